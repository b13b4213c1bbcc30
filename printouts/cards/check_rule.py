"""A line of 100 mm on the first sheet: when it measures less, the printer has scaled the page.

It stands where no card is and no cut runs: under the cards, over them, beside them, between two rows, or
where a sheet that is not full has no card. It passes no cut mark that is near; lines that run to the paper's
rim may be shortened for it, but each is still seen. Cards that fill their paper leave no such place; then the
line has a sheet of its own, to be printed first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from desktop.wording import cards, paper
from printouts.cards.grid import Grid
from printouts.formats.paper import RIM
from printouts.marks import MM, Box, Mark, Marks, Outline, Page, Placed, Text, moved
from printouts.press import Press
from printouts.reading import TITLE, read_as
from printouts.writing import block, cap_height, line, tidy, width

LENGTH = 100 * MM
_APART = 2.0  # points between the rule and a line to cut along
_FAR = 4 * MM  # and from it to a short mark, which it would be taken for
_CLEAR = 1.5 * MM  # between the rule and a card, so that it does not look like a part of it
_BEFORE_WORDS = 5.0
_UNDER_LINE = 3.0  # from the line's ticks to words that stand under it


@dataclass(frozen=True, slots=True)
class CheckRule:
    """The line with its words; ``line`` and ``words`` are the room that each takes."""

    line: Box
    words: Box
    marks: Marks

    @property
    def box(self) -> Box:
        """All the room."""
        return _around((self.line, self.words))

    @property
    def rooms(self) -> tuple[Box, ...]:
        """What cut marks keep out of."""
        return self.line.inset(-_APART), self.words.inset(-_APART)

    def at(self, left: float, top: float) -> "CheckRule":
        """The same with its upper left corner there."""
        across, down = left - self.box.left, top - self.box.top
        line, words = self.line.moved(across, down), self.words.moved(across, down)
        return CheckRule(line, words, moved(self.marks, across, down))


def check_rule(grid: Grid, cells: Sequence[Box], cuts: Marks, press: Press) -> CheckRule | None:
    """The rule in a place that is free of the cards in ``cells`` and lets the ``cuts`` be seen, better one
    where fewer of them are shortened. None where there is no such place."""
    clear = [cell.inset(-_CLEAR) for cell in cells]
    free = [
        made
        for strip in _strips(grid, cells)
        for made in _in_strip(strip, press)
        if strip.holds(made.box) and not any(map(made.box.overlaps, clear))
    ]
    there = [(cut, cut.box) for cut in cuts if isinstance(cut, Outline)]
    short_marks = [box for _, box in there if _is_short(box, press)]
    free = [made for made in free if not _crossed_by(made.box.inset(-_FAR), short_marks)]
    shortened = [
        (made, [cut for cut, box in there if _crossed_by(box, rooms)])
        for made, rooms in ((made, made.rooms) for made in free)
    ]
    least, dash = press.card.marks.least, press.card.marks.dash
    seen = [
        (len(short), at, made)
        for at, (made, short) in enumerate(shortened)
        if all(left >= least for left in _left_of(short, made, dash))
    ]
    return min(seen, key=lambda one: one[:2])[2] if seen else None


def check_sheet(sheet: Box, press: Press) -> Page:
    """A sheet of its own for the rule, which says what it is for."""
    form, ink = press.card.marks, press.inks.text
    place = sheet.inset(RIM + form.rule_in)
    lines = tidy(press.voice(cards.CHECK_SHEET), form.sheet_words, place.width)
    top = place.top + form.sheet_words.size
    said = block(lines, form.sheet_words, place.left, top, place.width, ink)
    under = top + len(lines) * form.sheet_words.leading
    ruled = _level(press, under=True).at(place.left, under)
    placed = Placed(sheet, (*read_as(TITLE, said), *ruled.marks))
    return Page(sheet.width, sheet.height, (placed,), first=True)


def making_way(cuts: Marks, ruled: CheckRule) -> Marks:
    """The cut marks, those that run into the rule shortened or parted in two."""
    kept: list[Mark] = [*cuts]
    for room in ruled.rooms:
        kept = [part for cut in kept for part in _out_of(room, cut)]
    return tuple(kept)


def _is_short(cut: Box, press: Press) -> bool:
    """Whether it is a mark on an edge, not a line along it nor a dash of a fold."""
    form = press.card.marks
    return form.dash < max(cut.width, cut.height) < form.length + _APART


def _out_of(room: Box, cut: Mark) -> Iterator[Mark]:
    if isinstance(cut, Outline) and _crosses(cut.box, room):
        yield from _without(cut, room)
    else:
        yield cut


def _crosses(cut: Box, room: Box) -> bool:
    return cut.left < room.right and cut.right > room.left and cut.top < room.bottom and cut.bottom > room.top


def _crossed_by(room: Box, boxes: Iterable[Box]) -> bool:
    return any(_crosses(box, room) for box in boxes)


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


def _left_of(cuts: Sequence[Outline], ruled: CheckRule, dash: float) -> Iterator[float]:
    """How much is left of each cut, none for one that would be parted; of a fold there are dashes enough."""
    for cut in cuts:
        if max(cut.box.width, cut.box.height) > dash:
            parts = [one for one in making_way((cut,), ruled) if isinstance(one, Outline)]
            yield max(parts[0].box.width, parts[0].box.height) if len(parts) == 1 else 0.0


# ---- where it may stand --------------------------------------------------------------------


def _strips(grid: Grid, cells: Sequence[Box]) -> Iterator[Box]:
    """Under, over, right and left of all cards, between two rows, and cells that stay empty."""
    reach = grid.sheet.inset(RIM)
    for whole in (_around([*grid.cells()]), _around(cells)):  # of a sheet that is not full there is more
        yield _between(reach.left, whole.bottom, reach.right, reach.bottom)
        yield _between(reach.left, reach.top, reach.right, whole.top)
        yield _between(whole.right, reach.top, reach.right, reach.bottom)
        yield _between(reach.left, reach.top, whole.left, reach.bottom)
    for upper, lower in pairwise(map(grid.cell, range(0, grid.count, grid.columns))):
        yield _between(reach.left, upper.bottom, reach.right, lower.top)
    for cell in grid.cells():
        if cell not in cells:
            left, top = max(reach.left, cell.left), max(reach.top, cell.top)
            yield _between(left, top, min(reach.right, cell.right), min(reach.bottom, cell.bottom))


def _between(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _in_strip(strip: Box, press: Press) -> Iterator[CheckRule]:
    """Each way to set the rule, in the strip's middle, at its edges and in its corners."""
    level = [_level(press, under=under, brief=brief) for under in (False, True) for brief in (False, True)]
    upright = [_upright(press, under=under) for under in (False, True)]
    for made in (*level, *upright):
        across, down = strip.width - made.box.width, strip.height - made.box.height
        if across < 0 or down < 0:
            continue
        for x, y in product((0.5, 0.0, 1.0), repeat=2):
            yield made.at(strip.left + x * across, strip.top + y * down)


