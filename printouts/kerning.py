"""Pairs of letters that stand closer or wider than their widths say: the ``kern`` feature of a font.

Read with the standard library, and only as far as the fonts that ship with Footwork need it: pair adjustments
(lookup type 2 of the GPOS table) that change the first letter's advance. Source: OpenType 1.9, "GPOS".
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass

_PAIRS, _EXTENSION = 2, 9  # lookup types
_ADVANCE_ALONE = (4, 0)  # value formats: the first glyph's advance, nothing of the second


@dataclass(frozen=True)
class _Pairs:
    """Single pairs; a pair that is not there is left to the next table."""

    values: Mapping[int, Mapping[int, int]]

    def value(self, left: int, right: int) -> int | None:
        return self.values.get(left, {}).get(right)


@dataclass(frozen=True)
class _Classes:
    """Pairs of classes of glyphs; it answers for every glyph that it covers."""

    covered: frozenset[int]
    lefts: Mapping[int, int]
    rights: Mapping[int, int]
    values: tuple[tuple[int, ...], ...]

    def value(self, left: int, right: int) -> int | None:
        if left not in self.covered:
            return None
        return self.values[self.lefts.get(left, 0)][self.rights.get(right, 0)]


@dataclass(frozen=True)
class Kerning:
    """The kerning of one font, in font units, by glyph numbers."""

    lookups: tuple[tuple[_Pairs | _Classes, ...], ...] = ()

    def between(self, left: int, right: int) -> int:
        """How much closer (below 0) or wider two glyphs stand: lookups add up, of each the first table
        that answers counts."""
        total = 0
        for tables in self.lookups:
            found = (table.value(left, right) for table in tables)
            total += next((value for value in found if value is not None), 0)
        return total


def read_kerning(gpos: bytes) -> Kerning:
    """The kerning of a GPOS table, for Latin text."""
    features_at, lookups_at = struct.unpack_from(">HH", gpos, 6)
    lookups = []
    for number in sorted(_kern_lookups(gpos, features_at)):
        (offset,) = struct.unpack_from(">H", gpos, lookups_at + 2 + 2 * number)
        at = lookups_at + offset
        (kind,) = struct.unpack_from(">H", gpos, at)
        tables = [at + offset for offset in _shorts(gpos, at + 6, *struct.unpack_from(">H", gpos, at + 4))]
        if kind == _EXTENSION:
            kind = struct.unpack_from(">H", gpos, tables[0] + 2)[0]
            tables = [table + struct.unpack_from(">L", gpos, table + 4)[0] for table in tables]
        if kind == _PAIRS:
            lookups.append(tuple(_table(gpos, table) for table in tables))
    return Kerning(tuple(lookups))


def _kern_lookups(gpos: bytes, features_at: int) -> set[int]:
    """The lookups of the first feature called ``kern``: the one that Latin text uses."""
    (count,) = struct.unpack_from(">H", gpos, features_at)
    for at in range(count):
        tag, offset = struct.unpack_from(">4sH", gpos, features_at + 2 + 6 * at)
        if tag == b"kern":
            (lookups,) = struct.unpack_from(">H", gpos, features_at + offset + 2)
            return set(_shorts(gpos, features_at + offset + 4, lookups))
    return set()


def _table(gpos: bytes, at: int) -> _Pairs | _Classes:
    form, coverage_at, *formats = struct.unpack_from(">HHHH", gpos, at)
    if tuple(formats) != _ADVANCE_ALONE:
        return _Pairs({})
    covered = _coverage(gpos, at + coverage_at)
    if form == 1:
        sets = _shorts(gpos, at + 10, *struct.unpack_from(">H", gpos, at + 8))
        return _Pairs(
            {left: _pair_set(gpos, at + offset) for left, offset in zip(covered, sets, strict=True)}
        )
    lefts_at, rights_at, lefts, rights = struct.unpack_from(">HHHH", gpos, at + 8)
    rows = tuple(struct.unpack_from(f">{rights}h", gpos, at + 16 + 2 * rights * row) for row in range(lefts))
    return _Classes(
        frozenset(covered), _class_map(gpos, at + lefts_at), _class_map(gpos, at + rights_at), rows
    )


def _pair_set(gpos: bytes, at: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">H", gpos, at)
    return dict(struct.unpack_from(">Hh", gpos, at + 2 + 4 * pair) for pair in range(count))


def _coverage(gpos: bytes, at: int) -> list[int]:
    """Glyphs in the order of the table's index."""
    form, count = struct.unpack_from(">HH", gpos, at)
    if form == 1:
        return list(_shorts(gpos, at + 4, count))
    ranges = (struct.unpack_from(">HHH", gpos, at + 4 + 6 * number) for number in range(count))
    return [glyph for first, last, _ in ranges for glyph in range(first, last + 1)]


def _class_map(gpos: bytes, at: int) -> dict[int, int]:
    """The class of each glyph; glyphs that are not there have class 0."""
    form, second, third = struct.unpack_from(">HHH", gpos, at)
    if form == 1:  # a run of glyphs from ``second``, ``third`` of them
        return dict(zip(range(second, second + third), _shorts(gpos, at + 6, third), strict=True))
    ranges = (struct.unpack_from(">HHH", gpos, at + 4 + 6 * number) for number in range(second))
    return {glyph: group for first, last, group in ranges for glyph in range(first, last + 1)}


def _shorts(data: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", data, at)
