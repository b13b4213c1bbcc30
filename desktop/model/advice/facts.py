"""What advice says and what it offers, as facts. ``desktop.wording.advice`` puts them into words.

Days are dates (None for some day of the week), exercises of the library are named by id, planned ones and
entries by theirs. All are tuples with names, which take less of a start than classes of values do; no two
kinds hold the same.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from desktop.model.exercise import Complaint, Movement, Part, Region
from desktop.model.plan import Day, Plan
from desktop.model.settings import Hint

# ---- what is said --------------------------------------------------------------------------


class Injured(NamedTuple):
    """An injury is ticked: rest, and ask somebody who knows."""

    complaints: tuple[Complaint, ...]


class AskFirst(NamedTuple):
    """What is ticked is no injury and no reason to rest, but one to ask somebody who knows."""

    complaints: tuple[Complaint, ...]


class Flagged(NamedTuple):
    """An exercise is planned on these days, and something ticked speaks against it; none is some day."""

    exercise: str
    days: tuple[date, ...]
    complaints: tuple[Complaint, ...]


class HopsInARow(NamedTuple):
    """Lateral hops stand on two days without a day between; ``exercises`` are the planned ones."""

    first: date
    second: date
    exercises: tuple[str, ...]


class NotBeforeRun(NamedTuple):
    """Warm-ups in the first year of running hold these exercises of the library; no days is some day."""

    days: tuple[date, ...]
    exercises: tuple[str, ...]


class TiringWarmUp(NamedTuple):
    """The warm-up of a quick run holds these exercises of the library, which are strength work."""

    when: date | None
    exercises: tuple[str, ...]


class FewSessions(NamedTuple):
    """The week has so few strength sessions with anything in them, none or one; two are advised."""

    sessions: int


class Crowded(NamedTuple):
    """A routine holds more exercises than people do. ``session`` is a strength session's own name."""

    when: date | None
    part: Part
    exercises: int
    session: str = ""


class BareRun(NamedTuple):
    """A run has neither warm-up nor cool-down; what is offered differs in the first year of running."""

    when: date | None
    first_year: bool = False


class IdleMovement(NamedTuple):
    """One of the four movements that nothing in the week works."""

    movement: Movement


class NoHipOrCore(NamedTuple):
    """The week has runs, and no exercise for these regions beyond those for the ankle."""

    regions: tuple[Region, ...]


class FarDay(NamedTuple):
    """The runs of a day are so far together, in metres, that a slip of the fingers is likelier."""

    day: date
    distance: int


Fact = (
    Injured
    | AskFirst
    | Flagged
    | HopsInARow
    | NotBeforeRun
    | TiringWarmUp
    | FewSessions
    | Crowded
    | BareRun
    | IdleMovement
    | NoHipOrCore
    | FarDay
)

_HINTS: Mapping[type[Fact], Hint] = {
    HopsInARow: Hint.HOPS_IN_A_ROW,
    NotBeforeRun: Hint.FIRST_YEAR,
    TiringWarmUp: Hint.TIRING_WARM_UPS,
    FewSessions: Hint.SESSIONS,
    Crowded: Hint.CROWDED,
    BareRun: Hint.BARE_RUNS,
    IdleMovement: Hint.IDLE_MOVEMENTS,
    NoHipOrCore: Hint.HIP_AND_CORE,
    FarDay: Hint.FAR_DAYS,
}


def hint_of(fact: Fact) -> Hint | None:
    """The hint that a fact gives; None for a caution, which is never switched off."""
    return _HINTS.get(type(fact))


# ---- what is offered -----------------------------------------------------------------------


class Simple(Enum):
    """What needs nothing more to be said."""

    CHANGE_TICKS = auto()  # go to what the runner ticked about themselves
    TAKE_OUT = auto()  # take the flagged exercise out
    ADD_AROUND_RUN = auto()  # give the run a warm-up and a cool-down
    AFTER_THE_RUN = auto()  # move exercises from before a run behind it


class Show(NamedTuple):
    """Show this many things on the board."""

    things: int


class UseInstead(NamedTuple):
    """Put a milder exercise in place of the flagged one."""

    exercise: str


class MoveHops(NamedTuple):
    """Move a day's hops to another day."""

    day: date
    to: date


class IntoSession(NamedTuple):
    """Move an exercise from before a run into a day's strength session."""

    when: date | None


class AddSession(NamedTuple):
    """Add a strength session on a day; with ``fills`` the empty one that stands there is filled."""

    when: date | None
    fills: bool = False


class AddExercise(NamedTuple):
    """Add an exercise to a day's strength session."""

    exercise: str
    when: date | None


Deed = Simple | Show | UseInstead | MoveHops | IntoSession | AddSession | AddExercise


class ActionKind(StrEnum):
    """What pressing an action does."""

    SHOW = "show"  # select the ids on the board
    CHANGE = "change"  # change some days of the plan
    ABOUT_YOU = "about-you"  # open what the runner ticked


class AdviceAction(NamedTuple):
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
            case Simple.CHANGE_TICKS:
                return ActionKind.ABOUT_YOU
            case Show():
                return ActionKind.SHOW
            case _:
                return ActionKind.CHANGE


class Advice(NamedTuple):
    """One thing to say and at most two actions."""

    fact: Fact
    actions: tuple[AdviceAction, ...] = ()
