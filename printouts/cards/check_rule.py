"""A line of 100 mm on the first sheet: when it measures less, the printer has scaled the page.

It stands where no card is and no cut runs: under the cards, over them, beside them, in a gap between two
rows, or where a sheet that is not full has no card. Cards that fill their paper leave no such place; then it
stands in the white margin of a card, beside a cut, and is measured before the cards are cut. Cut marks that
would run into it end before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.wording import cards, paper
from printouts.cards.grid import Grid
from printouts.formats.paper import RIM
from printouts.marks import MM, Box, Marks, Outline, Text
from printouts.press import Press
from printouts.writing import block, cap_height, line, unbroken, width, wrap

LENGTH = 100 * MM
_APART = 2.0  # points between the rule and what stands nearest
_BEFORE_WORDS = 5.0
_HALF = 4.8  # points: how far line, ticks and words reach over and under the line
_LEAST_WORDS = 7.0  # points, for words that are not read from the floor
_BESIDE_CUT = 4.0  # from a cut to the rule in a card's margin


@dataclass(frozen=True, slots=True)
class CheckRule:
    """The line with its words, and all the room that they take."""

    box: Box
    marks: Marks

    @property
    def room(self) -> Box:
        """What cut marks keep out of."""
        return self.box.inset(-_APART)


def check_rule(grid: Grid, cells: Sequence[Box], cuts: Marks, press: Press) -> CheckRule:
    """The rule in the first place that is free of the cards in ``cells`` and lets the ``cuts`` be seen."""
    reach, form = grid.sheet.inset(RIM), press.card.marks
    for made in _beside_cards(grid, cells, reach, press):
        if not reach.holds(made.box) or any(made.box.overlaps(cell) for cell in cells):
            continue
        if all(left >= form.least for left in _left_of(cuts, made.room, form.dash)):
            return made
    for made in _in_gaps(grid, reach, press):
        if reach.holds(made.box):
            return made
    return _in_a_margin(grid, reach, press)


def making_way(cuts: Marks, room: Box) -> Marks:
    """The cut marks, those that run into the room shortened or parted in two."""
    kept: list[Outline] = []
    for cut in cuts:
        assert isinstance(cut, Outline)
        kept += _without(cut, room) if _crosses(cut.box, room) else [cut]
    return tuple(kept)


def _crosses(cut: Box, room: Box) -> bool:
    return cut.left < room.right and cut.right > room.left and cut.top < room.bottom and cut.bottom > room.top


def _without(cut: Outline, room: Box) -> Iterator[Outline]:
    """What is left of a cut before and behind the room."""
    box = cut.box
    if box.width:
        spans = [(box.left, min(box.right, room.left)), (max(box.left, room.right), box.right)]
        ends = [((start, box.top), (end, box.top)) for start, end in spans if end > start]
    else:
        spans = [(box.top, min(box.bottom, room.top)), (max(box.top, room.bottom), box.bottom)]
        ends = [((box.left, start), (box.left, end)) for start, end in spans if end > start]
    yield from (Outline(one, stroke=cut.stroke, line=cut.line, closed=False) for one in ends)


def _left_of(cuts: Marks, room: Box, dash: float) -> Iterator[float]:
    """How much is left of each cut that makes way, in one piece; of a fold there are dashes enough."""
    for cut in cuts:
        if isinstance(cut, Outline) and _crosses(cut.box, room) and max(cut.box.width, cut.box.height) > dash:
            yield max((max(one.box.width, one.box.height) for one in _without(cut, room)), default=0.0)


# ---- where it may stand --------------------------------------------------------------------


def _beside_cards(grid: Grid, cells: Sequence[Box], reach: Box, press: Press) -> Iterator[CheckRule]:
    """Under, over, right and left of the cards, and in cells that stay empty."""
    first, last = grid.cell(0), grid.cell(grid.count - 1)
    aside = press.card.marks.rule_in
    left = max(reach.left, first.left) + min(aside, max(0.0, first.width - LENGTH) / 2)
    for y in (reach.bottom - _HALF, reach.top + _HALF):
        yield _level(left, y, reach.right, press)
    top = grid.sheet.centre[1] - LENGTH / 2
    widest = max(width(word, press.card.marks.words) for word in press.voice(cards.CHECK_LENGTH).split())
    for start, end in ((last.right, reach.right), (reach.left, first.left)):
        middle = (start + end) / 2
        if end - middle >= widest + 2:
            yield _upright(middle - _HALF, top, end - middle, press)
    for cell in grid.cells():
        if cell not in cells:
            inside = cell.inset(2 * _HALF)
            yield _level(max(reach.left, inside.left), cell.centre[1], inside.right, press)
            down = max(reach.top, inside.top)
            yield _upright(cell.centre[0], down, inside.right - cell.centre[0], press)


def _in_gaps(grid: Grid, reach: Box, press: Press) -> Iterator[CheckRule]:
    """Between two rows of cards, along one card where it is as long."""
    if grid.gap >= 2 * _HALF - _APART:
        for upper, lower in pairwise(map(grid.cell, range(0, grid.count, grid.columns))):
            spare = max(0.0, upper.width - LENGTH) / 2
            y = (upper.bottom + lower.top) / 2 - 0.7
            yield _level(max(reach.left, upper.left + spare), y, reach.right, press)


def _in_a_margin(grid: Grid, reach: Box, press: Press) -> CheckRule:
    """In the white margin of a card, right of an upright cut or fold, else under what is on the card."""
    first, margin, style = grid.cell(0), press.card.margin, press.card.marks.words
    folded = first.centre[0] if grid.pairs else first.right + grid.gap
    if grid.pairs or grid.columns > 1:
        top = max(reach.top, first.top + max(0.0, first.height - LENGTH) / 2)
        return _beside_cut(folded, min(top, reach.bottom - LENGTH - 2 * style.leading), margin, press)
    left = max(reach.left, first.left + max(0.0, first.width - LENGTH) / 2)
    foot = min(first.bottom, reach.bottom)
    return _level(left, (first.bottom - margin + foot) / 2 + 1, first.right - margin, press)


# ---- how it looks --------------------------------------------------------------------------


def _level(left: float, y: float, right: float, press: Press) -> CheckRule:
    """From left to right, its words behind it: fewer of them where there is no room for all."""
    style, ink, voice = press.card.marks.words, press.inks.text, press.voice
    start = left + LENGTH + _BEFORE_WORDS
    choices = [voice(paper.CHECK_RULE), voice(cards.CHECK_LENGTH)]
    said = next((text for text in choices if start + width(text, style) <= right), choices[-1])
    words = line(said, style, start, y + cap_height(style) / 2, ink)
    ruled = _ruled((left, y), (left + LENGTH, y), (0, 1), (0, 1), press)
    return _made((*ruled, words))


def _upright(x: float, top: float, room: float, press: Press) -> CheckRule:
    """From top to bottom, its length on its right."""
    style, ink = press.card.marks.words, press.inks.text
    lines = wrap(press.voice(cards.CHECK_LENGTH), style, room - 2)
    words = block(lines, style, x + 2, top + LENGTH / 2, room - 2, ink)
    return _made((*_ruled((x, top), (x, top + LENGTH), (1, 0), (1, 0), press), *words))


def _beside_cut(cut: float, top: float, margin: float, press: Press) -> CheckRule:
    """In a margin right of a cut, its ticks towards the card and its length under it."""
    said, ink, x = press.voice(cards.CHECK_LENGTH), press.inks.text, cut + _BESIDE_CUT
    style = unbroken(said, press.card.marks.words, margin - _APART, _LEAST_WORDS)
    lines = wrap(said, style, margin - _APART)
    words = block(lines, style, cut + _APART, top + LENGTH + style.leading, margin - _APART, ink)
    return _made((*_ruled((x, top), (x, top + LENGTH), (0, 0), (1, 0), press), *words))


def _ruled(
    start: tuple[float, float],
    end: tuple[float, float],
    back: tuple[float, float],
    on: tuple[float, float],
    press: Press,
) -> Marks:
    """The line with a tick across each end, ``back`` and ``on`` say towards which sides."""
    form, ink = press.card.marks, press.inks.text
    strokes = [(start, end)]
    strokes += [
        (
            (x - back[0] * form.tick, y - back[1] * form.tick),
            (x + on[0] * form.tick, y + on[1] * form.tick),
        )
        for x, y in (start, end)
    ]
    return tuple(Outline(ends, stroke=ink, line=form.line, closed=False) for ends in strokes)


def _made(marks: Marks) -> CheckRule:
    boxes = [mark.box for mark in marks if isinstance(mark, Outline | Text)]
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return CheckRule(Box(left, top, right - left, bottom - top), marks)
