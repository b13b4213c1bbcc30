"""The wide library with mouse, keys and screen reader: opened, looked through, dragged from."""

from pathlib import Path

from desktop.model.plan import StrengthSession, items
from tests.e2e.planning import keep_today, kept_today
from tests.e2e.program import footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for


def session(data: Path) -> list[str]:
    """What stands in the session, as it is on the disk."""
    return [item.exercise for entry in kept_today(data) for item in items(entry)]


def become(data: Path, wanted: list[str]) -> None:
    wait_for(f"the session to hold {wanted}", lambda: session(data) == wanted)


def test_a_session_is_filled_from_the_wide_library(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    keep_today(data, (StrengthSession("session", "Evening"),))
    program = footwork(screen, data, tmp_path / "log")

    screen.click(program.find("Evening, ", "table cell").middle)
    screen.keys("ctrl+shift+l")
    program.find("Ankle, [0-9]+ exercises", "radio button")
    program.find("Calf raise, .* ways, folded", "list item")

    cell = program.find("Heel-to-toe walk, ", "list item").middle
    program.drag(cell, program.find("Evening, ", "table cell").middle, ".*Evening, place 1 of 1.*")
    become(data, ["heel-to-toe-walk"])

    program.click("Band", "check box")
    program.wait_until_gone("Heel-to-toe walk, ", "list item")
    program.find("Ankle, 4 exercises", "radio button")
    screen.keys("ctrl+f", "Down", "ctrl+Return", "Right", "ctrl+Return")
    become(data, ["heel-to-toe-walk", "band-plantar-flexion", "band-dorsiflexion"])
    program.find("Band dorsiflexion: .* Evening, place 3 of 3")

    screen.keys("ctrl+i")
    program.wait_until_gone("Ankle, 4 exercises", "radio button")
    program.close()