# ---- how it looks --------------------------------------------------------------------------


def _level(press: Press, *, under: bool, brief: bool = False) -> CheckRule:
    """From left to right, its words behind it or under it."""
    style, ink, voice = press.card.marks.words, press.inks.text, press.voice
    said = voice(cards.CHECK_LENGTH if brief else paper.CHECK_RULE)
    ruled = _ruled((0, 0), (LENGTH, 0), press)
    high = cap_height(style)
    at = (0.0, press.card.marks.tick + _UNDER_LINE + high) if under else (LENGTH + _BEFORE_WORDS, high / 2)
    return _made(ruled, (line(said, style, *at, ink),))


def _upright(press: Press, *, under: bool) -> CheckRule:
    """From top to bottom, its length right of it or under it, a word under the other."""
    style, ink, said = press.card.marks.words, press.inks.text, press.voice(cards.CHECK_LENGTH)
    words = said.split()
    room = max(width(word, style) for word in words)
    left = -press.card.marks.tick if under else _BEFORE_WORDS
    top = LENGTH + _UNDER_LINE + style.size if under else LENGTH / 2
    return _made(_ruled((0, 0), (0, LENGTH), press), block(words, style, left, top, room, ink))


def _ruled(start: tuple[float, float], end: tuple[float, float], press: Press) -> Marks:
    """The line with a tick across each end."""
    form, ink = press.card.marks, press.inks.text
    across, down = (0, form.tick) if start[1] == end[1] else (form.tick, 0)
    strokes = [(start, end), *(((x - across, y - down), (x + across, y + down)) for x, y in (start, end))]
    return tuple(Outline(ends, stroke=ink, line=form.line, closed=False) for ends in strokes)


def _made(ruled: Marks, words: Marks) -> CheckRule:
    boxes = [[mark.box for mark in marks if isinstance(mark, Outline | Text)] for marks in (ruled, words)]
    return CheckRule(_around(boxes[0]), _around(boxes[1]), (*ruled, *words))


def _around(boxes: Sequence[Box]) -> Box:
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return _between(left, top, max(box.right for box in boxes), max(box.bottom for box in boxes))
