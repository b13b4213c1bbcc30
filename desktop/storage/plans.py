"""The plans of one folder: what the window and the command line open, read and save."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop.model.diary import Diary
from desktop.model.kept import Change, Kept
from desktop.model.plan import Plan
from desktop.storage import codec
from desktop.storage import snapshot as snapshots
from desktop.storage.aside import Aside, SetAside
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.given import BadField
from desktop.storage.history import CURRENT
from desktop.storage.notices import Notice
from desktop.storage.reading import DAYS, EXERCISES, RUNNER, SETTINGS, Reader, dose_key
from desktop.storage.shape import Named
from desktop.storage.tables import Database
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.phrase import said

Documents = dict[str, dict[str, dict[str, Any] | None]]
"""By table and id; None for one that is removed."""


class PlanStore:
    """Reads the plan of a folder and saves its edits; holds the folder's lock until ``close``.

    An edit is on the disk when ``save`` returns. Every error is a StoreError with one sentence.
    """

    def __init__(self, database: Database, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self._database = database
        self._aside = Aside(folder, disk, read_only=database.journal.read_only)
        self._unknown = Unknown() if database.journal.version > CURRENT else None

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, disk: Disk | None = None) -> Self:
        """Open a folder, made when missing.

        ``read_only`` needs no lock and makes nothing: a look at the last saved state, also while
        another Footwork has the folder open. Raises FolderUnusable, StoreInUse, DamagedStore,
        NewerVersion.
        """
        disk = disk or Disk()
        return cls(Database(folder, read_only=read_only, disk=disk), folder, disk)

    @property
    def recovered(self) -> Notice | None:
        """What was set aside on opening because it could not be read, None when all was well."""
        return self._database.journal.recovered

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

    def save(self, before: Kept, after: Kept) -> None:
        """Save what distinguishes two states, in one edit; on the disk on return.

        ``before`` is what was last saved. Raises NotSaved; saving from the same state to a later one
        then makes up for it.
        """
        edit = self._edit(before, after)
        self._secure(edit)
        self._database.put_all(edit)

    def _edit(self, before: Kept, after: Kept) -> Documents:
        change = Change.between(before, after)
        diary = after.diary
        try:
            edit: Documents = {
                DAYS: {str(when.toordinal()): self._day(diary.plan, when) for when in sorted(change.dates)},
                EXERCISES: {name: self._dose(diary, name) for name in sorted(change.doses)},
            }
        except BadField as bad:
            raise NotSaved(self.folder, bad.said, words.UNDO_IT) from bad
        if change.runner:
            edit[RUNNER] = {RUNNER: self._whole(codec.RUNNER, codec.RUNNER.write(diary.runner), RUNNER)}
        if change.settings:
            document = codec.SETTINGS.write(after.settings)
            edit[SETTINGS] = {SETTINGS: self._whole(codec.SETTINGS, document, SETTINGS)}
        return edit

    def _secure(self, edit: Mapping[str, Mapping[str, object]]) -> None:
        """Nothing that could not be read is saved over before its bytes are in a file."""
        try:
            for table, documents in edit.items():
                self._aside.secure(table, documents)
        except OSError as error:
            raise NotSaved(self.folder, words.reason(error)) from error

    def _day(self, plan: Plan, when: date) -> dict[str, Any] | None:
        day = plan.day(when)
        try:
            document = codec.day_document(day)
        except BadField as bad:
            raise bad.within(said(words.DAY, date=when)) from None
        whole = self._whole(codec.DAY, document, str(when.toordinal()))
        return whole if day or whole != document else None

    def _dose(self, diary: Diary, exercise: str) -> dict[str, Any] | None:
        key = dose_key(exercise)
        if exercise not in diary.doses:
            return self._unknown.of(key) or None if self._unknown else None
        return self._whole(codec.OWN_DOSE, codec.dose_document(diary.doses[exercise]), key)

    # ---- while saving fails --------------------------------------------------------------------

    def rescue(self, before: Kept, after: Kept, folder: Path) -> None:
        """Save everything whole into another folder, and go on there; what is here stays as it is.

        Raises HoldsAPlan, NotSaved and what opening a folder raises; then everything is as it was.
        """
        edit = self._edit(before, after)
        self._database.journal.go_on_in(folder, edit)
        self.folder = folder
        self._aside.move(folder)
        with suppress(OSError):  # where it was before, it is still in the files
            for table, documents in edit.items():
                self._aside.secure(table, documents)

    def copy(self, before: Kept, after: Kept) -> bytes:
        """Everything as the readable file of a plan, what is not saved included. Raises NotSaved."""
        return snapshots.encode(self._database.journal.with_edit(self._edit(before, after)))

    def take_over(self) -> list[Path]:
        """Write the plan anew where somebody else wrote; where that stays. Raises NotSaved."""
        return self._database.journal.take_over()

    # ---- what only a newer Footwork knows ------------------------------------------------------

    def _whole(self, named: Named, document: dict[str, Any], key: str) -> dict[str, Any]:
        return self._unknown.put_back(named, document, key) if self._unknown else document

    # ---- the end -------------------------------------------------------------------------------

    def tidy(self) -> None:
        """Write the readable snapshot. For a quiet moment: nothing depends on it."""
        with suppress(OSError, NotSaved):
            self._database.journal.write_snapshot()

    def close(self) -> None:
        """Give the folder free; doing so twice does no harm."""
        self.tidy()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
