"""What a week of a month sheet adds up to, at the end of its row."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, paper, quantities
from desktop.wording.direction import side_by_side
from desktop.wording.totals import RUNS_ALONE, SESSIONS_ALONE, STRENGTH_ALONE
from printouts.formats.month import MonthFormat
from printouts.marks import TEXT_DESCENT, Box, Mark, Marks, rule
from printouts.press import Press
from printouts.reading import HEADING, PARAGRAPH, read_as
from printouts.type import Type
from printouts.writing import fitted, line, says_all, shorten, width, wrap

_GAP = 3.0  # between a number and its unit
_STEP, _CLOSE_STEP = 1.3, 1.15  # from one baseline to the next, of a line's size
_LOW = 0.75  # of the distance's size, where nothing else makes room
_WRITTEN = 1.15  # of a line's size, for the line to write on
_MOST_LINES = 2  # of an amount
_TIME_LAST, _WRITE_LAST, _RUNS_LAST, _STRENGTH_LAST, _ALL = 1, 2, 3, 4, 5
"""What goes where room is short: the greatest first; all that is less than ``_ALL`` is there."""


class _Way(NamedTuple):
    """A way to say it in less room: ``short`` words, amounts ``beside`` each other, ``small`` and close."""

    short: bool = False
    beside: bool = False
    small: bool = False


_WAYS: Final = (
    _Way(),
    _Way(short=True),
    _Way(beside=True),
    _Way(short=True, beside=True),
    _Way(short=True, small=True),
    _Way(short=True, beside=True, small=True),
)


class _Amount(NamedTuple):
    """``4 runs``; of several the one with the greatest ``last`` is the first to go where room is short."""

    last: int
    said: str


class _Row(NamedTuple):
    """A line, ``step`` under the one before it: words, a number with its unit, or a line to write on."""

    style: Type
    step: float
    words: str
    number: str = ""
    write: bool = False


def totals_cell(week: Week, totals: Summary, box: Box, form: MonthFormat, press: Press) -> Marks:
    """``Week 48``, ``41 km``, ``4 runs``, ``2 strength sessions``, ``5:44 h``, ``____ of 7``.

    In less room words are shorter, amounts stand beside each other, all is smaller; only where even that has
    no room is the least telling left out.
    """
    name = dates.week_name(press.voice, week)
    style = fitted(name, form.week, box.width, form.min_type)
    baseline = box.top + form.number_baseline
    title = line(shorten(name, style, box.width), style, box.left, baseline, press.inks.text)
    marks: list[Mark] = [*read_as(HEADING, [title])]
    for row in _fitting(totals, Box(box.left, baseline, box.width, box.bottom - baseline), form, press):
        baseline += row.step
        marks += _drawn(row, box, baseline, form, press)
    return tuple(marks)


def _fitting(totals: Summary, box: Box, form: MonthFormat, press: Press) -> Sequence[_Row]:
    """All of it in the first way that has room, else as much as has room in the last one."""
    room = box.height - TEXT_DESCENT * form.said.size - 1

    def tried(way: _Way, kept: int) -> list[_Row]:
        amounts = [one for one in _amounts(totals, press, short=way.short) if one.last < kept]
        return list(_rows(totals, amounts, way, box.width, form, press, written=kept > _WRITE_LAST))

    for way in _WAYS:
        rows = tried(way, _ALL)
        whole = all(row.number or row.write or width(row.words, row.style) <= box.width for row in rows)
        if whole and sum(row.step for row in rows) <= room:
            return rows
    for kept in range(_ALL, 0, -1):
        rows = tried(_WAYS[-1], kept)
        if sum(row.step for row in rows) <= room:
            break
    return rows


def _amounts(totals: Summary, press: Press, *, short: bool) -> Iterator[_Amount]:
    """Runs, strength sessions and hours in words; what the week has none of is left out."""
    voice = press.voice
    runs, strength = len(totals.runs), totals.strength_sessions
    if runs:
        yield _Amount(_RUNS_LAST, f"{voice.number(runs)} {voice(RUNS_ALONE, count=runs)}")
    if strength:
        words = voice(STRENGTH_ALONE) if short else voice(SESSIONS_ALONE, count=strength)
        yield _Amount(_STRENGTH_LAST, f"{voice.number(strength)} {words}")
    if totals.seconds:
        hours = f"{quantities.clock(voice, totals.seconds)} {voice(quantities.UNITS['h'])}"
        yield _Amount(_TIME_LAST, hours)


def _rows(
    totals: Summary,
    amounts: Sequence[_Amount],
    way: _Way,
    room: float,
    form: MonthFormat,
    press: Press,
    *,
    written: bool,
) -> Iterator[_Row]:
    """The distance large, the amounts on lines, and the line to write on."""
    voice, step = press.voice, _CLOSE_STEP if way.small else _STEP
    style = form.said.at(form.min_type) if way.small else form.said
    if totals.distance:
        number = quantities.total_number(voice, totals.distance, press.unit)
        large = form.total.at(form.total.size * (_LOW if way.small else 1.0))
        yield _Row(large, step * large.size, voice(quantities.UNITS[press.unit]), number)
    said = [one.said for one in amounts]
    for words in _beside(said, style, room) if way.beside else said:
        for text, fitting in _lines(words, style, room, form):
            yield _Row(fitting, step * style.size, text)
    if totals.sessions and written:
        words = voice(paper.OF_SO_MANY, count=len(totals.sessions))
        yield _Row(style, step * _WRITTEN * style.size, words, write=True)


def _lines(words: str, style: Type, room: float, form: MonthFormat) -> Iterator[tuple[str, Type]]:
    """An amount on a line, smaller where it must be, else on two where no word is broken so."""
    smaller = fitted(words, style, room, form.min_type)
    lines = wrap(words, style, room, _MOST_LINES) if width(words, smaller) > room else []
    if lines and says_all(lines, words):
        yield from ((text, style) for text in lines)
    else:
        yield words, smaller


def _beside(said: Sequence[str], style: Type, room: float) -> list[str]:
    """``4 runs, 2 strength``: as many on a line as it holds."""
    lines: list[str] = []
    for words in said:
        joined = side_by_side((lines[-1], words)) if lines else words
        if lines and width(joined, style) <= room:
            lines[-1] = joined
        else:
            lines.append(words)
    return lines


def _drawn(row: _Row, box: Box, baseline: float, form: MonthFormat, press: Press) -> Marks:
    inks, left = press.inks, box.left
    if row.write:
        words = fitted(row.words, row.style, box.width - form.write - 4, form.min_type)
        return (
            rule(left, left + form.write, baseline + 2, inks.text, 0.6),
            line(row.words, words, left + form.write + 4, baseline, inks.text),
        )
    if not row.number:
        return (line(shorten(row.words, row.style, box.width), row.style, left, baseline, inks.text),)
    for unit in (form.unit, form.unit.at(form.min_type)):
        room = box.width - width(row.words, unit) - _GAP
        style = fitted(row.number, row.style, room, form.min_type)
        if width(row.number, style) <= room:
            break
    number = line(row.number, style, left, baseline, inks.text)
    after = number.left + number.width + _GAP
    return read_as(PARAGRAPH, (number, line(row.words, unit, after, baseline, inks.text)))
