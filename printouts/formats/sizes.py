"""How large things stand on a fridge sheet, from what a light week grows to down to what a full one needs.

In points. What is read at two metres (blocks, ticks) is ``Blocks``, what is read at an arm's length ``Near``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from printouts.marks import MM
from printouts.type import Type

LEAST_TILE: Final = 20.0
LEAST_KIND: Final = 20.0  # of a session's name on A4, to be read at two metres
LEAST_WORD: Final = 17.5  # of one with a word that is too wide for its block otherwise
LEAST_NOTE_LINES: Final = 1


@dataclass(frozen=True, slots=True)
class Near:
    """Exercises, doses and notes. A figure stands on a ``tile`` beside its exercise.

    ``under_heading`` is between a heading and its list. ``minutes_under``: how long a list takes stands under
    its heading where it has no room beside it; else it is left out there.
    """

    name: Type = Type(9, 500, 10.5)
    dose: Type = Type(10, 700, 10.5)
    rest: Type = Type(9, 400, 10.5)
    heading: Type = Type(9, 700, 11)
    minutes: Type = Type(9, 400)
    words: Type = Type(9, 400, 11)
    tile: float = 28
    tile_gap: float = 4.5
    row_gap: float = 2.2
    under_heading: float = 4.5
    minutes_under: bool = True

    @property
    def closer(self) -> "Near":
        """The same with as little between its lines as can be."""
        return replace(self, row_gap=min(1.2, self.row_gap), under_heading=1.2, minutes_under=False)


@dataclass(frozen=True, slots=True)
class Blocks:
    """A day's large block and its small ones. ``height`` is the large one's where its content allows.

    ``air`` is what a small block has over what it needs; without any, a run's name and distance share a line
    where they can. ``abreast``: distance and duration share a line where they can.
    """

    height: float = 101
    kind: Type = Type(20, 600, 21)
    distance: Type = Type(36, 700)
    duration: Type = Type(16, 400)
    about: Type = Type(11, 600)  # the kind and time of day of a run with a name, and its steps in short
    tick: float = 9 * MM
    small_distance: Type = Type(20, 600)
    small_tick: float = 7.5 * MM
    air: float = 4
    radius: float = 6
    rim: float = 5  # over the capitals of the first line
    bar: float = 6  # over strength and cross-training
    pace: float = 14  # the tallest silhouette
    tab: Type = Type(10, 700)  # the order of a day's sessions, on a block's upper edge
    tab_height: float = 13
    tab_over: float = 8.5
    note: Type = Type(10.5, 500, 13.5)  # a note that has the day to itself
    least: float = 9  # the size of an amount that is wider than its block
    least_name: float = 1.0  # of its size, for a name of the runner's own
    least_word: float = 0.875  # of its size, for a name with a word that is wider than its block
    least_pad: float = 0.044  # left and right of a name that needs the room, of the block's width
    steady: bool = True  # whether a name in smaller type takes no less room: a wider block is no taller
    abreast: bool = False
    two_sizes: bool = False  # whether a name smaller than its size has the least it may have
    name_lines: int = 6  # of a name at the most
    about_lines: int = 6  # of a run's kind, its time or its steps


@dataclass(frozen=True, slots=True)
class Sizes:
    """All sizes of a sheet that a week may change. ``tidy``: only where every dose stands on its line.

    ``tight``: everything stands as close as it can. ``balance``: the foot shows the ankle's balance; without
    it it is one line to write on.
    """

    near: Near = field(default_factory=Near)
    blocks: Blocks = field(default_factory=Blocks)
    headings: bool = True  # those that say again what is said above them too
    note_lines: int = 2
    max_tile: float = 28
    max_height: float = 101
    max_note_lines: int = 3
    tidy: bool = False
    tight: bool = False
    balance: bool = True

    @property
    def fullest(self) -> "Sizes":
        """The same with all of the page for the days that can be theirs, and no name longer than need be."""
        one = LEAST_NOTE_LINES
        blocks = replace(self.blocks, name_lines=3, about_lines=2)
        return replace(self, blocks=blocks, note_lines=one, max_note_lines=one, balance=False)

    @property
    def tightened(self) -> "Sizes":
        """The same with everything as close as it can stand."""
        return replace(self, tight=True, near=self.near.closer)

    def looser(self) -> "Sizes | None":
        """With the usual room between things."""
        if not self.tight:
            return None
        usual = Near()
        scale = self.near.name.size / usual.name.size
        near = replace(
            self.near,
            row_gap=usual.row_gap * scale,
            under_heading=usual.under_heading * scale,
            minutes_under=True,
        )
        return replace(self, tight=False, near=near)

    def without_figures(self) -> "Sizes":
        """With no tile for a figure: exercises begin at the edge of their column."""
        return replace(self, near=replace(self.near, tile=0.0, tile_gap=0.0), max_tile=0.0)

    def larger_tile(self) -> "Sizes | None":
        """Its figures a little larger; None when they are as large as they get. So all of these."""
        if self.near.tile >= self.max_tile:
            return None
        return replace(self, near=replace(self.near, tile=min(self.max_tile, self.near.tile + 1)))

    def more_air(self) -> "Sizes | None":
        """Its small blocks as tall as they should be."""
        if self.blocks.air:
            return None
        return replace(self, blocks=replace(self.blocks, air=Blocks().air))

    def taller_block(self) -> "Sizes | None":
        """Its large blocks a little taller."""
        if self.blocks.height >= self.max_height:
            return None
        taller = min(self.max_height, self.blocks.height + 2)
        return replace(self, blocks=replace(self.blocks, height=taller))

    def every_heading(self) -> "Sizes | None":
        """With its repeated headings."""
        return None if self.headings else replace(self, headings=True)

    def another_note_line(self) -> "Sizes | None":
        """With a line more to write on."""
        if self.note_lines >= self.max_note_lines:
            return None
        return replace(self, note_lines=self.note_lines + 1)


def near(exercise: float, tile: float) -> Near:
    """Type for an arm's length, from the size of an exercise's name."""
    leading = exercise * 10.5 / 9
    return Near(
        name=Type(exercise, 500, leading),
        dose=Type(exercise + 1, 700, leading),
        rest=Type(exercise, 400, leading),
        heading=Type(exercise, 700, exercise * 11 / 9),
        minutes=Type(exercise, 400),
        words=Type(exercise, 400, exercise * 11 / 9),
        tile=tile,
        tile_gap=exercise / 2,
        row_gap=2.2 * exercise / 9,
        under_heading=exercise / 2,
    )


def far(distance: float, kind: float, duration: float, height: float, tick: float, scale: float) -> Blocks:
    """Blocks for two metres on a paper of that scale, 1 for A4 and Letter; no tick is too small to tick."""
    return Blocks(
        height=height * scale,
        kind=Type(kind * scale, 600, kind * scale * 1.05),
        distance=Type(distance * scale, 700),
        duration=Type(duration * scale, 400),
        about=Type(11 * max(1, scale), 600),
        tick=max(7.3, tick * scale) * MM,
        small_distance=Type(kind * scale, 600),
        small_tick=max(7.3, tick * scale / 1.2) * MM,
        air=4 * scale,
        radius=6 * scale,
        rim=5 * max(1, scale),
        bar=6 * scale,
        pace=14 * scale,
        tab=Type(10 * max(1, scale), 700),
        tab_height=13 * max(1, scale),
        tab_over=8.5 * max(1, scale),
        note=Type(10.5 * max(1, scale), 500),
        least_name=LEAST_KIND / kind,
        least_word=LEAST_WORD / (kind * max(1, scale)),
    )


def sizes_for(scale: float) -> tuple[Sizes, ...]:
    """The sizes to be tried on a paper of that scale, the largest first; none takes more room than the last.

    In a light week figures, exercises and distances grow before lines for notes fill the page. In a full one
    these give way: lines for notes, headings that repeat, the size of the figures, blocks small and large,
    what is between things, the ankle's balance in the foot. On a large paper all of it is larger, and comes
    down to what A4 has before anything is left out.
    """
    return _sizes(scale, _full)


def upright_sizes_for(scale: float) -> tuple[Sizes, ...]:
    """The same for a paper that stands: its rows are as tall as their blocks, so that these give way first.

    What a light week leaves bare belongs to its days, not to more lines for notes.
    """
    return tuple(
        replace(sizes, max_note_lines=min(2, sizes.max_note_lines)) for sizes in _sizes(scale, _full_upright)
    )


def _sizes(scale: float, full: Callable[[float, float], Iterator[Sizes]]) -> tuple[Sizes, ...]:
    large = max(1.0, scale)
    steps = (step for step in (1.2, 1.0) if step < large)
    return (*_grown(scale, large), *full(scale, large), *(tuple(full(step, step))[-1] for step in steps))


def _grown(scale: float, large: float) -> Iterator[Sizes]:
    for exercise, tile, distance, kind, duration, height, tick in (
        (11, 40, 48, 24, 18, 112, 11),
        (11, 40, 44, 24, 18, 110, 11),
        (11, 34, 44, 24, 18, 110, 11),
        (10, 34, 42, 22, 18, 106, 10),
        (10, 28, 40, 22, 18, 104, 10),
    ):
        yield Sizes(
            near(exercise * large, tile * large),
            far(distance, kind, duration, height, tick, scale),
            max_tile=tile * large,
            max_height=height * scale,
            max_note_lines=9 if distance == 48 else 2,
            tidy=True,
        )


def _full(scale: float, large: float) -> Iterator[Sizes]:
    sizes = Sizes(
        near(9 * large, 28 * large),
        far(36, 20, 16, 101, 9, scale),
        max_tile=28 * large,
        max_height=101 * scale,
    )
    yield sizes
    sizes = replace(sizes, note_lines=LEAST_NOTE_LINES)
    yield sizes
    sizes = replace(sizes, headings=False)
    yield sizes
    for tile in (26, 24, 22, LEAST_TILE):
        sizes = replace(sizes, near=replace(sizes.near, tile=tile * large))
        yield sizes
    sizes = replace(sizes, blocks=replace(sizes.blocks, air=0))
    yield sizes
    for height in (95, 90, 84):
        sizes = replace(sizes, blocks=replace(sizes.blocks, height=height * scale))
        yield sizes
    yield sizes.tightened
    yield sizes.tightened.fullest


def _full_upright(scale: float, large: float) -> Iterator[Sizes]:
    sizes = Sizes(
        near(9 * large, 28 * large),
        far(36, 20, 16, 101, 9, scale),
        max_tile=28 * large,
        max_height=101 * scale,
    )
    for height in (101, 95, 90, 84):
        sizes = replace(sizes, blocks=replace(sizes.blocks, height=height * scale))
        yield sizes
    sizes = replace(sizes, note_lines=LEAST_NOTE_LINES)
    yield sizes
    for tile in (26, 24, 22, LEAST_TILE):
        sizes = replace(sizes, near=replace(sizes.near, tile=tile * large))
        yield sizes
    sizes = replace(sizes, blocks=replace(sizes.blocks, air=0))
    yield sizes
    yield sizes.tightened
    yield sizes.tightened.fullest
