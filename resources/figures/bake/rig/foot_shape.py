"""The shape of a bare foot: its loft, five toes that move one by one, and the print of its sole."""

from collections.abc import Callable

import numpy as np

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.digits import Digit
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.shoe import along_foot
from resources.figures.bake.rig.vectors import Array, about_y, vector

# Bare foot stations: cm ahead of the ankle, bottom, top, medial and lateral half width.
BARE = (
    (-6.9, 2.4, 6.2, 2.0, 2.0),
    (-6.3, 0.8, 8.6, 2.9, 2.8),
    (-4.6, 0.1, 10.2, 3.4, 3.3),
    (-2, 0.0, 11.0, 3.5, 3.4),
    (1, 0.3, 10.8, 3.4, 3.4),
    (4, 1.0, 9.3, 3.3, 3.6),
    (7, 1.3, 7.5, 3.7, 3.9),
    (10, 0.9, 5.8, 4.3, 4.3),
    (13, 0.4, 4.5, 4.9, 4.6),
    (15, 0.4, 3.6, 4.9, 4.5),
    (16.2, 0.6, 3.0, 4.6, 4.0),
)
TOE_NAMES = ("big toe", "second toe", "third toe", "fourth toe", "little toe")
# Toes from the big one out: root, middle and tip (ahead, medial, height), radius at root and tip.
TOES = (
    ((14.6, 3.0, 1.9), (17.6, 3.2, 1.9), (20.2, 3.0, 1.35), 1.5, 1.2),
    ((15.0, 0.9, 1.6), (17.9, 0.95, 2.15), (20.0, 0.9, 1.15), 1.08, 0.94),
    ((14.8, -0.9, 1.5), (17.3, -1.0, 2.05), (19.2, -1.05, 1.1), 1.02, 0.9),
    ((14.0, -2.5, 1.4), (16.4, -2.75, 1.85), (18.1, -2.85, 1.0), 0.98, 0.87),
    ((12.8, -3.9, 1.3), (14.9, -4.3, 1.55), (16.4, -4.4, 0.92), 0.94, 0.84),
)
# The print of the sole: (ahead, medial) all round, from the heel along the outer edge and back past the arch.
PRINT = (
    (-5.6, 0.0), (-4.6, -1.8), (-2.0, -2.4), (2.0, -2.5), (6.0, -3.0), (10.0, -3.7), (13.0, -3.7),
    (14.6, -2.0), (15.0, 0.5), (15.2, 3.0), (13.4, 4.1), (11.0, 3.5), (8.0, 1.6), (4.5, 0.3), (1.0, 1.2),
    (-2.4, 2.2), (-4.8, 1.8),
)  # fmt: skip
BARE_ANKLE = 7.2
"""Height of the ankle above a bare sole; the shoe adds the rest of `BODY.ankle_height`."""


_ARCH_FROM, _ARCH_TO = -3.0, 13.0
"""Between these the sole is free of the floor, cm ahead of the ankle."""

_NEARER = 0.65
"""How far the ball comes towards the heel, as a share of how far the arch rises."""

_BACK_RISES = 0.75
"""How far the back of the foot rises, as such a share."""


def drawn_up(ahead: Array, arch: float) -> tuple[Array, Array]:
    """How far spots of a foot go towards the heel and upwards as its arch rises by `arch` cm: the heel stays,
    the ball and the toes slide on the floor."""
    share = np.clip((ahead - _ARCH_FROM) / (_ARCH_TO - _ARCH_FROM), 0.0, 1.0)
    return _NEARER * arch * share * share * (3 - 2 * share), arch * np.sin(np.pi * share) ** 1.5


class BareFoot:
    """The bare foot's geometry: `loft` and its own points (ahead, medial, height above the sole)."""

    def __init__(self, body: Body, side: Side) -> None:
        self._foot = body.skeleton.bone("foot", side)
        self.side: Side = side
        self._medial = -LEFTWARD[side]
        lifted = body.skeleton.toe_bend[side]
        self._bends = [lifted + own for own in body.skeleton.pose.limbs(side).toes]
        self.arch = body.skeleton.pose.limbs(side).arch
        stations = [
            [
                ahead,
                (top - bottom) * 0.6,
                (top - bottom) * 0.4,
                medial,
                lateral,
                bottom + 0.4 * (top - bottom) - BARE_ANKLE,
                0.0,
            ]
            for ahead, bottom, top, medial, lateral in _risen(self.arch)
        ]
        level = along_foot(self._foot)
        self.loft = Loft(
            stations,
            side=side,
            frame_at=lambda t: Bone(level, self._foot.point(t, 0, 0)),
            power=2.3,
            per_span=4,
        )

    def point(self, ahead: float, medial: float, height: float) -> Array:
        """A point of the foot in the world."""
        there: Array = self.points(vector([[ahead, medial, height]]))[0]
        return there

    def points(self, spots: Array) -> Array:
        """Points (n, 3) of the foot in the world."""
        back, up = drawn_up(spots[:, 0], self.arch)
        spots = spots + np.stack([-back, np.zeros(len(spots)), up], 1)
        return self._foot.points(spots * vector([1, self._medial, 1]) - vector([0, 0, BARE_ANKLE]))

    def unrisen(self, ahead: float, medial: float, height: float) -> Array:
        """A point of what stays where it is when the arch rises."""
        return self._foot.point(ahead, self._medial * medial, height - BARE_ANKLE)

    def toward(self, camera: Camera) -> Array:
        """The direction to the viewer as (ahead, medial, height)."""
        direction: Array = self._foot.axes.T @ camera.toward * vector([1, self._medial, 1])
        return direction

    def toe_turn(self, toe: int) -> Callable[[Array], Array]:
        """How points (n, 3) of a straight toe, numbered from the big one, move when it is bent at its root.

        A curled toe bends at its middle as well.
        """
        root, middle, *_ = TOES[toe]
        bend = self._bends[toe]
        curl = min(0.0, bend)

        def turned(spots: Array) -> Array:
            beyond = np.clip((spots[:, :1] - middle[0]) / 0.8 + 0.5, 0.0, 1.0)
            curled = vector(middle) + (spots - vector(middle)) @ about_y(curl)
            spots = spots + (curled - spots) * beyond
            return vector(root) + (spots - vector(root)) @ about_y(bend)

        return turned


def _risen(arch: float) -> list[tuple[float, ...]]:
    """The stations of a foot whose arch is drawn up."""
    rows: list[tuple[float, ...]] = []
    for ahead, bottom, top, medial, lateral in BARE:
        back, up = (float(way) for way in drawn_up(vector(ahead), arch))
        rows.append((ahead - back, bottom + up, top + _BACK_RISES * up, medial, lateral))
    return rows


def toes_of(foot: BareFoot) -> list[Digit]:
    """The five toes, bent as the pose asks."""
    return [
        Digit(name, foot.toe_turn(at)(vector(spots)), (root, (root + tip) / 2, tip))
        for at, (name, (*spots, root, tip)) in enumerate(zip(TOE_NAMES, TOES, strict=True))
    ]
