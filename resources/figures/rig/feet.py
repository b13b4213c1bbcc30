"""Feet: a shoe with a bending forefoot and a separate sole, and the bare foot with its toes."""

import itertools
from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.pose import LEFTWARD, Side
from resources.figures.rig.body import Body, Part
from resources.figures.rig.loft import Loft
from resources.figures.rig.outline import (
    chain_of_discs,
    closed_up,
    hull_chain,
    line,
    polygon,
    polygons_of,
    union,
)
from resources.figures.rig.piece import DETAIL, FINE, Piece, surface_line
from resources.figures.rig.skeleton import BODY, Bone
from resources.figures.rig.vectors import Array, about_y, vector

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
    (16, 2.4, 5.6, 4.8),
    (19, 2.5, 4.9, 4.3),
    (21.3, 2.8, 4.2, 3.2),
    (22.7, 3.0, 3.6, 1.6),
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
    (20, 0.7, 2.8, 4.3),
    (22.4, 1.6, 3.1, 2.8),
    (23.5, 2.3, 3.1, 1.2),
)
# Bare foot stations: cm ahead of the ankle, bottom, top, medial and lateral half width.
BARE = (
    (-6.9, 3.4, 6.2, 1.8, 1.8),
    (-6.3, 1.3, 8.6, 2.7, 2.6),
    (-4.6, 0.3, 10.2, 3.1, 3.0),
    (-2, 0.0, 11.0, 3.3, 3.2),
    (1, 0.3, 10.8, 3.3, 3.3),
    (4, 1.0, 9.3, 3.3, 3.6),
    (7, 1.3, 7.5, 3.7, 3.9),
    (10, 0.9, 5.8, 4.3, 4.3),
    (13, 0.4, 4.5, 4.9, 4.6),
    (15, 0.4, 3.6, 4.9, 4.5),
    (16.2, 0.6, 3.0, 4.6, 4.0),
)
# Toes from the big one out: root, middle and tip (ahead, medial, height), radius at root and tip.
TOES = (
    ((14.8, 3.2, 1.9), (17.6, 3.3, 1.9), (20.6, 3.0, 1.5), 1.65, 1.35),
    ((15.0, 0.95, 1.6), (18.0, 0.9, 2.1), (20.2, 0.8, 1.2), 1.15, 0.95),
    ((14.8, -0.95, 1.5), (17.4, -1.1, 2.0), (19.3, -1.2, 1.1), 1.08, 0.9),
    ((14.0, -2.6, 1.4), (16.4, -2.9, 1.8), (18.0, -3.0, 1.0), 1.02, 0.86),
    ((12.8, -4.0, 1.3), (14.9, -4.4, 1.5), (16.3, -4.5, 0.9), 0.98, 0.82),
)
BARE_ANKLE = 7.2
"""Height of the ankle above a bare sole; the shoe adds the rest of `BODY.ankle_height`."""


def toward_big_toe(ahead: float) -> float:
    """How far the middle line of the shoe lies on the medial side, cm."""
    return max(0.0, ahead - 8) * 0.055


def shoe_frame(body: Body, side: Side) -> Callable[[float], Bone]:
    """The frame of a shoe section t cm ahead of the ankle, bent upwards at the ball by the toe angle."""
    foot, bend = body.skeleton.bone("foot", side), body.skeleton.toe_bend[side]
    level = _along_foot(foot)
    pivot = foot.point(BODY.ball - 1.5, 0, -BODY.ankle_height + 0.6)

    def frame(t: float) -> Bone:
        share = min(1.0, max(0.0, (t - BODY.ball + 4.5) / 5.5))
        share = share * share * (3 - 2 * share)
        origin = foot.point(t, 0, 0)
        if bend == 0 or share == 0:
            return Bone(level, origin)
        turn = foot.axes @ about_y(-bend * share) @ foot.axes.T
        return Bone(turn @ level, pivot + turn @ (origin - pivot))

    return frame


def _along_foot(foot: Bone) -> Array:
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


def _draw_shoe(body: Body, part: Part, upper: Loft, side: Side) -> None:
    for ahead in (6.6, 8.6, 10.6):
        points, centre = upper.surface(np.array([ahead]), np.radians(np.linspace(-42, 42, 9)), 0.05)
        normals = points[0] - centre[0]
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        part.details += surface_line(
            body.camera, points[0], DETAIL, normals=normals, stroke="lace", fine=True
        )
    along = np.linspace(3.0, 12.0, 14)
    middle, half = np.interp(along, [3, 12], [62, 108]), np.interp(along, [3, 6, 12], [20, 15, 3])
    for sign in (1, -1):
        angle = np.radians(sign * (middle[:, None] + np.linspace(-1, 1, 7)[None] * half[:, None]))
        panel = upper.patch(body.camera, along, angle, 0.04, 0.05).intersection(part.outline)
        part.details.append(Piece(polygons_of(panel, 0.3), fill=body.role("panel", side)))


