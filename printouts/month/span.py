"""Which weeks a month sheet shows."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from desktop.model.week import Week, week_of
from printouts.formats.month import MOST_ROWS


class Span(NamedTuple):
    """The weeks of one sheet; ``month`` is the first day of the month that it is about, None for none."""

    weeks: tuple[Week, ...]
    month: date | None = None

    @property
    def dates(self) -> tuple[date, ...]:
        """The days that the sheet is about: those of its month, or all that it shows."""
        return tuple(when for week in self.weeks for when in week if self.holds(when))

    def holds(self, when: date) -> bool:
        """Whether a day belongs to the month, and does not only share a week with it."""
        return self.month is None or (when.year, when.month) == (self.month.year, self.month.month)


def spans(weeks: Sequence[Week]) -> list[Span]:
    """The sheets for the weeks asked for.

    A single week stands for its month, that of its middle day: the sheet shows all weeks that have a day of
    it, four to six, so that it is a whole calendar month. Several weeks are shown as they are, as evenly on
    as few sheets as hold them.
    """
    if len(weeks) == 1:
        return [_month_of(weeks[0])]
    sheets = -(-len(weeks) // MOST_ROWS)
    ends = [round(len(weeks) * number / sheets) for number in range(sheets + 1)]
    return [Span(tuple(weeks[begin:end])) for begin, end in pairwise(ends)]


def _month_of(week: Week) -> Span:
    middle = week.first + timedelta(days=3)
    first = middle.replace(day=1)
    starts_on = week.first.weekday()
    shown = [week_of(first, starts_on)]
    while (follows := shown[-1].shifted(1)) != shown[-1] and _touches(follows, first):
        shown.append(follows)
    return Span(tuple(shown), first)


def _touches(week: Week, first: date) -> bool:
    return (week.first.year, week.first.month) == (first.year, first.month)
