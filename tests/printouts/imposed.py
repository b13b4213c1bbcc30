"""Cards that can be told apart, on sheets, for the tests of imposition and of its marks."""

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from printouts import Options
from printouts.cards.grid import DoesNotFit, grid_for
from printouts.cards.imposition import impose
from printouts.cards.parts import Card
from printouts.formats.cut import SIZES, card_box
from printouts.formats.paper import PAPERS
from printouts.marks import Box, Outline, Page, Panel, Placed
from printouts.options import GAPS, MAX_OFFSET
from tests.printouts.jobs import press

FRONT, BACK = 1, 2  # how tall the panel on a side is

papers = st.sampled_from(list(PAPERS))
sizes = st.sampled_from(list(SIZES))
gaps = st.sampled_from(GAPS)
counts = st.integers(1, 40)
offsets = st.tuples(*[st.floats(-MAX_OFFSET, MAX_OFFSET)] * 2)


def deck(count: int, *, backs: bool = True) -> list[Card]:
    """Cards whose sides can be told apart: a panel as wide as the card's number."""
    return [
        Card((Panel(Box(1, 1, at + 1, FRONT)),), (Panel(Box(1, 1, at + 1, BACK)),) if backs else ())
        for at in range(count)
    ]


def pages(count: int, *, backs: bool = True, **options: Any) -> list[Page]:
    return impose(deck(count, backs=backs), Options(**options), press(**options))


def cards_on(page: Page, kind: int) -> dict[int, Placed]:
    """What is placed on a page by the card's number: its fronts or its backs."""
    return {
        round(mark.box.width): placed
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Panel) and mark.box.height == kind
    }


def lines_on(page: Page) -> Iterator[Box]:
    return (mark.box for placed in page.placed for mark in placed.marks if isinstance(mark, Outline))


def fits(**options: Any) -> bool:
    try:
        grid_for(Options(**options), pairs=options.get("sides") == "fold")
    except DoesNotFit:
        return False
    return True


def size_on(size: str, paper: str) -> tuple[float, float]:
    box = card_box(size, paper)
    return box.width, box.height