class BareFoot:
    """The bare foot's geometry: `loft` and its own points (ahead, medial, height above the sole)."""

    def __init__(self, body: Body, side: Side) -> None:
        self._foot = body.skeleton.bone("foot", side)
        self._medial = -LEFTWARD[side]
        stations = [
            [
                ahead,
                (top - bottom) * 0.6,
                (top - bottom) * 0.4,
                medial,
                lateral,
                bottom + 0.4 * (top - bottom) - BARE_ANKLE,
                0.0,
            ]
            for ahead, bottom, top, medial, lateral in BARE
        ]
        level = _along_foot(self._foot)
        self.loft = Loft(
            stations,
            side=side,
            frame_at=lambda t: Bone(level, self._foot.point(t, 0, 0)),
            power=2.2,
            per_span=4,
        )

    def point(self, ahead: float, medial: float, height: float) -> Array:
        """A point of the foot in the world."""
        return self._foot.point(ahead, self._medial * medial, height - BARE_ANKLE)


def add_bare_foot(body: Body, side: Side, shank: Loft, shank_table: Sequence[Sequence[float]]) -> None:
    """Add a bare foot with toes, nails and ankle bones."""
    camera, bone = body.camera, body.skeleton.bone("foot", side)
    foot = BareFoot(body, side)
    main = foot.loft.silhouette(camera)
    toes = [
        chain_of_discs(camera.flat([foot.point(*spot) for spot in spots]), (root, (root + tip) / 2, tip))
        for *spots, root, tip in TOES
    ]
    outline = closed_up(union([main, *toes]), 0.5)
    part = body.add("foot", "leg-lower", outline, "skin", side)
    body.seam(f"shank-{side}", f"foot-{side}", bone.origin, 8.5, 3.2)
    if camera.facing(bone.axes[:, 2]) > -0.2:
        part.details += _toe_lines(body, foot, outline) + _nails(body, foot, outline)
    part.details += _ankle_bones(body, side)


def _toe_lines(body: Body, foot: BareFoot, outline: BaseGeometry) -> list[Piece]:
    lines = []
    for (root, middle, tip, wide, _), (root2, middle2, tip2, wide2, _) in itertools.pairwise(TOES):
        at_root = (root[1] - wide + root2[1] + wide2) / 2
        at_middle = (middle[1] - wide + middle2[1] + wide2) / 2
        end = min(tip[0], tip2[0])
        spots = [
            foot.point(root2[0] + 0.6, at_root, 2.6),
            foot.point((root2[0] + end) / 2 + 0.4, (at_root + at_middle) / 2, 2.6),
            foot.point(end + 0.5, (tip[1] + tip2[1]) / 2, 1.8),
        ]
        between = line(body.camera.flat(spots)).intersection(outline.buffer(-0.05))
        if not between.is_empty:
            lines.append(Piece(between, stroke="ink", width=DETAIL))
    return lines


def _nails(body: Body, foot: BareFoot, outline: BaseGeometry) -> list[Piece]:
    nails = []
    for _, _, tip, root, end in TOES:
        wide = 0.62 if root > 1.3 else 0.55
        angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        rim = [
            foot.point(
                tip[0] + 0.25 + end * 0.62 * np.cos(turn),
                tip[1] + end * wide * np.sin(turn),
                tip[2] + end * (0.92 - 0.25 * np.cos(turn)),
            )
            for turn in angle
        ]
        nail = polygon(body.camera.flat(rim)).intersection(outline)
        if not nail.is_empty:
            nails.append(Piece(polygons_of(nail, 0.05), fill="nail", stroke="ink", width=0.32, fine=True))
    return nails


def _ankle_bones(body: Body, side: Side) -> list[Piece]:
    """The inner and the outer ankle bone: inner one farther forward and higher."""
    bone, leftward = body.skeleton.bone("foot", side), LEFTWARD[side]
    pieces = []
    for sign, ahead, height in ((1, 0.6, 0.9), (-1, -0.9, -0.7)):
        aside = -leftward * sign
        if body.camera.facing(bone.axes @ vector([0, aside, 0])) <= 0.25:
            continue
        angle = np.radians(np.linspace(-150, 20, 10))
        arc = [bone.point(ahead + 1.5 * np.cos(a), aside * 3.35, height + 1.5 * np.sin(a)) for a in angle]
        pieces += surface_line(body.camera, np.array(arc), FINE)
    return pieces
