"""What the planner says about a week: one thing at a time, the most urgent first.

Each rule looks at a week and gives its advice, as facts, or nothing. An action that changes the plan
holds the days after it, so that it is one edit like any other and can be undone.
"""

from collections.abc import Container, Iterable
from datetime import date
from itertools import chain

from desktop.model.advice.cautions import flagged, hops_in_a_row, injury
from desktop.model.advice.facts import ActionKind, Advice, AdviceAction, hint_of
from desktop.model.advice.hints import (
    bare_runs,
    crowded,
    far_days,
    idle_movement,
    no_hip_or_core,
    no_session,
    one_session,
)
from desktop.model.advice.situation import Situation
from desktop.model.exercise import Complaint, Library
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Hint

__all__ = ["ActionKind", "Advice", "AdviceAction", "advise", "hint_of"]

RULES = (
    injury,
    flagged,
    hops_in_a_row,
    far_days,
    no_session,
    crowded,
    bare_runs,
    no_hip_or_core,
    idle_movement,
    one_session,
)


def advise(
    plan: Plan,
    week_dates: Iterable[date],
    library: Library,
    runner: Runner,
    today: date,
    hushed: Container[Hint] = (),
) -> tuple[Advice, ...]:
    """What there is to say about these days, the most urgent first; often nothing.

    Every change that is offered leaves the days before ``today`` as they are. ``hushed`` are the hints that
    the runner has switched off.
    """
    now = Situation(plan, tuple(week_dates), library, runner, today)
    if Complaint.ANKLE_INJURY in runner.complaints:
        return tuple(injury(now))  # it says to rest; anything else would ask for more
    said = chain.from_iterable(rule(now) for rule in RULES)
    return tuple(advice for advice in said if hint_of(advice.fact) not in hushed)
