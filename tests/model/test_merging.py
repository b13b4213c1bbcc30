"""Two states of a diary: every day is as one of them has it, and nothing else moves."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.model.diary import Diary
from desktop.model.edits import move_entry, remove_entry
from desktop.model.kept import Kept
from desktop.model.merging import DayDifference, Difference, day_difference, differing, merged
from desktop.model.plan import Entry, Plan, Run, RunKind, Status, StrengthSession, ids
from desktop.model.runner import Runner
from tests.model.strategies import (
    LIBRARY,
    MONDAY,
    dates,
    doses,
    entry_ids,
    exercise_ids,
    plans,
    runners,
    saved_routines,
)

own_doses = st.dictionaries(exercise_ids, doses, max_size=3)


@st.composite
def kept(draw: st.DrawFn) -> Kept:
    return Kept(Diary(draw(plans()), draw(own_doses), draw(runners), draw(saved_routines)))


@st.composite
def two_states(draw: st.DrawFn) -> tuple[Kept, Kept]:
    """Two states with a past in common: entries of the one were moved, removed or stayed in the other."""
    now = draw(kept())
    other = (
        now
        if draw(st.booleans())
        else Kept(Diary(Plan(), draw(own_doses), draw(runners), draw(saved_routines)))
    )
    plan = now.diary.plan
    for name in draw(st.lists(st.sampled_from(entry_ids(plan) or [""]), unique=True)):
        if name:
            away = draw(st.booleans())
            plan = remove_entry(plan, name) if away else move_entry(plan, name, draw(dates))
    return now, other.with_plan(plan)


@st.composite
def choices(draw: st.DrawFn, there: Difference) -> Difference:
    def some(of: frozenset[str]) -> frozenset[str]:
        return draw(st.frozensets(st.sampled_from(sorted(of)))) if of else frozenset()

    chosen = draw(st.frozensets(st.sampled_from(sorted(there.dates)))) if there.dates else frozenset()
    return Difference(chosen, some(there.doses), some(there.runner), some(there.routines))


def plain(entry: Entry) -> Entry:
    """An entry without its ids."""
    bare: Any = replace(entry, id="")
    for part in ("exercises", "warm_up", "cool_down"):
        if hasattr(bare, part):
            routine = tuple(replace(item, id="") for item in getattr(bare, part))
            bare = replace(bare, **{part: routine})
    stripped: Entry = bare
    return stripped


@given(two_states())
def test_all_of_the_other_state_is_the_other_state(states: tuple[Kept, Kept]) -> None:
    now, other = states
    assert merged(now, other, differing(now, other)) == other.diary


@given(two_states())
def test_nothing_of_the_other_state_is_the_state_as_it_is(states: tuple[Kept, Kept]) -> None:
    now, other = states
    assert merged(now, other, Difference()) == now.diary
    assert bool(differing(now, other)) == (now.diary != other.diary)


@given(st.data(), two_states())
def test_what_is_chosen_is_as_the_other_state_has_it_and_all_else_stays(
    data: st.DataObject, states: tuple[Kept, Kept]
) -> None:
    now, other = states
    chosen = data.draw(choices(differing(now, other)))
    after = merged(now, other, chosen)
    for when in now.diary.plan.days.keys() | other.diary.plan.days.keys():
        source = other if when in chosen.dates else now
        assert list(map(plain, after.plan.day(when))) == list(map(plain, source.diary.plan.day(when)))
    for name in now.diary.doses.keys() | other.diary.doses.keys():
        assert after.doses.get(name) == (other if name in chosen.doses else now).diary.doses.get(name)
    for field in fields(Runner):
        source = other if field.name in chosen.runner else now
        assert getattr(after.runner, field.name) == getattr(source.diary.runner, field.name)


@given(st.data(), two_states())
def test_no_two_things_have_one_id(data: st.DataObject, states: tuple[Kept, Kept]) -> None:
    now, other = states
    after = list(ids(merged(now, other, data.draw(choices(differing(now, other)))).plan))
    assert len(after) == len(set(after))


def test_an_entry_that_was_moved_away_comes_back_as_another_one() -> None:
    session = StrengthSession("e", exercises=(), status=Status.DONE)
    tuesday = date(2026, 11, 24)
    before = Kept(Diary(Plan({MONDAY: (session,)})))
    now = before.with_plan(move_entry(before.diary.plan, "e", tuesday))
    after = merged(now, before, Difference(frozenset({MONDAY}))).plan
    assert [entry.id for entry in after.day(tuesday)] == ["e"]
    (back,) = after.day(MONDAY)
    assert back.id != "e"
    assert replace(back, id="e") == session


def test_a_day_says_what_comes_goes_and_changes() -> None:
    run, other, session = Run("r", RunKind.EASY, 8000), Run("s", RunKind.LONG), StrengthSession("t")
    longer = replace(run, distance=9000)
    assert day_difference((run, session), (longer, other)) == DayDifference(
        (other,), (session,), ((run, longer),)
    )
    assert day_difference((run, session), (session, run)) == DayDifference((), (), ())


@given(plans(), plans())
def test_a_day_in_two_states_accounts_for_every_entry(one: Plan, two: Plan) -> None:
    for when in one.days.keys() | two.days.keys():
        now, other = one.day(when), two.day(when)
        found = day_difference(now, other)
        assert len(other) - len(now) == len(found.comes) - len(found.goes)
        assert all(before.id == after.id and before != after for before, after in found.changes)


def test_the_library_is_not_asked() -> None:
    """A state may name exercises that this Footwork does not have."""
    lost = Kept(Diary(Plan(), {"no-such-exercise": next(iter(LIBRARY.values())).dose}))
    assert merged(Kept(), lost, differing(Kept(), lost)) == lost.diary
