"""A day as a row of an upright sheet: lanes beside each other, each of which gives way on its own.

Usually what comes before the session stands left of its block and what comes after it right of it, so that
all blocks share one vertical line. A day of strength moves the block to the left and uses the room beside it
for two exercises beside each other; so does a day with several sessions where it is lower so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from desktop.model.plan import CrossTraining, Rest
from printouts.formats.sizes import Sizes
from printouts.fridge.blocks import main_height, small_height
from printouts.fridge.column import Bit, Builder, Lane, space
from printouts.fridge.content import DaySaid, Exercises, Said, Session, untitled
from printouts.fridge.fit import Fit
from printouts.fridge.picturing import Filled
from printouts.fridge.stages import Stage, stage_height
from printouts.marks import Mark, Marks
from printouts.press import Press

MAX_BESIDE = 3  # lanes of entries beside each other in a row that is nothing but entries
_BLOCK = 3  # how many exercises stand as tall as a later session's block
_WIDER = (1.15, 1.3, 1.45, 1.6)  # times a block's width, for a long name where its row has room
_TAB_CLEAR = 1.5  # between the order of a session and the rule over its row


class Show(IntEnum):
    """How much of a row a day may have: its block, a block as low as a second session's, or lines alone."""

    LARGE = 0
    LOW = 1
    LINES = 2


class Grid(NamedTuple):
    """How wide the columns of a row are, and the gutter between them."""

    before: float
    block: float
    after: float
    gutter: float

    @property
    def width(self) -> float:
        """All of a row but its name."""
        return self.before + self.block + self.after + 2 * self.gutter


@dataclass(frozen=True)
class Beside:
    """A lane, and where in the row it begins."""

    left: float
    lane: Lane


@dataclass(frozen=True)
class DayRow:
    """A day laid out in lanes."""

    beside: tuple[Beside, ...]

    def height(self, stage: Stage) -> float:
        """How tall it stands with all that the stage shows."""
        return max((stage_height(one.lane.parts, stage) for one in self.beside), default=0.0)

    @property
    def begins_later(self) -> bool:
        """Whether there is nothing at its left end, so that its name has room there."""
        return all(one.left > 0 or not one.lane.parts for one in self.beside)

    @cached_property
    def least(self) -> float:
        """How tall it stands with as little as it can show."""
        return max((one.lane.fit(0.0).height for one in self.beside), default=0.0)

    def fit(self, height: float) -> list[Filled]:
        """What each lane shows in such a height."""
        return [Filled(one.lane.parts, height, one.lane.fit(height)) for one in self.beside]

    def draw(self, shown: Sequence[Fit], left: float, top: float, height: float) -> Marks:
        """Each lane as it is shown, in the middle of the row."""
        marks: list[Mark] = []
        for one, found in zip(self.beside, shown, strict=True):
            over = max(0.0, (height - found.height) / 2)
            marks += one.lane.draw(found.shown, left + one.left, top + over)[0]
        return tuple(marks)


def day_row(day: DaySaid, grid: Grid, show: Show, sizes: Sizes, press: Press) -> DayRow:
    """A day in lanes, which depend on what it holds and not on the room that it has."""
    return DayRow(tuple(_Row(grid, sizes, press).lanes(day, show)))


