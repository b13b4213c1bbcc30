"""Nothing selected: the week by days, what it adds up to, and the way to what the runner told."""

from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.model import edits, gestures
from desktop.model.exercise import Part, Region
from desktop.model.plan import Actual, Note, PlannedExercise, Run, Status, StrengthSession
from desktop.model.refs import EntryRef, RoutineRef
from desktop.model.summary import summary
from desktop.ui.controls.text import Rule, Text
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.details.thing_row import ThingRow
from desktop.ui.details.week_page import WeekPage
from desktop.wording import deeds
from tests.ui.controls.panels import Room


@pytest.fixture
def panel(room: Room) -> DetailsPanel:
    return room.details()


Kind = TypeVar("Kind", bound=QWidget)


def down(page: WeekPage, kind: type[Kind]) -> list[Kind]:
    """What is shown of a kind, from above to below."""
    page.column.activate()
    shown = [one for one in page.findChildren(kind) if one.isVisibleTo(page)]
    return sorted(shown, key=lambda one: one.mapTo(page, QPoint(0, 0)).y())


def rows(page: WeekPage) -> list[str]:
    return [row.accessibleName() for row in down(page, ThingRow)]


def texts(page: WeekPage) -> list[str]:
    return [text.text() for text in down(page, Text)]


def test_every_entry_of_the_week_is_there_under_its_day(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    assert (panel.title.text(), panel.where.text()) == ("Week 48", "23–29 November 2026")
    assert rows(page) == [
        "Rest",
        "Easy, 8 km · 48 min",
        "Ankle strength, 6 min",
        "Cycling, 40 min",
        "Physio at five",
    ]
    assert "Wednesday 25, today" in texts(page)
    assert page.distance.sum.text() == "0 of 8 km"
    assert page.sessions.sum.text() == "0 of 3"


def test_which_parts_of_the_body_the_week_works_is_said_and_which_it_leaves_out(
    room: Room, panel: DetailsPanel
) -> None:
    page = room.page(panel, WeekPage)
    sets = summary(room.plan, room.state.week.dates, room.document.library).regions
    assert f"Calf\N{NO-BREAK SPACE}{sets[Region.CALF]}" in page.worked.text()
    assert sets[Region.CORE] == 0
    assert "Core" not in page.worked.text()
    assert "core" in page.left_out.text().lower()
    session = room.entry("ankles", StrengthSession)
    core = PlannedExercise("dog", "bird-dog", room.document.library["bird-dog"].dose)
    room.document.edit(edits.add_exercise(room.plan, RoutineRef(session.id, Part.STRENGTH), core), deeds.ADD)
    assert "Core\N{NO-BREAK SPACE}2" in page.worked.text()
    assert "core" not in page.left_out.text().lower()
    room.state.turn(1)
    assert not page.regions_head.isVisibleTo(page), "nothing is planned there"


def test_a_click_selects_and_closing_comes_back(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    next(row for row in page.findChildren(ThingRow) if "Easy" in row.accessibleName()).click()
    assert room.state.selection == (EntryRef("easy"),)
    panel.close_button.click()
    assert room.page(panel, WeekPage) is page


def test_it_follows_the_week_and_the_plan(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    room.commands.tick((EntryRef("easy"),))
    room.state.select()
    assert page.distance.sum.text() == "8 of 8 km"
    room.state.turn(1)
    assert panel.title.text() == "Week 49"
    assert rows(page) == []
    assert "Nothing is planned in this week yet." in texts(page)
    assert not page.distance.isVisible()


def test_a_link_leads_to_about_you(room: Room, panel: DetailsPanel) -> None:
    with room.qtbot.waitSignal(room.commands.about_you):
        room.page(panel, WeekPage).about_you.click()


def test_a_tick_makes_the_rows_of_its_day_anew_and_no_others(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    before = {row.accessibleName(): row for row in page.findChildren(ThingRow)}
    room.commands.tick((EntryRef("easy"),))
    room.state.select()
    now = {row.accessibleName(): row for row in down(page, ThingRow)}
    assert now["Rest"] is before["Rest"]
    assert now["Physio at five"] is before["Physio at five"]
    changed = next(name for name in now if name.startswith("Easy"))
    assert now[changed] not in before.values()


def test_the_page_shows_the_week_after_any_changes(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    for change in (
        lambda: room.commands.delete((EntryRef("easy"),)),
        room.document.undo_stack.undo,
        lambda: room.state.turn(1),
        lambda: room.state.turn(-1),
        lambda: room.commands.other_day((EntryRef("easy"),), 2),
    ):
        change()
        room.state.select()
        fresh = room.page(room.details(), WeekPage)
        assert rows(page) == rows(fresh)
        assert texts(page) == texts(fresh)
        tabs: list[QWidget] = list(down(page, ThingRow))
        for above, below in pairwise([*tabs, page.about_you]):
            assert next_stop(above) is below


def next_stop(widget: QWidget) -> QWidget | None:
    """Where the Tab key goes from a widget."""
    following = widget.nextInFocusChain()
    while following is not None:
        if following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.isVisibleTo(following.window()):
            break
        following = following.nextInFocusChain()
    return following


def test_what_is_skipped_says_why_in_the_place_of_its_measures(room: Room, panel: DetailsPanel) -> None:
    room.document.edit(gestures.skipped(room.plan, (EntryRef("easy"),), "a cold"), deeds.SKIP)
    page = panel.page
    assert isinstance(page, WeekPage)
    assert any("Skipped: a cold" in row for row in rows(page))
    assert not page.grab().isNull()


def test_an_empty_week_has_one_line_between_its_sentence_and_the_link(
    room: Room, panel: DetailsPanel
) -> None:
    page = room.page(panel, WeekPage)
    assert len(down(page, Rule)) == 2, "above the sums and below"
    room.state.turn(1)
    assert texts(page) == ["Nothing is planned in this week yet."]
    assert len(down(page, Rule)) == 1
    room.state.turn(-1)
    assert len(down(page, Rule)) == 2


def test_a_row_says_what_was_run_once_that_is_told(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    run = room.entry("easy", Run)
    done = replace(run, status=Status.DONE, actual=Actual(distance=6400, duration=2400))
    room.document.edit(edits.replace_entry(room.plan, done), deeds.TICK)
    assert "Easy, 6.4 km · 40 min" in rows(page)


def test_a_long_name_is_read_whole_in_two_lines(room: Room, panel: DetailsPanel) -> None:
    name = "Autumn half marathon of the seven lakes"
    named = replace(room.entry("easy", Run), name=name)
    room.document.edit(edits.replace_entry(room.plan, named), deeds.CHANGE)
    page = room.page(panel, WeekPage)
    row = next(row for row in down(page, ThingRow) if name in row.accessibleName())
    short = next(row for row in down(page, ThingRow) if row.accessibleName() == "Rest")
    assert " ".join(row.names(row.width())) == name
    assert row.height() > short.height()


def test_words_alone_have_room_for_two_lines_in_a_row_as_high_as_others(
    room: Room, panel: DetailsPanel
) -> None:
    words = "Physio at five, bring the old shoes and the band"
    note = replace(room.entry("note", Note), text=words)
    room.document.edit(edits.replace_entry(room.plan, note), deeds.CHANGE)
    page = room.page(panel, WeekPage)
    row = next(row for row in down(page, ThingRow) if words in row.accessibleName())
    short = next(row for row in down(page, ThingRow) if row.accessibleName() == "Rest")
    assert len(row.names(row.width())) == 2
    assert row.height() == short.height()
