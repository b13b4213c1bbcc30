"""A line of 100 mm on the first sheet: when it measures less, the printer has scaled the page."""

from desktop.wording import cards, paper
from printouts.cards.grid import Grid
from printouts.formats.paper import RIM
from printouts.marks import MM, Marks, Outline
from printouts.press import Press
from printouts.writing import block, line, wrap

LENGTH = 100 * MM


def check_rule(grid: Grid, press: Press) -> Marks:
    """The line and what it is for, where no card has anything.

    That is under the cards, else on the edge between two rows of them, else between two columns or on the
    fold, and of a single card that fills its paper in the margin at its foot.
    """
    form, first, last = press.card.marks, grid.cell(0), grid.cell(grid.count - 1)
    left = max(RIM, first.left) + form.rule_in
    low = grid.sheet.bottom - RIM - form.rule_tall
    if low > last.bottom:
        return _level(left, low, press)
    if grid.rows > 1:
        return _level(left, first.bottom + grid.gap / 2, press)
    if grid.pairs:
        return _upright(first.centre[0], grid, press)
    if grid.columns > 1:
        return _upright(first.right + grid.gap / 2, grid, press)
    return _level(left, low, press)


def _level(left: float, y: float, press: Press) -> Marks:
    """From left to right, its words below it."""
    form, ink, right = press.card.marks, press.inks.text, left + LENGTH
    words = line(press.voice(paper.CHECK_RULE), form.words, left + 4, y + 9, ink)
    return (*_ruled((left, y), (right, y), (0, form.tick), press), words)


def _upright(x: float, grid: Grid, press: Press) -> Marks:
    """From top to bottom, its length beside it in what is free of the card there."""
    form, ink = press.card.marks, press.inks.text
    top = (grid.sheet.height - LENGTH) / 2
    room = press.card.margin - 4
    lines = wrap(press.voice(cards.CHECK_LENGTH), form.words, room)
    words = block(lines, form.words, x + 4, grid.sheet.centre[1], room, ink)
    return (*_ruled((x, top), (x, top + LENGTH), (form.tick, 0), press), *words)


def _ruled(
    start: tuple[float, float], end: tuple[float, float], tick: tuple[float, float], press: Press
) -> Marks:
    """The line with a tick across each end."""
    form, ink = press.card.marks, press.inks.text
    strokes = [(start, end)]
    strokes += [((x - tick[0], y - tick[1]), (x + tick[0], y + tick[1])) for x, y in (start, end)]
    return tuple(Outline(ends, stroke=ink, line=form.line, closed=False) for ends in strokes)
