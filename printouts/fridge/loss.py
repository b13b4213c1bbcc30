"""What a way of showing a lane leaves out."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from printouts.fridge.lane import (
    KEPT_LINES,
    Later,
    Listing,
    Part,
    Shown,
    ShownBlock,
    ShownLine,
    ShownList,
    ShownWords,
    Way,
    Words,
)


class Loss(NamedTuple):
    """What is not shown, the dearest first: of two fits the one with the lesser loss shows more.

    ``kept_lines`` are those of notes under three, ``lines`` the others; ``joined`` are exercises on one line.
    What belongs to an entry that stands as a line counts with the entry alone.
    """

    entries: int = 0
    blocks: int = 0
    kept_lines: int = 0
    exercises: int = 0
    lines: int = 0
    joined: int = 0
    figures: int = 0
    headings: int = 0

    @property
    def keeps_words(self) -> bool:
        """Whether all that is planned is said; figures, and headings that say nothing new, may be gone."""
        return not any((self.entries, self.blocks, self.kept_lines, self.exercises, self.lines))


NO_LOSS: Final = Loss()


def loss(lane: Iterable[Part], shown: Iterable[Shown]) -> Loss:
    """What parts leave out, shown so."""
    return added(map(_one, lane, shown))


def added(losses: Iterable[Loss]) -> Loss:
    """Several losses together."""
    return Loss(*map(sum, zip(NO_LOSS, *losses, strict=True)))


def _one(part: Part, now: Shown) -> Loss:
    match part, now:
        case Later(), ShownLine():
            return Loss(entries=int(now.folded), blocks=1)
        case Later(), ShownBlock():
            return loss(part.parts, now.parts)
        case Words(), ShownWords():
            kept = min(KEPT_LINES, part.lines)
            return Loss(kept_lines=max(0, kept - now.lines), lines=part.lines - max(kept, now.lines))
        case Listing(), ShownList():
            return Loss(
                exercises=part.folded(len(now.ways)),
                joined=sum(way is Way.LINE for way in now.ways),
                figures=sum(way is not Way.PICTURED for way in now.ways),
                headings=int(not now.heading),
            )
        case _:
            return NO_LOSS
