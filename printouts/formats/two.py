"""Two runners on one fridge sheet: the strip over each week, and the sizes that are tried. In points."""

from dataclasses import dataclass, field, replace

from printouts.formats.sheet import Foot, SheetFormat
from printouts.formats.sizes import Sizes, far, sizes_for
from printouts.marks import Box
from printouts.type import Type


@dataclass(frozen=True, slots=True)
class Strip:
    """Over a runner's week: the name, what the week adds up to, and how much of it was done."""

    height: float = 20
    name: Type = Type(16, 700)
    total: Type = Type(12, 400)
    min_total: float = 9
    pad: float = 6
    gap: float = 12  # between the name and the totals
    radius: float = 4
    under: float = 1.5
    write: float = 24  # the line to write on
    name_share: float = 0.4  # of the strip, at the most


@dataclass(frozen=True, slots=True)
class TwoFormat:
    """What the sheet has beside the days: a strip for each runner, the health note at the foot."""

    strip: Strip = field(default_factory=Strip)
    names: float = 28  # from the head's rule to the first strip, on A4
    between: float = 3  # under the first runner's week
    health: Type = Type(8, 400, 9.8)
    over_health: float = 3.5


def two_sizes(scale: float, *, figures: bool = True) -> tuple[Sizes, ...]:
    """The sizes to be tried, the largest first: a single sheet's, without lines for notes, and smaller ticks
    at the end; only then may headings go.

    Blocks of 84 and figures of 20 points leave each runner half a page.
    """
    plain = (
        replace(one, note_lines=1, max_note_lines=1, balance=True, headings=True) for one in sizes_for(scale)
    )
    sizes = tuple(dict.fromkeys(plain))
    least = replace(sizes[-1], blocks=replace(far(36, 20, 16, 84, 7.5, min(1.0, scale)), air=0))
    tried = (*sizes, least, replace(least, headings=False))
    return tried if figures else tuple(dict.fromkeys(one.without_figures() for one in tried))


def band(form: SheetFormat, box: Box, sizes: tuple[Sizes, ...]) -> SheetFormat:
    """The form of one runner's week, which has its place alone: no head, no names of days, no foot."""
    margin = form.margin
    page = Box(box.left - margin, box.top - margin, box.width + 2 * margin, box.height + 2 * margin)
    return replace(
        form,
        page=page,
        sizes=sizes,
        head=replace(form.head, height=0),
        days=replace(form.days, top=0, bottom=0),
        foot=Foot(fixed=0.0),
    )
