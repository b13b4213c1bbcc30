"""A drag above the board as values: what is carried, and where it would land now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QLine, QRect
from PySide6.QtGui import QRegion

from desktop.model.places import JudgedPlace, are_exercises
from desktop.model.placing import Verdict
from desktop.model.plan import Plan
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewRoutine,
    OnDay,
    Place,
    RoutineRef,
    Things,
    ids_of,
)

DOT = 6  # pixels that the dots of an insertion line reach beyond it


@dataclass(frozen=True)
class Carried:
    """A drag over the board: what it is, and every place of these days with the verdict on it.

    ``gather``: several entries are wanted on one day, whatever days lie between them now.
    """

    things: Things
    copy: bool
    places: tuple[JudgedPlace, ...]
    gather: bool = False

    @cached_property
    def exercise(self) -> bool:
        """Whether it is exercises (else there are entries among it)."""
        return are_exercises(self.things)

    @cached_property
    def routine(self) -> bool:
        """Whether it is a saved routine, which lands as a whole."""
        return any(isinstance(thing, NewRoutine) for thing in self.things)

    @cached_property
    def routines(self) -> Mapping[RoutineRef, Verdict]:
        """The verdict on each routine."""
        return {
            found.place.routine: found.verdict for found in self.places if isinstance(found.place, InRoutine)
        }

    @cached_property
    def days(self) -> Mapping[date, Verdict]:
        """The verdict on each day."""
        bound = (found for found in self.places if isinstance(found.place, OnDay) and not found.some_day)
        return {found.when: found.verdict for found in bound}

    @cached_property
    def some_day(self) -> Verdict | None:
        """The verdict on what is for some day of the week."""
        places = (found for found in self.places if isinstance(found.place, OnDay) and found.some_day)
        return next((found.verdict for found in places), None)

    def apart(self, plan: Plan) -> bool:
        """Whether it stands on several days, and may be wanted on one."""
        if len(self.things) < 2 or not all(isinstance(one, EntryRef | ExerciseRef) for one in self.things):
            return False
        from desktop.model.selection import still_there
        from desktop.model.together import day_of

        return len({day_of(plan, one) for one in still_there(plan, self.things)}) > 1

    @cached_property
    def sources(self) -> frozenset[str]:
        """Ids of the entries and exercises that are dragged; none of something new."""
        return ids_of(self.things)


class Aim(NamedTuple):
    """Where the drag would land now. ``rect`` is the target and ``line`` the insertion line.

    ``others`` are the other days in view on which some of several entries land. ``apart``: it is none of the
    days, but among what is for some day of the week.
    """

    target: Place
    verdict: Verdict
    rect: QRect
    line: QLine | None
    place: str
    others: tuple[QRect, ...] = ()
    apart: bool = False

    def painted(self, *, only_line: bool) -> QRegion:
        """What it has painted: the line alone while the target stays, else the target with it."""
        region = QRegion()
        for rect in self.others:
            region += rect
        if self.line is not None:
            line = QRect(self.line.p1(), self.line.p2())
            region += line.adjusted(-DOT, -DOT, DOT, DOT)
            if only_line:
                return region
        if isinstance(self.target, OnDay) and self.line is not None:
            # A day has an edge and no ground of its own.
            return region + (QRegion(self.rect) - QRegion(self.rect.adjusted(9, 9, -9, -9)))
        return region + self.rect
