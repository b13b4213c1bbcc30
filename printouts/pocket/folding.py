"""How a paper is folded to a booklet of eight panels: where each panel stands, and what to fold and to cut.

The paper is folded in half lengthwise and in four across; the cut in its middle lets the two halves of the
lower and the upper row be pushed outwards, so that the eight panels follow one another like the pages of a
book. The panels of the upper row stand on their heads, since the paper is folded over them.
"""

from collections.abc import Iterator

from printouts.formats.paper import RIM
from printouts.formats.pocket import COLUMNS, PANELS, PocketFormat
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel, Placed

_UPPER, _LOWER = (7, 6, 5, 4), (8, 1, 2, 3)
"""The panels from left to right."""

_SCISSORS = 12.0  # points from side to side


def place(number: int, marks: Marks, form: PocketFormat) -> Placed:
    """Panel ``number`` of the booklet, 1 to 8, laid out at the origin, where it belongs on the paper."""
    upper = number in _UPPER
    column = (_UPPER if upper else _LOWER).index(number)
    panel = form.panel
    frame = panel.moved(column * panel.width, 0.0 if upper else panel.height)
    return Placed(frame, marks, turned=upper)


def in_order() -> range:
    """The numbers of the panels."""
    return range(1, PANELS + 1)


def folds_and_cut(form: PocketFormat, inks: Inks) -> Placed:
    """Dashes to fold on, and in the middle the line to cut with scissors on it."""
    page, panel = form.page, form.panel
    middle = page.height / 2
    ends = panel.width, page.width - panel.width
    marks: list[Mark] = []
    gap = _SCISSORS / 2 + 3
    for at in range(1, COLUMNS):
        across, clear = at * panel.width, gap if at == COLUMNS / 2 else 0.0
        marks += _dashed((across, RIM), (across, middle - clear), form, inks)
        marks += _dashed((across, middle + clear), (across, page.height - RIM), form, inks)
    marks += _dashed((RIM, middle), (ends[0], middle), form, inks)
    marks += _dashed((ends[1], middle), (page.width - RIM, middle), form, inks)
    for left, right in ((ends[0], page.width / 2 - gap), (page.width / 2 + gap, ends[1])):
        marks.append(Outline(((left, middle), (right, middle)), stroke=inks.text, line=1.0, closed=False))
    box = Box((page.width - _SCISSORS) / 2, middle - _SCISSORS / 2, _SCISSORS, _SCISSORS)
    return Placed(page, (*marks, *_scissors(box, inks)))


def _dashed(
    start: tuple[float, float], end: tuple[float, float], form: PocketFormat, inks: Inks
) -> Iterator[Mark]:
    """Dashes of half a step along a level or an upright line."""
    long = max(end[0] - start[0], end[1] - start[1])
    across, down = (end[0] - start[0]) / long, (end[1] - start[1]) / long
    at = 0.0
    while at < long:
        stop = min(long, at + form.dash / 2)
        points = tuple((start[0] + along * across, start[1] + along * down) for along in (at, stop))
        yield Outline(points, stroke=inks.hairline, line=form.line, closed=False)
        at += form.dash


def _scissors(box: Box, inks: Inks) -> Marks:
    """Two rings on the right, and the blades that cross to the left."""
    ring = box.width * 0.36
    upper = Box(box.right - ring, box.top + 0.06 * box.height, ring, ring)
    lower = upper.moved(0, 0.52 * box.height)
    marks: list[Mark] = [
        Panel(one, ring / 2, fill="#FFFFFF", stroke=inks.text, line=1.0) for one in (upper, lower)
    ]
    for one, tip in ((upper, box.bottom - 0.16 * box.height), (lower, box.top + 0.16 * box.height)):
        points = ((one.left + 0.08 * ring, one.centre[1]), (box.left, tip))
        marks.append(Outline(points, stroke=inks.text, line=1.1, closed=False))
    return tuple(marks)
