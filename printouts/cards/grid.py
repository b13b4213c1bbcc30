"""Where cards stand on a sheet of paper: rows and columns, as many as fit. Geometry alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.wording import cards as words
from desktop.wording.phrase import said
from printouts.formats.cut import card_box
from printouts.formats.paper import PAPERS, RIM
from printouts.job import NothingToPrint
from printouts.marks import MM, Box
from printouts.options import Options

_TOUCHING = 0.6 * MM
"""A card that is so near to the paper's edge needs no cut there."""


class DoesNotFit(NothingToPrint):
    """Not even one card of that size goes on that paper."""


@dataclass(frozen=True, slots=True)
class Grid:
    """``columns`` by ``rows`` cells in the middle of a sheet, ``gap`` points apart.

    A cell is a card, or with ``pairs`` a front and on its right its back, which a fold joins.
    """

    sheet: Box
    card: Box
    columns: int
    rows: int
    gap: float
    pairs: bool = False

    @property
    def count(self) -> int:
        """How many cards a sheet takes."""
        return self.columns * self.rows

    @property
    def wide(self) -> float:
        """How wide a cell is."""
        return self.card.width * (2 if self.pairs else 1)

    def cell(self, number: int) -> Box:
        """The place with that number, row by row from the upper left."""
        row, column = divmod(number, self.columns)
        tall = self.card.height
        left = (self.sheet.width - self.columns * (self.wide + self.gap) + self.gap) / 2
        top = (self.sheet.height - self.rows * (tall + self.gap) + self.gap) / 2
        return Box(left + column * (self.wide + self.gap), top + row * (tall + self.gap), self.wide, tall)

    def front(self, number: int) -> Box:
        """Where the front of a card stands."""
        cell = self.cell(number)
        return Box(cell.left, cell.top, self.card.width, cell.height)

    def beside(self, number: int) -> Box:
        """Of a pair, where the back stands: right of its front."""
        return self.front(number).moved(self.card.width, 0)

    def cells(self) -> Iterator[Box]:
        """Every place of the sheet."""
        return map(self.cell, range(self.count))


def grid_for(options: Options, *, pairs: bool = False) -> Grid:
    """The grid that holds the most cards, on the upright paper or on its side. Raises DoesNotFit."""
    width, height = PAPERS[options.paper]
    card = card_box(options.card, options.paper)
    tried = [
        _filled(sheet, card, options.gap * MM, pairs)
        for sheet in (Box(0, 0, width, height), Box(0, 0, height, width))
    ]
    # Of two that hold as many, the one whose cuts can all be marked, then the upright one.
    best = max(tried, key=lambda grid: (grid.count, _can_be_marked(grid)))
    if not best.count:
        refusal = words.PAIR_DOES_NOT_FIT if pairs else words.CARD_DOES_NOT_FIT
        names = words.CARD_SIZES[options.card], words.PAPER_NAMES[options.paper]
        raise DoesNotFit(said(refusal, card=names[0], paper=names[1]))
    return best


def _filled(sheet: Box, card: Box, gap: float, pairs: bool) -> Grid:
    wide = card.width * (2 if pairs else 1)
    columns, rows = _most(sheet.width, wide, gap), _most(sheet.height, card.height, gap)
    return Grid(sheet, card, columns, rows, gap, pairs)


def _most(room: float, each: float, gap: float) -> int:
    """How many fit beside each other; measures that agree on paper may differ by a rounding."""
    return int((room + gap + 0.001) / (each + gap))


def _can_be_marked(grid: Grid) -> bool:
    """Whether no cell ends so near to the rim that a printer cannot set a mark there."""
    if not grid.count:
        return False
    first = grid.cell(0)
    return all(edge < _TOUCHING or edge >= RIM for edge in (first.left, first.top))
