"""A program that plans without end until it is killed: ``python -m tests.faults.writer HOW FOLDER [STEP]``.

``store`` edits a store as the window does, with a snapshot and a backup now and then; ``window`` is the
real window, offscreen, edited through its own document, ``raising`` the same with a slot that raises at each
edit; ``step`` kills itself at the given step that it asks of the disk. Each edit that was acknowledged is a
sign on the standard output.
"""

import os
import signal
import sys
from datetime import date
from itertools import count
from pathlib import Path

from desktop.storage.disk import Disk
from desktop.storage.plans import PlanStore
from tests.faults import ledger

SNAPSHOT_EVERY = 7


def acknowledge() -> None:
    """Say that one more edit is on the disk; without a buffer that would die with the process."""
    os.write(1, b".")


class KillingDisk(Disk):
    """Ends the process, without any farewell, at a step that changes something on the disk."""

    def __init__(self, step: int) -> None:
        self._left = step

    def append(self, log: int, data: bytes) -> None:
        half = len(data) // 2
        super().append(log, data[:half])
        self._step()
        super().append(log, data[half:])

    def sync(self, file: int) -> None:
        self._step()
        super().sync(file)

    def cut(self, log: int, length: int) -> None:
        self._step()
        super().cut(log, length)

    def keep_copy(self, path: Path, copy: Path) -> None:
        self._step()
        super().keep_copy(path, copy)

    def replace(self, new: Path, path: Path) -> None:
        self._step()
        super().replace(new, path)

    def open_log(self, path: Path) -> int:
        self._step()
        return super().open_log(path)

    def _step(self) -> None:
        self._left -= 1
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)


def edit_a_store(folder: Path, disk: Disk | None = None, edits: int = 1_000_000) -> None:
    """Edit, acknowledge, write a snapshot and a backup now and then."""
    with PlanStore.open(folder, disk=disk) as store:
        before = ledger.after(0)
        for number in range(edits):
            now = before.with_plan(ledger.edited(before.diary.plan, number))
            store.save(before, now)
            acknowledge()
            before = now
            if number % SNAPSHOT_EVERY == SNAPSHOT_EVERY - 1:
                store.tidy()
                store.back_up(again=True)


def fail(change: object) -> None:
    """What a slot must not do, and may all the same."""
    raise RuntimeError("made to fail")


def edit_in_the_window(folder: Path, *, raising: bool = False) -> None:
    """Edit the document of the real window as fast as its event loop lets us."""
    from PySide6.QtCore import QTimer

    from desktop.ui.footwork import Footwork
    from desktop.ui.start import run_window
    from desktop.wording.deeds import CHANGE

    numbers = count()

    def begin(footwork: Footwork) -> None:
        document = footwork.document
        if raising:
            document.changed.connect(fail)
        timer = QTimer(footwork.window)

        def edit() -> None:
            number = next(numbers)
            document.edit(ledger.edited(document.plan, number), CHANGE)
            if document.unsaved is None:
                acknowledge()

        timer.timeout.connect(edit)
        timer.start(0)

    run_window(folder, date(2026, 11, 2), begin)


def main(how: str, folder: Path, step: int) -> None:
    """Edit until the end."""
    match how:
        case "store":
            edit_a_store(folder)
        case "window" | "raising":
            edit_in_the_window(folder, raising=how == "raising")
        case "step":
            edit_a_store(folder, KillingDisk(step), edits=2 * SNAPSHOT_EVERY + 3)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int((*sys.argv[3:], "0")[0]))
