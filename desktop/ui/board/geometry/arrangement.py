"""The week on the board: seven day layouts side by side, and what stands at a point.

In a narrow window fewer days are shown at once. The others stand where they always do, beyond the
viewport's sides, so that keys, drags and screen readers go on from one day to the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect

from desktop.model.refs import RoutineRef
from desktop.ui.board.geometry.boxes import NO_FOLDS, Card, Cell, DayLayout, Folds, Zone

MARGIN = 4  # left of the first lane and right of the last
TOP = 5  # above the first card, below the header: room for the focus ring
FOOT = 8  # below a day that is outlined


@dataclass(frozen=True)
class Arrangement:
    """Days side by side in ``width`` pixels; y counts from the top of the board's contents.

    ``room`` is the viewport's height: a day as a target reaches at least so far. ``first`` and ``count``
    say which days are shown; ``width`` is that of all seven. ``mirrored``: the first day is the rightmost.
    ``folds``: the strips that can fold for want of height, and whether each does.
    """

    days: tuple[DayLayout, ...]
    width: int
    room: int = 0
    first: int = 0
    count: int = 7
    mirrored: bool = False
    folds: Folds = NO_FOLDS

    @cached_property
    def lanes(self) -> tuple[tuple[int, int], ...]:
        """Left edge and width of each day's lane."""
        plain = lanes(self.width, len(self.days))
        return tuple((self.width - left - width, width) for left, width in plain) if self.mirrored else plain

    @cached_property
    def folded(self) -> frozenset[RoutineRef]:
        """The strips that are folded now."""
        return frozenset(ref for ref, is_folded in self.folds if is_folded)

    @property
    def shown(self) -> range:
        """The columns that are shown."""
        return range(self.first, min(self.first + self.count, len(self.days)))

    @cached_property
    def offset(self) -> int:
        """Where the shown days begin at the left, in pixels of the contents."""
        return min(self.lanes[column][0] for column in self.shown) - MARGIN if self.days else 0

    @cached_property
    def before(self) -> int:
        """Pixels of the days before the shown ones, at whichever side those are."""
        return sum(width for _, width in self.lanes[: self.first])

    @cached_property
    def height(self) -> int:
        """Of the tallest day that is shown."""
        return TOP + max((self.days[column].height for column in self.shown), default=0)

    @cached_property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of each day."""
        return tuple(day.cells for day in self.days)

    @property
    def columns(self) -> frozenset[int]:
        """Every column."""
        return frozenset(range(len(self.days)))

    def differing(self, before: "Arrangement") -> frozenset[int]:
        """The columns in which something stands otherwise than before."""
        place = self.width, self.first, self.count, self.mirrored
        before_place = before.width, before.first, before.count, before.mirrored
        if place != before_place or len(self.days) != len(before.days):
            return self.columns
        pairs = enumerate(zip(self.days, before.days, strict=True))
        return frozenset(column for column, (now, then) in pairs if now is not then)

    def lane_rect(self, column: int) -> QRect:
        """All of a day's lane, from the top of the contents to the foot of the board."""
        left, width = self.lanes[column]
        return QRect(left, 0, width, max(self.height, self.room))

    def origin(self, column: int) -> QPoint:
        """Where a day's own coordinates begin."""
        return QPoint(self.lanes[column][0], TOP)

    def day_rect(self, column: int) -> QRect:
        """A day as a target: its entries and all the room below them."""
        left, width = self.lanes[column]
        return QRect(left + 1, 1, width - 2, max(self.height, self.room) - FOOT)

    def column_at(self, x: int) -> int:
        """The shown day nearest to x."""
        return self.nearest(x, self.shown)

    def nearest(self, x: int, columns: range) -> int:
        """The nearest to x of some days, shown or not."""
        seen = columns[::-1] if self.mirrored else columns
        return next((one for one in seen if x < self.lanes[one][0] + self.lanes[one][1]), seen[-1])

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell of the table's row and column; None where the day has fewer rows."""
        if not 0 <= column < len(self.cells) or not 0 <= row < len(self.cells[column]):
            return None
        return self.cells[column][row]

    def rect(self, row: int, column: int) -> QRect:
        """Where a cell stands; empty when there is none."""
        cell = self.cell(row, column)
        return cell.rect.translated(self.origin(column)) if cell else QRect()

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """Row and column of the cell at a point."""
        column = self.column_at(point.x())
        inner = point - self.origin(column)
        for row, cell in enumerate(self.cells[column]):
            if cell.rect.contains(inner):
                return row, column
        return None

    def on_tick(self, row: int, column: int, point: QPoint) -> bool:
        """Whether a point hits a cell's tick."""
        cell = self.cell(row, column)
        return bool(cell and cell.target and cell.target.contains(point - self.origin(column)))

    def cards_in(self, frame: QRect) -> Iterator[Card]:
        """The cards that a frame touches, day by day."""
        for column, day in enumerate(self.days):
            inner = frame.translated(-self.origin(column))
            yield from (card for card in day.cards if card.rect.intersects(inner))

    def zone_at(self, point: QPoint) -> tuple[Card, Zone | None] | None:
        """The card at a point's height and the routine in it; None above, between and below the cards.

        By the height alone: the few pixels beside a card belong to it, as they belong to its day.
        """
        column = self.column_at(point.x())
        y = point.y() - self.origin(column).y()
        for card in self.days[column].cards:
            if card.rect.top() <= y <= card.rect.bottom():
                zones = (zone for zone in card.zones if zone.rect.top() <= y <= zone.rect.bottom())
                return card, next(zones, None)
        return None


def whole_width(viewport: int, count: int) -> int:
    """The width of all seven days where so many of them fill a viewport."""
    if count >= 7:
        return viewport
    return 2 * MARGIN + 7 * (max(0, viewport - 2 * MARGIN) // count)


def lanes(width: int, count: int) -> tuple[tuple[int, int], ...]:
    """Left edge and width of lanes that share a width evenly, to the pixel."""
    inner = max(0, width - 2 * MARGIN)
    edges = [MARGIN + inner * number // count for number in range(count + 1)]
    return tuple((left, right - left) for left, right in pairwise(edges))
