"""The front of a warm-up or cool-down card: pictures, doses and tick boxes."""

from desktop.model.dose import Dose
from desktop.model.plan import PlannedExercise
from desktop.wording import doses, paper, quantities
from printouts.cards import parts
from printouts.cards.routines import Hand
from printouts.marks import Box, Mark, Marks, rule
from printouts.press import Press
from printouts.script import readable
from printouts.type import Type
from printouts.writing import balanced, block, fitted, line, shorten, width, wrap


def front(hand: Hand, press: Press) -> Marks:
    """Title, when, and a row for each exercise with both key frames, dose and tick box."""
    inside, form = press.card.body, press.card.routine
    marks: list[Mark] = [*_head(inside, hand, press)]
    top = inside.top + form.head
    tall = (inside.bottom - top) / len(hand.items)
    for at, item in enumerate(hand.items):
        row = Box(inside.left, top + at * tall, inside.width, tall)
        if at:
            marks.append(rule(row.left, row.right, row.top, press.inks.hairline, 0.6))
        lay = _wide_row if len(hand.items) > 2 else _tall_row
        marks += lay(row.inset(0, form.row_pad), item, press)
    return (*marks, *parts.foot(press.voice(paper.STEPS_AND_CAUTIONS), press))


def _head(inside: Box, hand: Hand, press: Press) -> Marks:
    form, inks, voice = press.card.routine, press.inks, press.voice
    first = inside.top + 17.5
    time = quantities.duration(voice, hand.routine.seconds)
    minutes = line(time, form.minutes, inside.right, first, inks.text, align="right")
    title, room = hand.title(voice), minutes.left - inside.left - 10
    style = fitted(title, form.title, room, form.min_title)
    when = hand.routine.when(voice, press.unit)
    shown = fitted(when, form.when, inside.width, press.card.min_type)
    return (
        minutes,
        line(shorten(title, style, room), style, inside.left, first, inks.text),
        line(shorten(when, shown, inside.width), shown, inside.left, inside.top + 32, inks.soft),
        rule(inside.left, inside.right, inside.top + form.head, inks.text, 1.0),
    )


def _wide_row(row: Box, item: PlannedExercise, press: Press) -> Marks:
    """Pictures on the left, words beside them, the tick box on the right."""
    form, inks = press.card.routine, press.inks
    tall = min(row.height, form.max_pictures)
    wide = form.pictures_width * min(1.0, tall / 50)
    pictures = Box(row.left, row.centre[1] - tall / 2, wide, tall)
    left = pictures.right + 10
    tick_left = row.right - form.tick
    room = tick_left - 6 - left
    names, style = _name(press.exercise(item.exercise).name, room, press)
    amount, dose_style, beside = _dose(item.dose, room, press)
    total = len(names) * style.leading + 17 + (11.5 if beside else 0)
    first = row.centre[1] - total / 2 + 0.76 * style.leading
    dose_line = first + (len(names) - 1) * style.leading + 17
    marks: list[Mark] = [
        *_pictures(pictures, press.exercise(item.exercise).figure, press),
        *block(names, style, left, first, room, inks.text),
        line(amount, dose_style, left, dose_line, inks.text),
        *parts.tick_box(tick_left, row.centre[1] - form.tick / 2, form.tick, inks),
    ]
    if beside:
        shown = fitted(beside, form.beside, room, press.card.min_type)
        marks.append(line(shorten(beside, shown, room), shown, left, dose_line + 12, inks.soft))
    return tuple(marks)


def _dose(dose: Dose, room: float, press: Press) -> tuple[str, Type, str]:
    """What stands large, in which type, and what stands under it: with reps all in one line if it fits."""
    form = press.card.routine
    said = doses.dose_parts(press.voice, dose)
    if dose.reps is not None and not dose.each_side:
        whole = doses.sets_of(press.voice, dose)
        if width(whole, form.dose) <= room:
            return whole, form.dose, ""
    amount = readable(said.amount)
    style = fitted(amount, form.dose, room, press.card.min_type)
    return shorten(amount, style, room), style, said.beside


def _tall_row(row: Box, item: PlannedExercise, press: Press) -> Marks:
    """Large pictures over the words, for a card of one or two exercises."""
    form, inks, smallest = press.card.routine, press.inks, press.card.min_type
    words_tall = 40.0
    pictures = Box(row.left, row.top, row.width, row.height - words_tall)
    room = row.width - form.tick - 10
    said = doses.dose_parts(press.voice, item.dose)
    baseline = pictures.bottom + 16
    name = press.exercise(item.exercise).name
    name_style = fitted(name, form.name.at(form.large_name), room, smallest)
    beside_room = max(60.0, width(said.beside, form.large_beside) + 6)
    amount = readable(said.amount)
    style = fitted(amount, form.dose.at(form.large_dose), room - beside_room, smallest)
    shown = shorten(amount, style, room - beside_room)
    dose = line(shown, style, row.left, baseline + 19, inks.text)
    beside_left = dose.left + dose.width + 6
    return (
        *_pictures(pictures, press.exercise(item.exercise).figure, press),
        line(shorten(name, name_style, room), name_style, row.left, baseline, inks.text),
        dose,
        line(said.beside, form.large_beside, beside_left, baseline + 19, inks.text),
        *parts.tick_box(
            row.right - form.tick, pictures.bottom + (words_tall - form.tick) / 2 + 2, form.tick, inks
        ),
    )


def _name(name: str, room: float, press: Press) -> tuple[list[str], Type]:
    form = press.card.routine
    for size in form.names:
        style = form.name.at(size)
        lines = balanced(name, style, room)
        if len(lines) <= 2:
            return lines, style
    return wrap(name, style, room, 3), style


def _pictures(room: Box, figure: str | None, press: Press) -> Marks:
    """The key frames side by side: all of them, or start and turn when three would come out small."""
    if figure is None:
        return ()
    gap, aspect = press.card.tile_gap, press.drawings.aspect(figure)
    keys = list(range(press.drawings.keys(figure)))
    boxes = parts.grid(len(keys), aspect, room, gap)
    if len(keys) > 2:
        pair = parts.grid(2, aspect, room, gap)
        if _scale(boxes[0], aspect) < 0.8 * _scale(pair[0], aspect):
            keys, boxes = keys[:2], pair
    marks: list[Mark] = []
    for key, box in zip(keys, boxes, strict=True):
        marks += parts.tile(box, figure, key, press)
    return tuple(marks)


def _scale(box: Box, aspect: float) -> float:
    return min(box.width / aspect, box.height)
