"""What bears a body: the floor, and the tops of what stands on it."""

from collections.abc import Callable

import numpy as np

from resources.figures.bake.poses.scenes import Bench, Block, Chair, ExerciseScene, Mat, Overview
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.vectors import Array, vector

_DEEP = 5.0
"""What is deeper (cm) under the top of a thing than this is below or beside it, not pressed into it."""

Top = tuple[float, float, float, float, float]
"""Where something bears: from x, to x, from y, to y, and at which height, cm."""


def tops_of(scene: ExerciseScene) -> list[Top]:
    """The tops of the things in a scene that bear weight."""
    tops: list[Top] = []
    for prop in scene.props:
        match prop:
            case Block(low, high):
                tops.append((low[0], high[0], low[1], high[1], high[2]))
            case Bench():
                near, far = prop.y - prop.half_width, prop.y + prop.half_width
                tops.append((prop.start, prop.stop, near, far, prop.height))
            case Chair():
                tops.append((prop.back - 1, prop.back + 44, -21, 21, prop.seat))
            case _:
                pass
    return tops


def has_floor(scene: ExerciseScene) -> bool:
    """Whether the picture shows a floor or a mat that one can stand or lie on."""
    return not scene.layers and (
        scene.floor is not None or any(isinstance(prop, Mat | Overview | Block) for prop in scene.props)
    )


def ground_of(scene: ExerciseScene) -> Callable[[Array], float]:
    """The height (cm) of what bears at a point: the highest top that is not well above it, else the floor."""
    tops = tops_of(scene)

    def ground(point: Array) -> float:
        return max(
            (
                top
                for start, stop, near, far, top in tops
                if start - 1 <= point[0] <= stop + 1 and near - 1 <= point[1] <= far + 1
                if point[2] > top - _DEEP
            ),
            default=0.0,
        )

    return ground


class GroundedCamera(Camera):
    """A camera that sees flesh flattened where it lies on something: nothing of a body is below the floor."""

    def __init__(self, azimuth: float, elevation: float, scene: ExerciseScene) -> None:
        super().__init__(azimuth, elevation)
        self._tops = tops_of(scene)
        self._floor = has_floor(scene)

    @property
    def presses_below(self) -> float:
        """The height (cm) from which on down something may be seen pressed flat."""
        return max([top for *_, top in self._tops] + [0.0] * self._floor, default=super().presses_below)

    @property
    def presses_alike(self) -> bool:
        """Whether what is pressed flat is so at every spot of the ground alike."""
        return not self._tops

    @property
    def key(self) -> tuple[object, ...]:
        """By what this camera is known from every other one."""
        return (*super().key, self._floor, *self._tops)

    def flat(self, points: object) -> Array:
        """Points (..., 3) as picture points (..., 2)."""
        spots = vector(points)  # type: ignore[arg-type]
        x, y, z = spots[..., 0], spots[..., 1], spots[..., 2]
        for start, stop, near, far, top in self._tops:
            pressed = (x >= start) & (x <= stop) & (y >= near) & (y <= far) & (z < top) & (z > top - _DEEP)
            z = np.where(pressed, top, z)
        if self._floor:
            z = np.maximum(z, 0.0)
        return super().flat(np.stack([x, y, z], -1))
