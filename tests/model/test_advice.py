"""What the planner says about a week, and that what it offers works."""

from datetime import timedelta

import pytest
from hypothesis import given

from desktop.model.advice import ActionKind, Advice, advise
from desktop.model.advice.hints import MAX_IN_A_ROUTINE
from desktop.model.catalogue import parse_templates
from desktop.model.exercise import Complaint, Equipment, Movement
from desktop.model.plan import Plan, PlannedExercise, Rest, Run, RunKind, Status, StrengthSession, ids, items
from desktop.model.runner import Runner, complaints_against
from desktop.model.summary import summary
from desktop.model.template import apply_template
from desktop.model.week import Week
from resources import templates
from tests.model.strategies import LIBRARY, MONDAY, plans, runners

MON, TUE, WED, THU, FRI, SAT, SUN = WEEK = tuple(MONDAY + timedelta(days=number) for number in range(7))
HEALTHY = Runner()


def session(name: str, *exercises: str, status: Status = Status.PLANNED) -> StrengthSession:
    held = tuple(PlannedExercise(f"{name}-{one}", one, LIBRARY[one].dose, status) for one in exercises)
    return StrengthSession(name, "Ankle strength", held)


def run(name: str, before: str = "calf-raise", after: str = "heel-to-toe-walk") -> Run:
    warm_up, cool_down = (PlannedExercise(f"{name}-{one}", one, LIBRARY[one].dose) for one in (before, after))
    return Run(name, RunKind.EASY, 8000, 2880, warm_up=(warm_up,), cool_down=(cool_down,))


def said(plan: Plan, runner: Runner = HEALTHY) -> list[str]:
    return [advice.text for advice in advise(plan, WEEK, LIBRARY, runner)]


def first(plan: Plan, runner: Runner = HEALTHY) -> Advice:
    return advise(plan, WEEK, LIBRARY, runner)[0]


def after(advice: Advice) -> Plan:
    """The plan once the advice's change is pressed."""
    return next(action.plan for action in advice.actions if action.kind is ActionKind.CHANGE)


def careful(*complaints: Complaint) -> Runner:
    return Runner(complaints=frozenset(complaints))


# ---- what could harm -----------------------------------------------------------------------


@pytest.mark.parametrize("ticked", [Complaint.ANKLE_INJURY, Complaint.KNEE_INJURY, Complaint.RECENT_SPRAIN])
def test_a_ticked_injury_comes_first_also_in_an_empty_week(ticked):
    advice = first(Plan(), careful(ticked))
    assert advice.text.startswith(f"You ticked {ticked}. Rest an injury and ask a medical professional first")
    assert [action.kind for action in advice.actions] == [ActionKind.ABOUT_YOU]


def test_an_injured_ankle_is_offered_no_training():
    plan = Plan({MON: (run("r"),)})
    assert len(said(plan, careful(Complaint.ANKLE_INJURY))) == 1


def test_a_flagged_exercise_is_named_with_its_reason_and_a_milder_one():
    plan = Plan({WED: (session("s", "lateral-hops", "calf-raise"),), SUN: (session("t", "lateral-hops"),)})
    advice = first(plan, careful(Complaint.WEAK_ANKLE))
    assert advice.text.startswith("Lateral hops on Wed and Sun: you ticked weak ankle. ")
    assert advice.text.endswith(LIBRARY["lateral-hops"].reason_against)
    assert [action.label for action in advice.actions] == ["Use two-footed hops", "Change what you ticked"]
    changed = [[item.exercise for item in items(entry)] for _, entry in after(advice).entries()]
    assert changed == [["lateral-hops-two-footed", "calf-raise"], ["lateral-hops-two-footed"]]


def test_a_flagged_exercise_without_a_milder_one_can_be_taken_out():
    plan = Plan({WED: (session("s", "duck-walk", "calf-raise"),)})
    advice = advise(plan, WEEK, LIBRARY, careful(Complaint.KNEE_INJURY))[1]
    assert advice.actions[0].label == "Take it out"
    assert [item.exercise for _, entry in after(advice).entries() for item in items(entry)] == ["calf-raise"]


def test_a_flagged_exercise_that_is_done_or_skipped_is_let_be():
    plan = Plan(
        {
            MON: (session("s", "lateral-hops", status=Status.DONE),),
            SAT: (session("t", "lateral-hops", status=Status.SKIPPED),),
        }
    )
    assert not any("you ticked" in text for text in said(plan, careful(Complaint.WEAK_ANKLE)))


def test_hops_on_following_days_can_be_moved_apart():
    plan = Plan(
        {
            WED: (session("s", "calf-raise-step", "lateral-hops"),),
            THU: (session("t", "lateral-hops", "duck-walk"),),
            SAT: (session("u", "calf-raise"),),
        }
    )
    advice = first(plan)
    assert advice.text.startswith("Lateral hops stand on following days, Wed and Thu.")
    show, move = advice.actions
    assert (show.label, show.ids) == ("Show both", ("s-lateral-hops", "t-lateral-hops"))
    assert move.label == "Move Thu’s to Sat"
    assert [item.exercise for item in items(move.plan.day(SAT)[0])] == ["calf-raise", "lateral-hops"]
    assert not any("following days" in text for text in said(move.plan))


