"""The muscles of the lower leg that an exercise works, as patches on the skin with the outlines they have."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.vectors import smooth_lookup

Belly = Sequence[tuple[float, float, float]]
"""Rows down the shank: share of its length, and the two edges in degrees round it, 0 in front, positive to
the outside, 180 behind."""

CALF: tuple[Belly, Belly] = (
    # The outer head of the calf, and the inner one, which is larger and reaches farther down.
    (
        (0.06, 174, 160), (0.10, 177, 138), (0.18, 178.5, 108), (0.29, 178.5, 92), (0.38, 178, 97),
        (0.45, 175, 112), (0.50, 168, 134), (0.52, 159, 148),
    ),
    (
        (0.05, 187, 200), (0.10, 183, 224), (0.20, 181.5, 256), (0.32, 181.5, 270), (0.43, 182, 265),
        (0.51, 185, 248), (0.565, 193, 226), (0.585, 201, 212),
    ),
)  # fmt: skip
TENDON: Belly = ((0.50, 124, 236), (0.60, 134, 226), (0.72, 143, 217), (0.85, 147, 213), (0.97, 144, 216))
"""What goes down from both heads to the heel: painted softer."""

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
            (0.14, -98, -84), (0.20, -110, -70), (0.32, -120, -58), (0.46, -120, -56), (0.62, -116, -60),
            (0.78, -108, -70), (0.93, -102, -82),
        ),
    }
)  # fmt: skip
_ROWS, _ACROSS = 30, 17
_EDGE = 0.34


def mark_muscles(body: Body, part: Part, leg: Loft, side: Side) -> None:
    """Mark what the scene says is worked on the lower leg `part` of one side."""
    if f"calf-{side}" in body.marks:
        part.marks.append(_mark(body, leg, TENDON, "accent-soft", 0.0))
        part.marks += [_mark(body, leg, head, "accent", _EDGE) for head in CALF]
    for muscle, belly in BELLIES.items():
        if f"{muscle}-{side}" in body.marks:
            part.marks.append(_mark(body, leg, belly, "accent", _EDGE))


def _mark(body: Body, leg: Loft, belly: Belly, role: str, edge: float) -> Mark:
    at, first, second = np.array(belly).T
    share = np.linspace(at[0], at[-1], _ROWS)
    one, other = smooth_lookup(share, at, first), smooth_lookup(share, at, second)
    across = np.linspace(0, 1, _ACROSS)[None]
    # The loft counts its angles to the inside.
    angle = -np.radians(one[:, None] + (other - one)[:, None] * across)
    patch = leg.patch(body.camera, BODY.thigh + share * BODY.shank, angle, 0.9, -0.30)
    return Mark(patch, role, edge)
