"""A plan: dates, their entries, and the exercises within them. Frozen through and through."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Protocol

from desktop.model.days import Days
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.refusal import Refusal, TooMuch
from desktop.model.steps import Blocks

MAX_ENTRIES_A_DAY = 24
MAX_EXERCISES_A_ROUTINE = 40
MAX_NAME = 500  # characters; a longer name is refused where it is typed
MAX_TEXT = 10_000  # characters of notes
MAX_STARTS = 24 * 60 - 1  # the last minute of a day
MAX_EFFORT = 10
"""How hard it was from 1 to 10, as a runner feels it: the CR-10 scale of session effort (Foster 2001)."""


class RunKind(StrEnum):
    """The kinds of run, from gentle to hard."""

    RECOVERY = "recovery"
    EASY = "easy"
    LONG = "long"
    HILLS = "hills"
    TEMPO = "tempo"
    INTERVALS = "intervals"
    RACE = "race"


class Status(StrEnum):
    """What became of a planned thing. "Partly" is never stored: it follows from the parts."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"


class Felt(StrEnum):
    """How an exercise felt to its runner."""

    TOO_EASY = "too-easy"
    RIGHT = "right"
    TOO_HARD = "too-hard"
    HURT = "hurt"


def new_id() -> str:
    """A new id for an entry or an item: 16 hexadecimal digits, unique for all practical purposes."""
    return os.urandom(8).hex()


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One exercise in a warm-up, a cool-down or a strength session, with its own dose and tick.

    ``felt`` is how it felt, where its runner said so.
    """

    id: str
    exercise: str
    dose: Dose
    status: Status = Status.PLANNED
    felt: Felt | None = None


Routine = tuple[PlannedExercise, ...]


@dataclass(frozen=True, slots=True)
class Actual:
    """``distance`` metres, ``duration`` seconds, ``effort`` from 1 to 10, ``word`` the runner's own.

    None and an empty word stand for "as planned" and "not said". ``partly`` is what was begun and cut short.
    It counts once the thing is ticked.
    """

    distance: int | None = None
    duration: int | None = None
    effort: int | None = None
    word: str = ""
    partly: bool = False

    def __post_init__(self) -> None:
        if self.effort is not None and not 1 <= self.effort <= MAX_EFFORT:
            raise ValueError(f"an effort is from 1 to {MAX_EFFORT}, not {self.effort}")


AS_PLANNED = Actual()


@dataclass(frozen=True, slots=True)
class Run:
    """A run with the exercises before and after it. ``distance`` metres, ``duration`` seconds.

    ``name`` is the runner's, and that of a race; empty, the run is called by its kind. ``starts`` is its time
    of day in minutes after midnight, where that matters. ``steps`` are what it is made of, where that is
    said; distance and duration are those of the whole run all the same.

    ``reason`` says why it was skipped, ``actual`` what was done of it, ``first_day`` where it was first
    planned, if it was missed there; so for sessions and trainings.

    ``some_day``: it is for some day of the week that holds its date, and not bound to that date; so for
    every entry.

    ``warm_up_from`` and ``cool_down_from`` name the saved routines that they were laid from, empty where
    there is none; so for a session.
    """

    id: str
    kind: RunKind
    distance: int | None = None
    duration: int | None = None
    notes: str = ""
    warm_up: Routine = ()
    cool_down: Routine = ()
    status: Status = Status.PLANNED
    reason: str = ""
    name: str = ""
    starts: int | None = None
    steps: Blocks = ()
    actual: Actual = AS_PLANNED
    first_day: date | None = None
    some_day: bool = False
    warm_up_from: str = ""
    cool_down_from: str = ""


@dataclass(frozen=True, slots=True)
class StrengthSession:
    """A strength session: a list of exercises. Its tick follows from theirs.

    ``name`` is the runner's; empty, whoever shows the session finds a word for it.
    """

    id: str
    name: str = ""
    exercises: Routine = ()
    notes: str = ""
    status: Status = Status.PLANNED
    reason: str = ""
    actual: Actual = AS_PLANNED
    first_day: date | None = None
    some_day: bool = False
    exercises_from: str = ""


@dataclass(frozen=True, slots=True)
class CrossTraining:
    """Cycling, swimming and the like. ``duration`` seconds, ``distance`` metres.

    ``activity`` is the runner's word; empty, it is cycling, in whatever language it is shown.
    """

    id: str
    activity: str = ""
    duration: int | None = None
    distance: int | None = None
    notes: str = ""
    status: Status = Status.PLANNED
    reason: str = ""
    actual: Actual = AS_PLANNED
    first_day: date | None = None
    some_day: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """A day, or part of it, kept free on purpose."""

    id: str
    notes: str = ""
    some_day: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """The runner's own words on a day."""

    id: str
    text: str = ""
    some_day: bool = False


