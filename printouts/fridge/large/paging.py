"""Which days stand on which page: as few pages as hold them, and those about equally full.

A day is parted only where it is taller than a page, or between its sessions where that saves a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from printouts.fridge.large.flow import Flow

_HAIR = 1e-6
_TRIES = 12  # halvings of the room in which the pages could all be less full


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a day stands on a page: ``number`` is the day's, from 0 on."""

    number: int
    flow: Flow


PageOfDays = tuple[Shown, ...]


def paged(days: Sequence[Flow], foot: float, room: float, gap: float) -> list[PageOfDays]:
    """The days on pages that have so much ``room``, ``gap`` apart; under the last of them a foot so tall."""
    flowing = min((_flowing(days, foot, room, gap, keep=keep) for keep in (True, False)), key=len)
    if any(day.height > room for day in days):
        return flowing
    ways = (pages for pages in _every_way(days) if _holds(pages, foot, room, gap))
    whole = min(ways, key=lambda pages: (len(pages), _unevenness(pages, foot, gap)))
    return whole if len(whole) <= len(flowing) else flowing


# ---- days that all fit a page ------------------------------------------------------------------


def _every_way(days: Sequence[Flow]) -> Iterator[list[PageOfDays]]:
    """Every way to part a week between two days, also with a last page for the foot alone."""
    shown = [Shown(number, day) for number, day in enumerate(days)]
    for count in range(len(days)):
        for cuts in combinations(range(1, len(days)), count):
            pages = [tuple(shown[start:end]) for start, end in pairwise((0, *cuts, len(days)))]
            yield pages
            yield [*pages, ()]


def _used(pages: Sequence[PageOfDays], foot: float, gap: float) -> list[float]:
    """How much of each page is taken."""
    tall = [sum(one.flow.height for one in page) + gap * max(0, len(page) - 1) for page in pages]
    return [*tall[:-1], tall[-1] + foot]


def _holds(pages: Sequence[PageOfDays], foot: float, room: float, gap: float) -> bool:
    """Whether no page is too full. A foot that is too tall even for a page of its own has one."""
    *full, last = _used(pages, foot, gap)
    return max([0.0, *full]) <= room + _HAIR and (last <= room + _HAIR or not pages[-1])


def _unevenness(pages: Sequence[PageOfDays], foot: float, gap: float) -> float:
    """The less, the more alike pages of the same number are."""
    return sum(used * used for used in _used(pages, foot, gap))


# ---- days that are parted ----------------------------------------------------------------------


def _flowing(days: Sequence[Flow], foot: float, room: float, gap: float, *, keep: bool) -> list[PageOfDays]:
    """Pages filled one after the other, none of them more than it must be; ``keep``: a day that fits a page
    is not parted."""
    best = _filled(days, foot, room, room, gap, keep=keep)
    least, most = 0.0, room
    for _ in range(_TRIES):
        middle = (least + most) / 2
        tried = _filled(days, foot, middle, room, gap, keep=keep)
        if len(tried) > len(best) or foot > middle:
            least = middle
        else:
            best, most = tried, middle
    return best


def _filled(
    days: Sequence[Flow], foot: float, wanted: float, room: float, gap: float, *, keep: bool
) -> list[PageOfDays]:
    """Pages filled one after the other up to ``wanted``; one day alone may fill all of the room."""
    pages: list[list[Shown]] = [[]]
    left = wanted
    for number, day in enumerate(days):
        for part, fresh in _parts(day, left, wanted, room, keep=keep):
            if fresh and pages[-1]:
                pages.append([])
                left = wanted
            pages[-1].append(Shown(number, part))
            left -= part.height + gap
    if foot > left + gap and pages[-1]:  # none stands between the last day and the foot
        pages.append([])
    return [tuple(page) for page in pages]


def _parts(day: Flow, left: float, wanted: float, room: float, *, keep: bool) -> Iterator[tuple[Flow, bool]]:
    """A day in parts that fit, and whether each of them begins a page."""
    if day.height <= left:
        yield day, False
        return
    if day.height <= room and keep:
        yield day, True
        return
    rest: Flow | None = day
    fresh = False
    while rest is not None:
        top, after = rest.cut(wanted if fresh else left)
        if top is None and fresh:
            top, after = rest.cut(room)
        if top is not None:
            yield top, fresh
        elif fresh:  # nothing is lost, even of what no page could hold
            yield rest, True
            return
        rest, fresh = after, True
