"""One card for each exercise that stands in the week, in the order of the library."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import Entry, Plan, routines
from desktop.model.week import Week
from desktop.wording import cards, dates, names, paper
from desktop.wording.phrase import said
from printouts.cards.deck import Leaf, deck_of, large_deck_of
from printouts.cards.exercise_back import back
from printouts.cards.exercise_front import Planned, front, holds
from printouts.cards.large import Shown
from printouts.cards.parts import Card
from printouts.cards.preface import Contents
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
    planned = planned_exercises(plan, week, press, every=every)
    if not planned:
        raise NothingToPrint(said(paper.NO_EXERCISES, week=week.name), paper.CARDS_LEFT_OUT, (week,))
    doses = [dose for one in planned for dose in _doses(one)]
    rows = [(one.exercise.name, _range(one, press)) for one in planned]
    contents = Contents(press.voice(paper.EXERCISE_CARDS), rows, doses)
    if press.card.large:
        ids = [one.exercise.id for one in planned]
        shown = [
            Shown(front(one, press), one.exercise, one.exercise.name, more=one.exercise.id not in ids[:at])
            for at, one in enumerate(planned)
        ]
        return large_deck_of(shown, contents, week, press)
    under = terms(doses, press)
    leaves = [Leaf(front(one, press), partial(back, one, press=press), one.exercise.name) for one in planned]
    explaining = partial(back, planned[0], press=press, under=under)
    leaves[0] = replace(leaves[0], back=explaining, told=leaves[0].back)
    return deck_of(leaves, contents, week, press)


def _doses(planned: Planned) -> list[Dose]:
    return [dose for _, dose in planned.doses] or [planned.exercise.dose]


def _range(planned: Planned, press: Press) -> str:
    """The dose, where it is the same on all days."""
    doses = dict.fromkeys(_doses(planned))
    return press.dose(*doses) if len(doses) == 1 else ""


def planned_exercises(plan: Plan, week: Week, press: Press, *, every: bool) -> list[Planned]:
    """What to make cards of, each with its dose on every day. What the library lost comes last."""
    doses: dict[str, list[Done]] = {}
    for when in week:
        for entry in plan.day(when):
            for part, items in routines(entry).items():
                for item in items:
                    doses.setdefault(item.exercise, []).append(Done(when, item.dose, part, entry))
    library = press.library
    order = [*library, *(lost for lost in doses if lost not in library)]
    return [
        planned
        for exercise in order
        if every or exercise in doses
        for planned in _parts(exercise, doses.get(exercise, []), press)
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
        return _ticked(lambda start, end: made(named[start:end]), len(named), press)
    for count in range(1, len(named)):
        parts = [made(part, only=count > 1) for part in _shared(named, count)]
        if all(holds(part, press) for part in parts):
            return parts
    return [made([one], only=len(named) > 1) for one in named] or [made(())]


def _ticked(part: Callable[[int, int], Planned], count: int, press: Press) -> list[Planned]:
    """So many days on cards, each with as many as it has room to tick: fewer where their words are long."""
    found: list[Planned] = []
    start = 0
    while start < max(1, count):
        most = min(start + press.card.exercise.days, count)
        several = (part(start, end) for end in range(most, start + 1, -1))
        found.append(next((one for one in several if holds(one, press)), part(start, start + 1)))
        start += max(1, len(found[-1].doses))
    return found


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
