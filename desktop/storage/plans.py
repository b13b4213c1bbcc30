"""The plans of one folder: what the window and the command line open, read and save."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desktop.model.diary import Diary
from desktop.model.kept import Change, Kept
from desktop.storage import codec, notices
from desktop.storage.aside import Aside, SetAside
from desktop.storage.careful import Careful, look
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.given import BadField
from desktop.storage.layout import Layout, strangers
from desktop.storage.notices import Notice
from desktop.storage.reading import SETTINGS, Reader
from desktop.storage.state import UNDO
from desktop.storage.tables import Database
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.deeds import Deed, Step, Steps
from desktop.wording.looking import Why
from desktop.wording.phrase import Said

if TYPE_CHECKING:
    from desktop.storage.backups import Backups
    from desktop.storage.beside import Beside
    from desktop.storage.pictures import Pictures
    from desktop.storage.state import Snapshot
    from desktop.storage.steps import KeptSteps
    from desktop.storage.writing import Documents, Writer


class PlanStore:
    """Reads the plan of a folder and saves its edits; holds the folder's lock until ``close``.

    An edit is on the disk when ``save`` returns. Every error is a StoreError with one sentence.
    ``looking`` says why it is only looked at, where it is.
    """

    def __init__(
        self, database: Database, folder: Path, disk: Disk, now: Callable[[], datetime] = datetime.now
    ) -> None:
        self.folder = folder
        self.looking: Why | None = None
        self._disk, self._now = disk, now
        self._database = database
        self._seen = False
        self._told: tuple[Said, ...] = ()
        self._aside = Aside(folder, disk, read_only=database.journal.read_only)
        self._unknown = Unknown.for_format(database.journal.version)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        read_only: bool = False,
        all_the_same: bool = False,
        careful: bool = False,
        disk: Disk | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> Self:
        """Open a folder, made when missing.

        ``read_only`` needs no lock and makes nothing: a look at the last saved state, also while
        another Footwork has the folder open. ``all_the_same`` opens it although another machine says that
        it has. ``careful`` touches nothing where another version of the plan may be the right one.
        Raises FolderUnusable, StoreInUse, InUseElsewhere, DamagedStore, NewerVersion, SeveralVersions.
        """
        disk = disk or Disk()
        first = look(folder, disk) if careful else Careful()
        database = Database(
            folder, read_only=read_only, all_the_same=all_the_same, disk=disk, look=first.look
        )
        store = cls(database, folder, disk, now)
        store._told = first.told
        if first.strangers:
            with suppress(OSError):
                notices.know(Layout(folder), disk, list(first.strangers))
        return store

    @property
    def recovered(self) -> Notice | None:
        """What was set aside on opening because it could not be read, None when all was well."""
        return self._database.journal.recovered

    @property
    def name(self) -> str:
        """What a plan beside the plan is called; empty for the plan itself."""
        return Layout(self.folder).plan_name

    @property
    def untold(self) -> tuple[Notice, ...]:
        """What was found on opening, now and earlier, until ``seen``."""
        pending, now = notices.read(Layout(self.folder), self._disk).pending, self.recovered
        return pending if now is None or now in pending or self._seen else (*pending, now)

    def seen(self, *, strangers_too: bool = False) -> None:
        """The runner has seen what was untold; where that cannot be noted they will see it again.

        With ``strangers_too`` they know the files of others as they are now.
        """
        self._seen = True
        layout = Layout(self.folder)
        with suppress(OSError):
            notices.seen(layout, self._disk)
            if strangers_too:
                notices.know(layout, self._disk, strangers(self.folder))

    @property
    def strangers(self) -> tuple[Path, ...]:
        """Files beside the plan that look like one, were not made here, and are not known."""
        layout = Layout(self.folder)
        return tuple(notices.unknown(strangers(self.folder), layout, self._disk))

    @property
    def heard(self) -> tuple[Said, ...]:
        """What there is to say of other machines that have this folder, and of files that they left in it:
        one sentence each."""
        return (*self._database.journal.heard, *self._told)

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What could not be read so far: a day is read when it is looked at, all else by ``read``."""
        return self._aside.found

    def when_set_aside(self, tell: Callable[[SetAside], object]) -> None:
        """Tell somebody of everything in ``set_aside``, and of what comes to it.

        That may be while something is painted: whoever is told only takes it down.
        """
        self._aside.listen(tell)

    # ---- reading and saving --------------------------------------------------------------------

    def read(self) -> Kept:
        """All that is kept here; days are read when they are looked at.

        What cannot be read is left out and told of by ``set_aside``.
        """
        return Reader(self._database.journal.texts, self._aside, self._unknown).read()

    def save(self, before: Kept, after: Kept, steps: Steps | None = None) -> None:
        """Save what distinguishes two states, in one edit; on the disk on return.

        ``before`` is what was last saved; ``steps`` are those to undo that come or go with the edit.
        Raises NotSaved; saving from the same state to a later one then makes up for it.
        """
        edit = self._edit(before, after, steps)
        self._secure(edit)
        self._database.put_all(edit)

    def _edit(self, before: Kept, after: Kept, steps: Steps | None) -> "Documents":
        change = Change.between(before, after)
        try:
            edit = self._writer.documents(after.diary, change)
        except BadField as bad:
            raise NotSaved(self.folder, bad.said, words.UNDO_IT) from bad
        if steps:
            edit[UNDO] = self._steps.documents(steps, before.diary, after.diary, change, edit.copy())
        if change.settings:
            document = codec.SETTINGS.write(after.settings)
            edit[SETTINGS] = {SETTINGS: self._writer.whole(codec.SETTINGS, document, SETTINGS)}
        return edit

    def save_edit(self, before: Kept, after: Kept, deed: Deed) -> None:
        """Save an edit where nobody holds the steps, so that the window can undo it. Raises NotSaved."""
        step = Step(deed, before.diary, after.diary)
        self.save(before, after, self._steps.following(step) if step.before != step.after else None)

    def steps(self, diary: Diary) -> dict[int, Step]:
        """The edits that led to the diary, the one that is kept here; as many as can be undone, in order."""
        return self._steps.read(diary)

    # Loaded when they are used: a start shows a plan and writes nothing.

    @cached_property
    def _writer(self) -> "Writer":
        from desktop.storage.writing import Writer

        return Writer(self._unknown)

    @cached_property
    def _steps(self) -> "KeptSteps":
        from desktop.storage.steps import KeptSteps

        return KeptSteps(self._database.journal, self._writer)

    def _secure(self, edit: Mapping[str, Mapping[str, object]]) -> None:
        """Nothing that could not be read is saved over before its bytes are in a file."""
        try:
            for table, documents in edit.items():
                self._aside.secure(table, documents)
        except OSError as error:
            raise NotSaved(self.folder, words.reason(error)) from error

    # ---- while saving fails --------------------------------------------------------------------

    def rescue(self, before: Kept, after: Kept, folder: Path, steps: Steps | None = None) -> None:
        """Save everything whole into another folder, and go on there; what is here stays as it is.

        Raises HoldsAPlan, NotSaved and what opening a folder raises; then everything is as it was.
        """
        edit = self._edit(before, after, steps)
        if after.diary.own:
            from desktop.storage.pictures import Pictures

            here = self.pictures.of(self._database.journal.with_edit(edit))
            Pictures(folder, self._disk).take_in(here, here)
        self._database.journal.go_on_in(folder, edit)
        self.folder = folder
        self._aside.move(folder)
        for made in ("backups", "pictures"):
            self.__dict__.pop(made, None)
        with suppress(OSError):  # where it was before, it is still in the files
            for table, documents in edit.items():
                self._aside.secure(table, documents)

    def with_unsaved(self, before: Kept, after: Kept, steps: Steps | None = None) -> "Snapshot":
        """Everything, what is not saved included, for a file of its own. Raises NotSaved."""
        return self._database.journal.with_edit(self._edit(before, after, steps))

    def is_next(self, state: "Snapshot") -> bool:
        """Whether a state is what the plan here was to become with its next edit, or there is no plan yet."""
        held = self._database.journal.held()
        if not held.tables.keys() - {SETTINGS}:
            return True
        same = state.store == held.store and state.generation in (held.generation, *held.ancestors)
        return same and state.sequence == held.sequence + 1

    def take_over(self) -> list[Path]:
        """Write the plan anew where somebody else wrote; where that stays. Raises NotSaved."""
        return self._database.journal.take_over()

    # ---- backups -------------------------------------------------------------------------------

    @cached_property
    def backups(self) -> "Backups":
        """The dated backups beside the plan."""
        from desktop.storage.backups import Backups

        return Backups(self.folder, self._disk)

    def back_up(self, *, again: bool = False) -> Path | None:
        """Make the backup of the day, if it is due. For a quiet moment; None when none was made.

        With ``again`` also where the day has one: before something large is done.
        """
        journal = self._database.journal
        if journal.read_only:
            return None
        if again:
            return self.backups.make(journal.held(), self._now())
        return self.backups.make_if_due(journal.held, self._now())

    def held(self) -> "Snapshot":
        """Everything that is kept, for a file of its own."""
        return self._database.journal.held()

    def beside(self, state: "Snapshot", saved: Kept) -> "Beside":
        """Another state of the plan, read beside this one; ``saved`` is what this one holds."""
        from desktop.storage.beside import read_beside

        return read_beside(state, saved, self._database.journal.texts, self.folder)

    @cached_property
    def pictures(self) -> "Pictures":
        """The pictures of the runner's own exercises."""
        from desktop.storage.pictures import Pictures

        return Pictures(self.folder, self._disk)

    # ---- the end -------------------------------------------------------------------------------

    def tidy(self) -> None:
        """Write the readable snapshot. For a quiet moment: nothing depends on it."""
        with suppress(OSError, NotSaved):
            self._database.journal.write_snapshot()

    def beat(self) -> tuple[Said, ...]:
        """Give other machines a sign of life, and what there is to say of those that have opened the plan
        meanwhile. Due every ``presence.BEAT_EVERY`` seconds."""
        return self._database.journal.beat()

    def read_what_came(self) -> Kept | None:
        """What somebody else wrote, and is kept from now on; None where it does not go on from what is kept
        here, or is not whole. Raises OSError, StoreError."""
        journal = self._database.journal
        if not journal.read_what_came():
            return None
        self._unknown = Unknown.for_format(journal.version)
        for made in ("_writer", "_steps"):
            self.__dict__.pop(made, None)
        return self.read()

    def close(self) -> None:
        """Give the folder free; doing so twice does no harm."""
        self.tidy()
        self.back_up()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
