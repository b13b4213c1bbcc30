"""Weeks: seven dates in a row, named the ISO way (2026-W48)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from desktop.model.typed import plain

_NAME = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

FIRST_YEAR, LAST_YEAR = 1970, 2200


ANY_DAY = date.max
"""Stands for some day of the week where days are listed by their dates; behind all of them."""


class Mistake(Enum):
    """Why a text names no week or no date."""

    NO_WEEK = auto()
    NO_SUCH_NUMBER = auto()
    NO_DATE = auto()
    OUT_OF_RANGE = auto()


class NoSuchWeek(ValueError):
    """A text that names no week or no date: ``mistake`` says why, ``typed`` is the text."""

    def __init__(self, mistake: Mistake, typed: str) -> None:
        super().__init__(mistake, typed)
        self.mistake, self.typed = mistake, typed


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from ``first``; any weekday can be the first."""

    first: date

    @property
    def dates(self) -> tuple[date, ...]:
        """The seven dates."""
        return tuple(self.first + timedelta(days=number) for number in range(7))

    @property
    def number(self) -> int:
        """The ISO number of the week that most of these days belong to."""
        return (self.first + timedelta(days=3)).isocalendar().week

    @property
    def name(self) -> str:
        """``2026-W48``: ISO year and week of the middle day."""
        middle = (self.first + timedelta(days=3)).isocalendar()
        return f"{middle.year}-W{middle.week:02d}"

    @property
    def thursday(self) -> date:
        """Where entries stand that are bound to no day of the week.

        It is in the week of this name whichever day weeks start on, so that they stay in it when the runner
        has another day for that.
        """
        return self.first + timedelta(days=(3 - self.first.weekday()) % 7)

    def shifted(self, weeks: int) -> "Week":
        """The week so many weeks later (or earlier); stays within the years a plan may hold."""
        moved = self.first + timedelta(weeks=weeks)
        return Week(moved) if FIRST_YEAR <= moved.year <= LAST_YEAR else self

    def __contains__(self, when: date) -> bool:
        return self.first <= when < self.first + timedelta(days=7)

    def __iter__(self) -> Iterator[date]:
        return iter(self.dates)


def week_of(when: date, starts_on: int = 0) -> Week:
    """The week that holds a date; ``starts_on`` as in date.weekday(): 0 Monday, 5 Saturday, 6 Sunday."""
    return Week(when - timedelta(days=(when.weekday() - starts_on) % 7))


def parse_week(text: str, starts_on: int = 0) -> Week:
    """A week from ``2026-W48``, or from a date in it such as ``2026-11-25``. Raises NoSuchWeek."""
    typed = plain(text)
    named = _NAME.fullmatch(typed)
    if named:
        try:
            monday = date.fromisocalendar(int(named[1]), int(named[2]), 1)
        except ValueError:
            raise NoSuchWeek(Mistake.NO_SUCH_NUMBER, text) from None
        if FIRST_YEAR <= monday.year <= LAST_YEAR:
            # The runner's week that shares its middle with the ISO week, so that names agree.
            return week_of(monday + timedelta(days=3), starts_on)
    if _DAY.fullmatch(typed):
        return week_of(parse_date(text), starts_on)
    raise NoSuchWeek(Mistake.NO_WEEK, text)


def parse_date(text: str) -> date:
    """A date from ``2026-11-24``. Raises NoSuchWeek."""
    typed = plain(text)
    try:
        if not _DAY.fullmatch(typed):
            raise ValueError(text)
        when = date.fromisoformat(typed)
    except ValueError:
        raise NoSuchWeek(Mistake.NO_DATE, text) from None
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise NoSuchWeek(Mistake.OUT_OF_RANGE, text)
    return when
