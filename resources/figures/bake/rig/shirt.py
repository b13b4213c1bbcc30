"""The shirt's surface: by it the shirt is drawn, and what is worked under it is marked."""

from collections.abc import Callable

import numpy as np

from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.build import Build
from resources.figures.bake.rig.loft import Loft


def shirt(body: Body) -> Loft:
    """The shirt from its hem to the collar, along the spine."""
    return Loft(_stations(body.build), frame_at=along_spine(body), per_span=3, power=2.4)


def along_spine(body: Body) -> Callable[[float], Bone]:
    """The frame of the trunk, downwards from the hips as lofts count."""
    return lambda t: body.skeleton.spine_at(-t)


def _stations(build: Build) -> list[list[float]]:
    """The shirt hangs from chest and shoulder blades: less waist than the body under it."""
    stations = []
    for row in build.trunk:
        height = -row[0]
        if height < -2.5:
            continue
        aside = np.interp(height, [-2, 4, 10, 17, 25, 35, 45, 56], [1.3, 1.3, 1.5, 1.7, 1.4, 0.7, 0.5, 0.2])
        behind = np.interp(height, [-2, 6, 12, 17, 25, 35, 56], [0.3, 0.6, 1.6, 2.1, 1.5, 0.5, 0.2])
        ahead = np.interp(height, [-2, 10, 25, 35, 56], [0.9, 0.9, 0.8, 0.3, 0.2])
        eased = [row[0], row[1] + ahead, row[2] + behind, row[3] + aside, row[4] + aside, *row[5:]]
        stations.append([float(value) for value in eased])
    return stations
