"""The contact sheet: every key frame and thumbnail of every exercise, in the sizes in which they are used.

Pages for looking at the drawings. The same pages become a PDF file here and pictures in the window's painter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.model.exercise import Exercise
from desktop.wording import paper as words
from desktop.wording.voice import Voice
from printouts.drawings import Drawings
from printouts.formats.paper import PAPERS
from printouts.inks import Inks, inks_for
from printouts.marks import MM, Box, Mark, Marks, Page, Panel, Picture, Placed, moved
from printouts.pages import Pages
from printouts.pieces import Piece, stack
from printouts.type import Type
from printouts.writing import block, line, width, wrap
from resources.figures.palette import Palette

PIXEL = 0.75
"""Points in a pixel, a 96th of an inch."""

HEIGHTS = (70 * MM, 40 * MM)
"""How high the key frames stand: as on a fridge sheet or in a large card, and as on a small one."""

THUMBNAILS = ((words.PIXELS, 56, PIXEL), (words.MILLIMETRES, 10, MM), (words.PIXELS, 30, PIXEL))
"""The thumbnails' sizes: the unit's phrase, how many, and the unit in points."""

MARGIN = 10 * MM
GAP = 6.0  # points between two tiles
GROUP = 14.0  # and between tiles of two sizes
RADIUS = 5.0
HEAD = 16.0  # of the page: its title
BETWEEN = 12.0  # points between two exercises
INDENT = 9.0  # points from a caption's number to its words
CAPTION_LINES = 3
TITLE, NAME, NUMBER, CAPTION, SIZE = Type(9, 500), Type(13, 600), Type(7.5, 600), Type(7.5), Type(6.5)


def contact_sheet(
    exercises: Iterable[Exercise], drawings: Drawings, palette: Palette, voice: Voice, *, ink_saving: bool
) -> Pages:
    """The contact sheet in a palette, ready for a renderer."""
    title = voice(words.ALL_FIGURES_SAVING if ink_saving else words.ALL_FIGURES)
    pages = contact_pages(exercises, drawings, title, inks_for(ink_saving), voice)
    return Pages(title, tuple(pages), palette, voice.language.code, drawings=drawings)


def contact_pages(
    exercises: Iterable[Exercise], drawings: Drawings, title: str, inks: Inks, voice: Voice
) -> list[Page]:
    """A4 pages, upright, a row for each exercise; ``title`` stands at the head of each page."""
    sheet = Box(0, 0, *PAPERS["a4"])
    room = sheet.inset(MARGIN)
    body = Box(room.left, room.top + HEAD, room.width, room.height - HEAD)
    sheets: list[list[Piece]] = [[]]
    down = 0.0
    for exercise in exercises:
        row = _row(exercise, drawings, body.width, inks, voice)
        if sheets[-1] and down + row.before + row.height > body.height:
            sheets.append([])
            down = 0.0
        down += row.height + (row.before if sheets[-1] else 0)
        sheets[-1].append(row)
    pages = []
    for at, rows in enumerate(sheets, start=1):
        head = (
            line(title, TITLE, room.left, room.top + 7, inks.soft),
            line(
                voice(words.PAGE_OF, at=at, of=len(sheets)),
                TITLE,
                room.right,
                room.top + 7,
                inks.soft,
                align="right",
            ),
        )
        placed = Placed(sheet, head + stack(rows, body.left, body.top))
        pages.append(Page(sheet.width, sheet.height, (placed,)))
    return pages


@dataclass(frozen=True, slots=True)
class _Group:
    """Tiles side by side, from the origin on."""

    width: float
    height: float
    marks: Marks


def _row(exercise: Exercise, drawings: Drawings, room: float, inks: Inks, voice: Voice) -> Piece:
    """The name, and under it all sizes beside each other, or the smaller ones below if they do not fit."""
    large, small = (_keys(exercise, drawings, height, room, inks) for height in HEIGHTS)
    thumbnails = _thumbnails(exercise.figure, inks, voice)
    beside = (small, thumbnails)
    head = NAME.leading + 4
    label = line(exercise.name, NAME, 0, NAME.size, inks.text)
    marks: list[Mark] = [label, line(exercise.id, CAPTION, label.box.right + 8, NAME.size, inks.soft)]
    if large.width + small.width + thumbnails.width + 2 * GROUP <= room:
        across, down = large.width + GROUP, head
    else:
        across, down = 0.0, head + large.height + GAP
    marks += moved(large.marks, 0, head)
    for group in beside:
        marks += moved(group.marks, across, down)
        across += group.width + GROUP
    height = max(head + large.height, *(down + group.height for group in beside))
    return Piece(height, tuple(marks), before=BETWEEN)


def _keys(exercise: Exercise, drawings: Drawings, height: float, room: float, inks: Inks) -> _Group:
    """The key frames with their captions; less high where so many so wide would not fit beside each other."""
    figure, keys = exercise.figure, drawings.keys(exercise.figure)
    if figure is None:
        return _Group(0.0, 0.0, ())
    max_width = (room - GAP * (keys - 1)) / keys
    _, _, wide, high = drawings.framed(figure, 0).view
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
        marks.append(line(str(at + 1), NUMBER, box.left, box.bottom + 10, inks.text))
        marks += block(lines, CAPTION, box.left + INDENT, box.bottom + 10, box.width - INDENT, inks.soft)
    across = keys * (tile.width + GAP) - GAP
    return _Group(across, tile.height + 4 + deepest * CAPTION.leading, tuple(marks))


def _thumbnails(figure: str | None, inks: Inks, voice: Voice) -> _Group:
    """The crops of the working joint under each other, largest first, each with its size beside it."""
    if figure is None:
        return _Group(0.0, 0.0, ())
    marks: list[Mark] = []
    down = 0.0
    sizes = [(voice(unit, number=number), number * points) for unit, number, points in THUMBNAILS]
    widest = max(side for _, side in sizes)
    for name, side in sizes:
        box = Box(0, down, side, side)
        marks += _tile(box, inks)
        marks.append(Picture(box, figure, thumbnail=True, radius=RADIUS))
        marks.append(line(name, SIZE, side + 5, down + side / 2 + 2.4, inks.soft))
        down += side + GAP
    across = widest + 5 + max(width(name, SIZE) for name, _ in sizes)
    return _Group(across, down - GAP, tuple(marks))


def _tile(box: Box, inks: Inks) -> Sequence[Mark]:
    if inks.tile is None and inks.tile_edge is None:
        return ()
    return (Panel(box, RADIUS, fill=inks.tile, stroke=inks.tile_edge, line=0.5),)
