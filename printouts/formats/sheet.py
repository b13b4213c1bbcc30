"""A size of fridge sheet: its page and what does not change with the week. In points."""

from dataclasses import dataclass, field, replace

from printouts.formats.paper import PAPERS
from printouts.formats.sizes import LEAST_NOTE_LINES, Sizes, sizes_for, upright_sizes_for
from printouts.marks import MM, Box
from printouts.type import Type

A4_HEIGHT, A4_WIDTH = PAPERS["a4"]


@dataclass(frozen=True, slots=True)
class Head:
    """Week, dates and totals over a rule that stands ``height`` under the margin."""

    height: float = 31
    baseline: float = 23
    week: Type = Type(26, 700)
    span: Type = Type(17, 500)
    min_span: float = 10
    total: Type = Type(18, 700)
    unit: Type = Type(13, 400)
    line: float = 40  # to write a total on
    gap: float = 14  # behind the week


@dataclass(frozen=True, slots=True)
class Days:
    """The days' names, and the room between what belongs to a day.

    ``around`` is between a block and what stands over or under it.
    """

    name: Type = Type(22, 700)
    number: Type = Type(22, 400)
    baseline: float = 22.5
    top: float = 30  # from the head's rule to what the day holds
    gutter: float = 9  # between two days, the rule in its middle
    around: float = 4.5
    bottom: float = 4  # over the foot's rule

    def clear(self, sizes: Sizes) -> float:
        """What is around a block in such sizes."""
        return 2 / 3 * self.around if sizes.tight else self.around


@dataclass(frozen=True, slots=True)
class Rows:
    """The columns of an upright sheet, on which each day is a row: the day's name, what comes before the
    session, its block, what comes after. The last two share what the others leave.
    """

    day: float = 49
    block: float = 124
    gutter: float = 8
    before_share: float = 0.46
    over: float = 4.5  # between a row's rule and what stands under it, and over the next
    tight: float = 3.0  # the same, where room is short
    baseline: float = 22  # of the day's name, under the row's rule; its number stands as far under that

    def clear(self, sizes: Sizes) -> float:
        """How far what a row holds stands from the rules over and under it."""
        return self.tight if sizes.tight else self.over


@dataclass(frozen=True, slots=True)
class Foot:
    """Lines for notes, the ankle's balance, what was done, the health note."""

    title: Type = Type(10, 600)
    health: Type = Type(8, 400, 9.8)
    label: Type = Type(9, 400, 11.6)
    number: Type = Type(9, 700)
    done: Type = Type(12, 400)
    first_line: float = 33
    line_step: float = 18.6  # between two lines to write on: a hand needs 6 to 7 mm
    under_lines: float = 31  # the health note
    low_line: float = 16.5  # the only line of a foot without the balance
    fixed: float | None = None  # how tall it stands, where that is settled
    notes_share: float = 0.535  # of the page's width
    balance_share: float = 0.255
    compass: float = 54
    done_gap: float = 32  # between the balance and what was done
    least_bars: float = 100  # how wide labels and bars are at the least beside the compass

    def height(self, note_lines: int) -> float:
        """How tall it stands with so many lines to write on."""
        return self.first_line + (note_lines - 1) * self.line_step + self.under_lines


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """A fridge sheet on ``page``, which begins at the origin; ``sizes`` are tried from the first on.

    ``scale`` is the paper's beside A4. No type on it is smaller than ``min_type``. ``upright``: the days are
    rows, ``rows`` says of what width their columns are. ``figures``: whether exercises have them, ``notes``:
    whether more than the health note stands at the foot.
    """

    page: Box
    sizes: tuple[Sizes, ...]
    scale: float = 1.0
    upright: bool = False
    figures: bool = True
    notes: bool = True
    margin: float = 8 * MM
    min_type: float = 8
    head: Head = field(default_factory=Head)
    days: Days = field(default_factory=Days)
    foot: Foot = field(default_factory=Foot)
    rows: Rows = field(default_factory=Rows)

    @property
    def body(self) -> Box:
        """The page within its margins."""
        return self.page.inset(self.margin)

    def showing(self, *, figures: bool, notes: bool) -> "SheetFormat":
        """With figures and notes, or without: what they leave belongs to the days.

        Sizes that are then alike are tried once.
        """
        sizes = self.sizes if figures else [one.without_figures() for one in self.sizes]
        if not notes:
            few = LEAST_NOTE_LINES
            sizes = [replace(one, note_lines=few, max_note_lines=few) for one in sizes]
        return replace(self, sizes=tuple(dict.fromkeys(sizes)), figures=figures, notes=notes)


def across(paper: str) -> SheetFormat:
    """A paper on its side: what is read at two metres grows with the paper."""
    height, width = PAPERS[paper]
    scale = _scale(width, height)
    page = Box(0, 0, width, height)
    return SheetFormat(page, sizes_for(scale), scale, head=_head(scale), days=_days(scale))


def upright(paper: str) -> SheetFormat:
    """A paper that stands: the days are rows."""
    width, height = PAPERS[paper]
    scale = _scale(height, width)
    return SheetFormat(
        Box(0, 0, width, height),
        upright_sizes_for(scale),
        scale,
        upright=True,
        head=_head(scale),
        days=_days(scale),
        rows=_rows(scale),
        foot=Foot(notes_share=0.325, balance_share=0.36, done_gap=14),
    )


def _scale(width: float, height: float) -> float:
    """1 for A4 and the papers that are nearly as large, 1.41 for A3, 0.71 for A5."""
    share = min(width / A4_WIDTH, height / A4_HEIGHT)
    return 1.0 if 0.9 < share < 1.1 else round(share, 2)


def _head(scale: float) -> Head:
    one = Head()
    return Head(
        one.height * scale,
        one.baseline * scale,
        one.week.at(one.week.size * scale),
        one.span.at(max(one.min_span, one.span.size * scale)),
        one.min_span,
        one.total.at(one.total.size * scale),
        one.unit.at(max(10, one.unit.size * scale)),
        one.line * scale,
        one.gap * min(1.0, scale),
    )


def _days(scale: float) -> Days:
    one, large = Days(), max(1.0, scale)
    return Days(
        one.name.at(one.name.size * scale),
        one.number.at(one.number.size * scale),
        one.baseline * scale,
        one.top * scale,
        one.gutter,
        one.around * large,
        one.bottom,
    )


def _rows(scale: float) -> Rows:
    one = Rows()
    return replace(
        one,
        day=one.day * scale,
        block=one.block * scale,
        gutter=one.gutter * max(0.75, scale),
        over=one.over * scale,
        tight=one.tight * scale,
        baseline=one.baseline * scale,
    )