Entry = Run | StrengthSession | CrossTraining | Rest | Note
Day = tuple[Entry, ...]


@dataclass(frozen=True)
class Plan:
    """Days by date. A day without entries is not kept, so equal plans compare equal."""

    days: Mapping[date, Day] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", Days.of(self.days))

    def day(self, when: date) -> Day:
        """The entries of a date, in order; empty when nothing is planned."""
        return self.days.get(when, ())

    def bound(self, when: date) -> Day:
        """The entries that are bound to a date, in order."""
        return bound(self.day(when))

    def some_day(self, dates: Iterable[date]) -> Day:
        """The entries that stand on one of these dates and are bound to none, in order."""
        return tuple(entry for when in dates for entry in unbound(self.day(when)))

    def with_days(self, changed: Mapping[date, Day]) -> "Plan":
        """The plan with these days in place of the old ones; the others are shared, not copied.

        Every change of a plan comes by here. What is bound to a day comes before what is not. Raises TooMuch
        for what no plan takes; what stands in one of these days already may stay.
        """
        self._refuse_too_much(changed)
        return Plan(Days.of(self.days).with_days({when: bound_first(day) for when, day in changed.items()}))

    def _refuse_too_much(self, changed: Mapping[date, Day]) -> None:
        before = {entry.id: entry for when in changed for entry in self.day(when)}
        for when, day in changed.items():
            if is_too_full(day, self.day(when)):
                raise TooMuch(Refusal.DAY_FULL, MAX_ENTRIES_A_DAY)
            for entry in day:
                wrong = too_much(entry)
                if wrong is not None and (entry.id not in before or too_much(before[entry.id]) is None):
                    raise wrong

    def changed_dates(self, other: "Plan") -> set[date]:
        """The dates whose entries differ between two plans; quick for plans that share their days."""
        return Days.of(self.days).changed_dates(Days.of(other.days))

    def from_routine(self, saved: str, since: date) -> Iterator[tuple[date, Day]]:
        """The days from a date on that may hold something laid from a saved routine, by date."""
        return Days.of(self.days).that_may_hold(saved, since)

    def entries(self) -> Iterator[tuple[date, Entry]]:
        """Every entry with its date, by date."""
        for when in sorted(self.days):
            for entry in self.days[when]:
                yield when, entry


def bound(day: Day) -> Day:
    """Those of a date's entries that are bound to it."""
    return tuple(entry for entry in day if not entry.some_day) if _any_unbound(day) else day


def unbound(day: Day) -> Day:
    """Those that may be done on any day of its week."""
    return tuple(entry for entry in day if entry.some_day) if _any_unbound(day) else ()


def _any_unbound(day: Day) -> bool:
    return any(entry.some_day for entry in day)


def bound_first(day: Day) -> Day:
    """A date's entries in the order in which they are kept."""
    return bound(day) + unbound(day) if _any_unbound(day) else day


def is_too_full(day: Day, before: Day = ()) -> bool:
    """Whether a date has more entries that are bound to it, or more that are not, than it may.

    As many as there were ``before`` may stay.
    """
    return any(len(part(day)) > max(MAX_ENTRIES_A_DAY, len(part(before))) for part in (bound, unbound))


def as_planned(entry: Entry) -> Entry:
    """An entry of which nothing is known but what was planned; its exercises keep their ticks."""
    match entry:
        case Run() | StrengthSession() | CrossTraining():
            return replace(entry, status=Status.PLANNED, reason="", actual=AS_PLANNED, first_day=None)
        case _:
            return entry


def routines(entry: Entry) -> dict[Part, Routine]:
    """The routines an entry has room for, empty ones included; none for cross-training, rest, notes."""
    match entry:
        case Run():
            return {Part.WARM_UP: entry.warm_up, Part.COOL_DOWN: entry.cool_down}
        case StrengthSession():
            return {Part.STRENGTH: entry.exercises}
        case _:
            return {}


