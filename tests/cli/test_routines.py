"""Saved routines on the command line: listed, put on days, printed by name."""

import json
from datetime import date
from pathlib import Path

import pytest

from desktop.model.diary import Diary, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Part
from desktop.model.kept import Kept
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.model.runner import Runner
from desktop.model.settings import LaidOn, Settings
from desktop.storage.plans import PlanStore
from tests.cli.conftest import Footwork

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
HELD = (SavedExercise("duck-walk", Dose(2, distance=10)), SavedExercise("calf-raise", Dose(2, reps=12)))
STARTER = SavedRoutine("s1", "Hard-day starter", Part.WARM_UP, HELD)
HIPS = SavedRoutine("h1", "Hip & core", Part.STRENGTH, HELD[:1])
RAISE = PlannedExercise("raise", "calf-raise", Dose(3, reps=8))


@pytest.fixture
def plan(data: Path) -> Path:
    """A run with a warm-up, one without, and two saved routines."""
    days = {TUESDAY: (Run("a", RunKind.EASY, warm_up=(RAISE,)),), WEDNESDAY: (Run("b", RunKind.TEMPO),)}
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(Plan(days), routines={"s1": STARTER, "h1": HIPS})))
    return data


def kept(data: Path) -> Kept:
    with PlanStore.open(data, read_only=True) as plans:
        return plans.read()


def warm_up(data: Path, when: date) -> list[str]:
    (run,) = kept(data).diary.plan.day(when)
    assert isinstance(run, Run)
    return [item.exercise for item in run.warm_up]


def test_they_are_listed_for_people_and_for_scripts(footwork: Footwork, plan: Path) -> None:
    assert footwork("routines").out.splitlines() == [
        "Hard-day starter  warm-up   Duck walk and Calf raise",
        "Hip & core        strength  Duck walk",
    ]
    first, _ = json.loads(footwork("routines", "--json").out)
    assert (first["id"], first["name"], first["part"]) == ("s1", "Hard-day starter", "warm-up")
    assert [one["exercise"] for one in first["exercises"]] == ["duck-walk", "calf-raise"]


def test_without_any_it_says_where_they_are_saved(footwork: Footwork) -> None:
    assert footwork("routines").out == "No routine is saved yet: save one in the window.\n"
    assert footwork("routines", "--json").out == "[]\n"


def test_one_is_put_where_nothing_stands_and_remembers(footwork: Footwork, plan: Path) -> None:
    answer = footwork("add", "2026-11-25", "routine", "hard-day STARTER")
    assert answer.out == "The warm-up of 2026-11-25: Hard-day starter, 2 exercises · 2 min.\n"
    assert warm_up(plan, WEDNESDAY) == ["duck-walk", "calf-raise"]
    (run,) = kept(plan).diary.plan.day(WEDNESDAY)
    assert isinstance(run, Run)
    assert run.warm_up_from == "s1"
    again = footwork("add", "2026-11-25", "routine", "s1", "--replace")
    assert again.err == "footwork: Hard-day starter is the warm-up of 2026-11-25 already.\n"


def test_where_exercises_stand_it_is_said_what_becomes_of_them(footwork: Footwork, plan: Path) -> None:
    refused = footwork("add", "2026-11-24", "routine", "Hard-day starter")
    assert refused.code == 2
    assert "has 1 exercise; say --replace" in refused.err
    assert warm_up(plan, TUESDAY) == ["calf-raise"]
    assert footwork("add", "2026-11-24", "routine", "Hard-day starter", "--add").code == 0
    assert warm_up(plan, TUESDAY) == ["calf-raise", "duck-walk"]
    assert footwork("add", "2026-11-24", "routine", "Hard-day starter", "--replace").code == 0
    assert warm_up(plan, TUESDAY) == ["duck-walk", "calf-raise"]
    both = footwork("add", "2026-11-24", "routine", "Hard-day starter", "--replace", "--add")
    assert "exclude each other" in both.err


