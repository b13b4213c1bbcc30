"""The front of an exercise's card: pictures, name and dose, what it works, what is needed."""

from dataclasses import dataclass

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.wording import doses, names, paper
from printouts.cards import parts
from printouts.compass import diamonds
from printouts.marks import Box, Colour, Mark, Marks
from printouts.press import Press
from printouts.script import readable
from printouts.type import Type
from printouts.writing import balanced, block, fitted, line, shorten, width, wrap


@dataclass(frozen=True, slots=True)
class Planned:
    """An exercise with the dose to print and the days on which it stands (``Tue, Thu``; empty for none)."""

    exercise: Exercise
    dose: Dose
    days: str = ""


def front(planned: Planned, press: Press) -> Marks:
    """Key frames with numbers and captions, name, dose, movements, what is needed."""
    inside, form = press.card.body, press.card.exercise
    exercise = planned.exercise
    said, style = _name(exercise.name, press)
    facts = _facts(planned, press)
    extra = max(0, len(facts) - form.max_facts) * form.works_step
    works = Box(inside.left, inside.bottom - form.compass - extra - 10, inside.width, form.compass + extra)
    # All cards share the name's line, unless a long name and its dose need more room under the pictures.
    words = form.name_drop + (len(said) - 1) * style.leading + form.dose_tall
    tall = min(press.card.frame.height * form.pictures_share, works.top - words - inside.top)
    pictures = Box(inside.left, inside.top, inside.width, tall)
    first = pictures.bottom + form.name_drop
    last = first + (len(said) - 1) * style.leading
    return (
        *_pictures(pictures, exercise, press),
        *block(said, style, inside.left, first, inside.width, press.inks.text),
        *_dose(Box(inside.left, last, inside.width, 0), planned.dose, press),
        *_works(works, exercise, facts, press),
        *parts.foot(press.voice(paper.STEPS_AND_CAUTION), press),
    )


def _pictures(room: Box, exercise: Exercise, press: Press) -> Marks:
    """Numbered key frames over their captions; three that are wide leave a place for the joint, close up."""
    form, ink = press.card.exercise, press.inks.text
    figure, keys = exercise.figure, press.drawings.keys(exercise.figure)
    if figure is None:
        return ()
    captions = [*exercise.captions[:keys], *[""] * (keys - len(exercise.captions))]
    boxes, caption_room = _picture_boxes(room, press.drawings.aspect(figure), captions, press)
    marks: list[Mark] = []
    for at, (box, caption) in enumerate(zip(boxes, captions, strict=True)):
        marks += parts.tile(box, figure, at, press)
        if len(captions) > 1:
            number = Box(box.left, box.bottom + 3.5, form.badge, form.badge)
            marks += parts.badge(press.voice.number(at + 1), number, press.inks, filled=True)
        said = wrap(caption, form.caption, caption_room, form.max_caption_lines)
        marks += block(said, form.caption, box.left + form.badge + 4, box.bottom + 12.3, caption_room, ink)
    if len(boxes) == 3 and boxes[1].top == boxes[0].top and boxes[2].top > boxes[0].top:
        corner = boxes[2].moved(boxes[1].left - boxes[0].left, 0)
        marks += parts.tile(corner, figure, 0, press, thumbnail=True)
    return tuple(marks)


def _picture_boxes(room: Box, aspect: float, captions: list[str], press: Press) -> tuple[list[Box], float]:
    """The pictures' boxes with room under them for captions of one line or two, and the captions' width."""
    form = press.card.exercise
    for lines in range(1, form.max_caption_lines + 1):
        below = form.caption.leading * lines + 3
        boxes = parts.grid(len(captions), aspect, room, press.card.tile_gap, below)
        caption_room = boxes[0].width - form.badge - 4
        if all(len(wrap(caption, form.caption, caption_room)) <= lines for caption in captions):
            break
    return boxes, caption_room


def _name(name: str, press: Press) -> tuple[list[str], Type]:
    """One line, a little smaller if need be; else two lines; shortened at the last."""
    form, room = press.card.exercise, press.card.body.width
    one = fitted(name, form.name, room, form.min_name)
    if width(name, one) <= room:
        return [name], one
    for size in form.names:
        two = form.name.at(size)
        lines = balanced(name, two, room)
        if len(lines) <= 2:
            return lines, two
    return wrap(name, two, room, 2), two


def _dose(at: Box, dose: Dose, press: Press) -> Marks:
    form, inks = press.card.exercise, press.inks
    said = doses.dose_parts(press.voice, dose)
    beside_width = width(said.beside, form.beside) + 9 if said.beside else 0.0
    amount = readable(said.amount)
    style = fitted(amount, form.dose, at.width - beside_width, form.min_dose)
    baseline = at.top + 14 + style.size * 0.74
    large = line(shorten(amount, style, at.width - beside_width), style, at.left, baseline, inks.text)
    marks: list[Mark] = [large]
    if said.beside:
        marks.append(line(said.beside, form.beside, large.left + large.width + 9, baseline, inks.text))
    if said.details:
        details = shorten(said.details, form.details, at.width)
        marks.append(line(details, form.details, at.left, baseline + 16, inks.soft))
    return tuple(marks)


def _facts(planned: Planned, press: Press) -> list[tuple[str, Type, Colour]]:
    """What it works, what is needed, when it is done: each on one line, or on two where it is too long."""
    form, inks, voice = press.card.exercise, press.inks, press.voice
    exercise = planned.exercise
    said = [
        (names.movements(voice, exercise.movements), form.works, inks.text),
        (paper.equipment(voice, exercise.equipment), form.details, inks.soft),
    ]
    if planned.days:
        said.append((voice(paper.THIS_WEEK, days=planned.days), form.details, inks.soft))
    room = press.card.body.width - form.compass - form.compass_gap
    lines = []
    for words, style, colour in said:
        shown = fitted(words, style, room, press.card.min_type)
        lines += [(part, shown, colour) for part in wrap(words, shown, room, 2)]
    return lines


def _works(at: Box, exercise: Exercise, facts: list[tuple[str, Type, Colour]], press: Press) -> Marks:
    form = press.card.exercise
    first = at.centre[1] - (len(facts) - 1) * form.works_step / 2 + 3.4
    compass = Box(at.left, at.centre[1] - form.compass / 2, form.compass, form.compass)
    marks: list[Mark] = [*diamonds(compass, exercise.movements, press.inks)]
    for row, (words, style, colour) in enumerate(facts):
        baseline = first + row * form.works_step
        marks.append(line(words, style, compass.right + form.compass_gap, baseline, colour))
    return tuple(marks)
