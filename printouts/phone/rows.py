"""Exercises on a phone: the figure, what and how much, and a box to tick."""

from dataclasses import replace

from desktop.model.exercise import Part
from desktop.model.plan import PlannedExercise, Routine, Status, routine_seconds
from desktop.wording import names, paper, quantities
from printouts.formats.phone import PHONE, Rows
from printouts.fridge.ticks import tick_box
from printouts.marks import Box, Mark, Marks, Panel, Picture, moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import HEADING, ITEM, read_as
from printouts.script import readable
from printouts.type import Type
from printouts.writing import fitted, line, shorten, width, wrap

_NAME_LINES, _DOSE_LINES, _MORE_LINES = 3, 2, 2
_LEAST_HEADING = 38.0
_STATES = {Status.DONE: "done", Status.SKIPPED: "skipped"}


def exercise_list(
    routine: Routine, part: Part, room: float, form: Rows, before: float, press: Press
) -> list[Piece]:
    """The exercises of a part, the first one under the heading, so that no heading stands alone.

    Those that go on in another picture have the heading again.
    """
    rows = [_row(item, room, form, press) for item in routine]
    title = _heading(routine, part, room, form, press)
    first = rows[0]
    marks = (*title.marks, *moved(first.marks, 0, title.height))
    more = [replace(row, again=title) for row in rows[1:]]
    return [Piece(title.height + first.height, marks, before), *more]


def _heading(routine: Routine, part: Part, room: float, form: Rows, press: Press) -> Piece:
    """``Warm-up`` and how long it takes; exercises of a session are counted, as its name is above."""
    voice, ink = press.voice, press.inks.text
    if part is Part.STRENGTH:
        said, amount = voice(paper.EXERCISE_COUNT, count=len(routine)), ""
    else:
        said, amount = names.part(voice, part), quantities.duration(voice, routine_seconds(routine))
    left = room - width(amount, form.amount) - 24
    style = fitted(said, form.heading, left, _LEAST_HEADING)
    baseline = 0.98 * form.heading.size
    words = [line(shorten(said, style, left), style, 0, baseline, ink)]
    if amount:
        words.append(line(amount, form.amount, room, baseline, ink, align="right"))
    return Piece(1.2 * form.heading.size + form.under_heading, read_as(HEADING, words))


def _row(item: PlannedExercise, room: float, form: Rows, press: Press) -> Piece:
    exercise, inks = press.exercise(item.exercise), press.inks
    left = form.tile + form.beside
    beside = room - left - form.tick - form.beside
    lines = _lines(item, beside, form, press)
    tall = sum(style.leading for _, style in lines)
    height = max(form.tile, tall)
    tile = Box(0, (height - form.tile) / 2, form.tile, form.tile)
    box = Box(room - form.tick, (height - form.tick) / 2, form.tick, form.tick)
    words: list[Mark] = []
    top = (height - tall) / 2
    for text, style in lines:
        words.append(line(text, style, left, top + 0.78 * style.leading, inks.text))
        top += style.leading
    said = read_as(ITEM, (*_tile(tile, exercise.shown_by, press), *words), exercise.id)
    ticked = tick_box(box, inks, mark=_STATES.get(item.status, ""), edge=PHONE.tick_line)
    return Piece(height, (*said, *ticked), before=form.gap)


def _lines(item: PlannedExercise, room: float, form: Rows, press: Press) -> list[tuple[str, Type]]:
    """The name, the dose strong, and what else belongs to it: all of it, on as few lines as there can be."""
    exercise = press.exercise(item.exercise)
    whole, short = readable(exercise.name), readable(exercise.short_name)
    name = whole if width(whole, form.name) <= room else short
    lines = [(text, form.name) for text in wrap(name, form.name, room, _NAME_LINES)]
    doses = press.doses(item.dose)
    wanted = doses if form.whole_dose else doses[-1:]
    dose = next((one for one in wanted if width(one.strong, form.dose) <= room), doses[-1])
    lines += [(text, form.dose) for text in wrap(dose.strong, form.dose, room, _DOSE_LINES)]
    more = ", ".join(dose.plain)
    return [*lines, *((text, form.more) for text in wrap(more, form.more, room, _MORE_LINES))]


def _tile(box: Box, figure: str | None, press: Press) -> Marks:
    inks, radius = press.inks, box.width / 10
    if figure is None:
        return (Panel(box, radius, stroke=inks.hairline, line=3),)
    picture = Picture(box, figure, radius=radius, pictogram=True)
    return (Panel(box, radius, fill=inks.tile), picture) if inks.tile else (picture,)
