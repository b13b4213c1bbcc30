"""The signs on buttons and cards, as SVG.

All are Lucide icons (24 x 24 units, strokes in ``currentColor``; ISC licence in LICENSE-Lucide.txt)
but ``footwork``, the application's own icon: a footprint between the four ways an ankle moves.
"""

from pathlib import Path


class UnknownIconError(LookupError):
    """No such icon ships with Footwork."""


def svg(name: str) -> bytes:
    """The icon `name` ("printer", "footwork") as SVG source. Raises UnknownIconError."""
    try:
        return (Path(__file__).parent / f"{name}.svg").read_bytes()  # Footwork always runs from plain files
    except FileNotFoundError:
        raise UnknownIconError(f"There is no icon {name!r} in resources/icons.") from None
