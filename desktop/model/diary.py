"""Everything a runner can change and would want back: the one value under undo."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.model.dose import Dose
from desktop.model.plan import Plan
from desktop.model.runner import Runner


@dataclass(frozen=True, slots=True)
class Diary:
    """The plan, the runner's own default doses by exercise id, and what they told about themselves.

    A new kind of thing (own exercises, routines, templates) is a field with a default here, a line
    in ``Change``, and a table with its codec in ``desktop.storage`` (``reading`` and both ways of
    ``writing``); undo, after a restart too, and saving then have it.
    """

    plan: Plan = field(default_factory=Plan)
    doses: Mapping[str, Dose] = field(default_factory=dict)
    runner: Runner = field(default_factory=Runner)

    def __post_init__(self) -> None:
        object.__setattr__(self, "doses", MappingProxyType(dict(self.doses)))

    def with_plan(self, plan: Plan) -> "Diary":
        """The diary with another plan."""
        return replace(self, plan=plan)

    def with_dose(self, exercise: str, dose: Dose | None) -> "Diary":
        """The diary with an own default dose for an exercise; None for none."""
        doses = {name: own for name, own in self.doses.items() if name != exercise}
        return replace(self, doses=doses if dose is None else {**doses, exercise: dose})
