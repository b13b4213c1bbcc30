"""What the planner says about a week, and that what it offers works."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.advice import ActionKind, Advice, advise, hint_of
from desktop.model.advice.facts import (
    AddExercise,
    AddSession,
    AskFirst,
    BareRun,
    Crowded,
    Deed,
    Fact,
    FarDay,
    FewSessions,
    Flagged,
    HopsInARow,
    IdleMovement,
    Injured,
    IntoSession,
    MoveHops,
    NoHipOrCore,
    NotBeforeRun,
    Show,
    Simple,
    TiringWarmUp,
    UseInstead,
)
from desktop.model.advice.hints import A_CHOICE, MAX_IN_A_ROUTINE
from desktop.model.exercise import ANKLE, Complaint, Equipment, Library, Movement, Part, Region, section_of
from desktop.model.fitting import apply_template
from desktop.model.plan import (
    CrossTraining,
    Day,
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
from desktop.model.runner import Runner, complaints_against
from desktop.model.settings import Hint
from desktop.model.summary import summary
from desktop.model.template import Template
from desktop.model.week import Week
from desktop.wording.built_in import templates_in
from tests.model.strategies import DATES, LIBRARY, MONDAY, plans, runners

MON, TUE, WED, THU, FRI, SAT, SUN = WEEK = tuple(MONDAY + timedelta(days=number) for number in range(7))
HEALTHY = Runner()


def session(name: str, *exercises: str, status: Status = Status.PLANNED) -> StrengthSession:
    held = tuple(PlannedExercise(f"{name}-{one}", one, LIBRARY[one].dose, status) for one in exercises)
    return StrengthSession(name, "Ankle strength", held)


def run(name: str, before: str = "calf-raise", after: str = "heel-to-toe-walk") -> Run:
    warm_up, cool_down = (PlannedExercise(f"{name}-{one}", one, LIBRARY[one].dose) for one in (before, after))
    return Run(name, RunKind.EASY, 8000, 2880, warm_up=(warm_up,), cool_down=(cool_down,))


def facts(plan: Plan, runner: Runner = HEALTHY, today: date = MON) -> list[Fact]:
    return [advice.fact for advice in advise(plan, WEEK, LIBRARY, runner, today)]


def first(plan: Plan, runner: Runner = HEALTHY, today: date = MON) -> Advice:
    return advise(plan, WEEK, LIBRARY, runner, today)[0]


def deeds(advice: Advice) -> list[Deed]:
    return [action.deed for action in advice.actions]


def after(advice: Advice, plan: Plan) -> Plan:
    """The plan once the advice's change is pressed."""
    return next(action.after(plan) for action in advice.actions if action.kind is ActionKind.CHANGE)


def in_a_row(plan: Plan, today: date = MON) -> bool:
    return any(isinstance(fact, HopsInARow) for fact in facts(plan, today=today))


def careful(*complaints: Complaint) -> Runner:
    return Runner(complaints=frozenset(complaints))


# ---- what could harm -----------------------------------------------------------------------


@pytest.mark.parametrize("ticked", [Complaint.ANKLE_INJURY, Complaint.KNEE_INJURY, Complaint.RECENT_SPRAIN])
def test_a_ticked_injury_comes_first_also_in_an_empty_week(ticked: Complaint) -> None:
    advice = first(Plan(), careful(ticked))
    assert advice.fact == Injured((ticked,))
    assert [action.kind for action in advice.actions] == [ActionKind.ABOUT_YOU]


def test_an_injured_ankle_is_offered_no_training() -> None:
    plan = Plan({MON: (run("r"),)})
    assert facts(plan, careful(Complaint.ANKLE_INJURY)) == [Injured((Complaint.ANKLE_INJURY,))]


@pytest.mark.parametrize("ticked", [Complaint.BACK_PAIN, Complaint.PREGNANCY])
def test_back_pain_and_pregnancy_send_to_somebody_who_knows_and_not_to_rest(ticked: Complaint) -> None:
    advice = first(Plan(), careful(ticked))
    assert advice.fact == AskFirst((ticked,))
    assert [action.kind for action in advice.actions] == [ActionKind.ABOUT_YOU]


