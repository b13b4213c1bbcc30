"""The signs on buttons and cards, as SVG.

All are Lucide icons (24 x 24 units, strokes in ``currentColor``; ISC licence in LICENSE-Lucide.txt)
but ``footwork``, the application's own icon: a footprint between the four ways an ankle moves.
"""

from importlib.resources import files


class UnknownIconError(LookupError):
    """No such icon ships with Footwork."""


def svg(name: str) -> bytes:
    """The icon `name` ("printer", "footwork") as SVG source. Raises UnknownIconError."""
    file = files(__name__) / f"{name}.svg"
    if not file.is_file():
        raise UnknownIconError(f"There is no icon {name!r} in resources/icons.")
    return file.read_bytes()
