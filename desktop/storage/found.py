"""What can be found in a data folder: the versions of the plan, what each holds, and what is lost."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.wording import storage as words
from desktop.wording.phrase import Said, said


class Loss(NamedTuple):
    """Saved edits, ``first`` to ``last`` by their sequence, that cannot be read any more.

    ``days`` are those that their remains still name. They were made between the times ``after`` and
    ``before``, in seconds since 1970, 0 where that is not known. ``foreign`` are lines of another plan:
    nothing of this one is lost with them.
    """

    first: int
    last: int
    days: tuple[date, ...] = ()
    after: int = 0
    before: int = 0
    foreign: bool = False

    @property
    def edits(self) -> int:
        """How many edits."""
        return self.last - self.first + 1


class Origin(StrEnum):
    """Where a version of the plan comes from."""

    HERE = "here"  # plan.json and its journal
    COPY = "copy"  # the snapshot before, and what leads on from it
    BACKUP = "backup"
    ELSEWHERE = "elsewhere"  # of another machine or another plan: a sync brought it, or a person
    ASIDE = "aside"  # set aside earlier
    REMAINS = "remains"  # what a journal says without its snapshot: only the days that it touched


class Holdings(NamedTuple):
    """What a version holds, for a person to choose by. ``done`` counts entries among ``entries``."""

    weeks: int = 0
    days: int = 0
    entries: int = 0
    done: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def said(self) -> Said:
        """``212 days, 2025-03-01 to 2026-12-24``."""
        if self.first is None or self.last is None:
            return said(words.NO_DAYS)
        return said(words.HELD_DAYS, count=self.days, first=self.first, last=self.last)
