"""The front of a warm-up or cool-down card: pictures, doses and tick boxes."""

from collections.abc import Mapping

from desktop.model.exercise import Exercise
from desktop.model.plan import PlannedExercise
from desktop.model.quantity import duration_text
from printouts.cards import parts
from printouts.cards.routines import Hand
from printouts.drawings import drawing_of
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, rule
from printouts.words import dose_words, known
from printouts.writing import Type, balanced, block, fitted, line, shorten, width, wrap

TITLE = Type(20.5, 700)
MINUTES = Type(16, 700)
WHEN = Type(9.4, 400, 11.4)
NAME = Type(11.2, 600, 13)
DOSE = Type(15, 700)
BESIDE = Type(9.2, 400)
TICK = 19.5
HEAD_RULE = 40.5
ROW_PAD = 9.0
PICTURES_WIDTH = 121.0
TALLEST_PICTURES = 92.0


def front(card: Box, hand: Hand, library: Mapping[str, Exercise], unit: str, inks: Inks) -> Marks:
    """Title, when, and a row for each exercise with both key frames, dose and tick box."""
    inside = parts.body(card)
    marks: list[Mark] = [*_head(inside, hand, unit, inks)]
    top = inside.top + HEAD_RULE
    tall = (inside.bottom - top) / len(hand.items)
    for at, item in enumerate(hand.items):
        row = Box(inside.left, top + at * tall, inside.width, tall)
        if at:
            marks.append(rule(row.left, row.right, row.top, inks.hairline, 0.6))
        lay = _wide_row if len(hand.items) > 2 else _tall_row
        marks += lay(row.inset(0, ROW_PAD), item, known(library, item.exercise), inks)
    return (*marks, *parts.foot(card, "Steps and cautions on the back", inks))


def _head(inside: Box, hand: Hand, unit: str, inks: Inks) -> Marks:
    minutes = line(
        duration_text(hand.routine.seconds),
        MINUTES,
        inside.right,
        inside.top + 17.5,
        inks.text,
        align="right",
    )
    room = minutes.left - inside.left - 10
    style = fitted(hand.title, TITLE, room, 14)
    when = hand.routine.when(unit)
    shown = fitted(when, WHEN, inside.width, parts.LEAST)
    return (
        minutes,
        line(hand.title, style, inside.left, inside.top + 17.5, inks.text),
        line(shorten(when, shown, inside.width), shown, inside.left, inside.top + 32, inks.soft),
        rule(inside.left, inside.right, inside.top + HEAD_RULE, inks.text, 1.0),
    )


def _wide_row(row: Box, item: PlannedExercise, exercise: Exercise, inks: Inks) -> Marks:
    """Pictures on the left, words beside them, the tick box on the right."""
    tall = min(row.height, TALLEST_PICTURES)
    wide = PICTURES_WIDTH * min(1.0, tall / 50)
    pictures = Box(row.left, row.centre[1] - tall / 2, wide, tall)
    left = pictures.right + 10
    tick_left = row.right - TICK
    room = tick_left - 6 - left
    said = dose_words(item.dose)
    names, style = _name(exercise.name, room)
    dose_style = fitted(said.amount, DOSE, room, parts.LEAST)
    beside, beside_style = said.beside, BESIDE
    if said.beside == "reps" and width(f"{said.amount} reps", DOSE) <= room:
        said_amount, beside = f"{said.amount} reps", ""
        dose_style = DOSE
    else:
        said_amount = shorten(said.amount, dose_style, room)
    total = len(names) * style.leading + 17 + (11.5 if beside else 0)
    first = row.centre[1] - total / 2 + 0.76 * style.leading
    dose_line = first + (len(names) - 1) * style.leading + 17
    marks: list[Mark] = [
        *_pictures(pictures, item.exercise, inks),
        *block(names, style, left, first, room, inks.text),
        line(said_amount, dose_style, left, dose_line, inks.text),
        *parts.tick_box(tick_left, row.centre[1] - TICK / 2, TICK, inks),
    ]
    if beside:
        marks.append(line(beside, beside_style, left, dose_line + 12, inks.soft))
    return tuple(marks)


def _tall_row(row: Box, item: PlannedExercise, exercise: Exercise, inks: Inks) -> Marks:
    """Large pictures over the words, for a card of one or two exercises."""
    words_tall = 40.0
    pictures = Box(row.left, row.top, row.width, row.height - words_tall)
    room = row.width - TICK - 10
    said = dose_words(item.dose)
    name = NAME.at(12.5)
    baseline = pictures.bottom + 16
    dose_style = fitted(said.amount, DOSE.at(17), room - 60, parts.LEAST)
    amount = line(shorten(said.amount, dose_style, room - 60), dose_style, row.left, baseline + 19, inks.text)
    return (
        *_pictures(pictures, item.exercise, inks),
        line(shorten(exercise.name, name, room), name, row.left, baseline, inks.text),
        amount,
        line(said.beside, Type(10.5, 400), amount.left + amount.width + 6, baseline + 19, inks.text),
        *parts.tick_box(row.right - TICK, pictures.bottom + (words_tall - TICK) / 2 + 2, TICK, inks),
    )


def _name(name: str, room: float) -> tuple[list[str], Type]:
    for size in (NAME.size, 10.5, 9.5, 9):
        style = NAME.at(size)
        lines = balanced(name, style, room)
        if len(lines) <= 2:
            return lines, style
    return wrap(name, style, room, 3), style


def _pictures(room: Box, exercise: str, inks: Inks) -> Marks:
    """The key frames side by side: all of them, or start and turn when three would come out small."""
    keys = list(range(len(drawing_of(exercise).keys)))
    aspect = parts.aspect_of(exercise)
    boxes = parts.grid(len(keys), aspect, room, parts.TILE_GAP)
    if len(keys) > 2:
        pair = parts.grid(2, aspect, room, parts.TILE_GAP)
        if _scale(boxes[0], aspect) < 0.8 * _scale(pair[0], aspect):
            keys, boxes = keys[:2], pair
    marks: list[Mark] = []
    for key, box in zip(keys, boxes, strict=True):
        marks += parts.tile(box, exercise, key, inks)
    return tuple(marks)


def _scale(box: Box, aspect: float) -> float:
    return min(box.width / aspect, box.height)