def test_a_flagged_exercise_is_named_with_its_reason_and_a_milder_one() -> None:
    plan = Plan({WED: (session("s", "lateral-hops", "calf-raise"),), SUN: (session("t", "lateral-hops"),)})
    advice = first(plan, careful(Complaint.WEAK_ANKLE))
    assert advice.fact == Flagged("lateral-hops", (WED, SUN), (Complaint.WEAK_ANKLE,))
    assert deeds(advice) == [UseInstead("lateral-hops-two-footed"), Simple.CHANGE_TICKS]
    changed = [[item.exercise for item in items(entry)] for _, entry in after(advice, plan).entries()]
    assert changed == [["lateral-hops-two-footed", "calf-raise"], ["lateral-hops-two-footed"]]


def test_a_flagged_exercise_without_a_milder_one_can_be_taken_out() -> None:
    plan = Plan({WED: (session("s", "duck-walk", "calf-raise"),)})
    advice = advise(plan, WEEK, LIBRARY, careful(Complaint.KNEE_INJURY), MON)[1]
    assert advice.actions[0].deed == Simple.TAKE_OUT
    assert [item.exercise for _, entry in after(advice, plan).entries() for item in items(entry)] == [
        "calf-raise"
    ]


def test_a_flagged_exercise_that_is_done_or_skipped_is_let_be() -> None:
    plan = Plan(
        {
            MON: (session("s", "lateral-hops", status=Status.DONE),),
            SAT: (session("t", "lateral-hops", status=Status.SKIPPED),),
        }
    )
    assert not any(isinstance(fact, Flagged) for fact in facts(plan, careful(Complaint.WEAK_ANKLE)))


def test_hops_on_following_days_can_be_moved_apart() -> None:
    plan = Plan(
        {
            WED: (session("s", "calf-raise-step", "lateral-hops"),),
            THU: (session("t", "lateral-hops", "duck-walk"),),
            SAT: (session("u", "calf-raise"),),
        }
    )
    advice = first(plan)
    assert advice.fact == HopsInARow(WED, THU, ("s-lateral-hops", "t-lateral-hops"))
    show, move = advice.actions
    assert (show.deed, show.ids) == (Show(2), ("s-lateral-hops", "t-lateral-hops"))
    assert move.deed == MoveHops(THU, SAT)
    assert [item.exercise for item in items(move.after(plan).day(SAT)[0])] == ["calf-raise", "lateral-hops"]
    assert not in_a_row(move.after(plan))


@pytest.mark.parametrize("days", [(WED, FRI), (MON, SUN), (WED,)])
def test_hops_with_a_day_between_are_fine(days: tuple[date, ...]) -> None:
    plan = Plan({when: (session(str(when), "lateral-hops"),) for when in days})
    assert not in_a_row(plan)


def test_hops_that_can_go_nowhere_are_only_shown() -> None:
    plan = Plan({WED: (session("s", "lateral-hops"),), THU: (session("t", "lateral-hops-two-footed"),)})
    assert deeds(first(plan)) == [Show(2)]


def test_hops_are_known_by_their_id_in_every_language() -> None:
    translated = Library(
        {
            key: exercise._replace(
                name=f"Ü {key}", short_name="Ü", family_name="Seitsprünge" if "hops" in key else "Ü"
            )
            for key, exercise in LIBRARY.items()
        }
    )
    plan = Plan({WED: (session("s", "lateral-hops"),), THU: (session("t", "lateral-hops-two-footed"),)})
    here, there = (advise(plan, WEEK, library, HEALTHY, MON)[0] for library in (LIBRARY, translated))
    assert here == there
    assert isinstance(there.fact, HopsInARow)


# ---- right before a run --------------------------------------------------------------------

NEW = Runner(first_year=True)


def warmed(name: str, kind: RunKind, *exercises: str, after: tuple[str, ...] = ("heel-to-toe-walk",)) -> Run:
    def held(part: str, wanted: tuple[str, ...]) -> tuple[PlannedExercise, ...]:
        return tuple(PlannedExercise(f"{name}-{part}-{one}", one, LIBRARY[one].dose) for one in wanted)

    return Run(name, kind, 8000, 2880, warm_up=held("before", exercises), cool_down=held("after", after))


