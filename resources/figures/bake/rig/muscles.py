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

_CALF: tuple[Belly, Belly] = (
    # The outer head of the calf, and the inner one, which is larger and reaches farther down.
    (
        (0.05, 172, 158), (0.10, 177, 138), (0.18, 178.5, 106), (0.30, 178.5, 90), (0.40, 178, 94),
        (0.47, 175, 108), (0.52, 168, 132), (0.54, 158, 148),
    ),
    (
        (0.04, 188, 202), (0.10, 183, 224), (0.20, 181.5, 258), (0.33, 181.5, 272), (0.45, 182, 268),
        (0.53, 185, 250), (0.585, 193, 226), (0.605, 202, 212),
    ),
)  # fmt: skip
_TENDON: Belly = ((0.52, 140, 226), (0.60, 146, 214), (0.72, 159, 201), (0.85, 163, 197), (0.97, 161, 199))
"""What goes down from both heads to the heel: painted softer."""

_BELLIES: Mapping[str, Belly] = MappingProxyType(
    {
        # Beside the shin's edge; its tendon crosses to the inside above the ankle.
        "tibialis": (
            (0.06, 4, 40), (0.14, -4, 66), (0.26, -8, 78), (0.38, -8, 76), (0.52, -5, 62), (0.66, -3, 42),
            (0.80, -6, 24), (0.92, -13, 8),
        ),
        "peroneals": (
            (0.06, 78, 100), (0.14, 66, 112), (0.28, 58, 120), (0.45, 62, 118), (0.60, 72, 114),
            (0.74, 84, 113), (0.90, 98, 116),
        ),
        "tibialis-posterior": (
            (0.10, -88, -62), (0.20, -104, -46), (0.34, -110, -36), (0.50, -108, -42), (0.66, -103, -56),
            (0.80, -98, -68), (0.92, -94, -76),
        ),
    }
)  # fmt: skip
_ROWS, _ACROSS = 30, 17
_EDGE = 0.34


def mark_muscles(body: Body, part: Part, leg: Loft, side: Side) -> None:
    """Mark what the scene says is worked on the lower leg `part` of one side."""
    if f"calf-{side}" in body.marks:
        part.marks.append(_mark(body, leg, _TENDON, "accent-soft", 0.0))
        part.marks += [_mark(body, leg, head, "accent", _EDGE) for head in _CALF]
    for muscle, belly in _BELLIES.items():
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
