"""The muscles of the leg that an exercise works, as patches on skin or shorts with the outlines they have."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.vectors import smooth_lookup

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

HIP_FRONT: Belly = (
    (0.02, -56, 60), (0.10, -74, 86), (0.22, -72, 90), (0.34, -56, 84), (0.44, -24, 56),
)  # fmt: skip
"""What lifts the thigh, under the cloth of the shorts: shares and degrees as of the thigh."""

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
        (0.26, 90, 108), (0.38, 84, 118), (0.49, 88, 146), (0.58, 106, 178), (0.66, 120, 179),
        (0.74, 140, 179), (0.80, 158, 178),
    ),
    (
        (0.26, 270, 252), (0.38, 276, 242), (0.49, 272, 214), (0.58, 254, 182), (0.66, 240, 181),
        (0.74, 220, 181), (0.80, 202, 182),
    ),
)  # fmt: skip
"""As `CALF`."""

GLUTES: Belly = (
    (-0.26, 140, 172), (-0.16, 116, 177), (-0.04, 102, 179), (0.08, 98, 179), (0.18, 100, 176),
    (0.27, 110, 166), (0.33, 122, 152),
)  # fmt: skip
HIP_SIDE: Belly = (
    (-0.26, 72, 112), (-0.14, 62, 118), (-0.02, 60, 114), (0.08, 66, 106), (0.17, 76, 98),
)  # fmt: skip
"""The seat, and what lifts the thigh sideways, under the cloth of the shorts: as `HIP_FRONT`, from above the
hip joint on."""

SEAT: Mapping[str, Belly] = MappingProxyType({"glutes": GLUTES, "hip-side": HIP_SIDE})

_ROWS, _ACROSS = 30, 17


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
        part.marks.append(_mark(body, leg, THIGH, of_thigh=True))
    if f"hamstrings-{side}" in body.marks:
        part.marks += [_mark(body, leg, half, of_thigh=True) for half in HAMSTRINGS]


def mark_hip(body: Body, part: Part, cloth: Loft, side: Side) -> None:
    """Mark what moves the thigh on the leg of the shorts `part`, where it is worked."""
    if f"hip-front-{side}" in body.marks:
        part.marks.append(_mark(body, cloth, HIP_FRONT, of_thigh=True))
    for muscle, belly in SEAT.items():
        if f"{muscle}-{side}" in body.marks:
            part.marks.append(_mark(body, cloth, belly, of_thigh=True))


def mark_seat(body: Body) -> None:
    """Let what is marked at the hip go on over the seat of the shorts, which is painted for itself."""
    for side in SIDES:
        if any(f"{muscle}-{side}" in body.marks for muscle in SEAT):
            for name in ("pelvis", f"seat-{side}"):
                body.part(name).marks += body.part(f"short-{side}").marks


def _mark(body: Body, leg: Loft, belly: Belly, of_thigh: bool = False) -> Mark:
    at, first, second = np.array(belly).T
    share = np.linspace(at[0], at[-1], _ROWS)
    one, other = smooth_lookup(share, at, first), smooth_lookup(share, at, second)
    across = np.linspace(0, 1, _ACROSS)[None]
    # The loft counts its angles to the inside.
    angle = -np.radians(one[:, None] + (other - one)[:, None] * across)
    along = share * BODY.thigh if of_thigh else BODY.thigh + share * BODY.shank
    patch = leg.patch(body.camera, along, angle, 0.9, -0.30)
    return Mark(patch)
