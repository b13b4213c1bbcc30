"""A week planned by keys alone: lines typed on the days, a message with Undo, another week by its date."""

from pathlib import Path
from typing import Any

from tests.e2e.planning import begin, planned
from tests.e2e.program import Program, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for


def entries(data: Path) -> list[Any]:
    """What is planned, day by day."""
    return [entry for day in planned(data)["days"] for entry in day["entries"]]


def add(program: Program, letter: str, rest: str, understood: str) -> None:
    """Type a line on the day in focus: its first letter opens it, the rest goes into it, Enter takes it."""
    program.screen.keys(letter)
    wait_for("the line to have the keyboard", lambda: program.focused("Add to "))
    program.screen.write(rest)
    program.find(understood)
    program.screen.keys("Return")
    program.wait_until_gone("Add to ", "text")


def test_a_week_is_planned_by_typing_on_its_days(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "log")
    begin(program)
    add(program, "8", "k easy 48min", "Add Easy run")
    program.find("Easy, 8 kilometres, 48 minutes", "table cell")
    add(program, "c", "alf raise 2x15 to warm-up", "Calf raise, 2 × 15 reps: Warm-up of easy run")
    program.find("Calf raise, 2 × 15 reps, warm-up of Easy", "table cell")
    add(program, "n", "ote: physio 17:00", "Add as a note")
    program.find("physio 17:00", "table cell")

    run, note = entries(data)
    assert (run["kind"], run["distance"], run["duration"]) == ("easy", 8000, 2880)
    assert [(one["exercise"], one["dose"]["reps"]) for one in run["warm_up"]] == [("calf-raise", 15)]
    assert note["text"] == "physio 17:00"

    screen.keys("Delete")
    program.find("physio 17:00 removed from ")
    assert len(entries(data)) == 1
    program.click("Undo  Ctrl", "push button")
    program.find("physio 17:00", "table cell")
    assert len(entries(data)) == 2

    screen.keys("ctrl+g")
    program.find("Weeks")
    screen.write("in 3 weeks")
    program.find("Week ", "label")
    screen.keys("Return")
    program.wait_until_gone("physio 17:00", "table cell")
    assert len(entries(data)) == 2
    program.close()
