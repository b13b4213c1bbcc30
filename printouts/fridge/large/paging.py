"""Which days stand on which page: as few pages as hold them, and those about equally full.

A day is parted only where it is taller than a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from printouts.fridge.large.flow import Flow

_TRIES = 12  # halvings of the room in which the pages could all be less full


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a day stands on a page: ``number`` is the day's, from 0 on."""

    number: int
    flow: Flow


PageOfDays = tuple[Shown, ...]


def paged(days: Sequence[Flow], foot: float, room: float, gap: float) -> list[PageOfDays]:
    """The days on pages that have so much ``room``, ``gap`` apart; under the last of them a foot so tall."""
    best = _filled(days, foot, room, room, gap)
    least, most = 0.0, room
    if any(day.height > room for day in days) or len(best) == 1:
        return best
    for _ in range(_TRIES):
        middle = (least + most) / 2
        tried = _filled(days, foot, middle, room, gap)
        if len(tried) > len(best) or foot > middle:
            least = middle
        else:
            best, most = tried, middle
    return best


def _filled(days: Sequence[Flow], foot: float, wanted: float, room: float, gap: float) -> list[PageOfDays]:
    """Pages filled one after the other up to ``wanted``; one day alone may fill all of the room."""
    pages: list[list[Shown]] = [[]]
    left = wanted
    for number, day in enumerate(days):
        for part, fresh in _parts(day, left, wanted, room):
            if fresh and pages[-1]:
                pages.append([])
                left = wanted
            pages[-1].append(Shown(number, part))
            left -= part.height + gap
    if foot > left and pages[-1]:
        pages.append([])
    return [tuple(page) for page in pages]


def _parts(day: Flow, left: float, wanted: float, room: float) -> Iterator[tuple[Flow, bool]]:
    """A day in parts that fit, and whether each of them begins a page."""
    if day.height <= left:
        yield day, False
        return
    if day.height <= room:
        yield day, True
        return
    rest: Flow | None = day
    fresh = False
    while rest is not None:
        top, after = rest.cut(room if fresh else left)
        if top is not None:
            yield top, fresh
        elif fresh:  # nothing is lost, even of what no page could hold
            yield rest, True
            return
        rest, fresh = after, True
