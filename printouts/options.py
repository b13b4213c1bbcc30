"""What a runner chooses before printing."""

from dataclasses import dataclass
from typing import Final

from desktop.model.look import USUAL, Look
from desktop.wording.language import ENGLISH
from printouts.formats.cut import SIZES
from printouts.formats.paper import PAPERS
from resources.figures.palette import Palette, palette_for

ORIENTATIONS: Final = ("across", "upright")
SIDES: Final = ("one", "long", "short", "fold", "fronts-backs")
MARKS: Final = ("none", "marks", "lines")
GAPS: Final = (0, 3, 6)
MAX_OFFSET: Final = 5.0
"""Millimetres by which a printer may be off between the two sides of a sheet."""
UNITS: Final = ("km", "mi")


class NotOffered(ValueError):
    """A choice that there is not: ``name`` is the option's, ``offered`` what it may be."""

    def __init__(self, name: str, value: str, offered: tuple[str, ...]) -> None:
        super().__init__(name, value, offered)
        self.name, self.value, self.offered = name, value, offered


@dataclass(frozen=True, slots=True)
class Options:
    """How to print; raises NotOffered for a choice that is not one of those offered.

    ``paper``: one of PAPERS. ``orientation``: how the paper of a fridge sheet lies; ``across`` has a column a
    day, ``upright`` a row a day. ``card``: the size of a card, one of SIZES, ``gap`` the millimetres between
    two of them, ``marks`` what they are cut by. ``sides``, for cards: ``one`` prints a sheet of fronts and
    then a sheet of their backs, in the same places; ``long`` and ``short`` print on both sides of the sheet,
    turned on that edge; ``fronts-backs`` prints all fronts and then all backs, for a printer that is fed
    twice; ``fold`` prints each back beside its front, to be folded. ``offset`` moves the backs of a turned
    sheet so many millimetres right and down, where a printer is off. ``unit``: km or mi. ``large`` prints in
    large type for weak eyes: nothing smaller than 16 pt but the words at the rule, on more pages and cards; a
    fridge sheet that is to lie across stands upright where that saves a page. ``figures`` and ``notes`` are
    what a fridge sheet has beside its words: a small figure at each exercise; lines to write on, the ankle's
    balance and what was done at its foot. ``every_exercise`` makes exercise cards of the whole library, not
    of the week's exercises alone. ``rule`` prints a line of 100 mm on the first sheet of cards, to check that
    the printer does not scale. ``look``: how the figures look.
    ``language`` is the code of the language to print in, which may differ from the window's.
    """

    paper: str = "a4"
    orientation: str = "across"
    card: str = "a6"
    gap: int = 0
    marks: str = "marks"
    sides: str = "one"
    offset: tuple[float, float] = (0.0, 0.0)
    unit: str = "km"
    large: bool = False
    figures: bool = True
    notes: bool = True
    ink_saving: bool = False
    every_exercise: bool = False
    rule: bool = False
    look: Look = USUAL
    language: str = ENGLISH

    def __post_init__(self) -> None:
        _check("paper", self.paper, tuple(PAPERS))
        _check("orientation", self.orientation, ORIENTATIONS)
        _check("card", self.card, tuple(SIZES))
        _check("gap", str(self.gap), tuple(map(str, GAPS)))
        _check("marks", self.marks, MARKS)
        _check("sides", self.sides, SIDES)
        _check("unit", self.unit, UNITS)
        for shift in self.offset:
            if not -MAX_OFFSET <= shift <= MAX_OFFSET:
                raise NotOffered("offset", f"{shift:g}", (f"{-MAX_OFFSET:g}", f"{MAX_OFFSET:g}"))

    def palette(self) -> Palette:
        """How the figures are painted."""
        return palette_for(self.look.names(), ink_saving=self.ink_saving)


def _check(name: str, value: str, offered: tuple[str, ...]) -> None:
    if value not in offered:
        raise NotOffered(name, value, offered)