def said(plan: Plan, kind: type[Fact], runner: Runner = HEALTHY, today: date = MON) -> Advice | None:
    found = advise(plan, WEEK, LIBRARY, runner, today)
    return next((advice for advice in found if isinstance(advice.fact, kind)), None)


@pytest.mark.parametrize(
    "exercise",
    [
        *("lateral-hops", "lateral-hops-two-footed", "single-leg-balance-leg-sweep"),
        *("calf-raise-step", "calf-raise-weighted", "band-plantar-flexion"),
    ],
)
def test_in_the_first_year_hops_leg_sweeps_and_tiring_calf_work_are_better_after_the_run(
    exercise: str,
) -> None:
    plan = Plan({TUE: (warmed("r", RunKind.EASY, "ankle-alphabet", exercise),)})
    advice = said(plan, NotBeforeRun, NEW)
    assert advice
    assert advice.fact == NotBeforeRun((TUE,), (exercise,))
    assert deeds(advice) == [Simple.AFTER_THE_RUN], "there is no session that it could go to"
    moved = after(advice, plan).day(TUE)[0]
    assert isinstance(moved, Run)
    assert [item.exercise for item in moved.warm_up] == ["ankle-alphabet"]
    assert [item.exercise for item in moved.cool_down] == ["heel-to-toe-walk", exercise]
    assert not said(after(advice, plan), NotBeforeRun, NEW)
    assert not said(plan, NotBeforeRun), "of those who have run for years the trial says nothing"


@pytest.mark.parametrize("exercise", ["calf-raise", "ankle-alphabet", "single-leg-balance", "glute-bridge"])
def test_what_does_not_tire_may_stay_before_a_run_in_the_first_year(exercise: str) -> None:
    assert not said(Plan({TUE: (warmed("r", RunKind.EASY, exercise),)}), NotBeforeRun, NEW)


@pytest.mark.parametrize("dose", [{"sets": 3}, {"reps": 15}, {"load": 5.0}])
def test_many_calf_raises_tire_and_so_do_those_with_a_weight(dose: dict[str, float]) -> None:
    raises = PlannedExercise("c", "calf-raise", replace(LIBRARY["calf-raise"].dose, **dose))  # type: ignore[arg-type]
    run = replace(warmed("r", RunKind.EASY), warm_up=(raises,))
    assert said(Plan({TUE: (run,)}), NotBeforeRun, NEW)


def test_one_exercise_of_the_first_year_can_go_into_a_session_and_all_of_a_week_behind_their_runs() -> None:
    one: dict[date, Day] = {
        TUE: (warmed("r", RunKind.EASY, "lateral-hops-two-footed"),),
        FRI: (session("s", "calf-raise"),),
    }
    advice = said(Plan(one), NotBeforeRun, NEW)
    assert advice
    assert deeds(advice) == [IntoSession(FRI), Simple.AFTER_THE_RUN]
    assert [item.exercise for item in items(after(advice, Plan(one)).day(FRI)[0])] == [
        "calf-raise",
        "lateral-hops-two-footed",
    ]
    more: dict[date, Day] = {**one, THU: (warmed("t", RunKind.TEMPO, "single-leg-balance-leg-sweep"),)}
    advice = said(Plan(more), NotBeforeRun, NEW)
    assert advice
    assert advice.fact == NotBeforeRun(
        (TUE, THU), ("lateral-hops-two-footed", "single-leg-balance-leg-sweep")
    )
    assert deeds(advice) == [Simple.AFTER_THE_RUN]
    assert not said(after(advice, Plan(more)), NotBeforeRun, NEW)


def test_hops_from_before_a_run_do_not_go_beside_other_hops() -> None:
    days: dict[date, Day] = {
        MON: (warmed("r", RunKind.EASY, "lateral-hops-two-footed"),),
        WED: (session("s", "lateral-hops"),),
        THU: (session("t", "calf-raise"),),
        SAT: (session("u", "calf-raise"),),
    }
    advice = said(Plan(days), NotBeforeRun, NEW)
    assert advice
    assert deeds(advice)[0] == IntoSession(SAT)
    assert not in_a_row(after(advice, Plan(days)))


