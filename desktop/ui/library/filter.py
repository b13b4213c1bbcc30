"""What the runner looks for in the library."""

from typing import NamedTuple

from desktop.model.exercise import Equipment, Movement


class Filter(NamedTuple):
    """What the runner looks for. Movements are alternatives; ``equipment`` is the one thing used.

    ``no_equipment`` asks for exercises that need nothing; ``suits_me`` hides what a ticked
    complaint speaks against and what needs equipment that is not there.
    """

    text: str = ""
    movements: frozenset[Movement] = frozenset()
    equipment: Equipment | None = None
    no_equipment: bool = False
    suits_me: bool = False

    @property
    def narrows(self) -> bool:
        """Whether single exercises are looked for, so that families do not fold."""
        return bool(self.text.strip() or self.movements or self.equipment or self.no_equipment)
