"""What a runner asks of a printer, and the parts in which the pages go there. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Final

from desktop.wording.phrase import Said
from printouts.formats.paper import PAPERS
from printouts.marks import Page
from printouts.pages import Pages
from printouts.sheets import TwoSides, sheets_of

SAME: Final = 1.0
"""Points by which a page may differ from a paper and still be meant for it."""


class Turned(StrEnum):
    """How a printer turns a sheet for its back; the values are what CUPS calls it."""

    NOT = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


_TURNED: Final = {"long": Turned.LONG_EDGE, "short": Turned.SHORT_EDGE, "fronts-backs": Turned.LONG_EDGE}
"""By the ``sides`` of a job's options. Fronts and backs apart are laid out for the long edge."""
_EDGES: Final = {Turned.NOT: "", Turned.LONG_EDGE: "long", Turned.SHORT_EDGE: "short"}
"""What pages call it."""


class NotPrinted(Exception):
    """The pages did not get to the printer; ``said`` is the sentence for it, in no language yet."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True)
class Printer:
    """A printer of this computer. What is None the system does not say."""

    name: str
    label: str = ""
    place: str = ""
    usual: bool = False
    both_sides: bool | None = None
    colour: bool | None = None
    accepting: bool = True
    stopped: bool = False

    @property
    def shown(self) -> str:
        """What people call it."""
        return self.label or self.name


@dataclass(frozen=True)
class Order:
    """Pages for a printer. ``sides``: as in the job's options. ``sheets``: the first and the last one to be
    printed, counted from 1; all of them where it is None."""

    pages: Pages
    sides: str
    printer: Printer
    copies: int = 1
    grey: bool = False
    sheets: tuple[int, int] | None = None

    @property
    def edge(self) -> Turned:
        """The edge on which sheets that have backs are turned, by the printer or by hand."""
        return _TURNED.get(self.sides, Turned.NOT)

    @property
    def by_hand(self) -> bool:
        """Whether the runner turns the stack: it was asked for, or the printer cannot."""
        return self.sides == "fronts-backs" or self.printer.both_sides is False

    def chosen(self) -> tuple[TwoSides, ...]:
        """The sheets that are printed. A back on which nothing stands needs no printer."""
        sheets = sheets_of(self.pages.pages)
        first, last = self.sheets or (1, len(sheets))
        chosen = sheets[first - 1 : last]
        return tuple(TwoSides(front, back if back and back.placed else None) for front, back in chosen)


@dataclass(frozen=True)
class Part:
    """Pages that go to the printer in one piece: of one paper, turned alike.

    ``paper`` is one of PAPERS; None for a page of another size, such as a picture for a phone.
    ``after_turning``: only when the runner has put the stack in again, with its printed side turned.
    """

    pages: Pages
    turned: Turned
    paper: str | None
    after_turning: bool = False

    @property
    def sheets(self) -> int:
        """How many sheets of paper it takes, or prints the second side of."""
        return len(sheets_of(self.pages.pages))


def parts_of(order: Order) -> tuple[Part, ...]:
    """The parts of an order, in the order in which they are printed.

    A sheet that has no back is never printed on the back of another one: what goes on both sides is a part of
    its own. Where the stack is turned by hand, first comes what has no back, then all fronts, and after the
    turning all backs, in the same order: the stack that comes out is the stack that goes in.
    """
    sheets = order.chosen()
    if not order.by_hand:
        return tuple(_parts(order, sheets))
    double = [sheet for sheet in sheets if sheet.back]
    single = [sheet for sheet in sheets if not sheet.back]
    fronts = [TwoSides(sheet.front) for sheet in double]
    backs = [TwoSides(sheet.back) for sheet in double if sheet.back]
    return (
        *_parts(order, single),
        *_parts(order, fronts),
        *(replace(part, after_turning=True) for part in _parts(order, backs)),
    )


def paper_of(page: Page) -> str | None:
    """The paper that a page fills, lying or upright; None where it is none that printers hold."""
    wide, high = sorted((page.width, page.height))
    for name, (width, height) in PAPERS.items():
        if abs(wide - width) < SAME and abs(high - height) < SAME:
            return name
    return None


def _parts(order: Order, sheets: Sequence[TwoSides]) -> Iterable[Part]:
    """Neighbours that have backs, or have none, and are of one paper."""
    for (double, paper), group in groupby(sheets, lambda one: (one.back is not None, paper_of(one.front))):
        pages = tuple(side for sheet in group for side in sheet if side)
        turned = order.edge if double else Turned.NOT
        yield Part(replace(order.pages, pages=pages, turned=_EDGES[turned]), turned, paper)
