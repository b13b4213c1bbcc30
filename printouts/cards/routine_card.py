"""A card of a warm-up or cool-down: pictures, doses, tick boxes in front; steps and cautions behind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.model.exercise import Exercise
from desktop.model.plan import Block, Item
from desktop.model.quantity import duration_text
from printouts.cards import parts
from printouts.cards.routines import Routine
from printouts.drawings import drawing_of
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, rule
from printouts.pieces import Piece, height, stack
from printouts.words import dose_text, dose_words, equipment, known
from printouts.writing import Type, block, fitted, line, shorten, width, wrap

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
MOST_SPARE = 9.0  # between two exercises on a back that has room left


@dataclass(frozen=True, slots=True)
class Hand:
    """The part of a routine that is on one card: number ``at`` of ``of``."""

    routine: Routine
    items: Block
    at: int = 1
    of: int = 1

    @property
    def title(self) -> str:
        """``Warm-up``, on several cards ``Warm-up 1 of 2``."""
        return self.routine.name if self.of == 1 else f"{self.routine.name} {self.at} of {self.of}"


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


def _wide_row(row: Box, item: Item, exercise: Exercise, inks: Inks) -> Marks:
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


def _tall_row(row: Box, item: Item, exercise: Exercise, inks: Inks) -> Marks:
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
        lines = wrap(name, style, room, 3)
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


# ---- back ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Detail:
    """How a back is set: its size, and whether the steps run on in one paragraph."""

    size: float
    run_on: bool = False
    step_lines: int = 1000


def _details(run_on: bool) -> Iterator[Detail]:
    for size in (11, 10.5, 10, 9.5, 9, 8.5, parts.LEAST):
        yield Detail(size)
    if run_on:
        yield Detail(8.5, run_on=True)
        yield Detail(parts.LEAST, run_on=True)


def back(
    card: Box,
    hand: Hand,
    library: Mapping[str, Exercise],
    inks: Inks,
    preface: Piece | None = None,
    *,
    run_on: bool = True,
) -> Marks | None:
    """Steps of each exercise, their cautions, what is needed. None when it does not fit.

    ``run_on`` lets the steps of an exercise run on in one paragraph when a line for each takes too much.
    """
    inside = parts.body(card)
    title = f"{hand.title}, {hand.routine.days}"
    head, top = parts.back_head(card, title, inks)
    bottom = inside.bottom - 7
    low = bottom - (preface.height + preface.before if preface else 0.0)
    exercises = [known(library, item.exercise) for item in hand.items]
    for detail in (*_details(run_on), *_last_resort(hand, preface)):
        small = min(9.2, detail.size)
        warned = parts.warning(_cautions(exercises), inside.width, Type(small, 400, small * 1.25), inks)
        lowest = low - (warned.height + warned.before if warned else 0.0)
        pieces = _steps(hand.items, exercises, inside.width, detail, inks)
        if height(pieces) <= lowest - top - 9:
            spare = (lowest - top - 9 - height(pieces)) / max(1, len(hand.items))
            pieces = [
                replace(piece, before=piece.before + min(MOST_SPARE, spare))
                if piece.before >= detail.size * 0.5
                else piece
                for piece in pieces
            ]
            marks = [*head, *stack(pieces, inside.left, top + 9)]
            marks += stack([warned], inside.left, low - warned.height) if warned else ()
            marks += stack([preface], inside.left, bottom - preface.height) if preface else ()
            return (*marks, *parts.foot(card, equipment(exercises), inks))
    return None


def _last_resort(hand: Hand, preface: Piece | None) -> Sequence[Detail]:
    """A single exercise must fit, whatever its texts: its steps are shortened, visibly."""
    if len(hand.items) > 1 or preface:
        return ()
    return [Detail(parts.LEAST, step_lines=lines) for lines in (3, 2, 1)]


def _cautions(exercises: Sequence[Exercise]) -> list[str]:
    """Each caution once, with the exercises that it is for when there are several."""
    names: dict[str, list[str]] = {}
    for exercise in exercises:
        if exercise.caution:
            names.setdefault(exercise.caution, []).append(exercise.short_name)
    if len(exercises) == 1:
        return list(names)
    return [f"{', '.join(said)}: {caution}" for caution, said in names.items()]


def _steps(
    items: Block, exercises: Sequence[Exercise], room: float, detail: Detail, inks: Inks
) -> list[Piece]:
    pieces = []
    for item, exercise in zip(items, exercises, strict=True):
        pieces.append(_heading(item, exercise, room, detail.size, inks))
        style = Type(detail.size, 400, detail.size * 1.27)
        if detail.run_on:
            words = " ".join(f"{number}. {step}" for number, step in enumerate(exercise.steps, 1))
            lines = wrap(words, style, room)
            pieces.append(
                Piece(
                    len(lines) * style.leading, block(lines, style, 0, 0.76 * style.leading, room, inks.text)
                )
            )
            continue
        for number, step in enumerate(exercise.steps, 1):
            left = style.size * 1.6
            lines = wrap(step, style, room - left, detail.step_lines)
            first = 0.76 * style.leading
            marks = (
                line(f"{number}.", style, 0.15 * style.size, first, inks.text),
                *block(lines, style, left, first, room - left, inks.text),
            )
            pieces.append(Piece(len(lines) * style.leading, marks, before=detail.size * 0.1))
    return pieces


def _heading(item: Item, exercise: Exercise, room: float, size: float, inks: Inks) -> Piece:
    strong = Type(size + 1, 700, (size + 1) * 1.3)
    dose = line(dose_text(item.dose), strong, room, 0.76 * strong.leading, inks.text, align="right")
    style = fitted(exercise.name, strong, dose.left - 10, parts.LEAST)
    name = shorten(exercise.name, style, dose.left - 10)
    return Piece(
        strong.leading, (line(name, style, 0, 0.76 * strong.leading, inks.text), dose), before=size * 0.75
    )
