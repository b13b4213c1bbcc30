"""The bare foot with its toes, nails and ankle bones."""

import itertools
from collections.abc import Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import (
    chain_of_discs,
    closed_up,
    line,
    polygon,
    polygons_of,
    union,
)
from resources.figures.bake.rig.piece import DETAIL, FINE, Piece, surface_line
from resources.figures.bake.rig.shoe import along_foot
from resources.figures.bake.rig.vectors import Array, smooth_line, vector

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
# The print of the sole: (ahead, medial) all round, from the heel along the outer edge and back past the arch.
PRINT = (
    (-5.6, 0.0), (-4.6, -1.8), (-2.0, -2.4), (2.0, -2.5), (6.0, -3.0), (10.0, -3.7), (13.0, -3.7),
    (14.6, -2.0), (15.0, 0.5), (15.2, 3.0), (13.4, 4.1), (11.0, 3.5), (8.0, 1.6), (4.5, 0.3), (1.0, 1.2),
    (-2.4, 2.2), (-4.8, 1.8),
)  # fmt: skip
BARE_ANKLE = 7.2
"""Height of the ankle above a bare sole; the shoe adds the rest of `BODY.ankle_height`."""

_SOLE_SEEN = 0.3
"""From which cosine between sole and line of sight on the sole is drawn."""


class BareFoot:
    """The bare foot's geometry: `loft` and its own points (ahead, medial, height above the sole)."""

    def __init__(self, body: Body, side: Side) -> None:
        self._foot = body.skeleton.bone("foot", side)
        self.side: Side = side
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
        level = along_foot(self._foot)
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


_APART = 1.0
"""Lines between toes that the camera sees nearer together than this (cm) would run into one dark patch."""

_NAIL_SEEN = 0.32
"""The least area (square cm) of a nail that is still seen as one."""


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
    part.details += _toe_lines(body, foot, outline)
    if camera.facing(bone.axes[:, 2]) > -0.2:
        part.details += _nails(body, foot, outline)
    if camera.facing(-bone.axes[:, 2]) > _SOLE_SEEN:
        part.details += _sole(body, foot, side, outline)
    part.details += _ankle_bones(body, side)


def _sole(body: Body, foot: BareFoot, side: Side, outline: BaseGeometry) -> list[Piece]:
    """The print of the sole and the pads of the toes: by them one sees which way the sole is turned."""
    camera = body.camera
    rim = [foot.point(ahead, medial, 0.3) for ahead, medial in smooth_line([*PRINT, PRINT[0]], 4)]
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    pads = []
    for _, _, tip, _, end in TOES:
        round_pad = [
            foot.point(tip[0] - 0.4 + end * 0.85 * np.cos(turn), tip[1] + end * 0.7 * np.sin(turn), 0.3)
            for turn in angle
        ]
        pads.append(polygon(camera.flat(round_pad)))
    pieces, role = [], body.role("skin", side)
    for shape, fine in ((polygon(camera.flat(rim)), False), (union(pads), True)):
        inside = polygons_of(shape.intersection(outline.buffer(-0.25)), 0.1)
        if not inside.is_empty:
            pieces.append(Piece(inside, fill=f"{role}-shade", stroke="ink", width=0.25, fine=fine))
    return pieces


def _toe_lines(body: Body, foot: BareFoot, outline: BaseGeometry) -> list[Piece]:
    """The gaps between the toes, on the back of the foot or, where that is turned away, under the sole."""
    above = body.camera.facing(body.skeleton.bone("foot", foot.side).axes[:, 2]) > -0.1
    lines: list[Piece] = []
    for (root, middle, tip, wide, _), (root2, middle2, tip2, wide2, _) in itertools.pairwise(TOES):
        at_root = (root[1] - wide + root2[1] + wide2) / 2
        at_middle = (middle[1] - wide + middle2[1] + wide2) / 2
        end = min(tip[0], tip2[0])
        height = 2.6 if above else 0.5
        begin = root2[0] + (0.6 if above else 2.0)
        spots = [
            foot.point(begin, at_root, height),
            foot.point((begin + end) / 2 + 0.4, (at_root + at_middle) / 2, height),
            foot.point(end + 0.5, (tip[1] + tip2[1]) / 2, 1.8 if above else 0.6),
        ]
        between = line(body.camera.flat(spots)).intersection(outline.buffer(-0.05))
        clear = all(between.centroid.distance(other.geometry.centroid) > _APART for other in lines)
        if clear and not between.is_empty:
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
        if nail.area > _NAIL_SEEN:
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
