"""A size of fridge sheet: its page, and type to be read from two metres down to arm's length. In points."""

from dataclasses import dataclass, field

from printouts.formats.paper import PAPERS
from printouts.marks import MM, Box
from printouts.type import Type


@dataclass(frozen=True, slots=True)
class Blocks:
    """A day's entries: the main one large, the later ones small.

    ``kinds`` are the sizes tried for a main entry's name, each with the most lines it may take.
    """

    height: float = 101
    small_height: float = 46
    radius: float = 6
    pad: float = 7
    bar: float = 6  # over strength and cross-training
    pace: float = 14  # how tall the silhouette stands
    small_pace: float = 7
    kind: Type = Type(20, 600, 22)
    kinds: tuple[tuple[float, int], ...] = ((20, 2), (18, 2), (16, 3), (14, 3), (12.5, 3))
    big: Type = Type(36, 700)
    big_under_two_lines: float = 24
    big_unit: Type = Type(18, 600)
    duration: Type = Type(13, 400)
    min_duration: float = 10
    note: Type = Type(10.5, 500, 13.5)  # a note that has a block to itself
    notes: tuple[float, ...] = (10.5, 9.5, 8.5)
    small_kind: Type = Type(13, 600)
    small_kind_two_lines: Type = Type(11, 600, 12)
    small_amount: Type = Type(10, 400)


@dataclass(frozen=True, slots=True)
class Rows:
    """Exercises and notes around the blocks. ``gap`` keeps a row of three lines apart from the next."""

    heading: Type = Type(9, 700)
    minutes: Type = Type(9, 400)
    exercise: Type = Type(8.5, 500, 10.0)
    dose: Type = Type(9, 700, 10.0)
    words: Type = Type(8.5, 400, 10.6)  # the runner's own notes
    max_note_lines: int = 6
    max_name_lines: int = 3  # beside a figure; without one a line less
    tile: float = 28.4
    tile_gap: float = 5
    row: float = 30.7
    gap: float = 3.4


@dataclass(frozen=True, slots=True)
class Foot:
    """Lines for notes, the ankle's balance, what was done, the health note."""

    height: float = 82
    title: Type = Type(10, 600)
    health: Type = Type(8, 400, 9.8)
    label: Type = Type(9, 400, 12)
    done: Type = Type(12, 400)
    line_step: float = 19  # between two lines to write on: a hand needs 6 to 7 mm
    notes_share: float = 0.53  # of the page's width
    balance_share: float = 0.265
    compass: float = 54


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """A fridge sheet on ``page``, which begins at the origin.

    ``head`` is the distance from the margin to the head's rule; under it stand the days' names and, from
    ``days_top`` on, what comes before the main entries, at most ``max_above`` tall.
    """

    page: Box
    margin: float = 8 * MM
    gutter: float = 10  # between two days, the rule in its middle
    gap: float = 8
    around: float = 4  # between a main block and what stands over or under it
    head: float = 37.5
    day_baseline: float = 23.5
    days_top: float = 33
    max_above: float = 170  # a warm-up of five exercises with figures
    tick: float = 9 * MM
    min_type: float = 8
    week: Type = Type(26, 700)
    span: Type = Type(17, 500)
    min_span: float = 10
    total: Type = Type(18, 700)
    total_unit: Type = Type(13, 400)
    day: Type = Type(22, 700)
    day_number: Type = Type(22, 400)
    blocks: Blocks = field(default_factory=Blocks)
    rows: Rows = field(default_factory=Rows)
    foot: Foot = field(default_factory=Foot)

    @property
    def body(self) -> Box:
        """The page within its margins."""
        return self.page.inset(self.margin)


def across(paper: str) -> SheetFormat:
    """A paper on its side."""
    height, width = PAPERS[paper]
    return SheetFormat(Box(0, 0, width, height))
