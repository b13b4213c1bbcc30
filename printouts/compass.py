"""The four-movement ankle compass: toes up, toes down, sole in, sole out, as up, down, right and left."""

from collections.abc import Collection, Mapping
from math import cos, radians, sin
from typing import Final

from desktop.model.exercise import Movement
from printouts.inks import Inks
from printouts.marks import Box, Marks, Outline, Panel, Points

DIRECTIONS: Final = {
    Movement.DORSIFLEXION: 0,
    Movement.PLANTAR_FLEXION: 180,
    Movement.INVERSION: 90,
    Movement.EVERSION: 270,
}
"""Where each movement points, in degrees clockwise from up: of a right foot seen from the front, as in the
pictures."""

_CURVE_STEPS = 10
_MIN_PETAL = 0.22  # of the radius: a movement with one set still shows


def diamonds(box: Box, worked: Collection[Movement], inks: Inks) -> Marks:
    """Four rounded diamonds; the movements that an exercise works are filled, the others outlined."""
    middle = box.centre
    half = box.width / 2
    marks = []
    for movement, degrees in DIRECTIONS.items():
        # Diamonds stand on their corners round the middle, a little apart.
        corner, reach = 0.36 * half, 0.56 * half
        shape = tuple(
            _turned(middle, degrees, across, reach + along)
            for across, along in ((0.0, corner), (corner, 0.0), (0.0, -corner), (-corner, 0.0))
        )
        line = 0.10 * half
        if movement in worked and inks.saving:
            marks.append(Outline(shape, stroke=inks.accent, line=line, hatch=True))
        elif movement in worked:
            marks.append(Outline(shape, fill=inks.accent, stroke=inks.accent, line=line))
        else:
            marks.append(Outline(shape, stroke=inks.unused, line=line))
    return tuple(marks)


def petals(box: Box, sets: Mapping[Movement, int], inks: Inks) -> Marks:
    """Four petals whose length grows with the sets of each movement, in two rings."""
    middle, radius = box.centre, box.width / 2
    max_sets = max(sets.values(), default=0)
    marks: list[Panel | Outline] = [
        _ring(middle, radius, inks),
        _ring(middle, radius / 2, inks),
    ]
    for movement, degrees in DIRECTIONS.items():
        if sets.get(movement, 0):
            length = radius * (_MIN_PETAL + (0.97 - _MIN_PETAL) * sets[movement] / max_sets)
            shape = _petal(middle, degrees, length)
            if inks.saving:
                marks.append(Outline(shape, stroke=inks.accent, line=0.8, hatch=True))
            else:
                marks.append(Outline(shape, fill=inks.accent))
    return tuple(marks)


def _ring(middle: tuple[float, float], radius: float, inks: Inks) -> Panel:
    box = Box(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
    return Panel(box, radius, stroke=inks.hairline, line=0.5)


def _petal(middle: tuple[float, float], degrees: float, length: float) -> Points:
    wide = 0.34 * length
    tip, shoulder, end = (0.0, 0.10 * length), (wide, 0.70 * length), (0.0, length)
    side = [
        *_bezier(tip, (0.06 * length, 0.30 * length), (wide, 0.50 * length), shoulder),
        *_bezier(shoulder, (wide, 0.92 * length), (0.55 * wide, length), end),
    ]
    mirrored = [(-across, along) for across, along in reversed(side)]
    return tuple(_turned(middle, degrees, across, along) for across, along in (*side, *mirrored))


def _turned(middle: tuple[float, float], degrees: float, across: float, along: float) -> tuple[float, float]:
    """A point so far to the right and so far out, seen in a direction, on a page whose y runs down."""
    angle = radians(degrees)
    return (
        middle[0] + along * sin(angle) + across * cos(angle),
        middle[1] - along * cos(angle) + across * sin(angle),
    )


def _bezier(
    start: tuple[float, float],
    first: tuple[float, float],
    second: tuple[float, float],
    end: tuple[float, float],
) -> list[tuple[float, float]]:
    points = []
    for step in range(_CURVE_STEPS + 1):
        t = step / _CURVE_STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        corners = (start, first, second, end)
        points.append(
            (
                sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True)),
                sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True)),
            )
        )
    return points
