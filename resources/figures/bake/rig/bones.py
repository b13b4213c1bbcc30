"""Proportions of the body, a bone's frame, and the two rules that joints need. Centimetres and degrees."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np

from resources.figures.bake.rig.vectors import UP, Array, about_axis, cross, unit, vector


@dataclass(frozen=True)
class Proportions:
    """Lengths in cm of an adult of 179 cm and 7.4 heads."""

    hip_half_width: float = 8.5
    thigh: float = 43.5
    shank: float = 41.0
    ankle_height: float = 9.5
    ball: float = 13.0
    heel: float = -5.5
    shoulder_height: float = 45.6
    shoulder_back: float = -1.0
    upper_arm: float = 29.0
    forearm: float = 25.0
    neck_height: float = 54.0
    neck_back: float = -1.8
    neck: float = 11.8


BODY: Final = Proportions()


@dataclass(frozen=True)
class Bone:
    """Where a bone is: `axes` (3 x 3, columns are its own x, y, z in the world) and `origin` (cm)."""

    axes: Array
    origin: Array

    def point(self, x: float, y: float, z: float) -> Array:
        """A point of the bone's frame in the world."""
        return self.origin + self.axes @ vector([x, y, z])

    def points(self, local: Array) -> Array:
        """Points (n, 3) of the bone's frame in the world."""
        return self.origin + local @ self.axes.T

    @property
    def forward(self) -> Array:
        """The bone's x axis in the world."""
        return self.axes[:, 0]


WORLD: Final = Bone(np.eye(3), np.zeros(3))


def subtalar(inversion: float, leftward: int) -> Array:
    """Rotation about the subtalar axis: 42 degrees up, 16 towards the midline (Inman's mean)."""
    flat = vector([np.cos(np.radians(16)), -leftward * np.sin(np.radians(16)), 0])
    axis = flat * np.cos(np.radians(42)) + UP * np.sin(np.radians(42))
    return about_axis(axis, -leftward * inversion)


def two_bones(
    start: Array, target: Array, upper: float, lower: float, pole: Array
) -> tuple[Array, Array, Array, Array]:
    """Two bones from `start` to `target`, bent towards `pole`: middle joint, end, axes of both (x on the
    pole's side).

    A target out of reach is approached as far as the bones allow.
    """
    away = target - start
    distance = min(max(float(np.linalg.norm(away)), abs(upper - lower) + 0.5), (upper + lower) * 0.9995)
    along = unit(away)
    aside = unit(pole - (pole @ along) * along)
    cosine = (upper**2 + distance**2 - lower**2) / (2 * upper * distance)
    middle = start + along * cosine * upper + aside * sqrt(max(0.0, 1 - cosine**2)) * upper
    end = start + along * distance
    hinge = cross(-along, aside)

    def axes(top: Array, bottom: Array) -> Array:
        up = unit(top - bottom)
        return np.stack([cross(hinge, up), hinge, up], 1)

    return middle, end, axes(start, middle), axes(middle, end)


_MOST_TURNED = 0.6
"""How far (radians) a knee is turned off the way its foot points to come over the toes."""


def over_toes(hip: Array, ankle: Array, pole: Array, across: Array) -> Array:
    """The pole that brings the knee over the line of the foot, whose other way on the floor is `across`.

    The knee goes round the line from hip to ankle on a circle; where that is above the foot's line, or as
    near as a hip turns, is the answer.
    """
    away = ankle - hip
    distance = min(float(np.linalg.norm(away)), (BODY.thigh + BODY.shank) * 0.9995)
    along = unit(away)
    first = unit(pole - (pole @ along) * along)
    second = cross(along, first)
    cosine = (BODY.thigh**2 + distance**2 - BODY.shank**2) / (2 * BODY.thigh * distance)
    radius = BODY.thigh * sqrt(max(0.0, 1 - cosine**2))
    beside = float((hip + along * cosine * BODY.thigh - ankle) @ across)
    reach = float(np.hypot(first @ across, second @ across))
    middle = float(np.arctan2(second @ across, first @ across))
    wanted = np.arccos(np.clip(-beside / max(radius * reach, 1e-6), -1.0, 1.0))
    turns = [float((middle + sign * wanted + np.pi) % (2 * np.pi) - np.pi) for sign in (-1, 1)]
    turn = float(np.clip(min(turns, key=abs), -_MOST_TURNED, _MOST_TURNED))
    # A straight leg has no knee to turn: the less it is bent, the less is done.
    turn *= min(1.0, radius / 12.0)
    turned: Array = first * np.cos(turn) + second * np.sin(turn)
    return turned
