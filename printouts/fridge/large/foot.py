"""What stands under the days in large print: totals, what was done, the ankle's balance, lines for notes, the
health note. All of it pieces, as wide as the page."""

from collections.abc import Iterator, Sequence

from desktop.model.exercise import Movement
from desktop.model.summary import Summary
from desktop.wording import names, paper
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.voice import sentence_case
from printouts.compass import petals
from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.head import to_be_done, week_totals
from printouts.marks import Box, Mark, Marks, moved, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import HEADING, ITEM, PARAGRAPH, read_as
from printouts.type import Type
from printouts.writing import block, line, tidy, width, wrap

_ASCENT = 0.78  # of a line's leading, from its top to its baseline
_BETWEEN = 16.0  # between two things on a line


def foot(week: Summary, room: float, lines: int, form: LargeSheet, press: Press) -> list[Piece]:
    """The pieces from the rule under the days on, with so many lines for notes; without notes what the week
    adds up to, which stands nowhere else, and the health note."""
    if not press.sheet.notes:
        return [*_totals(week, room, form, press), health(room, form, press)]
    return [
        *_totals(week, room, form, press),
        *_done(week, room, form, press),
        *(_balance(week, room, form, press) if form.balance and any(week.sets.values()) else ()),
        lines_for_notes(room, lines, form, press),
        health(room, form, press),
    ]


def _totals(week: Summary, room: float, form: LargeSheet, press: Press) -> Iterator[Piece]:
    """``41 km  4 runs  2 strength sessions  5:44 h``."""
    ink, made = press.inks.text, []
    for number, words in week_totals(week, press):
        counted = line(number, form.total, 0, 0, ink)
        said = line(words, form.words, counted.left + counted.width + 5, 0, ink)
        made.append((read_as(PARAGRAPH, (counted, said)), said.left + said.width))
    yield from in_lines(made, form.total, room)


def _done(week: Summary, room: float, form: LargeSheet, press: Press) -> Iterator[Piece]:
    """``Done this week  ____ of 41 km  ____ of 6 sessions``."""
    voice, ink = press.voice, press.inks.text
    title = line(voice(paper.DONE_THIS_WEEK), form.heading, 0, 0, ink)
    made: list[tuple[Marks, float]] = [(read_as(HEADING, (title,)), title.left + title.width)]
    wanted = to_be_done(week, press)
    for words in wanted:
        said = line(words, form.words, form.write + 6, 0, ink)
        made.append(((rule(0, form.write, 2.5, ink, 0.7), said), said.left + said.width))
    style = Type(form.words.size, 400, form.line_step)
    yield from in_lines(made if wanted else [], style, room)


def in_lines(things: Sequence[tuple[Marks, float]], style: Type, room: float) -> Iterator[Piece]:
    """Marks on a baseline, each so wide, beside each other on as many lines as they need."""
    marks: list[Mark] = []
    left, baseline = 0.0, _ASCENT * style.leading
    for thing, wide in things:
        if marks and left + wide > room:
            yield Piece(style.leading, tuple(marks))
            marks, left = [], 0.0
        marks += moved(thing, left, baseline)
        left += wide + _BETWEEN
    if marks:
        yield Piece(style.leading, tuple(marks))


def _balance(week: Summary, room: float, form: LargeSheet, press: Press) -> Iterator[Piece]:
    """The compass, and beside it the sets of each of its movements, in two columns where they have room."""
    voice, inks, style = press.voice, press.inks, form.words
    title = wrap(voice(paper.BALANCE), form.heading, room)
    marks = block(title, form.heading, 0, _ASCENT * form.heading.leading, room, inks.text)
    yield Piece(len(title) * form.heading.leading, read_as(HEADING, marks), before=form.foot_gap - 4)
    left = form.compass + _BETWEEN
    rows = [(sentence_case(voice(names.MOVEMENTS[one])), voice.number(week.sets[one])) for one in Movement]
    wide = max(width(label, style) + width(number, form.heading) for label, number in rows) + 10
    columns = 2 if 2 * wide + 2 * _BETWEEN <= room - left else 1
    each = -(-len(rows) // columns)
    tall = max(form.compass, each * style.leading)
    found: list[Mark] = [*petals(Box(0, 3, form.compass, form.compass), week.sets, inks)]
    top = (tall - each * style.leading) / 2
    for at, (label, number) in enumerate(rows):
        start = left + at // each * (wide + 2 * _BETWEEN)
        baseline = top + (at % each + _ASCENT) * style.leading
        name = line(label, style, start, baseline, inks.text)
        sets = line(number, form.heading, start + wide, baseline, inks.text, align="right")
        found += read_as(ITEM, (name, sets))
    yield Piece(tall + 4, tuple(found))


def lines_for_notes(room: float, lines: int, form: LargeSheet, press: Press) -> Piece:
    """So many lines to write on, the first behind its title."""
    ink, hairline = press.inks.text, press.inks.hairline
    title = line(press.voice(paper.NOTES), form.heading, 0, _ASCENT * form.heading.leading, ink)
    rules = (
        rule(
            title.width + 8 if at == 0 else 0.0,
            room,
            form.heading.leading + at * form.line_step,
            hairline,
            0.7,
        )
        for at in range(lines)
    )
    return Piece(
        form.heading.leading + (lines - 1) * form.line_step + 2,
        (*read_as(HEADING, (title,)), *rules),
        before=form.foot_gap,
    )


def health(room: float, form: LargeSheet, press: Press) -> Piece:
    """The health note."""
    style = form.words
    lines = tidy(press.voice(HEALTH_NOTE), style, room)
    marks = block(lines, style, 0, _ASCENT * style.leading, room, press.inks.text)
    return Piece(len(lines) * style.leading, read_as(PARAGRAPH, marks), before=form.foot_gap)
