"""Pictograms: an exercise in a square of 30 to 56 pixels, or in a tile of a printed sheet.

A joint close up says nothing at that size, and a whole drawn figure turns to dirt. A pictogram is the whole
silhouette in a few bold shapes, with the thing that the exercise needs, one mark on what works and one arrow.

``pictograms.json`` says of each where the joints are, in a square of 64 units, y down. How thick a body is
and how it fills its square is the same for all and stands here. What comes out is a drawing of one key frame:
whoever paints drawings paints it, in colour or to save ink. The standard library is all it needs.
"""

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from resources.figures.pictogram_arrows import arrow
from resources.figures.pictogram_shapes import EDGE, LINE, Block, Body, Circle, Line, Piece, Point
from resources.figures.shapes import Drawing, DrawingError, Frame

FILE: Final = Path(__file__).with_name("pictograms.json")
SIDE: Final = 64.0
"""Units from side to side of the square."""
MARGIN: Final = 4.0
"""Units that stay free on each side."""

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
"""The big toe of such a foot, and the others as one: how far towards the other foot, how far ahead, how round."""

_NEUTRAL: Final[Mapping[str, Any]] = {
    "front": True,
    "head": [32, 9],
    "trunk": [[32, 19], [32, 33]],
    "far arm": [[23, 29], [21, 38]],
    "near arm": [[41, 29], [43, 38]],
    "far leg": [[28, 45], [27, 57], [25, 58.5]],
    "near leg": [[36, 45], [37, 57], [39, 58.5]],
    "things": [["floor", 8, 56, 60]],
}
"""Somebody who stands and does nothing."""

TRUNK: Final = "trunk"
"""The spine from the shoulders to the hip: two points, or more where it is bent."""
LIMBS: Final = ("far arm", "far leg", "near leg", "near arm")
"""The parts that a description may have beside head and trunk, each by its joints after shoulder or hip."""
GROUND: Final = ("floor", "line", "mat", "ground", "stripe", "print")
"""Things that a foot stands on: they come before it, or it would cut a notch into them."""
HELD: Final = ("band", "strap")
"""Things that a hand is laid over."""
CARRIED: Final = ("weight",)
"""Things that are in front of the hands, or these would cut them in two."""

Bones = Mapping[str, Sequence[Sequence[Circle]]]
"""Each from its upper to its lower end; a foot has its heel beside."""


@cache
def descriptions() -> Mapping[str, Mapping[str, Any]]:
    """What the file says of each figure; read when the first picture is asked for."""
    described: Mapping[str, Mapping[str, Any]] = json.loads(FILE.read_text("ascii"))
    return described


def pictogram(figure: str, pixels: int = 0) -> Drawing:
    """The pictogram of a figure; for a square so many ``pixels`` wide its lines lie on whole ones.

    Raises DrawingError for a figure that has none.
    """
    if figure not in descriptions():
        raise DrawingError(f"'{figure[:60]}' has no pictogram.")
    return drawn(figure, descriptions()[figure], pixels)


def placeholder(pixels: int = 0) -> Drawing:
    """A neutral figure, for one that has no pictogram."""
    return drawn("", _NEUTRAL, pixels)


def drawn(figure: str, description: Mapping[str, Any], pixels: int = 0) -> Drawing:
    """The drawing of a description; see ``pictogram``."""
    pixel = SIDE / pixels if pixels else 0.0
    shapes = tuple(shape for piece in fitted(tuple(pieces(description))) for shape in piece.shapes(pixel))
    square = (0.0, 0.0, SIDE, SIDE)
    return Drawing(figure, (Frame(shapes, square),), square, square, 0)


