"""Several entries moved or copied together keep their order and the days between them."""

from collections.abc import Iterable
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.model import together
from desktop.model.finding import find_entry
from desktop.model.placing import FREE, Verdict
from desktop.model.plan import MAX_ENTRIES_A_DAY, Plan, Rest, ids
from desktop.model.refs import EntryRef, NewEntry, NewEntryKind, OnDay, Things
from desktop.model.refusal import Refusal
from desktop.model.runner import Runner
from tests.model.strategies import DATES, LIBRARY, MONDAY, entry_ids, places, plans

MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=number) for number in range(7))
PLAN = Plan({MON: (Rest("a"), Rest("b"), Rest("c")), WED: (Rest("d"),), FRI: (Rest("e"),)})


def refs(names: Iterable[str]) -> Things:
    return tuple(map(EntryRef, names))


def landed(things: str, where: OnDay, *, copy: bool = False, gather: bool = False) -> Plan:
    assert together.check(PLAN, LIBRARY, Runner(), refs(things), where, copy=copy, gather=gather) == FREE
    return together.place(PLAN, LIBRARY, refs(things), where, copy=copy, gather=gather).plan


def days(plan: Plan) -> dict[str, str]:
    return {f"{when:%a}": "".join(entry.id[0] for entry in plan.day(when)) for when in sorted(plan.days)}


def test_the_others_go_as_many_days_along() -> None:
    assert days(landed("ad", OnDay(TUE))) == {"Mon": "bc", "Tue": "a", "Thu": "d", "Fri": "e"}
    assert days(landed("da", OnDay(FRI, 0))) == {"Mon": "bc", "Wed": "a", "Fri": "de"}, "d was taken hold of"


def test_on_its_own_day_a_block_moves_and_the_other_days_stay() -> None:
    assert days(landed("acd", OnDay(MON, 3))) == {"Mon": "bac", "Wed": "d", "Fri": "e"}
    assert days(landed("ca", OnDay(MON, 2))) == {"Mon": "bac", "Wed": "d", "Fri": "e"}, "their own order"


def test_a_copy_leaves_them_where_they_are() -> None:
    after = landed("ad", OnDay(TUE), copy=True)
    assert [len(after.day(when)) for when in (MON, TUE, WED, THU, FRI)] == [3, 1, 1, 1, 1]
    assert len(set(ids(after))) == 7


def test_they_can_be_gathered_on_one_day() -> None:
    assert days(landed("ade", OnDay(SUN), gather=True)) == {"Mon": "bc", "Sun": "ade"}


def test_a_full_day_refuses_all_of_them_and_is_named() -> None:
    full = tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))
    plan = PLAN.with_days({THU: full})
    verdict = together.check(plan, LIBRARY, Runner(), refs("ad"), OnDay(TUE))
    assert verdict == Verdict(Refusal.DAY_FULL, max_=MAX_ENTRIES_A_DAY, when=THU)


def test_what_is_gone_is_refused() -> None:
    things = (EntryRef("a"), EntryRef("gone"))
    assert together.check(PLAN, LIBRARY, Runner(), things, OnDay(TUE)) == Verdict(Refusal.ENTRY_GONE)


def test_new_things_are_put_in_one_place() -> None:
    things = (NewEntry(NewEntryKind.REST), NewEntry(NewEntryKind.NOTE))
    assert not together.keep_their_days(PLAN, things, OnDay(TUE))
    assert len(together.place(PLAN, LIBRARY, things, OnDay(TUE)).plan.day(TUE)) == 2


@settings(max_examples=60)
@given(plans(least_entries=2), st.data(), st.booleans())
def test_wherever_they_land_order_and_days_are_kept(plan: Plan, data: st.DataObject, copy: bool) -> None:
    assume(len(entry_ids(plan)) > 1)
    names = data.draw(st.lists(st.sampled_from(entry_ids(plan)), unique=True, min_size=2))
    things, where = refs(names), OnDay(data.draw(st.sampled_from(DATES)), data.draw(places))
    verdict = together.check(plan, LIBRARY, Runner(), things, where, copy=copy)
    if not verdict.allowed:
        assert verdict.when is not None
        return
    along = where.when - find_entry(plan, names[0]).when
    after, ids_landed = together.place(plan, LIBRARY, things, where, copy=copy)
    found = sorted((find_entry(plan, name) for name in names), key=lambda one: (one.when, one.place))
    new = sorted((find_entry(after, name) for name in ids_landed), key=lambda one: (one.when, one.place))
    weeks = timedelta(weeks=int(along.days / 7))  # what is for some day of a week goes by those
    held = find_entry(plan, names[0]).entry
    if held.some_day:
        assert {(one.when, one.entry.some_day) for one in new} == {(where.when, False)}, "they have no days"
        return
    far = {one.entry.id: weeks if one.entry.some_day else along for one in found}
    if not copy:  # the other days stay as they are
        stays = [one.entry.some_day or one.when != where.when for one in found]
        found = [one for one, there in zip(found, stays, strict=True) if far[one.entry.id] or not there]
    found.sort(key=lambda one: (one.when + far[one.entry.id], one.entry.some_day))
    assert [one.when + far[one.entry.id] for one in found] == [one.when for one in new]
    assert [type(one.entry) for one in found] == [type(one.entry) for one in new]
    assert tuple(one.entry.id for one in new) == ids_landed, "named in the order of the plan"
    others = {one.entry.id for one in found} if not copy else set()
    for when in {*plan.days, *after.days}:
        left = [entry for entry in plan.day(when) if entry.id not in others]
        stayed = [entry for entry in after.day(when) if entry.id not in ids_landed and entry.id not in others]
        assert left == stayed, "nobody else moves"
    if not copy:
        assert sorted(ids(after)) == sorted(ids(plan))
