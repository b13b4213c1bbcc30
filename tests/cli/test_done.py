"""``footwork done``: what was done is kept beside what was planned, by a date or by an id."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
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
)
from desktop.model.week import parse_date
from desktop.storage.plans import PlanStore
from tests.cli.conftest import Footwork

MONDAY, TUESDAY, THURSDAY, FRIDAY = "2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27"
PLAN = Plan(
    {
        parse_date(MONDAY): (
            StrengthSession(
                "5e55",
                exercises=(
                    PlannedExercise("ab12", "calf-raise", Dose(sets=2, reps=12)),
                    PlannedExercise("ab34", "duck-walk", Dose(distance=10)),
                ),
            ),
        ),
        parse_date(TUESDAY): (Run("0123456789abcdef", RunKind.EASY, 8000, 2880), Note("n1", "physio")),
        parse_date(THURSDAY): (
            Run("0123000000000000", RunKind.TEMPO, 10_000, 2700),
            CrossTraining("4567", "Swim"),
        ),
        parse_date(FRIDAY): (Rest("r1"),),
    }
)


@pytest.fixture(autouse=True)
def planned(data: Path) -> None:
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(PLAN)))


def standing(data: Path, when: str, place: int = 0) -> Any:
    with PlanStore.open(data) as plans:
        return plans.read().diary.plan.day(parse_date(when))[place]


def test_the_one_thing_of_a_day_is_ticked_by_its_date(footwork: Footwork, data: Path) -> None:
    answer = footwork("done", TUESDAY)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "2026-11-24: Easy run, 8 km, 48 min, done.\n"
    run = standing(data, TUESDAY)
    assert (run.status, run.actual) == (Status.DONE, AS_PLANNED)


def test_how_it_was_is_kept_and_shown(footwork: Footwork, data: Path) -> None:
    told = ("--distance", "8.2km", "--duration", "49:10", "--effort", "6", "--word", "windy", "--partly")
    text = "Easy run, 8 km, 48 min, partly done, really 8.2 km and 49:10 min, effort 6, “windy”"
    assert footwork("done", TUESDAY, *told).out == f"2026-11-24: {text}.\n"
    run = standing(data, TUESDAY)
    assert run.actual == Actual(8200, 2950, 6, "windy", True)
    assert text in footwork("show", "2026-W48").out
    (entry,) = json.loads(footwork("show", "2026-W48", "--json").out)["days"][1]["entries"][:1]
    assert entry["actual"] == {
        "distance": 8200,
        "duration": 2950,
        "effort": 6,
        "word": "windy",
        "partly": True,
    }


def test_what_is_said_later_is_put_to_what_is_known(footwork: Footwork, data: Path) -> None:
    footwork("done", TUESDAY, "--distance", "8.2km")
    footwork("done", TUESDAY, "--effort", "7")
    assert standing(data, TUESDAY).actual == Actual(8200, effort=7)


def test_skipping_keeps_the_reason_and_forgets_what_was_done(footwork: Footwork, data: Path) -> None:
    footwork("done", TUESDAY, "--distance", "8.2km")
    answer = footwork("done", TUESDAY, "--skipped", "  sore   calf ")
    assert answer.out == "2026-11-24: Easy run, 8 km, 48 min, skipped, “sore calf”.\n"
    run = standing(data, TUESDAY)
    assert (run.status, run.reason, run.actual) == (Status.SKIPPED, "sore calf", AS_PLANNED)


def test_all_of_it_is_taken_back(footwork: Footwork, data: Path) -> None:
    for said in (("--distance", "8.2km"), ("--skipped", "rain")):
        footwork("done", TUESDAY, *said)
        assert footwork("done", TUESDAY, "--undo").out == "2026-11-24: Easy run, 8 km, 48 min.\n"
        assert standing(data, TUESDAY) == PLAN.day(parse_date(TUESDAY))[0]


def test_of_several_the_one_that_is_left_is_meant(footwork: Footwork, data: Path) -> None:
    assert footwork("done", "4567").code == 0
    assert footwork("done", THURSDAY).code == 0
    assert standing(data, THURSDAY).status is Status.DONE
    assert footwork("done", THURSDAY, "--undo").code == 2, "both are done"


def test_the_beginning_of_an_id_is_enough_where_no_other_has_it(footwork: Footwork, data: Path) -> None:
    assert footwork("done", "01234").code == 0
    assert standing(data, TUESDAY).status is Status.DONE
    assert footwork("done", "0123").code == 2


def test_a_session_is_done_as_a_whole_or_by_its_exercises(footwork: Footwork, data: Path) -> None:
    assert footwork("done", "ab12").out == "2026-11-23: Calf raise, 2 × 12 reps, done.\n"
    assert "partly done" in footwork("show", "2026-W48").out
    assert footwork("done", MONDAY, "--effort", "5").code == 0
    session = standing(data, MONDAY)
    assert [item.status for item in session.exercises] == [Status.DONE, Status.DONE]
    assert session.actual.effort == 5
    assert footwork("done", "ab34", "--skipped", "no room").code == 0
    assert standing(data, MONDAY).exercises[1].status is Status.SKIPPED


def test_the_window_can_take_it_back(footwork: Footwork, data: Path) -> None:
    footwork("done", TUESDAY)
    with PlanStore.open(data) as plans:
        assert plans.steps(plans.read().diary)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ((), "DATE|ID is missing; “footwork done --help” shows what can be typed."),
        (("soon",), "“soon” is neither a date such as 2026-11-24 nor the id of something planned"),
        (("2026-02-30",), "“2026-02-30” is not a date"),
        (("2026-11-28",), "There is nothing to be done on 2026-11-28."),
        ((FRIDAY,), "There is nothing to be done on 2026-11-27."),
        (("n1",), "“n1” is neither a date"),
        (("0123",), "“0123” is neither a date"),
        (("x" * 500,), "“xxx"),
        ((THURSDAY,), "2026-11-26 has several: 0123 (Tempo run, 10 km, 45 min) and 4567 (Swim); say which"),
        ((TUESDAY, "--effort", "11"), "An effort is a whole number from 1 to 10."),
        ((TUESDAY, "--effort", "hard"), "An effort is a whole number from 1 to 10."),
        ((TUESDAY, "--distance", "far"), "“far” is not a distance"),
        ((TUESDAY, "--distance", "-3"), "“-3” is not a distance"),
        ((TUESDAY, "--duration", "0"), "“0”"),
        ((TUESDAY, "--word", "w" * 501), "--word takes at most 500 characters."),
        ((TUESDAY, "--skipped", "w" * 501), "--skipped takes at most 500 characters."),
        ((TUESDAY, "--skipped"), "--skipped needs a value after it."),
        ((TUESDAY, "--skipped", "rain", "--undo"), "--skipped and --undo exclude each other"),
        ((TUESDAY, "--distance", "8km", "--skipped", "rain"), "--distance and --skipped exclude each other"),
        ((TUESDAY, "--partly", "--undo"), "--partly and --undo exclude each other"),
        ((MONDAY, "--distance", "8km"), "--distance is for runs and other training"),
        ((MONDAY, "--partly"), "--partly is for runs and other training"),
        (("ab12", "--effort", "4"), "--effort is for a whole run or session"),
    ],
)
def test_what_cannot_be_is_answered_with_a_sentence(
    footwork: Footwork, data: Path, typed: tuple[str, ...], sentence: str
) -> None:
    before = (data / "plan.json").read_bytes()
    answer = footwork("done", *typed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"footwork: {sentence}")
    assert answer.err.count("\n") == 1
    assert (data / "plan.json").read_bytes() == before


def test_its_help_has_examples_that_are_understood(footwork: Footwork) -> None:
    helped = footwork("done", "--help").out
    examples = [line.split() for line in helped.partition("Examples:\n")[2].splitlines()]
    assert len(examples) == 3
    assert footwork(*examples[0][1:]).code == 0