def test_a_session_opens_one_of_its_name_also_on_a_day_with_a_run(footwork: Footwork, plan: Path) -> None:
    assert footwork("add", "2026-11-24", "routine", "Hip & core").code == 0
    _, session = kept(plan).diary.plan.day(TUESDAY)
    assert isinstance(session, StrengthSession)
    assert (session.name, session.exercises_from) == ("Hip & core", "h1")
    assert footwork("add", "2026-11-25", "routine", "Hip & core", "--to", "warm-up").code == 0
    assert warm_up(plan, WEDNESDAY) == ["duck-walk"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("routine", "hard-day"), "No saved routine is called “hard-day”; did you mean hard-day starter?"),
        (("routine", "swim"), "“footwork routines” lists them."),
        (("routine", "s1", "--to", "head"), "--to is warm-up, cool-down or strength"),
        (("routine", "s1", "--distance", "8km"), "--distance is for runs"),
        (
            ("exercise", "calf-raise", "--to", "warm-up", "--replace"),
            "--replace is for saved routines alone.",
        ),
        (("run", "easy", "--add"), "--add is for saved routines alone."),
        (("swim", "s1"), "What to add is “run”, “exercise” or “routine”"),
    ],
)
def test_what_is_not_understood_is_a_sentence_and_changes_nothing(
    footwork: Footwork, plan: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = kept(plan)
    answer = footwork("add", "2026-11-24", *arguments)
    assert answer.code == 2
    assert said in answer.err
    assert kept(plan) == before


def test_what_something_ticked_speaks_against_is_put_only_when_wanted(footwork: Footwork, data: Path) -> None:
    held = Diary(
        Plan({WEDNESDAY: (Run("b", RunKind.TEMPO),)}),
        runner=Runner(complaints=frozenset(Complaint)),
        routines={"s1": STARTER},
    )
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(held))
    refused = footwork("add", "2026-11-25", "routine", "s1")
    assert "--anyway" in refused.err
    assert footwork("add", "2026-11-25", "routine", "s1", "--anyway").code == 0


def test_a_new_run_begins_with_the_chosen_one_and_says_when_it_is_gone(
    footwork: Footwork, plan: Path
) -> None:
    before = kept(plan)
    chosen = Settings(laid_on=(LaidOn(RunKind.LONG, "s1"), LaidOn(RunKind.RACE, "gone")))
    with PlanStore.open(plan) as plans:
        plans.save(before, before._replace(settings=chosen))
    assert footwork("add", "2026-11-28", "run", "long").err == ""
    assert warm_up(plan, date(2026, 11, 28)) == ["duck-walk", "calf-raise"]
    race = footwork("add", "2026-11-29", "run", "race")
    assert race.code == 0
    assert "Race: the chosen warm-up is not saved any more." in race.err
    assert warm_up(plan, date(2026, 11, 29)) == []


def test_cards_are_printed_by_name_whatever_is_planned(
    footwork: Footwork, plan: Path, tmp_path: Path
) -> None:
    output = tmp_path / "cards.pdf"
    answer = footwork("print", "routines", "2027-W10", "--routine", "Hip & core", "s1", "-o", str(output))
    assert answer.code == 0, answer.err
    assert output.read_bytes().startswith(b"%PDF")
    for wrong, said in (
        (("fridge", "--routine", "s1"), "--routine is for routine cards"),
        (("routines", "--routine", "swim"), "No saved routine is called “swim”"),
    ):
        refused = footwork("print", *wrong, "-o", str(tmp_path / "no.pdf"))
        assert (refused.code, said in refused.err) == (2, True)
        assert not (tmp_path / "no.pdf").exists()


def test_they_travel_in_one_file_and_come_back_from_it(
    footwork: Footwork, plan: Path, data: Path, tmp_path: Path
) -> None:
    before, file = kept(plan), tmp_path / "all.footwork"
    assert footwork("backup", str(file)).code == 0
    with PlanStore.open(data) as plans:
        plans.save(before, Kept())
    told = footwork("restore", str(file))
    assert told.code == 0, told.err
    assert "2 saved routines" in told.out
    assert kept(data) == before
