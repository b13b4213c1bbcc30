"""The body in a pictogram: how thick its parts are, and how joints become bones and a foot heel and toes."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from resources.figures.pictogram_shapes import Body, Circle, Point

_HEAD = 4.9
_LEG = ((4.0, 3.2), (3.2, 2.4), (2.5, 2.0))
_HEEL = (2.3, 1.7, 2.2)
_ARM = ((2.7, 2.2), (2.2, 1.9))
_TRUNK = (4.8, 4.4)
"""Half the width of what a body is made of: at the start and at the end of each bone; and of a heel how far
it is behind the ankle and below it, and how round."""
_SHOULDERS, _HIPS = (4.8, 3.0), (2.8, 3.3)
"""Half the distance of two shoulders and of two hips that are seen from the front, and how round they are."""
_FOOT = (2.7, 3.4)
"""Half the width of a foot that points at whoever looks."""
_CLOSE = ((5.4, 7.2), (7.2, 3.7), (3.9, 5.6))
"""Half the width of shank, calf and foot where legs alone are shown, from the front."""
_TOES = ((3.9, 6.4, 3.0), (-2.2, 4.2, 3.2))
"""The big toe of such a foot, and the others as one: how far towards the other foot and ahead, how round."""

TRUNK: Final = "trunk"
"""The spine from the shoulders to the hip: two points, or more where it is bent."""
LIMBS: Final = ("far arm", "far leg", "near leg", "near arm")
"""The parts that a description may have beside head and trunk, each by its joints after shoulder or hip."""

Bones = Mapping[str, Sequence[Sequence[Circle]]]
"""Each from its upper to its lower end; a foot has its heel beside."""


def head_and_trunk(description: Mapping[str, Any], bones: Bones) -> Iterator[Sequence[Circle]]:
    """None where legs alone are shown."""
    if TRUNK not in bones:
        return
    if "front" in description:
        (x, y), (low_x, low_y) = description[TRUNK]
        (wide, round_), (narrow, low_round) = _SHOULDERS, _HIPS
        shoulders = [(x + side * wide, y, round_) for side in (-1, 1)]
        yield [*shoulders, *((low_x + side * narrow, low_y, low_round) for side in (-1, 1))]
    else:
        yield from bones[TRUNK]
    yield [(*description["head"], _HEAD)]


def seat(description: Mapping[str, Any]) -> Sequence[Circle]:
    """What keeps a back in one with a thigh that is folded before it."""
    (x, y), (hip_x, hip_y) = description[TRUNK]
    back = -1 if description["near leg"][0][0] > hip_x else 1
    return (hip_x, hip_y, 3.8), (0.4 * x + 0.6 * hip_x + 2.4 * back, 0.4 * y + 0.6 * hip_y, 2.0)


def bones_of(description: Mapping[str, Any], name: str) -> Sequence[Sequence[Circle]]:
    """The bones of a limb, from shoulder or hip on, or those of the trunk down to the hip."""
    joints = [(x, y) for x, y in description[name]]
    if name == TRUNK:
        steps = len(joints) - 1
        wide = [_TRUNK[0] + (_TRUNK[1] - _TRUNK[0]) * at / steps for at in range(steps + 1)]
        return list(pairwise((x, y, radius) for (x, y), radius in zip(joints, wide, strict=True)))
    is_arm = name.endswith("arm")
    widths = _ARM if is_arm else _LEG
    if TRUNK in description:
        x, y = description[TRUNK][0 if is_arm else -1]
        if "front" in description:
            widths = widths if is_arm else (*_LEG[:2], _FOOT)
            x += (-1 if name.startswith("far") else 1) * (_SHOULDERS if is_arm else _HIPS)[0]
        joints.insert(0, (x, y))
    else:
        widths = _CLOSE
    made: list[list[Circle]] = [
        [(*start, wide), (*end, thin)]
        for (start, end), (wide, thin) in zip(pairwise(joints), widths, strict=False)
    ]
    if is_arm or len(made) < 3 or "front" in description:
        return made
    if TRUNK not in description:
        return [*made, *_toes(made[2], 1 if name == "near leg" else -1)]
    return [*made[:2], [*made[2], _heel(joints[1], *joints[2:4])]]


def _heel(knee: Point, ankle: Point, toes: Point) -> Circle:
    """Behind the ankle, on the side of the sole, which is away from the knee."""
    behind, below, round_ = _HEEL
    length = math.dist(ankle, toes)
    along, aside = (toes[0] - ankle[0]) / length, (toes[1] - ankle[1]) / length
    side = 1 if aside * (knee[0] - ankle[0]) - along * (knee[1] - ankle[1]) > 0 else -1
    return (
        ankle[0] - behind * along - side * below * aside,
        ankle[1] - behind * aside + side * below * along,
        round_,
    )


def _toes(foot: Sequence[Circle], inwards: int) -> Iterator[Sequence[Circle]]:
    """The toes of a foot close up, whose other foot is to the right for 1, to the left for -1."""
    (x, y, _), (ball_x, ball_y, _) = foot
    length = math.dist((x, y), (ball_x, ball_y))
    along, down = (ball_x - x) / length, (ball_y - y) / length
    for aside, ahead, round_ in _TOES:
        over = inwards * aside
        tip = ball_x + ahead * along + over * down, ball_y + ahead * down - over * along
        yield [(ball_x + 0.6 * over * down, ball_y - 0.6 * over * along, round_), (*tip, round_)]


def at_work(
    bones: Bones, limb: str, at: int, start: float = 0.0, end: float = 1.0, aside: float = 0.0
) -> Body:
    """What works: so much of a bone, or of one side of it; a little wider, or the bone's edge would show."""
    parts = []
    for name in LIMBS[1:3] if limb == "both legs" else (limb,):
        (x, y, wide), (low_x, low_y, thin), *heel = bones[name][at]
        length = math.dist((x, y), (low_x, low_y))
        across, down = -(low_y - y) / length * aside, (low_x - x) / length * aside
        circles: list[Circle] = [(back, low, radius + 0.2) for back, low, radius in heel]
        for share in (start, end):
            radius = wide + (thin - wide) * share
            middle = x + (low_x - x) * share, y + (low_y - y) * share
            off = 0.45 * radius
            there = middle[0] + across * off, middle[1] + down * off
            circles.append((*there, radius - abs(aside) * off + 0.2))
        parts.append(circles)
    return Body(tuple(parts), "pictogram-accent")
