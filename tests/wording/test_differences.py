"""What a restore would do is said line by line: what comes, what goes, what becomes something else."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.model.diary import Diary, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Part
from desktop.model.look import Look, Skin
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
)
from desktop.model.runner import Runner
from desktop.model.settings import Settings, Theme
from desktop.wording.built_in import exercises_in
from desktop.wording.differences import (
    Line,
    day_lines,
    dose_lines,
    routine_lines,
    runner_lines,
    settings_lines,
)
from desktop.wording.voice import Voice

ENGLISH, GERMAN = Voice.of("en"), Voice.of("de")
CALVES = PlannedExercise("c", "calf-raise", Dose(2, reps=12))
RUN = Run("r", RunKind.EASY, 8000, 2880, "slowly", (CALVES,))
MINUS = "\N{MINUS SIGN}"


def changed(before: Entry, **changes: Any) -> str:
    (line,) = day_lines(ENGLISH, (before,), (replace(before, **changes),), "km")
    assert line.sign == ""
    return line.text


def test_what_comes_and_what_goes() -> None:
    now = (Rest("a"), Note("n", "old\nshoes"))
    then = (RUN, CrossTraining("x", "Swimming", 1800, status=Status.DONE))
    assert list(day_lines(ENGLISH, now, then, "mi")) == [
        Line("Easy run · 4.97 mi · 48 min comes", "+"),
        Line("Swimming · 30 min · done comes", "+"),
        Line("Rest goes", MINUS),
        Line("Note “old shoes” goes", MINUS),
    ]
    assert next(iter(day_lines(GERMAN, (), (RUN,), "km"))).text == "Lockerer Lauf · 8 km · 48 min kommt"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"distance": 9000}, "Easy run · 8 km · 48 min becomes Easy run · 9 km · 48 min"),
        ({"kind": RunKind.HILLS}, "Easy run · 8 km · 48 min becomes Hills · 8 km · 48 min"),
        ({"status": Status.SKIPPED}, "Easy run · 8 km · 48 min becomes Easy run · 8 km · 48 min · skipped"),
        ({"notes": ""}, "Easy run · 8 km · 48 min: other notes"),
        ({"notes": "", "warm_up": ()}, "Easy run · 8 km · 48 min: other notes and another warm-up"),
        ({"cool_down": (CALVES,)}, "Easy run · 8 km · 48 min: another cool-down"),
    ],
)
def test_what_becomes_something_else(changes: dict[str, Any], said: str) -> None:
    assert changed(RUN, **changes) == said


def test_a_tick_within_a_session_is_another_exercise_list() -> None:
    session = StrengthSession("s", "Ankles", (CALVES,), "high", Status.PLANNED, "ill")
    assert changed(session, reason="") == "Ankles · 1 min: another reason"
    other = (replace(CALVES, exercise="heel-walk"),)
    assert changed(session, exercises=other) == "Ankles · 1 min: other exercises"


def test_another_order_is_said() -> None:
    rest = Rest("a")
    assert list(day_lines(ENGLISH, (rest, RUN), (RUN, rest), "km")) == [
        Line("The same entries in another order")
    ]


def test_saved_routines() -> None:
    held = (SavedExercise("calf-raise", Dose(2, reps=12)),)
    kept, renamed, other, gone = (
        SavedRoutine(name, f"Routine {name}", Part.WARM_UP, held) for name in "kron"
    )
    now = Diary(routines={"r": renamed, "o": other, "n": gone})
    then = Diary(
        routines={
            "k": kept,
            "r": replace(renamed, name="Legs"),
            "o": replace(other, exercises=(SavedExercise("heel-walk", Dose(hold=60)),)),
        }
    )
    assert list(routine_lines(ENGLISH, now, then, frozenset("kron"))) == [
        Line("Routine k · Warm-up · 1 exercise · 1 min comes", "+"),
        Line("Routine n · Warm-up · 1 exercise · 1 min goes", MINUS),
        Line("Routine o · Warm-up · 1 exercise · 1 min: other exercises"),
        Line("Routine r · Warm-up · 1 exercise · 1 min becomes Legs · Warm-up · 1 exercise · 1 min"),
    ]
    assert changed(RUN, warm_up_from="k") == "Easy run · 8 km · 48 min: laid from another saved routine"


def test_doses_answers_and_settings() -> None:
    now, then = Diary(doses={"calf-raise": Dose(3, reps=15)}), Diary(doses={"gone": Dose(1, hold=5)})
    doses = frozenset({"calf-raise", "gone"})
    assert [line.text for line in dose_lines(ENGLISH, now, then, doses, exercises_in())] == [
        "Calf raise: 3 × 15 reps becomes the usual dose",
        "gone: the usual dose becomes 1 × 5 s",
    ]
    runner = Runner(frozenset({Complaint.WEAK_ANKLE}), frozenset({Equipment.BAND}), Look(skin=Skin.DARK))
    runner = replace(runner, first_year=True)
    fields = frozenset({"complaints", "equipment", "look", "first_year"})
    assert [line.text for line in runner_lines(ENGLISH, runner, Runner(), fields)] == [
        "Complaints: ankle weakness becomes none",
        "Equipment: band becomes none",
        "“Running for less than a year” is not ticked",
        "Another figure",
    ]
    other = Settings(unit="mi", theme=Theme.DARK, language="de")
    assert [line.text for line in settings_lines(ENGLISH, Settings(), other)] == [
        "Distances",
        "Colours",
        "Language",
    ]
