"""Whether things do what a body needs of them, in key frames and films: a loop is taut, a towel lies under
the heels, a wall is leant on.
"""

from collections.abc import Iterator

import numpy as np

from resources.figures.bake.poses.scenes import ExerciseScene, Loop, Slider, Wall
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.ground import ground_of
from resources.figures.bake.rig.loops import tight
from resources.figures.bake.rig.rests import balls
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, about_z, vector

_STRETCHES = 2.4
"""A loop of rubber can be stretched to so many times its length."""

_OFF = 0.6
"""How far (cm) a heel may be above the towel that it slides on."""

_LEANS = 1.6
"""How far (cm) what leans on a wall may be off it; flesh gives way as much."""


def unlike_things(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    """A few words for each thing that does not do its part."""
    for prop in scene.props:
        match prop:
            case Loop():
                yield from _slack(prop, body)
            case Slider():
                yield from _slipped_off(prop, body, scene)
            case Wall():
                yield from _off_the_wall(prop, body)
            case _:
                pass


def _slack(loop: Loop, body: Skeleton) -> Iterator[str]:
    """A loop that hangs, or that no rubber is long enough for."""
    length = tight(loop, Body(body, Camera(0, 0))).length
    if length < loop.length:
        yield f"the loop is slack: the way round both legs is {length:.0f} cm, the loop is {loop.length:.0f}"
    elif length > _STRETCHES * loop.length:
        yield f"the loop of {loop.length:.0f} cm is stretched to {length:.0f}; it would tear"


def _slipped_off(slider: Slider, body: Skeleton, scene: ExerciseScene) -> Iterator[str]:
    """Heels that are above the towel, or so far apart along their way that it would not lie under both."""
    heels = {side: body.foot_point(side, BODY.heel) for side in slider.feet}
    ground = ground_of(scene)
    for side, heel in heels.items():
        above = float(heel[2]) - ground(heel)
        if abs(above) > _OFF:
            yield f"the {side} heel is {above:.1f} cm above the towel that lies under it"
    along = [float(heel[0]) for heel in heels.values()]
    if max(along) - min(along) > slider.ahead:
        yield f"the heels are {max(along) - min(along):.0f} cm apart; one towel does not lie under both"


def _off_the_wall(wall: Wall, body: Skeleton) -> Iterator[str]:
    for part in wall.bears:
        gap = min(_gap(wall, spot) - radius for spot, radius in balls(body, part))
        if abs(gap) > _LEANS:
            yield f"{part} is {gap:.1f} cm off the wall that it leans on"


def _gap(wall: Wall, spot: Array) -> float:
    """How far (cm) a point is before the face of a wall."""
    return -float((about_z(wall.turn).T @ (spot - vector([wall.x, wall.y, 0.0])))[0])


def leant_on(scene: ExerciseScene, body: Skeleton) -> list[Array]:
    """Where walls bear the body, seen from above."""
    return [
        (spot + about_z(prop.turn)[:, 0] * _gap(prop, spot))[:2]
        for prop in scene.props
        if isinstance(prop, Wall)
        for part in prop.bears
        for spot, radius in balls(body, part)
        if np.abs(_gap(prop, spot) - radius) <= _LEANS
    ]
