"""What hangs on the fridge: a week as it was printed last, and which of its days changed since."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from desktop.model.plan import (
    Day,
    Entry,
    Plan,
    Status,
    as_planned,
    routines,
    with_routine,
)
from desktop.model.week import ANY_DAY, Week


class Columns(NamedTuple):
    """Where the days stand on a sheet that has one beside the other, in points from its upper left corner.

    ``top`` and ``bottom`` are the rules over and under the days, ``line`` is how far under their names the
    large blocks stand, ``places`` are left edge and width of each day.
    """

    top: float
    bottom: float
    line: float
    places: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Printed:
    """A week's sheet: the days as they stood on it, when it was printed, and on which paper.

    ``columns`` is None for a sheet on which days do not stand beside each other, or not on one page.
    ``corrections`` counts the strips that were printed for the sheet since and hang over it; ``mended`` are
    the days as they read before the last of them, None without a strip.
    """

    week: Week
    days: Mapping[date, Day] = field(repr=False)
    on: date
    paper: str = "a4"
    columns: Columns | None = None
    corrections: int = 0
    mended: Mapping[date, Day] | None = field(default=None, repr=False)

    def plan(self) -> Plan:
        """The days as a plan."""
        return Plan(self.days)

    def changed(self, plan: Plan) -> tuple[date, ...]:
        """The days that read otherwise in a plan now, at the end ``ANY_DAY`` where what is for some day does.

        A tick is no change: the paper is ticked by hand.
        """
        was = self.plan()
        days = [(when, was.bound(when), plan.bound(when)) for when in self.week]
        days.append((ANY_DAY, was.some_day(self.week), plan.some_day(self.week)))
        return tuple(when for when, before, now in days if unticked(before) != unticked(now))

    def under_strip(self, plan: Plan) -> "Printed":
        """What a strip of a plan lies over.

        That is the sheet as it reads now; where it reads as the plan does, the sheet as it read before the
        last strip: this one can be printed again, in another language or ink saving, until the sheet is.
        """
        if self.mended is None or self.changed(plan):
            return self
        return replace(self, days=self.mended, corrections=max(0, self.corrections - 1), mended=None)


def unticked(day: Day) -> Day:
    """A day as it was planned, whatever came of it, and whichever of two equal entries stands where."""
    return tuple(map(_plain, day))


def _plain(entry: Entry) -> Entry:
    """An entry without ticks and without ids."""
    for part, routine in routines(entry).items():
        items = tuple(replace(item, id="", status=Status.PLANNED, felt=None) for item in routine)
        entry = with_routine(entry, part, items)
    return replace(as_planned(entry), id="")
