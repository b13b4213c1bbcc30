"""A disk that fails at the steps that its kind chooses."""

from pathlib import Path

from desktop.storage.disk import Disk


class FailingDisk(Disk):
    """Asks ``fail`` before each step that changes something on the disk; what is half written stays so."""

    def fail(self) -> None:
        """Raise OSError at the steps that are to fail."""
        raise NotImplementedError

    def part_of(self, data: bytes) -> bytes:
        """What of the data gets there before a write fails."""
        return data[: len(data) // 2]

    def append(self, log: int, data: bytes) -> None:
        try:
            self.fail()
        except OSError:
            super().append(log, self.part_of(data))
            raise
        super().append(log, data)

    def sync(self, file: int) -> None:
        self.fail()  # and no more: nobody cuts the power here

    def cut(self, log: int, length: int) -> None:
        self.fail()
        super().cut(log, length)

    def replace(self, new: Path, path: Path) -> None:
        self.fail()
        super().replace(new, path)

    def keep_copy(self, path: Path, copy: Path) -> None:
        self.fail()
        super().keep_copy(path, copy)
