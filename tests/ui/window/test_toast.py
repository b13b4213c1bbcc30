"""Messages over the board, and "Undo" in them."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.plan import Plan, Rest, Run, RunKind
from desktop.model.refs import EntryRef, OnDay
from desktop.ui.footwork import Footwork
from desktop.ui.window.toast import BESIDE, Toast
from desktop.wording import deeds


@pytest.fixture
def toast(footwork: Footwork) -> Toast:
    """The toast of a window whose plan holds a run and a rest today."""
    today = footwork.state.today
    footwork.document.edit(Plan({today: (Run("run", RunKind.EASY, 8000), Rest("rest"))}), deeds.ADD)
    return footwork.window.toast


def test_what_is_removed_is_said_and_undo_brings_it_back(footwork: Footwork, toast: Toast) -> None:
    before = footwork.document.plan
    footwork.commands.delete((EntryRef("run"),))
    assert toast.isVisible()
    assert toast.text().startswith("Easy removed from ")
    assert "Ctrl+Z" in toast.undo.text()
    toast.undo.click()
    assert footwork.document.plan == before
    assert toast.isHidden()


def test_what_had_no_day_is_said_to_have_had_none(footwork: Footwork, toast: Toast) -> None:
    footwork.commands.drop((EntryRef("run"),), OnDay(footwork.state.week.thursday, some_day=True))
    footwork.commands.delete((EntryRef("run"),))
    assert toast.text() == "Easy removed from some day this week"


def test_undo_never_takes_back_anything_else(footwork: Footwork, toast: Toast) -> None:
    footwork.commands.delete((EntryRef("run"),))
    footwork.commands.delete((EntryRef("rest"),))
    assert toast.text().startswith("Rest removed from ")
    footwork.document.undo_stack.undo()
    assert toast.isHidden(), "the edit that it told of is taken back already"


def test_a_message_without_an_edit_offers_no_undo(toast: Toast) -> None:
    toast.say("Everything is in the folder.")
    assert toast.isVisible()
    assert toast.undo.isHidden()


def test_it_stays_under_the_pointer_and_while_the_keyboard_is_on_it(
    footwork: Footwork, toast: Toast, qtbot: QtBot
) -> None:
    footwork.commands.delete((EntryRef("run"),))
    middle = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    toast.undo.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(toast.undo.hasFocus)
    toast._timer.timeout.emit()
    assert toast.isVisible()
    QTest.keyClick(toast.close_it, Qt.Key.Key_Space)
    assert toast.isHidden()
    qtbot.waitUntil(footwork.window.board.hasFocus)


def test_who_listens_to_a_screen_reader_has_all_the_time_to_get_to_undo(
    footwork: Footwork, toast: Toast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.window.toast.QAccessible.isActive", lambda: True)
    footwork.commands.delete((EntryRef("run"),))
    assert toast.isVisible()
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    toast.say("Everything is in the folder.")
    assert toast._timer.isActive(), "there is nothing to decide"


@pytest.mark.parametrize("sentence", ["Short.", "A long sentence " * 12, "x" * 400])
def test_it_stands_within_the_board_whatever_it_says(footwork: Footwork, toast: Toast, sentence: str) -> None:
    toast.say(sentence, undo=True)
    board = footwork.window.board
    assert board.geometry().contains(toast.geometry())
    assert toast.width() <= board.width() - 2 * BESIDE
    for widget in (toast.undo, toast.close_it):
        assert toast.rect().contains(widget.geometry())


def test_messages_never_lie_over_each_other(footwork: Footwork, toast: Toast) -> None:
    """Whatever has something to say says it in the one message, in the same place; the newer one stays."""
    rests = []
    for say in (
        lambda: footwork.commands.said.emit("First."),
        lambda: footwork.document.declined.emit(),
        lambda: footwork.commands.delete((EntryRef("run"),)),
        lambda: footwork.commands.delete((EntryRef("rest"),)),
    ):
        say()
        (shown,) = (one for one in footwork.window.findChildren(Toast) if one.isVisible())
        assert shown is toast
        rests.append((toast.text(), toast.geometry().bottom(), toast.geometry().center().x()))
    assert len({text for text, *_ in rests}) == 4
    assert len({bottom for _, bottom, _ in rests}) == 1
    assert max(x for *_, x in rests) - min(x for *_, x in rests) <= 1


def test_it_leaves_what_is_for_some_day_free(footwork: Footwork, toast: Toast, qtbot: QtBot) -> None:
    board, today = footwork.window.board, footwork.state.today
    toast.say("Everything is in the folder.")
    some_day = Run("some", RunKind.EASY, 8000, some_day=True)
    footwork.document.edit(Plan({today: (Rest("rest"), some_day)}), deeds.ADD)
    qtbot.waitUntil(lambda: board.tray.isVisible())
    top = board.tray.mapToGlobal(board.tray.rect().topLeft()).y()
    assert toast.mapToGlobal(toast.rect().bottomLeft()).y() < top
    toast.say("And another.")
    assert toast.mapToGlobal(toast.rect().bottomLeft()).y() < top
