"""The back of a warm-up or cool-down card: the steps of each exercise, their cautions, what is needed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.model.exercise import Exercise
from desktop.model.plan import PlannedExercise, Routine
from printouts.cards import parts
from printouts.cards.routines import Hand
from printouts.inks import Inks
from printouts.marks import Box, Marks
from printouts.pieces import Piece, height, stack
from printouts.words import dose_text, equipment, known
from printouts.writing import Type, block, fitted, line, shorten, tidy, wrap

HEADING_GAP = 0.5  # over the next exercise, in sizes
MAX_SPARE = 11.0  # between two exercises on a back that has room left


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
            pieces = _spread(pieces, min(MAX_SPARE, spare), detail.size)
            marks = [*head, *stack(pieces, inside.left, top + 9)]
            marks += stack([warned], inside.left, low - warned.height) if warned else ()
            marks += stack([preface], inside.left, bottom - preface.height) if preface else ()
            return (*marks, *parts.foot(card, equipment(exercises), inks))
    return None


def _spread(pieces: list[Piece], spare: float, size: float) -> list[Piece]:
    """The exercises of a back moved apart, each heading by so much more from what is over it."""
    gap = size * HEADING_GAP
    return [replace(piece, before=gap + spare) if piece.before == gap else piece for piece in pieces]


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
    items: Routine, exercises: Sequence[Exercise], room: float, detail: Detail, inks: Inks
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
            lines = tidy(step, style, room - left)
            if len(lines) > detail.step_lines:
                lines = wrap(step, style, room - left, detail.step_lines)
            first = 0.76 * style.leading
            marks = (
                line(f"{number}.", style, 0.15 * style.size, first, inks.text),
                *block(lines, style, left, first, room - left, inks.text),
            )
            pieces.append(Piece(len(lines) * style.leading, marks, before=detail.size * 0.05))
    return pieces


def _heading(item: PlannedExercise, exercise: Exercise, room: float, size: float, inks: Inks) -> Piece:
    strong = Type(size + 1, 700, (size + 1) * 1.3)
    dose = line(dose_text(item.dose), strong, room, 0.76 * strong.leading, inks.text, align="right")
    style = fitted(exercise.name, strong, dose.left - 10, parts.LEAST)
    name = shorten(exercise.name, style, dose.left - 10)
    return Piece(
        strong.leading,
        (line(name, style, 0, 0.76 * strong.leading, inks.text), dose),
        before=size * HEADING_GAP,
    )
