"""The search for the sizes of a sheet: the largest in which all of a week fits, and what fits beside it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from printouts.formats.sizes import Sizes

Give = Callable[[Sizes], Sizes | None]
GIVEN_BACK: Final[tuple[Give, ...]] = (
    Sizes.looser,
    Sizes.larger_tile,
    Sizes.more_air,
    Sizes.taller_block,
    Sizes.every_heading,
    Sizes.another_note_line,
)
"""What is given back, in this order, each as often as it fits."""


def search(tried: Sequence[Sizes], fits: Callable[[Sizes], bool]) -> Sizes:
    """The first of the sizes that fits, with as much given back as fits with it; else the last.

    Each of ``tried`` takes no more room than the one before it, so that half of those in question can be left
    out at every try.
    """
    first = bisect_left(tried, True, key=fits)
    if first == len(tried):
        return tried[-1]
    return refilled(tried[first], fits)


def refilled(sizes: Sizes, fits: Callable[[Sizes], bool], gives: Sequence[Give] = GIVEN_BACK) -> Sizes:
    """The sizes with as much given back as fits."""
    for give in gives:
        while (more := give(sizes)) is not None and fits(more):
            sizes = more
    return sizes
