"""The plans of one folder: what the window and the command line open, read and save."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Change, Kept
from desktop.model.plan import Day, Plan
from desktop.storage import codec
from desktop.storage import steps as kept_steps
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, NotSaved
from desktop.storage.history import CURRENT
from desktop.storage.opening import CutTail
from desktop.storage.shape import BadField, Named, Shape
from desktop.storage.tables import Database, NamedTable
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.deeds import MOST_STEPS, Deed, Step, Steps
from desktop.wording.phrase import Said, said

DAYS, EXERCISES, UNDO = "days", "exercises", "undo"
RUNNER, SETTINGS = "runner", "settings"
"""Tables of one document each, with the same name."""

Documents = dict[str, dict[str, dict[str, Any] | None]]
"""By table and id; None where there is none."""

Value = TypeVar("Value")

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
        self._unknown = Unknown() if database.journal.version > CURRENT else None
        self._lost_steps: set[str] = set()

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
        tables = self._database
        runner = self._only(RUNNER, tables.runner, codec.RUNNER)
        settings = self._only(SETTINGS, tables.settings, codec.SETTINGS)
        return Kept(Diary(self._plan(), self._doses(), runner), settings)

    def save(self, before: Kept, after: Kept, steps: Steps | None = None) -> None:
        """Save what distinguishes two states, in one edit; on the disk on return.

        ``before`` is what was last saved; ``steps`` are those to undo that come or go with the edit.
        Raises NotSaved; saving from the same state to a later one then makes up for it.
        """
        change = Change.between(before, after)
        try:
            edit = self._documents(after.diary, change, codec.day_document)
        except BadField as bad:
            raise NotSaved(self.folder, bad.said, words.UNDO_IT) from bad
        if change.settings:
            document = codec.SETTINGS.write(after.settings)
            edit[SETTINGS] = {SETTINGS: self._whole(codec.SETTINGS, document, SETTINGS)}
        if steps:
            lost = dict.fromkeys(self._lost_steps)
            edit[UNDO] = {**lost, **{str(number): self._step(step) for number, step in steps.items()}}
        self._database.put_all(edit)
        if steps:
            self._lost_steps.clear()

    def save_edit(self, before: Kept, after: Kept, deed: Deed) -> None:
        """Save one edit where nobody holds the steps: it can be undone in the window. Raises NotSaved."""
        number = kept_steps.latest(self._database.undo.by_id()) + 1
        step = Step(deed, before.diary, after.diary)
        self.save(before, after, {number: step, number - MOST_STEPS: None})

    def steps(self, diary: Diary) -> dict[int, Step]:
        """The edits that led to the diary, which is what is kept here: those that can be undone, in order.

        What cannot be read, or led to something else, ends them; it goes with the next step.
        """
        found: dict[int, Step] = {}
        kept = self._database.undo.by_id()
        for number, deed, documents in kept_steps.latest_first(kept, self._database.journal.read_document):
            try:
                before = self._with_documents(diary, documents)
            except (BadField, ValueError):
                break
            found[number] = Step(deed, before, diary)
            diary = before
        self._lost_steps = kept.keys() - set(map(str, found))
        return dict(reversed(found.items()))

    def _plan(self) -> Plan:
        days = {}
        documents = self._database.days.by_id()
        for name in sorted(documents):
            try:
                when = codec.read_date(name)
            except BadField as bad:
                raise self._damaged(said(words.DAYS), bad) from bad
            try:
                days[when] = codec.read_day(self._known(codec.DAY, documents[name], name))
            except BadField as bad:
                raise self._damaged(said(words.DAY, date=when), bad) from bad
        return Plan(days)

    def _only(self, name: str, table: NamedTable, shape: Shape[Value]) -> Value:
        """The one document of a table; the defaults when there is none."""
        try:
            return shape.read(self._known(shape, table.one(name) or {}, name))
        except BadField as bad:
            raise self._damaged(name, bad) from bad

    def _doses(self) -> Mapping[str, Dose]:
        doses = {}
        for name, document in self._database.exercises.by_id().items():
            try:
                known = self._known(codec.OWN_DOSE, document, f"exercise/{name}")
                if known or not self._unknown:
                    doses[name] = codec.read_dose(known)
            except BadField as bad:
                raise self._damaged(said(words.EXERCISE, name=name), bad) from bad
        return doses

    def _documents(self, diary: Diary, change: Change, day: Callable[[Day], dict[str, Any]]) -> Documents:
        """What is written of a diary where it has changed. Raises BadField, as ``day`` does."""
        documents: Documents = {
            DAYS: {str(when.toordinal()): self._day(diary.plan, when, day) for when in sorted(change.dates)},
            EXERCISES: {name: self._dose(diary, name) for name in sorted(change.doses)},
        }
        if change.runner:
            documents[RUNNER] = {RUNNER: self._whole(codec.RUNNER, codec.RUNNER.write(diary.runner), RUNNER)}
        return documents

    def _with_documents(self, diary: Diary, documents: kept_steps.Documents) -> Diary:
        """The diary with other documents in it: the way back. Raises BadField."""
        days: dict[date, Day] = {}
        for table, by_id in documents.items():
            for name, document in by_id.items():
                if table == DAYS:
                    days[codec.read_date(name)] = () if document is None else codec.read_day(document)
                elif table == EXERCISES:
                    diary = diary.with_dose(name, None if document is None else codec.read_dose(document))
                elif table == RUNNER:
                    diary = replace(diary, runner=codec.RUNNER.read(document or {}))
                else:
                    raise BadField(words.UNKNOWN_FIELD).within(table)
        return diary.with_plan(diary.plan.with_days(days))

    def _step(self, step: Step | None) -> dict[str, Any] | None:
        """The document of a step; None for one that is gone, or that no document can hold."""
        if step is None:
            return None
        change = Change.between(Kept(step.before), Kept(step.after))
        try:
            before, after = (
                self._documents(diary, change, codec.unchecked_day_document)
                for diary in (step.before, step.after)
            )
            version = self._database.journal.version
            return kept_steps.document(step.deed, before, after, version, datetime.now())
        except (ValueError, TypeError):
            return None

    def _day(self, plan: Plan, when: date, day: Callable[[Day], dict[str, Any]]) -> dict[str, Any] | None:
        entries = plan.day(when)
        try:
            document = day(entries)
        except BadField as bad:
            raise bad.within(said(words.DAY, date=when)) from None
        whole = self._whole(codec.DAY, document, str(when.toordinal()))
        return whole if entries or whole != document else None

    def _dose(self, diary: Diary, exercise: str) -> dict[str, Any] | None:
        key = f"exercise/{exercise}"
        if exercise not in diary.doses:
            return self._unknown.of(key) or None if self._unknown else None
        return self._whole(codec.OWN_DOSE, codec.dose_document(diary.doses[exercise]), key)

    # ---- what only a newer Footwork knows ------------------------------------------------------

    def _known(self, named: Named, document: Any, key: str) -> Any:
        return self._unknown.take_out(named, document, key) if self._unknown else document

    def _whole(self, named: Named, document: dict[str, Any], key: str) -> dict[str, Any]:
        return self._unknown.put_back(named, document, key) if self._unknown else document

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

    def _damaged(self, where: Said | str, bad: BadField) -> DamagedStore:
        # The files are whole, so a copy of them would hold the same: none is offered.
        return DamagedStore(self.folder, bad.within(where).said)
