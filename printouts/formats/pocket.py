"""A pocket fold-up: one paper of eight panels, and how large things stand on a panel. In points."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from printouts.formats.paper import PAPERS, RIM
from printouts.formats.sizes import Blocks, Near, Sizes, near
from printouts.marks import MM, Box
from printouts.type import Type

COLUMNS, ROWS = 4, 2
PANELS = COLUMNS * ROWS
_A4_PANEL = PAPERS["a4"][1] / COLUMNS, PAPERS["a4"][0] / ROWS
_TYPE, _LEAST_TYPE, _LEAST_TICK = 9.5, 9.0, 6.5 * MM


@dataclass(frozen=True, slots=True)
class Day:
    """The head of a day's panel, and lines to write on where the day leaves room for them."""

    name: Type = Type(20, 700)
    number: Type = Type(20, 400)
    baseline: float = 17
    rule: float = 24  # from the top of the panel, within its margin
    top: float = 28
    line_step: float = 18  # between two lines to write on: a hand needs 6 to 7 mm
    least_lines: int = 4  # fewer are not worth their question
    ask: Type = Type(9, 400)


@dataclass(frozen=True, slots=True)
class Title:
    """The panel in front: the week, its days in a line each, what they add up to, how to fold it."""

    week: Type = Type(26, 700)
    span: Type = Type(11, 500)
    day: Type = Type(12.5, 700)
    entry: Type = Type(12.5, 500)
    least_entry: float = 9
    box: float = 12.5
    least_row: float = 12.5
    words: Type = Type(9, 400, 11.2)
    least_words: float = 8


@dataclass(frozen=True, slots=True)
class Step:
    """A way to set a day: sizes, and what is ``around`` a block. ``low``: the large one is low too."""

    sizes: Sizes
    around: float
    low: bool = False


@dataclass(frozen=True, slots=True)
class PocketFormat:
    """Eight panels on ``page``, which lies across. ``steps`` of a day are tried from the first on."""

    page: Box
    steps: tuple[Step, ...]
    margin: float = RIM + 1
    line: float = 0.75
    dash: float = 6.0
    day: Day = field(default_factory=Day)
    title: Title = field(default_factory=Title)

    @property
    def panel(self) -> Box:
        """A panel at the origin."""
        return Box(0, 0, self.page.width / COLUMNS, self.page.height / ROWS)

    @property
    def inner(self) -> Box:
        """A panel within its margins."""
        return self.panel.inset(self.margin)


def pocket(paper: str) -> PocketFormat:
    """A paper's fold-up: larger on a large paper, and on a small one no type is too small to read."""
    height, width = PAPERS[paper]
    scale = min(width / COLUMNS / _A4_PANEL[0], height / ROWS / _A4_PANEL[1])
    scale = 1.0 if 0.9 < scale < 1.1 else round(scale, 2)
    return PocketFormat(Box(0, 0, width, height), tuple(_steps(scale)), day=_day(scale), title=_title(scale))


def _steps(scale: float) -> Iterator[Step]:
    """What gives way, one after the other, before anything is left out.

    Headings that say nothing new, gaps, figures, the lines of small blocks, the height of the large one, what
    is left of the gaps, and last, where otherwise words would go, the large block and half a point of type.
    """
    sizes = Sizes(_near(scale, 22, 3.0), _blocks(scale, 50), note_lines=0)
    yield Step(sizes, 4.5 * scale)
    sizes = replace(sizes, headings=False)
    yield Step(sizes, 4.5 * scale)
    for tile, row_gap, around in ((22, 2.2, 3.5), (20, 2.2, 3.5), (18, 2.2, 3.5)):
        sizes = replace(sizes, near=_near(scale, tile, row_gap))
        yield Step(sizes, around * scale)
    sizes = replace(sizes, blocks=replace(_blocks(scale, 44), air=0.0))
    yield Step(sizes, 3.5 * scale)
    sizes = replace(sizes, near=_near(scale, 18, 1.0, least_heading=True))
    yield Step(sizes, 2 * scale)
    yield Step(sizes, 2 * scale, low=True)
    small = _near(scale, 18, 0.8, least_heading=True, exercise=_LEAST_TYPE)
    yield Step(replace(sizes, near=small), 2 * scale, low=True)


def _near(
    scale: float, tile: float, row_gap: float, *, least_heading: bool = False, exercise: float = _TYPE
) -> Near:
    one = replace(near(max(_LEAST_TYPE, exercise * scale), tile * scale), row_gap=row_gap * scale)
    heading = one.heading
    return replace(one, heading=replace(heading, leading=heading.size)) if least_heading else one


def _blocks(scale: float, height: float) -> Blocks:
    large = max(1.0, scale)
    return Blocks(
        height=height * scale,
        kind=Type(16 * max(0.8, scale), 600),
        distance=Type(24 * max(0.8, scale), 700),
        duration=Type(13 * max(0.8, scale), 400),
        about=Type(10.5 * large, 600),
        name_lines=3,  # of a long name, so that a block is never too tall for its panel
        about_lines=2,
        tick=max(_LEAST_TICK, 7.5 * MM * scale),
        small_distance=Type(14 * max(0.8, scale), 600),
        small_tick=max(_LEAST_TICK, 7.5 * MM * scale),
        air=2 * scale,
        radius=5 * scale,
        rim=4 * large,
        bar=4 * scale,
        pace=8 * scale,
        note=Type(10 * large, 500, 13 * large),
        abreast=True,
    )


def _day(scale: float) -> Day:
    one, large = Day(), max(1.0, scale)
    return replace(
        one,
        name=one.name.at(one.name.size * scale),
        number=one.number.at(one.number.size * scale),
        baseline=one.baseline * scale,
        rule=one.rule * scale,
        top=one.top * scale,
        line_step=one.line_step * large,
        ask=one.ask.at(one.ask.size * large),
    )


def _title(scale: float) -> Title:
    one, large = Title(), max(1.0, scale)
    return replace(
        one,
        week=one.week.at(one.week.size * scale),
        span=one.span.at(max(_LEAST_TYPE, one.span.size * scale)),
        day=one.day.at(max(_LEAST_TYPE, one.day.size * scale)),
        entry=one.entry.at(max(_LEAST_TYPE, one.entry.size * scale)),
        box=one.box * min(1.2, scale),
        least_row=one.least_row * large,
        words=one.words.at(one.words.size * large),
    )
