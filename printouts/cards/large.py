"""Cards in large print: an exercise a card, and where its words need more room than a back has, they go on
on the next card, front and back. No step and no caution is shortened for that.

A deck has one size of steps, the largest that takes no more sides than the least one does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.model.exercise import Exercise
from desktop.model.week import Week
from desktop.wording import cards, paper
from desktop.wording.health import HEALTH_NOTE
from printouts.cards import parts
from printouts.cards.large_words import caution, labelled, paragraph, rungs, steps
from printouts.cards.parts import Side
from printouts.cards.preface import Contents, contents_side
from printouts.cards.words import told
from printouts.marks import Marks
from printouts.pieces import Piece, height, stack
from printouts.press import Press

_UNDER_HEAD, _OVER_FOOT = 8.0, 4.0


@dataclass(frozen=True, slots=True)
class Shown:
    """An exercise to make cards of: its front, and what a list of contents calls them. ``more``: a common
    mistake and what is easier and harder are told too, where there is room."""

    front: Side
    exercise: Exercise
    name: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A front, a back where there is one, and what a list of contents calls the card."""

    front: Side
    back: Side | None
    name: str


def large_cards(shown: Sequence[Shown], contents: Contents, week: Week, press: Press) -> list[Made]:
    """The cards: health note and terms, then each exercise with its words."""
    opening = _before_you_start(contents, week, press)
    if not press.card.has_back:
        return [*opening, *(Made(one.front, None, one.name) for one in shown)]
    sizes = press.card.back.steps
    decks = ([made for one in shown for made in _told(one, size, press)] for size in sizes)
    *larger, least = decks
    return [*opening, *next((deck for deck in larger if _count(deck) <= _count(least)), least)]


def _count(deck: Sequence[Made]) -> int:
    """How many sides there are to read."""
    return sum(1 if made.back is None else 2 for made in deck)


def _told(one: Shown, size: float, press: Press) -> Iterator[Made]:
    """The card of an exercise, and those that its words go on on."""
    first, *others = _sides(_title(one.exercise, press), _words(one, size, press), press)
    yield Made(one.front, first, one.name)
    yield from _paired(others, one.name)


def _paired(sides: Sequence[Side], name: str) -> Iterator[Made]:
    """Sides as fronts and backs; the last card may have no back."""
    for at in range(0, len(sides), 2):
        yield Made(sides[at], sides[at + 1] if at + 1 < len(sides) else None, name)


def _before_you_start(contents: Contents, week: Week, press: Press) -> list[Made]:
    """The health note and the terms; what is in the deck on the back, where that is free and holds it."""
    voice, title = press.voice, press.voice(paper.BEFORE_YOU_START)
    texts = [voice(HEALTH_NOTE), *paper.terms(voice, contents.doses)]
    texts += [voice(cards.TICK_A_ROUND)] if press.card.exercise.boxes else []
    tall = _room(title, press)
    sides = _sides(title, [piece for text in texts for piece in paragraph(text, tall, press)], press)
    if not press.card.has_back:
        return [Made(side, None, contents.title) for side in sides]
    listed, whole = contents_side(contents, week, press)
    if len(sides) % 2 and whole:
        sides.append(listed)
    return list(_paired(sides, contents.title))


# ---- which words ---------------------------------------------------------------------------


def _words(one: Shown, size: float, press: Press) -> list[Piece]:
    """Steps and caution, in all of their words where those take no more sides than few of them; and of what
    else there is as much as takes no other side."""
    exercise, voice = one.exercise, press.voice
    tall = _room(_title(exercise, press), press)

    def sides(pieces: Sequence[Piece]) -> int:
        return len(_filled(pieces, tall))

    def least(*, brief: bool) -> list[Piece]:
        said = told(exercise, brief=brief)
        return [*steps(said.steps, size, tall, press), *caution(said.caution, tall, press)]

    pieces = min((least(brief=False), least(brief=True)), key=sides)
    needed = (
        [paragraph(paper.equipment(voice, exercise.equipment), tall, press)] if exercise.equipment else []
    )
    others = [labelled(voice(cards.FEEL), told(exercise, brief=True).feel, tall, press), *needed]
    if one.more:
        others += [
            labelled(voice(paper.MISTAKE), exercise.mistake, tall, press),
            *rungs(exercise, tall, press),
        ]
    most = sides(pieces)
    for other in others:
        if sides([*pieces, *other]) <= most:
            pieces = [*pieces, *other]
    return pieces


# ---- sides ---------------------------------------------------------------------------------


def _title(exercise: Exercise, press: Press) -> str:
    """Its name, or the short one where that has no room."""
    whole = parts.has_room(exercise.name, "", press.card.head, press)
    return exercise.name if whole else exercise.short_name


def _room(title: str, press: Press) -> float:
    """How tall the words of a side may be under that title."""
    return press.card.body.bottom - _OVER_FOOT - _head(title, "", press)[1] - _UNDER_HEAD


def _head(title: str, aside: str, press: Press) -> tuple[Marks, float]:
    return parts.head(title, aside, [], press.card.head, press)


def _filled(pieces: Sequence[Piece], tall: float) -> list[list[Piece]]:
    """Pieces on sides, filled one after the other."""
    sides: list[list[Piece]] = [[]]
    for piece in pieces:
        if sides[-1] and height([*sides[-1], piece]) > tall:
            sides.append([])
        sides[-1].append(piece)
    return sides


def _sides(title: str, pieces: Sequence[Piece], press: Press) -> list[Side]:
    """Pieces under a title on as many sides as they need; each but the last says that there is more."""
    filled = _filled(pieces, _room(title, press))
    return [_side(title, side, press, last=at == len(filled) - 1) for at, side in enumerate(filled)]


def _side(title: str, pieces: Sequence[Piece], press: Press, *, last: bool) -> Side:
    head, top = _head(title, "", press)
    marks = (*head, *stack(pieces, press.card.body.left, top + _UNDER_HEAD))
    more = [] if last else [press.voice(cards.MORE_FOLLOWS), press.voice(cards.MORE)]
    return lambda place: (*marks, *parts.foot(more, place, press))
