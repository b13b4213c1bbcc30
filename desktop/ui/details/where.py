"""Where a planned thing stands, in words."""

from desktop.model.finding import find_entry
from desktop.model.plan import Plan, StrengthSession
from desktop.model.refs import RoutineRef
from desktop.ui.board.wording import clipped, day_label, entry_name, long_day, part_name

_LONGEST = 60  # characters of a session's name


def where_item(plan: Plan, ref: RoutineRef) -> str:
    """``In Wed 25, Ankle strength`` or ``In Tue 24, Easy warm-up``. Raises Gone."""
    when, _, entry = find_entry(plan, ref.entry)
    name = clipped(entry_name(entry), _LONGEST)
    if not isinstance(entry, StrengthSession):
        name = f"{name} {part_name(ref.part).lower()}"
    return f"In {day_label(when)}, {name}"


def where_entry(plan: Plan, entry_id: str) -> str:
    """``On Wednesday 25``. Raises Gone."""
    return f"On {long_day(find_entry(plan, entry_id)[0])}"
