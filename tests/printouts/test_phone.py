"""The picture for a phone: today's sessions in a phone's size, on several where one has no room."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import Note, Plan, Rest, Run, RunKind, Status, StrengthSession, items
from desktop.model.week import Week
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from printouts import NothingToPrint, Sheet, lay_out
from printouts.formats.phone import PHONE
from printouts.marks import Box, Page, Panel, Picture, Text
from printouts.phone.parts import MOST, run_parts
from printouts.phone.pictures import day_of, phone_pages
from tests.printouts.jobs import job, press
from tests.printouts.pages import marks, overlapping, pictures, text_boxes, texts
from tests.printouts.sample import CALF, LIBRARY, WEEK, plan, routine, with_parts
from tests.printouts.strategies import plans

THURSDAY = WEEK.dates[3]
LEAST_TYPE = 38
languages = st.sampled_from((*offered(), PSEUDO))


def pages_of(planned: Plan, when: date = THURSDAY, **options: Any) -> list[Page]:
    return phone_pages(planned, (WEEK,), when, press(**options))


def sizes(page: Page) -> dict[str, float]:
    return {mark.text: mark.size for mark in marks(page) if isinstance(mark, Text)}


def ticks(page: Page) -> list[Box]:
    return [
        mark.box
        for mark in marks(page)
        if isinstance(mark, Panel) and mark.fill == "#FFFFFF" and mark.box.width == mark.box.height
    ]


# ---- which day -----------------------------------------------------------------------------------


def test_the_day_is_todays_where_it_is_in_the_weeks_else_the_first_that_holds_something() -> None:
    friday = WEEK.dates[4]
    assert day_of(plan(), (WEEK,), friday) == friday
    assert day_of(plan(), (WEEK,), friday + timedelta(weeks=1)) == WEEK.first
    assert day_of(plan(), (Week(WEEK.first - timedelta(weeks=1)), WEEK), None) == WEEK.first
    assert day_of(with_parts(), (WEEK,), None) == THURSDAY


def test_a_day_and_a_week_without_a_plan_are_told() -> None:
    for wanted, sentence in ((WEEK.first, "2026-11-23"), (None, "in week 48")):
        with pytest.raises(NothingToPrint) as nothing:
            day_of(Plan() if wanted is None else with_parts(), (WEEK,), wanted)
        assert sentence in Voice.of().say(nothing.value.said)


# ---- the picture ---------------------------------------------------------------------------------


def test_the_picture_has_the_size_of_a_phone_and_leaves_its_signs_clear() -> None:
    (page,) = lay_out(replace(job(Sheet.PHONE, with_parts()), day=THURSDAY)).pages
    assert (page.width, page.height, page.on_screen) == (1080, 2400, True)
    boxes = [mark.box for mark in marks(page)]
    assert min(box.top for box in boxes) >= 124
    assert max(box.bottom for box in boxes) <= 2400 - 100


def test_it_says_what_is_done_and_how_much() -> None:
    (page,) = pages_of(with_parts())
    found = sizes(page)
    assert found["Thursday"] == 90
    assert (found["Calf raise"], found["2 × 12"]) == (46, 58)
    assert {"26 November", "Warm-up", "Tempo", "10", "km", "52 min", "W48 2026, 1:04 h"} <= set(found)
    assert {mark.box.width for mark in pictures(page)} == {208}
    assert len(ticks(page)) == 6


def test_the_parts_of_a_run_are_a_bar_of_their_shares() -> None:
    (page,) = pages_of(with_parts())
    panels = [mark.box for mark in marks(page) if isinstance(mark, Panel) and mark.box.height == 130]
    assert [round(box.width / panels[0].width, 1) for box in panels] == [1.0, 3.0, 1.0]
    assert {"2 km", "6 km", "easy", "at 4:30"} <= set(texts(page))


@pytest.mark.parametrize(
    ("notes", "amounts"),
    [
        ("2 km easy, 6 km at 4:30, 2 km easy", ["2 km", "6 km", "2 km"]),
        ("10 min locker; 5 × 3 min schnell; 10 min", ["10 min", "5 × 3 min", "10 min"]),
        ("2,5 km easy\n4x800 m at 4:10", ["2,5 km", "4 × 800 m"]),
        ("Sleep early, 2 km easy", []),
        ("8 km easy", []),
        ("", []),
        (", ".join(["1 km"] * (MOST + 1)), []),
        ("0 km, 0 km", ["0 km", "0 km"]),
    ],
)
def test_notes_that_list_parts_are_understood_and_others_left_alone(notes: str, amounts: list[str]) -> None:
    parts = run_parts(notes)
    assert [part.amount for part in parts] == amounts
    assert sum(part.share for part in parts) == pytest.approx(1.0 if parts else 0.0)


def test_more_than_seven_exercises_are_smaller_and_then_go_on_in_a_second_picture() -> None:
    def strength(count: int) -> Plan:
        listed = routine("x", *[(name, CALF[1]) for name in list(LIBRARY)[:count]])
        return Plan({THURSDAY: (StrengthSession("x", exercises=listed),)})

    seven, eight, fourteen = (pages_of(strength(count)) for count in (7, 8, 14))
    assert [len(pages) for pages in (seven, eight, fourteen)] == [1, 1, 2]
    tiles = [
        {mark.box.width for page in pages for mark in pictures(page)} for pages in (seven, eight, fourteen)
    ]
    assert tiles == [{208}, {160}, {208}]
    assert [len(pictures(page)) for page in fourteen] == [6, 8]  # beside the session's block
    assert ["W48 2026, 1 of 2" in texts(fourteen[0]), "W48 2026, 2 of 2" in texts(fourteen[1])] == [
        True,
        True,
    ]


def test_a_note_stays_with_its_run_and_what_goes_on_in_another_picture_is_named_again() -> None:
    warm_up = routine("w", *[(name, CALF[1]) for name in list(LIBRARY)[:6]])
    run = Run("r", RunKind.INTERVALS, 12800, 3900, warm_up=warm_up, notes="Meet the others. " * 12)
    pages = pages_of(Plan({THURSDAY: (run,)}))
    (with_note,) = (page for page in pages if "Intervals" in texts(page))
    assert [page for page in pages if any("Meet" in text for text in texts(page))] == [with_note]
    listed = routine("x", *[(name, CALF[1]) for name in list(LIBRARY)[:14]])
    both = pages_of(Plan({THURSDAY: (StrengthSession("x", exercises=listed),)}))
    assert ["14 exercises" in texts(page) for page in both] == [True, True]


def test_what_is_done_has_its_tick() -> None:
    done = Plan({THURSDAY: (Run("a", RunKind.EASY, 8000, status=Status.DONE),)})
    before, after = (
        len(list(marks(pages_of(one)[0])))
        for one in (Plan({THURSDAY: (Run("a", RunKind.EASY, 8000),)}), done)
    )
    assert after == before + 1


def test_a_day_of_rest_and_a_note_are_pictured_too() -> None:
    day = (Rest("r", "Sleep long."), Note("n", "Buy shoes\nGive back the others"))
    (page,) = pages_of(Plan({THURSDAY: day}))
    assert {"Rest", "Sleep long.", "Buy shoes", "Give back the others", "W48 2026"} <= set(texts(page))
    assert ticks(page) == []


# ---- laws ----------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(plans(), st.integers(0, 6), st.booleans(), languages, st.sampled_from(["km", "mi"]))
def test_whatever_is_planned_nothing_overlaps_and_all_of_it_is_there(
    planned: Plan, at: int, saving: bool, language: str, unit: str
) -> None:
    day = planned.day(WEEK.dates[at])
    if not day:
        return
    pages = pages_of(planned, WEEK.dates[at], ink_saving=saving, language=language, unit=unit)
    inside = PHONE.inner
    for page in pages:
        (placed,) = page.placed
        assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
        assert overlapping(text_boxes(placed)) == []
        assert all(mark.size >= LEAST_TYPE for mark in placed.marks if isinstance(mark, Text))
        for box in ticks(page):
            said = [mark for mark in placed.marks if isinstance(mark, Text)]
            assert [mark.text for mark in said if mark.box.overlaps(box)] == []
    sessions = [entry for entry in day if not isinstance(entry, Rest | Note)]
    wanted = len(sessions) + sum(len(items(entry)) for entry in day)
    assert sum(len(ticks(page)) for page in pages) == wanted
    assert sum(isinstance(mark, Picture) for page in pages for mark in marks(page)) <= wanted


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["2 km", ", ", "easy", "×", "5", " min", "\n", "9" * 6]), max_size=12).map(
        "".join
    )
)
def test_any_notes_are_parts_or_none(notes: str) -> None:
    parts = run_parts(notes)
    assert len(parts) in (0, *range(2, MOST + 1))
    assert all(0 <= part.share <= 1 for part in parts)
