"""What a fridge sheet leaves out of a week, counted: it is told beside what is printed."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from printouts.fridge.content import DaySaid, exercises
from printouts.fridge.lane import lists
from printouts.fridge.loss import Loss
from printouts.fridge.picturing import Filled


class Unsaid(NamedTuple):
    """How many exercises and how many entries have no room on a sheet."""

    exercises: int = 0
    entries: int = 0


def unsaid(days: Iterable[DaySaid], lanes: Iterable[Filled], losses: Sequence[Loss]) -> Unsaid:
    """What lanes that show these days leave out."""
    if all(one.keeps_words for one in losses):
        return Unsaid()
    return Unsaid(not_shown(days, lanes), sum(one.entries for one in losses))


def not_shown(days: Iterable[DaySaid], lanes: Iterable[Filled]) -> int:
    """How many exercises are not shown: folded ones, and those of a session that stands on a line."""
    planned = sum(len(part.items) for day in days for part in exercises(day))
    shown = sum(
        row.items
        for lane in lanes
        for part, now in lists(lane.parts, lane.fit.shown)
        for row in part.rows[: len(now.ways)]
    )
    return planned - shown
