"""The fridge sheet: what goes first when a day overflows, and that nothing goes without a word."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.model.dose import Dose
from desktop.model.plan import Note, Plan, PlannedExercise, Run, RunKind, Status, StrengthSession, items
from desktop.model.week import Week
from printouts.fridge.sheet import fridge_page
from printouts.marks import Outline, Page, Text
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.pages import marks, pictures, texts
from tests.printouts.sample import LIBRARY, WEEK

NAMES = list(LIBRARY)
TUESDAY = WEEK.dates[1]


def page_of(plan: Plan, **options: Any) -> Page:
    return fridge_page(plan, WEEK, press(**options))


def session(exercises: int) -> Plan:
    """A Tuesday with one strength session of so many exercises."""
    planned = tuple(
        PlannedExercise(f"i{at}", NAMES[at % len(NAMES)], Dose(reps=12)) for at in range(exercises)
    )
    return Plan({TUESDAY: (StrengthSession("s", exercises=planned),)})


def folded(page: Page) -> int:
    """How many things the page says it leaves out."""
    return sum(int(text.split()[1]) for text in texts(page) if text.startswith("+ "))


def doses_shown(page: Page) -> int:
    return texts(page).count("1 × 12 reps")


def test_the_week_of_the_mock_up_says_all_that_is_planned() -> None:
    said = texts(page_of(sample.plan()))
    for expected in (
        "Week 48", "23–29 November 2026", "41", "km", "4", "runs", "2", "ankle sessions",
        "Mon", "29", "Rest", "Easy", "8", "48 min", "Tempo", "Cycling", "40", "Long", "1:50 h", "Balance",
        "Ankle alphabet", "1 × A–Z each", "3 × 15 s each", "2 × 20 m", "Warm-up", "Cool-down",
        "of 41 km", "of 7 sessions", "Toes up", "Notes",
    ):  # fmt: skip
        assert expected in said, expected
    assert any("Stop when something hurts." in text for text in said)


def test_every_exercise_of_the_week_has_its_picture_when_there_is_room() -> None:
    planned = [item.exercise for _, entry in sample.plan().entries() for item in items(entry)]
    assert sorted(picture.figure for picture in pictures(page_of(sample.plan()))) == sorted(planned)


def test_main_blocks_stand_on_one_line_with_warm_ups_above_and_cool_downs_below() -> None:
    page = page_of(sample.plan())
    names = ("Rest", "Easy", "Tempo", "Cycling", "Recovery", "Long")
    lines = {mark.baseline for mark in marks(page) if isinstance(mark, Text) and mark.text in names}
    assert len(lines) == 1
    (line,) = lines
    warm_ups = [mark.baseline for mark in marks(page) if isinstance(mark, Text) and mark.text == "Warm-up"]
    cool_downs = [
        mark.baseline for mark in marks(page) if isinstance(mark, Text) and mark.text == "Cool-down"
    ]
    assert len(warm_ups) == 3
    assert len(cool_downs) == 4
    assert max(warm_ups) < line < min(cool_downs)


def test_when_a_day_overflows_the_figures_go_first_then_exercises_fold() -> None:
    roomy, full, overfull = (page_of(session(count)) for count in (8, 12, 40))
    assert (len(pictures(roomy)), doses_shown(roomy), folded(roomy)) == (8, 8, 0)
    assert (len(pictures(full)), doses_shown(full), folded(full)) == (0, 12, 0)
    assert pictures(overfull) == []
    assert folded(overfull) > 0
    assert doses_shown(overfull) + folded(overfull) == 40


def test_a_day_that_overflows_leaves_the_other_days_their_figures() -> None:
    crowded = sample.plan().with_days({TUESDAY: session(12).day(TUESDAY)})
    others = len(pictures(page_of(sample.plan()))) - 5
    assert len(pictures(page_of(crowded))) == others


def test_twenty_four_entries_a_day_are_one_page_that_counts_what_it_leaves_out() -> None:
    run = Run("", RunKind.EASY, 8000, 2880, "slowly", sample.routine("a", sample.CALF))
    days = {when: tuple(replace(run, id=f"{when}-{at}") for at in range(24)) for when in WEEK}
    page = page_of(Plan(days))
    assert len(page.placed) == 1
    shown = sum(text.startswith("Easy") for text in texts(page))
    assert any(text.startswith("Easy 8 km, 1 exer") for text in texts(page))
    entries_folded = [
        int(text.split()[1]) for text in texts(page) if text.startswith("+ ") and "+ 1 " not in text
    ]
    assert shown + sum(entries_folded) == 7 * 24


def test_an_empty_week_is_a_sheet_to_fill_in_by_hand() -> None:
    said = texts(page_of(Plan()))
    assert said[:1] == ["Week 48"]
    assert {"Mon", "23", "Sun", "29", "Notes"} <= set(said)
    assert "km" not in said


def test_a_long_note_is_shortened_visibly() -> None:
    page = page_of(sample.with_notes("very slowly " * 60))
    shown = [text for text in texts(page) if "slowly" in text]
    assert shown
    assert shown[-1].endswith("…")


def test_a_note_before_a_run_hangs_over_it_and_a_note_alone_takes_its_place() -> None:
    note = Note("n", "Dentist at nine")
    run = Run("r", RunKind.EASY, 8000)
    page = page_of(Plan({TUESDAY: (note, run), WEEK.dates[3]: (note,)}))
    said = [mark for mark in marks(page) if isinstance(mark, Text)]
    routine = next(mark.baseline for mark in said if mark.text == "Easy")
    over = [mark for mark in said if "Dentist" in mark.text]
    assert [mark.baseline < routine for mark in over] == [True, True]
    assert over[0].box.bottom < next(mark.box.top for mark in said if mark.text == "Easy")


@pytest.mark.parametrize(("status", "marked"), [(Status.PLANNED, 0), (Status.DONE, 1), (Status.SKIPPED, 1)])
def test_a_sheet_printed_in_mid_week_shows_what_is_done(status: Status, marked: int) -> None:
    plan = Plan({TUESDAY: (Run("r", RunKind.RACE, 10000, status=status),)})
    ticks = [mark for mark in marks(page_of(plan)) if isinstance(mark, Outline) and mark.line == 2.2]
    assert len(ticks) == marked


def test_miles_are_printed_as_miles() -> None:
    said = texts(page_of(sample.plan(), unit="mi"))
    assert {"25.48", "mi", "of 25.48 mi", "4.97"} <= set(said)
    assert "km" not in said


def test_a_week_that_crosses_into_the_next_year_says_both() -> None:
    page = fridge_page(Plan(), Week(date(2026, 12, 28)), press(paper="letter"))
    assert {"Week 53", "28 December 2026 – 3 January 2027"} <= set(texts(page))


def test_ink_saving_fills_nothing_but_paper() -> None:
    page = page_of(sample.plan(), ink_saving=True)
    fills = {getattr(mark, "fill", None) for mark in marks(page)} - {None, "#FFFFFF"}
    assert fills == set()
