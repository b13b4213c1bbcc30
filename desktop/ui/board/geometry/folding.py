"""Which warm-ups and cool-downs fold to one line where a day is too tall for a low board.

Pure. A day folds as few of them as it must to be seen whole, the tallest first; if that is not enough, all of
them. One that the runner opens stays open, and changes no other. Loaded with the first board that is low.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from desktop.model.plan import Run, routines
from desktop.model.refs import RoutineRef
from desktop.ui.board.geometry.boxes import STRIP_HEAD, DayLayout, Folds

BELOW = 8  # pixels that are to be seen below the last entry


class Strip(NamedTuple):
    """A warm-up or a cool-down, and how many pixels lower a day is once it is folded."""

    ref: RoutineRef
    saves: int


def folded(strips: Iterable[Strip], height: int, room: int) -> tuple[RoutineRef, ...]:
    """The strips of a day that fold, whose entries are ``height`` pixels tall with all of them open."""
    found: list[RoutineRef] = []
    for strip in sorted(strips, key=lambda one: -one.saves):  # of two alike the upper one first
        if height <= room:
            break
        if strip.saves > 0:
            found.append(strip.ref)
            height -= strip.saves
    return tuple(found)


def folds(day: DayLayout, room: int, opened: Collection[RoutineRef]) -> Folds:
    """What can fold in so many pixels of a day that is laid out with everything open, and whether it does."""
    strips = (
        Strip(zone.ref, zone.rect.height() - STRIP_HEAD)
        for card in day.cards
        if isinstance(card.entry, Run)
        for zone in card.zones
        if routines(card.entry)[zone.ref.part]
    )
    height = day.cards[-1].rect.bottom() + 1 + BELOW if day.cards else 0
    return frozenset((ref, ref not in opened) for ref in folded(strips, height, room))
