"""Every byte of every file of a store: flipped, cut off, zeroed; files emptied, removed, swapped."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from desktop.storage import recovery
from desktop.storage.errors import NewerVersion
from desktop.storage.found import Origin
from desktop.storage.plans import PlanStore
from tests.faults import ledger
from tests.faults.experiment import TOLD, WRONG, Experiment, Outcome

EDITS: Final = 9
FILES: Final = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")
Damage = Callable[[bytes, int, random.Random], bytes]


def flipped(data: bytes, place: int, chance: random.Random) -> bytes:
    """One bit is another."""
    changed = bytearray(data)
    changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut_off(data: bytes, place: int, chance: random.Random) -> bytes:
    """The file ends there."""
    return data[:place]


def zeroed(data: bytes, place: int, chance: random.Random) -> bytes:
    """A sector of zeros, as some file systems leave after a crash."""
    return data[:place] + bytes(min(512, len(data) - place)) + data[place + 512 :]


def a_life(folder: Path, edits: int = EDITS) -> None:
    """A store with two snapshots behind it and edits in its journal, as a killed program leaves it."""
    with PlanStore.open(folder) as store:
        ledger.write(store, 0, edits // 3)
    with PlanStore.open(folder) as store:
        ledger.write(store, edits // 3, 2 * edits // 3)
    store = PlanStore.open(folder)
    ledger.write(store, 2 * edits // 3, edits)
    store._database.journal.close()  # without the snapshot of an orderly end


def judged(folder: Path, edits: int) -> Outcome:
    """What the runner gets to see: all of it, or part of it with a word, or a choice that is a true one."""
    try:
        found = recovery.found_in(folder)
        opened = ledger.judge(folder, edits)
        if opened != TOLD:
            return opened
        recovery.recover(folder, ledger.HastyDisk())
        with PlanStore.open(folder, read_only=True) as store:
            plan = store.read().diary.plan
    except NewerVersion:
        return TOLD
    if (
        found[0].complete
        and found[0].origin in (Origin.HERE, Origin.COPY)
        and plan != ledger.after(edits).diary.plan
    ):
        return WRONG  # it was said that nothing is missing
    return TOLD if ledger.was_made(plan) else WRONG


def byte_by_byte(damage: Damage) -> Callable[[int, Path], Outcome]:
    """Damage one file at one byte at a time, as many as were asked for, spread over all of them."""

    def run(times: int, folder: Path) -> Outcome:
        a_life(folder / "life")
        life = folder / "life"
        names = [*FILES, *(path.relative_to(life).as_posix() for path in life.glob("backups/*.json"))]
        places = [(name, place) for name in names for place in range((life / name).stat().st_size)]
        chance = random.Random(times)
        chosen = places if times >= len(places) else sorted(chance.sample(places, times))
        total = Outcome()
        for name, place in chosen:
            copy = _copy(folder / "life", folder / "copy")
            path = copy / name
            path.write_bytes(damage(path.read_bytes(), place, chance))
            total += judged(copy, EDITS).at(f"{name} at byte {place}")
        return total

    return run


def whole_files(times: int, folder: Path) -> Outcome:
    """Each file emptied, removed, or another store's, an older one's, another's of the same store."""
    a_life(folder / "life")
    a_life(folder / "other")
    shutil.copytree(folder / "life", folder / "earlier")
    with PlanStore.open(folder / "life") as store:
        ledger.write(store, EDITS, EDITS + 3)
    total = Outcome()
    for number, (name, change) in enumerate(_changes(folder)):
        if number >= times:
            break
        copy = _copy(folder / "life", folder / "copy")
        change(copy / name)
        total += judged(copy, EDITS + 3).at(f"{name}, change {number}")
    return total


def _changes(folder: Path) -> Iterator[tuple[str, Callable[[Path], object]]]:
    def replaced(other: Path) -> Callable[[Path], object]:
        return lambda path: shutil.copyfile(other / path.name, path)

    for name in FILES:
        yield name, lambda path: path.write_bytes(b"")
        yield name, lambda path: path.unlink()
        yield name, lambda path: path.write_bytes(path.read_bytes() * 2)
        yield name, lambda path: path.write_bytes(b"\x00" * len(path.read_bytes()))
        yield name, replaced(folder / "other")
        yield name, replaced(folder / "earlier")


def _copy(folder: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target)
    return target


EXPERIMENTS: Final = (
    Experiment("each byte of each file: a bit flipped", 20_000, 250, byte_by_byte(flipped)),
    Experiment("each byte of each file: cut off there", 20_000, 250, byte_by_byte(cut_off)),
    Experiment("each byte of each file: zeros from there", 20_000, 150, byte_by_byte(zeroed)),
    Experiment("files emptied, removed, doubled, swapped", 100, 100, whole_files),
)
