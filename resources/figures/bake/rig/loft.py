"""Lofts: limbs as cross-sections with their own front, back, medial and lateral radii."""

from collections.abc import Callable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import EMPTY, closed_up, hull_chain, polygons_of, runs
from resources.figures.bake.rig.vectors import Array, smooth_table, unit, vector

Station = Sequence[float]
"""(t, front, back, medial, lateral[, centre forward, centre medial]) in cm; t runs along -z of the bone."""

RING_POINTS = 44
AROUND: Array = np.linspace(0, 2 * np.pi, RING_POINTS, endpoint=False)
"""The angles of a ring's points."""

_CAP_STEPS = (0.35, 0.6, 0.8, 0.94, 1.0)


class Loft:
    """A skin over stations on one bone, or over a frame that changes along t (`frame_at`).

    `power` is the superellipse exponent of the sections (2: ellipse); `caps` are the lengths of rounded ends.
    """

    def __init__(
        self,
        stations: Sequence[Station],
        bone: Bone | None = None,
        side: Side | None = None,
        *,
        frame_at: Callable[[float], Bone] | None = None,
        length: float = 1.0,
        power: float = 2.0,
        caps: tuple[float, float] = (0.0, 0.0),
        grown: float = 0.0,
        per_span: int = 5,
    ) -> None:
        table = vector([[*station, 0.0, 0.0][:7] for station in stations])
        table[:, 0] *= length
        table[:, 1:5] += grown
        self.table = smooth_table(table, per_span)
        self._power = power
        self._medial = 1 if side is None else -LEFTWARD[side]
        self._bone = bone
        self._frame_at = frame_at
        self._frames: dict[float, Bone] = {}
        self._caps = caps

    def radius(self, column: int, t: Array) -> Array:
        """Column 1-6 of the station table at `t`."""
        return np.interp(t, self.table[:, 0], self.table[:, column])

    def surface(self, t: Array, angle: Array, out: float | Array = 0.0) -> tuple[Array, Array]:
        """Points (len(t), angles, 3) on the skin, `out` cm above it, and the section centres (len(t), 3).

        `angle` in radians, 0 front, positive to the medial side; shape (angles,) or (len(t), angles).
        """
        across, aside = self._section(t[:, None], np.broadcast_to(angle, (len(t), np.shape(angle)[-1])), out)
        centre_x, centre_y = self.radius(5, t), self.radius(6, t) * self._medial
        if self._frame_at is None:
            assert self._bone is not None
            down = np.broadcast_to(-t[:, None], across.shape)
            local = np.stack([across, aside, down], -1)
            centres = np.stack([centre_x, centre_y, -t], -1)
            return self._bone.points(local), self._bone.points(centres)
        frames = [self._frame(at) for at in t.tolist()]
        axes = np.array([frame.axes for frame in frames])
        origins = np.array([frame.origin for frame in frames])
        local = np.stack([across, aside, np.zeros_like(across)], -1)
        centres = np.stack([centre_x, centre_y, np.zeros_like(t)], -1)
        return (
            np.einsum("aij,abj->abi", axes, local) + origins[:, None],
            np.einsum("aij,aj->ai", axes, centres) + origins,
        )

    def _frame(self, t: float) -> Bone:
        """The frame at `t`: rings and seams ask for the same ones again and again."""
        assert self._frame_at is not None
        if t not in self._frames:
            self._frames[t] = self._frame_at(t)
        return self._frames[t]

    def point(self, t: Array, angle: Array, out: float | Array = 0.0) -> Array:
        """Skin points for matching arrays of t and angle; for lofts on one bone."""
        assert self._bone is not None
        along, around = np.broadcast_arrays(vector(t), vector(angle))
        across, aside = self._section(along, around, out)
        return self._bone.points(np.stack([across, aside, -along], -1))

    def _section(self, t: Array, angle: Array, out: float | Array) -> tuple[Array, Array]:
        cosine, sine = np.cos(angle), np.sin(angle)
        exponent = 2 / self._power
        front = np.where(cosine > 0, self.radius(1, t), self.radius(2, t)) + out
        side = np.where(sine > 0, self.radius(3, t), self.radius(4, t)) + out
        across = self.radius(5, t) + front * np.sign(cosine) * np.abs(cosine) ** exponent
        aside = (self.radius(6, t) + side * np.sign(sine) * np.abs(sine) ** exponent) * self._medial
        return across, aside

    def rings(self, start: float | None = None, stop: float | None = None) -> Array:
        """Section rings (n, RING_POINTS, 3), with caps; or those from `start` to `stop` cm, without."""
        t = self.table[:, 0]
        whole = start is None or stop is None
        if start is not None and stop is not None:
            t = np.unique(np.concatenate([[start, stop], t[(t > start) & (t < stop)]]))
        rings, centres = self.surface(t, AROUND)
        if whole and self._caps[0]:
            cap = self._cap(rings[0], centres[0], centres[0] - centres[1], self._caps[0])
            rings = np.concatenate([cap[::-1], rings])
        if whole and self._caps[1]:
            cap = self._cap(rings[-1], centres[-1], centres[-1] - centres[-2], self._caps[1])
            rings = np.concatenate([rings, cap])
        return rings

    def start_cap(self, t: float, length: float) -> Array:
        """A rounded end that closes the loft before `t`."""
        rings, centres = self.surface(np.array([t, t + 1.0]), AROUND)
        return self._cap(rings[0], centres[0], centres[0] - centres[1], length)[::-1]

    @staticmethod
    def _cap(ring: Array, centre: Array, outward: Array, length: float) -> Array:
        axis = unit(outward)
        shrunk = [centre + (ring - centre) * np.sqrt(1 - q * q) + axis * length * q for q in _CAP_STEPS]
        return np.array(shrunk)

    def silhouette(self, camera: Camera) -> BaseGeometry:
        """What the camera sees of the whole loft."""
        return hull_chain(camera.flat(self.rings()))

    def patch(self, camera: Camera, t: Array, angle: Array, out: float, turned: float) -> BaseGeometry:
        """The part of a surface patch (t x angles) that faces the camera by more than `turned` (cosine)."""
        points, centres = self.surface(t, angle, out)
        return visible_grid(camera, points, centres, turned)