def fitted(parts: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces in the middle of the square, as large as its margin lets them be."""
    left, top, right, bottom = zip(*(part.bounds() for part in parts), strict=True)
    wide, high = max(right) - min(left), max(bottom) - min(top)
    scale = (SIDE - 2 * MARGIN) / max(wide, high)
    across = SIDE / 2 - scale * (min(left) + wide / 2)
    down = SIDE / 2 - scale * (min(top) + high / 2)
    return tuple(part.placed(scale, across, down) for part in parts)


def pieces(description: Mapping[str, Any]) -> Iterator[Piece]:
    """Back to front: what a figure stands at, where it moves, itself, what it stands on and what it holds."""
    things = description.get("things", [])

    def those(wanted: Callable[[str], bool]) -> Iterator[Piece]:
        return (piece for kind, *numbers in things if wanted(kind) for piece in thing(kind, numbers))

    yield from those(lambda kind: kind not in (*HELD, *GROUND, *CARRIED))
    if "arrow" in description:
        start, end = description["arrow"]
        yield arrow(start, end, description.get("bend", 0.0), "both ways" in description)
    bones: Bones = {name: _bones(description, name) for name in (TRUNK, *LIMBS) if name in description}
    front = "front" in description
    body, edge, far = "pictogram-body", "pictogram-edge", "-far"
    behind = description.get("behind", [] if front else LIMBS[:2])
    for name in behind:
        if name in bones:
            yield Body(tuple(bones[name]), body + far, edge + far)
    folded = "folded" in description  # a thigh that lies before the trunk is told from it
    seen_as_one = [name for name in LIMBS if name not in behind] if front else ["near leg"][folded:]
    limbs = [bone for name in seen_as_one for bone in bones.get(name, ())]
    yield Body((*_head_and_trunk(description, bones), *limbs), body, edge)
    if folded:
        yield Body(tuple(bones["near leg"]), body, edge)
        yield Body((_seat(description),), body)
    arms = [bones[name] for name in LIMBS if front and name.endswith("arm") and name in bones]
    if arms:  # forearms stand off from the trunk, but not from their own upper arms
        yield Body(tuple(arm[-1] for arm in arms), body, edge)
        yield Body(tuple(arm[0] for arm in arms), body)
    works = [_accent(bones, *description["accent"])] if "accent" in description else []
    on_trunk = works and description["accent"][0] == TRUNK
    yield from works if on_trunk else ()
    yield from those(GROUND.__contains__)
    yield from those(HELD.__contains__)
    if not front and "near arm" in bones:
        yield Body(tuple(bones["near arm"]), body, edge)
    yield from those(CARRIED.__contains__)
    yield from () if on_trunk else works


def _head_and_trunk(description: Mapping[str, Any], bones: Bones) -> Iterator[Sequence[Circle]]:
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


def _seat(description: Mapping[str, Any]) -> Sequence[Circle]:
    """What keeps a back in one with a thigh that is folded before it."""
    (x, y), (hip_x, hip_y) = description[TRUNK]
    back = -1 if description["near leg"][0][0] > hip_x else 1
    return (hip_x, hip_y, 3.8), (0.4 * x + 0.6 * hip_x + 2.4 * back, 0.4 * y + 0.6 * hip_y, 2.0)


def _bones(description: Mapping[str, Any], name: str) -> Sequence[Sequence[Circle]]:
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


def _accent(
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


def thing(kind: str, at: Sequence[float]) -> Iterator[Piece]:
    """What an exercise needs beside a body. ``at`` are the numbers that place a thing of this kind."""
    prop, dark, clear = "pictogram-prop", "pictogram-dark", "pictogram-edge-clear"
    match kind, at:
        case "floor" | "line" | "mat", (left, right, y):
            role = dark if kind == "line" else "pictogram-floor"
            yield Block(left, y, right, y + (4.0 if kind == "mat" else 2.0), role)
        case "ground" | "stripe", (left, top, right, bottom, lean):
            yield Block(left, top, right, bottom, dark if kind == "stripe" else "pictogram-floor", lean)
        case "print", (x, y):
            sole = [(x, y - 2.1, 2.1), (x + 9, y - 1.7, 1.7), (x + 2.6, y - 3.6, 2.4)]
            yield Body(
                (sole, [(x + 2, y - 3, 2.3), (x + 1.6, y - 7.4, 2.0)]),
                "pictogram-body-far",
                "pictogram-edge-far",
            )
        case "wall" | "post", (x, top, bottom):
            yield Block(x, top, x + (5.0 if kind == "wall" else 4.0), bottom, prop)
        case "step", (left, top, right, bottom):
            yield Block(left, top, right, bottom, prop)
        case "chair", (left, top, seat, right, bottom):
            leg = 3.8
            yield Block(left, top, left + leg, bottom, prop)
            yield Block(left, seat, right, seat + leg, prop)
            yield Block(right - leg, seat, right, bottom, prop)
        case "weight", (x, y):
            for room, role in ((EDGE, clear), (0.0, dark)):
                for left, high, right in ((-3, 2.1, 3), (-7.6, 4.6, -2.6), (2.6, 4.6, 7.6)):
                    yield Block(x + left - room, y - high - room, x + right + room, y + high + room, role)
        case "clock", (x, y):
            yield Body(([(x, y, 7.4)],), "pictogram-arrow")
            yield Body(([(x, y, 5.0)],), clear)
            yield Line(((x, y - 3.6), (x, y), (x + 2.6, y)), "pictogram-arrow", 2.2)
        case "band" | "strap", points:
            ends = tuple(zip(points[::2], points[1::2], strict=True))
            yield Line(ends, "pictogram-band", LINE if kind == "band" else 5.0, clear)
        case "letter", points:
            yield Line(tuple(zip(points[::2], points[1::2], strict=True)), "pictogram-arrow")
        case _:
            raise DrawingError(f"{kind} with {len(at)} numbers is no thing of a pictogram.")
