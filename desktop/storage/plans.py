"""The plans of one folder: what the window and the command line open, read and save."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop.model.dose import Dose
from desktop.model.plan import Plan
from desktop.model.profile import Profile
from desktop.storage import codec
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, NotSaved
from desktop.storage.opening import CutTail
from desktop.storage.shape import BadField
from desktop.storage.tables import Database

PROFILE = "profile"
"""The id of the profile in the table ``runner``."""

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

    # ---- the plan ------------------------------------------------------------------------------

    def plan(self) -> Plan:
        """The whole plan. Raises DamagedStore, which names day and field."""
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

    def save(self, before: Plan, after: Plan) -> None:
        """Save what distinguishes two plans, in one edit; on the disk on return.

        ``before`` is the plan that was last saved. Raises NotSaved; saving from the same plan to a
        later one then makes up for it.
        """
        dates = sorted(before.changed_dates(after))
        try:
            self._database.days.put_all({when.toordinal(): _document(after, when) for when in dates})
        except BadField as bad:
            raise NotSaved(self.folder, str(bad), "undo the change") from bad

    # ---- the runner ----------------------------------------------------------------------------

    def profile(self) -> Profile:
        """What the runner told about themselves; the default profile when nothing yet."""
        document = self._database.runner.one(PROFILE)
        if document is None:
            return Profile()
        try:
            return codec.read_profile(document)
        except BadField as bad:
            raise self._damaged(PROFILE, bad) from bad

    def save_profile(self, profile: Profile) -> None:
        """Save the profile; on the disk on return. Raises NotSaved."""
        self._database.runner.put(PROFILE, codec.profile_document(profile))

    def doses(self) -> Mapping[str, Dose]:
        """The runner's own default doses by exercise id. Raises DamagedStore."""
        doses = {}
        for name, document in self._database.exercises.by_id().items():
            try:
                doses[name] = codec.read_dose(document)
            except BadField as bad:
                raise self._damaged(f"exercise {name}", bad) from bad
        return doses

    def save_dose(self, exercise_id: str, dose: Dose | None) -> None:
        """Save an own default dose, None to go back to the library's; on the disk on return."""
        self._database.exercises.put(exercise_id, None if dose is None else codec.dose_document(dose))

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
