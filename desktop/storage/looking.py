"""A look at a version of the plan without opening it: nothing is written, locked or made."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cached_property

from desktop.model.days import Days
from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.storage import codec, migrations
from desktop.storage.aside import Aside, SetAside
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.found import Found
from desktop.storage.given import BadField
from desktop.storage.indenting import indented
from desktop.storage.reading import Reader
from desktop.storage.state import DAYS
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.deeds import Step, Steps


class LookedAt:
    """A version as a store that is only read. What cannot be read of it is left out, and named."""

    def __init__(self, version: Found) -> None:
        self._folder = version.path.parent
        self._tables = migrations.in_todays_format(version.state).tables
        self._unknown = Unknown.for_format(version.state.version)
        self._aside = Aside(self._folder, Disk(), read_only=True)

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What could not be read so far."""
        return self._aside.found

    @cached_property
    def kept(self) -> Kept:
        """All that is in it; days are read when they are looked at."""
        return Reader(self._texts, self._aside, self._unknown).read()

    def read(self) -> Kept:
        """The same, as a store is asked for it."""
        return self.kept

    def read_all(self) -> None:
        """Read every day, so that ``set_aside`` names everything."""
        days = Days.of(self.kept.diary.plan.days)
        while days.read_on():
            pass

    @cached_property
    def day_texts(self) -> dict[date, bytes]:
        """The documents of the days, as they stand in a snapshot."""
        days = {}
        for name, text in self._texts(DAYS).items():
            with suppress(BadField):
                days[codec.read_date(name)] = indented(text)
        return days

    @property
    def beside_days(self) -> tuple[object, ...]:
        """All that is kept beside the days: answers, own doses, saved routines, own exercises, settings."""
        diary, settings = self.kept
        return diary.runner, dict(diary.doses), dict(diary.routines), dict(diary.own), settings

    def save(self, before: Kept, after: Kept, steps: Steps | None = None) -> None:
        """Nothing is saved here. Raises NotSaved."""
        raise NotSaved(self._folder, words.ONLY_LOOKED_AT, words.OPEN_AGAIN)

    def steps(self, diary: Diary) -> dict[int, Step]:
        """Nothing can be undone here."""
        return {}

    def _texts(self, table: str) -> Mapping[str, bytes]:
        return self._tables.get(table, {})
