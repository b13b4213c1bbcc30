"""All that a store keeps, and what differs between two states of it."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import NamedTuple

from desktop.model.diary import Diary
from desktop.model.exercise import Library
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Settings


class Kept(NamedTuple):
    """What is read from a store, and what is saved together: all of it or nothing."""

    diary: Diary = Diary()
    settings: Settings = Settings()

    def with_plan(self, plan: Plan) -> "Kept":
        """The same with another plan."""
        return self._replace(diary=self.diary.with_plan(plan))


class Change(NamedTuple):
    """What became different, for views that want to do only that again.

    ``dates`` are days whose entries differ, ``doses`` exercises with another default dose; ``runner``
    and ``settings`` name the fields that differ: ``"look" in change.runner``; ``routines`` are saved
    routines, ``own`` exercises of the runner's own. All are empty when nothing of that kind changed.
    """

    dates: frozenset[date] = frozenset()
    doses: frozenset[str] = frozenset()
    runner: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    routines: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    @classmethod
    def between(cls, before: Kept, after: Kept) -> "Change":
        """What differs between two states; quick for plans that share their days."""
        old, new = before.diary, after.diary
        return cls(
            frozenset(old.plan.changed_dates(new.plan)),
            _names(old.doses, new.doses),
            _fields(old.runner, new.runner),
            _fields(before.settings, after.settings),
            _names(old.routines, new.routines),
            _names(old.own, new.own),
        )

    @property
    def plan(self) -> bool:
        """Whether any day differs."""
        return bool(self.dates)

    @property
    def exercises(self) -> bool:
        """Whether any exercise differs: another usual dose, or one of the runner's own."""
        return bool(self.doses or self.own)

    @property
    def language(self) -> bool:
        """Whether every word is another one now."""
        return "language" in self.settings


def _names(before: Mapping[str, object], after: Mapping[str, object]) -> frozenset[str]:
    return frozenset(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _fields(before: Runner | Settings, after: Runner | Settings) -> frozenset[str]:
    if before is after:
        return frozenset()
    return frozenset(
        part.name for part in fields(before) if getattr(before, part.name) != getattr(after, part.name)
    )


def library_of(ours: Library, diary: Diary) -> Library:
    """Our exercises and the runner's, each with the runner's own default dose where there is one."""
    if not diary.own:
        return ours.with_doses(diary.doses)
    from desktop.model.own import with_own  # most runners have none: a start loads nothing for them

    return with_own(ours, diary).with_doses(diary.doses)
