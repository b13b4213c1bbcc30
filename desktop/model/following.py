"""Following along: a list of exercises as a sequence of phases, and where in it a runner is.

A value and functions of it. Time is handed in as seconds that went by; nobody here looks at a clock. The
sets of an exercise come one after the other, on the right first where it is done on each side, with five
seconds to change legs; between sets there is the dose's rest, and before another exercise at least what it
takes to get there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from desktop.model.dose import REST_WHEN_UNSAID, SECONDS_A_COUNT, SECONDS_A_METRE, Dose
from desktop.model.exercise import Part
from desktop.model.plan import Entry, Plan, PlannedExercise, Routine, Status, routines
from desktop.model.refs import EntryRef, ExerciseRef, RoutineRef, Thing
from desktop.model.refusal import Gone

GET_READY = 10.0
"""Seconds before the first set."""
CHANGE_SIDES = 5.0
LEAST_BETWEEN = 10.0
"""Seconds between two exercises, where the dose's rest is no longer."""
MORE = 15.0
MOST_MORE = 600.0
"""Seconds that a rest can be made longer by."""
ASLEEP = 20.0
"""Seconds: a longer gap from one look at the clock to the next was a machine asleep."""
BEGUN = 2.0
"""Seconds into a set from which on "back" leads to its start, and not to the set before."""


class Kind(StrEnum):
    """What a phase is for."""

    READY = "ready"
    WORK = "work"
    CHANGE = "change"
    REST = "rest"


class Side(StrEnum):
    """Which leg, foot or side works."""

    RIGHT = "right"
    LEFT = "left"


class Followed(NamedTuple):
    """A planned exercise to follow, and the seconds that one of its reps takes."""

    item: str
    exercise: str
    dose: Dose
    rep: float


class Phase(NamedTuple):
    """A stretch of time. ``item`` is the place of the exercise that works in it, or that comes next.

    ``seconds`` is how long it takes; where the clock does not ``end`` it, about how long.
    """

    kind: Kind
    item: int
    set: int
    seconds: float
    side: Side | None = None
    ends: bool = True

    @property
    def works(self) -> bool:
        """Whether it is a set, rather than time between sets."""
        return self.kind is Kind.WORK


class Spot(NamedTuple):
    """A set, by names that outlive a change of the plan."""

    item: str
    set: int
    side: Side | None


class Cue(StrEnum):
    """What is to be heard or seen without reading."""

    COUNT = "count"  # three, two, one
    BEGIN = "begin"
    END = "end"


# ---- what is followed ------------------------------------------------------------------------


def followed_by(plan: Plan, thing: Thing | None) -> tuple[RoutineRef, str | None] | None:
    """The routine that following a selected thing means, and the exercise to begin with where one is named.

    A run means its warm-up until that is over, then its cool-down. None for what has no exercises.
    """
    from desktop.model.finding import find_entry, find_exercise

    try:
        match thing:
            case ExerciseRef(item):
                return find_exercise(plan, item).routine, item
            case EntryRef(entry_id):
                part = _next_part(find_entry(plan, entry_id).entry)
                return None if part is None else (RoutineRef(entry_id, part), None)
            case _:
                return None
    except Gone:
        return None


def _next_part(entry: Entry) -> Part | None:
    held = {part: routine for part, routine in routines(entry).items() if routine}
    open_ = (part for part, routine in held.items() if any(one.status is Status.PLANNED for one in routine))
    return next(open_, next(iter(held), None))


def one_set(dose: Dose, rep: float) -> tuple[float, bool]:
    """The seconds of one set, and whether the clock ends it."""
    if dose.reps is not None:
        return dose.reps * rep, True
    if dose.distance is not None:
        return dose.distance * SECONDS_A_METRE, False
    if dose.count is not None:
        return float(SECONDS_A_COUNT), False
    return float(dose.hold or 0), True


def phases(items: Sequence[Followed]) -> tuple[Phase, ...]:
    """All phases of some exercises, in order."""
    return tuple(_phases(items))


