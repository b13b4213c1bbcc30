"""What a week of a month sheet adds up to, at the end of its row."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, paper, quantities
from desktop.wording.totals import RUNS_ALONE, SESSIONS_ALONE
from printouts.formats.month import MonthFormat
from printouts.marks import TEXT_DESCENT, Box, Mark, Marks, rule
from printouts.press import Press
from printouts.reading import HEADING, PARAGRAPH, read_as
from printouts.type import Type
from printouts.writing import fitted, line, shorten, width

_GAP = 3.0  # between a number and its unit
_STEP = 1.3  # from one baseline to the next, of a line's size


class _Row(NamedTuple):
    """A line: a number with its unit, or words; ``write`` begins it with a line to write on.

    Rows with a greater ``last`` are the first to go where there is not room for all.
    """

    last: int
    style: Type
    number: str
    words: str
    write: bool = False


def totals_cell(week: Week, totals: Summary, box: Box, form: MonthFormat, press: Press) -> Marks:
    """``Week 48``, ``41 km``, ``4 runs``, ``5:44 h``, ``____ of 7``: what there is, and has room."""
    name = dates.week_name(press.voice, week)
    style = fitted(name, form.week, box.width, form.min_type)
    baseline = box.top + form.number_baseline
    title = line(shorten(name, style, box.width), style, box.left, baseline, press.inks.text)
    marks: list[Mark] = [*read_as(HEADING, [title])]
    rows = [row for row in _rows(totals, form, press) if _has_width(row, box.width, form)]
    under = TEXT_DESCENT * form.said.size + 1
    while rows and baseline + sum(_STEP * row.style.size for row in rows) + under > box.bottom:
        rows.remove(max(rows, key=lambda row: row.last))
    for row in rows:
        baseline += _STEP * row.style.size
        marks += _drawn(row, box, baseline, form, press)
    return tuple(marks)


def _has_width(row: _Row, room: float, form: MonthFormat) -> bool:
    """Whether words have a line to themselves in the least size; what always stands is made to fit."""
    return row.last < 3 or width(f"{row.number} {row.words}", row.style.at(form.min_type)) <= room


def _rows(totals: Summary, form: MonthFormat, press: Press) -> Iterator[_Row]:
    voice = press.voice
    runs, strength, sessions = len(totals.runs), totals.strength_sessions, len(totals.sessions)
    if totals.distance:
        number = quantities.total_number(voice, totals.distance, press.unit)
        yield _Row(0, form.total, number, voice(quantities.UNITS[press.unit]))
    if runs:
        yield _Row(3, form.said, voice.number(runs), voice(RUNS_ALONE, count=runs))
    if strength:
        yield _Row(4, form.said, voice.number(strength), voice(SESSIONS_ALONE, count=strength))
    if totals.seconds:
        yield _Row(1, form.said, quantities.clock(voice, totals.seconds), voice(quantities.UNITS["h"]))
    if sessions:
        yield _Row(2, form.said.at(form.said.size * 1.15), "", voice(paper.OF_SO_MANY, count=sessions), True)


def _drawn(row: _Row, box: Box, baseline: float, form: MonthFormat, press: Press) -> Marks:
    inks, left = press.inks, box.left
    if row.write:
        words = fitted(row.words, form.said, box.width - form.write - 4, form.min_type)
        return (
            rule(left, left + form.write, baseline + 2, inks.text, 0.6),
            line(row.words, words, left + form.write + 4, baseline, inks.text),
        )
    if row.style is form.said:
        style = fitted(f"{row.number} {row.words}", row.style, box.width, form.min_type)
        said = shorten(f"{row.number} {row.words}", style, box.width)
        return (line(said, style, left, baseline, inks.text),)
    for unit in (form.unit, form.unit.at(form.min_type)):
        room = box.width - width(row.words, unit) - _GAP
        style = fitted(row.number, row.style, room, form.min_type)
        if width(row.number, style) <= room:
            break
    number = line(row.number, style, left, baseline, inks.text)
    after = number.left + number.width + _GAP
    return read_as(PARAGRAPH, (number, line(row.words, unit, after, baseline, inks.text)))