def test_what_has_no_room_behind_its_run_is_shown() -> None:
    behind = ("single-leg-balance", "ankle-alphabet", "heel-to-toe-walk", "cat-cow", "easy-walk")
    plan = Plan({TUE: (warmed("r", RunKind.EASY, "lateral-hops", after=behind),)})
    advice = said(plan, NotBeforeRun, NEW)
    assert advice
    assert [(action.deed, action.ids) for action in advice.actions] == [(Show(1), ("r-before-lateral-hops",))]


@pytest.mark.parametrize("kind", RunKind)
def test_strength_work_right_before_a_quick_run_may_tire(kind: RunKind) -> None:
    plan = Plan({TUE: (warmed("r", kind, "calf-raise", "split-squat"),), FRI: (session("s", "calf-raise"),)})
    advice = said(plan, TiringWarmUp)
    assert bool(advice) == (kind in (RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE))
    if advice:
        assert advice.fact == TiringWarmUp(TUE, ("split-squat",))
        assert deeds(advice) == [IntoSession(FRI), Simple.AFTER_THE_RUN]


def test_a_session_on_the_day_before_the_run_or_on_its_own_is_the_last_that_is_offered() -> None:
    run = warmed("r", RunKind.TEMPO, "split-squat")
    days: dict[date, Day] = {TUE: (session("s", "calf-raise"),), WED: (session("w", "calf-raise"), run)}
    for more, to in (({}, TUE), ({SAT: (session("t", "calf-raise"),)}, SAT)):
        advice = said(Plan({**days, **more}), TiringWarmUp)
        assert advice
        assert deeds(advice)[0] == IntoSession(to)


def test_what_is_for_both_tires_before_a_quick_run_only_with_a_weight() -> None:
    squats = PlannedExercise("q", "squat", replace(LIBRARY["squat"].dose, load=None))
    for load, tires in ((None, False), (20.0, True)):
        item = replace(squats, dose=replace(squats.dose, load=load))
        plan = Plan({TUE: (replace(warmed("r", RunKind.TEMPO), warm_up=(item,)),)})
        assert bool(said(plan, TiringWarmUp)) == tires


def test_the_same_exercise_before_a_run_is_spoken_of_once() -> None:
    plan = Plan({TUE: (warmed("r", RunKind.TEMPO, "lateral-hops"),)})
    assert said(plan, NotBeforeRun, NEW)
    assert not said(plan, TiringWarmUp, NEW)
    assert said(plan, TiringWarmUp)


def test_what_is_before_a_run_that_is_over_is_let_be() -> None:
    plan = Plan({TUE: (warmed("r", RunKind.TEMPO, "lateral-hops"),)})
    assert not said(plan, NotBeforeRun, NEW, WED)
    assert not said(plan, TiringWarmUp, HEALTHY, WED)


# ---- what would help -----------------------------------------------------------------------


def test_a_week_of_runs_without_a_session_is_offered_one_on_a_quiet_day() -> None:
    plan = Plan({when: (run(str(when)),) for when in (MON, TUE, WED, THU, SAT, SUN)})
    advice = first(plan)
    assert advice.fact == FewSessions(0)
    assert deeds(advice) == [AddSession(FRI)]
    added = after(advice, plan).day(FRI)[0]
    assert isinstance(added, StrengthSession)
    assert 2 <= len(added.exercises) <= MAX_IN_A_ROUTINE


@pytest.mark.parametrize("equipment", [frozenset(), frozenset({Equipment.BAND}), frozenset(Equipment)])
@pytest.mark.parametrize("complaint", Complaint)
def test_a_session_that_is_offered_suits_the_runner(
    equipment: frozenset[Equipment], complaint: Complaint
) -> None:
    runner = Runner(complaints=frozenset({complaint}), equipment=equipment)
    plan = Plan({MON: (run("r"),)})
    for advice in advise(plan, WEEK, LIBRARY, runner, MON):
        for action in advice.actions:
            if action.days and advice.fact == FewSessions(0):
                (added,) = (
                    entry for _, entry in action.after(plan).entries() if isinstance(entry, StrengthSession)
                )
                for item in items(added):
                    exercise = LIBRARY[item.exercise]
                    assert not complaints_against(exercise, runner)
                    assert Equipment.BAND not in exercise.equipment or Equipment.BAND in equipment


def test_a_session_skipped_is_no_session() -> None:
    plan = Plan({MON: (run("r"),), TUE: (session("s", "calf-raise", status=Status.SKIPPED),)})
    assert facts(plan)[0] == FewSessions(0)


