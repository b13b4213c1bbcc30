"""The curved frame along a limb: it follows the bones and turns smoothly at every joint."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.vectors import Array, about_axis, cross, unit


@dataclass(frozen=True)
class Joint:
    """Where one bone of a limb goes over into the next: `at` cm along the limb, before and after it `axes`.

    The frame turns from `reach` cm before the joint to as much behind it; the middle line leaves the bones
    `cut` cm from the joint, so that it has no corner.
    """

    at: float
    place: Array
    axes: tuple[Array, Array]
    reach: float
    cut: float

    def frame(self, t: float) -> Bone:
        """The frame `t` cm along the limb, near this joint."""
        before, after = self.axes
        away = t - self.at
        turned = (away / self.reach + 1) / 2
        if 0 < turned < 1:
            axes = before @ part_of_turn(before.T @ after, turned * turned * (3 - 2 * turned))
        else:
            axes = before if turned <= 0 else after
        if abs(away) >= self.cut:
            return Bone(axes, self.place - (before if away < 0 else after)[:, 2] * away)
        share = (away / self.cut + 1) / 2
        start, end = self.place + before[:, 2] * self.cut, self.place - after[:, 2] * self.cut
        middle = (1 - share) ** 2 * start + 2 * share * (1 - share) * self.place + share**2 * end
        return Bone(axes, middle)


class LimbFrame:
    """The frame at any length along a limb; it goes straight on before the first joint and after the last."""

    def __init__(self, joints: Sequence[Joint]) -> None:
        self._joints = tuple(joints)

    def __call__(self, t: float) -> Bone:
        return min(self._joints, key=lambda joint: abs(joint.at - t)).frame(t)


def part_of_turn(rotation: Array, share: float) -> Array:
    """The rotation that goes `share` of the way of `rotation`, about the same axis."""
    cosine = (float(np.trace(rotation)) - 1) / 2
    angle = float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))
    if angle < 1e-4 or share == 0:
        return np.eye(3)
    axis = np.array(
        [
            rotation[2, 1] - rotation[1, 2],
            rotation[0, 2] - rotation[2, 0],
            rotation[1, 0] - rotation[0, 1],
        ]
    )
    if float(np.linalg.norm(axis)) < 1e-6:
        # Half a turn: the axis is the column of R + 1 that is longest.
        columns = rotation + np.eye(3)
        axis = columns[:, int(np.argmax(np.linalg.norm(columns, axis=0)))]
    return about_axis(unit(axis), angle * share)


def turned_onto(axes: Array, direction: Array) -> Array:
    """`axes` turned by the shortest way so that their -z points along `direction`."""
    down, wanted = -axes[:, 2], unit(direction)
    axis = cross(down, wanted)
    sine, cosine = float(np.linalg.norm(axis)), float(down @ wanted)
    if sine < 1e-9:
        return axes
    return about_axis(axis / sine, float(np.degrees(np.arctan2(sine, cosine)))) @ axes
