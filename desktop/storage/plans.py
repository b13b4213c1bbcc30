"""The plans of one folder: what the window and the command line open, read and save."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Change, Kept
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import codec
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, NotSaved
from desktop.storage.opening import CutTail
from desktop.storage.shape import BadField
from desktop.storage.tables import Database

PROFILE = "profile"
"""The id of the document in the table ``runner`` that holds the runner and the settings."""

WORTH_TIDYING = 64_000
"""Bytes of journal, about fifty edits, that are worth a new snapshot in a quiet moment."""


def default_folder() -> Path:
    """Where this system keeps an application's data, for this user."""
    from platformdirs import user_data_path

    return user_data_path("Footwork", appauthor=False)


class PlanStore:
    """Reads the plan of a folder and saves its edits; holds the folder's lock until ``close``.

    An edit is on the disk when ``save`` returns. Every error is a StoreError with one sentence.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self.folder = folder
        self._database = database

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, disk: Disk | None = None) -> Self:
        """Open a folder, made when missing.

        ``read_only`` needs no lock and makes nothing: a look at the last saved state, also while
        another Footwork has the folder open. Raises FolderUnusable, StoreInUse, DamagedStore,
        NewerVersion.
        """
        return cls(Database(folder, read_only=read_only, disk=disk), folder)

    @property
    def recovered(self) -> CutTail | None:
        """What was set aside on opening because it could not be read, None when all was well."""
        return self._database.journal.recovered

    # ---- reading and saving --------------------------------------------------------------------

    def read(self) -> Kept:
        """All that is kept here. Raises DamagedStore, which names day and field."""
        runner, settings = self._profile()
        return Kept(Diary(self._plan(), self._doses(), runner), settings)

    def save(self, before: Kept, after: Kept) -> None:
        """Save what distinguishes two states, in one edit; on the disk on return.

        ``before`` is what was last saved. Raises NotSaved; saving from the same state to a later one
        then makes up for it.
        """
        change = Change.between(before, after)
        plan, doses = after.diary.plan, after.diary.doses
        try:
            edit: dict[str, dict[str, dict[str, Any] | None]] = {
                "days": {str(when.toordinal()): _document(plan, when) for when in sorted(change.dates)},
                "exercises": {
                    name: codec.dose_document(doses[name]) if name in doses else None
                    for name in sorted(change.doses)
                },
            }
        except BadField as bad:
            raise NotSaved(self.folder, str(bad), "undo the change") from bad
        if change.runner or change.settings:
            edit["runner"] = {PROFILE: codec.profile_document(after.diary.runner, after.settings)}
        self._database.put_all(edit)

    def _plan(self) -> Plan:
        days = {}
        documents = self._database.days.by_id()
        for name in sorted(documents):
            try:
                when = codec.read_date(name)
            except BadField as bad:
                raise self._damaged("days", bad) from bad
            try:
                days[when] = codec.read_day(documents[name])
            except BadField as bad:
                raise self._damaged(f"day {when}", bad) from bad
        return Plan(days)

    def _profile(self) -> tuple[Runner, Settings]:
        document = self._database.runner.one(PROFILE)
        try:
            return codec.read_profile(document or {})
        except BadField as bad:
            raise self._damaged(PROFILE, bad) from bad

    def _doses(self) -> Mapping[str, Dose]:
        doses = {}
        for name, document in self._database.exercises.by_id().items():
            try:
                doses[name] = codec.read_dose(document)
            except BadField as bad:
                raise self._damaged(f"exercise {name}", bad) from bad
        return doses

    # ---- the end -------------------------------------------------------------------------------

    def tidy(self) -> None:
        """Write the readable snapshot if it is worth it. For a quiet moment: nothing depends on it."""
        if self._database.journal.journal_length > WORTH_TIDYING:
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

    def _damaged(self, where: str, bad: BadField) -> DamagedStore:
        # The files are whole, so a copy of them would hold the same: none is offered.
        return DamagedStore(self.folder, str(bad.within(where)))


def _document(plan: Plan, when: date) -> dict[str, Any] | None:
    day = plan.day(when)
    if not day:
        return None
    try:
        return codec.day_document(day)
    except BadField as bad:
        raise bad.within(f"day {when}") from None
