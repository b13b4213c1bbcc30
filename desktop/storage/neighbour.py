"""Another runner's plan, to be printed beside one's own: nothing is written or locked where it lies."""

from pathlib import Path
from typing import NamedTuple

from desktop.model.diary import Diary
from desktop.storage import migrations, opening
from desktop.storage.aside import Aside, SetAside
from desktop.storage.disk import Disk
from desktop.storage.errors import CannotBeRead, DamagedStore, NewerVersion, Reason
from desktop.storage.layout import Layout
from desktop.storage.reading import Reader
from desktop.storage.state import Snapshot
from desktop.storage.unknown import Unknown
from desktop.wording import backups as words
from desktop.wording import storage as storage_words
from desktop.wording.phrase import Said, said
from desktop.wording.storage import SaidError, reason


class NoNeighbour(SaidError):
    """A folder or a file from which no plan can be read. ``reason`` is the part that says why."""

    def __init__(self, path: Path, reason: Reason) -> None:
        self.path, self.reason = path, reason
        super().__init__(said(storage_words.NO_NEIGHBOUR, path=path, reason=reason))


class NeighbourPlan(NamedTuple):
    """Another runner's plan with their own doses; ``told`` is what its folder has to tell of it."""

    diary: Diary
    aside: Aside
    told: tuple[Said, ...] = ()

    def to_be_told(self, path: Path) -> list[Said]:
        """What its folder has to tell, and what could not be read so far, each with whose plan that is."""
        notices = (*self.told, *(one.said for one in self.left_out))
        return [said(storage_words.IN_SECOND_PLAN, path=path, notice=notice) for notice in notices]

    @property
    def left_out(self) -> tuple[SetAside, ...]:
        """What could not be read so far: a day is read when it is looked at, as printing does."""
        return self.aside.found


def neighbour_plan(path: Path, disk: Disk | None = None) -> NeighbourPlan:
    """The plan of a data folder, or of a file: one that “footwork backup” wrote, a backup or a plan.json.

    For ``PrintJob.beside``: its plan is ``diary.plan``, its library the exercises with ``diary.doses``. The
    folder is only looked at, also while another Footwork has it open. Raises NoNeighbour, with one sentence,
    where there is no plan, a damaged one or one of a newer Footwork, or a file too large or none of ours.
    """
    disk = disk or Disk()
    try:
        if path.is_dir():
            state, told = _in_folder(path, disk)
            folder = path
        else:
            state, told = _in_file(path, disk), ()
            folder = path.parent
    except DamagedStore as damaged:
        problem = said(storage_words.AT, way=damaged.path.name, problem=damaged.reason)
        raise NoNeighbour(path, problem) from damaged
    except (CannotBeRead, NewerVersion) as error:
        raise NoNeighbour(path, error.reason) from error
    except OSError as error:
        raise NoNeighbour(path, reason(error)) from error
    except ValueError as error:  # a character that no name may hold
        raise NoNeighbour(path, storage_words.NO_NAME) from error
    tables = migrations.in_todays_format(state).tables
    aside = Aside(folder, disk, read_only=True)
    kept = Reader(lambda table: tables.get(table, {}), aside, Unknown.for_format(state.version)).read()
    return NeighbourPlan(kept.diary, aside, told)


def _in_folder(folder: Path, disk: Disk) -> tuple[Snapshot, tuple[Said, ...]]:
    layout = Layout(folder)
    if not layout.snapshot.exists() and not layout.journal.exists():
        raise NoNeighbour(folder, words.NO_PLAN_IN_IT)
    loaded = opening.load(layout, disk, make=False)
    return loaded.state.snapshot(), (loaded.notice.said,) if loaded.notice else ()


def _in_file(path: Path, disk: Disk) -> Snapshot:
    from desktop.storage import bundle  # zip files cost a folder nothing

    return bundle.read(path, disk).state
