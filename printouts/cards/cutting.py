"""Marks to cut and fold by: on the edges of the cards or outside of them, and where a printer reaches."""

from collections.abc import Iterator, Sequence

from printouts.formats.card import CutMarks
from printouts.formats.paper import RIM
from printouts.inks import Inks
from printouts.marks import Box, Marks, Outline

Span = tuple[float, float]


def cut_marks(
    style: str, cells: Sequence[Box], gap: float, sheet: Box, form: CutMarks, inks: Inks, *, pairs: bool
) -> Marks:
    """Marks around the cells of a side: ``marks`` are short, ``lines`` run along the cards and to the rim.

    ``pairs`` are folded in their middle, which is dashed. An edge within the rim has no mark: a printer
    could not set one. Where two gaps cross no marks close to a square, which would look like a box to tick.
    """
    if style == "none" or not cells:
        return ()
    reach = sheet.inset(RIM)
    across = _edges([edge for cell in cells for edge in (cell.left, cell.right)])
    down = _edges([edge for cell in cells for edge in (cell.top, cell.bottom)])
    folds = _edges([cell.centre[0] for cell in cells]) if pairs else []
    upright = _spans(style, down, gap, (reach.top, reach.bottom), form)
    level = _spans(style, across, gap, (reach.left, reach.right), form)
    if gap and style == "marks":  # rows are cut apart first, then the upright marks between them are left
        level = [level[0], level[-1]]
    lines = [
        *((x, top, x, bottom) for x in across for top, bottom in upright),
        *((left, y, right, y) for y in down for left, right in level),
        *((x, start, x, end) for x in folds for span in upright for start, end in _dashes(span, form.dash)),
    ]
    return tuple(
        Outline(((left, top), (right, bottom)), stroke=inks.text, line=form.line, closed=False)
        for left, top, right, bottom in lines
        if reach.holds(Box(left, top, right - left, bottom - top))
    )


def _edges(found: list[float]) -> list[float]:
    """Each edge once, from the first to the last."""
    return sorted({round(edge, 3) for edge in found})


def _spans(style: str, edges: list[float], gap: float, reach: Span, form: CutMarks) -> list[Span]:
    """Where along a cut its marks are: the edges run across it, ``gap`` apart within."""
    first, last = reach
    inner, half = edges[1:-1], form.length / 2
    gaps = list(zip(inner[::2], inner[1::2], strict=True)) if gap else []  # from card to card
    if style == "lines":
        ends = [first, *(edge for between in gaps for edge in between), last]
        return list(zip(ends[::2], ends[1::2], strict=True))
    within = gaps or [(edge - half, edge + half) for edge in inner]  # a cross where cards touch
    return [_ahead(edges[0], first, form), *within, _behind(edges[-1], last, form)]


def _ahead(edge: float, first: float, form: CutMarks) -> Span:
    """The mark before the first card: outside of it, or where there is no room on its edge at the rim."""
    end = edge - form.clear
    return (max(first, end - form.length), end) if end - first >= form.least else (first, first + form.length)


def _behind(edge: float, last: float, form: CutMarks) -> Span:
    """The mark behind the last card."""
    start = edge + form.clear
    return (
        (start, min(last, start + form.length)) if last - start >= form.least else (last - form.length, last)
    )


def _dashes(span: Span, step: float) -> Iterator[Span]:
    """Dashes and gaps of one length, from one end on."""
    start, end = span
    while start < end:
        yield start, min(end, start + step / 2)
        start += step
