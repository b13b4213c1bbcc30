"""Boxes to tick with a pen: a row for each day, a box for each set."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.wording import cards
from desktop.wording.cards import DayDose
from printouts.formats.card import Ticks
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Panel, moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import ITEM, read_as
from printouts.script import ours
from printouts.writing import block, line, middle_baseline, roomy, width, wrap

_MAX_OWN_LINES = 5
_MAX_NAME_LINES = 5
_SHORT_NAME = 0.35  # of the width
_MAX_COLUMNS = 3
_NAME_LEADING, _NAME_ASCENT = 1.22, 0.8  # of a day's name that has a line to itself


@dataclass(frozen=True, slots=True)
class TickRow:
    """A day's row: its name, what is said of it alone, how many boxes it has."""

    label: str
    own: str
    sets: int


def tick_rows(days: Sequence[DayDose], name: Callable[[date], str], form: Ticks) -> list[TickRow]:
    """The rows of some days; what the runner typed as a dose is made readable."""
    return [TickRow(name(day.when), ours(day.own), day.sets if day.sets <= form.most else 1) for day in days]


def ticks(rows: Sequence[TickRow], room: float, tallest: float, form: Ticks, press: Press) -> Piece:
    """The rows under each other, in columns where they are taller than ``tallest`` and no day has words of
    its own."""
    if not on_one_line(rows, room, form):
        return _under_names(rows, room, form, press)
    made = _column(rows, room, form, press)
    if any(row.own for row in rows):
        return made
    for columns in range(2, min(_MAX_COLUMNS, len(rows)) + 1):
        if made.height <= tallest:
            break
        tried = _columns(rows, columns, room, form, press)
        made = min(made, tried, key=lambda piece: piece.height)
    return made


def on_one_line(rows: Sequence[TickRow], room: float, form: Ticks) -> bool:
    """Whether each day has its name, its words and its boxes beside each other."""
    left = max((width(row.label, form.label) for row in rows), default=0.0) + form.after_label
    start = max((_end(row, left, form) for row in rows), default=0.0)
    return start + max((boxes_wide(row.sets, form) for row in rows), default=0.0) <= room


def some_ticks(rows: Sequence[TickRow], room: float, tallest: float, form: Ticks, press: Press) -> Piece:
    """As many of the rows as go into a height, and how many there are beside."""
    made = ticks(rows, room, tallest, form, press)
    kept = len(rows)
    while made.height > tallest and kept > 1:
        kept -= 1
        made = _with_the_rest_counted(rows[:kept], len(rows) - kept, room, form, press)
    return made


def _columns(rows: Sequence[TickRow], columns: int, room: float, form: Ticks, press: Press) -> Piece:
    between = 3 * form.gap
    each, wide = -(-len(rows) // columns), (room - (columns - 1) * between) / columns
    parts = [_column(rows[at : at + each], wide, form, press) for at in range(0, len(rows), each)]
    marks = (mark for at, part in enumerate(parts) for mark in moved(part.marks, at * (wide + between), 0))
    return Piece(max(part.height for part in parts), tuple(marks))


def _under_names(rows: Sequence[TickRow], room: float, form: Ticks, press: Press) -> Piece:
    """Of each day its words and boxes under its name; beside a short one where they take two lines anyway."""
    unnamed = [replace(row, label="") for row in rows]
    longest = max(width(row.label, form.label) for row in rows)
    if longest <= _SHORT_NAME * room and not on_one_line(unnamed, room + form.after_label, form):
        return _column(rows, room, form, press)
    start = _start(unnamed, 0.0, room, form)
    marks: list[Mark] = []
    down, ink = 0.0, press.inks.text
    for at, row in enumerate(rows):
        names = wrap(row.label, form.label, room, _MAX_NAME_LINES)
        style = roomy(names, replace(form.label, leading=_NAME_LEADING * form.label.size))
        first = down + _NAME_ASCENT * style.leading
        under = down + len(names) * style.leading
        made = _row(unnamed[at], 0.0, start, room, form, press)
        marks += read_as(ITEM, (*block(names, style, 0, first, room, ink), *moved(made.marks, 0, under)))
        down = under + made.height
    return Piece(down, tuple(marks))


def _with_the_rest_counted(
    rows: Sequence[TickRow], rest: int, room: float, form: Ticks, press: Press
) -> Piece:
    shown = _column(rows, room, form, press)
    band = Box(0, shown.height, room, form.row)
    words = press.voice(cards.AND_MORE_DAYS, number=rest)
    more = line(words, form.label, 0, middle_baseline(band, form.label), press.inks.text)
    return Piece(band.bottom, (*shown.marks, more))


def _column(rows: Sequence[TickRow], room: float, form: Ticks, press: Press) -> Piece:
    left = max((width(row.label, form.label) for row in rows), default=0.0) + form.after_label
    start = _start(rows, left, room, form)
    marks: list[Mark] = []
    down = 0.0
    for row in rows:
        made = _row(row, left, start, room, form, press)
        marks += moved(made.marks, 0, down)
        down += made.height
    return Piece(down, tuple(marks))


def _start(rows: Sequence[TickRow], left: float, room: float, form: Ticks) -> float:
    """Where the boxes of all rows begin: behind the longest words that leave room for the boxes of each."""
    beside = sorted(
        (end, boxes_wide(row.sets, form))
        for row in rows
        if (end := _end(row, left, form)) + boxes_wide(row.sets, form) <= room
    )
    while beside and beside[-1][0] + max(wide for _, wide in beside) > room:
        beside.pop()
    return beside[-1][0] if beside else left


def _end(row: TickRow, left: float, form: Ticks) -> float:
    """Where the boxes of a row may begin, behind its words on one line."""
    return left + width(row.own, form.own) + form.after_own if row.own else left


def _row(row: TickRow, left: float, start: float, room: float, form: Ticks, press: Press) -> Piece:
    """A day's name, what is said of it alone, its boxes: all on one line, or the boxes under the words."""
    ink = press.inks.text
    band = Box(0, 0, room, form.row)
    name = line(row.label, form.label, 0, middle_baseline(band, form.label), ink)
    marks: list[Mark] = [name] if row.label else []
    start = start if start + boxes_wide(row.sets, form) <= room else left
    if row.own:
        said = wrap(row.own, form.own, room - left, _MAX_OWN_LINES)
        widest = max(width(text, form.own) for text in said)  # words from the right stay off the boxes
        marks += block(said, form.own, left, middle_baseline(band, form.own), widest, ink)
        if len(said) > 1 or _end(row, left, form) > start:
            band = band.moved(0, form.row + (len(said) - 1) * form.own.leading)
    most = max(1, int((room - start + form.gap) / (form.box + form.gap)))
    marks += boxes(row.sets, most, start, band, form, press.inks)
    return Piece(band.top + max(1, -(-row.sets // most)) * form.row, read_as(ITEM, marks))


def boxes(sets: int, most: int, left: float, band: Box, form: Ticks, inks: Inks) -> Marks:
    """A box for each set from ``left`` on, ``most`` of them on a line."""
    top, step = band.top + (band.height - form.box) / 2, form.box + form.gap
    return tuple(
        Panel(
            Box(left + at % most * step, top + at // most * form.row, form.box, form.box),
            form.radius, fill="#FFFFFF", stroke=inks.text, line=0.9,
        )
        for at in range(sets)
    )  # fmt: skip


def boxes_wide(sets: int, form: Ticks) -> float:
    """How wide the boxes of a day stand on one line."""
    return sets * (form.box + form.gap) - form.gap
