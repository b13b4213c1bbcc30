"""The pace of each kind of run as a silhouette, so that colour never carries the kind alone.

Screen and paper draw the same shapes. A shape is closed; its points are shares of the width of the card
and of the height of the tallest silhouette, from the lower left corner, y up.
"""

from typing import Final

Shape = tuple[tuple[float, float], ...]

_GROUND: Final = 0.29  # of the height, under hills, intervals and a tempo


def _box(left: float, right: float, top: float, foot: float = 0.0) -> Shape:
    return ((left, foot), (left, top), (right, top), (right, foot))


SILHOUETTES: Final[dict[str, tuple[Shape, ...]]] = {
    "recovery": (_box(0, 1, 0.12),),
    "easy": (_box(0, 1, 0.33),),
    "long": (((0, 0), (0, 0.24), (1, 0.71), (1, 0)),),
    "hills": (
        (
            (0, 0), (0, _GROUND), (0.09, _GROUND), (0.22, 0.86), (0.35, _GROUND), (0.42, _GROUND),
            (0.56, 0.76), (0.69, _GROUND), (0.73, _GROUND), (0.86, 0.86), (1, _GROUND), (1, 0),
        ),
    ),
    "tempo": (
        (
            (0, 0), (0, _GROUND), (0.2, _GROUND), (0.28, 0.95), (0.77, 0.95), (0.85, _GROUND), (1, _GROUND),
            (1, 0),
        ),
    ),
    "intervals": (
        _box(0, 1, _GROUND),
        *(_box(0.13 + 0.21 * number, 0.25 + 0.21 * number, 0.95, _GROUND) for number in range(4)),
    ),
    "race": tuple(
        _box(column / 10, (column + 1) / 10, (row + 1) / 3, row / 3)
        for row in range(3)
        for column in range(row % 2, 10, 2)
    ),
}  # fmt: skip
"""The shapes of each kind of run, by the value of its RunKind."""
