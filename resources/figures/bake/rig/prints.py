"""Foot prints along a line, seen from above in a window of their own; they go on as the feet land."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.poses.scenes import Prints
from resources.figures.bake.rig.bones import BODY, Bone
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import hull_chain
from resources.figures.bake.rig.piece import DETAIL, INNER, Piece
from resources.figures.bake.rig.shoe import SOLE, toward_big_toe
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import vector

_STEP = 32.4
"""A shoe's length, cm: heel to toe, the feet are this far apart."""

_STANDS = 0.8
"""A sole this near to the floor (cm) presses a print."""

_NEAR = _STEP / 3
"""How far (cm) a standing foot may be from a print that is its own."""

_HALF_HEIGHT, _HALF_TAPE = 10.5, 2.4
_DASH = (1.2, 1.5)

_ARCH = ((0.6, -9), (2.2, -9), (3.6, 9), (0.6, 9))
"""The gap between heel and forefoot, longer on the inner side (right foot, toes to the right), cm."""

_BROADER = 1.25
"""A sole that has given way under the weight is this much broader than the shoe's welt."""

_ROUND = 1.7
"""How round the corners at the gap are, cm."""


def draw_prints(prints: Prints, skeleton: Skeleton) -> list[Piece]:
    """The window: the line, the prints that lie behind, those under the standing feet in colour, and dashed
    the spot of the foot in the air."""
    scale, (left, middle) = prints.scale, prints.at
    high, long = _HALF_HEIGHT * scale, (prints.stop - prints.start) * scale
    window = shapely.box(left, middle - high, left + long, middle + high).buffer(1.5)
    tape = shapely.box(left - 2, middle - _HALF_TAPE * scale, left + long + 2, middle + _HALF_TAPE * scale)
    marks = [Piece(tape, fill="line")]
    for x, side, state in _steps(prints, skeleton):
        at = vector([left + (x - prints.start) * scale, middle])
        marks += _print(side, state, scale, at)
    return [
        Piece(window, fill="window"),
        *(part for mark in marks for part in mark.clipped(window)),
        Piece(window, stroke="ink", width=DETAIL),
    ]


def _steps(prints: Prints, skeleton: Skeleton) -> Iterator[tuple[float, Side, str]]:
    """Where prints lie (ankle, cm along the line), of which foot, and what they are, front ones first."""
    standing = {
        side: float(skeleton.bone("foot", side).origin[0]) for side in SIDES if _stands(skeleton, side)
    }
    if not standing:
        return
    front = max(standing, key=lambda side: standing[side])
    other: Side = "left" if front == "right" else "right"
    if other not in standing:
        yield standing[front] + _STEP, other, "ahead"
    behind = int((standing[front] - prints.start) // _STEP) + 1
    for steps in range(behind + 1):
        x, side = standing[front] - steps * _STEP, front if steps % 2 == 0 else other
        under = side in standing and abs(standing[side] - x) < _NEAR
        yield x, side, "under" if under else "behind"


def _stands(skeleton: Skeleton, side: Side) -> bool:
    return min(float(skeleton.foot_point(side, spot)[2]) for spot in (BODY.heel, BODY.ball)) < _STANDS


def _print(side: Side, state: str, scale: float, at: object) -> list[Piece]:
    """The sole's outline, and in it what of it touches the ground: heel and forefoot."""

    def placed(shape: BaseGeometry) -> BaseGeometry:
        return shapely.transform(shape, lambda points: points * scale + at).simplify(0.03)

    whole = affinity.scale(_sole(side), 1, _BROADER, origin=(0, 0)).buffer(-_ROUND).buffer(_ROUND)
    parts = placed(_tread(whole, side))
    if state == "ahead":
        return [Piece(placed(whole).boundary, stroke="ghost-line", width=INNER, dash=_DASH)]
    arch = parts.boundary.difference(placed(whole).boundary.buffer(0.2))
    return [
        Piece(placed(whole), fill="print"),
        Piece(parts, fill="print-next" if state == "under" else "print"),
        Piece(arch, stroke="ink", width=DETAIL),
        Piece(placed(whole), stroke="ink", width=INNER),
    ]


def _tread(whole: BaseGeometry, side: Side) -> BaseGeometry:
    """What of a sole touches the ground: the heel and the forefoot, with the arch between them free."""
    arch = Polygon(_ARCH if side == "right" else [(x, -y) for x, y in _ARCH])
    return whole.difference(arch).buffer(-_ROUND).buffer(_ROUND)


def _sole(side: Side) -> BaseGeometry:
    """A sole from above, toes to the right, the ankle at the origin."""
    above = Bone(np.stack([vector([0, 0, 1]), vector([0, 1, 0]), vector([-1, 0, 0])], 1), np.zeros(3))
    stations = [(x, w, w, w, w, 0.0, toward_big_toe(x)) for x, _, _, w in SOLE]
    rings = Loft(stations, above, side, per_span=4).rings()
    return hull_chain(np.stack([rings[..., 0], -rings[..., 1]], -1))
