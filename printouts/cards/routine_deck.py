"""A card for each distinct routine of the week; long ones go on over several numbered cards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.wording import cards, dates, paper
from desktop.wording.phrase import said
from printouts.cards import exercise_front
from printouts.cards.deck import Leaf, deck_of, large_deck_of
from printouts.cards.exercise_front import Planned
from printouts.cards.large import Shown
from printouts.cards.parts import Card, Side
from printouts.cards.preface import Contents
from printouts.cards.routine_back import back
from printouts.cards.routine_front import alone, front
from printouts.cards.routines import MOST_DAYS, Hand, PrintedRoutine, dealings, hands, printed_routines
from printouts.cards.words import shortly, terms
from printouts.job import NothingToPrint
from printouts.press import Press


def routine_deck(plan: Plan, week: Week, press: Press) -> list[Card]:
    """The deck. Raises NothingToPrint when no run and no session of the week has an exercise."""
    found = _found(plan, week, press)
    if not found:
        raise NothingToPrint(said(paper.NO_ROUTINES, week=week.name), paper.ROUTINES_LEFT_OUT, (week,))
    doses = [dose for routine in found for row in routine.rows for _, dose in row.doses]
    rows = [(routine.title(press.voice), routine.days_told(press.voice, press.unit)) for routine in found]
    contents = Contents(press.voice(cards.DECK_ROUTINES), rows, doses)
    if press.card.large:
        return large_deck_of(
            [one for routine in found for one in _shown(routine, press)], contents, week, press
        )
    leaves: list[Leaf] = []
    for routine in found:
        under = () if leaves else terms(doses, press)
        leaves += _leaves(routine, under, press)
    return deck_of(leaves, contents, week, press)


def _found(plan: Plan, week: Week, press: Press) -> list[PrintedRoutine]:
    """The routines, each of as many days as its cards have room for."""
    if press.card.exercise.boxes:
        return _told_apart(printed_routines(plan, week, press.card.exercise.days), press)
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


def _shown(routine: PrintedRoutine, press: Press) -> Iterator[Shown]:
    """In large print each exercise has a card to itself."""
    for hand in hands(routine, len(routine.rows)):
        side = alone(hand, press) if press.card.has_back else _picture(hand, press)
        name = cards.joined(press.voice, [routine.title(press.voice), hand.at_of(press.voice)])
        (row,) = hand.rows
        yield Shown(side, shortly(press.told(row.exercise, [dose for _, dose in row.doses])), name)


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


def _picture(hand: Hand, press: Press) -> Side:
    """On a card without a back: the picture and the dose of its one exercise, and where it belongs."""
    return exercise_front.front(_planned(hand, press), press, over=_over(hand, press))


def _over(hand: Hand, press: Press) -> str:
    """``Warm-up, 1 of 5, Tue and Sun``: where a picture and its dose belong."""
    voice, routine = press.voice, hand.routine
    short = not routine.twice and len(routine.dates) < MOST_DAYS
    days = dates.days_listed(voice, routine.dates) if short else routine.days_told(voice, press.unit)
    return cards.joined(voice, [routine.title(voice), hand.at_of(voice), days])


def _planned(hand: Hand, press: Press) -> Planned:
    (row,) = hand.rows
    return Planned(shortly(press.exercise(row.exercise)), row.doses, also=hand.only(row, press.voice))
