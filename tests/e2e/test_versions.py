"""A plan with more than one version in the real window: found by a screen reader, chosen by keyboard."""

import shutil
from datetime import date, timedelta
from pathlib import Path

from desktop.model.week import week_of
from desktop.storage.others import other_plans
from tests.e2e.planning import planned
from tests.e2e.program import Program, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import PATIENCE
from tests.ui.recovery.conftest import commit, files, week


def several(tmp_path: Path) -> Path:
    """This week's plan with a damaged file, and what a sync has put beside it."""
    folder, monday = tmp_path / "plans", week_of(date.today()).first
    days = week(monday, done=False)
    commit(folder, "2026-11-20 18:00", days)
    there = Path(shutil.copytree(folder, tmp_path / "MacBook"))
    commit(there, "2026-11-21 18:00", {monday + timedelta(1): days[monday + timedelta(6)]})
    shutil.copy(there / "plan.json", folder / "plan (MacBook).json")
    commit(folder, "2026-11-22 18:00", {monday + timedelta(2): days[monday + timedelta(1)]})
    (folder / "plan.json").write_bytes((folder / "plan.json").read_bytes()[:-40])
    return folder


def test_a_version_is_chosen_by_keyboard_and_the_window_follows(screen: Screen, tmp_path: Path) -> None:
    data = several(tmp_path)
    before = files(data)
    program = footwork(screen, data, tmp_path / "chosen.log")
    program.find("Open this one: This computer’s plan, from its copies", "push button")
    program.find("Look inside: Copy from “MacBook”", "push button")
    assert "“plan.json” cannot be used: its end is missing." in told(program)
    assert program.focused("Open this one") == ["Open this one: This computer’s plan, from its copies"]
    assert files(data) == before
    screen.keys("Return")
    program.find("Easy, .*Wednesday", "table cell")
    program.find("Before you start", "dialog")
    screen.keys("Return")
    program.wait_until_gone("Before you start", "dialog")
    assert planned(data)["totals"]["sessions"] == 7
    leave(program, screen)


def test_whoever_quits_finds_everything_as_it_was(screen: Screen, tmp_path: Path) -> None:
    data = several(tmp_path)
    before = files(data)
    program = footwork(screen, data, tmp_path / "left.log")
    program.click("Look inside: Copy from “MacBook”", "push button")
    program.find("Long, .*Tuesday", "table cell")
    screen.keys("Escape")
    program.find("Quit, change nothing", "push button")
    screen.keys("Escape")
    assert program.process.wait(timeout=PATIENCE) == 2
    assert "“footwork recover --list” shows what to choose from" in program.log.read_text()
    assert files(data) == before


def test_both_are_kept_and_the_other_opens_in_a_window_of_its_own(screen: Screen, tmp_path: Path) -> None:
    data = several(tmp_path)
    program = footwork(screen, data, tmp_path / "both.log")
    program.click("Keep both plans…", "push button")
    program.find("Name of the other plan", "text")
    program.click("Open and keep both", "push button")
    program.find("Easy, .*Wednesday", "table cell")
    (other,) = other_plans(data)
    assert other.name == "MacBook"
    assert planned(other.folder)["totals"]["sessions"] == 7
    program.find("Before you start", "dialog")
    screen.keys("Return")
    leave(program, screen)
    there = footwork(screen, other.folder, tmp_path / "other.log")
    there.find("MacBook – Footwork", "frame")
    there.find("Long, .*Tuesday", "table cell")
    there.process.terminate()
    there.process.wait(timeout=PATIENCE)


def told(program: Program) -> list[str]:
    return [thing.name for thing in program.found("", "label")]


def leave(program: Program, screen: Screen) -> None:
    """Close the window; it had something to say in the terminal before."""
    screen.keys("alt+F4")
    assert program.process.wait(timeout=PATIENCE) == 0
