"""Four cards on a sheet: fronts, backs that lie behind them, and marks to cut by.

Cards are quarters of the sheet, so that two cuts make four of them and nothing is wasted.
"""

from collections.abc import Iterator, Sequence

from desktop.wording import paper
from printouts.cards.parts import Card
from printouts.formats.card import CardFormat
from printouts.formats.paper import PAPERS
from printouts.marks import MM, Box, Mark, Marks, Outline, Page, Placed, rule
from printouts.options import Options
from printouts.press import Press
from printouts.writing import line


def impose(cards: Sequence[Card], options: Options, press: Press) -> list[Page]:
    """The sheets' sides in the order in which they are printed."""
    width, height = PAPERS[options.paper]
    sheet = Box(0, 0, width, height)
    pages: list[Page] = []
    for sides in _sides(cards, options.sides, press.card):
        for placed in sides:
            extra: list[Mark] = []
            if options.cut_marks:
                extra += cut_marks(sheet, press, fold=options.sides == "fold")
            if options.rule and not pages:
                extra += _check_rule(sheet, press)
            pages.append(Page(width, height, (*placed, Placed(sheet, tuple(extra)))))
    return pages


def _sides(cards: Sequence[Card], sides: str, form: CardFormat) -> Iterator[list[list[Placed]]]:
    """For each sheet, its sides: two of them, or one when fronts and backs are folded."""
    if sides == "fold":
        for start in range(0, len(cards), form.rows):
            side = []
            for row, card in enumerate(cards[start : start + form.rows]):
                side += [Placed(form.place(row, 0), card.front), Placed(form.place(row, 1), card.back)]
            yield [side]
        return
    for start in range(0, len(cards), form.on_a_sheet):
        fronts, backs = [], []
        for at, card in enumerate(cards[start : start + form.on_a_sheet]):
            row, column = divmod(at, form.columns)
            fronts.append(Placed(form.place(row, column), card.front))
            backs.append(_back(card, row, column, sides, form))
        yield [fronts, backs]


def _back(card: Card, row: int, column: int, sides: str, form: CardFormat) -> Placed:
    """A back in the place that lies behind its front.

    Turned on the long edge, left and right change places. Turned on the short edge, top and bottom do, and
    the back stands on its head, so that a card is turned over like a page all the same.
    """
    match sides:
        case "long":
            return Placed(form.place(row, form.columns - 1 - column), card.back)
        case "short":
            return Placed(form.place(form.rows - 1 - row, column), card.back, turned=True)
        case _:
            return Placed(form.place(row, column), card.back)


def cut_marks(sheet: Box, press: Press, *, fold: bool) -> Marks:
    """Short lines at the edges and a cross in the middle; the upright ones are dashed for a fold."""
    form, ink = press.card.marks, press.inks.text
    across, down = sheet.centre
    near, far = form.inset, form.inset + form.length
    half = form.length / 2
    level = [(near, far), (across - half, across + half), (sheet.right - far, sheet.right - near)]
    upright = [(near, far), (down - half, down + half), (sheet.bottom - far, sheet.bottom - near)]
    marks = [rule(left, right, down, ink, form.line) for left, right in level]
    for top, bottom in upright:
        for start, end in _dashes(top, bottom, form.dash) if fold else [(top, bottom)]:
            ends = ((across, start), (across, end))
            marks.append(Outline(ends, stroke=ink, line=form.line, closed=False))
    return tuple(marks)


def _dashes(start: float, end: float, step: float) -> list[tuple[float, float]]:
    """Dashes and gaps of one length, from one end on."""
    count = int((end - start) / step)
    return [(start + at * step, start + at * step + step / 2) for at in range(count + 1)]


def _check_rule(sheet: Box, press: Press) -> Marks:
    """A line of 100 mm: when it measures less, the printer has scaled the page."""
    form, ink = press.card.marks, press.inks.text
    y, left = sheet.bottom - form.inset, press.card.margin
    right = left + 100 * MM
    ends = tuple(
        Outline(((x, y - 3), (x, y + 3)), stroke=ink, line=form.line, closed=False) for x in (left, right)
    )
    words = press.voice(paper.CHECK_RULE)
    return (
        rule(left, right, y, ink, form.line),
        *ends,
        line(words, press.card.foot, right + 8, y + 3, ink),
    )
