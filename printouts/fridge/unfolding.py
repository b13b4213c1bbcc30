"""How many exercises of several lists there is room for, the folded rest of each on a line of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class _Found(NamedTuple):
    """The least room in which so many exercises are shown, and how many of each list they are."""

    room: float
    counts: tuple[int, ...]


def unfolded(
    lists: Sequence[Sequence[float]], folds: Sequence[float], room: float
) -> tuple[tuple[int, ...], float]:
    """How many rows of each list are shown, as many together as fit, and the room they take.

    ``lists`` are the heights of their rows; a list shows its first rows. ``folds`` are the heights of the
    lines that say how many follow: these stand already, and go where all rows are shown. A single row is
    never folded.
    """
    everything = sum(map(sum, lists)) - sum(folds)
    if everything <= room:
        return tuple(map(len, lists)), everything
    room = max(room, 0.0)  # lists that are folded wholly stand already
    best = {0: _Found(0.0, ())}
    for rows, fold in zip(lists, folds, strict=True):
        tried: dict[int, _Found] = {}
        choices = list(_choices(rows, fold))
        for total, found in best.items():
            for count, taken in choices:
                height = found.room + taken
                known = tried.get(total + count)
                if height <= room and (known is None or height < known.room):
                    tried[total + count] = _Found(height, (*found.counts, count))
        best = tried
    most = best[max(best)]
    return most.counts, most.room


def _choices(rows: Sequence[float], fold: float) -> Iterator[tuple[int, float]]:
    """How many rows may be shown, and what each takes more than the folded list."""
    taken = 0.0
    for count, row in enumerate(rows):
        if count <= len(rows) - 2:
            yield count, taken
        taken += row
    yield len(rows), taken - fold