class _Row:
    """Lays a day out in lanes, in some sizes."""

    def __init__(self, grid: Grid, sizes: Sizes, press: Press) -> None:
        self._grid, self._sizes, self._press = grid, sizes, press

    def lanes(self, day: DaySaid, show: Show) -> Iterator[Beside]:
        if show is Show.LINES:
            return self._entries([*day.first, *([day.key] if day.key else []), *day.later])
        if day.key is None:
            return self._notes(day)
        if _paired(day):
            return self._strong(day, day.key, show)
        if _waits_beside(day, day.key):
            return self._waiting(day, day.key, show)
        if _moves(day, day.key):
            return self._several(day, day.key, show)
        return self._usual(day, day.key, show)

    # ---- the layouts -----------------------------------------------------------------------

    def _notes(self, day: DaySaid) -> Iterator[Beside]:
        """Notes alone, from the line of the blocks on."""
        grid = self._grid
        at = grid.before + grid.gutter
        builder = self._builder(grid.width - at)
        if day.later:
            yield Beside(at, builder.lane(builder.later(day.later)))

    def _usual(self, day: DaySaid, key: Session, show: Show) -> Iterator[Beside]:
        """What stands left and right of a block is told by its place: its headings go before its figures."""
        grid = self._grid
        before, after = self._builder(grid.before), self._builder(grid.after)
        key = untitled(key)
        at = grid.before + grid.gutter
        yield Beside(0.0, before.lane(before.above(replace(day, key=key))))
        yield Beside(at, self._block(key, show))
        yield Beside(at + grid.block + grid.gutter, after.lane([*after.after(key), *after.later(day.later)]))

    def _strong(self, day: DaySaid, key: Session, show: Show) -> Iterator[Beside]:
        """Two exercises beside each other, in the room that both columns leave to the block.

        A long name has a wider block, which is no taller than the others or as little taller as can be, where
        the exercises fold no sooner so.
        """
        form, block = self._sizes.blocks, self._grid.block
        tall = main_height if show is Show.LARGE else small_height
        found = block, self._listed(day, key, block)
        for wide in (share * block for share in _WIDER):
            lane, height = self._listed(day, key, wide), tall(key, wide, form)
            shows = stage_height(lane.parts, Stage.EXERCISES) <= max(height, form.height)
            if shows and height < tall(key, found[0], form) > form.height:
                found = wide, lane
        yield Beside(0.0, self._builder(found[0]).lane(self._key_bits(key, show, found[0])))
        yield Beside(found[0] + self._grid.gutter, found[1])

    def _listed(self, day: DaySaid, key: Session, block: float) -> Lane:
        """What stands beside a block so wide."""
        left = self._grid.width - block - self._grid.gutter
        beside = replace(self._builder(left), gutter=self._grid.gutter)
        assert key.after is not None
        notes = [beside.words(key.notes)] if key.notes else []
        return beside.lane([*beside.above(day), beside.listing(key.after), *notes, *beside.later(day.later)])

    def _several(self, day: DaySaid, key: Session, show: Show) -> Iterator[Beside]:
        """The other sessions right of what belongs to the first, or in its place when nothing does."""
        grid = self._grid
        at = grid.block + grid.gutter
        middle, right = self._builder(grid.before), self._builder(grid.after)
        own, later = [*middle.above(day), *middle.after(key)], list(day.later)
        yield Beside(0.0, self._block(key, show))
        if not own and len(later) == 1 and isinstance(later[0], Session):
            own = [*self._under_tab(later[0]), middle.low(later[0])]
            later_bits = [*right.before(later[0]), *right.after(later[0])]
            yield Beside(at, middle.lane(own))
            yield Beside(at + grid.before + grid.gutter, right.lane(later_bits))
            return
        if not own:
            half = (len(later) + 1) // 2
            own, later = middle.later(later[:half]), later[half:]
        yield Beside(at, middle.lane(own))
        yield Beside(at + grid.before + grid.gutter, right.lane(right.later(later)))

    def _waiting(self, day: DaySaid, key: Session, show: Show) -> Iterator[Beside]:
        """The session that is done first at the left, what belongs to it beside it, the key session last."""
        grid = self._grid
        (sooner,) = (entry for entry in day.first if isinstance(entry, Session))
        notes = [entry for entry in day.first if isinstance(entry, Said)]
        left, middle, right = map(self._builder, (grid.block, grid.before, grid.after))
        own = [*middle.before(sooner), *middle.after(sooner), *middle.later(notes)]
        at = grid.block + grid.gutter
        yield Beside(0.0, left.lane([*self._under_tab(sooner), left.low(sooner)]))
        yield Beside(at, middle.lane(own))
        bits = [
            *right.before(key),
            *self._key_bits(key, show, grid.after),
            *right.after(key),
            *right.later(day.later),
        ]
        yield Beside(at + grid.before + grid.gutter, right.lane(bits))

    def _entries(self, entries: Sequence[Session | Said]) -> Iterator[Beside]:
        """All entries alike, down one lane after the other."""
        beside = min(MAX_BESIDE, len(entries))
        wide = (self._grid.width - (beside - 1) * self._grid.gutter) / max(1, beside)
        builder = self._builder(wide)
        for at in range(beside):
            some = entries[len(entries) * at // beside : len(entries) * (at + 1) // beside]
            yield Beside(at * (wide + self._grid.gutter), builder.lane(builder.later(some)))

    # ---- what they are made of -------------------------------------------------------------

    def _builder(self, room: float) -> Builder:
        return Builder(room, self._sizes, self._press)

    def _block(self, key: Session, show: Show) -> Lane:
        """The block by itself."""
        return self._builder(self._grid.block).lane(self._key_bits(key, show, self._grid.block))

    def _key_bits(self, key: Session, show: Show, room: float) -> list[Bit]:
        """The block; one that says little stands low."""
        builder = self._builder(room)
        low = show is Show.LOW or isinstance(key.entry, Rest | CrossTraining)
        return [*self._under_tab(key), builder.low(key) if low else builder.key(key)]

    def _under_tab(self, session: Session) -> list[Bit]:
        """Room for the order of a session, which rises over its block."""
        over = self._sizes.blocks.tab_over + _TAB_CLEAR - self._press.sheet.rows.clear(self._sizes)
        return [space(over)] if session.order and over > 0 else []


def _moves(day: DaySaid, key: Session) -> bool:
    """Whether what belongs to the key session is moved beside its block, in one lane, for the others' sake.

    Measured in exercises, so that it does not depend on the room.
    """
    if day.waits:
        return False
    more = [_weight(entry) for entry in day.later if isinstance(entry, Session)]
    before, after = _exercises(key.before), _exercises(key.after) + bool(key.notes)
    moved, usual = max(before + after, sum(more)), max(before, after + sum(more))
    return bool(more) and (not before or moved < usual)


def _weight(session: Session) -> int:
    """How tall a later session stands, in exercises."""
    return _BLOCK + _exercises(session.before) + _exercises(session.after) + bool(session.notes)


def _exercises(part: Exercises | None) -> int:
    return len(part.items) if part else 0


def _paired(day: DaySaid) -> bool:
    """Whether a day is its exercises and no other session, so that two of them stand beside each other."""
    more = any(isinstance(entry, Session) for entry in day.later)
    return bool(day.strong and day.key and day.key.after and not (more or day.waits))


def _waits_beside(day: DaySaid, key: Session) -> bool:
    """Whether the one session that is done before the key session has its exercises in a lane of its own:
    where it is lower so than over what belongs to the key session."""
    sooner = [entry for entry in day.first if isinstance(entry, Session)]
    if len(sooner) != 1 or not sooner[0].ticked:
        return False
    more = sum(_weight(entry) for entry in day.later if isinstance(entry, Session))
    before, own = _exercises(key.before), _exercises(key.after) + bool(key.notes) + more
    usual = max(_weight(sooner[0]) + before, own)
    moved = max(_weight(sooner[0]) - _BLOCK, before + _BLOCK + own)
    return moved <= usual
