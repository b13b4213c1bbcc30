"""What a day says on the fridge sheet, in words that can be printed, before anything has a size."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from desktop.model.exercise import Part
from desktop.model.plan import (
    CrossTraining,
    Day,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
    items,
    routine_seconds,
)
from desktop.model.summary import entry_seconds
from desktop.model.week import Week
from desktop.wording import dates, names, paper, quantities, steps
from desktop.wording.board import run_about, run_steps
from desktop.wording.doses import FullDose
from desktop.wording.voice import Voice
from printouts.press import Press
from printouts.script import MISSING, paragraphs, readable

KEY_RUNS: Final = (RunKind.RACE, RunKind.INTERVALS, RunKind.TEMPO, RunKind.HILLS, RunKind.LONG)
"""Runs that are a day's key session whatever else it holds, the first of them first."""


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise, its id, its dose and its figure."""

    name: str
    doses: tuple[FullDose, ...]
    figure: str | None
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class Exercises:
    """A list of exercises: ``Warm-up`` and ``7 min`` over it, ``5 exercises``, or nothing. ``optional``: that
    may go."""

    items: tuple[Item, ...]
    title: str = ""
    amount: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A note of the runner's. ``alone``: the day holds nothing else."""

    paragraphs: tuple[str, ...]
    alone: bool = False


class Measure(NamedTuple):
    """A distance or a time: ``8 km``, and its two halves."""

    said: str
    number: str
    unit: str


@dataclass(frozen=True, slots=True)
class Session:
    """An entry with what belongs to it. ``order`` is ``1st`` where the day has several sessions.

    ``lines`` are all of it on one line, and the same shorter. ``own``: the name is the runner's, of whatever
    length. ``short`` is what a kind of run is called too, where its name has no room. ``about`` is the kind
    of a run that has a name of its own and its time of day, then its steps in short: each whole, then what it
    is of.
    """

    entry: Entry
    name: str
    own: bool
    lines: tuple[str, ...]
    order: str = ""
    distance: Measure | None = None
    duration: Measure | None = None
    before: Exercises | None = None
    after: Exercises | None = None
    notes: Said | None = None
    short: str = ""
    about: tuple[tuple[str, ...], ...] = ()

    @property
    def ticked(self) -> bool:
        """Whether it is something to do, and so to be ticked."""
        return _is_session(self.entry)


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day in its order: what comes before the key session, this session, and what comes after it."""

    first: tuple[Session | Said, ...] = ()
    key: Session | None = None
    later: tuple[Session | Said, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether it takes no more room than its name: nothing is planned, or rest without a word."""
        if self.first or self.later:
            return False
        return self.key is None or (isinstance(self.key.entry, Rest) and self.key.notes is None)

    @property
    def waits(self) -> bool:
        """Whether another session is done before the key session."""
        return any(isinstance(entry, Session) for entry in self.first)

    @property
    def strong(self) -> bool:
        """Whether its key session is one of exercises."""
        return self.key is not None and isinstance(self.key.entry, StrengthSession)


def sessions(day: DaySaid) -> list[Session]:
    """The sessions of a day in its order."""
    return [entry for entry in (*day.first, day.key, *day.later) if isinstance(entry, Session)]


def exercises(day: DaySaid) -> list[Exercises]:
    """The lists of exercises that a day holds."""
    return [part for session in sessions(day) for part in (session.before, session.after) if part]


def untitled(session: Session) -> Session:
    """The same where the place of its exercises tells what they are for: their headings may go."""
    before, after = (part and replace(part, optional=True) for part in (session.before, session.after))
    return replace(session, before=before, after=after)


def key_entry(day: Day) -> Entry | None:
    """The session that the day is about: a race or a hard or long run, else the longest; else rest."""
    sessions = [entry for entry in day if _is_session(entry)]
    for kind in KEY_RUNS:
        for entry in sessions:
            if isinstance(entry, Run) and entry.kind is kind:
                return entry
    if sessions:
        return max(sessions, key=entry_seconds)
    return next((entry for entry in day if isinstance(entry, Rest)), None)


