"""Exercises, notes and names in large print, as pieces: all of their words, on as many lines as they need."""

from collections.abc import Sequence

from desktop.wording.doses import FullDose
from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.content import Exercises, Item, Said
from printouts.fridge.rows import phrases, tile
from printouts.hyphens import kept_by_language
from printouts.marks import Box, Mark, Marks, moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import ITEM, PARAGRAPH, SMALL_HEADING, read_as
from printouts.type import Type
from printouts.writing import balanced, block, line, width, wrap, wrap_all

Lines = tuple[tuple[str, Type], ...]
_ASCENT = 0.78  # of a line's leading, from its top to its baseline
_LINES_TOGETHER = 12  # lines of an exercise that are never parted; the runner's own may have any name


# ---- exercises --------------------------------------------------------------------------------


def exercise_rows(
    items: Sequence[Item], columns: int, room: float, form: LargeSheet, press: Press
) -> list[Piece]:
    """Exercises beside each other in columns, to be read row by row; those of a row begin on one line.

    One whose words are many goes on in a row of its own under the first of them.
    """
    wide = (room - (columns - 1) * form.gutter) / columns
    made = [_exercise(item, wide, form, press) for item in items]
    rows: list[Piece] = []
    for start in range(0, len(made), columns):
        cells = made[start : start + columns]
        for number in range(max(map(len, cells))):
            beside = [(at, cell[number]) for at, cell in enumerate(cells) if number < len(cell)]
            marks = [
                mark for at, piece in beside for mark in moved(piece.marks, at * (wide + form.gutter), 0)
            ]
            before = 0.0 if number else form.row_gap
            rows.append(Piece(max(piece.height for _, piece in beside), tuple(marks), before))
    return rows


def heading(exercises: Exercises, room: float, form: LargeSheet, press: Press) -> tuple[Piece, ...]:
    """``Warm-up`` and at the right how long it takes; nothing where the block says both."""
    if not exercises.title:
        return ()
    ink, style = press.inks.text, form.heading
    titles = wrap(exercises.title, style, room - width(exercises.amount, form.amount) - 8)
    first = _ASCENT * style.leading
    marks = block(titles, style, 0, first, room, ink)
    if exercises.amount:
        marks = (*marks, line(exercises.amount, form.amount, room, first, ink, align="right"))
    return (Piece(len(titles) * style.leading + 1, read_as(SMALL_HEADING, marks)),)


def _exercise(item: Item, room: float, form: LargeSheet, press: Press) -> list[Piece]:
    """The figure and beside it name, dose, rest and hold."""
    left = form.tile + form.tile_gap
    lines = _lines(item.name, item.doses, room - left, form)
    figure = tile(Box(0, 1, form.tile, form.tile), item.figure, press) if form.tile else ()
    pieces = []
    for start in range(0, len(lines), _LINES_TOGETHER):
        part = lines[start : start + _LINES_TOGETHER]
        tall = sum(style.leading for _, style in part)
        said = read_as(ITEM, _set(part, left, press), item.exercise)
        pieces.append(Piece(tall, said) if start else Piece(max(form.tile + 1, tall), (*figure, *said)))
    return pieces


@kept_by_language(4096)
def _lines(name: str, doses: tuple[FullDose, ...], room: float, form: LargeSheet) -> Lines:
    lines = [(text, form.exercise) for text in balanced(name, form.exercise, room)]
    dose = next((one for one in doses[1:] if width(one.strong, form.dose) <= room), doses[-1])
    lines += [(text, form.dose) for text in wrap(dose.strong, form.dose, room)]
    lines += [(text, form.rest) for text in phrases(dose.plain, form.rest, room)]
    return tuple(lines)


def _set(lines: Lines, left: float, press: Press) -> Marks:
    marks: list[Mark] = []
    top = 0.0
    for text, style in lines:
        marks.append(line(text, style, left, top + _ASCENT * style.leading, press.inks.text))
        top += style.leading
    return tuple(marks)


# ---- notes ------------------------------------------------------------------------------------


def note_lines(note: Said, room: float, form: LargeSheet, press: Press) -> list[Piece]:
    """A note of the runner's, all of it, a piece a line."""
    return paragraph(wrap_all(note.paragraphs, form.words, room, 10_000), form.words, room, press)


def paragraph(lines: Sequence[str], style: Type, room: float, press: Press) -> list[Piece]:
    """Lines of text, a piece each, which are read in one go."""
    marks = read_as(PARAGRAPH, block(lines, style, 0, _ASCENT * style.leading, room, press.inks.text))
    return [Piece(style.leading, moved([mark], 0, -at * style.leading)) for at, mark in enumerate(marks)]
