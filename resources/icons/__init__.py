"""The signs on buttons and cards: SVG for whoever draws them, and the same as lines, which paint at once.

All are Lucide icons (24 x 24 units, strokes in ``currentColor``; ISC licence in LICENSE-Lucide.txt)
but ``footwork``, the application's own icon: a footprint between the four ways an ankle moves.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

SIDE: Final = 24
"""Units that a sign is wide and high."""
STROKE: Final = 2
"""Units that its lines are wide."""
COLOURED: Final = "footwork"
"""The one icon with colours of its own, which is no sign made of lines."""
BAKED: Final = Path(__file__).parent / "lines.json"

Line = list[Any]
"""Where a pen goes next, with the letters of SVG: ``["M", x, y]`` without drawing, ``["L", x, y]`` straight,
``["C", ...]`` in a curve with two handles, ``["Z"]`` back to where it began."""


class UnknownIconError(LookupError):
    """No such icon ships with Footwork."""


def svg(name: str) -> bytes:
    """The icon `name` ("printer", "footwork") as SVG source. Raises UnknownIconError."""
    try:
        return (Path(__file__).parent / f"{name}.svg").read_bytes()  # Footwork always runs from plain files
    except FileNotFoundError:
        raise UnknownIconError(f"There is no icon {name!r} in resources/icons.") from None


def lines(name: str) -> list[Line]:
    """The sign `name` ("printer") as baked lines. Raises UnknownIconError."""
    try:
        return _baked()[name]
    except KeyError:
        raise UnknownIconError(f"There is no icon {name!r} made of lines in resources/icons.") from None


@cache
def _baked() -> dict[str, list[Line]]:
    signs: dict[str, list[Line]] = json.loads(BAKED.read_bytes())
    return signs
