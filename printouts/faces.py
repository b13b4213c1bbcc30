"""How wide Inter's letters are: the tables of its files that a layout needs, and nothing else of them.

Plain Latin text is measured here, quickly; all else by ``printouts.shaping``. A layout measures with
these numbers and the PDF embeds the same files, so lines break where they are drawn to.
"""

import struct
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from printouts.kerning import Kerning, read_kerning
from resources import fonts

_BASIC, _FULL = 4, 12  # formats of a character map: up to U+FFFF, and beyond


@dataclass(frozen=True)
class Face:
    """Widths, left side bearings and kerning of a font's characters, in sizes (1.0 is the font size)."""

    name: str
    units: int
    glyphs: dict[int, int]
    advances: dict[int, float]
    bearings: dict[int, float]
    kerning: Kerning
    _kerned: dict[str, float] = field(default_factory=dict)

    def covers(self, character: str) -> bool:
        """Whether the font has a glyph for it."""
        return ord(character) in self.advances

    def width(self, text: str) -> float:
        """What the pen travels over a text that the face covers, in sizes."""
        advances = self.advances
        return sum([advances[ord(character)] for character in text]) + sum(self.kerns(text))

    def kerns(self, text: str) -> list[float]:
        """For each character, how much closer (below 0) or wider the next one stands."""
        if not self.kerning.lookups:
            return [0.0] * len(text)
        return [*(self.kern(pair) for pair in map("".join, pairwise(text))), *([0.0] if text else [])]

    def kern(self, pair: str) -> float:
        """How much closer (below 0) or wider two characters stand than their widths say."""
        if pair not in self._kerned:
            left, right = (self.glyphs[ord(character)] for character in pair)
            self._kerned[pair] = self.kerning.between(left, right) / self.units
        return self._kerned[pair]


@lru_cache(maxsize=8)
def face(name: str) -> Face:
    """The face of one of the files in ``resources.fonts``."""
    data = fonts.data(name)
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (measured,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    metrics = struct.unpack_from(f">{2 * measured}H", data, tables["hmtx"])
    advances, bearings = {}, {}
    glyphs = _characters(data, tables["cmap"])
    for code, glyph in glyphs.items():
        at = min(glyph, measured - 1)  # the last width holds for all glyphs after it
        advances[code] = metrics[2 * at] / units
        bearing = metrics[2 * glyph + 1] if glyph < measured else 0
        bearings[code] = (bearing - 0x10000 if bearing > 0x7FFF else bearing) / units
    kerning = read_kerning(data[tables["GPOS"] :]) if "GPOS" in tables else Kerning()
    return Face(name, units, glyphs, advances, bearings, kerning)


@lru_cache(maxsize=8)
def reaches(name: str) -> dict[int, tuple[float, float]]:
    """For each character of a face that has ink, how far it goes over and under the baseline, in sizes: from
    the boxes of the glyphs' shapes. Read when a text first asks, as plain letters need no more than is known.
    """
    data, known = fonts.data(name), face(name)
    tables = _tables(data)
    (long,) = struct.unpack_from(">h", data, tables["head"] + 50)
    last = max(known.glyphs.values(), default=-1)
    kind, scale = (f">{last + 2}L", 1) if long else (f">{last + 2}H", 2)
    places = struct.unpack_from(kind, data, tables["loca"])
    found = {}
    for code, glyph in known.glyphs.items():
        start, end = places[glyph] * scale, places[glyph + 1] * scale
        if end > start:
            bottom, _, top = struct.unpack_from(">hhh", data, tables["glyf"] + start + 4)
            found[code] = top / known.units, -bottom / known.units
    return found


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * at) for at in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in entries}


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Glyph numbers by code point, from the fullest Unicode map in the file."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    offsets = [cmap + struct.unpack_from(">HHL", data, cmap + 4 + 8 * at)[2] for at in range(count)]
    formats = {struct.unpack_from(">H", data, offset)[0]: offset for offset in offsets}
    if _FULL in formats:
        return _full_map(data, formats[_FULL])
    return _basic_map(data, formats[_BASIC])


def _full_map(data: bytes, offset: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">L", data, offset + 12)
    found: dict[int, int] = {}
    for at in range(count):
        first, last, glyph = struct.unpack_from(">LLL", data, offset + 16 + 12 * at)
        found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return found


def _basic_map(data: bytes, offset: int) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", data, offset + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, offset + 14)
    starts = struct.unpack_from(f">{count}H", data, offset + 16 + doubled)
    shifts = struct.unpack_from(f">{count}H", data, offset + 16 + 2 * doubled)
    ranges_at = offset + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    found = {}
    for at in range(count):
        for code in range(starts[at], min(ends[at], 0xFFFE) + 1):
            glyph = code
            if ranges[at]:
                (glyph,) = struct.unpack_from(
                    ">H", data, ranges_at + 2 * at + ranges[at] + 2 * (code - starts[at])
                )
            if glyph or not ranges[at]:
                found[code] = (glyph + shifts[at]) & 0xFFFF
    return {code: glyph for code, glyph in found.items() if glyph}
