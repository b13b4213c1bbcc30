"""Four cards on a sheet: fronts, backs that lie behind them, and marks to cut by.

Cards are quarters of the sheet, so that two cuts make four of them and nothing is wasted.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from printouts.cards.parts import MARGIN, Card
from printouts.inks import Inks
from printouts.marks import MM, Box, Mark, Marks, Outline, Page, Placed, rule
from printouts.options import PAPERS, Options
from printouts.writing import Type, line

ROWS, COLUMNS = 2, 2
MARK_INSET: Final = 5 * MM  # printers leave the sheet's rim white
MARK_LENGTH: Final = 7 * MM
_MARK_LINE = 0.5
_FOLD_DASH = 4.0
_CHECK = Type(8, 400)


def card_size(paper: str) -> Box:
    """A quarter of the paper: A6 of A4, 108 x 140 mm of Letter."""
    width, height = PAPERS[paper]
    return Box(0, 0, width / COLUMNS, height / ROWS)


def impose(cards: Sequence[Card], options: Options, inks: Inks) -> list[Page]:
    """The sheets' sides in the order in which they are printed."""
    width, height = PAPERS[options.paper]
    sheet = Box(0, 0, width, height)
    pages: list[Page] = []
    for sides in _sides(cards, options):
        for placed in sides:
            extra: list[Mark] = []
            if options.cut_marks:
                extra += cut_marks(sheet, inks, fold=options.sides == "fold")
            if options.rule and not pages:
                extra += _check_rule(sheet, inks)
            pages.append(Page(width, height, (*placed, Placed(sheet, tuple(extra)))))
    return pages


def _sides(cards: Sequence[Card], options: Options) -> Iterator[list[list[Placed]]]:
    """For each sheet, its sides: two of them, or one when fronts and backs are folded."""
    if options.sides == "fold":
        for start in range(0, len(cards), ROWS):
            side = []
            for row, card in enumerate(cards[start : start + ROWS]):
                side += [
                    Placed(quarter(options.paper, row, 0), card.front),
                    Placed(quarter(options.paper, row, 1), card.back),
                ]
            yield [side]
        return
    for start in range(0, len(cards), ROWS * COLUMNS):
        fronts, backs = [], []
        for at, card in enumerate(cards[start : start + ROWS * COLUMNS]):
            row, column = divmod(at, COLUMNS)
            fronts.append(Placed(quarter(options.paper, row, column), card.front))
            backs.append(_back(card, row, column, options))
        yield [fronts, backs]


def _back(card: Card, row: int, column: int, options: Options) -> Placed:
    """A back in the place that lies behind its front.

    Turned on the long edge, left and right change places. Turned on the short edge, top and bottom do, and
    the back stands on its head, so that a card is turned over like a page all the same.
    """
    match options.sides:
        case "long":
            return Placed(quarter(options.paper, row, COLUMNS - 1 - column), card.back)
        case "short":
            return Placed(quarter(options.paper, ROWS - 1 - row, column), card.back, turned=True)
        case _:
            return Placed(quarter(options.paper, row, column), card.back)


def quarter(paper: str, row: int, column: int) -> Box:
    """A quarter of the sheet."""
    size = card_size(paper)
    return size.moved(column * size.width, row * size.height)


def cut_marks(sheet: Box, inks: Inks, *, fold: bool) -> Marks:
    """Short lines at the edges and a cross in the middle; the upright ones are dashed for a fold."""
    across, down = sheet.centre
    near, far = MARK_INSET, MARK_INSET + MARK_LENGTH
    half = MARK_LENGTH / 2
    level = [(near, far), (across - half, across + half), (sheet.right - far, sheet.right - near)]
    upright = [(near, far), (down - half, down + half), (sheet.bottom - far, sheet.bottom - near)]
    marks = [rule(left, right, down, inks.text, _MARK_LINE) for left, right in level]
    for top, bottom in upright:
        for start, end in _dashes(top, bottom) if fold else [(top, bottom)]:
            ends = ((across, start), (across, end))
            marks.append(Outline(ends, stroke=inks.text, line=_MARK_LINE, closed=False))
    return tuple(marks)


def _dashes(start: float, end: float) -> list[tuple[float, float]]:
    count = int((end - start) / _FOLD_DASH)
    return [(start + at * _FOLD_DASH, start + at * _FOLD_DASH + _FOLD_DASH / 2) for at in range(count + 1)]


def _check_rule(sheet: Box, inks: Inks) -> Marks:
    """A line of 100 mm: when it measures less, the printer has scaled the page."""
    y = sheet.bottom - MARK_INSET
    left, right = MARGIN, MARGIN + 100 * MM
    ends = tuple(
        Outline(((x, y - 3), (x, y + 3)), stroke=inks.text, line=_MARK_LINE, closed=False)
        for x in (left, right)
    )
    words = "100 mm when printed at actual size"
    return (
        rule(left, right, y, inks.text, _MARK_LINE),
        *ends,
        line(words, _CHECK, right + 8, y + 3, inks.text),
    )
