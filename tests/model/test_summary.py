"""What a week adds up to: distance, time, sessions, and the sets of the four movements."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from desktop.model.dose import Dose
from desktop.model.exercise import Movement, Region
from desktop.model.plan import (
    AS_PLANNED,
    Actual,
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    items,
    routine_seconds,
    routines,
)
from desktop.model.summary import (
    Progress,
    entry_progress,
    entry_seconds,
    entry_seconds_done,
    metres_of,
    progress,
    summary,
)
from tests.model.strategies import DATES, LIBRARY, MONDAY, plans

DOSE = Dose(sets=3, reps=10, rest=0)  # 90 seconds; a routine of it is two minutes, two of them three
DONE, SKIPPED, PLANNED = Status.DONE, Status.SKIPPED, Status.PLANNED


def item(name: str, exercise: str, status: Status = PLANNED) -> PlannedExercise:
    return PlannedExercise(name, exercise, DOSE, status)


RUN = Run("r", RunKind.EASY, 8000, 2880, warm_up=(item("a", "calf-raise"),), status=DONE)
SESSION = StrengthSession("s", exercises=(item("b", "band-inversion", DONE), item("c", "band-inversion")))
RIDE = CrossTraining("x", "Cycling", 2400, 20_000)
WEEK = Plan({MONDAY: (RUN, Rest("f"), Note("n", "hello")), MONDAY + timedelta(days=2): (SESSION, RIDE)})


def test_the_numbers_of_a_week() -> None:
    total = summary(WEEK, DATES[:7], LIBRARY)
    assert (total.distance, total.distance_done) == (8000, 8000)
    # 90 s of calf raises are two minutes, 90 s twice and the change of place between them three.
    assert total.seconds == 2880 + 120 + 180 + 2400
    # The run is ticked, its warm-up is not; of the session one exercise is.
    assert total.seconds_done == 2880 + 120
    assert total.sessions == (Progress.DONE, Progress.PARTLY, Progress.PLANNED)
    assert (total.sessions_done, total.strength_sessions) == (1, 1)
    assert [(share.kind, share.done) for share in total.runs] == [(RunKind.EASY, True)]


def test_a_set_counts_once_for_each_movement_that_it_works() -> None:
    assert summary(WEEK, DATES[:7], LIBRARY).sets == {
        Movement.DORSIFLEXION: 0,
        Movement.PLANTAR_FLEXION: 3,
        Movement.INVERSION: 6,
        Movement.EVERSION: 3,
    }


def test_days_outside_the_week_do_not_count() -> None:
    assert summary(WEEK, DATES[7:], LIBRARY).seconds == 0


def test_a_set_counts_once_for_each_part_of_the_body_that_it_works() -> None:
    plan = Plan({MONDAY: (StrengthSession("s", exercises=(item("a", "duck-walk-sideways"),)),)})
    counted = summary(plan, DATES, LIBRARY).regions
    assert list(counted) == list(Region), "all of them, from the ground up"
    assert {region for region, sets in counted.items() if sets} == set(LIBRARY["duck-walk-sideways"].regions)
    assert max(counted.values()) == DOSE.sets


def test_an_exercise_the_library_lost_still_takes_time_but_counts_no_sets() -> None:
    plan = Plan({MONDAY: (StrengthSession("s", exercises=(item("a", "gone"),)),)})
    total = summary(plan, DATES, LIBRARY)
    assert (total.seconds, sum(total.sets.values())) == (120, 0)


@given(plans())
def test_two_weeks_are_the_sum_of_each(plan: Plan) -> None:
    both, first, second = (summary(plan, days, LIBRARY) for days in (DATES, DATES[:7], DATES[7:]))
    assert both.distance == first.distance + second.distance
    assert both.seconds == first.seconds + second.seconds
    assert both.sessions == first.sessions + second.sessions
    assert all(both.sets[name] == first.sets[name] + second.sets[name] for name in Movement)


@given(plans())
def test_the_time_of_a_week_is_the_sum_of_its_entries_and_so_is_what_is_done_of_it(plan: Plan) -> None:
    total = summary(plan, DATES, LIBRARY)
    entries = [entry for _, entry in plan.entries()]
    assert total.seconds == sum(map(entry_seconds, entries))
    assert total.seconds_done == sum(map(entry_seconds_done, entries))


@given(plans())
def test_what_is_done_never_passes_what_is_planned_and_reaches_it_when_all_is_ticked(plan: Plan) -> None:
    for _, entry in plan.entries():
        entry = replace(entry, actual=AS_PLANNED) if isinstance(entry, Run | CrossTraining) else entry
        whole = entry_seconds(entry)
        assert 0 <= entry_seconds_done(entry) <= whole
        ticks = [item.status for item in items(entry)]
        own = [entry.status] if isinstance(entry, Run | CrossTraining) else []
        if all(tick is DONE for tick in ticks + own):
            assert entry_seconds_done(entry) == whole
        if not any(tick is DONE for tick in ticks + own):
            assert entry_seconds_done(entry) == 0


@pytest.mark.parametrize(
    ("status", "actual", "metres", "seconds", "standing"),
    [
        (DONE, AS_PLANNED, 8000, 2880, Progress.DONE),
        (DONE, Actual(distance=8300), 8300, 2880, Progress.DONE),
        (DONE, Actual(distance=5000, duration=1800, partly=True), 5000, 1800, Progress.PARTLY),
        (DONE, Actual(effort=9, partly=True), 0, 0, Progress.PARTLY),
        (Status.PLANNED, Actual(distance=8300, partly=True), 0, 0, Progress.PLANNED),
        (Status.SKIPPED, Actual(distance=8300), 0, 0, Progress.SKIPPED),
    ],
)
def test_totals_count_what_was_run(
    status: Status, actual: Actual, metres: int, seconds: int, standing: Progress
) -> None:
    run = Run("r", RunKind.EASY, 8000, 2880, status=status, actual=actual)
    total = summary(Plan({MONDAY: (run,)}), [MONDAY], LIBRARY)
    assert (total.distance, total.distance_done) == (8000, metres)
    assert (total.seconds, total.seconds_done) == (2880, seconds)
    assert total.sessions == (standing,)


def test_a_warm_up_ticked_alone_counts_alone() -> None:
    run = Run("r", RunKind.EASY, 8000, 2880, warm_up=(item("a", "calf-raise", DONE),))
    assert entry_seconds_done(run) == 120


@given(plans())
def test_an_estimate_is_of_whole_minutes_so_that_shown_times_add_up(plan: Plan) -> None:
    for _, entry in plan.entries():
        for routine in routines(entry).values():
            assert routine_seconds(routine) % 60 == 0
            assert (routine_seconds(routine) == 0) == (not routine)


@pytest.mark.parametrize(
    ("ticks", "word"),
    [
        ([], Progress.PLANNED),
        ([PLANNED, PLANNED], Progress.PLANNED),
        ([DONE, PLANNED], Progress.PARTLY),
        ([SKIPPED, PLANNED], Progress.PARTLY),
        ([DONE, DONE], Progress.DONE),
        ([DONE, SKIPPED], Progress.DONE),
        ([SKIPPED, SKIPPED], Progress.SKIPPED),
    ],
)
def test_one_word_for_several_ticks(ticks: list[Status], word: Progress) -> None:
    assert progress(ticks) is word


def test_a_session_stands_as_its_exercises_do_and_a_run_by_itself() -> None:
    assert entry_progress(SESSION) is Progress.PARTLY
    assert entry_progress(StrengthSession("s", status=DONE)) is Progress.DONE
    assert (
        entry_progress(Run("r", RunKind.EASY, warm_up=(item("a", "calf-raise", DONE),))) is Progress.PLANNED
    )


def test_a_days_distance_is_what_was_run_and_what_is_planned() -> None:
    other = replace(RUN, id="other", actual=Actual(distance=6400))
    assert metres_of((RUN, replace(RUN, id="p", status=PLANNED), other, RIDE)) == 8000 + 8000 + 6400
    assert metres_of((replace(other, status=PLANNED),)) == 8000, "what is not ticked any more is planned"