def said(days: Collection[Day], press: Press) -> list[DaySaid]:
    """What each day of a week says."""
    reader = _Reader(press)
    return [reader.day(day) for day in days]


def said_of_week(plan: Plan, week: Week, press: Press) -> list[DaySaid]:
    """What each day of a week says, and behind them what is for some day of it, where there is any."""
    days = [plan.bound(when) for when in week]
    some_day = plan.some_day(week)
    return said([*days, some_day] if some_day else days, press)


def said_within_days(plan: Plan, week: Week, press: Press) -> list[DaySaid]:
    """The same on a paper that has a place for each day and none beside: what is for some day stands under
    such a heading on the emptiest."""
    *days, some_day = said([*(plan.bound(when) for when in week), plan.some_day(week)], press)
    if some_day != DaySaid():
        at = emptiest([plan.bound(when) for when in week])
        under = (_heading(press), *some_day.first, some_day.key, *some_day.later)
        days[at] = replace(days[at], later=(*days[at].later, *(one for one in under if one)))
    return days


def emptiest(days: Sequence[Day]) -> int:
    """Which day holds least; of several the last."""

    def held(at: int) -> tuple[int, int]:
        return sum(1 + len(items(entry)) for entry in days[at]), -at

    return min(range(len(days)), key=held)


def _heading(press: Press) -> Said:
    return Said((press.voice(dates.SOME_DAY_HEADING),))


def in_order_within_days(plan: Plan, week: Week, press: Press) -> list[tuple[Session | Said, ...]]:
    """What each entry of each day says, in the order of the day; what is for some day under a heading on the
    emptiest."""
    *days, some_day = in_order([*(plan.bound(when) for when in week), plan.some_day(week)], press)
    if some_day:
        at = emptiest([plan.bound(when) for when in week])
        days[at] = (*days[at], _heading(press), *some_day)
    return days


def in_order(days: Collection[Day], press: Press) -> list[tuple[Session | Said, ...]]:
    """What each entry of each day says, in the order of the day, none of them before the others."""
    reader = _Reader(press)
    return [tuple(reader.entry(entry) for entry in day) for day in days]


