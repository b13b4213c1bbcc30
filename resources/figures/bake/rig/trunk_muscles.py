"""The muscles of the trunk that an exercise works, as patches on the shirt."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.vectors import smooth_lookup

Sheet = Sequence[tuple[float, float, float]]
"""Rows up the trunk: height above the hips (cm), and the two edges in degrees round it, 0 in front, positive
to either side, 180 behind."""

SHEETS: Mapping[str, Sheet] = MappingProxyType(
    {
        # The straight and the slanting muscles of the belly, from the pelvis to the lower ribs.
        "belly": (
            (3.5, 0, 26), (7.0, 0, 48), (12.0, 0, 66), (18.0, 0, 74), (24.0, 0, 74), (29.0, 0, 64),
            (33.0, 0, 40), (34.5, 0, 22),
        ),
        # Beside the spine, broader towards the shoulder blades.
        "back": (
            (6.0, 179, 158), (12.0, 179, 146), (20.0, 179, 132), (28.0, 179, 118), (35.0, 179, 112),
            (41.0, 179, 122), (46.0, 179, 142),
        ),
        # Across the breast, from the breastbone towards the armpit.
        "chest": (
            (31.5, 12, 30), (34.0, 6, 46), (38.0, 4, 58), (42.0, 4, 66), (45.0, 5, 68), (47.0, 9, 62),
            (48.6, 16, 48),
        ),
    }
)  # fmt: skip

_ROWS, _ACROSS = 26, 15


def mark_trunk(body: Body, part: Part, shirt: Loft) -> None:
    """Mark what the scene says is worked on the shirt `part`, the two sides alike."""
    for muscle, sheet in SHEETS.items():
        if muscle not in body.marks:
            continue
        at, first, second = np.array(sheet).T
        height = np.linspace(at[0], at[-1], _ROWS)
        one, other = smooth_lookup(height, at, first), smooth_lookup(height, at, second)
        across = np.linspace(0, 1, _ACROSS)[None]
        angle = np.radians(one[:, None] + (other - one)[:, None] * across)
        # From below upwards along the shirt is backwards along its loft.
        order = slice(None, None, -1)
        for sign in (1, -1):
            patch = shirt.patch(body.camera, -height[order], sign * angle[order], 0.3, -0.25)
            part.marks.append(Mark(patch))
