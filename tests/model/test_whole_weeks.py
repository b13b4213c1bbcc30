"""A copied or ready-made week meets what the days already hold."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.edits import fresh_exercise
from desktop.model.plan import (
    AS_PLANNED,
    MAX_ENTRIES_A_DAY,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    ids,
    items,
)
from desktop.model.week import Week
from desktop.model.whole_weeks import (
    DayFull,
    Fill,
    copied_days,
    fill_days,
    free_days,
    held,
    meeting,
)
from tests.model.strategies import LIBRARY, MONDAY, plans

WEEK = Week(MONDAY)
NEXT = WEEK.shifted(1)
TUESDAY = MONDAY + timedelta(days=1)


def planned(name: str, **values: Any) -> Run:
    return Run(name, RunKind.EASY, 8000, **values)


def shape(entry: Entry) -> Entry:
    """An entry without what a copy has of its own."""
    bare: Any = replace(entry, id="")
    for part in ("exercises", "warm_up", "cool_down"):
        if hasattr(bare, part):
            bare = replace(
                bare,
                **{part: tuple(replace(fresh_exercise(item), id="") for item in getattr(bare, part))},
            )
    if hasattr(bare, "status"):
        bare = replace(bare, status=Status.PLANNED, reason="", actual=AS_PLANNED, first_day=None)
    plain: Entry = bare
    return plain


def ticked(entry: Entry) -> bool:
    """Whether there is a tick that counts: a session stands as its exercises do, unless skipped."""
    inner = [item.status for item in items(entry)]
    own = getattr(entry, "status", Status.PLANNED)
    if isinstance(entry, StrengthSession) and inner and own is Status.DONE:
        own = Status.PLANNED
    return any(status is not Status.PLANNED for status in (own, *inner))


@given(plans(), st.sampled_from(Fill), st.booleans())
def test_what_comes_goes_and_stays_is_what_was_counted(plan: Plan, how: Fill, notes: bool) -> None:
    incoming = copied_days(plan, WEEK, notes=notes)
    expected = meeting(plan, incoming, how)
    after = fill_days(plan, incoming, how)
    before_ids = {entry.id for entry in held(plan, NEXT)}
    after_ids = {entry.id for entry in held(after, NEXT)}
    assert len(after_ids - before_ids) == expected.comes
    assert len(before_ids - after_ids) == expected.goes
    assert len(before_ids & after_ids) == expected.stays


@given(plans(), st.sampled_from(Fill))
def test_a_copy_is_the_same_week_with_new_ids_and_no_ticks(plan: Plan, how: Fill) -> None:
    incoming = copied_days(plan, WEEK, notes=True)
    after = fill_days(plan, incoming, how)
    known = set(ids(plan))
    for when in WEEK:
        came = [entry for entry in after.day(when + timedelta(weeks=1)) if entry.id not in known]
        if came:
            assert [shape(entry) for entry in came] == [shape(entry) for entry in plan.day(when)]
            assert not any(ticked(entry) for entry in came)
        assert after.day(when) is plan.day(when)
    assert len(set(ids(after))) == len(list(ids(after)))


@given(plans(), st.sampled_from(Fill))
def test_what_was_ticked_is_never_replaced(plan: Plan, how: Fill) -> None:
    after = held(fill_days(plan, copied_days(plan, WEEK), how), NEXT)
    for entry in held(plan, NEXT):
        assert entry in after or (how is Fill.REPLACE and not ticked(entry))


@given(plans())
def test_free_days_alone_are_filled_when_so_asked(plan: Plan) -> None:
    incoming = copied_days(plan, WEEK)
    after = fill_days(plan, incoming, Fill.FREE_DAYS)
    assert after.changed_dates(plan) == set(free_days(plan, incoming))


def test_notes_are_of_their_day_and_copied_only_when_asked() -> None:
    plan = Plan({MONDAY: (Note("n", "dentist at nine"), planned("a"))})
    assert [type(entry) for entry in held(fill_days(plan, copied_days(plan, WEEK)), NEXT)] == [Run]
    with_notes = fill_days(plan, copied_days(plan, WEEK, notes=True))
    assert [type(entry) for entry in held(with_notes, NEXT)] == [Note, Run]


def test_an_exercise_ticked_in_a_warm_up_keeps_its_run() -> None:
    dose = LIBRARY["calf-raise"].dose
    done = planned("a", warm_up=(PlannedExercise("w", "calf-raise", dose, Status.DONE),))
    plan = Plan({MONDAY: (planned("b"),), NEXT.first: (done, planned("c"))})
    after = fill_days(plan, copied_days(plan, WEEK), Fill.REPLACE)
    assert [entry.id for entry in after.day(NEXT.first)][:1] == ["a"]
    assert "c" not in set(ids(after))


def test_a_day_that_would_be_too_full_is_named_and_nothing_is_left_out() -> None:
    plan = Plan(
        {
            TUESDAY: (planned("a"),),
            TUESDAY + timedelta(weeks=1): tuple(Rest(str(n)) for n in range(MAX_ENTRIES_A_DAY)),
        }
    )
    with pytest.raises(DayFull) as full:
        fill_days(plan, copied_days(plan, WEEK), Fill.ADD)
    assert (full.value.when, full.value.max_) == (TUESDAY + timedelta(weeks=1), MAX_ENTRIES_A_DAY)
    replaced = fill_days(plan, copied_days(plan, WEEK), Fill.REPLACE)
    assert len(replaced.day(TUESDAY + timedelta(weeks=1))) == 1
