"""How tall a lane stands from stage to stage of giving back, in numbers alone; see ``fit`` for them.

A lane that has the height of a stage shows all that the stage says, and all of the stages before it.
"""

from collections.abc import Iterable
from enum import IntEnum

from printouts.fridge.lane import (
    KEPT_LINES,
    Later,
    Listing,
    Part,
    Shown,
    ShownBlock,
    ShownFixed,
    ShownLine,
    ShownList,
    ShownWords,
    Way,
    Words,
    tall,
    wholly,
)


class Stage(IntEnum):
    """What is given back, the dearest first."""

    ENTRIES = 0
    BLOCKS = 1
    KEPT_LINES = 2
    EXERCISES = 3
    LINES = 4
    PLAIN = 5
    FIGURES = 6
    WHOLE = 7


def stage_height(parts: Iterable[Part], stage: Stage) -> float:
    """How tall a lane stands that shows what the stage says and no more."""
    return sum(tall(part, _at(part, stage)) for part in parts)


def with_exercises(parts: Iterable[Part]) -> float:
    """How low a lane gets that shows every exercise and what notes keep: entries without either on a line."""
    return sum(_told(part) for part in parts)


def _told(part: Part) -> float:
    height = tall(part, _at(part, Stage.EXERCISES))
    if isinstance(part, Later) and not any(isinstance(one, Listing) for one in part.parts):
        return min(part.line, height)
    return height


def _at(part: Part, stage: Stage) -> Shown:
    if stage is Stage.WHOLE:
        return wholly(part)
    match part:
        case Words():
            return ShownWords(_lines(part.lines, stage))
        case Listing():
            return ShownList(_ways(part, stage), heading=not part.optional)
        case Later() if stage is Stage.ENTRIES:
            return ShownLine()
        case Later():
            return ShownBlock(tuple(_at(inner, stage) for inner in part.parts))
        case _:
            return ShownFixed()


def _lines(lines: int, stage: Stage) -> int:
    if stage >= Stage.LINES:
        return lines
    return min(lines, KEPT_LINES if stage >= Stage.KEPT_LINES else 1)


def _ways(part: Listing, stage: Stage) -> tuple[Way, ...]:
    """No exercise, or all; a single one is never folded."""
    if stage < Stage.EXERCISES and part.folded(0) > 1:
        return ()
    if stage >= Stage.PLAIN:
        return (Way.PICTURED if stage >= Stage.FIGURES else Way.PLAIN,) * len(part.rows)
    return tuple(row.least for row in part.rows)
