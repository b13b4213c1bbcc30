"""A session followed along in the real program, by keys alone; what was done is ticked on the disk."""

from pathlib import Path

from desktop.model.dose import Dose
from desktop.model.plan import Felt, PlannedExercise, Status, StrengthSession, items
from tests.e2e.planning import keep_today, kept_today
from tests.e2e.program import footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for

SESSION = StrengthSession(
    "session",
    exercises=(
        PlannedExercise("duck", "duck-walk", Dose(2, distance=10, rest=0)),
        PlannedExercise("walk", "heel-to-toe-walk", Dose(1, distance=20)),
    ),
)
"""Walks, which no clock ends: what is looked for stays until a key is pressed, on a busy machine too."""


def felt(data: Path) -> list[Felt | None]:
    """What was said of the exercises, as it is on the disk."""
    return [item.felt for entry in kept_today(data) for item in items(entry)]


def done(data: Path) -> list[str]:
    """The exercises that are ticked, as it is on the disk."""
    return [
        item.exercise for entry in kept_today(data) for item in items(entry) if item.status is Status.DONE
    ]


def test_a_session_is_followed_left_gone_on_with_and_ticked(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    keep_today(data, (SESSION,))
    program = footwork(screen, data, tmp_path / "log")

    program.click("Ankle strength, ", "table cell")
    screen.keys("F5")
    program.find("Done", "push button")  # ten seconds to get ready have gone by
    assert program.found("Set 1 of 2")
    screen.keys("Return")
    program.find("Set 2 of 2")
    screen.keys("Escape")
    program.wait_until_gone("Leave", "push button")
    assert done(data) == []

    screen.keys("F5")
    program.find("Go on", "push button")
    assert program.found("Set 2 of 2")
    screen.keys("Return")
    program.find("Set 1 of 1")
    program.find("Done", "push button")
    screen.keys("Return")
    program.find("How did each one go")
    program.click("Right", "check box")
    program.click("Tick what was done", "push button")
    wait_for("both to be ticked", lambda: done(data) == ["duck-walk", "heel-to-toe-walk"])
    assert felt(data) == [Felt.RIGHT, None]
    screen.keys("ctrl+z")
    wait_for("the ticks to be taken back", lambda: done(data) == [])
    assert felt(data) == [None, None]
    program.close()
