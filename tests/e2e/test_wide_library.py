"""The wide library with mouse, keys and screen reader: opened, looked through, dragged from."""

from datetime import date
from pathlib import Path

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Plan, StrengthSession
from desktop.model.settings import Settings
from desktop.storage.plans import PlanStore
from tests.e2e.program import footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for


def plan_a_day(data: Path) -> None:
    """Today a session without an exercise; the notes of a first start were read."""
    day = (StrengthSession("session", "Evening"),)
    with PlanStore.open(data) as store:
        seen = Settings(health_note_seen=True, first_week_seen=True)
        store.save(Kept(), Kept(Diary(Plan({date.today(): day})), seen))


def session(data: Path) -> list[str]:
    """What stands in the session, as it is on the disk."""
    with PlanStore.open(data, read_only=True) as store:
        day = store.read().diary.plan.day(date.today())
    return [item.exercise for entry in day if isinstance(entry, StrengthSession) for item in entry.exercises]


def become(data: Path, wanted: list[str]) -> None:
    wait_for(f"the session to hold {wanted}", lambda: session(data) == wanted)


def test_a_session_is_filled_from_the_wide_library(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    plan_a_day(data)
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
