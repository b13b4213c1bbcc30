"""The week across the page: a column a day, all large blocks on one line where what they carry allows it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import Final

from desktop.model.week import Week
from printouts.formats.sizes import Sizes
from printouts.fridge.column import Bit, Builder, space
from printouts.fridge.content import DaySaid
from printouts.fridge.daynames import between_columns, over_each
from printouts.fridge.fit import Fit, whole
from printouts.fridge.foot import foot_height
from printouts.fridge.lane import Listing, ShownList, tall
from printouts.fridge.loss import NO_LOSS, Loss
from printouts.fridge.picturing import Filled, pictured
from printouts.fridge.search import refilled, search
from printouts.fridge.stages import Stage, stage_height, with_exercises
from printouts.fridge.tidiness import tidy
from printouts.fridge.widths import columns, gives_room
from printouts.marks import Box, Marks
from printouts.press import Press

_HAIR: Final = 0.01


class Across:
    """Lays out the seven columns of a week between the head and the foot.

    ``columns`` are given where they stand already, since another runner's week shares them, or a sheet was
    printed with them; ``line`` is then how far down at the least the blocks stand where they can. ``others``
    are weeks that will stand in the same columns.
    """

    def __init__(
        self,
        week: Week,
        days: Sequence[DaySaid],
        press: Press,
        columns: tuple[Box, ...] = (),
        line: float = 0.0,
        others: Sequence[Sequence[DaySaid]] = (),
    ) -> None:
        self._week, self._days, self._press, self._given = week, days, press, columns
        self._others = others
        self._least_line = line
        self._lanes: dict[tuple[int, Sizes], _Column] = {}

    @cached_property
    def columns(self) -> tuple[Box, ...]:
        """The column of each day, as tall as the page within its margins.

        A day that holds nothing is as narrow as its name, and the others have what it leaves; where something
        would be left out otherwise, days with little are narrow too.
        """
        if self._given:
            return self._given
        usual = columns(self._week, self._days, self._press, self._others)
        if not gives_room(self._days) or self._shows_all(usual):
            return usual
        return columns(self._week, self._days, self._press, self._others, crowded=True)

    def _shows_all(self, places: tuple[Box, ...]) -> bool:
        """Whether in such columns nothing is left out, but a heading that says nothing new."""
        lost = Across(self._week, self._days, self._press, places).losses
        return not any(one._replace(headings=0, joined=0) != NO_LOSS for one in lost)

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes of the sheet; days that are too full even for the least have sizes of their own."""
        return search(self._tried, self._fits)

    @property
    def foot_top(self) -> float:
        """Where the foot begins."""
        return self._foot_top(self.sizes)

    @property
    def line(self) -> float:
        """How far under the top of the days their large blocks stand, but those that need more room."""
        return max(self._least_line, self._common([column.over(found) for column, found in self._shown]))

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What each day leaves out."""
        return tuple(found.loss for _, found in self._shown)

    @property
    def lanes(self) -> list[Filled]:
        """What each day's lane shows."""
        room = self._room(self.sizes)
        return [Filled(column.lane.parts, room, found) for column, found in self._shown]

    @property
    def fits(self) -> bool:
        """Whether every day keeps to its room: the least of one may be taller."""
        room = self._room(self.sizes)
        return all(found.height <= room + _HAIR for _, found in self._shown)

    def needs(self, sizes: Sizes) -> float:
        """How tall the fullest of the days stands with all that it holds."""
        return max(whole(self._column(at, sizes).lane.parts).height for at in range(len(self._days)))

    def needs_on_a_line(self, sizes: Sizes) -> float:
        """The same with the blocks of all days on one line, but of those with more than a run to them."""
        columns = [self._column(at, sizes) for at in range(len(self._days))]
        found = [whole(column.lane.parts) for column in columns]
        over = [column.over(fit) for column, fit in zip(columns, found, strict=True)]
        common = self._common(over)
        simple = [not (day.waits or day.later or day.strong) for day in self._days]
        down = [common - one if is_simple else 0.0 for one, is_simple in zip(over, simple, strict=True)]
        return max(fit.height + shift for fit, shift in zip(found, down, strict=True))

    def _common(self, over: Sequence[float]) -> float:
        """The most that stands over a block, but on days on which another session is done first: their block
        stands as far down as it must."""
        days = zip(self._days, over, strict=True)
        return max((most for day, most in days if not day.waits), default=0.0)

    def tallest(self, sizes: Sizes, stage: Stage) -> float:
        """How tall the fullest of the days stands with what the stage shows and no more."""
        columns = [self._column(at, sizes) for at in range(len(self._days))]
        return max(stage_height(column.lane.parts, stage) for column in columns)

    def at_least(self, sizes: Sizes) -> float:
        """How tall the fullest of the days stands at the least with all its exercises and what notes keep."""
        columns = [self._column(at, sizes) for at in range(len(self._days))]
        return max(with_exercises(column.lane.parts) for column in columns)

    def is_tidy(self, sizes: Sizes) -> bool:
        """Whether every dose has its line beside its figure."""
        return all(self._tidy(at, sizes) for at in range(len(self._days)))

    def marks(self) -> Marks:
        """Everything between the head's rule and the foot's."""
        days = zip(self.names(), self.contents(), strict=True)
        return (*self.rules(), *chain.from_iterable((*name, *content) for name, content in days))

    def contents(self) -> Iterator[Marks]:
        """What each day holds, without its name."""
        room = self._room(self.sizes)
        common, top = self.line, self._top
        for (column, found), place in zip(self._shown, self.columns, strict=True):
            yield column.draw(found, place.left, top, common, room)

    # ---- sizes -----------------------------------------------------------------------------

    @cached_property
    def _overfull(self) -> frozenset[int]:
        """Days that do not fit even in the least sizes."""
        least = self._press.sheet.sizes[-1]
        room = self._room(least)
        return frozenset(
            at for at in range(len(self._days)) if whole(self._column(at, least).lane.parts).height > room
        )

    @cached_property
    def _tried(self) -> tuple[Sizes, ...]:
        """Beside a day that is too full nothing grows, and the foot leaves it all the room it can."""
        sizes = self._press.sheet.sizes
        if not self._overfull:
            return sizes
        return tuple(dict.fromkeys(full.fullest for full in sizes if not full.tidy))

    def _fits(self, sizes: Sizes) -> bool:
        room = self._room(sizes)
        for at in range(len(self._days)):
            if at in self._overfull:
                continue
            if sizes.tidy and not self._tidy(at, sizes):
                return False
            if whole(self._column(at, sizes).lane.parts).height > room:
                return False
        return True

    def _tidy(self, at: int, sizes: Sizes) -> bool:
        room = self.columns[at].width
        return tidy(self._days[at], room, room, sizes)

    @cached_property
    def _shown(self) -> "list[tuple[_Column, Fit]]":
        """Each day as it is shown; one that is too full for the least sizes has figures as large as fit."""
        room, every = self._room(self.sizes), range(len(self._days))
        sizes = [self._tried[-1] if at in self._overfull else self.sizes for at in every]
        laid = list(map(self._column, every, sizes))
        fits = pictured([Filled(one.lane.parts, room, one.lane.fit(room)) for one in laid])
        if self._overfull:
            for at in self._overfull:
                larger = refilled(sizes[at], self._holds(at, fits[at]), (Sizes.larger_tile,))
                laid[at] = self._column(at, larger)
                fits[at] = laid[at].lane.again(fits[at])
            fits = pictured([Filled(one.lane.parts, room, now) for one, now in zip(laid, fits, strict=True)])
        common = max(self._least_line, *(one.over(now) for one, now in zip(laid, fits, strict=True)))
        fits = [one.on_the_line(now, common, room) for one, now in zip(laid, fits, strict=True)]
        return list(zip(laid, fits, strict=True))

    def _holds(self, at: int, found: Fit) -> Callable[[Sizes], bool]:
        """Whether the same as was found of a day has room in other sizes."""
        room = self._room(self.sizes)
        return lambda sizes: self._column(at, sizes).lane.again(found).height <= room

    def _column(self, at: int, sizes: Sizes) -> "_Column":
        known = self._lanes.get((at, sizes))
        if known is None:
            known = _Column(self._days[at], Builder(self.columns[at].width, sizes, self._press))
            self._lanes[at, sizes] = known
        return known

    # ---- places ----------------------------------------------------------------------------

    @property
    def _top(self) -> float:
        form = self._press.sheet
        return form.body.top + form.head.height + form.days.top

    def _foot_top(self, sizes: Sizes) -> float:
        return self._press.sheet.body.bottom - foot_height(sizes, self._press)

    def _room(self, sizes: Sizes) -> float:
        return self._foot_top(sizes) - self._press.sheet.days.bottom - self._top

    def names(self) -> Iterator[Marks]:
        """Each day's name and number."""
        return over_each(self._week, self.columns, self._press)

    def rules(self) -> Marks:
        """The rules between the days, from the head's rule to the foot's."""
        return between_columns(self.columns, self.foot_top, self._press)


