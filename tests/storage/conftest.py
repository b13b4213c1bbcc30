"""A folder to keep plans in, and disks that fail on demand. They are handed in, nothing is patched."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.storage.disk import Disk
from desktop.storage.journal import JournalStorage


class FailingDisk(Disk):
    """Works until told otherwise: each name in ``broken`` fails with ``error``, half done."""

    def __init__(self) -> None:
        self.broken: set[str] = set()
        self.error = errno.ENOSPC

    def append(self, log: int, data: bytes) -> None:
        if "append" in self.broken:
            super().append(log, data[: len(data) // 2])
        self._fail_if_broken("append")
        super().append(log, data)

    def sync(self, file: int) -> None:
        self._fail_if_broken("sync")
        super().sync(file)

    def cut(self, log: int, length: int) -> None:
        self._fail_if_broken("cut")
        super().cut(log, length)

    def replace(self, new: Path, path: Path) -> None:
        self._fail_if_broken("replace")
        super().replace(new, path)

    def remove(self, path: Path) -> None:
        self._fail_if_broken("remove")
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self._fail_if_broken("sync_folder")
        super().sync_folder(folder)

    def make_folder(self, folder: Path) -> None:
        self._fail_if_broken("make_folder")
        super().make_folder(folder)

    def open_log(self, path: Path) -> int:
        self._fail_if_broken("open_log")
        return super().open_log(path)

    def _fail_if_broken(self, name: str) -> None:
        if name in self.broken:
            raise OSError(self.error, "made to fail")


class PowerCut(BaseException):
    """Nothing catches it, as nothing catches a power cut."""


class MortalDisk(Disk):
    """Dies at its n-th step and never does anything again.

    What was written and not synced is then there in part, or with ``forgetful`` not at all; nor are
    new names in a folder that was not synced.
    """

    def __init__(self, steps: int, forgetful: bool = False) -> None:
        self.left = steps
        self.forgetful = forgetful
        self._lengths_before: dict[int, int] = {}
        self._files_before: list[tuple[Path, bytes | None]] = []

    def append(self, log: int, data: bytes) -> None:
        self._lengths_before.setdefault(log, os.fstat(log).st_size)
        if self.left == 1:
            super().append(log, data[: len(data) // 2])
        self._step()
        super().append(log, data)

    def sync(self, file: int) -> None:
        self._step()
        super().sync(file)
        self._lengths_before.pop(file, None)

    def cut(self, log: int, length: int) -> None:
        self._step()
        super().cut(log, length)

    def keep_copy(self, path: Path, copy: Path) -> None:
        self._step()
        super().keep_copy(path, copy)

    def replace(self, new: Path, path: Path) -> None:
        self._step()
        self._files_before.append((path, self.read(path)))
        super().replace(new, path)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        self._files_before.clear()

    def _step(self) -> None:
        self.left -= 1
        if self.left <= 0:
            if self.forgetful:
                self._forget()
            raise PowerCut

    def _forget(self) -> None:
        for file, length in self._lengths_before.items():
            os.ftruncate(file, length)
        for path, held in reversed(self._files_before):
            path.unlink()
            if held is not None:
                path.write_bytes(held)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Not made yet, nor is the one above it; with letters that not every encoding knows."""
    return tmp_path / "läufer 🏃" / "plans"


@pytest.fixture
def failing_disk() -> FailingDisk:
    return FailingDisk()


@pytest.fixture
def mortal_disk() -> type[MortalDisk]:
    return MortalDisk


@pytest.fixture
def power_cut() -> type[PowerCut]:
    return PowerCut


@pytest.fixture
def opened() -> Iterator[Callable[..., JournalStorage]]:
    """Opens storages and closes them when the test is over."""
    storages: list[JournalStorage] = []

    def open_storage(folder: Path, **settings: object) -> JournalStorage:
        storages.append(JournalStorage(folder, **settings))  # type: ignore[arg-type]
        return storages[-1]

    yield open_storage
    for storage in storages:
        storage.close()