def _phases(items: Sequence[Followed]) -> Iterator[Phase]:
    for place, one in enumerate(items):
        if place == 0:
            yield Phase(Kind.READY, 0, 1, GET_READY, _first_side(one.dose))
        else:
            between = max(LEAST_BETWEEN, _rest(items[place - 1].dose))
            yield Phase(Kind.REST, place, 1, between, _first_side(one.dose))
        seconds, ends = one_set(one.dose, one.rep)
        for number in range(1, one.dose.sets + 1):
            if number > 1 and _rest(one.dose):
                yield Phase(Kind.REST, place, number, _rest(one.dose), _first_side(one.dose))
            yield Phase(Kind.WORK, place, number, seconds, _first_side(one.dose), ends)
            if one.dose.each_side:
                yield Phase(Kind.CHANGE, place, number, CHANGE_SIDES, Side.LEFT)
                yield Phase(Kind.WORK, place, number, seconds, Side.LEFT, ends)


def _rest(dose: Dose) -> float:
    return float(REST_WHEN_UNSAID if dose.rest is None else dose.rest)


def _first_side(dose: Dose) -> Side | None:
    return Side.RIGHT if dose.each_side else None


# ---- where a runner is -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Following:
    """Where a runner is: in phase ``at`` for ``spent`` seconds; past the last phase it is over.

    ``more`` are the seconds by which this phase was made longer, ``done`` the places of the sets that were
    done to their end, ``took`` the seconds that it took so far without pauses.
    """

    items: tuple[Followed, ...]
    phases: tuple[Phase, ...]
    at: int = 0
    spent: float = 0.0
    more: float = 0.0
    running: bool = True
    done: frozenset[int] = frozenset()
    took: float = 0.0

    # ---- reading -----------------------------------------------------------------------

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.phases)

    @property
    def phase(self) -> Phase:
        """The phase that is on; the last one when it is over."""
        return self.phases[min(self.at, len(self.phases) - 1)]

    @property
    def current(self) -> Followed:
        """The exercise that works, or that comes next."""
        return self.items[self.phase.item]

    @property
    def lasts(self) -> float:
        """Seconds of the phase that is on."""
        return self.phase.seconds + self.more

    @property
    def left(self) -> float:
        """Seconds left of this phase; 0 where the runner takes longer than about."""
        return 0.0 if self.over else max(0.0, self.lasts - self.spent)

    @property
    def left_of_all(self) -> float:
        """Seconds left of the whole."""
        return self.left + sum(phase.seconds for phase in self.phases[self.at + 1 :])

    @property
    def rep(self) -> int | None:
        """The rep that is being done, from 1; None where nothing is counted."""
        reps = self.current.dose.reps
        if reps is None or not self.phase.works:
            return None
        return min(reps, 1 + int(self.spent / self.current.rep + 1e-9))

    @property
    def next_set(self) -> int:
        """The place of the set that is on or comes next; past the last when none does."""
        return next(
            (at for at in range(self.at, len(self.phases)) if self.phases[at].works), len(self.phases)
        )

    def share(self, item: int) -> float:
        """How much of an exercise lies behind, from 0 to 1, by time."""
        places = self._sets_of(item)
        whole = sum(self.phases[at].seconds for at in places)
        gone = sum(self.phases[at].seconds for at in places if at < self.at)
        if self.at in places:
            gone += min(self.spent, self.phase.seconds)
        return gone / whole if whole else 1.0

    def sets_done(self, item: int) -> tuple[int, int]:
        """Sets of an exercise that were done, and how many it has; each side is a set of its own."""
        places = self._sets_of(item)
        return len(self.done.intersection(places)), len(places)

    @property
    def items_done(self) -> tuple[str, ...]:
        """The ids of the exercises of which every set was done."""
        counted = ((one.item, *self.sets_done(place)) for place, one in enumerate(self.items))
        return tuple(item for item, done, sets in counted if done == sets)

    @property
    def spot(self) -> Spot | None:
        """The set that is on or comes next; None when none does."""
        at = self.next_set
        return None if at == len(self.phases) else self.spot_at(at)

    def spot_at(self, at: int) -> Spot:
        """The set at a place."""
        phase = self.phases[at]
        return Spot(self.items[phase.item].item, phase.set, phase.side)

    def _sets_of(self, item: int) -> list[int]:
        """The places of the sets of an exercise."""
        return [at for at, phase in enumerate(self.phases) if phase.works and phase.item == item]

    # ---- time --------------------------------------------------------------------------

    def after(self, seconds: float) -> "Following":
        """Where the runner is so many seconds later.

        After a gap that no running program leaves, the machine slept: then it waits where it was.
        """
        if seconds > ASLEEP and self.running:
            return replace(self, running=False)
        now = self
        while now.running and not now.over and seconds > 0:
            if not now.phase.ends or seconds < now.lasts - now.spent:
                return replace(now, spent=now.spent + seconds, took=now.took + seconds)
            step = max(0.0, now.lasts - now.spent)
            seconds -= step
            now = replace(now.finished(), took=now.took + step)
        return now

    # ---- what a runner can do ----------------------------------------------------------

    def toggled(self) -> "Following":
        """Pause, or go on."""
        return replace(self, running=not self.running)

    def finished(self) -> "Following":
        """The set is done, or the rest long enough: on to what follows."""
        if self.over:
            return self
        done = self.done | {self.at} if self.phase.works else self.done
        return replace(self._to(self.at + 1), done=done)

    def skipped(self) -> "Following":
        """Leave out the set that is on or comes next; what follows it is on then."""
        return self._to(min(self.next_set + 1, len(self.phases)))

    def back(self) -> "Following":
        """To the start of this set; from there, and from the time before it, to the set before."""
        if not self.over and self.phase.works and self.spent >= BEGUN:
            return self._to(self.at)
        before = [at for at in range(min(self.at, len(self.phases))) if self.phases[at].works]
        return self._to(before[-1] if before else 0)

    def longer(self) -> "Following":
        """Fifteen seconds more of a rest; a set stays as it is."""
        if self.over or self.phase.works or self.more + MORE > MOST_MORE:
            return self
        return replace(self, more=self.more + MORE)

    def at_item(self, item: int) -> "Following":
        """At the first set of an exercise that is not done; at its first when all are."""
        places = self._sets_of(item)
        return self._to(next((at for at in places if at not in self.done), places[0]))

    def _to(self, at: int) -> "Following":
        return replace(self, at=at, spent=0.0, more=0.0)


