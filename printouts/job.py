"""What a runner asks to be printed: one value, whether the dialog or the command line asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from desktop.model.diary import SavedRoutine
from desktop.model.exercise import Exercise
from desktop.model.plan import Plan
from desktop.model.printed import Printed
from desktop.model.week import Week
from desktop.wording import dates, paper
from desktop.wording.phrase import Phrase, Plural, Said
from desktop.wording.voice import Voice
from printouts.drawings import Drawings
from printouts.kinds import Sheet, papers_named
from printouts.options import Options


class NothingToPrint(LookupError):
    """The weeks hold nothing of what was asked for; ``said`` is the sentence for it, in no language yet.

    ``beside`` is the sentence where other paper is printed all the same: a Plural about ``weeks``, or a
    Phrase with the facts of ``said``; the same sentence where there is none.
    """

    def __init__(
        self, said: Said, beside: Phrase | Plural | None = None, weeks: tuple[Week, ...] = ()
    ) -> None:
        super().__init__(said)
        self.said, self.weeks = said, weeks
        self.remark = Remark(beside or said.phrase, weeks, facts=said.facts)


class Remark(NamedTuple):
    """What is said beside paper that is printed, of these weeks: a Phrase, or a Plural about a ``number`` of
    things and, without any, about the weeks. Its texts may name ``{weeks}``; ``facts`` are what else they
    name.
    """

    about: Phrase | Plural
    weeks: tuple[Week, ...] = ()
    number: int = 0
    facts: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Neighbour:
    """Another runner, whose week stands on the same fridge sheet under the first one's.

    ``library`` has this runner's own words and doses. The unit and the language are the first runner's, so
    that one sheet speaks with one voice. Without a ``name`` a plain word stands for it.
    """

    plan: Plan = field(kw_only=True)
    library: Mapping[str, Exercise] = field(kw_only=True)
    name: str = ""


@dataclass(frozen=True)
class PrintJob:
    """Which kinds of paper of which weeks, how, and the plan, the library and the drawings it is made from.

    The kinds follow one another, and within a kind the weeks: a fridge sheet each, one deck of cards after
    the other. ``beside`` is a second runner on the fridge sheet, where ``name`` is then the first one's;
    cards and all other paper are made for the first runner alone. ``day`` is today: the phone picture's day
    and the date on a correction strip. ``printed`` are the weeks as they were printed last, for that strip.
    ``saved`` are saved routines, of which the routine cards are made then, once, instead of the weeks'.
    """

    what: tuple[Sheet, ...]
    weeks: tuple[Week, ...]
    options: Options = field(kw_only=True, default=Options())
    plan: Plan = field(kw_only=True)
    library: Mapping[str, Exercise] = field(kw_only=True)
    drawings: Drawings = field(kw_only=True)
    beside: Neighbour | None = field(kw_only=True, default=None)
    name: str = field(kw_only=True, default="")
    day: date | None = field(kw_only=True, default=None)
    printed: tuple[Printed, ...] = field(kw_only=True, default=())
    saved: tuple[SavedRoutine, ...] = field(kw_only=True, default=())

    def __post_init__(self) -> None:
        if not self.what or not self.weeks:
            raise ValueError("a print job needs a kind of paper and a week")

    def papers(self, voice: Voice) -> str:
        """The kinds of paper by name: “fridge sheet and exercise cards”."""
        return papers_named(self.what, voice)

    def title(self, voice: Voice) -> str:
        """What the pages are called: “Weeks 48–49, fridge sheet and exercise cards”, “November 2026, month
        sheet”."""
        if self.what == (Sheet.WHY,):
            from desktop.wording.why import TITLE

            return voice(TITLE)
        if self.what == (Sheet.MONTH,) and len(self.weeks) == 1:
            month = dates.month_and_year(voice, self.weeks[0].dates[3])  # that of the middle day, as on it
            return voice(paper.TITLE, weeks=month, papers=self.papers(voice))
        return voice(paper.TITLE, weeks=paper.weeks(voice, self.weeks), papers=self.papers(voice))
