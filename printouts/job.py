"""What a runner asks to be printed: one value, whether the dialog or the command line asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.model.exercise import Exercise
from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.wording.phrase import Said
from printouts.drawings import Drawings
from printouts.options import Options


class Sheet(StrEnum):
    """The kinds of paper; the values are the words of the command line."""

    FRIDGE = "fridge"
    ROUTINES = "routines"
    CARDS = "cards"


class NothingToPrint(LookupError):
    """The weeks hold nothing of what was asked for; ``said`` is the sentence for it, in no language yet."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True)
class PrintJob:
    """Which paper of which weeks, how, and the plan, the library and the drawings that it is made from.

    Weeks follow one another: a fridge sheet each, one deck of cards after the other.
    """

    what: Sheet
    weeks: tuple[Week, ...]
    options: Options = field(kw_only=True, default=Options())
    plan: Plan = field(kw_only=True)
    library: Mapping[str, Exercise] = field(kw_only=True)
    drawings: Drawings = field(kw_only=True)

    def __post_init__(self) -> None:
        if not self.weeks:
            raise ValueError("a print job needs a week")
