"""kill -9, at any moment and at every step, of the window, the command line and the store."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from desktop.model.plan import Run
from desktop.storage.plans import PlanStore
from tests.faults import ledger
from tests.faults.experiment import TOLD, WHOLE, WRONG, Experiment, Outcome, lost
from tests.patience import PATIENCE

MOST_EDITS: Final = 120


def offscreen() -> dict[str, str]:
    """The environment of a program whose window nobody sees."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def killed_after(edits: int, how: str, folder: Path) -> Outcome:
    """Kill a writer when it has acknowledged so many edits, wherever it is by then."""
    command = [sys.executable, "-m", "tests.faults.writer", how, str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=offscreen()
    ) as writer:
        assert writer.stdout is not None
        heard = len(writer.stdout.read(edits))
        writer.kill()
        heard += len(writer.stdout.read())
    return ledger.judge(folder, heard).at(f"{how}, killed after {heard} edits")


def kills_of(how: str) -> Callable[[int, Path], Outcome]:
    """Kill it again and again, each time in a new folder."""

    def run(times: int, folder: Path) -> Outcome:
        chance = random.Random(how)
        total = Outcome()
        for number in range(times):
            total += killed_after(chance.randrange(1, MOST_EDITS), how, folder / f"{how}-{number}")
        return total

    return run


def at_every_step(times: int, folder: Path) -> Outcome:
    """Kill the store at its first step, its second, and so on, through snapshots and opening."""
    total = Outcome()
    for step in range(1, times + 1):
        place = folder / f"step-{step}"
        command = [sys.executable, "-m", "tests.faults.writer", "step", str(place), str(step)]
        done = subprocess.run(command, stdout=subprocess.PIPE, env=offscreen(), check=False, timeout=PATIENCE)
        total += ledger.judge(place, len(done.stdout)).at(f"killed at step {step}")
        if done.returncode == 0:
            break
    return total


def kills_of_commands(times: int, folder: Path) -> Outcome:
    """Kill ``footwork add`` at some moment; whatever it has said to have added is there.

    The distance of each run, in metres, tells which command has planned it.
    """
    chance = random.Random(times)
    acknowledged: set[int] = set()
    total = Outcome()
    for number in range(times):
        when, distance = ledger.day_of(number).isoformat(), 1000 + number
        options = ("add", when, "run", "easy", "--distance", f"{distance}m")
        command = [sys.executable, "-m", "desktop", "--data", str(folder / "plans"), *options]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=offscreen()) as adding:
            assert adding.stdout is not None
            try:
                adding.wait(chance.uniform(0.1, 0.6))
            except subprocess.TimeoutExpired:
                adding.kill()
            if b"Added" in adding.stdout.read():
                acknowledged.add(distance)
        total += _judge_runs(folder / "plans", acknowledged, distance).at(f"command {number}")
    return total


def _judge_runs(folder: Path, acknowledged: set[int], last: int) -> Outcome:
    with PlanStore.open(folder) as store:
        plan = store.read().diary.plan
        told = store.recovered is not None and bool(store.recovered.losses)
    runs = [entry.distance or 0 for _, entry in plan.entries() if isinstance(entry, Run)]
    missing = acknowledged - set(runs)
    if missing:
        return TOLD if told else lost(len(missing))
    if last in runs:
        acknowledged.add(last)  # it was on the disk, and nobody was left to say so
    return WHOLE if sorted(runs) == sorted(acknowledged) else WRONG


EXPERIMENTS: Final = (
    Experiment("kill -9 of the window", 400, 3, kills_of("window")),
    Experiment("kill -9 of the window, with slots that raise", 100, 2, kills_of("raising")),
    Experiment("kill -9 of a store with snapshots and backups", 100, 8, kills_of("store")),
    Experiment("kill -9 of the command line", 500, 6, kills_of_commands),
    Experiment("kill -9 at every step of opening, edits, snapshots, backups", 400, 60, at_every_step),
)
