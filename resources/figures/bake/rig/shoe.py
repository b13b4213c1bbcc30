"""The shod foot: a shoe with a bending forefoot and a separate sole, and the sock."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.bones import BODY, Bone
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import (
    hull_chain,
    polygons_of,
)
from resources.figures.bake.rig.piece import DETAIL, FINE, INNER, Piece, surface_line
from resources.figures.bake.rig.vectors import Array, about_y, smooth_line, vector

# Shoe stations: cm ahead of the ankle, bottom and top height above the floor, half width.
UPPER = (
    (-8.4, 3.4, 7.4, 1.7),
    (-7.6, 2.9, 9.6, 2.9),
    (-6.2, 2.8, 11.0, 3.5),
    (-3.4, 2.8, 9.6, 3.8),
    (0, 2.7, 9.2, 3.9),
    (3, 2.6, 10.2, 3.9),
    (5.2, 2.5, 10.6, 3.9),
    (7.2, 2.5, 9.2, 4.0),
    (10, 2.4, 7.6, 4.4),
    (13, 2.4, 6.4, 4.8),
    (16, 2.4, 6.0, 4.8),
    (19, 2.5, 5.7, 4.4),
    (21.6, 2.7, 5.0, 3.4),
    (23.0, 3.0, 4.1, 1.9),
)
SOLE = (
    (-8.9, 1.6, 3.5, 2.2),
    (-8, 0.5, 3.7, 3.3),
    (-6, 0, 3.6, 3.9),
    (-2, 0, 3.3, 4.0),
    (4, 0, 2.9, 3.9),
    (9, 0, 2.7, 4.6),
    (13, 0, 2.6, 5.1),
    (17, 0.15, 2.6, 5.0),
    (20, 0.6, 2.9, 4.4),
    (22.4, 1.25, 3.4, 3.0),
    (23.5, 2.0, 3.5, 1.4),
)
"""Both end in front with a blunt, lifted cap."""

_BENDING = 2.6
"""How far before and behind the ball a shoe bends, cm: over less it would show a corner."""


def toward_big_toe(ahead: float) -> float:
    """How far the middle line of the shoe lies on the medial side, cm."""
    return max(0.0, ahead - 8) * 0.055


def shoe_frame(body: Body, side: Side) -> Callable[[float], Bone]:
    """The frame of a shoe section t cm ahead of the ankle, bent upwards at the ball by the toe angle."""
    foot, bend = body.skeleton.bone("foot", side), body.skeleton.toe_bend[side]
    level = along_foot(foot)
    pivot = foot.point(BODY.ball - 1.5, 0, -BODY.ankle_height + 0.6)
    ahead, up = foot.axes[:, 0], foot.axes[:, 2]
    half = np.radians(bend) / 2

    def frame(t: float) -> Bone:
        origin = foot.origin + ahead * t
        share = min(1.0, max(0.0, (t - BODY.ball + 1.5) / (2 * _BENDING) + 0.5))
        if abs(half) < 1e-3 or share == 0:
            return Bone(level, origin)
        turn = foot.axes @ about_y(-bend * share) @ foot.axes.T
        if share == 1:
            return Bone(turn @ level, pivot + turn @ (origin - pivot))
        # On the arc of a circle that leaves the line of the foot and ends in the line of the toes.
        radius, angle = _BENDING / np.tan(half), 2 * half * share
        on_arc = pivot + ahead * (radius * np.sin(angle) - _BENDING) + up * radius * (1 - np.cos(angle))
        above = (origin - pivot) @ up
        return Bone(turn @ level, on_arc + turn @ up * above)

    return frame


def along_foot(foot: Bone) -> Array:
    """Section axes of a loft that runs along the foot: front is up, -z is ahead."""
    return np.stack([foot.axes[:, 2], foot.axes[:, 1], -foot.axes[:, 0]], 1)


def _shoe_stations(table: Sequence[Sequence[float]], middle: float) -> list[list[float]]:
    stations = []
    for ahead, bottom, top, half_width in table:
        centre = bottom + middle * (top - bottom)
        height = centre - BODY.ankle_height
        stations.append(
            [ahead, top - centre, centre - bottom, half_width, half_width, height, toward_big_toe(ahead)]
        )
    return stations


def shoe_lofts(body: Body, side: Side) -> tuple[Loft, Loft]:
    """The upper and the sole of a shoe."""
    frame = shoe_frame(body, side)
    upper = Loft(_shoe_stations(UPPER, 0.34), side=side, frame_at=frame, power=2.25, per_span=3)
    sole = Loft(_shoe_stations(SOLE, 0.5), side=side, frame_at=frame, power=5, per_span=3)
    return upper, sole


def add_shod_foot(body: Body, side: Side, shank: Loft, shank_table: Sequence[Sequence[float]]) -> None:
    """Add sock and shoe."""
    camera = body.camera
    sock_stations = [[row[0], *(radius + 0.42 for radius in row[1:])] for row in shank_table[-4:]]
    bone = body.skeleton.bone("shank", side)
    sock = Loft(sock_stations, bone, side, length=BODY.shank, caps=(0, 3.5))
    rings = np.concatenate([sock.rings(0.865 * BODY.shank, BODY.shank), sock.rings()[-5:]])
    body.add("sock", "leg-lower", hull_chain(camera.flat(rings)), "sock", side, shaded=False)
    upper, sole = shoe_lofts(body, side)
    from_below = camera.facing(body.skeleton.bone("foot", side).axes[:, 2]) < 0
    # Seen from above the upper hides most of the sole, seen from below the sole hides the upper.
    for name in ("shoe", "sole") if from_below else ("sole", "shoe"):
        outline = (upper if name == "shoe" else sole).silhouette(camera)
        part = body.add(name, "leg-lower", outline, name, side, shaded=False)
        if name == "shoe":
            _draw_shoe(body, part, upper, side)
        else:
            _draw_sole(body, part, sole, side)


Seam = Sequence[tuple[float, float]]
"""A line on the upper or the sole: cm ahead of the ankle, degrees from the top; the same on both sides."""

_THROAT: Seam = ((3.4, 52), (6.0, 48), (8.6, 42), (10.8, 34), (12.2, 20), (12.7, 0))
_TOE_CAP: Seam = ((14.2, 98), (15.4, 78), (17.0, 56), (18.4, 34), (19.1, 16), (19.3, 0))
_HEEL: Seam = ((-0.4, 118), (-2.2, 96), (-3.6, 72), (-4.4, 48))
_PULL: Seam = ((-7.2, 96), (-7.7, 66), (-7.6, 34))
_LACES = (5.4, 7.2, 9.0, 10.8)
"""Where the laces cross the opening, cm ahead of the ankle."""

_LACE, _CAP = 0.62, 0.58
"""How wide a lace and the seam of the toe cap are, cm."""

_SPECK = 3.0
"""Shorter pieces of the tread's edge are not drawn, cm."""