def too_much(entry: Entry) -> TooMuch | None:
    """What an entry has more of than a plan takes; None when all of it fits."""
    names, text = _words(entry)
    if any(len(name) > MAX_NAME for name in names):
        return TooMuch(Refusal.NAME_TOO_LONG, MAX_NAME)
    if len(text) > MAX_TEXT:
        return TooMuch(Refusal.TEXT_TOO_LONG, MAX_TEXT)
    if any(len(routine) > MAX_EXERCISES_A_ROUTINE for routine in routines(entry).values()):
        return TooMuch(Refusal.ROUTINE_FULL, MAX_EXERCISES_A_ROUTINE)
    return None


def _words(entry: Entry) -> tuple[tuple[str, ...], str]:
    """The texts of an entry: those of one line, and the long ones."""
    match entry:
        case Run():
            laid = (entry.warm_up_from, entry.cool_down_from)
            return (entry.name, entry.reason, entry.actual.word, *laid), entry.notes
        case StrengthSession():
            return (entry.name, entry.reason, entry.actual.word, entry.exercises_from), entry.notes
        case CrossTraining():
            return (entry.activity, entry.reason, entry.actual.word), entry.notes
        case Rest():
            return (), entry.notes
        case Note():
            return (), entry.text


def with_routine(entry: Entry, part: Part, routine: Routine) -> Entry:
    """The entry with another routine in that part; an empty one is from none that was saved.

    Raises ValueError when it has no such part.
    """
    match entry, part:
        case Run(), Part.WARM_UP:
            return replace(entry, warm_up=routine, warm_up_from=entry.warm_up_from if routine else "")
        case Run(), Part.COOL_DOWN:
            return replace(entry, cool_down=routine, cool_down_from=entry.cool_down_from if routine else "")
        case StrengthSession(), Part.STRENGTH:
            return replace(entry, exercises=routine, exercises_from=entry.exercises_from if routine else "")
        case _:
            raise ValueError(f"a {type(entry).__name__} has no {part}")


def laid_from(entry: Entry, part: Part) -> str:
    """The id of the saved routine that a part was laid from; empty where there is none."""
    match entry, part:
        case Run(), Part.WARM_UP:
            return entry.warm_up_from
        case Run(), Part.COOL_DOWN:
            return entry.cool_down_from
        case StrengthSession(), Part.STRENGTH:
            return entry.exercises_from
        case _:
            return ""


def with_laid_from(entry: Entry, part: Part, saved: str) -> Entry:
    """The entry whose part remembers that saved routine."""
    match entry, part:
        case Run(), Part.WARM_UP:
            return replace(entry, warm_up_from=saved)
        case Run(), Part.COOL_DOWN:
            return replace(entry, cool_down_from=saved)
        case StrengthSession(), Part.STRENGTH:
            return replace(entry, exercises_from=saved)
        case _:
            return entry


def items(entry: Entry) -> tuple[PlannedExercise, ...]:
    """All exercises of an entry, in the order in which they are done."""
    return tuple(chain.from_iterable(routines(entry).values()))


class Dosed(Protocol):
    """An exercise with a dose, planned or saved."""

    @property
    def dose(self) -> Dose: ...


def routine_seconds(routine: Iterable[Dosed]) -> int:
    """About how long a routine takes, in seconds of whole minutes: doses, and ten seconds between two.

    An estimate is rounded once, here, so that what is shown of a day or a week is the sum of what is shown of
    its parts. Nothing takes no time; anything else at least a minute.
    """
    doses = [item.dose.seconds for item in routine]
    if not doses:
        return 0
    return max(1, (sum(doses) + 10 * (len(doses) - 1) + 30) // 60) * 60


def by_time_of_day(day: Day) -> Day:
    """The day with its runs that have a time of day in the order of these; all others stay where they are."""
    places = [place for place, entry in enumerate(day) if _starts(entry) is not None]
    timed = sorted((day[place] for place in places), key=_starts_or_midnight)
    ordered = dict(zip(places, timed, strict=True))
    return tuple(ordered.get(place, entry) for place, entry in enumerate(day))


def _starts(entry: Entry) -> int | None:
    return entry.starts if isinstance(entry, Run) and not entry.some_day else None


def _starts_or_midnight(entry: Entry) -> int:
    return _starts(entry) or 0


def ids(plan: Plan) -> Iterator[str]:
    """The ids of all entries and items."""
    for _, entry in plan.entries():
        yield entry.id
        for item in items(entry):
            yield item.id
