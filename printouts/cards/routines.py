"""The routines of a week: warm-ups, cool-downs, strength sessions, each distinct one once with its days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import combinations, islice

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import Day, Plan, Routine, Run, StrengthSession, routine_seconds
from desktop.model.week import ANY_DAY, Week
from desktop.wording import cards, dates, names, paper, quantities
from desktop.wording.voice import Voice
from printouts.script import ours, readable

MOST_DAYS = 7
"""A card has room for so many rows of boxes; a routine that is done more often goes on on another card."""

_MOST_DEALINGS = 12  # ways to deal out a long routine that are tried
Planned = tuple[date, Run | StrengthSession]


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise of a routine, with its dose on each day on which it is done."""

    exercise: str
    doses: tuple[tuple[date, Dose], ...]


@dataclass(frozen=True, slots=True)
class PrintedRoutine:
    """Exercises that are done together, and the runs around which they are done or the sessions they are.

    ``seconds`` is about how long it takes on the longest of its days. ``twice``: one of its days has another
    routine of the same title.
    """

    part: Part
    rows: tuple[Row, ...]
    entries: tuple[Planned, ...]
    seconds: int
    twice: bool = False

    def title(self, voice: Voice) -> str:
        """``Warm-up``, or what the session is called."""
        if self.part is Part.STRENGTH:
            return readable(names.entry_title(voice, self.entries[0][1])) or voice(names.UNNAMED_SESSION)
        return names.part(voice, self.part)

    @property
    def dates(self) -> tuple[date, ...]:
        """The days on which it is done."""
        return tuple(dict.fromkeys(when for when, _ in self.entries))

    def days(self, voice: Voice) -> str:
        """``Tue 24 and Sun 29``."""
        return paper.days(voice, self.dates)

    def days_told(self, voice: Voice, unit: str) -> str:
        """The days, and where that does not say which routine it is, the runs too."""
        return self.when(voice, unit)[-1] if self.twice else self.days(voice)

    def when(self, voice: Voice, unit: str) -> list[str]:
        """``Tue 24, before Easy 8 km``, ``Before the runs on Tue 24 and Sun 29``; the longest first."""
        runs = [(when, entry) for when, entry in self.entries if isinstance(entry, Run)]
        if not runs:
            return [self.days(voice)]
        said = [ours(paper.when_done(voice, self.part, runs, unit))]
        return [ours(cards.around_runs(voice, self.part, runs, unit)), *said] if len(runs) == 2 else said

    def time(self, voice: Voice) -> str:
        """``7 min``."""
        return quantities.duration(voice, self.seconds)


@dataclass(frozen=True, slots=True)
class Hand:
    """The part of a routine that is on one card: number ``at`` of ``of``."""

    routine: PrintedRoutine
    rows: tuple[Row, ...]
    at: int = 1
    of: int = 1

    def at_of(self, voice: Voice) -> str:
        """``1 of 2``, or nothing on a card that is the only one."""
        return "" if self.of == 1 else voice(cards.AT_OF, at=self.at, of=self.of)

    def only(self, row: Row, voice: Voice) -> str:
        """``Wed only`` for an exercise that is left out on some of the routine's days."""
        done = dict.fromkeys(when for when, _ in row.doses)
        if len(done) == len(self.routine.dates):
            return ""
        return voice(cards.ONLY, days=dates.days_listed(voice, done))


def printed_routines(plan: Plan, week: Week, most: int = MOST_DAYS) -> list[PrintedRoutine]:
    """Every distinct routine, in the order in which the week comes to it.

    Those whose exercises are the same, in the same order, are one, whatever the doses of a day; so is one
    that leaves out less than half of another. Strength sessions must have the same name too, and no routine
    has more days than ``most``.
    """
    found: list[PrintedRoutine] = []
    for one in _routines(plan, week):
        for at, other in enumerate(found):
            if both := _together(other, one, min(most, MOST_DAYS)):
                found[at] = both
                break
        else:
            found.append(one)
    return found


def days_on_cards(plan: Plan, week: Week) -> Iterator[tuple[date, Day]]:
    """The days of a week with what is bound to them, then what is for some day of it."""
    yield from ((when, plan.bound(when)) for when in week)
    yield ANY_DAY, plan.some_day(week)


def _routines(plan: Plan, week: Week) -> Iterator[PrintedRoutine]:
    for when, day in days_on_cards(plan, week):
        for entry in day:
            if isinstance(entry, Run):
                made = partial(_routine, when, entry)
                yield from made(Part.WARM_UP, entry.warm_up)
                yield from made(Part.COOL_DOWN, entry.cool_down)
            elif isinstance(entry, StrengthSession):
                yield from _routine(when, entry, Part.STRENGTH, entry.exercises)


def _routine(
    when: date, entry: Run | StrengthSession, part: Part, items: Routine
) -> Iterator[PrintedRoutine]:
    if items:
        rows = tuple(Row(item.exercise, ((when, item.dose),)) for item in items)
        yield PrintedRoutine(part, rows, ((when, entry),), routine_seconds(items))


def _together(one: PrintedRoutine, other: PrintedRoutine, most: int) -> PrintedRoutine | None:
    """Both as one routine, or None where they are not the same or of too many days."""
    named = [entry.name for _, entry in (*one.entries, *other.entries) if isinstance(entry, StrengthSession)]
    if one.part is not other.part or len(set(named)) > 1:
        return None
    if len(one.entries) + len(other.entries) > most:
        return None
    longer, shorter = (one.rows, other.rows) if len(one.rows) >= len(other.rows) else (other.rows, one.rows)
    places = _places(shorter, longer)
    if places is None or 2 * len(shorter) <= len(longer):
        return None
    rows = list(longer)
    for place, row in zip(places, shorter, strict=True):
        doses = sorted((*rows[place].doses, *row.doses), key=lambda dose: dose[0])
        rows[place] = Row(row.exercise, tuple(doses))
    entries = (*one.entries, *other.entries)
    return replace(one, rows=tuple(rows), entries=entries, seconds=max(one.seconds, other.seconds))


def _places(shorter: Sequence[Row], longer: Sequence[Row]) -> list[int] | None:
    """Where the exercises of the shorter routine stand in the longer one, in their order; None if not."""
    places, at = [], 0
    for row in shorter:
        while at < len(longer) and longer[at].exercise != row.exercise:
            at += 1
        if at == len(longer):
            return None
        places.append(at)
        at += 1
    return places


def hands(routine: PrintedRoutine, count: int) -> list[Hand]:
    """A routine on so many cards, as evenly as they go, the fuller ones first."""
    return next(dealings(routine, count))


def dealings(routine: PrintedRoutine, count: int) -> Iterator[list[Hand]]:
    """All ways to deal it out evenly, which differ in the cards that are fuller by one."""
    each, left_over = divmod(len(routine.rows), count)
    for fuller in islice(combinations(range(count), left_over), _MOST_DEALINGS):
        sizes = [each + (at in fuller) for at in range(count)]
        starts = [sum(sizes[:at]) for at in range(count)]
        yield [
            Hand(routine, routine.rows[start : start + size], at, count)
            for at, (start, size) in enumerate(zip(starts, sizes, strict=True), 1)
        ]
