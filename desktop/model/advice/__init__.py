"""What the planner says about a week: one thing at a time, the most urgent first.

Each rule looks at a week and gives its advice, as facts, or nothing. An action that changes the plan
holds the days after it, so that it is one edit like any other and can be undone.
"""

from collections.abc import Collection, Container, Iterable, Mapping
from datetime import date
from itertools import chain

from desktop.model.advice.cautions import ask_first, flagged, hops_in_a_row, injury
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
from desktop.model.advice.warm_ups import first_year, tiring
from desktop.model.exercise import Complaint, Library
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Hint

__all__ = ["ActionKind", "Advice", "AdviceAction", "advise", "hint_of"]

RULES = (
    injury,
    flagged,
    ask_first,
    first_year,
    hops_in_a_row,
    tiring,
    far_days,
    no_session,
    crowded,
    bare_runs,
    no_hip_or_core,
    idle_movement,
    one_session,
)

HELD_BACK: Mapping[Complaint, Collection[Hint]] = {
    Complaint.BACK_PAIN: (Hint.HIP_AND_CORE,),
    Complaint.PREGNANCY: (Hint.HIP_AND_CORE, Hint.SESSIONS, Hint.IDLE_MOVEMENTS),
}
"""Hints that ask for more training, by what speaks for asking somebody who knows before: nobody in the trials
they rest on had it."""


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
    held = {hint for complaint in runner.complaints for hint in HELD_BACK.get(complaint, ())}
    return tuple(
        advice for advice in said if (hint := hint_of(advice.fact)) not in hushed and hint not in held
    )
