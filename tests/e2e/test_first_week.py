"""The whole way once: an empty folder, a week dragged together, closed, opened again, and printed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.e2e.paper import Box, Pdf
from tests.e2e.program import CHECKOUT, Program, footwork
from tests.e2e.screen import Point, Screen, wait_for

FIGURE: Final = 0.1
"""The least share of ink where a figure stands; figures have 0.15 to 0.25, an empty tile has none."""


def planned(data: Path) -> Any:
    """This week as the command line tells it."""
    command = [sys.executable, "-m", "desktop", "--data", str(data), "show", "--json"]
    return json.loads(subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE).stdout)


def runs(data: Path) -> list[dict[str, Any]]:
    """Every entry of this week."""
    return [entry for day in planned(data)["days"] for entry in day["entries"]]


def drag_exercise(program: Program, name: str, to: Point) -> None:
    """Find an exercise with the keyboard and drag it out of the library."""
    program.click("Exercises", "radio button")
    program.screen.keys("ctrl+f")
    program.screen.write(name.lower())
    program.wait_until_gone("Ankle alphabet", "list item")
    program.screen.drag(program.find(f"{name},", "list item").middle, to)


def run_edges(program: Program) -> tuple[Point, Point]:
    """Points on the upper and the lower part of the run that stands on the board."""
    run = program.find("Easy, .*Tuesday", "table cell")
    left, top, width, height = run.box
    return (left + width // 2, top + 5), (left + width // 2, top + height - 5)


def save_pdf(program: Program, menu_item: str, file: Path) -> Pdf:
    """Print from the menu into a file."""
    program.click("File", "menu item")
    program.click(menu_item, "menu item")
    program.click("Save as PDF", "push button")
    program.find("File name")
    program.screen.write(str(file))
    program.screen.keys("Return")
    wait_for(f"{file.name} to be written", file.exists)
    program.wait_until_gone("Save as PDF", "push button")
    return Pdf(file)


def left_of(name: Box) -> Box:
    """Where the fridge sheet has the small figure of an exercise, from where its name stands."""
    left, top, _, bottom = name
    return left - 24, top - 4, left - 1, bottom + 12


def frames_above(name: Box) -> tuple[Box, Box]:
    """Where an A6 card has the two key frames of an exercise, from where its name stands below them."""
    left, top, _, _ = name
    return (left, top - 230, left + 100, top - 20), (left + 130, top - 230, left + 230, top - 20)


def test_a_runner_plans_a_week_and_prints_it(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "first.log")
    program.click("I understand", "push button")
    program.wait_until_gone("I understand")
    program.click("Start with an empty week", "push button")
    program.wait_until_gone("Start with an empty week")

    tuesday = program.find("Tue ", "table column header").middle
    easy = program.find("Easy,", "list item")
    screen.drag(easy.middle, (tuesday[0], tuesday[1] + 300))
    program.find("Easy, .*Tuesday", "table cell")

    warm_up, _ = run_edges(program)
    drag_exercise(program, "Calf raise", warm_up)
    program.find("Calf raise, .*warm-up of Easy, Tuesday", "table cell")
    _, cool_down = run_edges(program)
    drag_exercise(program, "Heel-to-toe walk", cool_down)
    program.find("Heel-to-toe walk, .*cool-down of Easy, Tuesday", "table cell")

    week = planned(data)
    (run,) = runs(data)
    assert [item["exercise"] for item in run["warm_up"]] == ["calf-raise"]
    assert [item["exercise"] for item in run["cool_down"]] == ["heel-to-toe-walk"]

    screen.keys("ctrl+z", "ctrl+z")
    program.wait_until_gone("Calf raise, .*Tuesday", "table cell")
    assert program.found("Heel-to-toe walk, .*Tuesday", "table cell") == []
    screen.keys("ctrl+shift+z", "ctrl+shift+z")
    program.find("Heel-to-toe walk, .*Tuesday", "table cell")
    assert planned(data) == week
    program.close()

    program = footwork(screen, data, tmp_path / "second.log")
    program.find("Heel-to-toe walk, .*cool-down of Easy, Tuesday", "table cell")
    program.find("Calf raise, .*warm-up of Easy, Tuesday", "table cell")
    assert program.found("I understand") == []
    assert planned(data) == week

    fridge = save_pdf(program, "Fridge sheet", tmp_path / "fridge.pdf")
    routines = save_pdf(program, "Warm-up and cool-down cards", tmp_path / "routines.pdf")
    cards = save_pdf(program, "Exercise cards", tmp_path / "cards.pdf")
    program.close()

    for pdf in (fridge, routines, cards):
        assert pdf.sound()
        assert pdf.fonts()
        assert all(pdf.fonts().values()), pdf.fonts()
        assert "Footwork is for healthy runners" in pdf.text()
    assert "8 km" in fridge.text()
    assert "Stop if your calf or the back of your heel hurts." in routines.text()
    for exercise in ("Calf raise", "Heel-to-toe walk"):
        assert fridge.drawn(left_of(fridge.place(exercise))) > FIGURE
        for deck in (routines, cards):
            for frame in frames_above(deck.place(exercise)):
                assert deck.drawn(frame) > FIGURE
