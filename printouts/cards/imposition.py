"""Cards on sheets: fronts, backs that lie behind them, and marks to cut by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from printouts.cards.check_rule import check_rule, check_sheet, making_way
from printouts.cards.cutting import cut_marks
from printouts.cards.grid import Grid, grid_for
from printouts.cards.parts import Card
from printouts.marks import MM, Box, Page, Placed
from printouts.options import Options
from printouts.press import Press


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: what stands on it, and the cells that are cut out of it."""

    placed: tuple[Placed, ...]
    cells: tuple[Box, ...]
    back: bool = False


def impose(cards: Sequence[Card], options: Options, press: Press) -> list[Page]:
    """The sheets' sides in the order in which they are printed. Raises DoesNotFit.

    Backs lie behind their fronts once the sheet is turned on the edge that ``sides`` names; printed by
    themselves, fronts and then backs, all fronts come first and the backs in the same order, for a stack
    that is turned on its long edge and fed again. Cards that have no back are printed on one side.

    A rule of 100 mm that has no room beside the cards is a sheet of its own before them.
    """
    backs = any(card.back for card in cards)
    grid = grid_for(options, pairs=options.sides == "fold" and backs)
    pages: list[Page] = []
    for side in _in_order(cards, grid, options, backs=backs):
        extra = cut_marks(
            options.marks, side.cells, grid.gap, grid.sheet, press.card.marks, press.inks, pairs=grid.pairs
        )
        if options.rule and not pages:
            ruled = check_rule(grid, side.cells, extra, press)
            if ruled:
                extra = (*making_way(extra, ruled), *ruled.marks)
            else:
                pages.append(check_sheet(grid.sheet, press))
        placed = (*side.placed, Placed(grid.sheet, extra))
        pages.append(Page(grid.sheet.width, grid.sheet.height, placed, back=side.back))
    return pages


def _in_order(cards: Sequence[Card], grid: Grid, options: Options, *, backs: bool) -> Iterator[Side]:
    numbered = list(enumerate(cards, 1))
    sheets = [numbered[start : start + grid.count] for start in range(0, len(cards), grid.count)]
    fronts = (_fronts(sheet, grid) for sheet in sheets)
    if not backs or grid.pairs:
        yield from fronts
        return
    behind = (_backs(sheet, grid, options) for sheet in sheets)
    if options.sides == "fronts-backs":
        yield from fronts
        yield from behind
        return
    for front, back in zip(fronts, behind, strict=True):
        yield front
        yield back


def _fronts(sheet: Sequence[tuple[int, Card]], grid: Grid) -> Side:
    """The fronts of a sheet, of pairs with their backs beside them."""
    placed = []
    for at, (number, card) in enumerate(sheet):
        placed.append(Placed(grid.front(at), card.front, name=card.name, card=number))
        if grid.pairs:
            placed.append(Placed(grid.beside(at), card.back, name=card.name, card=number))
    return Side(tuple(placed), tuple(map(grid.cell, range(len(sheet)))))


def _backs(sheet: Sequence[tuple[int, Card]], grid: Grid, options: Options) -> Side:
    """The backs of a sheet, moved by as much as the printer is off.

    On one-sided paper they are a sheet of their own, behind nothing.
    """
    across, down = (shift * MM for shift in options.offset)
    turned = _mirrored_upright(grid.sheet, options.sides) is False
    placed = []
    for at, (number, card) in enumerate(sheet):
        frame = behind(grid.front(at), grid.sheet, options.sides)
        if options.sides != "one":
            frame = frame.moved(across, down)
        placed.append(Placed(frame, card.back, turned=turned, name=card.name, card=number))
    return Side(tuple(placed), tuple(back.frame for back in placed), back=options.sides != "one")


def behind(front: Box, sheet: Box, sides: str) -> Box:
    """Where on the other side of the sheet a back lies behind its front.

    A sheet turned over a vertical edge changes left and right; turned over a horizontal edge it changes top
    and bottom, and its back stands on its head, so that a card is turned over like a page all the same.
    """
    upright = _mirrored_upright(sheet, sides)
    if upright is None:
        return front
    left = sheet.width - front.right if upright else front.left
    top = front.top if upright else sheet.height - front.bottom
    return Box(left, top, front.width, front.height)


def _mirrored_upright(sheet: Box, sides: str) -> bool | None:
    """Whether the sheet is turned over a vertical edge; None where it is not turned at all.

    Of a paper on its side the long edges are the level ones.
    """
    if sides == "one":
        return None
    return (sides == "short") == (sheet.width > sheet.height)
