"""Two machines and a sync between their folders, which copies files in any order, or only some of them.

Both go on from the same plan, offline. Then the sync brings files over: where both have changed a file, it
takes one and may keep the other as a conflict copy, as such programs do. Whatever is opened afterwards is
what one of the machines had, never a mixture, and an edit that is not in it is in another version that is
found, or it is told that something is missing.
"""

import random
import shutil
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final

from desktop.model.plan import Note, Plan
from desktop.storage import versions
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore
from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from desktop.storage.looking import LookedAt
from desktop.storage.machine import Machine, this_machine
from desktop.storage.plans import PlanStore
from tests.faults.experiment import TOLD, WHOLE, WRONG, Experiment, Outcome, lost
from tests.faults.ledger import FIRST, HastyDisk

THERE: Final = Machine("bbbbbbbbbbbb", "MacBook")
CONFLICT: Final = {"plan.json": "plan (MacBook).json", "plan.journal": "plan (MacBook).journal"}


def plan_on(folder: Path, machine: Machine, numbers: Iterable[int], *, killed: bool) -> set[str]:
    """Plan notes on one machine, as its window would; what they say."""
    storage = JournalStorage(folder, disk=HastyDisk(), machine=machine, all_the_same=True)
    texts = set()
    for number in numbers:
        when = (FIRST + timedelta(number)).toordinal()
        text = f"{machine.id} {number}"
        storage.commit({"days": {str(when): {"entries": [{"type": "note", "id": text, "text": text}]}}})
        texts.add(text)
    if not killed:
        storage.write_snapshot()
    storage.close()
    return texts


def words_of(plan: Plan) -> set[str]:
    """What the notes of a plan say."""
    return {entry.text for _, entry in plan.entries() if isinstance(entry, Note)}


def brought_over(here: Path, there: Path, before: Path, chance: random.Random) -> None:
    """The sync brings some of the files that changed on the other machine, in some order.

    Where both have changed one, it takes either and may keep the other as a conflict copy.
    """
    keeps_conflicts = chance.random() < 0.6
    names = sorted({path.name for path in there.iterdir() if path.is_file()})
    chance.shuffle(names)
    for name in names[: chance.randint(1, len(names))]:
        ours, theirs, base = (_bytes(folder / name) for folder in (here, there, before))
        if theirs in (base, ours) or theirs is None:
            continue
        if ours in (base, None):
            (here / name).write_bytes(theirs)
            continue
        wins, loses = (ours, theirs) if chance.random() < 0.5 else (theirs, ours)
        (here / name).write_bytes(wins)
        if name in CONFLICT and keeps_conflicts:
            (here / CONFLICT[name]).write_bytes(loses)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def one_meeting(folder: Path, chance: random.Random) -> Outcome:
    """A common beginning, two ways on, a sync, and a start on this machine."""
    here, there = folder / "here", folder / "there"
    common = plan_on(here, this_machine(), range(3), killed=False)
    shutil.copytree(here, there)
    shutil.copytree(here, folder / "before")
    ours = plan_on(here, this_machine(), range(3, 3 + chance.randint(0, 3)), killed=chance.random() < 0.4)
    theirs = plan_on(there, THERE, range(10, 10 + chance.randint(0, 3)), killed=chance.random() < 0.4)
    brought_over(here, there, folder / "before", chance)
    return judged(here, common, ours, theirs)


def judged(folder: Path, common: set[str], ours: set[str], theirs: set[str]) -> Outcome:
    """What the runner gets to see here, and whether anything of theirs is nowhere without a word."""
    layout = Layout(folder)
    found = versions.find(layout, Disk())
    in_versions = [words_of(LookedAt(version).read().diary.plan) for version in found]
    opened: set[str] | None = None
    told = False
    try:
        with PlanStore.open(folder, disk=HastyDisk(), all_the_same=True) as store:
            opened = words_of(store.read().diary.plan)
            told = store.recovered is not None or bool(store.heard)
    except DamagedStore:
        told = True
    for state in (opened, *in_versions):
        if state is not None and state & ours and state & theirs:
            return WRONG
    known = (opened or set()).union(*in_versions)
    missing = (common | ours) - known
    if missing and not told:
        return lost(len(missing))
    return TOLD if told or opened != common | ours else WHOLE


def meetings(times: int, folder: Path) -> Outcome:
    """So many of them, each in its own way."""
    chance = random.Random(times)
    total = Outcome()
    for number in range(times):
        place = folder / f"meeting-{number}"
        total += one_meeting(place, chance).at(f"meeting {number}")
        shutil.rmtree(place)
    return total


EXPERIMENTS: Final = (Experiment("two machines' folders brought together by a sync", 3_000, 120, meetings),)
