"""Which exercises of a lane stand on several lines, and which beside their figure, where not all can.

As many as fit stand on several lines, and of these as many as fit have their figure. Which they are does not
matter for that, so that another module may exchange them (``picturing``).
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from printouts.fridge.lane import Row, Way

_HAIR: Final = 1e-6

Rank = tuple[int, ...]
"""Of exercises that cost the same the one with the lowest comes first."""


class _Move(NamedTuple):
    """Ways that change, and what that costs."""

    cost: float
    rank: Rank
    changes: tuple[tuple[int, Way], ...]


def raised(rows: Sequence[Row], ranks: Sequence[Rank], room: float) -> tuple[list[Way], float]:
    """The way of each row, and the room that all take over their least."""
    ways = [row.least for row in rows]
    joined = (_move(rows, ways, ranks, at, Way.PLAIN) for at, way in enumerate(ways) if way is Way.LINE)
    taken = 0.0
    for move in sorted(joined):
        if taken + move.cost > room + _HAIR:
            break
        taken += _made(move, ways)
    while (best := _another_figure(rows, ways, ranks)) and taken + best.cost <= room + _HAIR:
        taken += _made(best, ways)
    return ways, taken


def _another_figure(rows: Sequence[Row], ways: Sequence[Way], ranks: Sequence[Rank]) -> _Move | None:
    """The cheapest way to one figure more, as many rows as now on a line each.

    Either a row on several lines gets it, or a row on one line does while another one goes to a line.
    """
    plain = [at for at, way in enumerate(ways) if way is Way.PLAIN]
    if not plain:
        return None
    tried = [min(_move(rows, ways, ranks, at, Way.PICTURED) for at in plain)]
    joined = [at for at, way in enumerate(ways) if way is Way.LINE]
    back = [_move(rows, ways, ranks, at, Way.LINE) for at in plain if rows[at].line is not None]
    if joined and back:
        up, down = min(_move(rows, ways, ranks, at, Way.PICTURED) for at in joined), min(back)
        tried.append(_Move(round(up.cost + down.cost, 6), up.rank, up.changes + down.changes))
    return min(tried)


def _move(rows: Sequence[Row], ways: Sequence[Way], ranks: Sequence[Rank], at: int, way: Way) -> _Move:
    cost = rows[at].height(way) - rows[at].height(ways[at])
    return _Move(round(cost, 6), ranks[at], ((at, way),))


def _made(move: _Move, ways: list[Way]) -> float:
    for at, way in move.changes:
        ways[at] = way
    return move.cost