def test_an_empty_session_is_no_session_and_can_be_filled() -> None:
    plan = Plan({MON: (run("r"),), WED: (StrengthSession("s", "Hips"),)})
    advice = first(plan)
    assert advice.fact == FewSessions(0)
    assert deeds(advice) == [AddSession(WED, fills=True)]
    (filled,) = after(advice, plan).day(WED)
    assert isinstance(filled, StrengthSession)
    assert (filled.id, filled.name) == ("s", "Hips")
    assert filled.exercises
    left = [fact for fact in facts(after(advice, plan)) if not isinstance(fact, NoHipOrCore)]
    assert left == [FewSessions(1)], "what fills it is for the ankle"


def test_two_sessions_are_enough_and_one_before_a_race_too() -> None:
    one: dict[date, Day] = {MON: (session("s", "ankle-alphabet", "glute-bridge"),), TUE: (run("r"),)}
    assert facts(Plan(one)) == [FewSessions(1)]
    assert facts(Plan({**one, THU: (session("t", "calf-raise"),)})) == []
    race = Run("race", RunKind.RACE, 10_000, 3000, warm_up=run("x").warm_up)
    assert facts(Plan({**one, SUN: (race,)})) == []


def test_more_than_five_exercises_in_a_routine_are_many() -> None:
    crowd = session("s", *list(LIBRARY)[:6])
    found = facts(Plan({MON: (crowd,), THU: (session("t", "calf-raise"),)}))
    assert found == [Crowded(MON, Part.STRENGTH, 6, "Ankle strength")]


def test_a_bare_run_is_offered_a_warm_up_and_a_cool_down() -> None:
    plan = Plan({TUE: (Run("r", RunKind.EASY, 8000, 2880),), WED: (session("s", "ankle-alphabet"),)})
    advice = first(plan)
    assert advice.fact == BareRun(TUE)
    dressed = after(advice, plan).day(TUE)[0]
    assert isinstance(dressed, Run)
    assert [item.exercise for item in dressed.warm_up] == ["calf-raise"]
    assert [item.exercise for item in dressed.cool_down] == ["heel-to-toe-walk"]


def test_a_bare_run_in_the_first_year_is_offered_the_hip_and_not_the_ankle() -> None:
    plan = Plan({TUE: (Run("r", RunKind.EASY, 8000, 2880),), WED: (session("s", "ankle-alphabet"),)})
    advice = first(plan, NEW)
    assert advice.fact == BareRun(TUE, first_year=True)
    dressed = after(advice, plan).day(TUE)[0]
    assert isinstance(dressed, Run)
    assert [item.exercise for item in dressed.warm_up] == ["glute-bridge"]
    assert [item.exercise for item in dressed.cool_down] == ["heel-to-toe-walk"]


PLANK = LIBRARY["calf-raise"]._replace(id="plank", family="core", regions=(Region.CORE,), movements=())
CLAMSHELL = PLANK._replace(id="clamshell", family="hip", equipment=(Equipment.BAND,))
BANDED = {f"clamshell-{number}": CLAMSHELL._replace(id=f"clamshell-{number}") for number in range(A_CHOICE)}
ANKLES = Library({key: one for key, one in LIBRARY.items() if section_of(one.family) == ANKLE})
FEW = Library({**ANKLES, "plank": PLANK})
WHOLE = Library({**ANKLES, **BANDED, "plank": PLANK})
"""A library with a choice for hip and core."""


def test_runs_without_hip_or_core_are_told_and_offered_what_the_runner_can_do() -> None:
    sessions: dict[date, Day] = {WED: (session("s", "ankle-alphabet"),), FRI: (session("t", "calf-raise"),)}
    plan = Plan({TUE: (run("r"),), **sessions})
    told = next(one for one in advise(plan, WEEK, WHOLE, HEALTHY, MON) if isinstance(one.fact, NoHipOrCore))
    assert told.fact == NoHipOrCore((Region.HIP, Region.CORE))
    assert deeds(told) == [AddExercise("plank", WED)], "a band is not ticked"
    added = after(told, plan)
    assert not any(isinstance(one.fact, NoHipOrCore) for one in advise(added, WEEK, WHOLE, HEALTHY, MON))
    hushed = advise(plan, WEEK, WHOLE, HEALTHY, MON, {Hint.HIP_AND_CORE})
    assert not any(isinstance(one.fact, NoHipOrCore) for one in hushed)


