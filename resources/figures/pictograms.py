"""Pictograms: an exercise in a square of 30 to 56 pixels, or in a tile of a printed sheet.

A joint close up says nothing at that size, and a whole drawn figure turns to dirt. A pictogram is the whole
silhouette in a few bold shapes, with the thing that the exercise needs, one mark on what works and one arrow.

``pictograms.json`` says of each where the joints are, in a square of 64 units, y down. How it fills its
square is the same for all and stands here, how thick a body is in ``pictogram_bodies``. What comes out is a
drawing of one key frame: whoever paints drawings paints it, in colour or to save ink. The standard library
is all it needs.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from resources.figures.pictogram_arrows import arrow
from resources.figures.pictogram_bodies import (
    LIMBS,
    TRUNK,
    Bones,
    at_work,
    bones_of,
    head_and_trunk,
    seat,
)
from resources.figures.pictogram_shapes import EDGE, LINE, Block, Body, Line, Piece
from resources.figures.shapes import Drawing, DrawingError, Frame

FILE: Final = Path(__file__).with_name("pictograms.json")
SIDE: Final = 64.0
"""Units from side to side of the square."""
MARGIN: Final = 4.0
"""Units that stay free on each side."""

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

GROUND: Final = ("floor", "line", "mat", "ground", "stripe", "print")
"""Things that a foot stands on: they come before it, or it would cut a notch into them."""
HELD: Final = ("band", "strap")
"""Things that a hand is laid over."""
CARRIED: Final = ("weight",)
"""Things that are in front of the hands, or these would cut them in two."""


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
    bones: Bones = {name: bones_of(description, name) for name in (TRUNK, *LIMBS) if name in description}
    front = "front" in description
    body, edge, far = "pictogram-body", "pictogram-edge", "-far"
    behind = description.get("behind", [] if front else LIMBS[:2])
    for name in behind:
        if name in bones:
            yield Body(tuple(bones[name]), body + far, edge + far)
    folded = "folded" in description  # a thigh that lies before the trunk is told from it
    seen_as_one = [name for name in LIMBS if name not in behind] if front else ["near leg"][folded:]
    limbs = [bone for name in seen_as_one for bone in bones.get(name, ())]
    yield Body((*head_and_trunk(description, bones), *limbs), body, edge)
    if folded:
        yield Body(tuple(bones["near leg"]), body, edge)
        yield Body((seat(description),), body)
    arms = [bones[name] for name in LIMBS if front and name.endswith("arm") and name in bones]
    if arms:  # forearms stand off from the trunk, but not from their own upper arms
        yield Body(tuple(arm[-1] for arm in arms), body, edge)
        yield Body(tuple(arm[0] for arm in arms), body)
    works = [at_work(bones, *description["accent"])] if "accent" in description else []
    on_trunk = works and description["accent"][0] == TRUNK
    yield from works if on_trunk else ()
    yield from those(GROUND.__contains__)
    yield from those(HELD.__contains__)
    if not front and "near arm" in bones:
        yield Body(tuple(bones["near arm"]), body, edge)
    yield from those(CARRIED.__contains__)
    yield from () if on_trunk else works


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
            shin = [(x + 2, y - 3, 2.3), (x + 1.8, y - 5.6, 2.1)]
            yield Body((sole, shin), "pictogram-body-far", "pictogram-edge-far")
        case "wall" | "post", (x, top, bottom):
            yield Block(x, top, x + (5.0 if kind == "wall" else 4.0), bottom, prop)
        case "broad wall", (left, top, right, bottom):
            yield Block(left, top, right, bottom, "pictogram-floor")
        case "step", (left, top, right, bottom):
            yield Block(left, top, right, bottom, prop)
        case "chair", (left, top, seat, right, bottom):
            leg = 3.8
            yield Block(left, top, left + leg, bottom, prop)
            yield Block(left, seat, right, seat + leg, prop)
            yield Block(right - leg, seat, right, bottom, prop)
        case "weight", (x, y):
            for room, role in ((EDGE, clear), (0.0, dark)):
                for left, high, right in ((-4, 2.1, 4), (-8.4, 4.7, -3.4), (3.4, 4.7, 8.4)):
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
