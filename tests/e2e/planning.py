"""What a runner does with the program, step by step, as other tests need it too."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Day, Plan
from desktop.model.settings import Settings
from desktop.storage.plans import PlanStore
from tests.e2e.program import CHECKOUT, Program
from tests.e2e.screen import Point
from tests.patience import PATIENCE


def keep_today(data: Path, today: Day) -> None:
    """A plan on the disk that holds a day alone; the notes of a first start were read."""
    with PlanStore.open(data) as store:
        seen = Settings(health_note_seen=True, first_week_seen=True)
        store.save(Kept(), Kept(Diary(Plan({date.today(): today})), seen))


def kept_today(data: Path) -> Day:
    """What today holds, as it is on the disk."""
    with PlanStore.open(data, read_only=True) as store:
        return store.read().diary.plan.day(date.today())


def planned(data: Path) -> Any:
    """This week as the command line tells it, while the window is open or afterwards."""
    command = [sys.executable, "-m", "desktop", "--data", str(data), "show", "--json"]
    return json.loads(
        subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, timeout=PATIENCE).stdout
    )


def begin(program: Program) -> None:
    """Read the health note and choose to begin with an empty week."""
    program.click("I understand", "push button")
    program.wait_until_gone("I understand")
    program.click("Start with an empty week", "push button")
    program.wait_until_gone("Start with an empty week")


def drag_run(program: Program) -> None:
    """Drag an easy run from the library onto Tuesday."""
    column, top = program.find("Tue ", "table column header").middle
    program.drag(program.find("Easy,", "list item").middle, (column, top + 300), "Tue .*, place 1 of 1")
    program.find("Easy, .*Tuesday", "table cell")


def drag_exercise(program: Program, name: str, to: Point, landing: str) -> None:
    """Find an exercise with the keyboard, drag it out of the library and drop it where it says so."""
    program.click("Exercises", "radio button")
    program.screen.keys("ctrl+f")
    program.screen.write(name.lower())
    program.wait_until_gone("Ankle alphabet", "list item")
    program.drag(program.find(f"{name},", "list item").middle, to, landing)


def run_edges(program: Program) -> tuple[Point, Point]:
    """Points on the upper and on the lower part of Tuesday's run, above and below which its blocks grow."""
    left, top, width, height = program.find("Easy, .*Tuesday", "table cell").box
    return (left + width // 2, top + 5), (left + width // 2, top + height - 5)