def lowered_hem(ring: Array, angle: Array, frame: Bone, drop: float) -> Array:
    """A ring of cloth (n, 3) at `angle` round a limb, hanging `drop` cm lower on the limb's outer side."""
    outer = ((1 - np.sin(angle)) / 2) ** 1.5
    lowered: Array = ring - np.outer(drop * outer, frame.axes[:, 2])
    return lowered


def visible_grid(camera: Camera, points: Array, centres: Array, turned: float) -> BaseGeometry:
    """Silhouette of the quads of a surface grid (a, b, 3) whose outward normal faces the camera by
    `turned`."""
    normal = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1))
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    outward = np.sign(np.sum(normal * (points - centres[:, None])))
    facing = (normal @ camera.toward) * outward
    flat = camera.flat(points)
    seen = np.maximum.reduce([facing[:-1, :-1], facing[:-1, 1:], facing[1:, 1:], facing[1:, :-1]]) > turned
    if not seen.any():
        return EMPTY
    bands = [flat[row : row + 2, start:stop] for row, start, stop in _runs_of(seen)]
    return polygons_of(closed_up(shapely.union_all(_strips(bands)), 0.06))


def _runs_of(seen: NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    """Row, first and behind the last point of every run of quads that are seen."""
    return [(row, start, stop + 1) for row, flags in enumerate(seen) for start, stop in runs(flags)]


def _strips(bands: list[Array]) -> NDArray[np.object_]:
    """Rows of quads (2, n, 2) as few polygons: where one lies folded over itself, it is cut in two."""
    done: list[tuple[int, int, BaseGeometry]] = []
    left = [(number, 0, band) for number, band in enumerate(bands)]
    while left:
        rings = [np.concatenate([band[0], band[1, ::-1]]) for _, _, band in left]
        owner = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
        polygons = shapely.polygons(shapely.linearrings(np.concatenate(rings), indices=owner))
        cut = []
        for (number, start, band), polygon, whole in zip(
            left, polygons, shapely.is_valid(polygons), strict=True
        ):
            columns = band.shape[1]
            if whole or columns == 2:
                done.append((number, start, polygon if whole else polygon.convex_hull))
            else:
                middle = columns // 2
                cut += [(number, start, band[:, : middle + 1]), (number, start + middle, band[:, middle:])]
        left = cut
    return np.array([polygon for *_, polygon in sorted(done, key=lambda each: each[:2])])
