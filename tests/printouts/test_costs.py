"""A deck of cards is written with few calls: its figures go in whole, not point by point."""

import sys
from collections.abc import Callable
from types import FrameType

from printouts import Pages, pdf
from tests.benchmarks.printing import deck, figures_alone
from tests.printouts.sample import DRAWINGS


def calls(work: Callable[[], object]) -> int:
    """All calls, those of ReportLab and of Python itself too."""
    counted = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def test_a_deck_takes_a_quarter_of_the_calls_of_its_figures_drawn_one_by_one() -> None:
    pages = deck(cards=12)  # also reads the drawings, which both ways need
    pdf(Pages("warm", tuple(pages), drawings=DRAWINGS))
    whole = calls(lambda: pdf(Pages("Exercise cards", tuple(deck(cards=12)), drawings=DRAWINGS)))
    assert 4 * whole < calls(lambda: figures_alone(pages))
