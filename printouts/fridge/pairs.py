"""Exercises two beside each other, read line by line. A pair gives way together."""

from collections.abc import Iterator

from desktop.wording import paper
from printouts.formats.sizes import Near
from printouts.fridge import rows
from printouts.fridge.content import Exercises, Item
from printouts.fridge.lane import Listing, Row, ShownList
from printouts.marks import Marks, moved
from printouts.pieces import Piece, stack
from printouts.press import Press
from printouts.reading import ITEM, read_as


def listing(exercises: Exercises, room: float, gutter: float, near: Near) -> Listing:
    """How tall the pairs stand, way by way: as the taller of the two."""
    half = _half(room, gutter)
    pairs = tuple(_together([rows.row(item, half, near) for item in pair]) for pair in _pairs(exercises))
    return Listing(
        pairs, rows.folded_height(near), rows.title_height(exercises, room, near), exercises.optional
    )


def listed(
    exercises: Exercises, shown: ShownList, room: float, gutter: float, near: Near, press: Press
) -> Marks:
    """The marks of the pairs, from y = 0 down."""
    half = _half(room, gutter)
    pieces = [*rows.title(exercises, room, near, press)] if shown.heading else []
    for pair, way in zip(_pairs(exercises), shown.ways, strict=False):
        tall = _together([rows.row(item, half, near) for item in pair]).height(way)
        marks: Marks = ()
        for at, item in enumerate(pair):
            marks += moved(
                read_as(ITEM, rows.row_marks(item, way, half, near, press), item.exercise),
                at * (half + gutter),
                0,
            )
        pieces.append(Piece(tall, marks))
    folded = len(exercises.items) - 2 * len(shown.ways)
    if folded > 0:
        said = press.voice(paper.FOLDED_EXERCISES, count=folded)
        pieces.append(rows.folded_line(said, room, near, press))
    return stack(pieces, 0, 0)


def _half(room: float, gutter: float) -> float:
    return (room - gutter) / 2


def _pairs(exercises: Exercises) -> Iterator[tuple[Item, ...]]:
    for at in range(0, len(exercises.items), 2):
        yield exercises.items[at : at + 2]


def _together(pair: list[Row]) -> Row:
    lines = [row.line for row in pair if row.line is not None]
    return Row(
        max(row.pictured for row in pair),
        max(row.plain for row in pair),
        max(lines) if len(lines) == len(pair) else None,
        figures=tuple(figure for row in pair for figure in row.figures),
        items=len(pair),
    )
