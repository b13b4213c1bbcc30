"""The whole way once: an empty folder, a week dragged together, closed, opened again, and printed."""

from pathlib import Path
from typing import Final

from tests.e2e.paper import Box, Pdf
from tests.e2e.planning import begin, drag_exercise, drag_run, planned, run_edges
from tests.e2e.program import Program, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for

FIGURE: Final = 0.08
"""The least share of ink where a figure stands; figures have 0.09 to 0.25, an empty tile has none."""


def save_pdf(program: Program, menu_item: str, file: Path) -> Pdf:
    """Print from the menu into a file."""
    program.click("File", "menu item")
    program.click(menu_item, "menu item")
    program.click("Save as PDF", "push button")
    program.find("File name")
    program.screen.write(str(file))
    program.screen.keys("Return")
    wait_for(f"{file.name} to be written", file.exists)
    program.find(f"Saved {file.name}")
    program.screen.keys("Escape")
    program.wait_until_gone("Save as PDF", "push button")
    return Pdf(file)


def left_of(name: Box) -> Box:
    """Where the fridge sheet has the small figure of an exercise, from where its name stands."""
    left, top, _, bottom = name
    return left - 24, top - 4, left - 1, bottom + 12


def frames_above(name: Box) -> tuple[Box, Box]:
    """Where an A6 card has the two key frames of an exercise, from where its name stands below them."""
    left, top, _, _ = name
    return (left, top - 200, left + 100, top - 60), (left + 130, top - 200, left + 250, top - 60)


def test_a_runner_plans_a_week_and_prints_it(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "first.log")
    begin(program)
    drag_run(program)
    warm_up, _ = run_edges(program)
    drag_exercise(program, "Calf raise", warm_up, "Tue warm-up, place 1 of 1")
    program.find("Calf raise, .*warm-up of Easy, Tuesday", "table cell")
    _, cool_down = run_edges(program)
    drag_exercise(program, "Heel-to-toe walk", cool_down, "Tue cool-down, place 1 of 1")
    program.find("Heel-to-toe walk, .*cool-down of Easy, Tuesday", "table cell")

    week = planned(data)
    (run,) = (entry for day in week["days"] for entry in day["entries"])
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
    assert "Stop if your calf or the back of" in routines.text()
    for exercise in ("Calf raise", "Heel-to-toe walk"):
        assert fridge.drawn(left_of(fridge.place(exercise))) > FIGURE
        for deck in (routines, cards):
            for frame in frames_above(deck.place(exercise)):
                assert deck.drawn(frame) > FIGURE