def test_hints_that_ask_for_more_are_held_back_from_whoever_is_to_ask_first() -> None:
    def said(*ticked: Complaint) -> set[type[Fact]]:
        plan = Plan({WED: (run("r"),)})
        return {type(one.fact) for one in advise(plan, WEEK, WHOLE, careful(*ticked), MON)}

    assert {FewSessions, NoHipOrCore} <= said()
    assert said() - said(Complaint.BACK_PAIN) == {NoHipOrCore}
    assert said(Complaint.PREGNANCY) == {AskFirst}


def test_hip_and_core_are_not_asked_for_without_runs_or_of_a_library_that_has_few() -> None:
    sessions: dict[date, Day] = {WED: (session("s", "ankle-alphabet"),)}
    for library, days in ((WHOLE, sessions), (FEW, {**sessions, TUE: (run("r"),)})):
        said = advise(Plan(days), WEEK, library, HEALTHY, MON)
        assert not any(isinstance(one.fact, NoHipOrCore) for one in said)


def test_a_distance_that_may_be_mistyped_is_asked_about() -> None:
    far = {TUE: (replace(run("r"), distance=99_000), replace(run("again"), distance=1000))}
    said = advise(Plan(far), WEEK, LIBRARY, HEALTHY, MON)
    advice = next(one for one in said if isinstance(one.fact, FarDay))
    assert advice.fact == FarDay(TUE, 100_000)
    assert [action.ids for action in advice.actions] == [("r", "again")]


@pytest.mark.parametrize(
    "day",
    [
        (Run("r", RunKind.LONG, 60_000),),
        (Run("r", RunKind.RACE, 100_000),),
        (Run("r", RunKind.LONG, 99_000, status=Status.DONE),),
    ],
    ids=["not so far", "a race", "run already"],
)
def test_a_distance_that_is_meant_is_not_asked_about(day: tuple[Run, ...]) -> None:
    assert FarDay not in map(type, facts(Plan({TUE: day})))


def test_a_movement_that_nothing_works_is_named_and_can_be_added() -> None:
    plan = Plan({MON: (session("s", "calf-raise"),), THU: (session("t", "single-leg-balance"),)})
    advice = first(plan, Runner(equipment=frozenset({Equipment.BAND})))
    assert advice.fact == IdleMovement(Movement.DORSIFLEXION)
    assert deeds(advice) == [AddExercise("band-dorsiflexion", MON)]
    assert summary(after(advice, plan), WEEK, LIBRARY).sets[Movement.DORSIFLEXION] == 3


@pytest.mark.parametrize("plan", [Plan(), Plan({MON: (Rest("r"),)})])
def test_an_empty_week_is_left_in_peace(plan: Plan) -> None:
    assert facts(plan) == []


@pytest.mark.parametrize("runner", [HEALTHY, NEW], ids=["for years", "in the first year"])
@pytest.mark.parametrize("template", templates_in(LIBRARY), ids=lambda one: one.id)
def test_the_ready_made_weeks_follow_the_planners_own_advice(template: Template, runner: Runner) -> None:
    assert facts(apply_template(Plan(), template, Week(MONDAY), LIBRARY, runner), runner) == []


# ---- days that have passed -----------------------------------------------------------------


def test_a_session_is_offered_on_a_day_to_come() -> None:
    plan = Plan({when: (run(str(when)),) for when in (MON, WED, SAT)})
    assert deeds(first(plan, today=MON)) == [AddSession(TUE)]
    assert deeds(first(plan, today=THU)) == [AddSession(THU)]


def test_a_week_that_has_passed_is_judged_but_nothing_is_offered_for_it() -> None:
    plan = Plan(
        {MON: (Run("r", RunKind.EASY, 8000, 2880),), TUE: (session("s", "calf-raise", "glute-bridge"),)}
    )
    passed = advise(plan, WEEK, LIBRARY, careful(Complaint.WEAK_ANKLE), SUN + timedelta(days=1))
    assert [advice.fact for advice in passed] == [IdleMovement(Movement.DORSIFLEXION), FewSessions(1)]
    assert not any(advice.actions for advice in passed)


