"""A ready-made week fitted to a runner: the days with time, what there is at home, what was ticked.

A pure function of the week, the library and the runner. Nothing that speaks against an exercise is left in
the week, no hops stand where they would tire for the next day, and no rest goes.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from desktop.model.exercise import Exercise
from desktop.model.fitting.days import ALL_DAYS, Days, on_free_days
from desktop.model.fitting.exchange import Exchange
from desktop.model.fitting.facts import Change, Exchanged, Lacks, LeftOut, Moved, Rule, Ticked
from desktop.model.fitting.hops import clashes
from desktop.model.plan import Day, Plan, Rest
from desktop.model.runner import Runner
from desktop.model.template import Template
from desktop.model.week import Week
from desktop.model.whole_weeks import Fill, Incoming, fill_days

__all__ = [
    "ALL_DAYS",
    "Change",
    "Exchanged",
    "Fitted",
    "Lacks",
    "LeftOut",
    "Moved",
    "Rule",
    "Ticked",
    "apply_template",
    "fitted",
    "template_days",
]


class Fitted(NamedTuple):
    """A week as it suits a runner, and what was changed for that."""

    template: Template
    changes: tuple[Change, ...] = ()


def fitted(
    template: Template,
    library: Mapping[str, Exercise],
    runner: Runner,
    free: Collection[int] = ALL_DAYS,
) -> Fitted:
    """The week with what suits the runner, on ``free`` days (0 is Monday); where all fits, as it is."""
    days, changes = on_free_days(template.days, free, library)
    told = list(changes)
    suiting = _exchanged(days, Exchange(library, runner), told)
    bad_time = {item.id for item in clashes(dict(enumerate(suiting)), library)}
    if bad_time:  # asked once more: an easier form may have brought hops where none were
        suiting = _exchanged(suiting, Exchange(library, runner, bad_time), told)
    return Fitted(template._replace(days=suiting), tuple(told))


def template_days(
    template: Template,
    week: Week,
    library: Mapping[str, Exercise],
    runner: Runner,
    free: Collection[int] = ALL_DAYS,
) -> Incoming:
    """A template's entries, fitted to the runner, on the days of a week, Monday's on the Monday."""
    return days_in(fitted(template, library, runner, free).template, week)


def days_in(template: Template, week: Week) -> Incoming:
    """A template's entries on the days of a week, as they are."""
    return {when: template.days[when.weekday()] for when in week}


def apply_template(
    plan: Plan,
    template: Template,
    week: Week,
    library: Mapping[str, Exercise],
    runner: Runner,
    how: Fill = Fill.ADD,
) -> Plan:
    """Put a fitted template into a week that may hold something already. Raises DayFull."""
    return fill_days(plan, template_days(template, week, library, runner), how)


def _exchanged(days: Days, exchange: Exchange, told: list[Change]) -> Days:
    mon, tue, wed, thu, fri, sat, sun = (
        _or_rest(exchange.day(entries, told), entries, day) for day, entries in enumerate(days)
    )
    return mon, tue, wed, thu, fri, sat, sun


def _or_rest(left: Day, before: Day, day: int) -> Day:
    """A day of which nothing is left is one of rest."""
    return left or ((Rest(f"rest-{day}"),) if before else ())
