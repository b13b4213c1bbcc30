"""What stands on a page: frozen values in points, y down from the top left corner.

A layout returns marks; only a renderer knows how they are drawn. Text is already wrapped, shortened,
put into drawing order and cut into runs of one font, so that a mark's box is where its ink will be.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""

Colour = str
"""``#RRGGBB``."""

TEXT_ASCENT, TEXT_DESCENT = 0.76, 0.21
"""How far Inter's letters reach over and under the baseline, in sizes (b, d, g, p; accents reach higher)."""


HATCH_STEP, HATCH_LINE = 3.2, 0.35
"""Points between two diagonals of a hatched shape, and how wide they are drawn."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, y down."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def centre(self) -> tuple[float, float]:
        return self.left + self.width / 2, self.top + self.height / 2

    def moved(self, across: float, down: float) -> "Box":
        return Box(self.left + across, self.top + down, self.width, self.height)

    def inset(self, across: float, down: float | None = None) -> "Box":
        """The box without a rim of that width."""
        rim = across if down is None else down
        return Box(self.left + across, self.top + rim, self.width - 2 * across, self.height - 2 * rim)

    def holds(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether the other box lies within this one."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether the two boxes share more than an edge."""
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font file that are drawn one after the other, kerned."""

    face: str
    text: str


class Glyph(NamedTuple):
    """One shape of a font, by its number, in sizes: what the pen travels, and how far off it stands.

    ``text`` is what it stands for, in drawing order; nothing for an accent, whose letter stands for both.
    """

    number: int
    advance: float
    across: float
    up: float
    text: str


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Shaped text of one font, its glyphs from left to right; ``text`` is in reading order.

    ``scale`` is how large they are drawn beside the line's letters, ``bearing`` lies between the pen's start
    and the first glyph's ink, in their sizes. ``stroke`` is the width of a line around them, in their sizes,
    where bold type is wanted of a font that has none. They are not tracked: letters may be joined.
    """

    face: str
    glyphs: tuple[Glyph, ...]
    text: str
    scale: float = 1.0
    bearing: float = 0.0
    stroke: float = 0.0

    @property
    def width(self) -> float:
        """What the pen travels, in the line's sizes."""
        return self.scale * sum(glyph.advance for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: ``left`` is where the pen starts, ``width`` what it travels, ``tracking`` points.

    ``runs`` stand in drawing order, left to right, ``text`` is the line in reading order. ``bearing`` is what
    lies between the pen's start and the first letter's ink. How it is read aloud (see ``reading``): it begins
    something of a ``role`` or ``continues`` it; ``about`` is the id of the exercise that it names.
    """

    left: float
    baseline: float
    runs: tuple[Run | Glyphs, ...]
    size: float
    colour: Colour
    width: float
    tracking: float = 0.0
    bearing: float = 0.0
    text: str = ""
    role: str = ""
    continues: bool = False
    about: str = ""

    @property
    def box(self) -> Box:
        return Box(
            self.left + self.bearing,
            self.baseline - TEXT_ASCENT * self.size,
            self.width - self.bearing,
            (TEXT_ASCENT + TEXT_DESCENT) * self.size,
        )

    def moved(self, across: float, down: float) -> "Text":
        # Written out, as in the other marks: dataclasses.replace takes ten times as many calls.
        return Text(
            self.left + across, self.baseline + down, self.runs, self.size, self.colour, self.width,
            self.tracking, self.bearing, self.text, self.role, self.continues, self.about,
        )  # fmt: skip

    def read(self, role: str, about: str, *, continues: bool) -> "Text":
        """The same, read aloud otherwise."""
        return Text(
            self.left, self.baseline, self.runs, self.size, self.colour, self.width,
            self.tracking, self.bearing, self.text, role, continues, about,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle, rounded when ``radius`` is not 0: filled, outlined (on its edge) or both."""

    box: Box
    radius: float = 0.0
    fill: Colour | None = None
    stroke: Colour | None = None
    line: float = 0.75
    dash: tuple[float, ...] = ()

    def moved(self, across: float, down: float) -> "Panel":
        box = self.box.moved(across, down)
        return Panel(box, self.radius, self.fill, self.stroke, self.line, self.dash)


Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A polygon (or an open line of points). ``hatch`` draws diagonals in ``stroke`` instead of a fill.

    ``within`` clips it to a panel's shape.
    """

    points: Points
    fill: Colour | None = None
    stroke: Colour | None = None
    line: float = 0.75
    closed: bool = True
    hatch: bool = False
    within: Panel | None = None

    @property
    def box(self) -> Box:
        across = [point[0] for point in self.points]
        down = [point[1] for point in self.points]
        return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))

    def moved(self, across: float, down: float) -> "Outline":
        points = tuple((x + across, y + down) for x, y in self.points)
        within = self.within and self.within.moved(across, down)
        return Outline(points, self.fill, self.stroke, self.line, self.closed, self.hatch, within)


@dataclass(frozen=True, slots=True)
class Picture:
    """A key frame of a figure's drawing, fitted into a box whose corners may be round.

    ``thumbnail`` is the crop of the working joint instead, from the key frame that shows it best;
    ``pictogram`` the figure's pictogram, for boxes that are too small for a drawing.
    """

    box: Box
    figure: str
    key: int = 0
    thumbnail: bool = False
    radius: float = 0.0
    pictogram: bool = False

    def moved(self, across: float, down: float) -> "Picture":
        box = self.box.moved(across, down)
        return Picture(box, self.figure, self.key, self.thumbnail, self.radius, self.pictogram)


Mark = Text | Panel | Outline | Picture
Marks = tuple[Mark, ...]


def moved(marks: Iterable[Mark], across: float, down: float) -> Marks:
    """The same marks elsewhere."""
    return tuple(mark.moved(across, down) for mark in marks)


def rule(left: float, right: float, y: float, colour: Colour, line: float) -> Outline:
    """A horizontal line."""
    return Outline(((left, y), (right, y)), stroke=colour, line=line, closed=False)


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks laid out for a frame of their own, put on a page; ``turned`` means upside down in it.

    ``name`` is what a list of contents calls it. What has the same ``card``, which is not 0, on pages of one
    kind is one thing: the front and the back of a card.
    """

    frame: Box
    marks: Marks
    turned: bool = False
    name: str = ""
    card: int = 0


def on_page(box: Box, placed: Placed) -> Box:
    """A box of a group of marks where it stands on the page."""
    frame = placed.frame
    if not placed.turned:
        return box.moved(frame.left, frame.top)
    return Box(frame.right - box.right, frame.bottom - box.bottom, box.width, box.height)


@dataclass(frozen=True, slots=True)
class Page:
    """A side of a sheet, in points. ``on_screen``: it is made for a screen, a point a pixel.

    ``back``: it belongs behind another page, on the same sheet. ``kind`` says which kind of paper it is,
    ``label`` what a reader calls the page in place of its number. ``first``: it is printed before all others.
    ``goes_on``: its headings stand under the title of the page before.
    """

    width: float
    height: float
    placed: tuple[Placed, ...]
    on_screen: bool = False
    back: bool = False
    kind: str = ""
    label: str = ""
    first: bool = False
    goes_on: bool = False