@pytest.mark.parametrize("days", [(WED, FRI), (MON, SUN), (WED,)])
def test_hops_with_a_day_between_are_fine(days):
    plan = Plan({when: (session(str(when), "lateral-hops"),) for when in days})
    assert not any("following days" in text for text in said(plan))


def test_hops_that_can_go_nowhere_are_only_shown():
    plan = Plan({WED: (session("s", "lateral-hops"),), THU: (session("t", "lateral-hops-two-footed"),)})
    assert [action.label for action in first(plan).actions] == ["Show both"]


# ---- what would help -----------------------------------------------------------------------


def test_a_week_of_runs_without_a_session_is_offered_one_on_a_quiet_day():
    plan = Plan({when: (run(str(when)),) for when in (MON, TUE, WED, THU, SAT, SUN)})
    advice = first(plan)
    assert advice.text.startswith("No strength session this week.")
    assert advice.actions[0].label == "Add one on Fri"
    added = after(advice).day(FRI)[0]
    assert isinstance(added, StrengthSession)
    assert 2 <= len(added.exercises) <= MAX_IN_A_ROUTINE


@pytest.mark.parametrize("equipment", [frozenset(), frozenset({Equipment.BAND}), frozenset(Equipment)])
@pytest.mark.parametrize("complaint", Complaint)
def test_a_session_that_is_offered_suits_the_runner(equipment, complaint):
    runner = Runner(complaints=frozenset({complaint}), equipment=equipment)
    for advice in advise(Plan({MON: (run("r"),)}), WEEK, LIBRARY, runner):
        for action in advice.actions:
            if action.plan is not None and advice.text.startswith("No strength session"):
                (added,) = (entry for _, entry in action.plan.entries() if isinstance(entry, StrengthSession))
                for item in items(added):
                    exercise = LIBRARY[item.exercise]
                    assert not complaints_against(exercise, runner)
                    assert Equipment.BAND not in exercise.equipment or Equipment.BAND in equipment


def test_a_session_skipped_is_no_session():
    plan = Plan({MON: (run("r"),), TUE: (session("s", "calf-raise", status=Status.SKIPPED),)})
    assert said(plan)[0].startswith("No strength session")


def test_two_sessions_are_enough_and_one_before_a_race_too():
    one = {MON: (session("s", "ankle-alphabet"),), TUE: (run("r"),)}
    assert said(Plan(one)) == ["One strength session this week. Health authorities advise two for everybody."]
    assert said(Plan({**one, THU: (session("t", "calf-raise"),)})) == []
    race = Run("race", RunKind.RACE, 10_000, 3000, warm_up=run("x").warm_up)
    assert said(Plan({**one, SUN: (race,)})) == []


def test_more_than_five_exercises_in_a_block_are_many():
    crowd = session("s", *list(LIBRARY)[:6])
    texts = said(Plan({MON: (crowd,), THU: (session("t", "calf-raise"),)}))
    assert texts == ["Ankle strength on Mon has 6 exercises. Up to five get done better."]


def test_a_bare_run_is_offered_a_warm_up_and_a_cool_down():
    plan = Plan({TUE: (Run("r", RunKind.EASY, 8000, 2880),), WED: (session("s", "ankle-alphabet"),)})
    advice = first(plan)
    assert advice.text.startswith("Tue’s run has no warm-up and no cool-down.")
    changed = after(advice).day(TUE)[0]
    assert [item.exercise for item in changed.warm_up] == ["calf-raise"]
    assert [item.exercise for item in changed.cool_down] == ["heel-to-toe-walk"]


def test_a_movement_that_nothing_works_is_named_and_can_be_added():
    plan = Plan({MON: (session("s", "calf-raise"),), THU: (session("t", "single-leg-balance"),)})
    advice = first(plan, Runner(equipment=frozenset({Equipment.BAND})))
    assert advice.text == "Nothing this week moves the toes up (dorsiflexion)."
    assert advice.actions[0].label == "Add band dorsiflexion on Mon"
    assert summary(after(advice), WEEK, LIBRARY).sets[Movement.DORSIFLEXION] == 3


@pytest.mark.parametrize("plan", [Plan(), Plan({MON: (Rest("r"),)})])
def test_an_empty_week_is_left_in_peace(plan):
    assert said(plan) == []


@pytest.mark.parametrize("template", parse_templates(templates.read(), LIBRARY), ids=lambda one: one.id)
def test_the_ready_made_weeks_follow_the_planners_own_advice(template):
    assert said(apply_template(Plan(), template, Week(MONDAY), LIBRARY, HEALTHY)) == []


@given(plans(), runners)
def test_advice_is_short_and_its_changes_keep_a_plan_whole(plan, runner):
    for advice in advise(plan, WEEK, LIBRARY, runner):
        assert len(advice.text) < 240
        assert len(advice.actions) <= 2
        for action in advice.actions:
            assert (action.plan is not None) == (action.kind is ActionKind.CHANGE)
            changed = action.plan or plan
            assert set(action.ids) <= set(ids(changed))
            assert len(list(ids(changed))) == len(set(ids(changed)))
            assert all(changed.day(when) == plan.day(when) for when in plan.days if when not in WEEK)
