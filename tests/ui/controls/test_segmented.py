"""Choices side by side: one Tab stop, arrow keys between them, told only when the runner chooses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.controls.segmented import Segmented
from desktop.ui.theme import Themes, load_fonts


@pytest.fixture
def units(qtbot: QtBot) -> Segmented[str]:
    load_fonts()
    made: Segmented[str] = Segmented({"km": "km", "mi": "mi"}, "Distances", Themes(Theme.LIGHT))
    qtbot.addWidget(made)
    made.show()
    made.choose("km")
    return made


def test_only_the_chosen_one_is_a_stop_for_tab(units: Segmented[str]) -> None:
    stops = {
        value: bool(units.segment(value).focusPolicy() & Qt.FocusPolicy.TabFocus) for value in ("km", "mi")
    }
    assert stops == {"km": True, "mi": False}
    units.choose("mi")
    assert units.segment("mi").focusPolicy() & Qt.FocusPolicy.TabFocus


def test_arrow_keys_choose_the_next(qtbot: QtBot, units: Segmented[str]) -> None:
    chosen: list[str] = []
    units.chosen.connect(chosen.append)
    units.activateWindow()
    units.segment("km").setFocus()
    qtbot.waitUntil(units.segment("km").hasFocus)
    qtbot.keyClick(units.segment("km"), Qt.Key.Key_Right)
    assert chosen == ["mi"]
    assert units.choice == "mi"
    assert units.segment("mi").hasFocus()


def test_showing_a_choice_tells_nobody(units: Segmented[str]) -> None:
    chosen: list[str] = []
    units.chosen.connect(chosen.append)
    units.choose("mi")
    assert chosen == []


def test_a_screen_reader_finds_radio_buttons_of_their_full_size(units: Segmented[str]) -> None:
    spoken = QAccessible.queryAccessibleInterface(units.segment("km"))
    assert spoken.role() is QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "km"
    assert spoken.rect().height() >= 24
