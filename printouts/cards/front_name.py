"""What an exercise is called on the front of its card, and which card of it this one is."""

from collections.abc import Sequence

from desktop.model.exercise import Exercise
from printouts.cards.whole import name_lines
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import TITLE, read_as
from printouts.type import Type
from printouts.writing import at_side, line, roomy, says_all, shorten, width

_ASCENT, _LEADING = 0.78, 1.2  # of a line from its top to its baseline, and its height in sizes
_BETWEEN = 10.0  # the name and the card's number on its line


def name_piece(exercise: Exercise, at_of: str, press: Press) -> Piece:
    """The name and, if there is more than this card, ``1 of 2``: on the first line, on the last one where the
    name has as many in the whole width, or under it."""
    form, ink, room, name = press.card.head, press.inks.text, press.card.body.width, exercise.name
    lines, style = _fitted(name, room, press)
    if not at_of:
        return _lines(exercise, lines, style, press)
    wide = width(at_of, form.aside) + _BETWEEN
    narrow, smaller = _fitted(name, room - wide, press)
    beside = len(narrow) <= len(lines) and says_all(narrow, name)
    if beside:
        lines, style = narrow, smaller
    made = _lines(exercise, lines, style, press)
    row = made.height / len(lines)
    if beside or width(lines[-1], style) + wide <= room:
        down = _ASCENT * row + (0.0 if beside else made.height - row)
        number = line(at_of, form.aside, room, down, ink, align="right")
        return Piece(made.height, read_as(TITLE, (*made.marks, number), exercise.id))
    number = line(at_of, form.under, 0, made.height + _ASCENT * form.under.leading, press.inks.soft)
    tall = made.height + form.under.leading
    return Piece(tall, read_as(TITLE, (*made.marks, number), exercise.id))


def short_name_piece(exercise: Exercise, press: Press) -> Piece:
    """As much of a name as goes on a line: for one that is longer than a library lets names be."""
    style, room = Type(press.card.exercise.names[-1], 700), press.card.body.width
    return _lines(exercise, [shorten(exercise.name, style, room)], style, press)


def _fitted(name: str, room: float, press: Press) -> tuple[list[str], Type]:
    """One line, smaller if need be; else a few lines, or as many as it needs."""
    form = press.card.exercise
    style, lines = name_lines(name, form.names, 700, room, form.name_lines, press.card.min_type)
    return lines, style


def _lines(exercise: Exercise, lines: Sequence[str], style: Type, press: Press) -> Piece:
    style = roomy(lines, Type(style.size, 700, style.size * _LEADING))
    marks = at_side(lines, style, 0, _ASCENT * style.leading, press.inks.text)
    return Piece(len(lines) * style.leading, read_as(TITLE, marks, exercise.id))
