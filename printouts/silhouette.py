"""The pace of a run as a shape, so that colour never carries the kind of run alone."""

from typing import Final

from desktop.model.plan import RunKind
from printouts.inks import RunInk
from printouts.marks import Marks, Outline, Panel

# From bottom left to bottom right: x in widths, y in heights of the silhouette, upwards.
_OUTLINES: Final[dict[RunKind, tuple[tuple[float, float], ...]]] = {
    RunKind.RECOVERY: ((0, 0.16), (1, 0.16)),
    RunKind.EASY: ((0, 0.38), (1, 0.38)),
    RunKind.LONG: ((0, 0.28), (1, 0.78)),
    RunKind.HILLS: (
        (0, 0.18), (0.08, 0.18), (0.22, 0.74), (0.36, 0.18), (0.41, 0.18),
        (0.56, 0.88), (0.71, 0.18), (0.75, 0.18), (0.88, 0.74), (1, 0.26),
    ),
    RunKind.TEMPO: ((0, 0.24), (0.18, 0.24), (0.29, 1), (0.71, 1), (0.82, 0.24), (1, 0.24)),
    RunKind.INTERVALS: (
        (0, 0.24), (0.1, 0.24), (0.1, 0.95), (0.22, 0.95), (0.22, 0.24), (0.32, 0.24), (0.32, 0.95),
        (0.44, 0.95), (0.44, 0.24), (0.54, 0.24), (0.54, 0.95), (0.66, 0.95), (0.66, 0.24), (0.76, 0.24),
        (0.76, 0.95), (0.88, 0.95), (0.88, 0.24), (1, 0.24),
    ),
    RunKind.RACE: ((0, 0.36), (1, 0.36)),
}  # fmt: skip
_FLAG_COLUMNS = 10
_FLAG_BOTTOM, _FLAG_ROW = 0.36, 0.3


def silhouette(block: Panel, kind: RunKind, ink: RunInk, height: float, *, hatch: bool) -> Marks:
    """The pace of a kind of run along the foot of its block, ``height`` points at the most."""
    box = block.box
    shapes = [[(0.0, 0.0), *_OUTLINES[kind], (1.0, 0.0)]]
    if kind is RunKind.RACE:
        shapes += _flag()
    marks = []
    for shape in shapes:
        points = tuple((box.left + x * box.width, box.bottom - y * height) for x, y in shape)
        if hatch:
            marks.append(Outline(points, stroke=ink.pace, line=0.5, hatch=True, within=block))
        else:
            marks.append(Outline(points, fill=ink.pace, within=block))
    return tuple(marks)


def _flag() -> list[list[tuple[float, float]]]:
    """The squares of a finish flag, every second one."""
    squares = []
    for column in range(_FLAG_COLUMNS):
        low = _FLAG_BOTTOM + (_FLAG_ROW if column % 2 == 0 else 0.0)
        left, right = column / _FLAG_COLUMNS, (column + 1) / _FLAG_COLUMNS
        squares.append([(left, low), (left, low + _FLAG_ROW), (right, low + _FLAG_ROW), (right, low)])
    return squares