_TREAD_SEEN = 0.18
"""From which cosine between sole and line of sight on its grooves are drawn."""

_GROOVES = (-5.6, -3.4, -1.2, 5.6, 8.0, 10.4, 12.8, 15.2, 17.6)
"""Where the sole's grooves run across, cm ahead of the ankle."""


def _draw_shoe(body: Body, part: Part, upper: Loft, side: Side) -> None:
    along = np.linspace(3.0, 12.0, 14)
    middle, half = np.interp(along, [3, 12], [66, 112]), np.interp(along, [3, 6, 12], [18, 14, 3])
    for sign in (1, -1):
        angle = np.radians(sign * (middle[:, None] + np.linspace(-1, 1, 7)[None] * half[:, None]))
        panel = upper.patch(body.camera, along, angle, 0.04, 0.05).intersection(part.outline)
        part.details.append(Piece(polygons_of(panel, 0.3), fill=body.role("panel", side)))
    for seam, width in ((_THROAT, DETAIL), (_TOE_CAP, _CAP)):
        half_line = smooth_line(seam, 6)
        both = np.concatenate([half_line, half_line[-2::-1] * vector([1, -1])])
        part.details += _on(body, upper, both, width=width)
    for seam, sign in itertools.product((_HEEL, _PULL), (1, -1)):
        part.details += _on(body, upper, smooth_line(seam, 6) * vector([1, sign]))
    throat = smooth_line(_THROAT, 6)
    for ahead in _LACES:
        reach = float(np.interp(ahead, throat[:, 0], throat[:, 1])) + 3
        # A lace lies a little farther ahead in the middle than at its eyelets.
        share = np.linspace(-1, 1, 9)
        lace = np.stack([ahead + 0.5 * (1 - share**2), share * reach], 1)
        part.details += _on(body, upper, lace, "lace", _LACE)


def _draw_sole(body: Body, part: Part, sole: Loft, side: Side) -> None:
    """The edge of the tread seen from the side, and its grooves seen from below."""
    along = np.linspace(-7.5, 21.5, 40)
    for sign in (1, -1):
        edge = np.stack([along, np.full(40, sign * 92.0)], 1)
        lines = _on(body, sole, edge, "shoe", FINE)
        # Seen from the front so little of it is left that it would be a speck.
        part.details += [piece for piece in lines if piece.geometry.length > _SPECK]
    if body.camera.facing(-body.skeleton.bone("foot", side).axes[:, 2]) < _TREAD_SEEN:
        return
    for ahead in _GROOVES:
        groove = np.stack([np.full(9, ahead), 180 + np.linspace(-52, 52, 9)], 1)
        for piece in _on(body, sole, groove, "lace", INNER):
            inside = piece.geometry.intersection(part.outline.buffer(-0.8))
            if inside.length > 1:
                part.details.append(replace(piece, geometry=inside, fine=False))


def _on(body: Body, loft: Loft, spots: Array, stroke: str = "lace", width: float = DETAIL) -> list[Piece]:
    """A line through `spots` (ahead, degrees) where the surface, slopes and all, faces the viewer."""
    ahead, degrees = spots.T
    angle = np.radians(degrees)[:, None]
    points = loft.surface(ahead, angle, 0.05)[0][:, 0]
    further, around = (
        loft.surface(ahead + step, angle + turn, 0.05)[0][:, 0] - points
        for step, turn in ((0.2, 0), (0, 0.05))
    )
    normals = np.cross(around, further)
    outward = points - loft.surface(ahead, angle)[1]
    normals *= np.sign(np.sum(normals * outward, axis=1, keepdims=True))
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9
    return surface_line(body.camera, points, width, normals=normals, facing=0.1, stroke=stroke, fine=True)
