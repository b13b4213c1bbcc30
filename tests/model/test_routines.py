"""Saved routines: named, laid, and changed here or everywhere from today on, with the past as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.model import everywhere as changes
from desktop.model import routines as saved
from desktop.model.diary import Diary, SavedExercise, SavedRoutine, as_saved, planned
from desktop.model.dose import Dose
from desktop.model.edits import fresh, remove_exercise, replace_entry, set_dose
from desktop.model.exercise import Part
from desktop.model.finding import find_routine
from desktop.model.placing import check, place
from desktop.model.plan import (
    MAX_EXERCISES_A_ROUTINE,
    MAX_NAME,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    Status,
    StrengthSession,
    ids,
    laid_from,
    routines,
    with_laid_from,
    with_routine,
)
from desktop.model.refs import InRoutine, NewRoutine, OnDay, RoutineRef
from desktop.model.refusal import Gone, NotTaken, Refusal
from desktop.model.runner import Runner
from tests.model.strategies import (
    DATES,
    LIBRARY,
    MONDAY,
    block_refs,
    doses,
    plans,
    saved_exercises,
    statuses,
)

TODAY = MONDAY + timedelta(days=7)
NAMES = list(LIBRARY)
THREE = tuple(SavedExercise(name, LIBRARY[name].dose) for name in NAMES[:3])
STARTER = SavedRoutine("r", "Hard-day starter", Part.WARM_UP, THREE)
OTHER = Dose(5, reps=5)


def run(name: str, strip: Routine | None = None) -> Run:
    """A run whose warm-up was laid from the starter."""
    held = planned(THREE) if strip is None else strip
    return Run(name, RunKind.EASY, warm_up=held, warm_up_from="r")


def diary(days: dict[date, Run]) -> Diary:
    return Diary(Plan({when: (one,) for when, one in days.items()})).with_routine(STARTER)


def warm_up(of: Diary, name: str) -> Routine:
    return find_routine(of.plan, RoutineRef(name, Part.WARM_UP))


def changed(of: Diary, today: date = TODAY) -> changes.Everywhere | None:
    return changes.everywhere(of, LIBRARY, RoutineRef("here", Part.WARM_UP), today)


# ---- names ---------------------------------------------------------------------------------


HERE = diary({TODAY: Run("here", RunKind.TEMPO, warm_up=planned(THREE))})


def test_what_is_saved_is_what_stands_there_without_its_ticks() -> None:
    ticked = tuple(replace(item, status=Status.DONE) for item in planned(THREE))
    before = Diary(Plan({TODAY: (Run("here", RunKind.TEMPO, warm_up=ticked),)}))
    after, routine = saved.save(before, RoutineRef("here", Part.WARM_UP), "  Before \n easy  runs ")
    assert (routine.name, routine.part, routine.exercises) == ("Before easy runs", Part.WARM_UP, THREE)
    assert after.routines == {routine.id: routine}
    entry = after.plan.day(TODAY)[0]
    assert laid_from(entry, Part.WARM_UP) == routine.id
    assert with_laid_from(entry, Part.WARM_UP, "") == before.plan.day(TODAY)[0], "nothing else of it changed"


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("", Refusal.NAME_EMPTY),
        (" \t\n", Refusal.NAME_EMPTY),
        ("\u200e\u200f", Refusal.NAME_EMPTY),
        ("hard-day  STARTER", Refusal.NAME_TAKEN),
        ("\u2067Hard-day starter\u2069", Refusal.NAME_TAKEN),
        ("x" * (MAX_NAME + 1), Refusal.NAME_TOO_LONG),
        ("x" * MAX_NAME, None),
        ("إحماء قبل الجري السهل", None),
        ("🏃" * 40, None),
    ],
)
def test_a_name_is_taken_or_refused(name: str, refusal: Refusal | None) -> None:
    for change in (
        lambda: saved.save(HERE, RoutineRef("here", Part.WARM_UP), name)[0],
        lambda: saved.rename(HERE.with_routine(replace(STARTER, id="o", name="Other")), "o", name),
    ):
        if refusal is None:
            assert name in {one.name for one in change().routines.values()}
        else:
            with pytest.raises(NotTaken) as refused:
                change()
            assert refused.value.refusal is refusal


def test_a_routine_keeps_its_own_name_and_goes_without_what_it_was_laid_on() -> None:
    assert saved.rename(HERE, "r", "Hard-Day Starter").routines["r"].name == "Hard-Day Starter"
    after = saved.remove(HERE, "r")
    assert (after.routines, after.plan) == ({}, HERE.plan)
    with pytest.raises(Gone):
        saved.remove(after, "r")
    empty = Diary(Plan({TODAY: (Run("here", RunKind.EASY),)}))
    with pytest.raises(NotTaken):
        saved.save(empty, RoutineRef("here", Part.WARM_UP), "Nothing")


@given(plans(), st.data())
def test_saving_changes_nothing_but_the_shelf_and_what_the_strip_remembers(
    plan: Plan, data: st.DataObject
) -> None:
    filled = [ref for ref in block_refs(plan) if find_routine(plan, ref)]
    assume(filled)
    ref = data.draw(st.sampled_from(filled))
    before = Diary(plan)
    after, routine = saved.save(before, ref, "Mine")
    assert routine.exercises == as_saved(find_routine(plan, ref))
    forgotten = {
        when: tuple(with_laid_from(entry, ref.part, "") if entry.id == ref.entry else entry for entry in day)
        for when, day in after.plan.days.items()
    }
    assert Plan(forgotten) == plan
    assert saved.remove(after, routine.id).routines == before.routines


# ---- laying --------------------------------------------------------------------------------


def items_of(*names: str, status: Status = Status.PLANNED) -> Routine:
    return tuple(PlannedExercise(f"i-{name}", name, OTHER, status) for name in names)


@given(saved_exercises, saved_exercises, st.lists(statuses, min_size=4, max_size=4), st.booleans())
def test_a_laid_routine_is_all_there_and_what_was_ticked_stays(
    there: tuple[SavedExercise, ...], held: tuple[SavedExercise, ...], ticks: list[Status], behind: bool
) -> None:
    strip = tuple(replace(item, status=status) for item, status in zip(planned(there), ticks, strict=False))
    routine = replace(STARTER, exercises=held)
    after = saved.laid(strip, routine, behind=behind)
    assert {one.exercise for one in held} <= {item.exercise for item in after}
    assert {item for item in strip if behind or item.status is not Status.PLANNED} <= set(after)
    assert len({item.exercise for item in after}) == len(after), "none is there twice"
    if not behind:
        gone = {item.exercise for item in strip if item.status is Status.PLANNED}
        assert {item.exercise for item in after}.isdisjoint(gone - {one.exercise for one in held})


def lands(plan: Plan, thing: NewRoutine, where: InRoutine | OnDay) -> Plan:
    assert check(plan, LIBRARY, Runner(), (thing,), where).allowed
    return place(plan, LIBRARY, (thing,), where).plan


def test_on_a_strip_it_takes_the_place_of_what_is_there_or_comes_behind() -> None:
    plan = Plan({TODAY: (Run("here", RunKind.EASY, warm_up=items_of(NAMES[0], NAMES[5])),)})
    where = InRoutine(RoutineRef("here", Part.WARM_UP))
    replaced = lands(plan, NewRoutine("r", saved=STARTER), where)
    assert as_saved(find_routine(replaced, where.routine)) == THREE
    assert laid_from(replaced.day(TODAY)[0], Part.WARM_UP) == "r"
    behind = lands(plan, NewRoutine("r", behind=True, saved=STARTER), where)
    there = [item.exercise for item in find_routine(behind, where.routine)]
    assert there == [NAMES[0], NAMES[5], NAMES[1], NAMES[2]]
    assert laid_from(behind.day(TODAY)[0], Part.WARM_UP) == ""


def test_on_a_day_it_is_a_session_of_its_name() -> None:
    plan = lands(Plan(), NewRoutine("r", saved=STARTER), OnDay(TODAY))
    (session,) = plan.day(TODAY)
    assert isinstance(session, StrengthSession)
    assert (session.name, as_saved(session.exercises), session.exercises_from) == (STARTER.name, THREE, "r")


def test_where_it_stands_already_it_is_refused_and_so_is_one_that_is_gone_or_too_long() -> None:
    plan = Plan({TODAY: (run("here"),)})
    where = InRoutine(RoutineRef("here", Part.WARM_UP))
    here = check(plan, LIBRARY, Runner(), (NewRoutine("r", saved=STARTER),), where)
    assert (here.refusal, here.already) == (Refusal.ALREADY_HERE, find_routine(plan, where.routine)[0].id)
    gone = check(plan, LIBRARY, Runner(), (NewRoutine("r"),), where)
    assert gone.refusal is Refusal.NOT_SAVED_ANY_MORE
    long = tuple(SavedExercise(f"x{number}", OTHER) for number in range(MAX_EXERCISES_A_ROUTINE + 1))
    full = check(plan, LIBRARY, Runner(), (NewRoutine("r", saved=replace(STARTER, exercises=long)),), where)
    assert full.refusal is Refusal.ROUTINE_FULL


@given(plans(), st.sampled_from([Part.WARM_UP, Part.COOL_DOWN]), st.booleans())
def test_before_every_run_is_before_every_run_that_is_not_over_and_nowhere_else(
    plan: Plan, part: Part, behind: bool
) -> None:
    after = saved.on_every_run(plan, DATES[:7], part, STARTER, behind=behind)
    for when, entry in after.entries():
        (before,) = (one for one in plan.day(when) if one.id == entry.id)
        if not isinstance(entry, Run) or entry.status is not Status.PLANNED or when not in DATES[:7]:
            assert entry == before
            continue
        names = {item.exercise for item in routines(entry)[part]}
        assert names >= {one.exercise for one in THREE}
        assert with_routine(entry, part, ()) == with_routine(before, part, ())
    assert len(set(ids(after))) == len(list(ids(after)))


# ---- here, or everywhere -------------------------------------------------------------------


def test_a_change_here_is_offered_for_every_later_place_and_leaves_the_past() -> None:
    days = [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=3), TODAY + timedelta(days=10)]
    before = diary(dict(zip(days, map(run, ("past", "here", "next", "later")), strict=True)))
    assert changed(before) is None, "nothing differs yet"
    item = warm_up(before, "here")[1]
    edited = before.with_plan(set_dose(before.plan, item.id, OTHER))
    found = changed(edited)
    assert found is not None
    assert (found.places, found.weeks, found.routine.name) == (2, 0, STARTER.name), "one is in this week"
    elsewhere = changes.everywhere(edited, LIBRARY, RoutineRef("here", Part.WARM_UP), days[3])
    assert elsewhere is not None
    assert (elsewhere.places, elsewhere.weeks) == (1, 1)
    for name in ("here", "next", "later"):
        assert as_saved(warm_up(found.diary, name)) == found.routine.exercises
        assert [one.id for one in warm_up(found.diary, name)] == [one.id for one in warm_up(before, name)]
    assert warm_up(found.diary, "past") == warm_up(before, "past")
    assert changed(found.diary) is None, "and then nothing is left to offer"


def test_what_was_ticked_or_changed_there_on_purpose_stays() -> None:
    first, second, third = planned(THREE)
    done = replace(second, status=Status.DONE)
    own = replace(third, dose=Dose(9, reps=9))
    before = diary({TODAY: run("here"), TODAY + timedelta(days=1): run("there", (first, done, own))})
    here = warm_up(before, "here")
    plan = remove_exercise(before.plan, here[1].id)
    found = changed(before.with_plan(set_dose(plan, here[2].id, OTHER)))
    assert found is not None
    assert warm_up(found.diary, "there") == (first, done, own)
    assert [one.exercise for one in found.routine.exercises] == [NAMES[0], NAMES[2]]


def test_runs_that_are_over_stay_and_those_for_some_day_of_this_week_do_not() -> None:
    friday = TODAY + timedelta(days=4)
    thursday = friday - timedelta(days=1)
    over = replace(run("over"), status=Status.DONE)
    some_day = replace(run("some day"), some_day=True)
    before = Diary(Plan({friday: (run("here"), over), thursday: (run("gone"), some_day)}))
    before = before.with_routine(STARTER)
    edited = before.with_plan(set_dose(before.plan, warm_up(before, "here")[0].id, OTHER))
    found = changed(edited, today=friday)
    assert found is not None
    assert found.places == 1
    assert warm_up(found.diary, "some day")[0].dose == OTHER
    assert warm_up(found.diary, "over") == warm_up(before, "over")
    assert warm_up(found.diary, "gone") == warm_up(before, "gone")


def test_what_did_not_suit_was_left_out_and_not_taken_out() -> None:
    strange = (*THREE, SavedExercise("removed-from-the-library", OTHER))
    before = diary({TODAY: run("here")}).with_routine(replace(STARTER, exercises=strange))
    assert changed(before) is None
    edited = before.with_plan(remove_exercise(before.plan, warm_up(before, "here")[0].id))
    found = changed(edited)
    assert found is not None
    assert found.routine.exercises == strange[1:]


def test_a_copied_week_remembers_and_an_emptied_strip_forgets() -> None:
    assert laid_from(fresh(run("here")), Part.WARM_UP) == "r"
    assert laid_from(with_routine(run("here"), Part.WARM_UP, ()), Part.WARM_UP) == ""
    deleted = saved.remove(diary({TODAY: run("here", planned(THREE[:1]))}), "r")
    assert changed(deleted) is None


@given(saved_exercises, saved_exercises)
def test_where_nothing_was_changed_the_change_makes_it_the_new_one(
    before: tuple[SavedExercise, ...], after: tuple[SavedExercise, ...]
) -> None:
    strip = planned(before)
    assert as_saved(changes.replayed(before, after, strip)) == after
    assert changes.replayed(before, before, strip) == strip


@given(saved_exercises, saved_exercises, saved_exercises, st.lists(statuses, min_size=4, max_size=4))
def test_any_strip_keeps_its_ticks_and_its_own(
    before: tuple[SavedExercise, ...],
    after: tuple[SavedExercise, ...],
    there: tuple[SavedExercise, ...],
    ticks: list[Status],
) -> None:
    strip = tuple(replace(item, status=status) for item, status in zip(planned(there), ticks, strict=False))
    made = changes.replayed(before, after, strip)
    assert {item for item in strip if item.status is not Status.PLANNED} <= set(made)
    old, new = ({one.exercise for one in held} for held in (before, after))
    names = [item.exercise for item in made]
    assert len(set(names)) == len(names)
    assert {item.exercise for item in strip} - old <= set(names), "their own additions stay"
    assert new - old <= set(names), "what is new has come"
    assert changes.replayed(before, before, strip) == strip
    own = [item for item in strip if item.exercise not in old | new]
    assert [item for item in made if item.exercise not in old | new] == own


@given(plans(), saved_exercises, doses, st.sampled_from(DATES), st.data())
def test_everywhere_changes_the_future_of_the_routine_and_nothing_else(
    plan: Plan, held: tuple[SavedExercise, ...], dose: Dose, today: date, data: st.DataObject
) -> None:
    routine = replace(STARTER, exercises=held)
    for ref in block_refs(plan):
        if data.draw(st.booleans()):
            (entry,) = (one for _, one in plan.entries() if one.id == ref.entry)
            plan = replace_entry(plan, saved.with_saved(entry, ref.part, routine))
    here = Run("here", RunKind.EASY, warm_up=planned(held), warm_up_from="r")
    plan = plan.with_days({today: (here, Rest("rest"), *plan.day(today))})
    edited = set_dose(plan, here.warm_up[0].id, dose)
    before = Diary(edited).with_routine(routine)
    found = changes.everywhere(before, LIBRARY, RoutineRef("here", Part.WARM_UP), today)
    if found is None:
        assert dose == held[0].dose
        return
    assert found.routine.exercises == (SavedExercise(held[0].exercise, dose), *held[1:])
    for when, entry in found.diary.plan.entries():
        (was,) = (one for one in edited.day(when) if one.id == entry.id)
        for part in routines(entry):
            if laid_from(entry, part) != "r":
                assert routines(entry)[part] == routines(was)[part]
        if when < today and not entry.some_day:
            assert entry == was
        for part in list(routines(entry)):
            entry, was = with_routine(entry, part, ()), with_routine(was, part, ())
        assert entry == was
