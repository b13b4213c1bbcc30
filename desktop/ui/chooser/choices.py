"""What a chooser offers: places for some things, or exercises for a routine. Refused ones say why."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from desktop.model import together
from desktop.model.finding import find_routine
from desktop.model.places import JudgedPlace, home_of
from desktop.model.placing import Verdict, check
from desktop.model.plan import Plan
from desktop.model.refs import InRoutine, NewEntry, NewExercise, NewRoutine, RoutineRef, Things, kind_of
from desktop.model.routines import on_shelf
from desktop.ui.supplies import Supplies
from desktop.wording import board, chooser, landing, names, refusals, routines

WEEKS = 2  # the one in view and the next


class Places(NamedTuple):
    """A place is wanted for these things; ``copy``: they also stay where they are."""

    things: Things
    copy: bool = False


class Exercises(NamedTuple):
    """Exercises are wanted for this routine."""

    routine: RoutineRef


class Everywhere(NamedTuple):
    """Whatever is called ``text``: what is planned, the nearest first, then runs and exercises."""

    text: str


Wish = Places | Exercises | Everywhere


class Choice(NamedTuple):
    """One row. ``picture`` is a thing of the library that looks like it, ``sought`` what finds it.

    ``take`` is None for what is refused; ``reason`` says why, or what speaks against it,
    or what stands there already.
    """

    text: str
    reason: str
    picture: NewEntry | NewExercise | None
    sought: tuple[str, ...]
    take: Callable[[], object] | None
    flagged: bool = False


def choices(wish: Places | Exercises, supplies: Supplies) -> list[Choice]:
    """All that can be chosen, and behind it what cannot. Raises Gone."""
    offered = _places(wish, supplies) if isinstance(wish, Places) else _exercises(wish, supplies)
    return sorted(offered, key=lambda choice: choice.take is None)


def _places(wish: Places, supplies: Supplies) -> Iterable[Choice]:
    state, commands, plan = supplies.state, supplies.commands, supplies.document.plan
    home = home_of(plan, wish.things[0]) if len(wish.things) == 1 and not wish.copy else None
    for weeks in range(WEEKS):
        week = state.week.shifted(weeks)
        for found in commands.places(wish.things, week, copy=wish.copy):
            if found.place == home:
                continue
            text = chooser.place(supplies.voice, found, wish.things, next_week=weeks > 0)
            text = _with_other_days(text, wish, found, supplies)
            looks, take = _looks(found, plan), _drop(wish, found, supplies)
            choice = _choice(text, found.verdict, looks, take, supplies)
            stands = chooser.stands(supplies.voice, plan, found)
            yield choice if choice.reason else choice._replace(reason=stands, sought=(text, stands))


def _with_other_days(text: str, wish: Places, found: JudgedPlace, supplies: Supplies) -> str:
    """A place, and the other days on which some of several things land that keep the days between them."""
    plan, things = supplies.document.plan, wish.things
    if not (found.verdict.allowed and together.keep_their_days(plan, things, found.place)):
        return text
    days = together.spread(plan, things, found.place, copy=wish.copy).days
    return chooser.with_days(supplies.voice, text, [when for when in days if when != found.when])


def _drop(wish: Places, found: JudgedPlace, supplies: Supplies) -> Callable[[], object]:
    def drop() -> None:
        week = supplies.state.week
        if found.when not in week:
            supplies.state.show_week(week.shifted(1))
        supplies.commands.drop(wish.things, found.place, copy=wish.copy)

    return drop


def _looks(found: JudgedPlace, plan: Plan) -> NewEntry | None:
    """The picture of the entry that a routine belongs to, or that a day begins with; none for a free day."""
    day = plan.some_day((found.when,)) if found.some_day else plan.bound(found.when)
    entry = found.entry or next(iter(day), None)
    return None if entry is None else NewEntry(kind_of(entry))


def _exercises(wish: Exercises, supplies: Supplies) -> Iterable[Choice]:
    document, where = supplies.document, InRoutine(wish.routine)
    yield from _routines(wish, supplies)
    things = [NewExercise(name) for name in document.library]
    judged = [(one, check(document.plan, document.library, document.runner, (one,), where)) for one in things]
    for thing, verdict in sorted(judged, key=lambda one: one[1].unusual):  # the usual ones first
        name = document.library[thing.exercise].name
        yield _choice(name, verdict, thing, _add(thing, wish.routine, supplies), supplies)


def _routines(wish: Exercises, supplies: Supplies) -> Iterable[Choice]:
    """The saved routines, those of the same part first; each takes the place of what is there."""
    part, where = wish.routine.part, InRoutine(wish.routine)
    strip = find_routine(supplies.document.plan, wish.routine)
    for saved in sorted(on_shelf(supplies.document.diary.routines), key=lambda one: one.part is not part):
        thing, line = NewRoutine(saved.id), routines.line(supplies.voice, saved)
        if strip:
            line = supplies.voice(routines.REPLACE_IT, where=line, count=len(strip))
        name = board.clipped(names.flat(saved.name), landing.MAX_NAME_IN_PLACE * 2)
        verdict = supplies.commands.check((thing,), where)
        choice = _choice(name, verdict, None, _add(thing, wish.routine, supplies), supplies)
        yield choice if choice.reason else choice._replace(reason=line, sought=(saved.name, line))


def _add(thing: NewExercise | NewRoutine, routine: RoutineRef, supplies: Supplies) -> Callable[[], object]:
    return lambda: supplies.commands.drop((thing,), InRoutine(routine))


def _choice(
    text: str,
    verdict: Verdict,
    picture: NewEntry | NewExercise | None,
    take: Callable[[], object],
    supplies: Supplies,
) -> Choice:
    voice = supplies.voice
    if not verdict.allowed:
        return Choice(text, refusals.verdict(voice, verdict), picture, (text,), None)
    reasons = [voice(refusals.UNUSUAL_HERE)] if verdict.unusual else []
    if verdict.flags:
        reasons.append(landing.ticked(voice, verdict.flags))
    return Choice(text, voice.listed(reasons) if reasons else "", picture, (text,), take, bool(verdict.flags))
