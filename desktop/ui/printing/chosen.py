"""What is chosen in the print dialog: one value, and which of the choices matter for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.model.diary import Diary
from desktop.model.exercise import Library
from desktop.model.printed import Printed
from desktop.model.week import Week
from desktop.ui.printing.kinds import KINDS
from desktop.ui.printing.second import Second
from desktop.wording import printing as words
from desktop.wording.phrase import Phrase
from printouts import Neighbour, Options, PrintJob, Sheet
from printouts.drawings import Drawings

MOST_WEEKS: Final = 26
"""Weeks that are printed at once: half a year."""


@dataclass(frozen=True)
class Chosen:
    """The kinds of paper, the first and the last week, and how they are printed.

    ``routine`` is the saved routine of which routine cards are wanted; empty: of what the weeks hold.
    """

    what: tuple[Sheet, ...]
    first: Week
    last: Week
    options: Options
    second: Second | None = None
    routine: str = ""

    @property
    def weeks(self) -> tuple[Week, ...]:
        """From the first week to the last one."""
        return weeks_from(self.first, self.last)

    @property
    def used(self) -> frozenset[str]:
        """The names of the options that make a difference; the others need not be asked for."""
        names = frozenset[str]().union(*(KINDS[sheet].uses for sheet in self.what))
        if self.options.sides in ("one", "fold") or "sides" in self.refused:
            names -= {"offset"}
        return names

    @property
    def refused(self) -> Mapping[str, Phrase]:
        """The options that cannot be chosen as things are, each with the reason."""
        return {"sides": words.NO_BACKS} if self.options.card == "poker" else {}

    def job(
        self,
        diary: Diary,
        library: Callable[[Diary], Library],
        drawings: Drawings,
        today: date,
        printed: tuple[Printed, ...] = (),
    ) -> PrintJob:
        """All of it as a job; there must be something to print in it.

        ``library`` gives the exercises in the language to print in, as a runner has them.
        """
        second = self.second if "second" in self.used else None
        beside = None
        if second is not None:
            theirs = library(second.found.diary)
            beside = Neighbour(plan=second.found.diary.plan, library=theirs, name=second.name)
        return PrintJob(
            self.what,
            self.weeks,
            options=self.options,
            plan=diary.plan,
            library=library(diary),
            drawings=drawings,
            beside=beside,
            name=second.own_name if second else "",
            day=today,
            printed=printed,
            saved=(diary.routines[self.routine],) if self.routine in diary.routines else (),
        )


def weeks_from(first: Week, last: Week) -> tuple[Week, ...]:
    """All weeks from one to another, at least the first and at most half a year."""
    found = [first]
    while found[-1].first < last.first and len(found) < MOST_WEEKS:
        found.append(found[-1].shifted(1))
    return tuple(found)
