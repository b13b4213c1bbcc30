"""The window's keys on a keyboard without Latin letters: they are found by their place."""

import sys
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.plan import RunKind
from desktop.model.refs import NewEntry, OnDay
from desktop.ui.footwork import Footwork

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the key codes below are the kernel's"
)

TUESDAY = date(2026, 11, 24)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
F_AND_Z = [((0x0410, 33), (0x042F, 44)), ((0x03A6, 33), (0x0396, 44))]
"""What stands where a Latin keyboard has F and Z, with the kernel's numbers of these keys."""


def press(widget: QWidget, key: tuple[int, int], modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    letter, code = key
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, letter, modifiers, code + 8, letter, 0, ""))


@pytest.mark.parametrize(("f", "z"), F_AND_Z, ids=["Cyrillic", "Greek"])
def test_keys_work_wherever_the_focus_is(
    footwork: Footwork, qtbot: QtBot, f: tuple[int, int], z: tuple[int, int]
) -> None:
    window = footwork.window
    assert footwork.commands.drop((NewEntry(RunKind.EASY),), OnDay(TUESDAY))
    press(window.board, f)
    qtbot.waitUntil(window.library.filters.search.hasFocus)
    press(window.library.filters.search, z)
    assert not footwork.document.plan.day(TUESDAY), "undone from within the search field"
    press(window.library.view, z, CONTROL | SHIFT)
    assert footwork.document.plan.day(TUESDAY), "and done again from the list"


def test_a_key_that_can_do_nothing_now_does_nothing(footwork: Footwork, qtbot: QtBot) -> None:
    assert not footwork.window.commands["undo"].isEnabled()
    press(footwork.window.board, F_AND_Z[0][1])
    assert not footwork.document.plan.days
