"""The bare foot with its toes, nails and ankle bones."""

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.digits import Digit, DigitEdges, Segment, apart, segments_of
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import (
    EMPTY,
    closed_up,
    disc,
    hull_chain,
    polygon,
    polygons_of,
    trimmed,
    union,
)
from resources.figures.bake.rig.piece import DETAIL, FINE, Piece, surface_line
from resources.figures.bake.rig.shoe import along_foot
from resources.figures.bake.rig.vectors import Array, about_y, smooth_line, unit, vector

# Bare foot stations: cm ahead of the ankle, bottom, top, medial and lateral half width.
BARE = (
    (-6.9, 2.4, 6.2, 2.0, 2.0),
    (-6.3, 0.8, 8.6, 2.9, 2.8),
    (-4.6, 0.1, 10.2, 3.4, 3.3),
    (-2, 0.0, 11.0, 3.5, 3.4),
    (1, 0.3, 10.8, 3.4, 3.4),
    (4, 1.0, 9.3, 3.3, 3.6),
    (7, 1.3, 7.5, 3.7, 3.9),
    (10, 0.9, 5.8, 4.3, 4.3),
    (13, 0.4, 4.5, 4.9, 4.6),
    (15, 0.4, 3.6, 4.9, 4.5),
    (16.2, 0.6, 3.0, 4.6, 4.0),
)
TOE_NAMES = ("big toe", "second toe", "third toe", "fourth toe", "little toe")
# Toes from the big one out: root, middle and tip (ahead, medial, height), radius at root and tip.
TOES = (
    ((14.8, 3.2, 1.9), (17.8, 3.35, 2.0), (20.6, 3.1, 1.5), 1.65, 1.38),
    ((15.0, 0.95, 1.6), (18.0, 0.95, 2.2), (20.3, 0.9, 1.2), 1.12, 1.02),
    ((14.8, -0.95, 1.5), (17.4, -1.05, 2.1), (19.4, -1.1, 1.15), 1.06, 0.97),
    ((14.0, -2.6, 1.4), (16.5, -2.85, 1.9), (18.2, -2.95, 1.05), 1.02, 0.93),
    ((12.8, -4.0, 1.3), (15.0, -4.4, 1.6), (16.5, -4.5, 0.95), 0.98, 0.9),
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
        lifted = body.skeleton.toe_bend[side]
        self._bends = [lifted + own for own in body.skeleton.pose.limbs(side).toes]
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
            power=2.3,
            per_span=4,
        )

    def point(self, ahead: float, medial: float, height: float) -> Array:
        """A point of the foot in the world."""
        return self._foot.point(ahead, self._medial * medial, height - BARE_ANKLE)

    def points(self, spots: Array) -> Array:
        """Points (n, 3) of the foot in the world."""
        return self._foot.points(spots * vector([1, self._medial, 1]) - vector([0, 0, BARE_ANKLE]))

    def toward(self, camera: Camera) -> Array:
        """The direction to the viewer as (ahead, medial, height)."""
        direction: Array = self._foot.axes.T @ camera.toward * vector([1, self._medial, 1])
        return direction

    def toe_turn(self, toe: int) -> Callable[[Array], Array]:
        """How points (n, 3) of a straight toe, numbered from the big one, move when it is bent at its root.

        A curled toe bends at its middle as well.
        """
        root, middle, *_ = TOES[toe]
        bend = self._bends[toe]
        curl = min(0.0, bend)

        def turned(spots: Array) -> Array:
            beyond = np.clip((spots[:, :1] - middle[0]) / 0.8 + 0.5, 0.0, 1.0)
            curled = vector(middle) + (spots - vector(middle)) @ about_y(curl)
            spots = spots + (curled - spots) * beyond
            return vector(root) + (spots - vector(root)) @ about_y(bend)

        return turned


_NARROW = 0.85
"""Half the width from which on toes beside each other have lines between them, cm."""

_SHORTEST = 0.8
"""Shorter pieces of a line between toes are specks, cm."""

_CLEAR = 0.5
"""Lines of toes nearer together than this (cm) would run into one dark patch."""

_HEEL_SEEN = 0.6
"""From which cosine between the foot and the line of sight on the heel is seen before the forefoot."""

_NAIL_SEEN = 0.32
"""The least area (square cm) of a nail that is still seen as one."""


