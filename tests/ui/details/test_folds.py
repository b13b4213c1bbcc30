"""On a low screen notes fold to one line, then what was planned and run; a click or a key opens them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.finding import find_entry
from desktop.model.plan import Actual, Run
from desktop.model.refs import EntryRef
from desktop.ui.details.entry_pages import RunPage
from desktop.ui.details.folds import FoldLine, how_many_fold
from desktop.ui.details.page import LOW
from desktop.wording import details as words
from tests.ui.controls.panels import Room

parts = st.lists(st.integers(0, 200), max_size=4)


@given(st.integers(0, 1200), st.integers(0, 1200), parts)
def test_as_few_parts_fold_as_must_and_the_first_ones_first(needed: int, room: int, saves: list[int]) -> None:
    number = how_many_fold(needed, room, saves)
    left = needed - sum(saves[:number])
    if room >= LOW:
        assert number == 0
    else:
        assert left <= room or number == len(saves)
        assert number == 0 or left + saves[number - 1] > room, "one less would not do"


@given(st.integers(0, 1200), st.integers(0, 1200), parts, st.integers(0, 400))
def test_with_more_room_no_more_fold(needed: int, room: int, saves: list[int], more: int) -> None:
    assert how_many_fold(needed, room + more, saves) <= how_many_fold(needed, room, saves)


@pytest.fixture
def page(room: Room) -> RunPage:
    panel = room.details()
    run = find_entry(room.plan, "easy").entry
    assert isinstance(run, Run)
    known = replace(run, warm_up=(), cool_down=(), notes="Track, lanes dry", actual=Actual(8200, 50 * 60))
    room.commands.replace_entry(known, words.CHANGE_NOTES)
    room.state.select(EntryRef("easy"))
    panel.resize(320, 900)
    QApplication.processEvents()
    assert isinstance(panel.page, RunPage)
    return panel.page


def lower(page: RunPage, height: int) -> tuple[bool, bool]:
    """Whether notes and what was run are folded in a window of that height."""
    page.window().resize(320, height)
    QApplication.processEvents()
    assert page._section is not None
    folds = page._folds
    return (False, False) if folds is None else (folds.of(page.notes).folded, folds.of(page._section).folded)


def lines(page: RunPage) -> tuple[FoldLine, FoldLine]:
    assert page._folds is not None
    assert page._section is not None
    return page._folds.of(page.notes).line, page._folds.of(page._section).line


def test_on_a_low_screen_both_are_lines_that_say_what_is_in_them(page: RunPage) -> None:
    assert lower(page, 900) == (False, False)
    folded = [lower(page, height) for height in range(640, 260, -20)]
    assert (False, True) not in folded, "the notes first"
    assert folded == sorted(folded), "none opens as the screen gets lower"
    assert folded[-1] == (True, True)
    assert [line.accessibleName() for line in lines(page)] == [
        "Notes, collapsed: Track, lanes dry",
        "Planned and run, collapsed: really 8.2 km and 50 min",
    ]
    assert lower(page, 900) == (False, False), "with room all is open again"


def test_a_line_opens_and_the_keys_go_into_it(page: RunPage) -> None:
    lower(page, 300)
    notes, known = lines(page)
    QTest.mouseClick(notes, Qt.MouseButton.LeftButton)
    assert page.notes.edit.hasFocus()
    QTest.keyClick(known, Qt.Key.Key_Space)
    assert lower(page, 310) == (False, False), "what was opened stays open"


def test_what_is_being_typed_does_not_fold_away(page: RunPage) -> None:
    lower(page, 900)
    page.notes.edit.setFocus()
    QTest.keyClicks(page.notes.edit, "x")
    assert lower(page, 300) == (False, True)
    assert page.notes.edit.hasFocus()
