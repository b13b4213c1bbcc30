"""A plan takes no more than anybody can look at: whatever changes it comes by the same limits."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.model import edits
from desktop.model.dose import Dose
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    MAX_NAME,
    MAX_TEXT,
    CrossTraining,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
)
from desktop.model.refusal import Refusal, TooMuch

MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)
A_MILLION = 1_000_000
KINDS: tuple[Entry, ...] = (
    Run("a", RunKind.EASY),
    StrengthSession("a"),
    CrossTraining("a"),
    Rest("a"),
    Note("a"),
)
WORDS = [
    (entry, field.name)
    for entry in KINDS
    for field in fields(entry)
    if field.type in ("str", str) and field.name != "id"
]
ROUTINES = [(KINDS[0], "warm_up"), (KINDS[0], "cool_down"), (KINDS[1], "exercises")]


def rests(number: int) -> tuple[Entry, ...]:
    return tuple(Rest(f"r{place}") for place in range(number))


def routine(number: int) -> tuple[PlannedExercise, ...]:
    return tuple(PlannedExercise(f"i{place}", "calf-raise", Dose(reps=1)) for place in range(number))


def refused(change: Callable[[], object]) -> tuple[Refusal, int]:
    with pytest.raises(TooMuch) as caught:
        change()
    return caught.value.refusal, caught.value.max_


@pytest.mark.parametrize(
    ("entry", "field"), WORDS, ids=[f"{type(one).__name__}.{name}" for one, name in WORDS]
)
def test_every_text_of_every_kind_of_entry_has_an_end(entry: Any, field: str) -> None:
    wrong = replace(entry, **{field: "x" * A_MILLION})
    expected = (
        (Refusal.TEXT_TOO_LONG, MAX_TEXT) if field in ("notes", "text") else (Refusal.NAME_TOO_LONG, MAX_NAME)
    )
    plan = Plan({MONDAY: (entry,)})
    assert refused(lambda: edits.add_entry(Plan(), MONDAY, wrong)) == expected
    assert refused(lambda: edits.replace_entry(plan, wrong)) == expected
    full = replace(entry, **{field: "x" * expected[1]})
    assert edits.replace_entry(plan, full).day(MONDAY) == (full,)


@pytest.mark.parametrize(("entry", "field"), ROUTINES)
def test_every_routine_has_an_end(entry: Any, field: str) -> None:
    wrong = replace(entry, **{field: routine(A_MILLION // 10)})
    expected = Refusal.ROUTINE_FULL, MAX_EXERCISES_A_ROUTINE
    assert refused(lambda: edits.add_entry(Plan(), MONDAY, wrong)) == expected
    full = replace(entry, **{field: routine(MAX_EXERCISES_A_ROUTINE)})
    assert edits.add_entry(Plan(), MONDAY, full).day(MONDAY) == (full,)


def test_a_day_has_an_end() -> None:
    expected = Refusal.DAY_FULL, MAX_ENTRIES_A_DAY
    assert refused(lambda: Plan().with_days({MONDAY: rests(A_MILLION)})) == expected
    full = Plan().with_days({MONDAY: rests(MAX_ENTRIES_A_DAY)})
    assert refused(lambda: edits.add_entry(full, MONDAY, Rest("one more"))) == expected


@pytest.mark.parametrize("count", ["x" * A_MILLION, ""])
def test_a_named_count_has_an_end(count: str) -> None:
    with pytest.raises(ValueError, match="count is 1 to 20 letters"):
        Dose(count=count)


@pytest.mark.parametrize(
    "entry",
    [
        Run("long", RunKind.EASY, notes="x" * 2 * MAX_TEXT),
        StrengthSession("long", exercises=routine(2 * MAX_EXERCISES_A_ROUTINE)),
    ],
)
def test_what_is_too_long_already_may_still_be_ticked_moved_and_shortened(entry: Any) -> None:
    plan = Plan({MONDAY: (*rests(MAX_ENTRIES_A_DAY + 5), entry)})
    plan = edits.tick_entry(plan, "long", Status.DONE)
    plan = edits.move_entry(plan, "long", TUESDAY)
    plan = edits.remove_entry(plan, "r0")
    moved: Any = plan.day(TUESDAY)[0]
    shorter: Any = Run("long", RunKind.EASY) if isinstance(moved, Run) else StrengthSession("long")
    plan = edits.replace_entry(plan, shorter)
    assert refused(lambda: edits.replace_entry(plan, replace(shorter, notes="x" * A_MILLION)))
