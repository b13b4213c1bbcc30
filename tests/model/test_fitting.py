"""A ready-made week fitted to a runner: nothing that does not suit, no rest lost, hops in their time."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.exercise import PREFIX, Complaint, Equipment, Library, Part
from desktop.model.fitting import (
    ALL_DAYS,
    Exchanged,
    Fitted,
    Lacks,
    LeftOut,
    Moved,
    Rule,
    Ticked,
    fitted,
)
from desktop.model.fitting.exchange import MAX_LONGER, NOVICE
from desktop.model.plan import (
    CrossTraining,
    Day,
    Entry,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
    items,
    routine_seconds,
    routines,
)
from desktop.model.runner import HOPS, Runner, not_before_a_run, suits
from desktop.model.template import Template, find_template
from desktop.wording.built_in import templates_in
from tests.model.strategies import LIBRARY, runners

READY = templates_in(LIBRARY)
FOUR = find_template(READY, "four-runs")
WEEKDAYS = st.frozensets(st.integers(0, 6), min_size=1)
EASY = Run("easy", RunKind.EASY, 5000)
LONG = Run("long", RunKind.LONG, 12_000)
REST: Day = (Rest("r"),)


def session(name: str, *exercises: str) -> StrengthSession:
    planned = (
        PlannedExercise(f"{name}-{place}", one, LIBRARY[one].dose) for place, one in enumerate(exercises)
    )
    return StrengthSession(name, name, tuple(planned))


def week(*days: Day) -> Template:
    mon, tue, wed, thu, fri, sat, sun = (*days, *[REST] * (7 - len(days)))
    return Template("own", "Own", (mon, tue, wed, thu, fri, sat, sun))


def planned(days: Iterable[Day]) -> list[PlannedExercise]:
    return [item for day in days for entry in day for item in items(entry)]


def trains(day: Day) -> bool:
    return any(isinstance(entry, Run | StrengthSession | CrossTraining) for entry in day)


def hop(day: Day) -> bool:
    return any(LIBRARY[item.exercise].family == HOPS for item in planned([day]))


def long(day: Day) -> bool:
    return any(isinstance(one, Run) and one.kind in (RunKind.LONG, RunKind.RACE) for one in day)


def by_id(template: Template) -> dict[str, Entry]:
    return {entry.id: entry for day in template.days for entry in day}


weeks = st.sampled_from(READY)


# ---- laws ----------------------------------------------------------------------------------


@pytest.mark.parametrize("template", READY, ids=lambda one: one.id)
def test_a_week_that_fits_stays_as_it_is(template: Template) -> None:
    assert fitted(template, LIBRARY, Runner()) == Fitted(template)


@given(weeks, runners, WEEKDAYS)
def test_nothing_is_left_that_the_runner_cannot_do(
    template: Template, runner: Runner, free: frozenset[int]
) -> None:
    found = fitted(template, LIBRARY, runner, free).template
    for day in found.days:
        for entry in day:
            for part, routine in routines(entry).items():
                names = [item.exercise for item in routine]
                assert len(set(names)) == len(names)
                assert all(suits(LIBRARY[name], runner) and part in LIBRARY[name].fits for name in names)


@given(weeks, runners, WEEKDAYS)
def test_training_stands_on_free_days_and_no_rest_is_lost(
    template: Template, runner: Runner, free: frozenset[int]
) -> None:
    found = fitted(template, LIBRARY, runner, free).template
    races = {at for at, day in enumerate(template.days) if any(map(is_race, day))}
    assert {at for at, day in enumerate(found.days) if trains(day)} <= free | races
    assert races == {at for at, day in enumerate(found.days) if any(map(is_race, day))}
    resting = [[day for day in one.days if day and not trains(day)] for one in (template, found)]
    assert len(resting[1]) >= len(resting[0])
    assert not any(trains(day) and any(isinstance(one, Rest) for one in day) for day in found.days)


def is_race(entry: Entry) -> bool:
    return isinstance(entry, Run) and entry.kind is RunKind.RACE


@given(weeks, runners, WEEKDAYS)
def test_no_hops_the_day_before_a_long_run_a_race_or_more_hops(
    template: Template, runner: Runner, free: frozenset[int]
) -> None:
    days = fitted(template, LIBRARY, runner, free).template.days
    for day, after in zip(days, (*days[1:], days[0]), strict=True):
        assert not (hop(day) and (long(after) or hop(after)))


@given(weeks, runners, WEEKDAYS)
def test_a_routine_takes_about_as_long_as_before(
    template: Template, runner: Runner, free: frozenset[int]
) -> None:
    found = fitted(template, LIBRARY, runner, free)
    before = by_id(template)
    for entry in by_id(found.template).values():
        for part, routine in routines(entry).items():
            was = routines(before[entry.id])[part]
            assert len(routine) <= len(was)
            assert routine_seconds(routine) <= routine_seconds(was) + MAX_LONGER * len(was)


@given(weeks, runners, WEEKDAYS)
def test_every_change_is_told(template: Template, runner: Runner, free: frozenset[int]) -> None:
    found = fitted(template, LIBRARY, runner, free)
    before, after = by_id(template), by_id(found.template)
    gone = {one.entry.id for one in found.changes if isinstance(one, LeftOut)}
    training = {name for name, entry in before.items() if trains((entry,))}
    assert training - after.keys() == gone
    moved = {one.entry.id: one.to for one in found.changes if isinstance(one, Moved)}
    places = {entry.id: at for at, day in enumerate(found.template.days) for entry in day}
    was = {entry.id: at for at, day in enumerate(template.days) for entry in day}
    assert {name: places[name] for name in training & after.keys() if places[name] != was[name]} == {
        name: to for name, to in moved.items() if name in after
    }
    told = {one.exercise for one in found.changes if isinstance(one, Exchanged)}
    kept = {item.id: item.exercise for item in planned(found.template.days)}
    for item in planned(template.days):
        if kept.get(item.id, item.exercise) != item.exercise:
            assert item.exercise in told


@given(weeks, runners, WEEKDAYS)
def test_what_is_fitted_fits(template: Template, runner: Runner, free: frozenset[int]) -> None:
    once = fitted(template, LIBRARY, runner, free).template
    assert fitted(once, LIBRARY, runner, free) == Fitted(once)


@given(weeks, runners)
def test_nothing_that_tires_the_ankle_is_new_before_a_run(template: Template, runner: Runner) -> None:
    before = {item.id: item.exercise for item in planned(template.days)}
    for day in fitted(template, LIBRARY, runner).template.days:
        for entry in day:
            for item in routines(entry).get(Part.WARM_UP, ()):
                tires = not_before_a_run(LIBRARY[item.exercise], item.dose, NOVICE)
                assert not tires or (before[item.id] == item.exercise and not runner.first_year)


# ---- examples ------------------------------------------------------------------------------


def changes(template: Template, runner: Runner, free: frozenset[int] = ALL_DAYS) -> tuple[object, ...]:
    return fitted(template, LIBRARY, runner, free).changes


def test_without_a_step_the_easier_form_comes() -> None:
    template = week((session("s", "calf-raise-step"),))
    runner = Runner(equipment=frozenset({Equipment.BAND}))
    assert changes(template, runner) == (
        Exchanged("calf-raise-step", "calf-raise", Lacks((Equipment.STEP,))),
    )


def test_where_there_is_no_easier_form_another_of_the_same_part_comes() -> None:
    template = week((session("s", "squat"),))
    (change,) = changes(template, Runner(complaints=frozenset({Complaint.KNEE_INJURY})))
    assert isinstance(change, Exchanged)
    assert change.exercise == "squat"
    assert change.why == Ticked((Complaint.KNEE_INJURY,))
    assert change.by is not None
    assert set(LIBRARY[change.by].regions) & set(LIBRARY["squat"].regions)


def test_an_exercise_of_the_runners_own_never_comes_unasked() -> None:
    own = LIBRARY["band-dorsiflexion"]._replace(id=f"{PREFIX}toes", equipment=())
    library = Library({own.id: own, **LIBRARY})
    template = week((session("s", "band-dorsiflexion"),))
    (change,) = fitted(template, library, Runner(equipment=frozenset({Equipment.STEP}))).changes
    assert isinstance(change, Exchanged)
    assert change.by is not None
    assert change.by != own.id


def test_an_exercise_that_comes_is_not_there_already() -> None:
    template = week((session("s", "calf-raise-step", "calf-raise"),))
    (change,) = changes(template, Runner(equipment=frozenset({Equipment.BAND})))
    assert isinstance(change, Exchanged)
    assert change.by != "calf-raise"


def test_a_session_of_which_nothing_suits_is_left_out_and_its_day_is_one_of_rest() -> None:
    there = session("s", "lateral-hops-two-footed")
    found = fitted(week((there,)), LIBRARY, Runner(complaints=frozenset({Complaint.ANKLE_INJURY})))
    assert found.changes[-1] == LeftOut(there, no_day=False)
    assert [type(entry) for entry in found.template.days[0]] == [Rest]


def test_a_session_goes_to_a_free_day_in_the_same_order() -> None:
    strength = session("s", "glute-bridge")
    template = week((EASY,), REST, (strength,), REST, (LONG,))
    found = fitted(template, LIBRARY, Runner(), frozenset({0, 3, 4}))
    assert found.changes == (Moved(strength, 2, 3),)
    assert found.template.days[3] == (strength,)
    assert [type(entry) for entry in found.template.days[2]] == [Rest]


def test_with_too_few_days_a_session_goes_beside_the_easy_run() -> None:
    strength = session("s", "glute-bridge")
    found = fitted(week((EASY,), (strength,), (LONG,)), LIBRARY, Runner(), frozenset({0, 2}))
    assert found.template.days[0] == (EASY, strength)
    assert found.changes == (Moved(strength, 1, 0),)


def test_with_fewer_days_than_runs_the_shortest_is_left_out() -> None:
    found = fitted(week((EASY,), REST, (LONG,)), LIBRARY, Runner(), frozenset({2}))
    assert found.changes == (LeftOut(EASY, no_day=True),)
    assert found.template.days[2] == (LONG,)


def test_a_race_keeps_its_date_though_the_day_is_not_free() -> None:
    race = Run("race", RunKind.RACE, 10_000)
    found = fitted(week(REST, REST, REST, REST, REST, (EASY,), (race,)), LIBRARY, Runner(), frozenset({3}))
    assert found.template.days[6] == (race,)
    assert found.changes == (Moved(EASY, 5, 3),)


def test_hops_that_would_come_to_stand_before_a_long_run_are_exchanged() -> None:
    hops = session("s", "lateral-hops", "calf-raise")
    template = week((hops,), REST, (LONG,))
    found = fitted(template, LIBRARY, Runner(), frozenset({1, 2}))
    assert found.changes[0] == Moved(hops, 0, 1)
    assert [one.why for one in found.changes[1:] if isinstance(one, Exchanged)] == [Rule.HOPS_IN_TIME]
    assert not hop(found.template.days[1])


def test_in_the_first_year_nothing_tires_the_ankle_before_a_run_and_hops_are_on_both_feet() -> None:
    warm = tuple(
        PlannedExercise(f"w-{name}", name, LIBRARY[name].dose)
        for name in ("lateral-hops-two-footed", "single-leg-balance-leg-sweep", "calf-raise")
    )
    run = Run("run", RunKind.EASY, 5000, warm_up=warm)
    template = week((run,), REST, (session("s", "lateral-hops"),))
    told = fitted(template, LIBRARY, Runner(first_year=True)).changes
    assert [(one.exercise, one.why) for one in told if isinstance(one, Exchanged)] == [
        ("lateral-hops-two-footed", Rule.FIRST_YEAR),
        ("single-leg-balance-leg-sweep", Rule.FIRST_YEAR),
        ("lateral-hops", Rule.FIRST_YEAR),
    ]
    assert told[-1] == Exchanged("lateral-hops", "lateral-hops-two-footed", Rule.FIRST_YEAR)
    assert fitted(template, LIBRARY, Runner()).changes == ()
