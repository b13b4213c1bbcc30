"""How wide and tall the cards on offer are. How each is laid out stands in ``card_sizes``, which is read only
where cards are printed."""

from typing import Final

from printouts.formats.paper import INCH
from printouts.marks import MM, Box

SIZES: Final = {
    "a6": (105 * MM, 148 * MM),
    "a5": (148 * MM, 210 * MM),
    "a7": (74 * MM, 105 * MM),
    "3x5": (3 * INCH, 5 * INCH),
    "4x6": (4 * INCH, 6 * INCH),
    "poker": (63 * MM, 88 * MM),
}
"""Width and height of the cards in points, the usual one first."""

HALVES: Final = {
    "a6": (4.25 * INCH, 5.5 * INCH),
    "a5": (5.5 * INCH, 8.5 * INCH),
    "a7": (2.75 * INCH, 4.25 * INCH),
}
"""What stands for A5, A6 and A7 on American papers: Letter cut in half, in four and in eight."""

AMERICAN: Final = frozenset({"letter", "legal", "tabloid"})


def card_box(size: str, paper: str) -> Box:
    """A card of that size, cut out of that paper."""
    sizes = {**SIZES, **HALVES} if paper in AMERICAN else SIZES
    return Box(0, 0, *sizes[size])
