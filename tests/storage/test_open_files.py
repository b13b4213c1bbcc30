"""Windows lets no file take the place of one that is open: the journal is closed for that, then opened."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.plans import PlanStore

TUESDAY = date(2026, 11, 24)


class Windows(Disk):
    """Files that are open stay where they are; ``full`` lets nothing take another's place at all."""

    open_files_stay = True

    def __init__(self) -> None:
        self.open: dict[int, Path] = {}
        self.full = False

    def open_log(self, path: Path) -> int:
        file = super().open_log(path)
        self.open[file] = path
        return file

    def close(self, log: int) -> None:
        super().close(log)
        self.open.pop(log, None)

    def replace(self, new: Path, path: Path) -> None:
        if self.full or path in self.open.values():
            raise PermissionError(13, "Access denied", str(path))
        super().replace(new, path)


def noted(number: int) -> Kept:
    """A plan with so many notes."""
    return Kept().with_plan(Plan({TUESDAY: tuple(Note(f"n{each}", "n") for each in range(number))}))


def test_each_start_of_the_program_saves_what_it_is_told(tmp_path: Path) -> None:
    for number in range(4):
        with PlanStore.open(tmp_path / "data", disk=Windows()) as store:
            store.save(store.read(), noted(number + 1))
    with PlanStore.open(tmp_path / "data", disk=Windows()) as store:
        assert store.read() == noted(4)


def test_where_nothing_takes_anothers_place_what_was_there_is_there(tmp_path: Path) -> None:
    with PlanStore.open(tmp_path / "data", disk=Windows()) as store:
        store.save(Kept(), noted(1))
    disk = Windows()
    with PlanStore.open(tmp_path / "data", disk=disk) as store:
        disk.full = True
        kept = 1
        with suppress(NotSaved):
            store.save(noted(1), noted(2))
            kept = 2
        disk.full = False
        store.save(noted(kept), noted(3))
    assert disk.open == {}
    with PlanStore.open(tmp_path / "data", disk=Windows()) as store:
        assert store.read() == noted(3)
