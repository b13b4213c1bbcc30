"""Cards in large print: an exercise a card, and what has no room on its front and back goes on on the next
card, front and back, which is numbered: ``2 of 2``. They say and show all that the usual cards do.

A deck has one size of steps, the largest that takes no more sides than the least one does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Protocol

from desktop.model.exercise import Exercise
from desktop.model.week import Week
from desktop.wording import cards, paper
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.phrase import Phrase
from printouts.cards import parts
from printouts.cards.gallery import picture_piece
from printouts.cards.large_sharing import cards_of, closer, shared_out, to_tell
from printouts.cards.large_words import paragraph
from printouts.cards.parts import Place, Side
from printouts.cards.preface import Contents, contents_side
from printouts.cards.title import has_room, titled
from printouts.marks import Marks, Picture
from printouts.pieces import Piece, filled, stack
from printouts.press import Press

_UNDER_HEAD, _OVER_FOOT = 8.0, 4.0
_MORE: Final = (cards.MORE_FOLLOWS, cards.MORE)


class Front(Protocol):
    """Lays out a front: ``at_of`` is which card of its exercise it is, ``foot`` are words for its foot, the
    first that fits."""

    def __call__(self, at_of: str, foot: Sequence[Phrase]) -> Side: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """An exercise to make cards of: its fronts, which share its days, and what a list of contents calls them.

    One that has the usual card to itself, ``alone``, is told in all of its words, with its key frames and
    their captions. ``more``: what it works, a common mistake and what is easier and harder are told too.
    """

    fronts: Sequence[Front]
    exercise: Exercise
    name: str
    alone: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A front, a back where there is one, and what a list of contents calls the card."""

    front: Side
    back: Side | None
    name: str


def large_cards(shown: Sequence[Shown], contents: Contents, week: Week, press: Press) -> list[Made]:
    """The cards: health note and terms, then each exercise with its words."""
    # Kept: each is asked for again for every size that the steps behind it may have.
    shown = [replace(one, fronts=[cache(front) for front in one.fronts]) for one in shown]
    opening = _before_you_start(contents, week, press)
    if not press.card.has_back:
        return [*opening, *(made for one in shown for made in _shown_apart(one, press))]
    sizes = press.card.back.steps
    decks = ([made for one in shown for made in _told(one, size, press)] for size in sizes)
    *larger, least = decks
    most = len(least), _sides(least)
    fitting = (deck for deck in larger if len(deck) <= most[0] and _sides(deck) <= most[1])
    return [*opening, *next(fitting, least)]


def any_number(press: Press) -> str:
    """As long as what says which card of its exercise a front is; nothing on usual cards."""
    return press.voice(cards.AT_OF, at=8, of=8) if press.card.usual else ""


def _shown_apart(one: Shown, press: Press) -> Iterator[Made]:
    """The fronts of an exercise without backs; the picture on a card of its own where none holds it."""
    fronts, name = one.fronts, one.exercise.name
    if one.exercise.shown_by is None or any(_pictured(front) for front in fronts):
        yield from (Made(front("", ()), None, one.name) for front in fronts)
        return
    of = len(fronts) + 1
    numbers = [press.voice(cards.AT_OF, at=at, of=of) for at in range(1, of + 1)]
    picture = picture_piece(one.exercise, _room(name, numbers[-1], press), press)
    for front, at_of in zip(fronts, numbers[:-1], strict=True):
        yield Made(front(at_of, ()), None, one.name)
    yield Made(_side(name, numbers[-1], picture, press, last=True), None, one.name)


def _pictured(front: Front) -> bool:
    """Whether a front has room for its picture."""
    return any(isinstance(mark, Picture) for mark in front("", ())(Place("", "")))


def _sides(deck: Sequence[Made]) -> int:
    """How many sides there are to read."""
    return sum(1 if made.back is None else 2 for made in deck)


