"""The contact sheet: every key frame and pictogram of every exercise, in the sizes in which they are used.

Pages for looking at the drawings. The same pages become a PDF file here and pictures in the window's painter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.model.exercise import Exercise
from desktop.wording import figures as words
from printouts.formats.paper import PAPERS
from printouts.inks import Inks
from printouts.marks import MM, Box, Mark, Marks, Page, Panel, Picture, Placed, moved
from printouts.pages import Pages
from printouts.pieces import Piece, stack
from printouts.press import Press
from printouts.type import Type
from printouts.writing import block, line, width, wrap
from resources.figures.palette import Palette

HEIGHTS = (70 * MM, 40 * MM)
"""How high the key frames stand: as on a fridge sheet or in a large card, and as on a small one."""

PICTOGRAMS = ((words.PIXELS, 56, 42.0), (words.MILLIMETRES, 10, 10 * MM), (words.PIXELS, 30, 22.5))
"""What the pictograms' sizes are called, and their sides in points (a pixel is a 96th of an inch)."""

MARGIN = 10 * MM
GAP = 6.0  # points between two tiles
GROUP = 14.0  # and between tiles of two sizes
RADIUS = 5.0
HEAD = 16.0  # of the page: its title
BETWEEN = 12.0  # points between two exercises
INDENT = 9.0  # points from a caption's number to its words
CAPTION_LINES = 3
TITLE, NAME, NUMBER, CAPTION, SIZE = Type(9, 500), Type(13, 600), Type(7.5, 600), Type(7.5), Type(6.5)


def contact_sheet(press: Press, palette: Palette) -> Pages:
    """The contact sheet of the press's exercises in a palette, ready for a renderer."""
    title = words.sheet_title(press.voice, ink_saving=press.inks.saving)
    pages = contact_pages(press, title)
    return Pages(title, tuple(pages), palette, press.voice.language.code, drawings=press.drawings)


def contact_pages(press: Press, title: str) -> list[Page]:
    """A4 pages, upright, a row for each exercise; ``title`` stands at the head of each page."""
    paper = Box(0, 0, *PAPERS["a4"])
    room = paper.inset(MARGIN)
    body = Box(room.left, room.top + HEAD, room.width, room.height - HEAD)
    sheets: list[list[Piece]] = [[]]
    down = 0.0
    for exercise in press.library.values():
        row = _row(exercise, body.width, press)
        if sheets[-1] and down + row.before + row.height > body.height:
            sheets.append([])
            down = 0.0
        down += row.height + (row.before if sheets[-1] else 0)
        sheets[-1].append(row)
    pages = []
    for at, rows in enumerate(sheets, start=1):
        page_of = press.voice(words.PAGE_OF, page=at, pages=len(sheets))
        head = (
            line(title, TITLE, room.left, room.top + 7, press.inks.soft),
            line(page_of, TITLE, room.right, room.top + 7, press.inks.soft, align="right"),
        )
        placed = Placed(paper, head + stack(rows, body.left, body.top))
        pages.append(Page(paper.width, paper.height, (placed,)))
    return pages


@dataclass(frozen=True, slots=True)
class _Group:
    """Tiles side by side, from the origin on."""

    width: float
    height: float
    marks: Marks


def _row(exercise: Exercise, room: float, press: Press) -> Piece:
    """The name, and under it all sizes beside each other, or the smaller ones below if they do not fit."""
    pictograms = _pictograms(exercise.figure, press)
    large_height, small_height = HEIGHTS
    large = _keys(exercise, large_height, room, press)
    small = _keys(exercise, small_height, room - GROUP - pictograms.width, press)
    beside = (small, pictograms)
    head = NAME.leading + 4
    label = line(exercise.name, NAME, 0, NAME.size, press.inks.text)
    marks: list[Mark] = [label, line(exercise.id, CAPTION, label.box.right + 8, NAME.size, press.inks.soft)]
    if large.width + small.width + pictograms.width + 2 * GROUP <= room:
        across, down = large.width + GROUP, head
    else:
        across, down = 0.0, head + large.height + GAP
    marks += moved(large.marks, 0, head)
    for group in beside:
        marks += moved(group.marks, across, down)
        across += group.width + GROUP
    height = max(head + large.height, *(down + group.height for group in beside))
    return Piece(height, tuple(marks), before=BETWEEN)


def _keys(exercise: Exercise, height: float, room: float, press: Press) -> _Group:
    """The key frames with their captions; less high where so many so wide would not fit beside each other."""
    figure, keys, inks = exercise.figure, press.drawings.keys(exercise.figure), press.inks
    if figure is None:
        return _Group(0.0, 0.0, ())
    max_width = (room - GAP * (keys - 1)) / keys
    _, _, wide, high = press.drawings.framed(figure, 0).view
    scale = min(height / high, max_width / wide)
    tile = Box(0, 0, scale * wide, scale * high)
    marks: list[Mark] = []
    deepest = 0
    for at in range(keys):
        box = tile.moved(at * (tile.width + GAP), 0)
        marks += _tile(box, inks)
        marks.append(Picture(box, figure, at, radius=RADIUS))
        caption = exercise.captions[at] if at < len(exercise.captions) else ""
        lines = wrap(caption, CAPTION, box.width - INDENT, CAPTION_LINES)
        deepest = max(deepest, len(lines))
        marks.append(line(press.voice.number(at + 1), NUMBER, box.left, box.bottom + 10, inks.text))
        marks += block(lines, CAPTION, box.left + INDENT, box.bottom + 10, box.width - INDENT, inks.soft)
    across = keys * (tile.width + GAP) - GAP
    return _Group(across, tile.height + 4 + deepest * CAPTION.leading, tuple(marks))


def _pictograms(figure: str | None, press: Press) -> _Group:
    """The pictograms under each other, largest first, each with its size beside it."""
    if figure is None:
        return _Group(0.0, 0.0, ())
    marks: list[Mark] = []
    down = 0.0
    sizes = [(press.voice(phrase, number=number), side) for phrase, number, side in PICTOGRAMS]
    for name, side in sizes:
        box = Box(0, down, side, side)
        marks += _tile(box, press.inks)
        marks.append(Picture(box, figure, radius=RADIUS, pictogram=True))
        marks.append(line(name, SIZE, side + 5, down + side / 2 + 2.4, press.inks.soft))
        down += side + GAP
    across = max(side for _, side in sizes) + 5 + max(width(name, SIZE) for name, _ in sizes)
    return _Group(across, down - GAP, tuple(marks))


def _tile(box: Box, inks: Inks) -> Sequence[Mark]:
    if inks.tile is None and inks.tile_edge is None:
        return ()
    return (Panel(box, RADIUS, fill=inks.tile, stroke=inks.tile_edge, line=0.5),)
