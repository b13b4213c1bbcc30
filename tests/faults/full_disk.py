"""A disk that is full at the n-th write, and later has room again: nothing that was saved is lost."""

import errno
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop.storage.disk import Disk
from desktop.storage.errors import FolderUnusable, LeftBehind, NotSaved
from desktop.storage.plans import PlanStore
from tests.faults import ledger
from tests.faults.experiment import Experiment, Outcome
from tests.faults.failing import FailingDisk

EDITS: Final = 18
SNAPSHOT_EVERY: Final = 5
FULL_FOR: Final = 3  # steps


class FullDisk(FailingDisk):
    """Full from its n-th step on, for a while: half of what is written then still gets there."""

    def __init__(self, step: int) -> None:
        self._left = step
        self.was_full = False

    def fail(self) -> None:
        self._left -= 1
        if -FULL_FOR < self._left <= 0:
            self.was_full = True
            raise OSError(errno.ENOSPC, "made to be full")


def edits_saved(folder: Path, disk: Disk) -> int:
    """Edit as the window does, which tries again what was refused with the next edit; how many are saved."""
    saved = 0
    with suppress(LeftBehind), PlanStore.open(folder, disk=disk) as store:
        on_disk = now = store.read()
        for number in range(EDITS):
            now = now.with_plan(ledger.edited(now.diary.plan, number))
            try:
                store.save(on_disk, now)
            except NotSaved:
                continue
            on_disk, saved = now, number + 1
            if number % SNAPSHOT_EVERY == SNAPSHOT_EVERY - 1:
                store.tidy()
    return saved


def full_at_each_write(times: int, folder: Path) -> Outcome:
    """Full at the first step, the second, and so on to the last there is."""
    total = Outcome()
    for step in range(1, times + 1):
        place, disk, saved = folder / f"full-{step}", FullDisk(step), 0
        try:
            saved = edits_saved(place, disk)
        except FolderUnusable:
            saved = edits_saved(place, Disk())  # once there is room
        total += ledger.judge(place, saved).at(f"full at step {step}")
        if not disk.was_full:
            break
    return total


EXPERIMENTS: Final = (Experiment("a full disk at each write", 1000, 400, full_at_each_write),)