class _Column:
    """A day's lane: what stands over the large block, the block, what stands under it."""

    def __init__(self, day: DaySaid, builder: Builder) -> None:
        around = builder.press.sheet.days.clear(builder.sizes)
        over, under = builder.above(day), builder.later(day.later)
        block: list[Bit] = []
        if day.key:
            under = [*builder.after(day.key), *under]
            tab = builder.sizes.blocks.tab_over if day.key.order else 0.0
            block = [space(tab or (around if over else 0.0)), builder.key(day.key)]
            under = [space(around), *under] if under else []
        self._before = len(over) + len(block[:1])  # bits over the block
        self.lane = builder.lane([*over, *block, *under])

    def over(self, found: Fit) -> float:
        """How tall what stands over the block is, as it is shown."""
        return sum(map(tall, self.lane.parts[: self._before], found.shown))

    def on_the_line(self, found: Fit, common: float, room: float) -> Fit:
        """The same without a heading under the block that says nothing new, where only that keeps the block
        over the line.
        """
        slip = common - self._line(found, common, room)
        if slip <= _HAIR:
            return found
        for at in range(self._before, len(found.shown)):
            part, now = self.lane.parts[at], found.shown[at]
            if not (isinstance(part, Listing) and isinstance(now, ShownList)):
                continue
            if part.optional and now.heading and slip <= part.heading:
                shown = (*found.shown[:at], now._replace(heading=False), *found.shown[at + 1 :])
                return replace(found, shown=shown, height=found.height - part.heading)
        return found

    def _line(self, found: Fit, common: float, room: float) -> float:
        """How far down the block stands."""
        over = self.over(found)
        return max(over, min(common, room - found.height + over))

    def draw(self, found: Fit, left: float, top: float, common: float, room: float) -> Marks:
        """The block on the common line, or higher where what stands under it needs the room."""
        over, block = self.over(found), self._line(found, common, room)
        return self.lane.draw(found.shown, left, top + block - over)[0]