def add_bare_foot(body: Body, side: Side, shank: Loft, shank_table: Sequence[Sequence[float]]) -> None:
    """Add a bare foot with toes, nails and ankle bones."""
    camera, bone = body.camera, body.skeleton.bone("foot", side)
    foot = BareFoot(body, side)

    def flat(spots: Array) -> Array:
        return camera.flat(foot.points(spots))

    main = foot.loft.silhouette(camera)
    segments = segments_of(toes_of(foot), flat)
    outline = closed_up(union([main, *(segment.seen for segment in segments)]), 0.35)
    part = body.add("foot", "leg-lower", outline, "skin", side)
    body.seam(f"shank-{side}", f"foot-{side}", bone.origin, 8.5, 3.2)
    if camera.facing(-bone.axes[:, 2]) > _SOLE_SEEN:
        part.details += _sole(body, foot, side, outline)
    toward = foot.toward(camera)
    part.details += _toe_lines(segments, main, part.outline, toward, flat)
    if toward[2] > -0.2 and toward @ unit(vector([0.6, 0, 0.8])) > 0.05:
        part.details += _nails(body, foot, outline)
    if toward[0] < -_HEEL_SEEN and 0 < toward[2] < _HEEL_SEEN:
        part.details += _heel_edge(foot, part.outline, camera)
    part.details += _ankle_bones(body, side)


def _heel_edge(foot: BareFoot, outline: BaseGeometry, camera: Camera) -> list[Piece]:
    """Seen from behind, the heel's edge before the wider forefoot."""
    heel = hull_chain(camera.flat(foot.loft.rings(-6.9, 1.0)))
    near = disc(camera.flat(foot.point(-5, 0, 1.0)), 6.4)
    edge = trimmed(heel.boundary.intersection(near).intersection(outline.buffer(-0.3)), 1.2)
    return [] if edge.is_empty else [Piece(edge, stroke="skin-line", width=DETAIL)]


def toes_of(foot: BareFoot) -> list[Digit]:
    """The five toes, bent as the pose asks."""
    return [
        Digit(name, foot.toe_turn(at)(vector(spots)), (root, (root + tip) / 2, tip))
        for at, (name, (*spots, root, tip)) in enumerate(zip(TOE_NAMES, TOES, strict=True))
    ]


def _sole(body: Body, foot: BareFoot, side: Side, outline: BaseGeometry) -> list[Piece]:
    """The print of the sole and the pads of the toes: by them one sees which way the sole is turned."""
    camera = body.camera
    rim = [foot.point(ahead, medial, 0.3) for ahead, medial in smooth_line([*PRINT, PRINT[0]], 4)]
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    pads = []
    for at, (_, _, tip, _, end) in enumerate(TOES):
        pad = np.stack(
            [
                tip[0] - 0.4 + end * 0.85 * np.cos(angle),
                tip[1] + end * 0.7 * np.sin(angle),
                np.full(16, 0.3),
            ],
            1,
        )
        pads.append(polygon(camera.flat(foot.points(foot.toe_turn(at)(pad)))))
    pieces, role = [], body.role("skin", side)
    for shape, fine in ((polygon(camera.flat(rim)), False), (union(pads), True)):
        inside = polygons_of(shape.intersection(outline.buffer(-0.25)), 0.1)
        if not inside.is_empty:
            pieces.append(Piece(inside, fill=f"{role}-shade", stroke="skin-line", width=0.25, fine=fine))
    return pieces


def _toe_lines(
    segments: Sequence[Segment],
    main: BaseGeometry,
    outline: BaseGeometry,
    toward: Array,
    flat: Callable[[Array], Array],
) -> list[Piece]:
    """The edges of the toes before each other and before the foot."""

    def before_foot(segment: Segment) -> bool:
        ahead, medial, height = segment.middle
        nearest = vector([min(ahead, 15.5), np.clip(medial, -4.2, 4.6), np.clip(height, 0.6, 2.6)])
        return float((segment.middle - nearest) @ toward) > -0.05

    edges = DigitEdges(segments, main, outline, toward, flat, before_foot, _NARROW)
    lines = apart((edges.of(name) for name in TOE_NAMES), EMPTY, _CLEAR, _SHORTEST)
    return [Piece(each, stroke="skin-line", width=DETAIL) for each in lines]


def _nails(body: Body, foot: BareFoot, outline: BaseGeometry) -> list[Piece]:
    nails = []
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    for at, (_, _, tip, root, end) in enumerate(TOES):
        wide = 0.62 if root > 1.3 else 0.55
        rim = np.stack(
            [
                tip[0] + 0.25 + end * 0.62 * np.cos(angle),
                tip[1] + end * wide * np.sin(angle),
                tip[2] + end * (0.92 - 0.25 * np.cos(angle)),
            ],
            1,
        )
        flat = body.camera.flat(foot.points(foot.toe_turn(at)(rim)))
        nail = polygon(flat).intersection(outline)
        if nail.area > _NAIL_SEEN:
            nails.append(
                Piece(polygons_of(nail, 0.05), fill="nail", stroke="skin-line", width=0.32, fine=True)
            )
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
        pieces += surface_line(body.camera, np.array(arc), FINE, stroke="skin-line")
    return pieces