def test_what_is_flagged_crowded_or_bare_is_named_only_while_it_is_to_come() -> None:
    crowd = session("s", "lateral-hops", *list(LIBRARY)[:6])
    plan = Plan({MON: (Run("r", RunKind.EASY),), TUE: (crowd,)})
    weak = careful(Complaint.WEAK_ANKLE)
    assert {Flagged, Crowded, BareRun} <= set(map(type, facts(plan, weak, MON)))
    assert {Flagged, Crowded, BareRun}.isdisjoint(map(type, facts(plan, weak, WED)))


def test_hops_of_yesterday_and_today_are_parted_by_moving_todays() -> None:
    plan = Plan(
        {
            MON: (session("a", "calf-raise"),),
            WED: (session("s", "lateral-hops"),),
            THU: (session("t", "lateral-hops"),),
            SAT: (session("u", "calf-raise"),),
        }
    )
    assert deeds(first(plan, today=THU)) == [Show(2), MoveHops(THU, SAT)]
    assert not in_a_row(plan, today=FRI)


# ---- laws ----------------------------------------------------------------------------------


@given(plans(), runners, st.sampled_from(DATES))
def test_advice_has_few_actions_and_its_changes_keep_a_plan_whole(
    plan: Plan, runner: Runner, today: date
) -> None:
    for advice in advise(plan, WEEK, LIBRARY, runner, today):
        assert len(advice.actions) <= 2
        for action in advice.actions:
            assert bool(action.days) == (action.kind is ActionKind.CHANGE)
            changed = action.after(plan)
            assert set(action.ids) <= set(ids(changed))
            assert len(list(ids(changed))) == len(set(ids(changed)))


@given(plans(), runners, st.sampled_from(DATES))
def test_no_advice_changes_a_day_that_has_passed_or_another_week(
    plan: Plan, runner: Runner, today: date
) -> None:
    """What is for some day of the week is kept on its first day, and is no past."""
    for advice in advise(plan, WEEK, LIBRARY, runner, today):
        for action in advice.actions:
            after = action.after(plan)
            for when in plan.changed_dates(after):
                was, now = ([one for one in each.day(when) if not one.some_day] for each in (plan, after))
                assert when in WEEK
                assert when >= today or was == now


@given(plans(), runners, st.sampled_from(DATES))
def test_what_is_offered_stays_good_while_another_week_changes(
    plan: Plan, runner: Runner, today: date
) -> None:
    other = plan.with_days({DATES[10]: (Rest("elsewhere"),)})
    for one, two in zip(*(advise(each, WEEK, LIBRARY, runner, today) for each in (plan, other)), strict=True):
        assert one.fact == two.fact
        assert all(action.after(other).day(DATES[10]) == other.day(DATES[10]) for action in one.actions)


@given(plans(), runners, st.sampled_from(DATES))
def test_empty_sessions_count_for_nothing(plan: Plan, runner: Runner, today: date) -> None:
    """Without its empty sessions a plan is told the same about sessions, as long as the runner trains."""
    full = Plan(
        {
            when: tuple(one for one in day if not isinstance(one, StrengthSession) or one.exercises)
            for when, day in plan.days.items()
        }
    )
    trained = any(isinstance(one, Run | StrengthSession | CrossTraining) for d in WEEK for one in full.day(d))
    about = (FewSessions(0), FewSessions(1))
    with_empty, without = (
        [fact for fact in facts(one, runner, today) if fact in about] for one in (plan, full)
    )
    assert with_empty == without or not trained


@given(plans(), runners, st.frozensets(st.sampled_from(Hint)))
def test_what_is_switched_off_is_not_said_and_all_else_is(
    plan: Plan, runner: Runner, hushed: frozenset[Hint]
) -> None:
    every = advise(plan, WEEK, LIBRARY, runner, MON)
    quiet = advise(plan, WEEK, LIBRARY, runner, MON, hushed)
    said = [advice.fact for advice in quiet]
    assert said == [advice.fact for advice in every if hint_of(advice.fact) not in hushed]
    assert [fact for fact in said if hint_of(fact) is None] == [
        advice.fact for advice in every if hint_of(advice.fact) is None
    ]
