"""How near to the viewer the body's surfaces are: a small depth map for every layer."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.vectors import Array

CELL = 0.7
"""Width of a map's cell, cm."""

_STEP = 0.55
"""How near to each other a surface is sampled, cm: nearer than a cell, or a map would have holes."""


_TOUCHING = 0.8
"""Surfaces nearer to each other than this touch: neither lies before the other, cm."""


class DepthMaps:
    """The depth (cm towards the viewer) of each layer's nearest surface, on one grid; -inf where it is not.

    A layer's surfaces are grids of points (rings, points of a closed ring, 3).
    """

    def __init__(self, camera: Camera, solids: Mapping[str, Sequence[Array]]) -> None:
        samples = {layer: _samples(camera, surfaces) for layer, surfaces in solids.items() if surfaces}
        # Column by column: over the short axis numpy is slow.
        low = np.array([min(flat[:, axis].min() for flat, _ in samples.values()) for axis in (0, 1)])
        high = np.array([max(flat[:, axis].max() for flat, _ in samples.values()) for axis in (0, 1)])
        self._corner: Array = low - 2 * CELL
        self._shape = tuple(np.ceil((high - self._corner) / CELL).astype(int) + 3)
        self.maps = {layer: self._map(flat, depth) for layer, (flat, depth) in samples.items()}

    def _map(self, flat: Array, depth: Array) -> Array:
        cells = np.floor((flat - self._corner) / CELL).astype(np.int64)
        found = np.full(self._shape[0] * self._shape[1], -np.inf)
        np.maximum.at(found, cells[:, 0] * self._shape[1] + cells[:, 1], depth)
        return found.reshape(self._shape)

    def at(self, layer: str, points: Array) -> Array:
        """The depth of a layer at picture points (n, 2), from the cells round each; -inf where there is
        none."""
        found = self.maps.get(layer)
        if found is None:
            return np.full(len(points), -np.inf)
        spots = (points - self._corner) / CELL - 0.5
        base = np.clip(np.floor(spots).astype(np.int64), 0, np.array(self._shape) - 2)
        near = np.clip(spots - base, 0, 1)
        total, weight = np.zeros(len(points)), np.zeros(len(points))
        for across in (0, 1):
            for down in (0, 1):
                share = (near[:, 0] if across else 1 - near[:, 0]) * (near[:, 1] if down else 1 - near[:, 1])
                depth = found[base[:, 0] + across, base[:, 1] + down]
                known = np.isfinite(depth)
                total += np.where(known, depth, 0.0) * share * known
                weight += share * known
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(weight > 1e-6, total / weight, -np.inf)

    def nearer(self, first: str, second: str, bias: float, most: float) -> float:
        """By how much `first` lies nearer than `second` where both are seen: cm times square cm.

        `bias` (cm) is added to what `first` lies nearer; no place counts for more than `most` cm.
        """
        one, other = self.maps[first], self.maps[second]
        both: NDArray[np.bool_] = np.isfinite(one) & np.isfinite(other)
        if not both.any():
            return 0.0
        apart = one[both] - other[both] + bias
        apart = np.sign(apart) * np.maximum(np.abs(apart) - _TOUCHING, 0.0)
        return float(np.clip(apart, -most, most).sum()) * CELL * CELL

    def middle(self, layer: str) -> float:
        """The mean depth of a layer, cm."""
        found = self.maps[layer]
        return float(found[np.isfinite(found)].mean())


def _samples(camera: Camera, surfaces: Sequence[Array]) -> tuple[Array, Array]:
    """Picture points and depths, dense on all surfaces."""
    points = np.concatenate([_dense(surface).reshape(-1, 3) for surface in surfaces])
    return camera.flat(points), points @ camera.toward


def _dense(surface: Array) -> Array:
    closed = np.concatenate([surface, surface[:, :1]], 1)
    return _finer(_finer(closed, 0), 1)


def _finer(grid: Array, axis: int) -> Array:
    """A grid with as many rows put between along `axis` as `_STEP` asks for."""
    rows = np.moveaxis(grid, axis, 0)
    lengths = np.linalg.norm(np.diff(rows, axis=0), axis=-1)
    times = max(1, int(np.ceil(np.quantile(lengths, 0.97) / _STEP)))
    if times == 1:
        return grid
    share = (np.arange(times) / times)[:, None, None]
    spans = rows[:-1, None] * (1 - share) + rows[1:, None] * share
    finer = np.concatenate([spans.reshape(-1, *rows.shape[1:]), rows[-1:]])
    return np.moveaxis(finer, 0, axis)
