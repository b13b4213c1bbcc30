"""What advice is made of: the words of an answer, and the week that the rules look at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.model.exercise import Exercise
from desktop.model.plan import Entry, Plan, PlannedExercise, Status, StrengthSession, items
from desktop.model.runner import Runner
from desktop.model.summary import Progress, entry_progress

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class ActionKind(StrEnum):
    """What pressing an action does."""

    SHOW = "show"  # select the ids on the board
    CHANGE = "change"  # put ``plan`` in place of the plan
    ABOUT_YOU = "about you"  # open what the runner ticked


@dataclass(frozen=True, slots=True)
class AdviceAction:
    """A button. ``ids`` are entries or items to select; ``plan`` is there for CHANGE alone."""

    label: str
    kind: ActionKind
    ids: tuple[str, ...] = ()
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """One or two sentences and at most two actions."""

    text: str
    actions: tuple[AdviceAction, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a rule looks at: the days of a week in a plan, and the runner."""

    plan: Plan
    dates: tuple[date, ...]
    library: Mapping[str, Exercise]
    runner: Runner

    def entries(self) -> Iterator[tuple[date, Entry]]:
        """The entries of the days, each with its date."""
        for when in self.dates:
            for entry in self.plan.day(when):
                yield when, entry

    def open_items(self) -> Iterator[tuple[date, PlannedExercise]]:
        """The exercises that are still to be done."""
        for when, entry in self.entries():
            skipped = entry_progress(entry) == Progress.SKIPPED
            yield from (
                (when, item) for item in items(entry) if item.status is Status.PLANNED and not skipped
            )

    def sessions(self) -> list[date]:
        """The days of strength sessions, skipped ones left out."""
        return [
            when
            for when, entry in self.entries()
            if isinstance(entry, StrengthSession) and entry_progress(entry) != Progress.SKIPPED
        ]


def day_name(when: date) -> str:
    """``Wed``."""
    return DAYS[when.weekday()]


def listed(words: Iterable[str]) -> str:
    """``Wed``, ``Wed and Thu``, ``Wed, Thu and Fri``."""
    *first, last = [str(word) for word in words]
    return f"{', '.join(first)} and {last}" if first else last


def lowered(name: str) -> str:
    """A name within a sentence: ``two-footed hops``."""
    return name[:1].lower() + name[1:]
