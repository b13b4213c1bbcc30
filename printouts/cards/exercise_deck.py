"""One card for each exercise that stands in the week, in the order of the library."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import Entry, Plan, routines
from desktop.model.week import Week
from desktop.wording import cards, dates, names, paper
from desktop.wording.phrase import Phrase, said
from printouts.cards.deck import Leaf, deck_of, large_deck_of
from printouts.cards.exercise_back import back
from printouts.cards.exercise_front import Planned, front, holds
from printouts.cards.front_days import on_fronts
from printouts.cards.large import Shown, any_number
from printouts.cards.parts import Card, Side
from printouts.cards.preface import Contents
from printouts.cards.routines import days_on_cards
from printouts.cards.words import terms
from printouts.job import NothingToPrint
from printouts.press import Press
from printouts.script import readable


class Done(NamedTuple):
    """An exercise as it is planned once: the day, the dose, and where it stands."""

    when: date
    dose: Dose
    part: Part
    entry: Entry


def exercise_deck(plan: Plan, week: Week, press: Press, *, every: bool) -> list[Card]:
    """The deck; with ``every``, one card for each exercise of the library. Raises NothingToPrint."""
    found = _found(plan, week, press, every=every)
    if not found:
        raise NothingToPrint(said(paper.NO_EXERCISES, week=week.name), paper.CARDS_LEFT_OUT, (week,))
    planned = [one for fronts in found for one in fronts]
    doses = [dose for one in planned for dose in _doses(one)]
    if press.card.usual:
        rows = [(fronts[0].exercise.name, _range(fronts, press)) for fronts in found]
        contents = Contents(press.voice(paper.EXERCISE_CARDS), rows, doses)
        return large_deck_of([_shown(fronts, press) for fronts in found], contents, week, press)
    rows = [(one.exercise.name, _range([one], press)) for one in planned]
    contents = Contents(press.voice(paper.EXERCISE_CARDS), rows, doses)
    under = terms(doses, press)
    leaves = [Leaf(front(one, press), partial(back, one, press=press), one.exercise.name) for one in planned]
    explaining = partial(back, planned[0], press=press, under=under)
    leaves[0] = replace(leaves[0], back=explaining, told=leaves[0].back)
    return deck_of(leaves, contents, week, press)


def _doses(planned: Planned) -> list[Dose]:
    return [dose for _, dose in planned.doses] or [planned.exercise.dose]


def _range(fronts: Sequence[Planned], press: Press) -> str:
    """The dose, where it is the same on all days."""
    doses = dict.fromkeys(dose for one in fronts for dose in _doses(one))
    return press.dose(*doses) if len(doses) == 1 else ""


def _shown(fronts: Sequence[Planned], press: Press) -> Shown:
    """In large print an exercise is told once behind all of its fronts, with the doses of all its days."""
    exercise = press.told(fronts[0].exercise.id, [dose for one in fronts for dose in _doses(one)])

    def front_of(one: Planned, at_of: str, foot: Sequence[Phrase]) -> Side:
        return front(replace(one, at_of=at_of), press, foot=foot)

    sides = [partial(front_of, one) for one in fronts]
    return Shown(sides, exercise, exercise.name, alone=True, more=True)


def planned_exercises(plan: Plan, week: Week, press: Press, *, every: bool) -> list[Planned]:
    """What to make cards of, each with its dose on every day. What the library lost comes last."""
    return [one for fronts in _found(plan, week, press, every=every) for one in fronts]


def _found(plan: Plan, week: Week, press: Press, *, every: bool) -> list[list[Planned]]:
    """The same by exercise: one that has more days than a card goes on on others."""
    doses: dict[str, list[Done]] = {}
    for when, day in days_on_cards(plan, week):
        for entry in day:
            for part, items in routines(entry).items():
                for item in items:
                    doses.setdefault(item.exercise, []).append(Done(when, item.dose, part, entry))
    library = press.library
    order = [*library, *(lost for lost in doses if lost not in library)]
    return [
        _parts(exercise, doses.get(exercise, []), press) for exercise in order if every or exercise in doses
    ]


def _parts(exercise: str, done: Sequence[Done], press: Press) -> list[Planned]:
    """An exercise on as few cards as hold its days, without days where it has none."""

    within = _within(done, press)
    named = [(one, part) for one, part in zip(done, within, strict=True)]

    def made(part: Sequence[tuple[Done, str]], *, only: bool = False) -> Planned:
        doses = tuple((one.when, one.dose) for one, _ in part)
        also = _only(doses, press) if only else ""
        told = press.told(exercise, [dose for _, dose in doses])
        return Planned(told, doses, also, tuple(name for _, name in part))

    if press.card.exercise.boxes:

        def has_room(one: Planned) -> bool:
            return holds(replace(one, at_of=any_number(press)), press)

        days = press.card.exercise.days
        return on_fronts(lambda start, end: made(named[start:end]), len(named), days, has_room)
    for count in range(1, len(named)):
        parts = [made(part, only=count > 1) for part in _shared(named, count)]
        if all(holds(part, press) for part in parts):
            return parts
    return [made([one], only=len(named) > 1) for one in named] or [made(())]


def _within(done: Sequence[Done], press: Press) -> tuple[str, ...]:
    """Where an exercise belongs on each day that has it more than once: ``warm-up``, the session where that
    says more, or both. Nothing on other days."""
    voice = press.voice
    titles = [readable(names.entry_title(voice, one.entry)) for one in done]
    parts = [
        title if one.part is Part.STRENGTH else names.within_a_sentence(voice, names.part(voice, one.part))
        for one, title in zip(done, titles, strict=True)
    ]
    both = [
        title if title == part else cards.joined(voice, [title, part])
        for title, part in zip(titles, parts, strict=True)
    ]
    days = [one.when for one in done]

    def name(at: int) -> str:
        if days.count(days[at]) == 1:
            return ""
        same = [other for other, day in enumerate(days) if day == days[at]]
        telling = (said for said in (parts, titles) if [said[other] for other in same].count(said[at]) == 1)
        return next(telling, both)[at]

    return tuple(map(name, range(len(done))))


def _shared(named: Sequence[tuple[Done, str]], count: int) -> list[list[tuple[Done, str]]]:
    """Days as evenly as they go over so many cards; those of one dose stand together."""
    different = list(dict.fromkeys(one.dose for one, _ in named))
    most = -(-len(different) // count)
    groups = [different[start : start + most] for start in range(0, len(different), most)]
    return [[one for one in named if one[0].dose in group] for group in groups]


def _only(part: Sequence[tuple[date, Dose]], press: Press) -> str:
    """``Sun only`` on a card of one dose, of whose exercise there is another; else each dose has its days."""
    if len({dose for _, dose in part}) > 1:
        return ""
    return press.voice(cards.ONLY, days=dates.days_listed(press.voice, (when for when, _ in part)))
