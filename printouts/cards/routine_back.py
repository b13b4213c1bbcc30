"""The back of a warm-up or cool-down card: the steps of each exercise, their cautions, what is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.model.exercise import Exercise
from desktop.model.plan import PlannedExercise
from desktop.wording import paper
from printouts.cards import parts
from printouts.cards.routines import Hand
from printouts.marks import Marks
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.type import Type
from printouts.writing import block, fitted, line, tidy, wrap


@dataclass(frozen=True, slots=True)
class Detail:
    """How a back is set: its size, and whether the steps run on in one paragraph."""

    size: float
    run_on: bool = False
    step_lines: int = 1000


def _details(run_on: bool, press: Press) -> Iterator[Detail]:
    smallest = press.card.min_type
    for size in (*press.card.back.steps, smallest):
        yield Detail(size)
    if run_on:
        yield Detail(press.card.back.run_on, run_on=True)
        yield Detail(smallest, run_on=True)


def back(hand: Hand, press: Press, preface: Piece | None = None, *, run_on: bool = True) -> Marks | None:
    """Steps of each exercise, their cautions, what is needed. None when it does not fit.

    ``run_on`` lets the steps of an exercise run on in one paragraph when a line for each takes too much.
    """
    inside, form, voice = press.card.body, press.card.back, press.voice
    title = voice(paper.ROUTINE_AND_DAYS, routine=hand.title(voice), days=hand.routine.days(voice))
    head, top = parts.back_head(title, press)
    bottom = inside.bottom - 7
    low = bottom - (preface.height + preface.before if preface else 0.0)
    exercises = [press.exercise(item.exercise) for item in hand.items]
    cautions = _cautions(exercises, press)
    for detail in (*_details(run_on, press), *_last_resort(hand, preface, press)):
        small = min(form.small, detail.size)
        warned = parts.warning(cautions, inside.width, Type(small, 400, small * 1.25), press.inks)
        lowest = low - (warned.height + warned.before if warned else 0.0)
        pieces = _steps(hand, exercises, detail, press)
        if height(pieces) <= lowest - top - 9:
            spare = (lowest - top - 9 - height(pieces)) / max(1, len(hand.items))
            gap = detail.size * form.heading_gap
            pieces = _spread(pieces, gap, min(form.max_spare, spare))
            marks = [*head, *stack(pieces, inside.left, top + 9)]
            marks += stack([warned], inside.left, low - warned.height) if warned else ()
            marks += stack([preface], inside.left, bottom - preface.height) if preface else ()
            needed = (thing for exercise in exercises for thing in exercise.equipment)
            return (*marks, *parts.foot(paper.equipment(voice, needed), press))
    return None


def _spread(pieces: list[Piece], gap: float, spare: float) -> list[Piece]:
    """The exercises of a back moved apart, each heading by so much more from what is over it."""
    return [replace(piece, before=gap + spare) if piece.before == gap else piece for piece in pieces]


def _last_resort(hand: Hand, preface: Piece | None, press: Press) -> Sequence[Detail]:
    """A single exercise must fit, whatever its texts: its steps are shortened, visibly."""
    if len(hand.items) > 1 or preface:
        return ()
    return [Detail(press.card.min_type, step_lines=lines) for lines in (3, 2, 1)]


def _cautions(exercises: Sequence[Exercise], press: Press) -> list[str]:
    """Each caution once, with the exercises that it is for when there are several."""
    names: dict[str, list[str]] = {}
    for exercise in exercises:
        if exercise.caution:
            names.setdefault(exercise.caution, []).append(exercise.short_name)
    if len(exercises) == 1:
        return list(names)
    return [paper.caution(press.voice, text, said) for text, said in names.items()]


def _steps(hand: Hand, exercises: Sequence[Exercise], detail: Detail, press: Press) -> list[Piece]:
    pieces = []
    for item, exercise in zip(hand.items, exercises, strict=True):
        pieces.append(_heading(item, exercise, detail.size, press))
        style = Type(detail.size, 400, detail.size * 1.27)
        if detail.run_on:
            pieces.append(_paragraph(exercise, style, press))
        else:
            pieces += _list(exercise, style, detail.step_lines, press)
    return pieces


def _paragraph(exercise: Exercise, style: Type, press: Press) -> Piece:
    """The steps running on, each after its number."""
    room = press.card.body.width
    numbered = enumerate(exercise.steps, 1)
    words = " ".join(press.voice(paper.NUMBERED_STEP, number=number, step=step) for number, step in numbered)
    lines = wrap(words, style, room)
    marks = block(lines, style, 0, 0.76 * style.leading, room, press.inks.text)
    return Piece(len(lines) * style.leading, marks)


def _list(exercise: Exercise, style: Type, max_lines: int, press: Press) -> Iterator[Piece]:
    """The steps on lines of their own, each behind its number."""
    left = style.size * 1.6
    room, ink = press.card.body.width - left, press.inks.text
    for number, step in enumerate(exercise.steps, 1):
        lines = tidy(step, style, room)
        if len(lines) > max_lines:
            lines = wrap(step, style, room, max_lines)
        first = 0.76 * style.leading
        label = press.voice(paper.STEP, number=number)
        marks = (
            line(label, style, 0.15 * style.size, first, ink),
            *block(lines, style, left, first, room, ink),
        )
        yield Piece(len(lines) * style.leading, marks, before=style.size * 0.05)


def _heading(item: PlannedExercise, exercise: Exercise, size: float, press: Press) -> Piece:
    room, ink = press.card.body.width, press.inks.text
    strong = Type(size + 1, 700, (size + 1) * 1.3)
    first = 0.76 * strong.leading
    dose = line(press.dose(item.dose), strong, room, first, ink, align="right")
    name_room = dose.left - 10
    style = fitted(exercise.name, strong, name_room, press.card.min_type)
    names = wrap(exercise.name, style, name_room, 2)
    return Piece(
        strong.leading + (len(names) - 1) * style.leading,
        (*block(names, style, 0, first, name_room, ink), dose),
        before=size * press.card.back.heading_gap,
    )
