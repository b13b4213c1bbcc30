"""A time of day as runners write it, and a day's runs in the order of theirs."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import edits
from desktop.model.plan import Entry, Note, Plan, Run, RunKind, by_time_of_day
from desktop.model.quantity import Fault, QuantityError
from desktop.model.time_of_day import parse_time_of_day
from desktop.wording import quantities
from desktop.wording.language import offered
from desktop.wording.voice import Voice
from tests.model import strategies

FRIDAY = date(2026, 11, 27)
MORNING, EVENING = Run("m", RunKind.EASY, 8000, starts=420), Run("e", RunKind.EASY, 5000, starts=1110)
OPEN = Run("o", RunKind.EASY, 4000)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("18:30", 1110),
        ("18.30", 1110),
        ("1830", 1110),
        ("6:30 pm", 1110),
        ("6 p.m.", 1080),
        ("12 am", 0),
        ("12 pm", 720),
        ("7", 420),
        ("7 o'clock", 420),
        ("٠٧:٠٥", 425),
        ("0:00", 0),
    ],
)
def test_times_that_runners_write(text: str, minutes: int) -> None:
    assert parse_time_of_day(text) == minutes


@pytest.mark.parametrize("text", ["", "24:00", "13 pm", "0 am", "7:60", "soon", "18:30:00", "8 km", "1" * 99])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_time_of_day(text)
    assert refused.value.fault is Fault.NO_TIME_OF_DAY


@pytest.mark.parametrize("code", offered())
def test_any_time_is_read_as_it_is_written(code: str) -> None:
    voice = Voice.of(code)
    for minutes in range(0, 1440, 7):
        assert quantities.read_time_of_day(voice, quantities.time_of_day(voice, minutes)) == minutes


def test_german_words_stand_behind_a_time() -> None:
    assert quantities.read_time_of_day(Voice.of("de"), "18 Uhr") == 1080


@given(st.lists(strategies.entries, max_size=6))
def test_runs_stand_by_their_times_and_all_others_where_they_stood(drawn: list[Entry]) -> None:
    day = tuple(replace(entry, id=str(number)) for number, entry in enumerate(drawn))
    ordered = by_time_of_day(day)
    assert sorted(ordered, key=lambda entry: entry.id) == sorted(day, key=lambda entry: entry.id)
    times = [entry.starts for entry in ordered if isinstance(entry, Run) and entry.starts is not None]
    assert times == sorted(times)
    for before, after in zip(day, ordered, strict=True):
        if not isinstance(before, Run) or before.starts is None:
            assert before is after
    assert by_time_of_day(ordered) == ordered


def test_a_run_that_is_given_a_time_moves_among_those_that_have_one() -> None:
    plan = Plan({FRIDAY: (EVENING, Note("n", "physio"), OPEN)})
    later = edits.replace_entry(plan, replace(OPEN, starts=420))
    assert [entry.id for entry in later.day(FRIDAY)] == ["o", "n", "e"]


def test_a_new_run_goes_among_the_others_unless_its_place_is_given() -> None:
    plan = Plan({FRIDAY: (EVENING,)})
    assert edits.add_entry(plan, FRIDAY, MORNING).day(FRIDAY) == (MORNING, EVENING)
    assert edits.add_entry(plan, FRIDAY, MORNING, 1).day(FRIDAY) == (EVENING, MORNING)


def test_another_change_leaves_the_order_that_the_runner_made() -> None:
    plan = Plan({FRIDAY: (EVENING, MORNING)})
    changed = edits.replace_entry(plan, replace(MORNING, notes="slow"))
    assert [entry.id for entry in changed.day(FRIDAY)] == ["e", "m"]
