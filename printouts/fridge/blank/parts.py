"""What a form is made of: lines to write on, and blocks that ask for a session. Each begins at the origin."""

from dataclasses import replace

from desktop.model.exercise import Part
from desktop.wording import names, paper, quantities
from desktop.wording.phrase import Phrase
from printouts.formats.blank import Blank
from printouts.fridge.ticks import tick_box
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Panel, rule
from printouts.press import Press
from printouts.type import Type
from printouts.writing import line, shorten, width

_DASH = (3.0, 2.2)
_BESIDE = 4.0  # between a line and the word behind it
_LEAST_LINE = 12.0
_WRITTEN = 28.0  # a line for a distance or a time, at the least: 1 cm
_UNITS = (1.0, 0.8, 0.6)  # of their size, for the units behind such lines where these would be shorter
_LEAST_UNIT = 10.0


def routine(
    part: Part, lines: int, step: float, room: float, form: Blank, press: Press, up: float = 0.0
) -> Marks:
    """``Warm-up ___ min`` over so many lines, each behind a box for a sign of one's own; ``up`` is how much
    nearer they stand to it.
    """
    heading = _minutes(names.part(press.voice, part), room, form, press)
    return (*heading, *signed_lines(lines, step, form.under_heading - up, room, form, press.inks))


def also_lines(lines: int, step: float, room: float, form: Blank, press: Press, up: float = 0.0) -> Marks:
    """``Also ___ min`` over so many lines, the first behind a box to tick."""
    top = form.under_heading - up
    tall, under = form.small_tick, top + step
    tick = tick_box(Box(0, under - tall, tall, tall), press.inks)
    written = signed_lines(lines, step, top, room, form, press.inks)
    return (*_minutes(press.voice(paper.ALSO), room, form, press), *tick, *written[1:])


def _minutes(title: str, room: float, form: Blank, press: Press) -> Marks:
    """A heading, and behind it a line for how many minutes."""
    ink, baseline = press.inks.text, form.heading.size
    heading: list[Mark] = [line(shorten(title, form.heading, room), form.heading, 0, baseline, ink)]
    unit = line(press.voice(quantities.UNITS["min"]), form.minutes, room, baseline, ink, align="right")
    start = max(unit.left - form.minutes_line, width(title, form.heading) + _BESIDE)
    if unit.left - start > _LEAST_LINE:
        heading += [rule(start, unit.left - 2, baseline + 1.5, press.inks.hairline, 0.6), unit]
    return tuple(heading)


def routine_height(lines: int, step: float, form: Blank) -> float:
    """How tall they stand."""
    return form.under_heading + lines * step


def signed_lines(lines: int, step: float, top: float, room: float, form: Blank, inks: Inks) -> Marks:
    """Lines to write on, ``step`` apart, each behind a box for a sign of one's own."""
    marks: list[Mark] = []
    for number in range(1, lines + 1):
        box = _sign(top + number * step, form)
        marks.append(Panel(box, box.width / 9, stroke=inks.hairline, line=0.75))
        marks.append(rule(box.right + form.sign_gap, room, box.bottom, inks.hairline, 0.6))
    return tuple(marks)


def _sign(under: float, form: Blank) -> Box:
    """The box before a line that stands there."""
    size = form.step - form.under_line
    return Box(0, under - size, size, size)


def session(room: float, height: float, form: Blank, press: Press) -> Marks:
    """A block that asks for a type of run, a distance and a time, with a box to tick."""
    if height < form.large_height - 0.01:
        return _low_session(room, height, form, press)
    inks, right = press.inks, room - form.pad
    marks = [*_frame(paper.TYPE, room, height, form, press)]
    spare = (height - form.large_height) / 3
    first = form.first_line + spare
    second, third = first + 1.1 * form.step + spare, first + 2.1 * form.step + 2 * spare
    tick = Box(room - 4.5 - form.tick, height - 4.5 - form.tick, form.tick, form.tick)
    marks.append(rule(form.pad, right, first, inks.hairline, 0.6))
    marks += _amount(form.pad, right - 6, second, press.unit, form, press)
    marks += _amount(form.pad, tick.left - 6, third, "h", form, press)
    return (*marks, *tick_box(tick, inks))


def _low_session(room: float, height: float, form: Blank, press: Press) -> Marks:
    """Distance and time beside each other, with as long a line for each: their units give way to it."""
    inks, tall = press.inks, form.small_tick
    marks = [*_frame(paper.TYPE, room, height, form, press)]
    marks.append(rule(form.pad, room - form.pad, form.first_line, inks.hairline, 0.6))
    tick = Box(room - 4.5 - tall, height - 4.5 - tall, tall, tall)
    under, between = height - 7, 3.0
    for share in _UNITS:
        smaller = replace(
            form,
            distance=form.distance.at(max(_LEAST_UNIT, share * form.distance.size)),
            duration=form.duration.at(max(_LEAST_UNIT, share * form.duration.size)),
        )
        far, long = (width(*_unit(unit, smaller, press)) for unit in (press.unit, "h"))
        middle = (form.pad + tick.left - 4 + between + far - long) / 2
        if middle - between - far - _BESIDE - form.pad >= _WRITTEN:
            break
    form = smaller
    marks += _amount(form.pad, middle - between, under, press.unit, form, press)
    marks += _amount(middle, tick.left - 4, under, "h", form, press)
    return (*marks, *tick_box(tick, inks))


def also(room: float, form: Blank, press: Press) -> Marks:
    """A block that asks for a second session and how long it takes."""
    inks, tall, height = press.inks, form.small_tick, form.also_height
    marks = [*_frame(paper.ALSO, room, height, form, press)]
    marks.append(rule(form.pad, room - form.pad, form.first_line, inks.hairline, 0.6))
    tick = Box(room - 4.5 - tall, height - 4.5 - tall, tall, tall)
    marks += _amount(form.pad, tick.left - 4, height - 7, "min", form, press)
    return (*marks, *tick_box(tick, inks))


def _frame(label: Phrase, room: float, height: float, form: Blank, press: Press) -> Marks:
    inks = press.inks
    words = shorten(press.voice(label), form.label, room - 2 * form.pad)
    return (
        Panel(Box(0, 0, room, height), form.radius, stroke=inks.soft, line=0.9, dash=_DASH),
        line(words, form.label, form.pad, form.label.size + 3, inks.text),
    )


def _amount(left: float, right: float, under: float, unit: str, form: Blank, press: Press) -> Marks:
    """A line to write a number on, and its unit."""
    word, style = _unit(unit, form, press)
    start = max(left + _LEAST_LINE, right - width(word, style))
    return (
        rule(left, start - _BESIDE, under, press.inks.hairline, 0.6),
        line(word, style, start, under - 1, press.inks.text),
    )


def _unit(unit: str, form: Blank, press: Press) -> tuple[str, Type]:
    style = form.distance if unit == press.unit else form.duration
    return press.voice(quantities.UNITS[unit]), style
