"""Doses that differ from day to day, on a card that has nothing to tick: each dose once, with its days."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.wording.cards import DayDose
from printouts.marks import Mark, moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import ITEM, read_as
from printouts.script import ours
from printouts.type import Type
from printouts.writing import block, line, roomy, width, wrap

_COLUMNS = 2
_BETWEEN = 8.0  # two columns, and a dose and its days
_OVER = 3.0  # a dose that may have several lines
_TIGHT = 1.25  # of the size, a row where there are many
_LEADING = 1.2
_ASCENT = 0.78
_MOST_DOSE = 0.6  # of the width, for doses that have their days beside them


def dose_days(days: Sequence[tuple[DayDose, str]], press: Press) -> list[list[Piece]]:
    """The ways in which days and what they are called may stand, the widest first; none where no day says
    anything of its own."""
    listed: dict[str, list[str]] = {}
    for day, name in days:
        if day.own:
            listed.setdefault(ours(day.own), []).append(name)
    if not listed:
        return []
    rows = [(dose, press.voice.listed(dict.fromkeys(names))) for dose, names in listed.items()]
    form = press.card.exercise.ticks
    tight = _TIGHT * form.own.size
    ways = [
        _table(rows, 1, form.row, press),
        _table(rows, 1, tight, press),
        _table(rows, _COLUMNS, tight, press),
    ]
    return [way for way in ways if way] or [_wrapped(rows, press)]


def _table(rows: Sequence[tuple[str, str]], columns: int, tall: float, press: Press) -> list[Piece]:
    """Days and dose on a line each, in columns; nothing where one of them takes more than its line."""
    form, ink = press.card.exercise.ticks, press.inks.text
    wide = (press.card.body.width - (columns - 1) * _BETWEEN) / columns
    left = max(width(days, form.label) for _, days in rows) + _BETWEEN
    if left + max(width(dose, form.own) for dose, _ in rows) > wide:
        return []
    each = -(-len(rows) // columns)
    style = roomy([text for row in rows for text in row], Type(form.own.size, 700, tall))
    marks: list[Mark] = []
    for at, (dose, days) in enumerate(rows):
        down = (at % each) * style.leading + _ASCENT * style.leading
        said = (line(days, form.label, 0, down, ink), line(dose, form.own, left, down, ink))
        marks += moved(read_as(ITEM, said), (at // each) * (wide + _BETWEEN), 0)
    return [Piece(each * style.leading, tuple(marks), before=3)]


def _wrapped(rows: Sequence[tuple[str, str]], press: Press) -> list[Piece]:
    """Each dose and behind it its days, on several lines where they need them; under it where a dose is
    long."""
    form, room = press.card.exercise.ticks, press.card.body.width
    longest = max(width(dose, form.own) for dose, _ in rows) + _BETWEEN
    left = longest if longest <= _MOST_DOSE * room else 0.0
    return [_row(dose, days, left, press) for dose, days in rows]


def _row(dose: str, days: str, left: float, press: Press) -> Piece:
    form, room, ink = press.card.exercise.ticks, press.card.body.width, press.inks.text
    doses, named = wrap(dose, form.own, room), wrap(days, form.label, room - left)
    style = roomy([*doses, *named], Type(form.own.size, 700, _LEADING * form.own.size))
    down = 0.0 if left else len(doses) * style.leading
    first = _ASCENT * style.leading
    marks = [
        *block(doses, style, 0, first, room, ink),
        *block(named, replace(form.label, leading=style.leading), left, down + first, room - left, ink),
    ]
    tall = max(len(doses) * style.leading, down + len(named) * style.leading)
    return Piece(tall, read_as(ITEM, marks), before=_OVER)
