"""The foot of an exercise's card: what it works, what is needed, and where its dose comes from."""

from desktop.model.exercise import Exercise
from desktop.wording import names, paper
from printouts.compass import diamonds
from printouts.marks import Box, Mark, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.writing import block, fitted, wrap


def facts(exercise: Exercise, source: str, press: Press) -> Piece:
    """The compass, what is worked, what is needed, the dose's source."""
    form, inks, voice = press.card.exercise, press.inks, press.voice
    compass = form.compass if exercise.movements else 0.0
    left = compass + form.compass_gap if compass else 0.0
    room = press.card.body.width - left
    worked = names.what_it_works(voice, exercise)
    strong = fitted(worked, form.works, room, form.min_works)
    works = wrap(worked, strong, room)
    needs = wrap(paper.equipment(voice, exercise.equipment), form.needs, room)
    small = fitted(source, form.needs, room, form.min_works)
    below = wrap(source, small, room) if source else []
    needed = len(works) * form.works.leading + len(needs) * form.needs.leading
    texts = needed + len(below) * small.leading
    tall = max(compass, texts) + 12
    middle = 6 + max(compass, texts) / 2
    top = middle - texts / 2
    marks: list[Mark] = [rule(0, press.card.body.width, 0, inks.hairline, 0.6)]
    if compass:
        marks += diamonds(Box(0, middle - compass / 2, compass, compass), exercise.movements, inks)
    marks += block(works, strong, left, top + 0.78 * form.works.leading, room, inks.text)
    first = top + len(works) * form.works.leading + 0.78 * form.needs.leading
    marks += block(needs, form.needs, left, first, room, inks.text)
    marks += block(below, small, left, top + needed + 0.78 * small.leading, room, inks.soft)
    return Piece(tall, tuple(marks))
