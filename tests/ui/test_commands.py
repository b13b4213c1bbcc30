"""What the plan does not take is said, and nothing is changed."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Library
from desktop.model.plan import MAX_ENTRIES_A_DAY, MAX_NAME, MAX_TEXT, Entry, Note, Plan, Rest, StrengthSession
from desktop.model.refs import EntryRef
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording.deeds import CHANGE
from desktop.wording.voice import Voice
from tests.ui.board.bench import Memory

WEDNESDAY = date(2026, 11, 25)
TOO_LONG = "x" * 1_000_000


@pytest.mark.parametrize(
    ("entry", "wrong", "sentence"),
    [
        (Note("n"), Note("n", TOO_LONG), f"This text is too long: {MAX_TEXT:,} characters are the most."),
        (
            StrengthSession("n"),
            StrengthSession("n", TOO_LONG),
            f"This name is too long: {MAX_NAME} characters are the most.",
        ),
    ],
)
def test_a_text_of_a_million_characters_is_refused_with_its_sentence(
    qapp: QApplication, entry: Entry, wrong: Entry, sentence: str
) -> None:
    plan = Plan({WEDNESDAY: (entry,)})
    document = Document(Memory(plan), Library({}), lambda: ())
    commands = Commands(document, ViewState(WEDNESDAY), lambda *asked: None, Voice.of())
    said: list[str] = []
    commands.said.connect(said.append)
    assert not commands.replace_entry(wrong, CHANGE)
    assert said == [sentence]
    assert document.plan == plan
    assert document.undo_stack.count() == 0


def test_a_copy_that_a_day_has_no_room_for_is_refused_with_its_sentence(qapp: QApplication) -> None:
    full = tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))
    document = Document(Memory(Plan({WEDNESDAY: full})), Library({}), lambda: ())
    commands = Commands(document, ViewState(WEDNESDAY), lambda *asked: None, Voice.of())
    said: list[str] = []
    commands.said.connect(said.append)
    assert not commands.duplicate((EntryRef("r3"),))
    assert said == [f"This day is full: {MAX_ENTRIES_A_DAY} entries are the most."]
    assert document.plan.day(WEDNESDAY) == full
