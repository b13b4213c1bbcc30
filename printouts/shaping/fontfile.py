"""One font file as HarfBuzz opens it: what it covers, how its glyphs look, and a subset of it for a PDF.

A font's name is that of a file that ships with Footwork (``DejaVuSans.ttf``), or the path of one of the
system's with the number of the face in it, and the weight of a variable one: ``/…/Noto.ttc#2``,
``/…/Thai.ttf#0@700``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import uharfbuzz as harfbuzz

from printouts.shaping.signs import JOINER, NON_JOINER, VARIATIONS
from resources import fonts

_IGNORED = {JOINER, NON_JOINER, *VARIATIONS}
"""What stands between characters and has no shape of its own."""

Step = tuple[str, tuple[float, ...]]
"""``M``, ``L``, ``C`` (a cubic curve) or ``Z`` with its points one after the other, in sizes, y up."""


@dataclass(frozen=True)
class FontFile:
    """An opened font."""

    name: str
    face: Any
    font: Any

    @property
    def units(self) -> int:
        """How many of the font's units are one size."""
        return int(self.face.upem)

    @property
    def postscript_name(self) -> str:
        """What the font is called in a PDF."""
        called = self.face.get_name(harfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        return "".join(sign for sign in called if sign.isalnum() or sign == "-") or "Font"

    @property
    def weight(self) -> float:
        """How heavy it is, from 100 to 900, as far as it says."""
        return float(self.font.get_style_value(harfbuzz.StyleTag.WEIGHT))

    @cached_property
    def tables(self) -> frozenset[str]:
        """The tags of its tables."""
        return frozenset(self.face.table_tags)

    def covers(self, sign: str) -> bool:
        """Whether it has a glyph for every character of a sign that has a shape."""
        shapes = [character for character in sign if character not in _IGNORED]
        return bool(shapes) and all(self.font.get_nominal_glyph(ord(character)) for character in shapes)

    def width(self, glyph: int) -> float:
        """What the font says a glyph is wide, in sizes."""
        return float(self.font.get_glyph_h_advance(glyph)) / self.units

    def reach(self, glyph: int) -> tuple[float, float]:
        """How far a glyph's ink goes over and under the baseline, in sizes."""
        extents = self.font.get_glyph_extents(glyph)
        if not extents or not extents.height:
            return 0.0, 0.0
        top, bottom = extents.y_bearing, extents.y_bearing + extents.height
        return top / self.units, -bottom / self.units

    def subset(self, glyphs: frozenset[int], without: Iterable[str] = ()) -> tuple[Any, dict[int, int]]:
        """A face with these glyphs alone and ``without`` some tables, and the glyphs' numbers in it."""
        wanted = harfbuzz.SubsetInput()
        flags = harfbuzz.SubsetFlags
        wanted.flags = flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.CFF_IDENTITY_CHARSET
        if "CFF2" in self.tables:
            wanted.flags |= flags.DOWNGRADE_CFF2
        wanted.glyph_set.update(glyphs)
        wanted.drop_table_tag_set.update(map(_tag, without))
        for axis in self.face.axis_infos:
            weight = _weight(self.name)
            if axis.tag == "wght" and weight:
                wanted.pin_axis_location(self.face, axis.tag, _within(weight, axis))
            else:
                wanted.pin_axis_to_default(self.face, axis.tag)
        plan = harfbuzz.SubsetPlan(self.face, wanted)
        return plan.execute(), dict(plan.old_to_new_glyph_mapping.items())

    def outline(self, glyph: int) -> tuple[Step, ...]:
        """The shape of a glyph."""
        pen = _Pen(self.units)
        self.font.draw_glyph_with_pen(glyph, pen)
        return tuple(pen.steps)


@cache  # all of them are asked for a sign that few have; each is a file that is mapped, not read
def opened(name: str) -> FontFile:
    """The font of a name. Raises OSError when the file cannot be read."""
    if name in fonts.NAMES:
        face = harfbuzz.Face(harfbuzz.Blob(fonts.data(name)))
    else:
        path, _, rest = name.rpartition("#")
        face = harfbuzz.Face(blob_of(path), int(rest.partition("@")[0]))
    font = harfbuzz.Font(face)
    if weight := _weight(name):
        font.set_variations(
            {axis.tag: _within(weight, axis) for axis in face.axis_infos if axis.tag == "wght"}
        )
    return FontFile(name, face, font)


def blob_of(path: str) -> Any:
    """A file as HarfBuzz takes it. Raises OSError when it cannot be read."""
    try:
        return harfbuzz.Blob.from_file_path(path)
    except harfbuzz.HarfBuzzError:  # a folder's name, or a path that the system's old calls do not know
        return harfbuzz.Blob(Path(path).read_bytes())


def _weight(name: str) -> float:
    """The weight that a name asks of a variable font, 0 for none."""
    return float(name.rpartition("@")[2]) if "@" in name.rpartition("#")[2] else 0.0


def _tag(name: str) -> int:
    """A table's name as the number that HarfBuzz counts it by."""
    return int.from_bytes(name.encode("ascii"), "big")


def _within(weight: float, axis: Any) -> float:
    return float(min(max(weight, axis.min_value), axis.max_value))


class _Pen:
    """Writes down what HarfBuzz draws; the names are those of fontTools' pens."""

    def __init__(self, units: int) -> None:
        self._units = units
        self._at = (0.0, 0.0)
        self.steps: list[Step] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._step("M", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._step("L", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        """A curve with one control point, raised to the two that a PDF's curves have."""
        (hold_x, hold_y), (x, y) = points
        (from_x, from_y) = self._at
        first = (from_x + 2 * hold_x) / 3, (from_y + 2 * hold_y) / 3
        second = (x + 2 * hold_x) / 3, (y + 2 * hold_y) / 3
        self.curveTo(first, second, (x, y))

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._step("C", *points)

    def closePath(self) -> None:  # noqa: N802
        self.steps.append(("Z", ()))

    def endPath(self) -> None:  # noqa: N802
        """Nothing more: a glyph's parts are filled, open or not."""

    def _step(self, what: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.steps.append((what, tuple(value / self._units for point in points for value in point)))
