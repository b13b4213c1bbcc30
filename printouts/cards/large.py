"""Cards in large print: an exercise a card, and what has no room on its front and back goes on on the next
card, front and back, which is numbered: ``2 of 2``. Nothing is shortened or left out for that.

A deck has one size of steps, the largest that takes no more sides than the least one does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.model.exercise import Exercise
from desktop.model.week import Week
from desktop.wording import cards, names, paper
from desktop.wording.health import HEALTH_NOTE
from printouts.cards import parts
from printouts.cards.gallery import told_frames
from printouts.cards.large_words import caution, labelled, paragraph, rungs, steps
from printouts.cards.parts import Place, Side
from printouts.cards.preface import Contents, contents_side
from printouts.cards.words import told
from printouts.marks import Marks, Text
from printouts.pieces import Piece, filled, stack
from printouts.press import Press

_UNDER_HEAD, _OVER_FOOT = 8.0, 4.0


@dataclass(frozen=True, slots=True)
class Shown:
    """An exercise to make cards of: its front, and what a list of contents calls them. ``more``: all key
    frames with their captions, what it works, a common mistake and what is easier and harder are told too."""

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
    """The card of an exercise, and those that go on from it: ``2 of 2``."""
    first, *others = _numbered(one, size, press)
    yield Made(one.front, first, one.name)
    yield from _paired(others, one.name)


def _numbered(one: Shown, size: float, press: Press) -> list[Side]:
    """The sides behind a front; where they are more than its back, each says on which card it is."""
    title = one.exercise.name
    filled = _shared_out(one, size, _room(title, "", press), press)
    if len(filled) == 1:
        return _sides(title, filled, press)
    longest = press.voice(cards.AT_OF, at=8, of=8)
    filled = _shared_out(one, size, _room(title, longest, press), press)
    of = (len(filled) + 2) // 2
    asides = [press.voice(cards.AT_OF, at=(at + 3) // 2, of=of) for at in range(len(filled))]
    return _sides(title, filled, press, asides)


def _paired(sides: Sequence[Side], name: str) -> Iterator[Made]:
    """Sides as fronts and backs; the last card may have no back."""
    for at in range(0, len(sides), 2):
        yield Made(sides[at], sides[at + 1] if at + 1 < len(sides) else None, name)


def _before_you_start(contents: Contents, week: Week, press: Press) -> list[Made]:
    """The health note and the terms; what is in the deck on the back, where that is free and holds it."""
    voice, title = press.voice, press.voice(paper.BEFORE_YOU_START)
    texts = [voice(HEALTH_NOTE), *paper.terms(voice, contents.doses)]
    texts += [voice(cards.TICK_A_ROUND)] if press.card.exercise.boxes else []
    tall = _room(title, "", press)
    pieces = [piece for text in texts for piece in paragraph(text, tall, press)]
    sides = _sides(title, filled(pieces, tall), press)
    if not press.card.has_back:
        return [Made(side, None, contents.title) for side in sides]
    listed, whole = contents_side(contents, week, press)
    if len(sides) % 2 and whole:
        sides.append(listed)
    return list(_paired(sides, contents.title))


# ---- which words ---------------------------------------------------------------------------


def _shared_out(one: Shown, size: float, tall: float, press: Press) -> list[list[Piece]]:
    """Everything that the front does not say, side by side. Pictures begin a card where they may: behind the
    back, but never before the caution."""
    others = _others(one, tall, press)
    first = _first(one.exercise, size, others, tall, press)
    pieces = [*first, *others]
    back = filled(pieces, tall)[0]
    at = max(len(first), len(back))
    frames = _frames(one, tall, press)
    if at > len(back) or not frames:
        return filled([*pieces[:at], *frames, *pieces[at:]], tall)
    return [back, *filled([*frames, *pieces[at:]], tall)]


def _first(
    exercise: Exercise, size: float, others: Sequence[Piece], tall: float, press: Press
) -> list[Piece]:
    """Steps and caution, in all of their words where those take no more sides than few of them."""

    def said(*, brief: bool) -> list[Piece]:
        words = told(exercise, brief=brief)
        return [*steps(words.steps, size, tall, press), *caution(words.caution, tall, press)]

    def sides(pieces: list[Piece]) -> tuple[int, int]:
        return len(filled([*pieces, *others], tall)), len(filled(pieces, tall))

    return min((said(brief=False), said(brief=True)), key=sides)


def _others(one: Shown, tall: float, press: Press) -> list[Piece]:
    """Where it is felt, what is needed, and of an exercise by itself what else there is to know."""
    exercise, voice = one.exercise, press.voice
    pieces = labelled(voice(cards.FEEL), told(exercise, brief=True).feel, tall, press)
    if exercise.equipment:
        pieces += paragraph(paper.equipment(voice, exercise.equipment), tall, press)
    if one.more:
        pieces += labelled(voice(paper.MISTAKE), exercise.mistake, tall, press)
        pieces += [piece for rung in rungs(exercise, tall, press) for piece in rung]
        if exercise.movements and not press.card.exercise.facts:
            pieces += labelled(voice(cards.TRAINS), names.movements(voice, exercise.movements), tall, press)
    return pieces


def _frames(one: Shown, tall: float, press: Press) -> list[Piece]:
    """The key frames with their captions, where the front does not show them."""
    if not one.more:
        return []
    said = {mark.text for mark in one.front(Place("", "")) if isinstance(mark, Text)}
    wanted = " ".join(one.exercise.captions).split()
    shown = " ".join(said).split()
    return [] if set(wanted) <= set(shown) else told_frames(one.exercise, tall, press)


# ---- sides ---------------------------------------------------------------------------------


def _room(title: str, aside: str, press: Press) -> float:
    """How tall the words of a side may be under that title."""
    return press.card.body.bottom - _OVER_FOOT - _head(title, aside, press)[1] - _UNDER_HEAD


def _head(title: str, aside: str, press: Press) -> tuple[Marks, float]:
    """A title and beside it the number of its card, or under it where that is lower or the title needs it."""
    form = press.card.head
    under = parts.head(title, "", [aside] if aside else [], form, press)
    if not aside or not parts.has_room(title, aside, form, press):
        return under
    beside = parts.head(title, aside, [], form, press)
    return min(beside, under, key=lambda head: head[1])


def _sides(
    title: str, shared: Sequence[Sequence[Piece]], press: Press, asides: Sequence[str] = ()
) -> list[Side]:
    """Pieces under a title; each side but the last says that there is more."""
    return [
        _side(title, aside, side, press, last=at == len(shared) - 1)
        for at, (side, aside) in enumerate(zip(shared, asides or [""] * len(shared), strict=True))
    ]


def _side(title: str, aside: str, pieces: Sequence[Piece], press: Press, *, last: bool) -> Side:
    head, top = _head(title, aside, press)
    marks = (*head, *stack(pieces, press.card.body.left, top + _UNDER_HEAD))
    more = [] if last else [press.voice(cards.MORE_FOLLOWS), press.voice(cards.MORE)]
    return lambda place: (*marks, *parts.foot(more, place, press))
