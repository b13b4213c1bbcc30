"""A week without a plan in large print: a form to write on, a row a day, and under them the types of run."""

from desktop.model.exercise import Part
from desktop.model.plan import RunKind
from desktop.wording import names, paper, quantities
from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.blank.rims import KINDS, run_swatch
from printouts.fridge.large.foot import health, in_lines, lines_for_notes
from printouts.fridge.ticks import tick_box
from printouts.marks import MM, Box, Mark, Marks, Panel, moved, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import HEADING, PARAGRAPH, read_as
from printouts.type import Type
from printouts.writing import line, shorten, width

_DASH = (3.0, 2.2)
_PAD = 8.0  # within a block
_OVER_LINE = 3.0  # from a line to write on up to the words beside it
_BESIDE = 6.0  # between words and a line
_SHARE = 0.48  # of a day's width, for its block
_MOST_BLOCK = 300.0
_MINUTES = 0.16  # of what stands beside a block, for a number of minutes
_SMALL_TICK = 7.3 * MM
_SWATCH, _SWATCH_HEIGHT = 30.0, 16.0
_UNDER_LAST = 6.0  # under the last line of a block, to its rim


# ---- a day ------------------------------------------------------------------------------------


def day_to_fill_in(room: float, form: LargeSheet, press: Press) -> Piece:
    """A block that asks for type, distance and time; beside it lines for what goes with it."""
    wide = min(_MOST_BLOCK, _SHARE * room)
    tall = form.write_lines * form.write_step + _UNDER_LAST
    left = wide + form.gutter
    beside = _lines_beside(room - left, form, press)
    return Piece(tall, (*_session(wide, tall, form, press), *moved(beside, left, 0)))


def _session(room: float, tall: float, form: LargeSheet, press: Press) -> Marks:
    """``Type ____``, under it ``____ km ____ h``, and a box to tick."""
    inks, voice, size = press.inks, press.voice, form.blocks.tick
    tick = Box(room - _PAD - size, (tall - size) / 2, size, size)
    right, first, last = tick.left - _PAD, form.write_step, tall - _UNDER_LAST
    middle = _PAD + 0.55 * (right - _PAD)
    return (
        Panel(Box(0, 0, room, tall), form.blocks.radius, stroke=inks.soft, line=0.9, dash=_DASH),
        *_labelled(voice(paper.TYPE), form.words, _PAD, right, first, press),
        *_amount(voice(quantities.UNITS[press.unit]), form.dose, _PAD, middle, last, press),
        *_amount(voice(quantities.UNITS["h"]), form.words, middle + _PAD, right, last, press),
        *tick_box(tick, inks),
    )


def _lines_beside(room: float, form: LargeSheet, press: Press) -> Marks:
    """``Warm-up ____ __ min``, the same for what comes after it, and for a second session with its box."""
    voice, style = press.voice, form.heading
    labels = [names.part(voice, Part.WARM_UP), names.part(voice, Part.COOL_DOWN), voice(paper.ALSO)]
    shown = labels[: form.write_lines]
    left = min(max(width(label, style) for label in shown), room / 2) + _BESIDE
    minutes = voice(quantities.UNITS["min"])
    marks: list[Mark] = []
    for at, label in enumerate(shown, 1):
        under, right = at * form.write_step, room
        if at == len(labels):
            right -= _SMALL_TICK + _BESIDE
            marks += tick_box(Box(right + _BESIDE, under - _SMALL_TICK, _SMALL_TICK, _SMALL_TICK), press.inks)
        begin = right - width(minutes, form.amount) - _MINUTES * room
        said = shorten(label, style, left - _BESIDE)
        marks += read_as(HEADING, [line(said, style, 0, under - _OVER_LINE, press.inks.text)])
        marks.append(rule(left, begin - _BESIDE, under, press.inks.hairline, 0.7))
        marks += _amount(minutes, form.amount, begin, right, under, press)
    return tuple(marks)


def _labelled(words: str, style: Type, left: float, right: float, under: float, press: Press) -> Marks:
    """Words, and behind them a line to write on."""
    label = line(words, style, left, under - _OVER_LINE, press.inks.text)
    start = left + width(words, style) + _BESIDE
    return (label, rule(start, max(start, right), under, press.inks.hairline, 0.7))


def _amount(unit: str, style: Type, left: float, right: float, under: float, press: Press) -> Marks:
    """A line to write a number on, and its unit."""
    start = right - width(unit, style)
    return (
        rule(left, max(left, start - _BESIDE), under, press.inks.hairline, 0.7),
        line(unit, style, start, under - _OVER_LINE, press.inks.text),
    )


# ---- under the days ---------------------------------------------------------------------------


def foot_to_fill_in(room: float, lines: int, form: LargeSheet, press: Press) -> list[Piece]:
    """Lines for what the week adds up to and for what was done, the types of run, lines for notes."""
    voice, ink, style = press.voice, press.inks.text, form.words
    units = voice(quantities.UNITS[press.unit]), voice(quantities.UNITS["h"])
    totals = [_to_write(words, form, press) for words in (units[0], voice(paper.RUNS_TO_COUNT), units[1])]
    title = line(voice(paper.DONE_THIS_WEEK), form.heading, 0, 0, ink)
    done: list[tuple[Marks, float]] = [(read_as(HEADING, (title,)), title.left + title.width)]
    done += [_to_write(words, form, press) for words in (units[0], voice(paper.SESSIONS_TO_COUNT))]
    types = line(voice(paper.TYPES), form.heading, 0, 0, ink)
    key: list[tuple[Marks, float]] = [(read_as(HEADING, (types,)), types.left + types.width)]
    key += [_type(kind, style, press) for kind in KINDS]
    row = Type(style.size, 400, form.line_step)
    if not press.sheet.notes:
        return [*in_lines(totals, row, room), *in_lines(key, row, room), health(room, form, press)]
    return [
        *in_lines(totals, row, room),
        *in_lines(done, row, room),
        *in_lines(key, row, room),
        lines_for_notes(room, lines, form, press),
        health(room, form, press),
    ]


def _to_write(words: str, form: LargeSheet, press: Press) -> tuple[Marks, float]:
    """``____ km`` on a baseline, and how wide that is."""
    said = line(words, form.words, form.write + _BESIDE, 0, press.inks.text)
    return (rule(0, form.write, 2.5, press.inks.text, 0.7), said), said.left + said.width


def _type(kind: RunKind, style: Type, press: Press) -> tuple[Marks, float]:
    """A type of run by its colour, its silhouette and its name."""
    box = Box(0, -0.36 * style.size - _SWATCH_HEIGHT / 2, _SWATCH, _SWATCH_HEIGHT)
    name = line(names.run_kind(press.voice, kind), style, _SWATCH + _BESIDE, 0, press.inks.text)
    return (*run_swatch(box, kind, press), *read_as(PARAGRAPH, [name])), name.left + name.width
