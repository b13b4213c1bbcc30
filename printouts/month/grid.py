"""The weeks of a month sheet under each other: the largest sizes in which all fits, and where it stands.

Rows are equally tall until one needs more. A day that is too full even in the least sizes has what the other
days of the sheet leave; in it entries stand on a line each, exercises are counted, and what has no room is
said in numbers, as on a fridge sheet.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from desktop.model.plan import Plan
from printouts.formats.month import MonthFormat
from printouts.formats.sizes import Sizes
from printouts.fridge.content import in_order_within_days, key_entry
from printouts.fridge.loss import Loss
from printouts.fridge.search import search
from printouts.marks import Box
from printouts.month.cell import Cell
from printouts.month.heights import row_heights
from printouts.month.span import Span
from printouts.press import Press

_HAIR = 1e-6
MANY = 0.1  # of all days
COLUMNS = 8  # the days, and what the week adds up to


class Placed(NamedTuple):
    """A day's cell: what it holds, where, and whether the day is too full to be shown whole."""

    cell: Cell
    box: Box
    overfull: bool


class Grid:
    """Lays the days of a span out in a box."""

    def __init__(self, plan: Plan, span: Span, box: Box, form: MonthFormat, press: Press) -> None:
        self._span, self._box, self._form, self._press = span, box, form, press
        days = {when: plan.bound(when) for week in span.weeks for when in week}
        said = (one for week in span.weeks for one in in_order_within_days(plan, week, press))
        self._said = dict(zip(days, said, strict=True))
        self._keys = {when: key_entry(day) for when, day in days.items()}
        self._cells: dict[tuple[date, Sizes], Cell] = {}

    @cached_property
    def columns(self) -> tuple[tuple[float, float], ...]:
        """Left edge and width of each column, the last one for what a week adds up to."""
        gutter = self._form.gutter
        wide = (self._box.width - (COLUMNS - 1) * gutter) / COLUMNS
        return tuple((self._box.left + at * (wide + gutter), wide) for at in range(COLUMNS))

    @cached_property
    def rows(self) -> tuple[Box, ...]:
        """The place of each week."""
        boxes, top = [], self._box.top
        for height in self._heights:
            boxes.append(Box(self._box.left, top, self._box.width, height))
            top += height
        return tuple(boxes)

    @cached_property
    def cells(self) -> Mapping[date, Placed]:
        """What stands on each day, under its number."""
        placed = {}
        for week, row in zip(self._span.weeks, self.rows, strict=True):
            for when, (left, wide) in zip(week, self.columns, strict=False):
                height = row.height - self._around
                box = Box(left, row.top + self._form.number_height, wide, height + _HAIR)
                overfull = when in self._overfull
                sizes = self._form.sizes[-1] if overfull else self.sizes
                placed[when] = Placed(self._cell(when, sizes), box, overfull)
        return placed

    @property
    def losses(self) -> Mapping[date, Loss]:
        """What each day leaves out."""
        return {when: placed.cell.fit(placed.box.height).loss for when, placed in self.cells.items()}

    # ---- sizes -----------------------------------------------------------------------------

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes of all days that are not too full; where many are, the others are no larger."""
        tried = [one for one in self._form.sizes if not (one.tidy and self._overfull)]
        if len(self._overfull) > MANY * len(self._said):
            tried = tried[-1:]
        return search(tried, self._fits)

    @cached_property
    def _overfull(self) -> frozenset[date]:
        """Days that want more than an equal share of the page in the least sizes, where not all fits."""
        least = self._form.sizes[-1]
        if sum(self._needs(least, frozenset())) <= self._box.height + _HAIR:
            return frozenset()
        share = self._box.height / len(self._span.weeks) - self._around
        return frozenset(when for when in self._said if self._cell(when, least).whole > share)

    def _fits(self, sizes: Sizes) -> bool:
        others = [when for when in self._said if when not in self._overfull]
        if sizes != self._form.sizes[-1] and not all(self._cell(when, sizes).roomy for when in others):
            return False
        return sum(self._floors(sizes)) <= self._box.height + _HAIR

    def _floors(self, sizes: Sizes) -> list[float]:
        """What each row must have: room for its days, and an equal share where one of them is too full."""
        share = self._box.height / len(self._span.weeks)
        needs = self._needs(sizes, self._overfull)
        if sizes.tidy:
            needs = [max(need, self._form.to_write * share) for need in needs]
        return [
            max(need, share) if not self._overfull.isdisjoint(week.dates) else need
            for week, need in zip(self._span.weeks, needs, strict=True)
        ]

    def _needs(self, sizes: Sizes, without: frozenset[date]) -> list[float]:
        """How tall each row is with all that its days hold, but for some."""
        return [
            self._around
            + max((self._cell(when, sizes).whole for when in week if when not in without), default=0.0)
            for week in self._span.weeks
        ]

    @cached_property
    def _heights(self) -> list[float]:
        floors = self._floors(self.sizes)
        if not self._overfull:
            return row_heights(floors, self._box.height)
        whole = self._needs(self._form.sizes[-1], frozenset())
        return row_heights(floors, self._box.height, whole)

    @property
    def _around(self) -> float:
        return self._form.number_height + self._form.bottom

    def _cell(self, when: date, sizes: Sizes) -> Cell:
        known = self._cells.get((when, sizes))
        if known is None:
            wide = self.columns[0][1]
            known = self._cells[when, sizes] = Cell(
                self._said[when], self._keys[when], wide, sizes, self._press
            )
        return known
