"""A note and the first words in it are one step to undo; Escape leaves nothing of a note without words."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.model.edits import add_entry
from desktop.model.plan import Note
from desktop.model.refs import EntryRef, NewEntry, NewEntryKind, OnDay
from desktop.ui.footwork import Footwork
from desktop.wording import deeds

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)


def added_note(footwork: Footwork, qtbot: QtBot) -> QPlainTextEdit:
    """A note that has just been dropped; its field, which has the caret."""
    footwork.window.activateWindow()
    assert footwork.commands.drop((NewEntry(NewEntryKind.NOTE),), OnDay(SATURDAY))
    field: list[QPlainTextEdit] = []

    def there() -> bool:
        focus = footwork.window.focusWidget()
        if isinstance(focus, QPlainTextEdit) and focus.objectName() == "inplace-words":
            field.append(focus)
        return bool(field)

    qtbot.waitUntil(there)
    return field[0]


def notes(footwork: Footwork) -> list[str]:
    return [entry.text for entry in footwork.document.plan.day(SATURDAY) if isinstance(entry, Note)]


def test_a_note_and_its_first_words_are_one_step(footwork: Footwork, qtbot: QtBot) -> None:
    stack = footwork.document.undo_stack
    before = stack.count()
    field = added_note(footwork, qtbot)
    QTest.keyClicks(field, "Physio")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert notes(footwork) == ["Physio"]
    assert stack.count() == before + 1
    assert footwork.document.next_undo() == deeds.ADD
    stack.undo()
    assert notes(footwork) == []
    stack.redo()
    assert notes(footwork) == ["Physio"], "the words come back with it"


def test_other_words_are_a_step_of_their_own(footwork: Footwork, qtbot: QtBot) -> None:
    field = added_note(footwork, qtbot)
    QTest.keyClicks(field, "Physio")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (note,) = (one for one in footwork.document.plan.day(SATURDAY) if isinstance(one, Note))
    footwork.commands.replace_entry(replace(note, text="Physio at five"), deeds.CHANGE)
    footwork.document.undo_stack.undo()
    assert notes(footwork) == ["Physio"]
    footwork.document.undo_stack.undo()
    assert notes(footwork) == []


def test_first_words_from_the_details_are_part_of_it_too(footwork: Footwork, qtbot: QtBot) -> None:
    before = footwork.document.undo_stack.count()
    added_note(footwork, qtbot)
    (note,) = (one for one in footwork.document.plan.day(SATURDAY) if isinstance(one, Note))
    for text in ("Ph", "Physio"):
        footwork.commands.replace_entry(replace(note, text=text), deeds.CHANGE, "one go of typing")
    assert footwork.document.undo_stack.count() == before + 1
    footwork.commands.replace_entry(replace(note, text="Physio!"), deeds.CHANGE, "another")
    assert footwork.document.undo_stack.count() == before + 2


def test_escape_takes_back_a_note_without_words_and_elsewhere_leaves_it(
    footwork: Footwork, qtbot: QtBot
) -> None:
    field = added_note(footwork, qtbot)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert notes(footwork) == [], "nothing is left behind"
    added_note(footwork, qtbot)
    footwork.window.library.focus_search()
    assert notes(footwork) == [""], "what was put there does not go by itself"


def test_escape_leaves_a_note_that_has_words_or_was_there_before(footwork: Footwork, qtbot: QtBot) -> None:
    field = added_note(footwork, qtbot)
    QTest.keyClick(field, Qt.Key.Key_Return)
    footwork.document.edit(add_entry(footwork.document.plan, FRIDAY, Note("later", "x")), deeds.ADD)
    (note,) = (one for one in footwork.document.plan.day(SATURDAY) if isinstance(one, Note))
    footwork.state.select(EntryRef(note.id))
    spot = footwork.window.board.rows.spot_of(EntryRef(note.id))
    assert spot is not None
    footwork.window.board.edit_here(spot)
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert notes(footwork) == [""], "something else has been done since"
