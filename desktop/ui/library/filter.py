"""What the runner looks for in the library."""

from typing import NamedTuple

from desktop.model.exercise import Equipment, Movement, Part, Region


class Filter(NamedTuple):
    """What the runner looks for. Of movements, regions, equipment and uses any one will do, but one of each
    that is asked for; None among the equipment asks for exercises that need nothing.

    ``suits_me`` hides what a ticked complaint speaks against and what needs equipment that is not there.
    """

    text: str = ""
    movements: frozenset[Movement] = frozenset()
    equipment: frozenset[Equipment | None] = frozenset()
    suits_me: bool = False
    regions: frozenset[Region] = frozenset()
    uses: frozenset[Part] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether single exercises are looked for, so that families do not fold."""
        return bool(self.text.strip()) or self._replace(text="", suits_me=False) != Filter()
