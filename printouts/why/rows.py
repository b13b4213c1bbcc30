"""The trials as rows of a table, or one below the other where the paper or the type leaves no room for it."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.wording.why import Row, Why
from printouts.formats.why import WhyFormat
from printouts.inks import Inks
from printouts.marks import Colour, Mark, rule
from printouts.pieces import Piece, height, stack
from printouts.reading import CELL, COLUMN_HEAD, PARAGRAPH, ROW_HEAD, SMALL_HEADING, read_as
from printouts.type import Type
from printouts.writing import block, tidy

Said = tuple[str, Type, Colour]


def set_in(words: str, style: Type, colour: Colour, room: float, before: float = 0.0) -> Piece:
    """A paragraph in a column so wide."""
    lines = tidy(words, style, room)
    tall = len(lines) * style.leading
    return Piece(tall, block(lines, style, 0, _first(style), room, colour), before)


def _first(style: Type) -> float:
    """Where the first baseline of a paragraph lies under its top."""
    return style.leading * 0.5 + style.size * 0.36


def rows(page: Why, room: float, form: WhyFormat, inks: Inks) -> Iterator[Piece]:
    """The heads of the table and its rows; on another page the heads are said once more."""
    if not form.columns:
        for row in page.rows:
            yield _stacked(row, room, form, inks)
        return
    widths = [share * (room - form.gutter * (len(form.columns) - 1)) for share in form.columns]
    heads = [[(head, form.head, inks.soft)] for head in page.heads]
    head = _row(heads, widths, (COLUMN_HEAD,) * len(heads), form, inks.text)
    yield head
    for row in page.rows:
        cells = (
            ((row.tried, form.tried, inks.text), (row.who, form.cell, inks.text)),
            ((row.number, form.number, inks.accent), (row.found, form.cell, inks.text)),
            ((row.sure, form.cell, inks.text), (row.source, form.source, inks.soft)),
        )
        made = _row(cells, widths, (ROW_HEAD, CELL, CELL), form, inks.hairline)
        yield Piece(made.height, made.marks, again=head)


def _row(
    cells: Iterable[Sequence[Said]],
    widths: Iterable[float],
    roles: Iterable[str],
    form: WhyFormat,
    line: Colour,
) -> Piece:
    """Cells beside each other, each read in one go, with a line under them."""
    marks: list[Mark] = []
    left, tallest = 0.0, 0.0
    for cell, wide, role in zip(cells, widths, roles, strict=True):
        pieces = [set_in(words, style, ink, wide, form.gap) for words, style, ink in cell]
        tallest = max(tallest, height(pieces))
        marks += read_as(role, stack(pieces, left, form.pad))
        left += wide + form.gutter
    tall = tallest + 2 * form.pad
    return Piece(tall, (*marks, rule(0, left - form.gutter, tall, line, 0.6)))


def _stacked(row: Row, room: float, form: WhyFormat, inks: Inks) -> Piece:
    """One below the other, under a heading."""
    said = (
        (row.tried, form.tried, inks.text, SMALL_HEADING),
        (row.who, form.cell, inks.text, PARAGRAPH),
        (row.number, form.number, inks.accent, PARAGRAPH),
        (row.found, form.cell, inks.text, PARAGRAPH),
        (row.how_sure, form.cell, inks.text, PARAGRAPH),
        (row.source, form.source, inks.soft, PARAGRAPH),
    )
    pieces = []
    for words, style, ink, role in said:
        made = set_in(words, style, ink, room, form.gap)
        pieces.append(Piece(made.height, read_as(role, made.marks), made.before))
    tall = height(pieces) + 2 * form.pad
    return Piece(tall, (*stack(pieces, 0, form.pad), rule(0, room, tall, inks.hairline, 0.6)))
