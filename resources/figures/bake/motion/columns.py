"""The shapes of a film's frames as columns of numbers, every different outline once."""

import struct
from array import array
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

from resources.figures.bake.motion.outlines import Row
from resources.figures.film import TYPECODES, Columns


class Drawn(NamedTuple):
    """One drawn shape: its style as in the film's header, and its outlines."""

    style: tuple[Any, ...]
    rows: tuple[Row, ...]


def low_byte_first(column: "array[int]") -> bytes:
    """The bytes of a column, the same on every machine."""
    if struct.pack("=H", 1) != struct.pack("<H", 1):
        column = array(column.typecode, column)
        column.byteswap()
    return column.tobytes()


def columns_of(frames: Sequence[list[Drawn]], fine: bool) -> tuple[Columns, list[list[Any]]]:
    """The film's numbers, every different outline once, and the list of styles."""
    columns = Columns(*(array(str(typecode)) for typecode in TYPECODES))
    outlines: dict[tuple[bool, bytes, bytes], int] = {}
    styles: list[list[Any]] = []
    for frame in frames:
        kept = [shape for shape in frame if fine or not shape.style[4]]
        columns.shapes.append(len(kept))
        for shape in kept:
            style = list(shape.style)
            if style not in styles:
                styles.append(style)
            columns.styles.append(styles.index(style))
            columns.outlines.append(len(shape.rows))
            for row in shape.rows:
                known = outlines.get((row.closed, row.across, row.down))
                if known is None:
                    known = outlines[(row.closed, row.across, row.down)] = len(outlines)
                    columns.closed.append(row.closed)
                    columns.lengths.append(len(row.across))
                    columns.steps.frombytes(bytes(chain(*zip(row.across, row.down, strict=True))))
                columns.ids.append(known)
                columns.xs.append(row.x)
                columns.ys.append(row.y)
    return columns, styles
