"""Several things moved or copied together keep their order and the days between them."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.model import together
from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_exercise
from desktop.model.placing import FREE, Verdict, named
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    Entry,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
    ids,
    routines,
)
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    NewEntryKind,
    OnDay,
    Planned,
    RoutineRef,
    Things,
)
from desktop.model.refusal import Refusal
from desktop.model.runner import Runner
from tests.model.strategies import DATES, LIBRARY, MONDAY, entry_ids, item_ids, places, plans

MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=number) for number in range(7))
NAMES = dict(zip("abcdef", LIBRARY, strict=False))


def moves(*letters: str) -> Routine:
    """Exercises whose ids are letters, each another one of the library."""
    return tuple(PlannedExercise(one, NAMES[one], LIBRARY[NAMES[one]].dose) for one in letters)


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


# ---- exercises, and both together ----------------------------------------------------------------

STRIPS = Plan(
    {
        MON: (Run("run-mon", RunKind.EASY, 8000, warm_up=moves("a", "b"), cool_down=moves("c")),),
        TUE: (Rest("rest"), StrengthSession("ankles", "Ankles", moves("d", "e"))),
        THU: (Run("run-thu", RunKind.EASY, 8000, warm_up=moves("f")),),
        FRI: (Run("run-fri", RunKind.LONG, 9000),),
    }
)


def drop(things: str, where: OnDay | InRoutine, *, copy: bool = False, gather: bool = False) -> Plan:
    """The plan after a drop of entries (words) and exercises (single letters)."""
    named = tuple(ExerciseRef(one) if len(one) == 1 else EntryRef(one) for one in things.split())
    check = together.check(STRIPS, LIBRARY, Runner(), named, where, copy=copy, gather=gather)
    assert check.allowed, check
    return together.place(STRIPS, LIBRARY, named, where, copy=copy, gather=gather).plan


def shown(plan: Plan) -> dict[str, list[str]]:
    """Each day's entries as the exercises in them, part by part: ``ab run c``."""
    return {f"{when:%a}": [written(entry) for entry in plan.day(when)] for when in sorted(plan.days)}


def written(entry: Entry) -> str:
    parts = {part.value: "".join(one.id for one in inner) for part, inner in routines(entry).items()}
    if isinstance(entry, Run):
        return f"{parts['warm-up']} run {parts['cool-down']}".strip()
    return parts.get("strength", entry.id)


def test_exercises_on_a_day_open_a_session_there_and_one_on_each_other_day() -> None:
    after = shown(drop("a b d", OnDay(WED)))
    assert after == {
        "Mon": ["run c"],
        "Tue": ["rest", "e"],
        "Wed": ["ab"],
        "Thu": ["f run", "d"],
        "Fri": ["run"],
    }


def test_exercises_in_a_routine_go_to_the_same_part_of_the_other_days() -> None:
    where = InRoutine(RoutineRef("run-thu", Part.WARM_UP), 0)
    after = shown(drop("a d", where))
    assert after["Thu"] == ["af run"]
    assert after["Fri"] == ["d run"], "Tuesday's goes as many days along"
    beyond = shown(drop("d a", where))
    assert beyond["Thu"] == ["df run"]
    assert beyond["Wed"] == ["a"], "no run is there: it opens a session"


def test_entries_and_exercises_go_along_together_and_each_once() -> None:
    after = shown(drop("run-mon a d", OnDay(SAT)))
    assert after["Sat"] == ["ab run c"], "what belongs to a run stays in it"
    assert after["Sun"] == ["d"]
    assert shown(drop("rest a", OnDay(SUN)))["Sat"] == ["a"]


def test_shift_puts_all_on_one_day_entries_first() -> None:
    after = shown(drop("d run-thu a", OnDay(SUN), gather=True))
    assert after["Sun"] == ["f run", "da"]
    assert after["Mon"] == ["b run c"]


def test_on_their_own_day_the_others_stay() -> None:
    assert shown(drop("b a d", InRoutine(RoutineRef("run-mon", Part.COOL_DOWN), 0)))["Mon"] == ["run abc"]
    assert shown(drop("b a d", InRoutine(RoutineRef("run-mon", Part.COOL_DOWN), 0)))["Tue"] == ["rest", "de"]


def test_what_lands_is_known_before_it_does() -> None:
    things = (ExerciseRef("a"), ExerciseRef("b"), ExerciseRef("d"), EntryRef("run-thu"))
    told = together.spread(STRIPS, things, OnDay(SAT))
    assert told == together.Spread((SAT, SUN, SUN + timedelta(days=2)), 5, 2)


def whole(plan: Plan, thing: Planned) -> Entry:
    entry = thing.entry if isinstance(thing, EntryRef) else find_exercise(plan, thing.item).routine.entry
    return find_entry(plan, entry).entry


def stands(plan: Plan, thing: Planned) -> date:
    when = together.day_of(plan, thing)
    assert when is not None
    return when


@settings(max_examples=40)
@given(plans(least_entries=1, least_items=2), st.data(), st.booleans(), st.booleans())
def test_whatever_is_mixed_nothing_is_lost_and_distances_stay(
    plan: Plan, data: st.DataObject, copy: bool, gather: bool
) -> None:
    both: list[Planned] = [*map(EntryRef, entry_ids(plan)), *map(ExerciseRef, item_ids(plan))]
    things = tuple(data.draw(st.lists(st.sampled_from(both), unique=True, min_size=2)))
    where = OnDay(data.draw(st.sampled_from(DATES)), data.draw(places))
    verdict = together.check(plan, LIBRARY, Runner(), things, where, copy=copy, gather=gather)
    if not verdict.allowed:
        return
    after, landed = together.place(plan, LIBRARY, things, where, copy=copy, gather=gather)
    new = set(ids(after)) - set(ids(plan))
    opened = {name for name in new if name in entry_ids(after)}
    assert max(Counter(ids(after)).values()) == 1, "nothing is there twice"
    if not copy:
        assert set(ids(after)) - opened == set(ids(plan)), "nothing is lost, and only sessions are new"
    if any(whole(plan, thing).some_day for thing in things):
        return  # those have no days between them
    if not copy:
        along = where.when - stands(plan, things[0])
        for thing in things:
            before, now = stands(plan, thing), stands(after, thing)
            if gather:
                assert now == where.when
            else:
                assert now == (before + along if along or before == where.when else before)
    if not gather:
        days = together.spread(plan, things, where, copy=copy).days
        assert {stands(after, named(after, one)) for one in landed} == set(days)
