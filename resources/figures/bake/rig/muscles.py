"""The muscles of the leg that an exercise works, as patches on skin or shorts with the outlines they have."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.loft import Loft, visible_grid
from resources.figures.bake.rig.vectors import Array, smooth_lookup

Belly = Sequence[tuple[float, float, float]]
"""Rows down the shank: share of its length, and the two edges in degrees round it, 0 in front, positive to
the outside, 180 behind."""

CALF: tuple[Belly, Belly] = (
    # The outer head of the calf, and the inner one, which is larger and reaches farther down: bellies high
    # on the shank, which taper to the tendon.
    (
        (0.055, 174, 156), (0.10, 177, 130), (0.18, 178.5, 102), (0.28, 178.5, 88), (0.37, 178.5, 91),
        (0.45, 178, 102), (0.52, 177, 117), (0.58, 176, 131), (0.62, 175, 141), (0.66, 174, 152),
    ),
    (
        (0.05, 187, 203), (0.10, 183, 226), (0.20, 181.5, 256), (0.32, 181.5, 271), (0.43, 182, 265),
        (0.51, 182.5, 249), (0.58, 183.5, 231), (0.64, 185, 216), (0.70, 187, 204),
    ),
)  # fmt: skip

BELLIES: Mapping[str, Belly] = MappingProxyType(
    {
        # From under the plateau of the shin beside its edge; the tendon crosses inwards above the ankle.
        "tibialis": (
            (0.095, 20, 30), (0.13, 9, 48), (0.20, 4, 64), (0.30, 2, 74), (0.40, 1, 72), (0.53, 1, 58),
            (0.66, 0, 40), (0.80, -5, 24), (0.92, -13, 8),
        ),
        # Along the outer side, from the head of the calf bone to behind the outer ankle.
        "peroneals": (
            (0.07, 88, 98), (0.11, 78, 108), (0.18, 68, 116), (0.30, 62, 121), (0.45, 64, 120),
            (0.60, 74, 117), (0.74, 86, 117), (0.90, 101, 121),
        ),
        # Deep, behind the inner edge of the shin; it comes to the surface above the inner ankle.
        "tibialis-posterior": (
            (0.14, -96, -86), (0.22, -102, -76), (0.34, -108, -68), (0.48, -110, -66), (0.64, -108, -68),
            (0.79, -105, -74), (0.93, -102, -84),
        ),
    }
)  # fmt: skip
THIGH: Belly = (
    (0.30, -40, 44), (0.45, -46, 52), (0.60, -44, 54), (0.72, -36, 52),
    (0.82, -26, 46), (0.90, -14, 34), (0.95, -2, 18),
)  # fmt: skip
"""In front of the thigh: shares of its length from the hip, down to above the kneecap."""

HAMSTRINGS: tuple[Belly, Belly] = (
    # The outer one, then the inner two as one: they part above the hollow of the knee.
    (
        (0.24, 128, 177), (0.40, 112, 178), (0.55, 106, 178), (0.68, 106, 177), (0.79, 108, 170),
        (0.88, 112, 152), (0.96, 117, 133),
    ),
    (
        (0.24, 232, 183), (0.40, 246, 182), (0.55, 250, 182), (0.68, 250, 184), (0.79, 246, 192),
        (0.88, 240, 208), (0.96, 233, 221),
    ),
)  # fmt: skip
"""Behind the thigh, as `THIGH`."""

SOLEUS: tuple[Belly, Belly] = (
    # What is seen of it beside and below the two heads of the calf, down to where the tendon is all.
    (
        (0.24, 97, 102), (0.30, 88, 111), (0.40, 82, 122), (0.50, 84, 142), (0.58, 95, 163), (0.66, 111, 177),
        (0.74, 131, 179), (0.82, 152, 179), (0.87, 168, 177),
    ),
    (
        (0.24, 263, 258), (0.30, 272, 249), (0.40, 278, 238), (0.50, 276, 218), (0.58, 265, 197),
        (0.66, 249, 183), (0.74, 229, 181), (0.82, 208, 181), (0.87, 192, 183),
    ),
)  # fmt: skip
"""As `CALF`."""

INNER_THIGH: Belly = (
    (0.08, -84, -124), (0.14, -58, -138), (0.24, -46, -148), (0.40, -50, -152), (0.54, -60, -155),
    (0.68, -74, -148), (0.78, -86, -134), (0.83, -97, -116),
)  # fmt: skip
"""What draws the thigh inwards, from the fork down its inner side, half under the cloth: as `THIGH`."""

ROWS, _ACROSS = 30, 17

TURNED, _OUT = -0.30, 0.9
"""From which cosine to the viewer on a mark is drawn, and how far it stands off what it lies on (cm)."""


def mark_muscles(body: Body, part: Part, leg: Loft, side: Side) -> None:
    """Mark what the scene says is worked on the lower leg `part` of one side."""
    if f"calf-{side}" in body.marks:
        part.marks += [_mark(body, leg, head) for head in CALF]
    if f"soleus-{side}" in body.marks:
        part.marks += [_mark(body, leg, half) for half in SOLEUS]
    for muscle, belly in BELLIES.items():
        if f"{muscle}-{side}" in body.marks:
            part.marks.append(_mark(body, leg, belly))


def mark_thigh(body: Body, part: Part, leg: Loft, side: Side) -> None:
    """Mark the front or the back of the thigh on its skin `part`, where it is worked."""
    if f"thigh-{side}" in body.marks:
        part.marks.append(thigh_mark(body, leg, THIGH))
    if f"hamstrings-{side}" in body.marks:
        part.marks += [thigh_mark(body, leg, half) for half in HAMSTRINGS]
    if f"inner-thigh-{side}" in body.marks:
        part.marks.append(thigh_mark(body, leg, INNER_THIGH))


def _mark(body: Body, leg: Loft, belly: Belly) -> Mark:
    return Mark(visible_grid(body.camera, *surface(leg, belly, BODY.thigh, BODY.shank), TURNED))


def thigh_mark(body: Body, leg: Loft, belly: Belly) -> Mark:
    """A muscle on the thigh or its cloth."""
    return Mark(visible_grid(body.camera, *surface(leg, belly, 0.0, BODY.thigh), TURNED))


def surface(leg: Loft, belly: Belly, start: float, length: float) -> tuple[Array, Array]:
    """The skin over a muscle (rows, points, 3), and the middle of the leg at each row; the bone whose shares
    it counts starts `start` cm down the leg."""
    at, first, second = np.array(belly).T
    share = np.linspace(at[0], at[-1], ROWS)
    # The loft counts its angles to the inside.
    return leg.surface(start + share * length, -between(share, at, first, second), _OUT)


def between(where: Array, at: Array, first: Array, second: Array) -> Array:
    """Angles (radians) across a muscle in each of its rows, from one edge (degrees) to the other."""
    one, other = smooth_lookup(where, at, first), smooth_lookup(where, at, second)
    return np.radians(one[:, None] + (other - one)[:, None] * np.linspace(0, 1, _ACROSS)[None])
