"""Which exercises of a week are pictured where not all can be: rather another one than one of them twice.

How many figures each lane has room for is settled (``fit``). Here they are exchanged within their lanes: an
exercise that the week shows without a figure gets that of one which keeps it elsewhere, if the lane has room
for the exchange. Where the lane holds none of that kind it gets the figure of one that finds another place
in its turn.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from printouts.fridge.fit import Fit
from printouts.fridge.lane import Part, Row, Shown, ShownBlock, ShownList, Way, lists

_HAIR: Final = 1e-6


class Filled(NamedTuple):
    """A lane in so much room, and what it shows."""

    parts: tuple[Part, ...]
    room: float
    fit: Fit


def pictured(lanes: Sequence[Filled]) -> list[Fit]:
    """The same lanes with figures of as many exercises as can be; each keeps their number."""
    if not any(lane.fit.loss.figures for lane in lanes):
        return [lane.fit for lane in lanes]
    return _Exchange(lanes).fits()


@dataclass(eq=False, slots=True)
class _Seat:
    """An exercise that is shown, in a lane and in a list of so many."""

    row: Row
    way: Way
    lane: int
    beside: int

    def costs(self, way: Way) -> float:
        """What its figure takes over another way to show it."""
        return self.row.pictured - self.row.height(way)

    def has(self, way: Way) -> bool:
        return way is not Way.LINE or self.row.line is not None


class _Exchange:
    """``_seats`` are all exercises shown, ``_count`` how often each is pictured, ``_spare`` what lanes have
    left.
    """

    def __init__(self, lanes: Sequence[Filled]) -> None:
        self._lanes = lanes
        self._spare = [lane.room - lane.fit.height for lane in lanes]
        self._seats = [
            [
                _Seat(row, way, number, len(part.rows))
                for part, shown in lists(lane.parts, lane.fit.shown)
                for row, way in zip(part.rows, shown.ways, strict=False)
            ]
            for number, lane in enumerate(lanes)
        ]
        self._count: Counter[str] = Counter()
        self._bare: dict[str, list[_Seat]] = {}
        for seat in (seat for seats in self._seats for seat in seats):
            for figure in seat.row.figures:
                self._bare.setdefault(figure, []).append(seat)
            self._counted(seat, int(seat.way is Way.PICTURED))

    def fits(self) -> list[Fit]:
        """Exchanged until nothing more can be."""
        found = True
        while found:
            found, tried = False, set[str]()
            for figure in self._bare:
                if not self._count[figure] and figure not in tried and self._placed(figure, tried):
                    found, tried = True, set()
        return [self._shown(number) for number in range(len(self._lanes))]

    def _placed(self, figure: str, tried: set[str]) -> bool:
        """Whether a place was found for a figure; each is looked at once."""
        tried.add(figure)
        for seat in self._bare[figure]:
            if seat.way is Way.PICTURED:
                continue
            for other, losing in self._given_up_for(seat):
                if not tried.isdisjoint(losing):
                    continue
                self._exchange(seat, other)
                if all(self._placed(lost, tried) for lost in losing):
                    return True
                self._exchange(other, seat)
        return False

    def _given_up_for(self, seat: _Seat) -> list[tuple[_Seat, list[str]]]:
        """Those of its lane whose figure leaves room for its own, and what is then pictured nowhere.

        Rather one that is pictured elsewhere; then one of the longest list, the last of it.
        """
        room = self._spare[seat.lane] + _HAIR - seat.costs(seat.way)
        found = [
            (other, [one for one in other.row.figures if self._lost(one, seat)])
            for other in reversed(self._seats[seat.lane])
            if other.way is Way.PICTURED and other.has(seat.way) and -other.costs(seat.way) <= room
        ]
        return sorted(found, key=lambda one: (len(one[1]), -one[0].beside))

    def _lost(self, figure: str, seat: _Seat) -> bool:
        return self._count[figure] == 1 and figure not in seat.row.figures

    def _exchange(self, seat: _Seat, other: _Seat) -> None:
        """The figure of the other goes to the seat, and its way to the other."""
        self._spare[seat.lane] += other.costs(seat.way) - seat.costs(seat.way)
        self._counted(other, -1)
        other.way, seat.way = seat.way, Way.PICTURED
        self._counted(seat, 1)

    def _counted(self, seat: _Seat, more: int) -> None:
        for figure in seat.row.figures:
            self._count[figure] += more

    def _shown(self, number: int) -> Fit:
        lane = self._lanes[number]
        ways = iter([seat.way for seat in self._seats[number]])
        shown = tuple(_with(now, ways) for now in lane.fit.shown)
        return replace(lane.fit, shown=shown, height=lane.room - self._spare[number])


def _with(now: Shown, ways: Iterator[Way]) -> Shown:
    match now:
        case ShownList():
            return now._replace(ways=tuple(next(ways) for _ in now.ways))
        case ShownBlock():
            return ShownBlock(tuple(_with(inside, ways) for inside in now.parts))
        case _:
            return now
