"""What an exercise is called on the front of its card, and which card of it this one is."""

from collections.abc import Sequence

from desktop.model.exercise import Exercise
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import TITLE, read_as
from printouts.type import Type
from printouts.writing import balanced, block, line, roomy, says_all, width, wrap

_ASCENT, _LEADING = 0.78, 1.2  # of a line from its top to its baseline, and its height in sizes
_BETWEEN = 10.0  # the name and the card's number on its line


def name_piece(exercise: Exercise, at_of: str, press: Press) -> Piece:
    """The name and, if there is more than this card, ``1 of 2``: on the first line, on the last one where the
    name has as many in the whole width, or under it."""
    form, ink, room, name = press.card.head, press.inks.text, press.card.body.width, exercise.name
    lines, style = _fitted(name, room, press)
    if not at_of:
        return _lines(exercise, lines, style, room, press)
    wide = width(at_of, form.aside) + _BETWEEN
    narrow, smaller = _fitted(name, room - wide, press)
    beside = len(narrow) <= len(lines) and says_all(narrow, name)
    if beside:
        lines, style = narrow, smaller
    made = _lines(exercise, lines, style, room - wide if beside else room, press)
    row = made.height / len(lines)
    if beside or width(lines[-1], style) + wide <= room:
        down = _ASCENT * row + (0.0 if beside else made.height - row)
        number = line(at_of, form.aside, room, down, ink, align="right")
        return Piece(made.height, read_as(TITLE, (*made.marks, number), exercise.id))
    number = line(at_of, form.under, 0, made.height + _ASCENT * form.under.leading, press.inks.soft)
    tall = made.height + form.under.leading
    return Piece(tall, read_as(TITLE, (*made.marks, number), exercise.id))


def _fitted(name: str, room: float, press: Press) -> tuple[list[str], Type]:
    """One line, smaller if need be; else a few lines; shortened at the last."""
    sizes, most = press.card.exercise.names, press.card.exercise.name_lines
    one = next((size for size in sizes if width(name, Type(size, 700)) <= room), None)
    style = Type(one or sizes[-1], 700)
    lines = [name] if one else balanced(name, style, room)
    return lines if len(lines) <= most else wrap(name, style, room, most), style


def _lines(exercise: Exercise, lines: Sequence[str], style: Type, room: float, press: Press) -> Piece:
    style = roomy(lines, Type(style.size, 700, style.size * _LEADING))
    marks = block(lines, style, 0, _ASCENT * style.leading, room, press.inks.text)
    return Piece(len(lines) * style.leading, read_as(TITLE, marks, exercise.id))
