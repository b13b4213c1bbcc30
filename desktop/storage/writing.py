"""A diary as documents, where it has changed; and documents put back into a diary, which is undo's way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.model.diary import Diary
from desktop.model.kept import Change
from desktop.model.plan import Day, Plan
from desktop.storage import codec
from desktop.storage.given import BadField, clipped
from desktop.storage.reading import (
    DAYS,
    EXERCISES,
    ROUTINES,
    RUNNER,
    dose_key,
    own_key,
    routine_key,
)
from desktop.storage.shape import Named
from desktop.storage.state import OWN
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.phrase import said

Documents = dict[str, dict[str, dict[str, Any] | None]]
"""By table and id; None where there is none."""


class Writer:
    """Writes what one store is to keep; fields of a newer format are put back from ``unknown``."""

    def __init__(self, unknown: Unknown | None) -> None:
        self._unknown = unknown

    def documents(
        self, diary: Diary, change: Change, write_day: Callable[[Day], dict[str, Any]] = codec.day_document
    ) -> Documents:
        """The documents of a diary where it has changed. Raises BadField, as ``write_day`` does."""
        days = {
            str(when.toordinal()): self._day(diary.plan, when, write_day) for when in sorted(change.dates)
        }
        doses = {name: self._dose(diary, name) for name in sorted(change.doses)}
        routines = {name: self._routine(diary, name) for name in sorted(change.routines)}
        own = {name: self._own(diary, name) for name in sorted(change.own)}
        documents: Documents = {DAYS: days, EXERCISES: doses, ROUTINES: routines, OWN: own}
        if change.runner:
            runner = self.whole(codec.RUNNER, codec.RUNNER.write(diary.runner), RUNNER)
            documents[RUNNER] = {RUNNER: runner or None}  # one way to say that nothing was told
        return {table: by_id for table, by_id in documents.items() if by_id}

    def whole(self, named: Named, document: dict[str, Any], key: str) -> dict[str, Any]:
        """The document with what only a newer Footwork knows of it."""
        return self._unknown.put_back(named, document, key) if self._unknown else document

    def _day(self, plan: Plan, when: date, write: Callable[[Day], dict[str, Any]]) -> dict[str, Any] | None:
        day = plan.day(when)
        try:
            document = write(day)
        except BadField as bad:
            raise bad.within(said(words.DAY, date=when)) from None
        whole = self.whole(codec.DAY, document, str(when.toordinal()))
        return whole if day or whole != document else None

    def _dose(self, diary: Diary, exercise: str) -> dict[str, Any] | None:
        key = dose_key(exercise)
        if exercise not in diary.doses:
            return self._unknown.of(key) or None if self._unknown else None
        return self.whole(codec.OWN_DOSE, codec.dose_document(diary.doses[exercise]), key)

    def _routine(self, diary: Diary, name: str) -> dict[str, Any] | None:
        routine = diary.routines.get(name)
        if routine is None:
            return None
        try:
            document = codec.routine_document(routine)
        except BadField as bad:
            raise bad.within(said(words.ROUTINE, name=clipped(routine.name))) from None
        return self.whole(codec.ROUTINE, document, routine_key(name))

    def _own(self, diary: Diary, name: str) -> dict[str, Any] | None:
        own = diary.own.get(name)
        if own is None:
            return None
        try:
            document = codec.own_document(own)
        except BadField as bad:
            raise bad.within(said(words.EXERCISE, name=clipped(own.name))) from None
        return self.whole(codec.OWN_EXERCISE, document, own_key(name))


def put_back(diary: Diary, documents: Documents) -> Diary:
    """The diary with these documents in place of its own. Raises BadField."""
    days: dict[date, Day] = {}
    for table, by_id in documents.items():
        for name, document in by_id.items():
            if table == DAYS:
                days[codec.read_date(name)] = () if document is None else codec.read_day(document)
            elif table == EXERCISES:
                diary = diary.with_dose(name, None if document is None else codec.read_dose(document))
            elif table == ROUTINES and document is None:
                diary = diary.without_routine(name)
            elif table == ROUTINES:
                diary = diary.with_routine(codec.read_routine(document, name))
            elif table == OWN and document is None:
                diary = diary.without_own(name)
            elif table == OWN:
                diary = diary.with_own(codec.read_own(document, name))
            elif (table, name) == (RUNNER, RUNNER):
                diary = replace(diary, runner=codec.RUNNER.read(document or {}))
            else:
                raise BadField(words.UNKNOWN_FIELD).within(table)
    return diary.with_plan(diary.plan.with_days(days))
