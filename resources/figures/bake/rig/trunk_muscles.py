"""The muscles of the trunk that an exercise works, as patches on the shirt."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from resources.figures.bake.poses.pose import LEFTWARD, SIDES, Side
from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.loft import Loft, visible_grid
from resources.figures.bake.rig.muscles import ROWS, between
from resources.figures.bake.rig.vectors import Array

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
            (30.0, 15, 19), (31.0, 8, 31), (33.5, 3, 42), (37.0, 2, 46), (40.0, 2, 43), (43.0, 3, 38),
            (45.5, 6, 33), (47.2, 12, 27), (47.7, 16, 22),
        ),
        # Between spine and shoulder blade, down to its lower tip.
        "shoulder-blades": (
            (33.0, 178, 164), (36.0, 178, 150), (40.0, 178, 138), (44.0, 178, 132), (47.0, 178, 136),
            (49.5, 178, 148), (51.0, 178, 162),
        ),
    }
)  # fmt: skip

WAIST: Sheet = (
    (8.5, 32, 44), (11.5, 24, 64), (14.5, 20, 108), (19.0, 19, 123), (24.0, 22, 126), (28.5, 34, 124),
    (32.0, 52, 117), (34.5, 72, 102),
)  # fmt: skip
"""The slanting muscles of one side, from the crest of the pelvis to the lower ribs; as `SHEETS`."""

_TURNED, _OUT = -0.25, 0.3
"""From which cosine to the viewer on a mark is drawn, and how far it stands off the shirt (cm)."""


def mark_trunk(body: Body, part: Part, shirt: Loft) -> None:
    """Mark what the scene says is worked on the shirt `part`: a waist on its side, all else on both alike."""
    for muscle, sheet in SHEETS.items():
        if muscle in body.marks:
            part.marks += [_mark(body, shirt, sheet, side) for side in SIDES]
    part.marks += [_mark(body, shirt, WAIST, side) for side in SIDES if f"waist-{side}" in body.marks]


def _mark(body: Body, shirt: Loft, sheet: Sheet, side: Side) -> Mark:
    return Mark(visible_grid(body.camera, *on_shirt(shirt, sheet, side), _TURNED))


def on_shirt(shirt: Loft, sheet: Sheet, side: Side) -> tuple[Array, Array]:
    """The cloth over a muscle (rows from above, points, 3), and the middle of the trunk at each row."""
    height, first, second = np.array(sorted(sheet)).T
    rows = np.linspace(height[-1], height[0], ROWS)
    return shirt.surface(-rows, LEFTWARD[side] * between(rows, height, first, second), _OUT)
