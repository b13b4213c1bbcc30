"""The back of an exercise's card: how it is done, what to mind, what is easier and harder."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.model.exercise import Exercise
from desktop.wording import paper
from printouts.cards import parts
from printouts.cards.exercise_front import Planned
from printouts.marks import Box, Mark, Marks, rule
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.type import Type
from printouts.writing import block, tidy, wrap


@dataclass(frozen=True, slots=True)
class Detail:
    """How a back is set: the size of its steps, and whether the ladder has pictures."""

    size: float
    pictures: bool = True


def back(planned: Planned, press: Press, preface: Piece | None = None) -> Marks | None:
    """Steps, caution, where to feel it, a common mistake, easier and harder. None when it does not fit."""
    inside = press.card.body
    head, top = parts.back_head(planned.exercise.name, press)
    bottom = inside.bottom - 7
    kept = preface.height + preface.before if preface else 0.0
    room = bottom - kept - top - 9

    def build(detail: Detail) -> list[Piece]:
        return _pieces(planned.exercise, detail, press)

    said = press.dose(planned.dose)
    pieces = parts.fullest(build, _details(press), lambda made: height(made) <= room)
    if pieces is None:
        if preface:
            return None
        pieces = _from_the_top(build(Detail(press.card.min_type, pictures=False)), room)
        said = parts.more_in_the_app(said, press)
    marks = [*head, *stack(pieces, inside.left, top + 9)]
    if preface:
        marks += stack([preface], inside.left, bottom - preface.height)
    return (*marks, *parts.foot(said, press))


def _details(press: Press) -> Iterator[Detail]:
    sizes = press.card.back.steps
    for size in sizes:
        yield Detail(size)
    yield Detail(sizes[-1], pictures=False)
    yield Detail(press.card.min_type, pictures=False)


def _from_the_top(pieces: list[Piece], room: float) -> list[Piece]:
    """As many pieces as fit: the steps and the caution come first, and must not be cut."""
    count = len(pieces)
    while height(pieces[:count]) > room:
        count -= 1
    return pieces[:count]


def _pieces(exercise: Exercise, detail: Detail, press: Press) -> list[Piece]:
    voice, inks, room = press.voice, press.inks, press.card.body.width
    size = min(press.card.back.small, detail.size)
    small = Type(size, 400, size * 1.26)
    pieces = [_step(number, text, detail, press) for number, text in enumerate(exercise.steps, 1)]
    warned = parts.warning([exercise.caution] if exercise.caution else [], room, small, inks)
    pieces += [warned] if warned else []
    pieces += parts.labelled(voice(paper.FEEL), exercise.feel, room, small, inks)
    pieces += parts.labelled(voice(paper.MISTAKE), exercise.mistake, room, small, inks)
    rungs = [(False, exercise.easier, exercise.easier_tip), (True, exercise.harder, exercise.harder_tip)]
    rungs = [rung for rung in rungs if rung[1] or rung[2]]
    if rungs:
        pieces.append(Piece(1.0, (rule(0, room, 0.5, inks.hairline, 0.6),), before=7))
    pictures = detail.pictures and any(other and press.exercise(other).figure for _, other, _ in rungs)
    for harder, other, tip in rungs:
        there = press.exercise(other) if other else None
        title = paper.rung(voice, harder=harder, exercise=there.name if there else "")
        pieces.append(_rung(title, there, tip, small, pictures, press))
    return pieces


def _step(number: int, text: str, detail: Detail, press: Press) -> Piece:
    room, inks = press.card.body.width, press.inks
    style = Type(detail.size, 400, detail.size * 1.27)
    side = min(press.card.back.badge, style.leading * 1.1)
    left = side + 8
    lines = tidy(text, style, room - left)
    marks = (
        *parts.badge(press.voice.number(number), Box(0, 0, side, side), inks, filled=False),
        *block(lines, style, left, side / 2 + 0.3635 * style.size, room - left, inks.text),
    )
    tall = max(side, side / 2 + 0.3635 * style.size + (len(lines) - 1) * style.leading + 0.21 * style.size)
    return Piece(tall, marks, before=detail.size * 0.45)


def _rung(title: str, other: Exercise | None, tip: str, style: Type, pictures: bool, press: Press) -> Piece:
    """A rung of the ladder: another exercise with its picture, or what to change in this one."""
    room, ink, thumbnail = press.card.body.width, press.inks.text, press.card.back.thumbnail
    left = thumbnail + 8 if pictures else 0.0
    strong = Type(style.size, 700, style.leading)
    titles = wrap(title, strong, room - left, 2)
    lines = tidy(tip, style, room - left)
    text_tall = (len(titles) + len(lines)) * style.leading
    figure = other.figure if pictures and other is not None else None
    tall = max(thumbnail if figure else 0.0, text_tall)
    first = (tall - text_tall) / 2 + 0.76 * style.leading
    marks: list[Mark] = []
    if figure is not None:
        picture = Box(0, (tall - thumbnail) / 2, thumbnail, thumbnail)
        marks += parts.tile(picture, figure, 0, press, thumbnail=True)
    marks += block(titles, strong, left, first, room - left, ink)
    marks += block(lines, style, left, first + len(titles) * style.leading, room - left, ink)
    return Piece(tall, tuple(marks), before=5)
