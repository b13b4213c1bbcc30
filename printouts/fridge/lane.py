"""What stands under each other in a day, in numbers alone: parts, the ways to show them, what is lost so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

KEPT_LINES: Final = 3
"""Of a note, before exercises fold."""


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

    ``figures`` are what it pictures: one, the two of a pair, or none for an exercise without a figure;
    ``items`` are how many exercises it is.
    """

    pictured: float
    plain: float
    line: float | None = None
    figures: tuple[str, ...] = ()
    items: int = 1

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

    def folded(self, count: int) -> int:
        """How many exercises are behind its first rows."""
        return sum(row.items for row in self.rows[count:])


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


def lists(parts: Iterable[Part], shown: Iterable[Shown]) -> Iterator[tuple[Listing, ShownList]]:
    """The lists of exercises that are shown, from the top down."""
    for part, now in zip(parts, shown, strict=True):
        match part, now:
            case Listing(), ShownList():
                yield part, now
            case Later(), ShownBlock():
                yield from lists(part.parts, now.parts)
