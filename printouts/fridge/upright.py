"""The week upright: a row a day, all large blocks on one vertical line where what they carry allows it."""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from desktop.model.week import Week
from printouts.formats.sizes import Sizes
from printouts.fridge.blocklines import name_room
from printouts.fridge.content import DaySaid, sessions
from printouts.fridge.daynames import before_each, before_rows_height, before_rows_width
from printouts.fridge.dayrow import DayRow, Grid, Show, day_row
from printouts.fridge.foot import foot_height
from printouts.fridge.gathering import gathered
from printouts.fridge.loss import Loss, added
from printouts.fridge.picturing import Filled, pictured
from printouts.fridge.refolding import unfolding
from printouts.fridge.search import search
from printouts.fridge.sharing import Wish, shared
from printouts.fridge.stages import Stage
from printouts.fridge.tidiness import tidy
from printouts.marks import Box, Marks
from printouts.press import Press

_HAIR: Final = 1e-6
MAX_BLOCK: Final = 1.2  # times as wide, for the longest name

_LEAST, _ENTRIES = 0, 1
"""Of the heights that a day wishes: the least, and that in which each entry has a line."""


_SHARED: Final = (
    Stage.ENTRIES, Stage.BLOCKS, Stage.KEPT_LINES, Stage.EXERCISES, Stage.FIGURES, Stage.WHOLE,
)  # fmt: skip
"""What all days have before one has more of the next: a long note takes no figures from the other days."""


class ShownDay(NamedTuple):
    """A day's row, how tall it is, and what each of its lanes shows."""

    row: DayRow
    height: float
    lanes: list[Filled]


