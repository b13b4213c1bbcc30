"""What was changed of a ready-made week so that it fits, as facts. ``desktop.wording.fitting`` says them."""

from enum import Enum, auto
from typing import NamedTuple

from desktop.model.exercise import Complaint, Equipment
from desktop.model.plan import Entry, Run


class Lacks(NamedTuple):
    """The runner has not ticked what an exercise needs."""

    things: tuple[Equipment, ...]


class Ticked(NamedTuple):
    """The runner ticked what speaks against an exercise."""

    complaints: tuple[Complaint, ...]


class Rule(Enum):
    """What holds for every runner, or for every one of the first year."""

    HOPS_IN_TIME = auto()  # none the day before a long run or a race, none on two days in a row
    FIRST_YEAR = auto()  # nothing that tires the ankle before a run, and hops on both feet


Why = Lacks | Ticked | Rule


class Exchanged(NamedTuple):
    """An exercise stands where another stood; or none does, where nothing suits. Both are ids."""

    exercise: str
    by: str | None
    why: Why


class Moved(NamedTuple):
    """An entry stands on another weekday than in the week as it is; 0 is Monday."""

    entry: Entry
    day: int
    to: int


class LeftOut(NamedTuple):
    """An entry for which there is no day, or of whose exercises none suits."""

    entry: Entry
    no_day: bool


Change = Exchanged | Moved | LeftOut


def is_long(entry: Entry) -> bool:
    """Whether an entry is a run that hops the day before would tire one for."""
    return isinstance(entry, Run) and entry.kind.value in ("long", "race")
