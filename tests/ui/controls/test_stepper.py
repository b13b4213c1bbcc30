"""The stepper: what it says, where it stops, whose undo it is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction, QFocusEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.stepper import Stepper
from desktop.ui.theme import Themes, load_fonts
from desktop.wording.voice import Voice


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    load_fonts()
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def stepper_in(window: QWidget, **options: object) -> Stepper:
    made = Stepper("Reps", Themes(Theme.LIGHT), Voice.of(), 1, 20, **options)  # type: ignore[arg-type]
    layout = window.layout()
    assert layout is not None
    layout.addWidget(made)
    window.show()
    return made


def told(stepper: Stepper) -> list[tuple[object, str]]:
    changes: list[tuple[object, str]] = []
    stepper.changed.connect(lambda amount, gesture: changes.append((amount, gesture)))
    return changes


def test_showing_a_value_tells_nobody(window: QWidget) -> None:
    stepper = stepper_in(window)
    changes = told(stepper)
    stepper.show_amount(12)
    assert stepper.amount == 12
    assert changes == []


def test_one_go_shares_a_gesture_and_leaving_the_field_ends_it(window: QWidget) -> None:
    stepper = stepper_in(window)
    changes = told(stepper)
    stepper.stepBy(1)
    stepper.stepBy(1)
    QApplication.sendEvent(stepper, QFocusEvent(QEvent.Type.FocusOut))
    stepper.stepBy(1)
    gestures = [gesture for _, gesture in changes]
    assert gestures[0] == gestures[1] != gestures[2]


def test_the_buttons_stop_at_the_ends(window: QWidget) -> None:
    stepper = stepper_in(window)
    less, more = stepper.findChildren(IconButton)
    stepper.show_amount(1)
    assert (less.isEnabled(), more.isEnabled()) == (False, True)
    stepper.show_amount(20)
    assert (less.isEnabled(), more.isEnabled()) == (True, False)
    assert less.accessibleName() == "Reps: less"


def test_its_role_name_and_value_reach_a_screen_reader(window: QWidget) -> None:
    stepper = stepper_in(window)
    stepper.show_amount(12)
    spoken = QAccessible.queryAccessibleInterface(stepper)
    assert spoken.role() is QAccessible.Role.SpinBox
    assert spoken.text(QAccessible.Text.Name) == "Reps"
    assert spoken.text(QAccessible.Text.Value) == "12"


def test_decimals_are_shown_only_where_there_are_some(window: QWidget) -> None:
    load = stepper_in(window, unit="kg", decimals=1, step=0.5)
    load.show_amount(5)
    assert load.text().split() == ["5", "kg"]
    load.stepBy(1)
    assert load.text().split()[0] in ("5.5", "5,5")


def test_undo_in_the_field_is_the_plans(qtbot: QtBot, window: QWidget) -> None:
    stepper = stepper_in(window)
    pressed: list[str] = []
    undo = QAction("Undo", window, shortcut=QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(lambda: pressed.append("undo"))
    window.addAction(undo)
    changes = told(stepper)
    window.activateWindow()
    stepper.setFocus()
    qtbot.waitUntil(stepper.hasFocus)
    stepper.lineEdit().selectAll()
    qtbot.keyClicks(stepper, "15")
    qtbot.keyClick(stepper, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["undo"]
    assert [amount for amount, _ in changes] == [15], "what was typed is taken before it is undone"
