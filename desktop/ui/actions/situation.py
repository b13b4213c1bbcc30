"""How things stand, as far as it decides what can be done now: a small value, made from the plan."""

from typing import NamedTuple

from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Note, Plan, Rest, routines
from desktop.model.refs import EntryRef, ExerciseRef, Thing, Things
from desktop.model.refusal import Gone
from desktop.model.summary import Progress, entry_progress, progress
from desktop.model.week import Week


class Situation(NamedTuple):
    """``entries`` and ``exercises`` count what is selected in the plan.

    ``tickable``: it can be ticked and skipped; ``skipped``: it is skipped already. ``looking``: the plan
    cannot be changed. ``followable``: one thing is selected that has exercises, or is one.
    """

    entries: int = 0
    exercises: int = 0
    tickable: bool = False
    skipped: bool = False
    week_empty: bool = True
    can_undo: bool = False
    can_redo: bool = False
    looking: bool = False
    followable: bool = False

    @property
    def planned(self) -> bool:
        """Whether something of the plan is selected, rather than nothing or a thing of the library."""
        return bool(self.entries or self.exercises)


def situation(
    plan: Plan,
    week: Week,
    selection: Things,
    *,
    can_undo: bool = False,
    can_redo: bool = False,
    looking: bool = False,
) -> Situation:
    """How things stand with that week in view and that selected; what is gone counts as not selected."""
    standing = [one for thing in selection if (one := _standing(plan, thing)) is not None]
    ticked = [progress for _, progress in standing if progress is not None]
    return Situation(
        entries=sum(entry for entry, _ in standing),
        exercises=sum(not entry for entry, _ in standing),
        tickable=bool(ticked),
        skipped=bool(ticked) and all(progress is Progress.SKIPPED for progress in ticked),
        week_empty=not any(plan.day(when) for when in week),
        can_undo=can_undo,
        can_redo=can_redo,
        looking=looking,
        followable=len(selection) == 1 and _has_exercises(plan, selection[0]),
    )


def _has_exercises(plan: Plan, thing: Thing) -> bool:
    """Whether there is something to follow along in it."""
    try:
        match thing:
            case EntryRef(entry_id):
                return any(routines(find_entry(plan, entry_id).entry).values())
            case ExerciseRef(item):
                return bool(find_exercise(plan, item))
            case _:
                return False
    except Gone:
        return False


def _standing(plan: Plan, thing: Thing) -> tuple[bool, Progress | None] | None:
    """Whether it is an entry, and how it stands if it has a tick; None for what is not in the plan."""
    try:
        match thing:
            case EntryRef(entry_id):
                entry = find_entry(plan, entry_id).entry
                return True, None if isinstance(entry, Rest | Note) else entry_progress(entry)
            case ExerciseRef(item):
                return False, progress([find_exercise(plan, item).exercise.status])
            case _:
                return None
    except Gone:
        return None
