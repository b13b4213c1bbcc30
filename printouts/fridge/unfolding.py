"""How many exercises of several lists there is room for, the folded rest of each on a line of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Foldable = tuple[float, int]
"""A row: how tall it stands, and how many exercises it is."""


class _Found(NamedTuple):
    """The least room in which so many exercises are shown, and how many of each list they are."""

    room: float
    counts: tuple[int, ...]


def unfolded(
    lists: Sequence[Sequence[Foldable]], folds: Sequence[float], room: float
) -> tuple[tuple[int, ...], float]:
    """How many rows of each list are shown, as many exercises together as fit, and the room they take.

    A list shows its first rows. ``folds`` are the heights of the lines that say how many exercises follow:
    these stand already, and go where all rows are shown. A single exercise is never folded.
    """
    everything = sum(height for rows in lists for height, _ in rows) - sum(folds)
    if everything <= room:
        return tuple(map(len, lists)), everything
    room = max(room, 0.0)  # lists that are folded wholly stand already
    best = {0: _Found(0.0, ())}
    for rows, fold in zip(lists, folds, strict=True):
        tried: dict[int, _Found] = {}
        choices = list(_choices(rows, fold))
        for total, found in best.items():
            for count, items, taken in choices:
                height = found.room + taken
                known = tried.get(total + items)
                if height <= room and (known is None or height < known.room):
                    tried[total + items] = _Found(height, (*found.counts, count))
        best = tried
    most = best[max(best)]
    return most.counts, most.room


def _choices(rows: Sequence[Foldable], fold: float) -> Iterator[tuple[int, int, float]]:
    """How many rows may be shown, how many exercises they are, and what they take over the folded list."""
    every, shown, taken = sum(items for _, items in rows), 0, 0.0
    for count, (height, items) in enumerate(rows):
        if every - shown > 1:
            yield count, shown, taken
        shown += items
        taken += height
    yield len(rows), every, taken - fold