def _told(one: Shown, size: float, press: Press) -> Iterator[Made]:
    """The cards of an exercise: its fronts with its words behind them, then what goes on from them."""
    fronts = len(one.fronts)
    words = _words(one, size, "", press)
    if fronts > 1 or len(words) > 1:
        words = _words(one, size, any_number(press), press)
    of = cards_of(fronts, len(words))
    numbers = [press.voice(cards.AT_OF, at=at, of=of) if of > 1 else "" for at in range(1, of + 1)]
    sides = [
        _side(
            one.exercise.name,
            numbers[at if at < fronts else fronts + (at - fronts) // 2],
            pieces,
            press,
            last=at == len(words) - 1 and at >= fronts - 1,
        )
        for at, pieces in enumerate(words)
    ]
    for at, front in enumerate(one.fronts):
        foot = _MORE if at and at < len(sides) else () if at else parts.STEPS_BEHIND
        yield Made(front(numbers[at], foot), sides[at] if at < len(sides) else None, one.name)
    yield from _paired(sides[fronts:], one.name)


def _words(one: Shown, size: float, at_of: str, press: Press) -> list[list[Piece]]:
    """What stands behind the fronts, side by side."""
    front = one.fronts[0](at_of, ())(Place("", ""))
    telling = to_tell(one.exercise, front, press, alone=one.alone, more=one.more)
    tall = _room(one.exercise.name, at_of, press)
    return shared_out(one.exercise, size, tall, press, fronts=len(one.fronts), telling=telling)


def _paired(sides: Sequence[Side], name: str) -> Iterator[Made]:
    """Sides as fronts and backs; the last card may have no back."""
    for at in range(0, len(sides), 2):
        yield Made(sides[at], sides[at + 1] if at + 1 < len(sides) else None, name)


def _before_you_start(contents: Contents, week: Week, press: Press) -> list[Made]:
    """The health note and the terms; what is in the deck on the back, where that is free and holds it."""
    voice, title = press.voice, press.voice(paper.BEFORE_YOU_START)
    texts = [voice(HEALTH_NOTE), *paper.terms(voice, contents.doses)]
    texts += [voice(cards.TICK_A_ROUND)] if press.card.exercise.boxes else []
    shared = _shared(texts, _room(title, "", press), press)
    a_card = 2 if press.card.has_back else 1
    if len(shared) > a_card:
        shared = _shared(texts, _room(title, any_number(press), press), press)
    of = -(-len(shared) // a_card)
    numbers = [press.voice(cards.AT_OF, at=at, of=of) if of > 1 else "" for at in range(1, of + 1)]
    sides = [
        _side(title, numbers[at // a_card], side, press, last=at == len(shared) - 1)
        for at, side in enumerate(shared)
    ]
    if not press.card.has_back:
        return [Made(side, None, contents.title) for side in sides]
    listed, whole = contents_side(contents, week, press)
    if len(sides) % 2 and whole:
        sides.append(listed)
    return list(_paired(sides, contents.title))


def _shared(texts: Sequence[str], tall: float, press: Press) -> list[list[Piece]]:
    """Texts on as few sides as may be."""
    pieces = [piece for text in texts for piece in paragraph(text, tall, press)]
    return min((filled(way, tall) for way in closer(pieces)), key=len)


# ---- sides ---------------------------------------------------------------------------------


def _room(title: str, aside: str, press: Press) -> float:
    """How tall the words of a side may be under that title."""
    return press.card.body.bottom - _OVER_FOOT - _head(title, aside, press)[1] - _UNDER_HEAD


def _head(title: str, aside: str, press: Press) -> tuple[Marks, float]:
    """A title and beside it the number of its card, or under it where that is lower or the title needs it."""
    form = press.card.head
    under = titled(title, "", [aside] if aside else [], form, press)
    if not aside or not has_room(title, aside, form, press):
        return under
    beside = titled(title, aside, [], form, press)
    return min(beside, under, key=lambda head: head[1])


def _side(title: str, aside: str, pieces: Sequence[Piece], press: Press, *, last: bool) -> Side:
    """Pieces under a title; each side but the last says that there is more."""
    head, top = _head(title, aside, press)
    marks = (*head, *stack(pieces, press.card.body.left, top + _UNDER_HEAD))
    more = [] if last else [press.voice(phrase) for phrase in _MORE]
    return lambda place: (*marks, *parts.foot(more, place, press))
