"""What a week adds up to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.model.exercise import Exercise, Movement, Region
from desktop.model.plan import (
    AS_PLANNED,
    CrossTraining,
    Entry,
    Plan,
    Run,
    RunKind,
    Status,
    StrengthSession,
    items,
    routine_seconds,
    routines,
)


class Progress(StrEnum):
    """How an entry or a routine stands, all its parts considered."""

    PLANNED = "planned"
    PARTLY = "partly"
    DONE = "done"
    SKIPPED = "skipped"


def progress(statuses: Iterable[Status]) -> Progress:
    """One word for several ticks: done when all are done or skipped, partly when some are."""
    counted = Counter(statuses)
    total = counted.total()
    if total == 0 or counted[Status.PLANNED] == total:
        return Progress.PLANNED
    if counted[Status.SKIPPED] == total:
        return Progress.SKIPPED
    return Progress.PARTLY if counted[Status.PLANNED] else Progress.DONE


def entry_progress(entry: Entry) -> Progress:
    """A session stands as its exercises do; a run and cross-training have a tick of their own."""
    match entry:
        case StrengthSession() if entry.exercises and entry.status is not Status.SKIPPED:
            return progress(item.status for item in entry.exercises)
        case Run() | StrengthSession() | CrossTraining():
            partly = entry.status is Status.DONE and entry.actual.partly
            return Progress.PARTLY if partly else progress([entry.status])
        case _:
            return Progress.PLANNED


def entry_seconds(entry: Entry) -> int:
    """About how long an entry takes, warm-up and cool-down included."""
    around = sum(routine_seconds(routine) for routine in routines(entry).values())
    match entry:
        case Run() | CrossTraining():
            return around + (entry.duration or 0)
        case _:
            return around


def entry_seconds_done(entry: Entry) -> int:
    """What is ticked of it: the run by its own tick and as long as it was, each exercise by its own."""
    ticked = (
        [item for item in routine if item.status is Status.DONE] for routine in routines(entry).values()
    )
    around = sum(map(routine_seconds, ticked))
    match entry:
        case Run() | CrossTraining():
            return around + _done(entry, entry.duration, entry.actual.duration)
        case _:
            return around


def as_it_was(entry: Run | CrossTraining) -> tuple[int | None, int | None]:
    """Metres and seconds: as it was once that is said of what is ticked, else as planned."""
    actual = entry.actual if entry.status is Status.DONE else AS_PLANNED
    distance, duration = actual.distance, actual.duration
    return (
        entry.distance if distance is None else distance,
        entry.duration if duration is None else duration,
    )


def metres_of(day: Iterable[Entry]) -> int:
    """How far a day's runs go: as they were once that is said, the others as planned."""
    return sum(as_it_was(entry)[0] or 0 for entry in day if isinstance(entry, Run))


def metres_done(entry: Run | CrossTraining) -> int:
    """How far it was, once it is ticked: as said, else as planned, but for what was cut short."""
    return _done(entry, entry.distance, entry.actual.distance)


def _done(entry: Run | CrossTraining, planned: int | None, actual: int | None) -> int:
    if entry.status is not Status.DONE:
        return 0
    if actual is not None:
        return actual
    return 0 if entry.actual.partly else planned or 0


class RunShare(NamedTuple):
    """One run in the week's distance bar: metres, how many were run, and whether it is done."""

    kind: RunKind
    distance: int
    done: bool
    run: int = 0


class Summary(NamedTuple):
    """Totals of some days. Distances in metres, times in seconds, sets per movement of the ankle, and per
    region of the body.

    ``sessions`` has one word of Progress for each run, strength session and cross-training.
    Time is that of runs, sessions and cross-training, exercises included; ``seconds_done`` is what
    was ticked, also where an entry is only partly done; what was done otherwise counts as it was.
    """

    distance: int
    distance_done: int
    seconds: int
    seconds_done: int
    runs: tuple[RunShare, ...]
    strength_sessions: int
    sessions: tuple[Progress, ...]
    sets: Mapping[Movement, int]
    regions: Mapping[Region, int]

    @property
    def sessions_done(self) -> int:
        """How many sessions are done."""
        return self.sessions.count(Progress.DONE)


def summary(plan: Plan, dates: Iterable[date], library: Mapping[str, Exercise]) -> Summary:
    """Add up the days. An exercise that the library does not know counts no sets."""
    entries = [entry for when in dates for entry in plan.day(when)]
    trained = [entry for entry in entries if isinstance(entry, Run | StrengthSession | CrossTraining)]
    runs = [entry for entry in entries if isinstance(entry, Run)]
    sets: Counter[Movement] = Counter()
    regions: Counter[Region] = Counter()
    for entry in trained:
        for item in items(entry):
            if item.exercise in library:
                # A set counts once for each movement, and for each region, that it works.
                exercise = library[item.exercise]
                sets.update(dict.fromkeys(exercise.movements, item.dose.sets))
                regions.update(dict.fromkeys(exercise.regions, item.dose.sets))
    shares = tuple(
        RunShare(run.kind, run.distance or 0, run.status is Status.DONE, metres_done(run)) for run in runs
    )
    return Summary(
        distance=sum(share.distance for share in shares),
        distance_done=sum(share.run for share in shares),
        seconds=sum(map(entry_seconds, trained)),
        seconds_done=sum(map(entry_seconds_done, trained)),
        runs=shares,
        strength_sessions=sum(isinstance(entry, StrengthSession) for entry in trained),
        sessions=tuple(entry_progress(entry) for entry in trained),
        sets={movement: sets[movement] for movement in Movement},
        regions={region: regions[region] for region in Region},
    )
