"""The stepper: what it says, where it stops, whose undo it is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction, QFocusEvent, QKeyEvent, QKeySequence
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


def stepper_in(window: QWidget, voice: Voice | None = None, **options: object) -> Stepper:
    made = Stepper("Reps", Themes(Theme.LIGHT), voice or Voice.of(), 1, 20, **options)  # type: ignore[arg-type]
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


def typed(qtbot: QtBot, stepper: Stepper, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type over the number; the test's keyboard has Latin keys alone, so that letters come as events."""
    stepper.lineEdit().selectAll()
    for letter in text:
        no_key, none = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(stepper, QKeyEvent(QEvent.Type.KeyPress, no_key, none, letter))
    qtbot.keyClick(stepper, key)


def test_escape_gives_the_number_back(qtbot: QtBot, window: QWidget) -> None:
    stepper = stepper_in(window)
    stepper.show_amount(12)
    changes = told(stepper)
    typed(qtbot, stepper, "15", Qt.Key.Key_Escape)
    assert (stepper.text(), stepper.amount) == ("12", 12)
    QApplication.sendEvent(stepper, QFocusEvent(QEvent.Type.FocusOut))
    assert changes == []


@pytest.mark.parametrize("text", ["15", "١٥", "१५", "１５"])
def test_digits_of_any_script_can_be_typed(qtbot: QtBot, window: QWidget, text: str) -> None:
    stepper = stepper_in(window)
    typed(qtbot, stepper, text)
    assert stepper.amount == 15


@pytest.mark.parametrize("text", ["2.5", "2,5", "٢٫٥"])
def test_either_decimal_mark_can_be_typed_and_the_languages_is_shown(
    qtbot: QtBot, window: QWidget, text: str
) -> None:
    load = stepper_in(window, unit="kg", decimals=1, step=0.5, voice=Voice.of("de"))
    typed(qtbot, load, text)
    assert load.amount == 2.5
    assert load.text().split() == ["2,5", "kg"]


def test_what_need_not_be_said_can_be_emptied(qtbot: QtBot, window: QWidget) -> None:
    rest = stepper_in(window, unit="s", optional=True)
    rest.show_amount(10)
    rest.lineEdit().selectAll()
    qtbot.keyClick(rest, Qt.Key.Key_Delete)
    qtbot.keyClick(rest, Qt.Key.Key_Return)
    assert rest.amount is None


def test_letters_and_numbers_out_of_range_are_not_taken(qtbot: QtBot, window: QWidget) -> None:
    stepper = stepper_in(window)
    stepper.show_amount(12)
    typed(qtbot, stepper, "x9-9")
    assert stepper.amount == 9
    typed(qtbot, stepper, "0")
    assert stepper.amount == 9
