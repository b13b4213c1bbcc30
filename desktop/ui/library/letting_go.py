"""Without a hit: which of the things looked for to let go, so that something is found. Pure."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from desktop.ui.library.filter import Filter

MOST = 3  # ways out that are offered


class WayOut(NamedTuple):
    """``field`` of the Filter is let go of; ``wanted`` is what remains, which finds so many."""

    field: str
    wanted: Filter
    found: int


def ways_out(wanted: Filter, count: Callable[[Filter], int]) -> tuple[WayOut, ...]:
    """What to let go of, one row of filters or the words at a time; what then finds most comes first."""
    tried = (WayOut(field, without, count(without)) for field, without in _without_one(wanted))
    found = sorted((way for way in tried if way.found), key=lambda way: -way.found)
    return tuple(found[:MOST])


def _without_one(wanted: Filter) -> Iterator[tuple[str, Filter]]:
    nothing = Filter()
    chosen = [field for field in Filter._fields if getattr(wanted, field) != getattr(nothing, field)]
    for field in chosen if len(chosen) > 1 else ():
        yield field, wanted._replace(**{field: getattr(nothing, field)})
