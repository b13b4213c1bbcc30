"""What stands under each other in a day, in numbers alone: parts, the ways to show them, what is lost so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

KEPT_LINES: Final = 3
"""Of a note, before exercises fold."""
LEAST_ROWS: Final = 2
"""Exercises that each list shows where two runners share a page; the next one would not be folded alone."""


class Way(IntEnum):
    """How an exercise is shown: on one line, on several, or on several beside its figure."""

    LINE = 0
    PLAIN = 1
    PICTURED = 2


@dataclass(frozen=True, slots=True)
class Fixed:
    """Always there, always as tall."""

    height: float


@dataclass(frozen=True, slots=True)
class Row:
    """How tall an exercise stands in each way. No way is taller than the next; None is no way at all.

    ``figures`` are what it pictures: one, the two of a pair, or none for an exercise without a figure.
    """

    pictured: float
    plain: float
    line: float | None = None
    figures: tuple[str, ...] = ()

    @property
    def least(self) -> Way:
        """The way that takes least room."""
        return Way.PLAIN if self.line is None else Way.LINE

    def height(self, way: Way) -> float:
        """How tall it stands in a way that it has."""
        if way is Way.LINE and self.line is not None:
            return self.line
        return self.pictured if way is Way.PICTURED else self.plain


@dataclass(frozen=True, slots=True)
class Listing:
    """Exercises under a heading; ``fold`` is how tall ``+ 3 exercises`` stands.

    ``optional`` headings may go; a list without one has the height 0 for it.
    """

    rows: tuple[Row, ...]
    fold: float
    heading: float = 0.0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A note of so many lines; ``rim`` is the room around them."""

    lines: int
    leading: float
    rim: float = 0.0


@dataclass(frozen=True, slots=True)
class Later:
    """An entry beside the day's large one: a block with what belongs to it, or one line.

    A ``note`` is folded before any session is.
    """

    line: float
    parts: tuple["Fixed | Listing | Words", ...]
    note: bool = False


Part = Fixed | Listing | Words | Later


class ShownList(NamedTuple):
    """The first exercises of a list, each in its way; those behind them are folded."""

    ways: tuple[Way, ...]
    heading: bool = True


class ShownWords(NamedTuple):
    """So many lines of a note."""

    lines: int


class ShownBlock(NamedTuple):
    """An entry as a block, with how its parts are shown."""

    parts: "tuple[Shown, ...]"


class ShownLine(NamedTuple):
    """An entry on one line, or none at all when it is folded with its neighbours."""

    folded: bool = False


class ShownFixed(NamedTuple):
    """Nothing to choose."""


Shown = ShownFixed | ShownList | ShownWords | ShownBlock | ShownLine


def tall(part: Part, shown: Shown) -> float:
    """How tall a part stands, shown so."""
    match part, shown:
        case Fixed(), ShownFixed():
            return part.height
        case Words(), ShownWords():
            return shown.lines * part.leading + part.rim if shown.lines else 0.0
        case Listing(), ShownList():
            rows = sum(row.height(way) for row, way in zip(part.rows, shown.ways, strict=False))
            folded = part.fold if len(shown.ways) < len(part.rows) else 0.0
            return rows + folded + (part.heading if shown.heading else 0.0)
        case Later(), ShownLine():
            return 0.0 if shown.folded else part.line
        case Later(), ShownBlock():
            return sum(map(tall, part.parts, shown.parts))
        case _:
            raise TypeError(f"{part} is not shown as {shown}")


def wholly(part: Part) -> Shown:
    """All of a part."""
    match part:
        case Fixed():
            return ShownFixed()
        case Words():
            return ShownWords(part.lines)
        case Listing():
            return ShownList((Way.PICTURED,) * len(part.rows))
        case Later():
            return ShownBlock(tuple(map(wholly, part.parts)))


def in_words(part: Part) -> float:
    """How tall a part stands with all its words: each exercise on a line where one is enough."""
    return _without_figures(part, len)


def shortest(part: Part) -> float:
    """How tall it stands when no list shows more than ``LEAST_ROWS`` exercises; the others are counted."""
    return _without_figures(part, lambda rows: len(rows) if len(rows) < LEAST_ROWS + 2 else LEAST_ROWS)


def _without_figures(part: Part, count: Callable[[Sequence[Row]], int]) -> float:
    match part:
        case Fixed():
            return part.height
        case Words():
            return tall(part, wholly(part))
        case Listing():
            ways = tuple(row.least for row in part.rows[: count(part.rows)])
            return tall(part, ShownList(ways, heading=not part.optional))
        case Later():
            return sum(_without_figures(inside, count) for inside in part.parts)


def folded_to(part: Part, shown: Shown) -> int | None:
    """How many exercises the most folded list of a part still shows; None where none is folded."""
    match part, shown:
        case Listing(), ShownList() if len(shown.ways) < len(part.rows):
            return len(shown.ways)
        case Later(), ShownBlock():
            counts = (folded_to(*one) for one in zip(part.parts, shown.parts, strict=True))
            return min((count for count in counts if count is not None), default=None)
        case _:
            return None
