"""The week bar follows what is planned, and following its advice changes the plan."""

from pathlib import Path
from typing import Any

from tests.e2e.planning import begin, drag_run, planned
from tests.e2e.program import Program, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for

ADVICE = "No strength session this week"
FOLLOW = "Add one on "
PARTS = 5
"""How many parts of the window F6 goes round."""


def sessions(data: Path) -> list[Any]:
    """The strength sessions that are planned this week."""
    entries = (entry for day in planned(data)["days"] for entry in day["entries"])
    return [entry for entry in entries if entry["type"] == "strength"]


def go_to_the_advice(program: Program) -> None:
    """With keys alone: round the parts of the window until the advice has the focus."""
    for _ in range(PARTS):
        if program.focused(FOLLOW):
            return
        before = program.focused()
        program.screen.keys("F6")
        wait_for("the focus to go on", lambda: program.focused() != before)  # noqa: B023 - called at once
    assert program.focused(FOLLOW)


def test_the_week_bar_says_what_the_week_adds_up_to(screen: Screen, tmp_path: Path) -> None:
    program = footwork(screen, tmp_path / "plans", tmp_path / "log")
    begin(program)
    program.find("Sessions: 0 of 0 done")
    drag_run(program)
    program.find("Distance: 0 of 8 km")
    program.find("Sessions: 0 of 1 done")
    program.find("Ankle balance, sets this week: Toes up 0, Toes down 0, Sole in 0, Sole out 0")
    program.click("Done", "check box")
    program.find("Distance: 8 of 8 km")
    program.find("Sessions: 1 of 1 done")
    screen.keys("ctrl+z")
    program.find("Distance: 0 of 8 km")
    program.close()


def test_following_the_advice_changes_the_plan(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "log")
    begin(program)
    drag_run(program)
    program.find(ADVICE, "label")
    program.click(FOLLOW, "push button")
    program.wait_until_gone(ADVICE, "label")
    program.find("Sessions: 0 of 2 done")
    (session,) = sessions(data)
    assert session["exercises"]
    worked = program.find("Ankle balance, sets this week: ").name
    assert worked != "Ankle balance, sets this week: Toes up 0, Toes down 0, Sole in 0, Sole out 0"

    screen.keys("ctrl+z")
    program.find(ADVICE, "label")
    assert sessions(data) == []
    go_to_the_advice(program)
    screen.keys("space")
    program.wait_until_gone(ADVICE, "label")
    assert sessions(data)
    program.close()