class _Reader:
    """Reads what days say."""

    def __init__(self, press: Press) -> None:
        self._press = press

    def day(self, day: Day) -> DaySaid:
        key = key_entry(day)
        if key is None:
            notes = tuple(self._note(entry, alone=True) for entry in day)
            return DaySaid(later=notes)
        sessions = [entry for entry in day if _is_session(entry) and not entry.some_day]
        orders = {id(entry): paper.ordinal(self._press.voice, at) for at, entry in enumerate(sessions, 1)}
        orders = orders if len(sessions) > 1 else {}
        at = next(at for at, entry in enumerate(day) if entry is key)
        titles: set[str] = set()
        first = tuple(self._beside(entry, orders, titles) for entry in day[:at])
        main = self._session(key, orders.get(id(key), ""), key=True)
        titles.update(part.title for part in (main.before, main.after) if part)
        later = tuple(self._beside(entry, orders, titles) for entry in day[at + 1 :])
        return DaySaid(first, main, later)

    def entry(self, entry: Entry) -> Session | Said:
        """An entry by itself."""
        return self._note(entry) if isinstance(entry, Note) else self._session(entry, "", key=False)

    def _beside(self, entry: Entry, orders: dict[int, str], titles: set[str]) -> Session | Said:
        if isinstance(entry, Note):
            return self._note(entry)
        session = self._session(entry, orders.get(id(entry), ""), key=False)
        if session.after and session.after.title in titles:
            session = replace(session, after=replace(session.after, optional=True))
        titles.update(part.title for part in (session.before, session.after) if part)
        return session

    def _note(self, entry: Entry, *, alone: bool = False) -> Said:
        assert isinstance(entry, Note)
        return Said(tuple(paragraphs(entry.text)) or (self._press.voice(names.NOTE),), alone)

    def _session(self, entry: Entry, order: str, *, key: bool) -> Session:
        voice, unit = self._press.voice, self._press.unit
        session = Session(
            entry,
            readable(names.entry_title(voice, entry)) or MISSING,
            isinstance(entry, StrengthSession | CrossTraining) or _has_own_name(entry),
            tuple(readable(line) or MISSING for line in paper.in_one_line(voice, entry, unit)),
            order,
        )
        match entry:
            case Run() | CrossTraining():
                session = replace(
                    session, distance=self._distance(entry.distance), duration=self._duration(entry.duration)
                )
            case StrengthSession() if entry.exercises:
                session = replace(session, duration=self._duration(entry_seconds(entry)))
        notes = tuple(paragraphs("" if isinstance(entry, Note) else entry.notes))
        if isinstance(entry, Run):
            notes = (*(steps.block(voice, one, unit) for one in entry.steps), *notes)
        return replace(
            session,
            before=self._before(entry),
            after=self._after(entry, key=key),
            notes=Said(notes) if notes else None,
            short="" if _has_own_name(entry) else _short_kind(voice, entry),
            about=_about(voice, entry, unit) if isinstance(entry, Run) else (),
        )

    def _distance(self, metres: int | None) -> Measure | None:
        voice, unit = self._press.voice, self._press.unit
        if not metres:
            return None
        said = quantities.distance(voice, metres, unit)
        return Measure(said, *quantities.distance_parts(voice, metres, unit))

    def _duration(self, seconds: int | None) -> Measure | None:
        voice = self._press.voice
        if not seconds:
            return None
        return Measure(quantities.duration(voice, seconds), *quantities.duration_parts(voice, seconds))

    def _before(self, entry: Entry) -> Exercises | None:
        if not isinstance(entry, Run) or not entry.warm_up:
            return None
        return self._routine(entry.warm_up, Part.WARM_UP)

    def _after(self, entry: Entry, *, key: bool) -> Exercises | None:
        """A small block names its session and its minutes: no heading says them again."""
        match entry:
            case Run() if entry.cool_down:
                return self._routine(entry.cool_down, Part.COOL_DOWN)
            case StrengthSession() if entry.exercises:
                voice, listed = self._press.voice, tuple(self._items(entry.exercises))
                if not key:
                    return Exercises(listed)
                return Exercises(listed, voice(paper.EXERCISE_COUNT, count=len(listed)), optional=True)
            case _:
                return None

    def _routine(self, routine: Routine, part: Part) -> Exercises:
        voice = self._press.voice
        minutes = quantities.duration(voice, routine_seconds(routine))
        return Exercises(tuple(self._items(routine)), names.part(voice, part), minutes)

    def _items(self, routine: Routine) -> Iterator[Item]:
        for planned in routine:
            yield self._item(planned)

    def _item(self, planned: PlannedExercise) -> Item:
        exercise = self._press.exercise(planned.exercise)
        name, doses = readable(exercise.short_name), self._press.doses(planned.dose)
        return Item(name, doses, exercise.shown_by, exercise.id)


def _has_own_name(entry: Entry) -> bool:
    """Whether it is a run that the runner gave a name."""
    return isinstance(entry, Run) and bool(names.flat(entry.name))


def _about(voice: Voice, run: Run, unit: str) -> tuple[tuple[str, ...], ...]:
    kind = run_about(voice, replace(run, starts=None))
    time = run_about(voice, replace(run, name=""))
    both = (run_about(voice, run), *((kind, time) if kind and time else ()))
    return tuple(said for said in (both, (run_steps(voice, run, unit),)) if said[0])


def _short_kind(voice: Voice, entry: Entry) -> str:
    return names.short_run_kind(voice, entry.kind) if isinstance(entry, Run) else ""


def _is_session(entry: Entry) -> bool:
    return isinstance(entry, Run | StrengthSession | CrossTraining)
