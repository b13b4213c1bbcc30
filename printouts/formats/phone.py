"""A picture for a phone: a page of 1080 by 2400 points, each of which is a pixel of its screen."""

from dataclasses import dataclass, field, replace

from printouts.marks import Box
from printouts.type import Type


@dataclass(frozen=True, slots=True)
class Rows:
    """Exercises: the figure on a tile, name and dose beside it, a box to tick at the right.

    ``whole_dose`` puts all of a dose on one strong line where it fits, to save a line.
    """

    tile: float = 208
    gap: float = 18
    beside: float = 32  # between the figure, the words and the box
    name: Type = Type(46, 500, 54)
    dose: Type = Type(58, 700, 64)
    more: Type = Type(40, 400, 48)
    tick: float = 84
    heading: Type = Type(46, 700)
    amount: Type = Type(46, 400)
    under_heading: float = 20
    whole_dose: bool = False


@dataclass(frozen=True, slots=True)
class Blocks:
    """A session's block, and the parts of its run under it."""

    kind: Type = Type(78, 600, 84)
    distance: Type = Type(140, 700)
    unit: Type = Type(70, 600)
    duration: Type = Type(66, 400)
    least_kind: float = 56
    pad: float = 42
    rim: float = 44  # over the capitals of the name
    between: float = 34  # between the name and the amounts
    foot: float = 40  # under the last line of a block without a silhouette
    pace: float = 54
    clear: float = 44  # between the amounts and the silhouette at its tallest
    bar: float = 16
    tick: float = 110
    radius: float = 28
    line: float = 3.5
    parts: float = 130
    parts_over: float = 16
    parts_gap: float = 10
    part: Type = Type(46, 700)
    part_words: Type = Type(38, 400)
    note: Type = Type(42, 400, 54)


@dataclass(frozen=True, slots=True)
class PhoneFormat:
    """The page, what is left clear on it for the phone's own signs, and how large things stand.

    ``rows`` are tried from the first on; with more than ``few`` exercises only the last, and what does not
    fit then goes on in another picture.
    """

    page: Box = field(default_factory=lambda: Box(0, 0, 1080, 2400))
    clear_top: float = 124
    clear_bottom: float = 100
    side: float = 56
    day: Type = Type(90, 700)
    date: Type = Type(54, 400)
    head: float = 105  # from the top to the rule
    head_baseline: float = 75
    under_head: float = 34
    foot: float = 68  # from the foot's rule to its lower edge
    foot_words: Type = Type(38, 400)
    over_foot: float = 24
    before_block: float = 44
    before_list: float = 36
    few: int = 7
    blocks: Blocks = field(default_factory=Blocks)
    rows: tuple[Rows, ...] = (
        Rows(),
        Rows(tile=184, gap=14),
        replace(Rows(), tile=160, gap=12, whole_dose=True),
    )
    tick_line: float = 4

    @property
    def inner(self) -> Box:
        """The page without what the phone lays over it."""
        height = self.page.height - self.clear_top - self.clear_bottom
        return Box(self.side, self.clear_top, self.page.width - 2 * self.side, height)

    @property
    def body(self) -> Box:
        """Between the head and the foot."""
        inner, top = self.inner, self.inner.top + self.head + self.under_head
        return Box(inner.left, top, inner.width, inner.bottom - self.foot - self.over_foot - top)


PHONE = PhoneFormat()
