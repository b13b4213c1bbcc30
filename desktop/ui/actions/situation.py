"""How things stand, as far as it decides what can be done now: a small value, made from the plan."""

from typing import NamedTuple

from desktop.model.drop import EntryRef, ExerciseRef
from desktop.model.edits import Gone, find_entry, find_exercise
from desktop.model.plan import Note, Plan, Rest
from desktop.model.summary import Progress, entry_progress, progress
from desktop.model.week import Week
from desktop.ui.state import Selected


class Situation(NamedTuple):
    """``entries`` and ``exercises`` count what is selected in the plan.

    ``tickable``: it can be ticked and skipped; ``skipped``: it is skipped already.
    """

    entries: int = 0
    exercises: int = 0
    tickable: bool = False
    skipped: bool = False
    week_empty: bool = True
    can_undo: bool = False
    can_redo: bool = False

    @property
    def planned(self) -> bool:
        """Whether something of the plan is selected, rather than nothing or a thing of the library."""
        return bool(self.entries or self.exercises)


def situation(
    plan: Plan, week: Week, selected: Selected, *, can_undo: bool = False, can_redo: bool = False
) -> Situation:
    """How things stand with that week in view and that selected; what is gone counts as not selected."""
    bare = Situation(
        week_empty=not any(plan.day(when) for when in week), can_undo=can_undo, can_redo=can_redo
    )
    try:
        match selected:
            case EntryRef(entry_id):
                entry = find_entry(plan, entry_id)[2]
                return bare._replace(
                    entries=1,
                    tickable=not isinstance(entry, Rest | Note),
                    skipped=entry_progress(entry) is Progress.SKIPPED,
                )
            case ExerciseRef(item):
                standing = progress([find_exercise(plan, item)[2].status])
                return bare._replace(exercises=1, tickable=True, skipped=standing is Progress.SKIPPED)
            case _:
                return bare
    except Gone:
        return bare
