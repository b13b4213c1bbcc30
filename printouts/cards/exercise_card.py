"""The card of one exercise: pictures, name and dose in front; how it is done on the back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from printouts.cards import parts
from printouts.compass import diamonds
from printouts.drawings import drawing_of
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, rule
from printouts.pieces import Piece, height, stack
from printouts.words import dose_text, dose_words, equipment, known, movements
from printouts.writing import Type, balanced, block, fitted, line, shorten, tidy, width, wrap

PICTURES_SHARE = 0.49  # of a card's height, captions included
NAME = Type(24, 700, 25)
DOSE = Type(40, 700)
BESIDE = Type(17, 600)
DETAILS = Type(9.4, 400)
WORKS = Type(10.3, 600)
CAPTION = Type(8.5, 500, 10)
BADGE = 11.5
COMPASS = 34.0
DOSE_TALL = 14 + 0.74 * DOSE.size + 16 + 5  # down to the descenders of the details
STEP_BADGE = 15.4
THUMB = 30.0


@dataclass(frozen=True, slots=True)
class Planned:
    """An exercise with the dose to print and the days on which it stands (``Tue, Thu``; empty for none)."""

    exercise: Exercise
    dose: Dose
    days: str = ""


def front(card: Box, planned: Planned, inks: Inks) -> Marks:
    """Key frames with numbers and captions, name, dose, movements, what is needed."""
    inside = parts.body(card)
    exercise = planned.exercise
    names, style = _name(exercise.name, inside.width)
    works = Box(inside.left, inside.bottom - COMPASS - 10, inside.width, COMPASS)
    # All cards share the name's line, unless a long name and its dose need more room under the pictures.
    words = 27 + (len(names) - 1) * style.leading + DOSE_TALL
    tall = min(card.height * PICTURES_SHARE, works.top - words - inside.top)
    pictures = Box(inside.left, inside.top, inside.width, tall)
    marks: list[Mark] = [*_pictures(pictures, exercise, inks)]
    first = pictures.bottom + 27
    marks += block(names, style, inside.left, first, inside.width, inks.text)
    marks += _dose(
        Box(inside.left, first + (len(names) - 1) * style.leading, inside.width, 0), planned.dose, inks
    )
    marks += _works(works, planned, inks)
    return (*marks, *parts.foot(card, "Steps and caution on the back", inks))


def _pictures(room: Box, exercise: Exercise, inks: Inks) -> Marks:
    """Numbered key frames over their captions; three that are wide leave a place for the joint, close up."""
    keys = len(drawing_of(exercise.id).keys)
    captions = [*exercise.captions[:keys], *[""] * (keys - len(exercise.captions))]
    boxes, caption_room = _picture_boxes(room, exercise.id, captions)
    marks: list[Mark] = []
    for at, (box, caption) in enumerate(zip(boxes, captions, strict=True)):
        marks += parts.tile(box, exercise.id, at, inks)
        if len(captions) > 1:
            marks += parts.badge(at + 1, Box(box.left, box.bottom + 3.5, BADGE, BADGE), inks, filled=True)
        said = wrap(caption, CAPTION, caption_room, 2)
        marks += block(said, CAPTION, box.left + BADGE + 4, box.bottom + 12.3, caption_room, inks.text)
    if len(boxes) == 3 and boxes[1].top == boxes[0].top and boxes[2].top > boxes[0].top:
        corner = boxes[2].moved(boxes[1].left - boxes[0].left, 0)
        marks += parts.tile(corner, exercise.id, 0, inks, thumbnail=True)
    return tuple(marks)


def _picture_boxes(room: Box, exercise: str, captions: list[str]) -> tuple[list[Box], float]:
    """The pictures' boxes with room under them for captions of one line or two, and the captions' width."""
    for lines in (1, 2):
        below = CAPTION.leading * lines + 3
        boxes = parts.grid(len(captions), parts.aspect_of(exercise), room, parts.TILE_GAP, below)
        caption_room = boxes[0].width - BADGE - 4
        if all(width(caption, CAPTION) <= caption_room for caption in captions):
            break
    return boxes, caption_room


def _name(name: str, room: float) -> tuple[list[str], Type]:
    """One line, a little smaller if need be; else two lines; shortened at the last."""
    one = fitted(name, NAME, room, 19)
    if width(name, one) <= room:
        return [name], one
    for size in (20, 18, 16, 14):
        two = NAME.at(size)
        lines = balanced(name, two, room)
        if len(lines) <= 2:
            return lines, two
    return wrap(name, NAME.at(14), room, 2), NAME.at(14)


def _dose(at: Box, dose: Dose, inks: Inks) -> Marks:
    said = dose_words(dose)
    beside_width = width(said.beside, BESIDE) + 9 if said.beside else 0.0
    style = fitted(said.amount, DOSE, at.width - beside_width, 14)
    baseline = at.top + 14 + style.size * 0.74
    amount = line(shorten(said.amount, style, at.width - beside_width), style, at.left, baseline, inks.text)
    marks: list[Mark] = [amount]
    if said.beside:
        marks.append(line(said.beside, BESIDE, amount.left + amount.width + 9, baseline, inks.text))
    if said.details:
        details = shorten(said.details, DETAILS, at.width)
        marks.append(line(details, DETAILS, at.left, baseline + 16, inks.soft))
    return tuple(marks)


def _works(at: Box, planned: Planned, inks: Inks) -> Marks:
    exercise = planned.exercise
    left = at.left + COMPASS + 12
    room = at.right - left
    said = [(movements(exercise), WORKS, inks.text), (equipment([exercise]), DETAILS, inks.soft)]
    if planned.days:
        said.append((f"This week: {planned.days}", DETAILS, inks.soft))
    said = [row for row in said if row[0]]
    step = 12.6
    first = at.centre[1] - (len(said) - 1) * step / 2 + 3.4
    marks: list[Mark] = [*diamonds(Box(at.left, at.top, COMPASS, COMPASS), exercise.movements, inks)]
    for row, (words, style, colour) in enumerate(said):
        shown = fitted(words, style, room, parts.LEAST)
        marks.append(line(shorten(words, shown, room), shown, left, first + row * step, colour))
    return tuple(marks)


# ---- back ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Detail:
    """How a back is set: the size of its steps, and whether the ladder has pictures."""

    size: float
    pictures: bool = True


def _details() -> Iterator[Detail]:
    for size in (11, 10.5, 10, 9.5, 9, 8.5):
        yield Detail(size)
    yield Detail(8.5, pictures=False)
    yield Detail(parts.LEAST, pictures=False)


def back(
    card: Box, planned: Planned, library: Mapping[str, Exercise], inks: Inks, preface: Piece | None = None
) -> Marks | None:
    """Steps, caution, where to feel it, a common mistake, easier and harder. None when it does not fit."""
    inside = parts.body(card)
    head, top = parts.back_head(card, planned.exercise.name, inks)
    bottom = inside.bottom - 7
    kept = preface.height + preface.before if preface else 0.0
    room = bottom - kept - top - 9

    def build(detail: Detail) -> list[Piece]:
        return _back_pieces(planned.exercise, library, inside.width, detail, inks)

    said = dose_text(planned.dose)
    pieces = parts.fullest(build, _details(), lambda made: height(made) <= room)
    if pieces is None:
        if preface:
            return None
        pieces = _from_the_top(build(Detail(parts.LEAST, pictures=False)), room)
        said += ", more of it in Footwork"
    marks = [*head, *stack(pieces, inside.left, top + 9)]
    if preface:
        marks += stack([preface], inside.left, bottom - preface.height)
    return (*marks, *parts.foot(card, said, inks))


def _from_the_top(pieces: list[Piece], room: float) -> list[Piece]:
    """As many pieces as fit: the steps and the caution come first, and must not be cut."""
    count = len(pieces)
    while height(pieces[:count]) > room:
        count -= 1
    return pieces[:count]


def _back_pieces(
    exercise: Exercise, library: Mapping[str, Exercise], room: float, detail: Detail, inks: Inks
) -> list[Piece]:
    small = Type(min(9.2, detail.size), 400, min(9.2, detail.size) * 1.26)
    pieces = [_step(number, text, room, detail, inks) for number, text in enumerate(exercise.steps, 1)]
    warned = parts.warning([exercise.caution] if exercise.caution else [], room, small, inks)
    pieces += [warned] if warned else []
    pieces += parts.labelled("Feel it here", exercise.feel, room, small, inks)
    pieces += parts.labelled("Common mistake", exercise.mistake, room, small, inks)
    rungs = [
        ("Easier", exercise.easier, exercise.easier_tip),
        ("Harder", exercise.harder, exercise.harder_tip),
    ]
    rungs = [rung for rung in rungs if rung[1] or rung[2]]
    if rungs:
        pieces.append(Piece(1.0, (rule(0, room, 0.5, inks.hairline, 0.6),), before=7))
    pictures = detail.pictures and any(other for _, other, _ in rungs)
    for label, other, tip in rungs:
        exercise_there = known(library, other) if other else None
        pieces.append(_rung(label, exercise_there, tip, room, small, pictures, inks))
    return pieces


def _step(number: int, text: str, room: float, detail: Detail, inks: Inks) -> Piece:
    style = Type(detail.size, 400, detail.size * 1.27)
    side = min(STEP_BADGE, style.leading * 1.1)
    left = side + 8
    lines = tidy(text, style, room - left)
    marks = (
        *parts.badge(number, Box(0, 0, side, side), inks, filled=False),
        *block(lines, style, left, side / 2 + 0.3635 * style.size, room - left, inks.text),
    )
    tall = max(side, side / 2 + 0.3635 * style.size + (len(lines) - 1) * style.leading + 0.21 * style.size)
    return Piece(tall, marks, before=detail.size * 0.45)


def _rung(
    label: str, other: Exercise | None, tip: str, room: float, style: Type, pictures: bool, inks: Inks
) -> Piece:
    """A rung of the ladder: another exercise with its picture, or what to change in this one."""
    left = THUMB + 8 if pictures else 0.0
    strong = Type(style.size, 700, style.leading)
    title = f"{label}: {other.name}" if other else label
    titles = wrap(title, strong, room - left, 2)
    lines = tidy(tip, style, room - left)
    text_tall = (len(titles) + len(lines)) * style.leading
    tall = max(THUMB if pictures and other else 0.0, text_tall)
    first = (tall - text_tall) / 2 + 0.76 * style.leading
    marks: list[Mark] = []
    if pictures and other is not None:
        marks += parts.tile(Box(0, (tall - THUMB) / 2, THUMB, THUMB), other.id, 0, inks, thumbnail=True)
    marks += block(titles, strong, left, first, room - left, inks.text)
    marks += block(lines, style, left, first + len(titles) * style.leading, room - left, inks.text)
    return Piece(tall, tuple(marks), before=5)
