"""A resistance band that is a loop round both legs: tight round them, taut between them."""

from dataclasses import dataclass

import numpy as np
from shapely.geometry import MultiPoint
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.scenes import Loop
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.legs import leg_loft
from resources.figures.bake.rig.loft import AROUND
from resources.figures.bake.rig.outline import hull_of, union
from resources.figures.bake.rig.piece import DETAIL, Insert, Piece
from resources.figures.bake.rig.vectors import Array, cross, unit

_WIDTH = 4.4
_PROUD = 0.35
"""How far the band lies above the skin, cm."""


@dataclass(frozen=True)
class Tight:
    """A loop as it lies: its two edges (2, n, 3), on which leg each of the n spots lies, and its middle."""

    edges: Array
    legs: Array
    middle: Array

    @property
    def length(self) -> float:
        """Once round, cm."""
        line = self.edges.mean(axis=0)
        return float(np.linalg.norm(line - np.roll(line, -1, axis=0), axis=1).sum())

    @property
    def between(self) -> Array:
        """The lengths of the two strands that go from leg to leg, cm."""
        line = self.edges.mean(axis=0)
        ways = np.linalg.norm(line - np.roll(line, -1, axis=0), axis=1)
        return np.array(ways[self.legs != np.roll(self.legs, -1)])


def tight(loop: Loop, body: Body) -> Tight:
    """The shortest way round both thighs: what a rubber loop takes by itself."""
    at = BODY.thigh - loop.above
    levels = np.array([at - _WIDTH / 2, at, at + _WIDTH / 2])
    rings, middles, axes = [], [], []
    for side in SIDES:
        loft, frame = leg_loft(body, side)
        points, centres = loft.surface(levels, AROUND, _PROUD)
        rings.append(points)
        middles.append(centres[1])
        axes.append(frame(at).axes[:, 2])
    along = unit(axes[0] + axes[1])
    apart = middles[1] - middles[0]
    across = unit(apart - along * (apart @ along))
    plane = np.stack([across, cross(along, across)], 1)
    spots = np.concatenate(rings, axis=1)
    order = _hull(spots[1] @ plane)
    legs = np.array(order) // len(AROUND)
    return Tight(spots[[0, 2]][:, order], legs, (middles[0] + middles[1]) / 2)


def _hull(points: Array) -> list[int]:
    """The numbers of the points on the convex hull, once round."""
    corners = np.array(MultiPoint(points).convex_hull.exterior.coords[:-1])
    return [int(np.argmin(np.linalg.norm(points - corner, axis=1))) for corner in corners]


def draw_loop(loop: Loop, body: Body) -> list[Insert]:
    """What faces the viewer lies before both legs, the rest behind them."""
    seen, unseen = _strips(tight(loop, body), body)
    nearer, farther = (f"leg-upper-{side}" for side in SIDES)
    legs = union(part.outline for part in body.parts if part.layer.startswith("leg-"))
    before = [Piece(seen, fill="band", stroke="ink", width=DETAIL)]
    behind = [Piece(unseen, fill="band-under", stroke="ink", width=DETAIL)]
    return [
        Insert(nearer, False, behind, covers=unseen.difference(legs), others=(farther,)),
        Insert(nearer, True, before, covers=seen, others=(farther,)),
    ]


def _strips(lies: Tight, body: Body) -> tuple[BaseGeometry, BaseGeometry]:
    """The loop's outside where it faces the viewer, and where it is turned away."""
    closed = np.concatenate([lies.edges, lies.edges[:, :1]], 1)
    flat = body.camera.flat(closed)
    near: list[BaseGeometry] = []
    far: list[BaseGeometry] = []
    for at in range(closed.shape[1] - 1):
        quad = closed[:, at : at + 2]
        normal = cross(quad[:, 1].mean(axis=0) - quad[:, 0].mean(axis=0), quad[1, 0] - quad[0, 0])
        outward = normal * np.sign(normal @ (quad.mean(axis=(0, 1)) - lies.middle))
        (near if body.camera.facing(outward) > 0 else far).append(hull_of(flat[:, at : at + 2].reshape(4, 2)))
    return union(near).buffer(0.03), union(far).buffer(0.03)
