"""What a runner chooses before printing."""

from dataclasses import dataclass
from typing import Final

from desktop.model.look import USUAL, Look
from desktop.wording.language import ENGLISH
from printouts.formats.paper import SHEETS
from resources.figures.palette import Palette, palette_for

SIDES: Final = ("one", "long", "short", "fold")
UNITS: Final = ("km", "mi")


class NotOffered(ValueError):
    """A choice that there is not: ``name`` is the option's, ``offered`` what it may be."""

    def __init__(self, name: str, value: str, offered: tuple[str, ...]) -> None:
        super().__init__(name, value, offered)
        self.name, self.value, self.offered = name, value, offered


@dataclass(frozen=True, slots=True)
class Options:
    """How to print; raises NotOffered for a choice that is not one of those offered.

    ``paper``: a4 or letter, for a fridge sheet also a3, tabloid, legal and a5. ``sides``, for cards: ``one``
    prints a sheet of fronts and then a sheet of their backs, in the same places; ``long`` and ``short`` print
    on both sides of the sheet, turned on that edge; ``fold`` prints each back beside its front, to be folded.
    ``unit``: km or mi. ``every_exercise`` makes exercise cards of the whole library instead of the week's
    exercises. ``rule`` prints a line of 100 mm on the first sheet of cards, to check that the printer does
    not scale. ``look``: how the figures look. ``language`` is the code of the language to print in, which may
    differ from the window's.
    """

    paper: str = "a4"
    sides: str = "one"
    unit: str = "km"
    ink_saving: bool = False
    cut_marks: bool = True
    every_exercise: bool = False
    rule: bool = False
    look: Look = USUAL
    language: str = ENGLISH

    def __post_init__(self) -> None:
        _check("paper", self.paper, tuple(SHEETS))
        _check("sides", self.sides, SIDES)
        _check("unit", self.unit, UNITS)

    def palette(self) -> Palette:
        """How the figures are painted."""
        return palette_for(self.look.names(), ink_saving=self.ink_saving)


def _check(name: str, value: str, offered: tuple[str, ...]) -> None:
    if value not in offered:
        raise NotOffered(name, value, offered)
