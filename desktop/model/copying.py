"""A week copied into several others at once: what each would become, and one plan of all."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.model.whole_weeks import DayFull, Fill, Incoming, Meeting, copied_days, fill_days, meeting

WEEKS_AHEAD = 16  # that are offered: the longest usual build-up to a race


class Target(NamedTuple):
    """One of the weeks: what comes and goes there, or the day that would be too full."""

    week: Week
    meeting: Meeting
    full: DayFull | None


class Copies(NamedTuple):
    """A plan in which a week stands in others too; those that a day is too full in are left as they were."""

    after: Plan
    targets: tuple[Target, ...]

    @property
    def comes(self) -> int:
        """How many entries come in all."""
        return sum(target.meeting.comes for target in self.targets if target.full is None)

    @property
    def goes(self) -> int:
        """How many entries go in all."""
        return sum(target.meeting.goes for target in self.targets if target.full is None)


def following(source: Week) -> tuple[Week, ...]:
    """The weeks that are offered: those after the one that is copied, as far as the calendar goes."""
    weeks = dict.fromkeys(source.shifted(number) for number in range(1, WEEKS_AHEAD + 1))
    return tuple(week for week in weeks if week != source)


def copied_into(plan: Plan, source: Week, into: Iterable[Week], how: Fill, *, notes: bool = False) -> Copies:
    """The week in each of these; one that would hold too much is told and left out."""
    targets, after = [], plan
    for week in into:
        incoming = _moved(plan, source, week, notes=notes)
        counted = meeting(after, incoming, how)
        try:
            after = fill_days(after, incoming, how)
            targets.append(Target(week, counted, None))
        except DayFull as full:
            targets.append(Target(week, counted, full))
    return Copies(after, tuple(targets))


def _moved(plan: Plan, source: Week, week: Week, *, notes: bool) -> Incoming:
    weeks_on = (week.first - source.first).days // 7
    return copied_days(plan, source, weeks_on=weeks_on, notes=notes)
