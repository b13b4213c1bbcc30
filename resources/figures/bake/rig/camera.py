"""The orthographic camera: world cm to picture cm (x right, y down)."""

from math import cos, inf, radians, sin

import numpy as np
from numpy.typing import ArrayLike

from resources.figures.bake.rig.vectors import Array, cross, vector


class Camera:
    """Looks at the origin from `azimuth` degrees (0 = in front of the figure, -90 = at its right) and
    `elevation`."""

    def __init__(self, azimuth: float, elevation: float) -> None:
        self.view = (azimuth, elevation)
        around, above = radians(azimuth), radians(elevation)
        self.toward: Array = vector([cos(above) * cos(around), cos(above) * sin(around), sin(above)])
        """Unit vector from the scene to the viewer."""
        self.right: Array = vector([-sin(around), cos(around), 0])
        self.up: Array = cross(self.toward, self.right)
        self._projection = np.stack([self.right, -self.up], 1)

    @property
    def presses_below(self) -> float:
        """The height (cm) from which on down something may be seen pressed flat."""
        return -inf

    @property
    def presses_alike(self) -> bool:
        """Whether what is pressed flat is so at every spot of the ground alike."""
        return True

    @property
    def key(self) -> tuple[object, ...]:
        """By what this camera is known from every other one."""
        return self.view

    def flat(self, points: ArrayLike) -> Array:
        """Points (..., 3) as picture points (..., 2)."""
        return vector(points) @ self._projection

    def depth(self, point: Array) -> float:
        """How near to the viewer a point is, in cm."""
        return float(point @ self.toward)

    def facing(self, normal: Array) -> float:
        """1 when a unit normal points at the viewer, -1 when away."""
        return float(normal @ self.toward)
