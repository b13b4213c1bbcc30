"""Baked drawings as the app reads them: flat shapes whose colours are roles. Standard library only.

A drawing file holds whole numbers; `scale` of them make a centimetre. Every outline is stored as steps
from point to point, which keeps all drawings together under 3 MB.
"""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import accumulate
from typing import Any

import resources
from resources.figures.looks import DEFAULT, HAIR_STYLES, place_of
from resources.figures.roles import ROLES
from resources.figures.shapes import (
    FINE_SCALE,
    Box,
    Contour,
    Drawing,
    DrawingError,
    Frame,
    Shape,
    ShapesWhenShown,
)

FORMAT = 1

__all__ = [
    "FINE_SCALE",
    "Box",
    "Contour",
    "Drawing",
    "DrawingError",
    "Frame",
    "Shape",
    "available",
    "decode",
    "load",
    "placeholder",
]


def available() -> tuple[str, ...]:
    """The ids of all exercises that have a baked drawing, sorted."""
    folder = files(resources) / "figures" / "drawings"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".json")))


def load(exercise_id: str, hair: str | None = None, build: str = DEFAULT["build"]) -> Drawing:
    """Read one baked drawing; a `DrawingError` names the file and the field that is wrong.

    With `hair`, shapes that are not there when it is worn so are left out.
    """
    place = place_of(f"{exercise_id}.json", build)
    name = f"drawings/{place}"
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", exercise_id):
        raise DrawingError(f"'{exercise_id[:60]}' is not an exercise id, so it has no drawing.")
    entry = files(resources).joinpath("figures", "drawings", *place.split("/"))
    try:
        text = entry.read_text(encoding="ascii")
    except FileNotFoundError:
        raise DrawingError(f"{name} is missing.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise DrawingError(f"{name} cannot be read: {error}.") from error
    return decode(text, name, hair)


def decode(text: str, name: str, hair: str | None = None) -> Drawing:
    """A drawing from the text of its file; `name` is what a `DrawingError` calls the file."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise DrawingError(f"{name} is damaged: {error}.") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise DrawingError(f"{name}: format is not {FORMAT}.")
    return _Reader(data, name, hair).drawing()


class _Reader:
    """Turns the parsed file into a drawing and says which field is wrong."""

    def __init__(self, data: dict[str, Any], name: str, hair: str | None) -> None:
        self._data = data
        self._name = name
        self._hair = hair
        self._scale = self._number("scale", data.get("scale"))
        if self._scale <= 0:
            raise self._error("scale", "is not above zero")
        self._styles = [self._style(at, style) for at, style in self._items("styles")]

    def drawing(self) -> Drawing:
        keys = tuple(self._frame(f"keys[{at}]", frame) for at, frame in self._items("keys"))
        if not keys:
            raise self._error("keys", "is empty")
        thumbnail_key = self._data.get("thumbnail_key")
        if not isinstance(thumbnail_key, int) or not 0 <= thumbnail_key < len(keys):
            raise self._error("thumbnail_key", f"is not a key frame from 0 to {len(keys) - 1}")
        return Drawing(
            exercise=self._text("exercise", self._data.get("exercise")),
            keys=keys,
            view=self._box("view", self._data.get("view")),
            thumbnail=self._box("thumbnail", self._data.get("thumbnail")),
            thumbnail_key=thumbnail_key,
            thumbnail_without=frozenset(self._roles("thumbnail_without")),
            outline=self._number("outline", self._data.get("outline")),
        )

    def _error(self, field: str, what: str) -> DrawingError:
        return DrawingError(f"{self._name}: {field} {what}; bake the drawing again.")

    def _items(self, field: str) -> Iterator[tuple[int, Any]]:
        value = self._data.get(field)
        if not isinstance(value, list):
            raise self._error(field, "is not a list")
        return enumerate(value)

    def _roles(self, field: str) -> Iterator[str]:
        for _, role in self._items(field):
            if role not in ROLES:
                raise self._error(field, f"names the unknown colour role '{role}'")
            yield role

    def _number(self, field: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._error(field, "is not a number")
        return float(value)

    def _text(self, field: str, value: object) -> str:
        if not isinstance(value, str):
            raise self._error(field, "is not a text")
        return value

    def _box(self, field: str, value: object) -> Box:
        if not isinstance(value, list) or len(value) != 4:
            raise self._error(field, "is not four numbers")
        left, top, width, height = (self._number(field, part) for part in value)
        if width <= 0 or height <= 0:
            raise self._error(field, "has no width or no height")
        return left, top, width, height

    def _style(self, at: int, value: object) -> Shape:
        field = f"styles[{at}]"
        if not isinstance(value, list) or len(value) != 7:
            raise self._error(field, "is not seven values")
        fill, stroke, width, dash, opacity, fine, hair = value
        for role in (fill, stroke):
            if role is not None and role not in ROLES:
                raise self._error(field, f"names the unknown colour role '{role}'")
        if dash is not None and not isinstance(dash, list):
            raise self._error(field, "has a dash that is not a list")
        if not isinstance(hair, list) or not set(hair) <= set(HAIR_STYLES):
            raise self._error(field, f"names hair that is not {', '.join(HAIR_STYLES)}")
        dashes = None if dash is None else tuple(self._number(field, part) for part in dash)
        line, opaque = self._number(field, width), self._number(field, opacity)
        return Shape((), fill, stroke, line, dashes, opaque, bool(fine), tuple(hair))

    def _frame(self, field: str, value: object) -> Frame:
        if not isinstance(value, dict) or not isinstance(value.get("shapes"), list):
            raise self._error(field, "has no list of shapes")
        rows: list[list[Any]] = value["shapes"]
        for at, row in enumerate(rows):
            self._check_shape(f"{field}.shapes[{at}]", row)
        shapes = ShapesWhenShown(lambda: self._shapes(rows))
        return Frame(shapes, self._box(f"{field}.bounds", value.get("bounds")))

    def _check_shape(self, field: str, value: object) -> None:
        if (
            not isinstance(value, list)
            or len(value) < 2
            or not all(isinstance(part, list) for part in value[1:])
        ):
            raise self._error(field, "is not a style and its outlines")
        number = value[0]
        if not isinstance(number, int) or not 0 <= number < len(self._styles):
            raise self._error(field, "names a style that is not there")
        for steps in value[1:]:
            if len(steps) < 5 or len(steps) % 2 == 0:
                raise self._error(field, "has an outline of less than two points")
            try:
                sum(steps)
            except TypeError:
                raise self._error(field, "has an outline with a point that is not a number") from None

    def _shapes(self, rows: list[list[Any]]) -> Iterator[Shape]:
        """The shapes of checked rows, without those that are there with other hair alone."""
        for row in rows:
            style = self._styles[row[0]]
            if self._hair is None or not style.hair or self._hair in style.hair:
                path = tuple([self._contour(steps) for steps in row[1:]])
                yield Shape(
                    path,
                    style.fill,
                    style.stroke,
                    style.width,
                    style.dash,
                    style.opacity,
                    style.fine,
                    style.hair,
                )

    def _contour(self, steps: list[int]) -> Contour:
        unit = 1 / self._scale
        across = [step * unit for step in accumulate(steps[1::2])]
        down = [step * unit for step in accumulate(steps[2::2])]
        return Contour(bool(steps[0]), tuple(zip(across, down, strict=True)))


def placeholder(exercise_id: str) -> Drawing:
    """A neutral standing figure for an exercise without a usable drawing; the caller writes the name
    beside it."""
    body = (
        (-9, -140),
        (9, -140),
        (17, -132),
        (15, -88),
        (12, -88),
        (11, -48),
        (9, 0),
        (2, 0),
        (0, -72),
        (-2, 0),
        (-9, 0),
        (-11, -48),
        (-12, -88),
        (-15, -88),
        (-17, -132),
    )
    head = ((-6, -168), (6, -168), (10, -162), (10, -152), (5, -144), (-5, -144), (-10, -152), (-10, -162))
    shapes = tuple(
        Shape((Contour(True, outline),), "ghost", "ghost-line", 1.2, (3.0, 2.4), 1.0)
        for outline in (body, head)
    )
    view = (-60.0, -178.0, 120.0, 188.0)
    return Drawing(exercise_id, (Frame(shapes, view),), view, (-48.0, -178.0, 96.0, 96.0), 0)
