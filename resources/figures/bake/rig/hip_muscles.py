"""The muscles round the hip that an exercise works, as patches on the shorts; the side of the hip is seen on
the shirt that hangs over it too."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.loft import Loft, visible_grid
from resources.figures.bake.rig.muscles import INNER_THIGH, TURNED, Belly, surface, thigh_mark
from resources.figures.bake.rig.shirt import shirt
from resources.figures.bake.rig.trunk_muscles import Sheet, on_shirt

HIP_FRONT: Belly = (
    (0.0, -28, 34), (0.05, -54, 60), (0.12, -68, 78), (0.22, -68, 82), (0.32, -52, 77), (0.40, -28, 62),
    (0.445, 2, 36),
)  # fmt: skip
"""What lifts the thigh, under the cloth of the shorts: shares and degrees as of the thigh."""

GLUTES: Belly = (
    (-0.26, 140, 172), (-0.16, 116, 177), (-0.04, 102, 179), (0.08, 98, 179), (0.18, 100, 176),
    (0.27, 110, 166), (0.33, 122, 152),
)  # fmt: skip
"""The seat, as `HIP_FRONT`, from above the hip joint on."""

HIP_SIDE: Sheet = (
    (12.4, 80, 96), (11.3, 58, 112), (9.4, 42, 124), (6.5, 36, 130), (3.0, 38, 127), (-0.5, 48, 119),
    (-3.5, 62, 108), (-6.0, 77, 98), (-7.6, 84, 91),
)  # fmt: skip
"""What lifts the thigh sideways: a fan from the crest of the pelvis down to the knob of the thigh bone."""

HIP_SIDE_OF_THIGH: Belly = (
    (-0.285, 84, 98), (-0.26, 58, 118), (-0.215, 36, 133), (-0.15, 24, 139), (-0.07, 26, 134),
    (0.01, 40, 123), (0.08, 60, 110), (0.14, 76, 98), (0.175, 84, 91),
)  # fmt: skip
"""The same rows as of the thigh, with which its tip goes."""

ON_CLOTH: Mapping[str, Belly] = MappingProxyType(
    {"hip-front": HIP_FRONT, "glutes": GLUTES, "inner-thigh": INNER_THIGH}
)

_TIP_MOVES, _TIP_FROM = 6.0, 3.0
"""Up to how many cm from the hip joint the cloth there moves between pelvis and thigh, and from how many
above it on the side of the hip is seen on the thigh's own cloth."""

_BENT = (0.45, 0.75)
"""Between which cosines of pelvis and thigh the tip goes from sight on the thigh's cloth."""


def mark_hip(body: Body, part: Part, cloth: Loft, side: Side) -> None:
    """Mark what moves the thigh on the leg of the shorts `part`, where it is worked."""
    for muscle, belly in ON_CLOTH.items():
        if f"{muscle}-{side}" in body.marks:
            seat = ("pelvis", f"seat-{side}") if muscle == "glutes" else ()
            part.marks.append(replace(thigh_mark(body, cloth, belly), over=seat))
    if f"hip-side-{side}" in body.marks:
        _mark_side(body, part, cloth, side)


def _mark_side(body: Body, part: Part, cloth: Loft, side: Side) -> None:
    """The side of the hip lies on the pelvis and stays there; only its tip goes with the thigh."""
    still, centres = on_shirt(shirt(body), HIP_SIDE, side)
    moved, _ = surface(cloth, HIP_SIDE_OF_THIGH, 0.0, BODY.thigh)
    below = np.linspace(-HIP_SIDE[0][0], -HIP_SIDE[-1][0], len(still))
    share = np.clip(below / _TIP_MOVES, -1, 1)[:, None, None] / 2 + 0.5
    points = still + share * share * (3 - 2 * share) * (moved - still)
    whole = Mark(visible_grid(body.camera, points, centres, TURNED), over=("pelvis", "torso"))
    body.part(f"seat-{side}").marks.append(whole)
    # The thigh of a bent hip lies before the rest, and the more it is bent the more before the tip too.
    straight = float(body.skeleton.bone("pelvis").axes[:, 2] @ body.skeleton.bone("thigh", side).axes[:, 2])
    tip = below >= np.interp(straight, _BENT, (below[-3], -_TIP_FROM))
    part.marks.append(Mark(visible_grid(body.camera, points[tip], centres[tip], TURNED)))


def mark_seat(body: Body) -> None:
    """Let what is marked at the hip go on over the seat of the shorts, which is painted for itself, and over
    the shirt."""
    for side in SIDES:
        for mark in [*body.part(f"short-{side}").marks, *body.part(f"seat-{side}").marks]:
            for name in mark.over:
                body.part(name).marks.append(mark)
