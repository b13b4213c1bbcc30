"""One thing that a typed line may mean, and whether its words say which."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.model.exercise import Part
from desktop.model.pace import Pace
from desktop.model.plan import RunKind
from desktop.model.quickadd.pieces import Distance, Piece
from desktop.model.quickadd.vocabulary import Activity
from desktop.model.refs import NewEntry, NewEntryKind, NewExercise

_SAYS_WHAT = (RunKind, NewEntryKind, Activity, Distance, Pace)
"""What makes a line one about an entry, whatever other words stand in it. Numbers, durations and clocks do
not: they stand in a note as well, such as "physio 17:00"."""


class Reading(NamedTuple):
    """One thing that a line may mean; ``part`` is where an exercise shall go, where that was said."""

    thing: NewEntry | NewExercise
    part: Part | None = None


def says_what(found: Sequence[Piece]) -> bool:
    """Whether there is a word among pieces that makes the line one about an entry."""
    return any(isinstance(piece.meaning, _SAYS_WHAT) for piece in found)
