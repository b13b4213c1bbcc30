"""How tall the rows of a page are: as even as what they hold allows."""

from collections.abc import Sequence
from math import inf


def row_heights(least: Sequence[float], room: float, wanted: Sequence[float] | None = None) -> list[float]:
    """Heights that fill the room: one common height for all but those whose least is more.

    ``wanted`` is where a row has enough; what it leaves goes to the others, and what all leave to all.
    """
    most = list(wanted) if wanted is not None else [inf] * len(least)
    enough = [max(floor, want) for floor, want in zip(least, most, strict=True)]
    if sum(enough) <= room:
        return [height + (room - sum(enough)) / len(enough) for height in enough]
    low, high = 0.0, room
    for _ in range(60):
        level = (low + high) / 2
        taken = sum(max(floor, min(level, want)) for floor, want in zip(least, most, strict=True))
        low, high = (level, high) if taken <= room else (low, level)
    return [max(floor, min(low, want)) for floor, want in zip(least, most, strict=True)]