class Upright:
    """Lays out the seven rows of a week between the head and the foot.

    The rows share the height of the page: each is as tall as its day needs, and where that is more than
    there is, all days give way together.
    """

    def __init__(self, week: Week, days: Sequence[DaySaid], press: Press) -> None:
        self._week, self._days, self._press = week, days, press
        self._known: dict[tuple[int, Show, Sizes], DayRow] = {}

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes of the sheet."""
        return search(self._tried, self._fits)

    @cached_property
    def shown(self) -> list[ShownDay]:
        """The rows as they are shown; what is over is shared out equally."""
        sizes, every = self.sizes, range(len(self._days))
        room = self._room(sizes)
        shows = [Show.LARGE] * len(self._days)
        for lower, height in ((Show.LOW, _LEAST), (Show.LINES, _ENTRIES)):
            shows = self._lowered(shows, lower, height, sizes)
        rows = [self._row(at, shows[at], sizes) for at in every]
        wishes = [self._wish(at, shows[at], sizes) for at in every]
        around, heights = self._around(sizes), shared(wishes, room)
        if sum(heights) >= room - _HAIR:
            least = unfolding(rows, [wish[_LEAST] for wish in wishes], heights, room, around)
            heights = shared([(tall, *wish) for tall, wish in zip(least, wishes, strict=True)], room)
            heights = gathered(rows, [wish[_LEAST] for wish in wishes], heights, around)
        spare = max(0.0, room - sum(heights)) / len(heights)
        tall = [height + spare for height in heights]
        filled = [row.fit(height - around) for row, height in zip(rows, tall, strict=True)]
        fits = iter(pictured(list(chain.from_iterable(filled))))
        found = [[lane._replace(fit=next(fits)) for lane in lanes] for lanes in filled]
        return list(map(ShownDay, rows, tall, found))

    @property
    def foot_top(self) -> float:
        """Where the foot begins."""
        return self._foot_top(self.sizes)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What each day leaves out."""
        return tuple(added(lane.fit.loss for lane in day.lanes) for day in self.shown)

    @property
    def lanes(self) -> list[Filled]:
        """What each lane of each day shows."""
        return [lane for day in self.shown for lane in day.lanes]

    def marks(self) -> Marks:
        """Everything between the head's rule and the foot's."""
        body, around = self._press.sheet.body, self._around(self.sizes)
        places: list[Box] = []
        held: list[Marks] = []
        top = self._top
        for row, height, lanes in self.shown:
            places.append(Box(body.left, top, body.width, height))
            held.append(row.draw([lane.fit for lane in lanes], self._left, top + around / 2, height - around))
            top += height
        low = [self._on_a_line(day.row, self.sizes) for day in self.shown]
        names = before_each(self._week, places, self._press, low)
        return tuple(chain.from_iterable((*name, *one) for name, one in zip(names, held, strict=True)))

    # ---- sizes and heights -----------------------------------------------------------------

    @cached_property
    def _tried(self) -> tuple[Sizes, ...]:
        """Where a day is too full nothing grows, and the foot leaves the days all the room it can."""
        sizes = self._press.sheet.sizes
        if self._needs(sizes[-1]) <= self._room(sizes[-1]):
            return sizes
        return (sizes[-1].fullest,)

    def _fits(self, sizes: Sizes) -> bool:
        block, listed = self._grid.block, min(self._grid.before, self._grid.after)
        if sizes.tidy and not all(tidy(day, block, listed, sizes) for day in self._days):
            return False
        return self._needs(sizes) <= self._room(sizes)

    def _needs(self, sizes: Sizes) -> float:
        rows = (self._row(at, Show.LARGE, sizes) for at in range(len(self._days)))
        return sum(self._with_name(row, row.height(Stage.WHOLE), sizes) for row in rows)

    def _lowered(self, shows: list[Show], lower: Show, height: int, sizes: Sizes) -> list[Show]:
        """The days that must be for all to have such a height, shown lower.

        First those that leave most to the others so.
        """
        now = [self._wish(at, show, sizes)[height] for at, show in enumerate(shows)]
        left = [now[at] - self._wish(at, lower, sizes)[height] for at in range(len(shows))]
        over, found = sum(now) - self._room(sizes), list(shows)
        for at in sorted(range(len(shows)), key=lambda at: -left[at]):
            if over > 0 and left[at] > 0:
                found[at] = lower
                over -= left[at]
        return found

    def _wish(self, at: int, show: Show, sizes: Sizes) -> Wish:
        """How tall a row is at the least, and from stage to stage."""
        row = self._row(at, show, sizes)
        heights = (row.least, *(row.height(stage) for stage in _SHARED))
        return [self._with_name(row, height, sizes) for height in heights]

    def _with_name(self, row: DayRow, height: float, sizes: Sizes) -> float:
        """How tall a row of that height is with what is around it; never lower than its name."""
        name = before_rows_height(self._press, on_a_line=self._on_a_line(row, sizes))
        return max(name, height + self._around(sizes))

    def _on_a_line(self, row: DayRow, sizes: Sizes) -> bool:
        """Whether a row has its name and number beside each other: where room is short."""
        return sizes.tight and row.begins_later

    def _row(self, at: int, show: Show, sizes: Sizes) -> DayRow:
        known = self._known.get((at, show, sizes))
        if known is None:
            known = day_row(self._days[at], self._grid, show, sizes, self._press)
            self._known[at, show, sizes] = known
        return known

    # ---- places ----------------------------------------------------------------------------

    @cached_property
    def _grid(self) -> Grid:
        """A little wider for the blocks where a long name needs it, ``Regeneration``."""
        form = self._press.sheet
        block, most = form.rows.block, MAX_BLOCK * form.rows.block
        least = form.sizes[-1].blocks
        needs = [name_room(session, least) + 0.01 for day in self._days for session in sessions(day)]
        block = max([block, *(need for need in needs if need <= most)])
        rest = form.body.right - self._left - block - 2 * form.rows.gutter
        before = form.rows.before_share * rest
        return Grid(before, block, rest - before, form.rows.gutter)

    @cached_property
    def _left(self) -> float:
        form = self._press.sheet
        return form.body.left + before_rows_width(self._week, self._press) + form.rows.gutter

    def _around(self, sizes: Sizes) -> float:
        return 2 * self._press.sheet.rows.clear(sizes)

    @property
    def _top(self) -> float:
        form = self._press.sheet
        return form.body.top + form.head.height

    def _foot_top(self, sizes: Sizes) -> float:
        return self._press.sheet.body.bottom - foot_height(sizes, self._press)

    def _room(self, sizes: Sizes) -> float:
        return self._foot_top(sizes) - self._top
