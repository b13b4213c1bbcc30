"""What advice says and what it offers, as facts. ``desktop.wording.advice`` puts them into words.

Days are dates, exercises of the library are named by id, planned ones and entries by theirs.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.model.exercise import Complaint, Movement, Part
from desktop.model.plan import Day, Plan

# ---- what is said --------------------------------------------------------------------------


@dataclass(frozen=True)
class Injured:
    """An injury is ticked: rest, and ask somebody who knows."""

    complaints: tuple[Complaint, ...]


@dataclass(frozen=True)
class Flagged:
    """An exercise is planned on these days, and something ticked speaks against it."""

    exercise: str
    days: tuple[date, ...]
    complaints: tuple[Complaint, ...]


@dataclass(frozen=True)
class HopsInARow:
    """Lateral hops stand on two days without a day between; ``exercises`` are the planned ones."""

    first: date
    second: date
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class NoSession:
    """The week has no strength session with anything in it."""


@dataclass(frozen=True)
class OneSession:
    """The week has one strength session, and two are better."""


@dataclass(frozen=True)
class Crowded:
    """A routine holds more exercises than people do. ``session`` is a strength session's own name."""

    when: date
    part: Part
    exercises: int
    session: str = ""


@dataclass(frozen=True)
class BareRun:
    """A run has neither warm-up nor cool-down."""

    when: date


@dataclass(frozen=True)
class IdleMovement:
    """One of the four movements that nothing in the week works."""

    movement: Movement


Fact = Injured | Flagged | HopsInARow | NoSession | OneSession | Crowded | BareRun | IdleMovement

# ---- what is offered -----------------------------------------------------------------------


@dataclass(frozen=True)
class ChangeTicks:
    """Go to what the runner ticked about themselves."""


@dataclass(frozen=True)
class Show:
    """Show this many things on the board."""

    things: int


@dataclass(frozen=True)
class UseInstead:
    """Put a milder exercise in place of the flagged one."""

    exercise: str


@dataclass(frozen=True)
class TakeOut:
    """Take the flagged exercise out."""


@dataclass(frozen=True)
class MoveHops:
    """Move a day's hops to another day."""

    day: date
    to: date


@dataclass(frozen=True)
class AddSession:
    """Add a strength session on a day."""

    when: date


@dataclass(frozen=True)
class FillSession:
    """Put exercises into the empty strength session of a day."""

    when: date


@dataclass(frozen=True)
class AddAroundRun:
    """Give the run a warm-up and a cool-down."""


@dataclass(frozen=True)
class AddExercise:
    """Add an exercise to a day's strength session."""

    exercise: str
    when: date


Deed = (
    ChangeTicks
    | Show
    | UseInstead
    | TakeOut
    | MoveHops
    | AddSession
    | FillSession
    | AddAroundRun
    | AddExercise
)


class ActionKind(StrEnum):
    """What pressing an action does."""

    SHOW = "show"  # select the ids on the board
    CHANGE = "change"  # change some days of the plan
    ABOUT_YOU = "about-you"  # open what the runner ticked


@dataclass(frozen=True)
class AdviceAction:
    """A button. ``ids`` are entries or planned exercises to select; ``days`` is there for CHANGE alone.

    It holds the days as they are after the change and nothing else of the plan, so that it stays good while
    other weeks change.
    """

    deed: Deed
    ids: tuple[str, ...] = ()
    days: tuple[tuple[date, Day], ...] = ()

    def after(self, plan: Plan) -> Plan:
        """The plan once it is pressed."""
        return plan.with_days(dict(self.days))

    @property
    def kind(self) -> ActionKind:
        """What pressing it does."""
        match self.deed:
            case ChangeTicks():
                return ActionKind.ABOUT_YOU
            case Show():
                return ActionKind.SHOW
            case _:
                return ActionKind.CHANGE


@dataclass(frozen=True)
class Advice:
    """One thing to say and at most two actions."""

    fact: Fact
    actions: tuple[AdviceAction, ...] = ()