def begun(items: Iterable[Followed], first: str | None = None) -> Following:
    """At the beginning; with ``first`` getting ready for that exercise. Raises ValueError without any."""
    chosen = tuple(items)
    if not chosen:
        raise ValueError("there is nothing to follow")
    ids = [one.item for one in chosen]
    start = ids.index(first) if first in ids else 0
    made = phases(chosen)
    return Following(chosen, made, next(at for at, phase in enumerate(made) if phase.item == start))


def gone_on(following: Following, spot: Spot, done: Iterable[Spot]) -> Following:
    """At a set that was kept, paused, with what had been done; at the beginning where it is no more."""
    spots = {following.spot_at(at): at for at, phase in enumerate(following.phases) if phase.works}
    behind = frozenset(spots[one] for one in done if one in spots)
    if spot not in spots:
        return replace(following, done=behind)
    return replace(following._to(spots[spot]), running=False, done=behind)


def spots_done(following: Following) -> tuple[Spot, ...]:
    """The sets that were done, to be kept."""
    return tuple(following.spot_at(at) for at in sorted(following.done))


def cues(before: Following, after: Following) -> tuple[Cue, ...]:
    """What is to be heard on the way from one moment to the next.

    Every phase that the clock ends has the same: three, two, one, and then the beginning or the end of a set;
    the last phase too.
    """
    if after.at == before.at:
        if before.over or not before.phase.ends or after.spent <= before.spent:
            return ()
        return tuple(Cue.COUNT for second in (3, 2, 1) if after.left <= second < before.left)
    if after.at < before.at:
        return ()
    if not after.over and after.phase.works:
        return (Cue.BEGIN,)
    return (Cue.END,)


def ticked(routine: Routine, following: Following) -> tuple[str, ...]:
    """The exercises of a routine that were done to their end and have no tick yet."""
    done = set(following.items_done)
    return tuple(one.id for one in routine if one.id in done and one.status is not Status.DONE)


def as_followed(one: PlannedExercise, rep: float) -> Followed:
    """A planned exercise as it is followed."""
    return Followed(one.id, one.exercise, one.dose, rep)
