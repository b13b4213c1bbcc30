"""A modelled disk: what was not synced when the power went may be there, or not, or in part, in any order.

All that a store asks of the disk is noted while it runs. Afterwards, for a cut at any point of those
notes, a folder is built as a disk might have left it, and opened.
"""

import os
import random
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from desktop.storage.disk import Disk
from desktop.storage.plans import PlanStore
from tests.faults import ledger
from tests.faults.experiment import Experiment, Outcome

EDITS: Final = 24
SNAPSHOT_EVERY: Final = 6


class Write(NamedTuple):
    """Bytes at a place of a file; ``length`` instead of bytes cuts it there."""

    file: int
    place: int
    data: bytes | None


class Named(NamedTuple):
    """From now on a name of the folder stands for a file, or for none."""

    name: str
    file: int | None


class Synced(NamedTuple):
    """All writes to a file until now are on the medium; for None the names of the folder."""

    file: int | None


class Acknowledged(NamedTuple):
    """An edit was shown as saved."""


Note = Write | Named | Synced | Acknowledged


class NotingDisk(Disk):
    """Does what it is asked, and notes it. Files are told apart by number, also when one replaces another."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self._numbers: dict[int, int] = {}
        self._count = 0

    def open_log(self, path: Path) -> int:
        there = path.exists()
        log = super().open_log(path)
        if not there:
            self.notes.append(Named(path.name, self._number(os.fstat(log).st_ino)))
        return log

    def append(self, log: int, data: bytes) -> None:
        found = os.fstat(log)
        self.notes.append(Write(self._number(found.st_ino), found.st_size, data))
        super().append(log, data)

    def sync(self, file: int) -> None:
        found = os.fstat(file)
        is_file = stat.S_ISREG(found.st_mode)
        super().sync(file)
        self.notes.append(Synced(self._number(found.st_ino) if is_file else None))

    def cut(self, log: int, length: int) -> None:
        self.notes.append(Write(self._number(os.fstat(log).st_ino), length, None))
        super().cut(log, length)

    def keep_copy(self, path: Path, copy: Path) -> None:
        super().keep_copy(path, copy)
        self.notes.append(Named(copy.name, self._number(copy.stat().st_ino)))

    def replace(self, new: Path, path: Path) -> None:
        number = self._number(new.stat().st_ino)
        replaced = path.stat() if path.exists() else None
        super().replace(new, path)
        self.notes.append(Named(path.name, number))
        if replaced and replaced.st_nlink == 1:
            self._numbers.pop(replaced.st_ino, None)  # the system may give it to another file

    def _number(self, inode: int) -> int:
        if inode not in self._numbers:
            self._count += 1
            self._numbers[inode] = self._count
        return self._numbers[inode]


@dataclass
class _File:
    whole: bytearray = field(default_factory=bytearray)
    waiting: list[Write] = field(default_factory=list)

    def settle(self, kept: list[Write]) -> bytes:
        """The bytes when of all that waits only this has come to the medium."""
        data = bytearray(self.whole)
        for write in kept:
            _apply(data, write)
        return bytes(data)


def _apply(data: bytearray, write: Write) -> None:
    if write.data is None:
        del data[write.place :]
        return
    data.extend(bytes(max(0, write.place - len(data))))  # a hole reads as zeros
    data[write.place : write.place + len(write.data)] = write.data


def after_a_cut(notes: list[Note], chance: random.Random) -> tuple[dict[str, bytes], int]:
    """The folder as the medium might hold it after these notes, and how many edits were acknowledged."""
    files: dict[int, _File] = {}
    names: dict[str, int] = {}
    waiting: list[Named] = []
    acknowledged = 0
    for note in notes:
        match note:
            case Write():
                files.setdefault(note.file, _File()).waiting.append(note)
            case Named():
                waiting.append(note)
            case Synced(file=None):
                for named in waiting:
                    _name(names, named)
                waiting.clear()
            case Synced(file=int(number)):
                file = files.setdefault(number, _File())
                file.whole = bytearray(file.settle(file.waiting))
                file.waiting.clear()
            case Acknowledged():
                acknowledged += 1
    for named in waiting[: chance.randint(0, len(waiting))]:
        _name(names, named)
    folder = {}
    for name, number in names.items():
        file = files.get(number, _File())
        folder[name] = file.settle(_arrived(file.waiting, chance))
    return folder, acknowledged


def _arrived(waiting: list[Write], chance: random.Random) -> list[Write]:
    """Some of the writes, in any order, the last perhaps in part."""
    kept = [write for write in waiting if chance.random() < 0.5]
    chance.shuffle(kept)
    if kept and kept[-1].data and chance.random() < 0.5:
        torn = kept[-1].data[: chance.randrange(len(kept[-1].data) + 1)]
        kept[-1] = kept[-1]._replace(data=torn)
    return kept


def _name(names: dict[str, int], named: Named) -> None:
    if named.file is None:
        names.pop(named.name, None)
    else:
        names[named.name] = named.file


def noted_life(folder: Path) -> list[Note]:
    """The notes of a store that is opened, edited, put into snapshots, closed, and opened again."""
    disk = NotingDisk()
    for begin in (0, EDITS // 2):
        with PlanStore.open(folder, disk=disk) as store:
            before = ledger.after(begin)
            for number in range(begin, begin + EDITS // 2):
                now = before.with_plan(ledger.edited(before.diary.plan, number))
                store.save(before, now)
                disk.notes.append(Acknowledged())
                before = now
                if number % SNAPSHOT_EVERY == SNAPSHOT_EVERY - 1:
                    store.tidy()
    return disk.notes


def power_cuts(times: int, folder: Path) -> Outcome:
    """Cut the power at every note in turn, until it was done so many times."""
    notes = noted_life(folder / "life")
    chance = random.Random(times)
    total = Outcome()
    for number in range(times):
        moment = chance.randrange(len(notes)) if times < len(notes) else number % len(notes)
        held, acknowledged = after_a_cut(notes[: moment + 1], chance)
        place = folder / f"cut-{number}"
        place.mkdir()
        for name, data in held.items():
            (place / name).write_bytes(data)
        total += ledger.judge(place, acknowledged).at(f"power cut {number} after note {moment}")
    return total


EXPERIMENTS: Final = (
    Experiment("power cuts on a modelled disk that drops and reorders", 5_000, 400, power_cuts),
)
