"""A week copied into several: as if it were copied into one after the other."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.model.copying import WEEKS_AHEAD, copied_into, following
from desktop.model.edits import fresh
from desktop.model.plan import MAX_ENTRIES_A_DAY, Plan, Rest
from desktop.model.week import Week
from desktop.model.whole_weeks import DayFull, Fill, copied_days, fill_days, held
from tests.model.strategies import MONDAY, plans

SOURCE = Week(MONDAY)
AHEAD = following(SOURCE)
fills = st.sampled_from(Fill)
chosen = st.lists(st.sampled_from(AHEAD[:4]), unique=True)


@given(plans(), chosen, fills, st.booleans())
def test_each_week_becomes_what_it_would_alone(plan: Plan, weeks: list[Week], how: Fill, notes: bool) -> None:
    copies = copied_into(plan, SOURCE, weeks, how, notes=notes)
    assert [target.week for target in copies.targets] == weeks
    for week in AHEAD[:4]:
        if week not in weeks:
            assert held(copies.after, week) == held(plan, week)
            continue
        on = AHEAD.index(week) + 1
        alone = fill_days(plan, copied_days(plan, SOURCE, weeks_on=on, notes=notes), how)
        for when in week:
            came, would = copies.after.day(when), alone.day(when)
            assert [type(entry) for entry in came] == [type(entry) for entry in would]
    assert held(copies.after, SOURCE) == held(plan, SOURCE)
    all_ids = [entry.id for _, entry in copies.after.entries()]
    assert len(set(all_ids)) == len(all_ids)


@given(plans(), chosen, fills)
def test_what_is_counted_is_what_comes_and_goes(plan: Plan, weeks: list[Week], how: Fill) -> None:
    copies = copied_into(plan, SOURCE, weeks, how)
    before = {entry.id for _, entry in plan.entries()}
    after = {entry.id for _, entry in copies.after.entries()}
    assert (len(after - before), len(before - after)) == (copies.comes, copies.goes)


def test_a_week_that_is_too_full_is_told_and_left_as_it_was() -> None:
    full = tuple(Rest(str(number)) for number in range(MAX_ENTRIES_A_DAY))
    first, second = AHEAD[:2]
    plan = Plan({MONDAY: (Rest("a"),), first.first: full})
    copies = copied_into(plan, SOURCE, (first, second), Fill.ADD)
    told = [target.full for target in copies.targets]
    assert isinstance(told[0], DayFull)
    assert (told[0].when, told[1]) == (first.first, None)
    assert held(copies.after, first) == full
    assert [type(entry) for entry in held(copies.after, second)] == [Rest]
    assert fresh(Rest("a")) != Rest("a")


def test_weeks_end_where_the_calendar_does() -> None:
    assert len(AHEAD) == WEEKS_AHEAD
    last = SOURCE
    while following(last):
        last = following(last)[-1]
    assert following(last) == ()
    assert last.first > date(2100, 1, 1)
