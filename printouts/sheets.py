"""Which pages share a sheet of paper: what a printer is told, and what a person counts."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from printouts.marks import Page


class TwoSides(NamedTuple):
    """A sheet of paper: its front, and its back where something is printed on it."""

    front: Page
    back: Page | None = None


def sheets_of(pages: Iterable[Page]) -> tuple[TwoSides, ...]:
    """The sheets of pages, in order.

    Backs stand behind their fronts, be it one by one (front, back, front, back) or all at once (fronts,
    backs): so many backs in a row belong to the last so many fronts before them. A page before those has its
    sheet to itself.
    """
    sheets: list[TwoSides] = []
    waiting: list[Page] = []  # fronts whose backs may follow
    for back, group in groupby(pages, key=lambda page: page.back):
        sides = list(group)
        if not back:
            waiting = sides
            continue
        alone = max(0, len(waiting) - len(sides))
        paired = len(waiting) - alone
        sheets += map(TwoSides, waiting[:alone])
        sheets += map(TwoSides, waiting[alone:], sides)
        sheets += map(TwoSides, sides[paired:])  # behind nothing: no layout makes such backs
        waiting = []
    sheets += map(TwoSides, waiting)
    return tuple(sheets)
