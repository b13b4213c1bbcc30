"""A missed session: the free day that is offered, and the day it came from."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.model import edits
from desktop.model.catching_up import LOOK_AHEAD, is_missed, next_free_day, with_first_days
from desktop.model.finding import find_entry
from desktop.model.plan import Actual, CrossTraining, Note, Plan, Rest, Run, RunKind, Status, StrengthSession
from tests.model.strategies import DATES, dates, entry_ids, plans

MON, TUE, WED, THU = DATES[:4]
RUN = Run("run", RunKind.EASY, 8000)


@given(plans(), dates)
def test_the_day_that_is_offered_is_the_first_free_one(plan: Plan, today: date) -> None:
    free = next_free_day(plan, today)
    span = [today + timedelta(days=number) for number in range(LOOK_AHEAD)]
    taken = [when for when in span if any(not isinstance(entry, Note) for entry in plan.bound(when))]
    assert free == next((when for when in span if when not in taken), None)


def test_a_rest_day_is_kept_free_and_a_note_takes_no_day() -> None:
    plan = Plan({MON: (RUN,), TUE: (Rest("r"),), WED: (Note("n", "physio"),)})
    assert next_free_day(plan, TUE) == WED
    full = Plan({MON + timedelta(days=number): (Rest(str(number)),) for number in range(LOOK_AHEAD)})
    assert next_free_day(full, MON) is None


def test_only_what_is_past_and_untouched_was_missed() -> None:
    assert is_missed(RUN, MON, TUE)
    assert is_missed(CrossTraining("c"), MON, TUE)
    assert is_missed(StrengthSession("s"), MON, TUE)
    assert not is_missed(RUN, MON, MON)
    assert not is_missed(Run("run", RunKind.EASY, status=Status.DONE), MON, TUE)
    assert not is_missed(Run("run", RunKind.EASY, status=Status.SKIPPED), MON, TUE)
    assert not is_missed(Rest("r"), MON, TUE)


def moved(plan: Plan, when: date, today: date) -> Plan:
    return with_first_days(plan, edits.move_entry(plan, "run", when), today)


def first_day(plan: Plan) -> date | None:
    entry = find_entry(plan, "run").entry
    assert isinstance(entry, Run)
    return entry.first_day


def test_a_missed_run_remembers_its_first_day_and_forgets_it_when_it_is_back() -> None:
    plan = Plan({MON: (RUN,)})
    later = moved(plan, WED, TUE)
    assert first_day(later) == MON
    assert first_day(moved(later, THU, THU)) == MON
    assert first_day(moved(later, MON, THU)) is None


def test_what_is_moved_in_time_was_not_missed() -> None:
    plan = Plan({WED: (RUN,)})
    assert first_day(moved(plan, THU, TUE)) is None
    assert first_day(moved(Plan({TUE: (RUN,)}), MON, WED)) is None


def test_a_copy_knows_nothing_of_what_was_missed_or_done() -> None:
    done = Run("run", RunKind.EASY, status=Status.DONE, actual=Actual(8300, effort=7), first_day=MON)
    copy = edits.fresh(done)
    assert isinstance(copy, Run)
    assert (copy.status, copy.actual, copy.first_day) == (Status.PLANNED, Actual(), None)


@given(plans(least_entries=1), dates, dates, st.data())
def test_remembering_changes_nothing_else(plan: Plan, when: date, today: date, data: st.DataObject) -> None:
    entry = data.draw(st.sampled_from(entry_ids(plan)))
    after = edits.move_entry(plan, entry, when)
    told = with_first_days(plan, after, today)
    assert entry_ids(told) == entry_ids(after)
    differing = {
        one.id
        for day in after.days
        for one, other in zip(after.day(day), told.day(day), strict=True)
        if one != other
    }
    assert differing <= {entry}
