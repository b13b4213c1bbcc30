"""The header of a film: styles, phases and where the frames of each path are. Standard library only."""

from collections.abc import Mapping, Sequence
from typing import Any

from resources.figures.drawing import Box, Shape
from resources.figures.looks import HAIR_STYLES
from resources.figures.roles import ROLES
from resources.figures.timing import Phase, Stop


class FilmError(ValueError):
    """A baked motion that cannot be used; the sentence names the file and what is wrong in it."""


class Header:
    """Turns the header's fields into values and says which one is wrong."""

    def __init__(self, name: str, header: Mapping[str, Any]) -> None:
        self._name = name
        self._header = header

    def error(self, field: str, what: str) -> FilmError:
        return FilmError(f"{self._name}: {field} {what}; bake the motion again.")

    def number(self, field: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
            raise self.error(field, "is not a number above zero")
        return float(value)

    def box(self, field: str) -> Box:
        value = self._header.get(field)
        if not isinstance(value, list) or len(value) != 4:
            raise self.error(field, "is not four numbers")
        if not all(isinstance(part, (int, float)) for part in value) or min(value[2:]) <= 0:
            raise self.error(field, "is not a box")
        return float(value[0]), float(value[1]), float(value[2]), float(value[3])

    def styles(self) -> list[Shape]:
        return [self._style(f"styles[{at}]", value) for at, value in enumerate(self._list("styles"))]

    def phases(self) -> tuple[Phase, ...]:
        try:
            made = tuple(
                Phase(**{**table, "stops": tuple(Stop(*stop) for stop in table["stops"])})
                for table in self._list("phases")
            )
        except (TypeError, KeyError) as error:
            raise self.error("phases", f"cannot be read ({error})") from error
        if not any(phase.path for phase in made) or not any(phase.stops for phase in made):
            raise self.error("phases", "have no path or no key frame")
        return made

    def first_still(self, frames: int, stills: int) -> int:
        value = self._header.get("first_still")
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= frames - stills:
            raise self.error("first_still", "does not leave a frame for each stop")
        return value

    def spans(self, field: str, frames: int) -> dict[str, tuple[int, int]]:
        value = self._header.get(field)
        if not isinstance(value, dict) or not value:
            raise self.error(field, "is not a table")
        spans = {}
        for key, span in value.items():
            if not _is_span(span, frames):
                raise self.error(f"{field}.{key}", "is not among the frames")
            spans[key] = (int(span[0]), int(span[1]))
        return spans

    def _list(self, field: str) -> Sequence[Any]:
        value = self._header.get(field)
        if not isinstance(value, list) or not value:
            raise self.error(field, "is not a list")
        return value

    def _style(self, field: str, value: object) -> Shape:
        if not isinstance(value, list) or len(value) != 6:
            raise self.error(field, "is not six values")
        fill, stroke, width, dash, fine, hair = value
        for role in (fill, stroke):
            if role is not None and role not in ROLES:
                raise self.error(field, f"names the unknown colour role '{role}'")
        if not isinstance(width, (int, float)) or not (dash is None or isinstance(dash, list)):
            raise self.error(field, "has a line that is no line")
        if not isinstance(hair, list) or not set(hair) <= set(HAIR_STYLES):
            raise self.error(field, f"names hair that is not {', '.join(HAIR_STYLES)}")
        dashes = None if dash is None else tuple(dash)
        return Shape((), fill, stroke, float(width), dashes, 1.0, bool(fine), tuple(hair))


def _is_span(value: object, frames: int) -> bool:
    if not isinstance(value, list) or len(value) != 2:
        return False
    first, count = value
    return isinstance(first, int) and isinstance(count, int) and first >= 0 and 1 <= count <= frames - first
