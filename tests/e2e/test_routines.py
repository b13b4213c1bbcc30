"""A warm-up saved by name with the mouse, dropped on another run, changed everywhere, and undone again."""

from pathlib import Path

from desktop.model.dose import Dose
from desktop.model.plan import PlannedExercise, Run, RunKind
from tests.e2e.planning import keep_today, kept_today
from tests.e2e.program import Program, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for

HELD = (
    PlannedExercise("raise", "calf-raise", Dose(2, reps=12)),
    PlannedExercise("duck", "duck-walk", Dose(2, distance=10)),
)


def plan_two_runs(data: Path) -> None:
    """Today two runs, of which the first has a warm-up; the notes of a first start were read."""
    runs = (Run("easy", RunKind.EASY, 8000, warm_up=HELD), Run("tempo", RunKind.TEMPO, 10_000))
    keep_today(data, runs)


def warm_ups(data: Path) -> list[list[str]]:
    """What stands in the warm-ups of the two runs, as it is on the disk."""
    return [[item.exercise for item in run.warm_up] for run in kept_today(data) if isinstance(run, Run)]


def become(data: Path, wanted: list[list[str]]) -> None:
    wait_for(f"the warm-ups to be {wanted}", lambda: warm_ups(data) == wanted)


def right_click(program: Program, name: str, from_below: int) -> None:
    """Open the menu of a row of the board and take one of its entries: Qt tells nobody what is in it."""
    program.screen.xdotool("mousemove", *program.find(name, "table cell").middle, "click", 3)
    program.screen.keys(*["Up"] * from_below, "Return")


def test_a_warm_up_is_saved_dropped_and_changed_everywhere(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    plan_two_runs(data)
    program = footwork(screen, data, tmp_path / "log")

    right_click(program, "Warm-up of Easy", 2)  # "Save as routine…", above "Take all out"
    wait_for("the name to have the keyboard", lambda: program.focused("Name"))
    screen.write("Hard-day starter")
    screen.keys("Return")
    program.find("“Hard-day starter” is saved under Routines")

    program.click("Routines", "radio button")
    shelved = program.find("Hard-day starter, Warm-up", "list item").middle
    left, top, width, _ = program.find("Tempo, ", "table cell").box
    # The slots that grow for the drag push the second run down: its warm-up is where its block was.
    program.drag(shelved, (left + width // 2, top + 75), ".* warm-up, all 2")
    become(data, [["calf-raise", "duck-walk"], ["calf-raise", "duck-walk"]])

    right_click(program, "Duck walk, .*warm-up of Tempo", 1)  # "Delete"
    become(data, [["calf-raise", "duck-walk"], ["calf-raise"]])
    program.find("“Hard-day starter” is changed here alone")
    program.click("Update in 1 more place", "push button")
    become(data, [["calf-raise"], ["calf-raise"]])
    program.find("“Hard-day starter” is updated, and in 1 place where it is planned")

    program.click("Undo  Ctrl", "push button")
    become(data, [["calf-raise", "duck-walk"], ["calf-raise"]])
    screen.keys("ctrl+z", "ctrl+z")
    become(data, [["calf-raise", "duck-walk"], []])
    program.close()
