"""The question "week taken": what comes in, what is there, and what each answer would make of it."""

from datetime import date
from typing import NamedTuple

from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.model.whole_weeks import DayFull, Fill, Incoming, Meeting, fill_days, free_days, held, meeting


class Outcome(NamedTuple):
    """One answer: the plan that it would make, or the day that would be too full for it.

    ``free`` are the days that hold nothing and would be given something.
    """

    how: Fill
    meeting: Meeting
    after: Plan | None
    full: DayFull | None
    free: tuple[date, ...]

    @property
    def possible(self) -> bool:
        """Whether it can be chosen: no day too full, and something to replace where it replaces."""
        return self.after is not None and (self.how is not Fill.REPLACE or self.meeting.goes > 0)


class WeekQuestion(NamedTuple):
    """A copied week (``source`` is set) or a ready-made one (``name`` is) and the week that it comes into.

    ``with_notes`` is what would come if notes came too; None where there are none to ask about.
    """

    plan: Plan
    target: Week
    incoming: Incoming
    source: Week | None = None
    name: str = ""
    with_notes: Incoming | None = None

    @property
    def needed(self) -> bool:
        """Whether there is anything to ask."""
        return bool(held(self.plan, self.target))

    def coming(self, *, notes: bool) -> Incoming:
        """What comes in."""
        return self.with_notes if notes and self.with_notes is not None else self.incoming

    def outcomes(self, *, notes: bool = False) -> tuple[Outcome, ...]:
        """The answers there are, in the order in which they stand; free days only where there are any."""
        incoming = self.coming(notes=notes)
        free = free_days(self.plan, incoming)
        return tuple(
            _outcome(self.plan, incoming, how, free) for how in _ORDER if free or how is not Fill.FREE_DAYS
        )


_ORDER = (Fill.REPLACE, Fill.ADD, Fill.FREE_DAYS)


def proposed(outcomes: tuple[Outcome, ...]) -> Fill:
    """What is chosen at first: nothing that takes anything away."""
    possible = {outcome.how for outcome in outcomes if outcome.possible}
    return Fill.FREE_DAYS if Fill.FREE_DAYS in possible else Fill.ADD


def _outcome(plan: Plan, incoming: Incoming, how: Fill, free: tuple[date, ...]) -> Outcome:
    counted = meeting(plan, incoming, how)
    try:
        return Outcome(how, counted, fill_days(plan, incoming, how), None, free)
    except DayFull as full:
        return Outcome(how, counted, None, full, free)
