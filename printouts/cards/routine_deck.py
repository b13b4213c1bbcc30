"""A card for each distinct routine of the week; long ones go on over several numbered cards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.wording import cards, dates, paper
from desktop.wording.phrase import Phrase, said
from printouts.cards import exercise_front
from printouts.cards.deck import Leaf, deck_of, large_deck_of
from printouts.cards.exercise_front import Planned
from printouts.cards.front_days import on_fronts
from printouts.cards.large import Front, Shown, any_number
from printouts.cards.parts import Card, Side
from printouts.cards.preface import Contents
from printouts.cards.routine_back import back
from printouts.cards.routine_front import alone, by_itself, front, holds_alone
from printouts.cards.routines import MOST_DAYS, Hand, PrintedRoutine, dealings, hands, printed_routines
from printouts.cards.words import shortly, terms
from printouts.job import NothingToPrint
from printouts.press import Press

_UNDER_PICTURES = 2
"""So many exercises stand under pictures of all their key frames; of more there is one figure each."""


def routine_deck(plan: Plan, week: Week, press: Press) -> list[Card]:
    """The deck. Raises NothingToPrint when no run and no session of the week has an exercise."""
    found = _found(plan, week, press)
    if not found:
        raise NothingToPrint(said(paper.NO_ROUTINES, week=week.name), paper.ROUTINES_LEFT_OUT, (week,))
    doses = [dose for routine in found for row in routine.rows for _, dose in row.doses]
    rows = [(routine.title(press.voice), routine.days_told(press.voice, press.unit)) for routine in found]
    contents = Contents(press.voice(cards.DECK_ROUTINES), rows, doses)
    if press.card.usual:
        shown = [
            one
            for at, routine in enumerate(found)
            for one in _shown(routine, () if at else terms(doses, press), press)
        ]
        return large_deck_of(shown, contents, week, press)
    leaves: list[Leaf] = []
    for routine in found:
        under = () if leaves else terms(doses, press)
        leaves += _leaves(routine, under, press)
    return deck_of(leaves, contents, week, press)


def _found(plan: Plan, week: Week, press: Press) -> list[PrintedRoutine]:
    """The routines, each of as many days as its cards have room for."""
    if press.card.exercise.boxes:
        days = (press.card.usual or press.card).exercise.days
        return _told_apart(printed_routines(plan, week, days), press)
    for most in range(MOST_DAYS, 1, -1):
        found = _told_apart(printed_routines(plan, week, most), press)
        single = [hand for routine in found for hand in hands(routine, len(routine.rows))]
        if all(
            exercise_front.holds(_planned(hand, press), press, over=_over(hand, press)) for hand in single
        ):
            return found
    return _told_apart(printed_routines(plan, week, 1), press)


def _told_apart(found: list[PrintedRoutine], press: Press) -> list[PrintedRoutine]:
    """The routines, those of one run marked where its day has another one of the same title."""
    titles = [routine.title(press.voice) for routine in found]
    named = [{(title, when) for when in one.dates} for title, one in zip(titles, found, strict=True)]
    return [
        replace(
            one, twice=len(one.entries) == 1 and any(own & other for other in named[:at] + named[at + 1 :])
        )
        for at, (one, own) in enumerate(zip(found, named, strict=True))
    ]


def _shown(routine: PrintedRoutine, under: Sequence[str], press: Press) -> Iterator[Shown]:
    """In large print each exercise has a card to itself, which says and shows what the usual one does."""
    together = _together(routine, under, press)
    for hand, others in zip(hands(routine, len(routine.rows)), together, strict=True):
        name = cards.joined(press.voice, [routine.title(press.voice), hand.at_of(press.voice)])
        (row,) = hand.rows
        exercise = shortly(press.told(row.exercise, [dose for _, dose in row.doses]))
        yield Shown(_large_fronts(hand, others, press), exercise, name, alone=others == 1)


def _together(routine: PrintedRoutine, under: Sequence[str], press: Press) -> list[int]:
    """With how many exercises each stands on its usual card, itself among them."""
    if press.card.usual is None or not press.card.has_back:
        return [1] * len(routine.rows)
    dealt = deal(routine, under, press.with_card(press.card.usual))
    return [len(hand.rows) for hand in dealt for _ in hand.rows]


def _large_fronts(hand: Hand, together: int, press: Press) -> list[Front]:
    """The fronts of an exercise, each with as many days as it has room to tick."""
    if not press.card.has_back:
        return [lambda at_of, foot: _picture(hand, press, at_of)]
    planned = replace(by_itself(hand, press), frames=together == _UNDER_PICTURES)

    def part(start: int, end: int) -> Planned:
        return replace(planned, doses=planned.doses[start:end])

    def has_room(one: Planned) -> bool:
        return holds_alone(hand, replace(one, at_of=any_number(press)), press)

    def front_of(one: Planned, at_of: str, foot: Sequence[Phrase]) -> Side:
        return alone(hand, press, replace(one, at_of=at_of), foot)

    fronts = on_fronts(part, len(planned.doses), press.card.exercise.days, has_room)
    return [partial(front_of, one) for one in fronts]


def _leaves(routine: PrintedRoutine, under: Sequence[str], press: Press) -> Iterator[Leaf]:
    dealt = deal(routine, under, press)
    for at, hand in enumerate(dealt):
        side = front(hand, press) or alone(hand, press) if press.card.has_back else _picture(hand, press)
        name = cards.joined(press.voice, [routine.title(press.voice), hand.at_of(press.voice)])
        told = partial(back, hand, press=press)
        leaf = Leaf(side, told, name)
        yield leaf if at or not under else replace(leaf, back=partial(told, under=under), told=told)


def deal(routine: PrintedRoutine, under: Sequence[str], press: Press) -> list[Hand]:
    """A routine on as few cards as hold it, those of most sizes with where its exercises are felt, in type
    that can still be read from the floor, on this paper and on papers of the other kind."""
    most, twin = len(routine.rows), press.card.twin
    papers = [press, press.with_card(replace(press.card, frame=twin))] if twin else [press]
    for count in range(-(-most // press.card.routine.most), most):
        for dealt in dealings(routine, count):
            if all(
                _fits(hand, () if at else under, paper) for at, hand in enumerate(dealt) for paper in papers
            ):
                return dealt
    return hands(routine, most)


def _fits(hand: Hand, under: Sequence[str], press: Press) -> bool:
    made = front(hand, press) and back(hand, press.card.back.steps[-1], press=press, under=under)
    return bool(made and (made.feel or not press.card.back.shares_feel))


def _picture(hand: Hand, press: Press, at_of: str = "") -> Side:
    """On a card without a back: the picture and the dose of its one exercise, and where it belongs."""
    planned = replace(_planned(hand, press), at_of=at_of)
    return exercise_front.front(planned, press, over=_over(hand, press))


def _over(hand: Hand, press: Press) -> list[str]:
    """``Warm-up, 1 of 5, Tue and Sun``: where a picture and its dose belong."""
    voice, routine = press.voice, hand.routine
    short = not routine.twice and len(routine.dates) < MOST_DAYS
    days = dates.days_listed(voice, routine.dates) if short else routine.days_told(voice, press.unit)
    return [text for text in (routine.title(voice), hand.at_of(voice), days) if text]


def _planned(hand: Hand, press: Press) -> Planned:
    (row,) = hand.rows
    return Planned(shortly(press.exercise(row.exercise)), row.doses, also=hand.only(row, press.voice))
