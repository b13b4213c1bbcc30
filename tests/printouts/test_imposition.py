"""Backs lie behind their fronts, however the sheet is turned."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Options
from printouts.cards.imposition import impose
from printouts.cards.parts import Card
from printouts.formats.card import quarter
from printouts.formats.paper import PAPERS
from printouts.marks import MM, Box, Outline, Page, Panel, Placed, Text
from tests.printouts.jobs import press

papers = st.sampled_from(sorted(PAPERS))


def deck(count: int) -> list[Card]:
    """Cards whose sides can be told apart: a panel as wide as the card's number."""
    return [Card((Panel(Box(1, 1, at + 1, 1)),), (Panel(Box(1, 1, at + 1, 2)),)) for at in range(count)]


def pages(count: int, **options: Any) -> list[Page]:
    return impose(deck(count), Options(**options), press(**options))


def cards_on(page: Page) -> dict[float, Placed]:
    """What is placed on a page by the card's number, cut marks left out."""
    return {
        mark.box.width: placed
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Panel) and placed.frame.width < page.width
    }


def seen_through(page: Page, placed: Placed, sides: str) -> tuple[Box, bool]:
    """Where a back lies, looked at through the sheet from the front, and whether it stands upside down
    once its card is turned over like a page."""
    frame = placed.frame
    if sides == "long":
        behind = Box(page.width - frame.right, frame.top, frame.width, frame.height)
        return behind, placed.turned
    behind = Box(frame.left, page.height - frame.bottom, frame.width, frame.height)
    return behind, not placed.turned


@given(st.integers(1, 13), papers, st.sampled_from(["long", "short"]))
def test_every_back_lies_behind_its_front_and_upright(count: int, paper: str, sides: str) -> None:
    sheets = pages(count, paper=paper, sides=sides)
    assert len(sheets) == 2 * -(-count // 4)
    for front, back in zip(sheets[::2], sheets[1::2], strict=True):
        fronts, backs = cards_on(front), cards_on(back)
        assert fronts.keys() == backs.keys()
        for number, placed in fronts.items():
            behind, upside_down = seen_through(back, backs[number], sides)
            assert behind.holds(placed.frame)
            assert placed.frame.holds(behind)
            assert not upside_down
            assert not placed.turned


def test_printed_on_one_side_a_sheet_of_backs_follows_its_fronts_in_the_same_places() -> None:
    front, back = pages(3, sides="one")
    assert {number: placed.frame for number, placed in cards_on(front).items()} == {
        number: placed.frame for number, placed in cards_on(back).items()
    }


def test_folded_cards_have_their_back_on_the_right_of_their_front() -> None:
    first, second = pages(3, sides="fold")
    assert len(cards_on(first)) == 2
    assert len(cards_on(second)) == 1
    (placed,) = (placed for placed in first.placed if any(mark.box.height == 2 for mark in placed.marks[:1])
                 and placed.frame.top == 0 and placed.frame.width < first.width)  # fmt: skip
    assert placed.frame.left == placed.frame.width


@pytest.mark.parametrize(("paper", "wide", "tall"), [("a4", 105, 148.5), ("letter", 107.95, 139.7)])
def test_cards_are_quarters_of_the_sheet(paper: str, wide: float, tall: float) -> None:
    size = quarter(paper).frame
    assert size.width == pytest.approx(wide * MM)
    assert size.height == pytest.approx(tall * MM)


def test_cut_marks_start_inside_what_a_printer_can_reach_and_point_at_the_cuts() -> None:
    (page, _) = pages(1)
    lines = [mark.box for placed in page.placed for mark in placed.marks if isinstance(mark, Outline)]
    assert len(lines) == 6
    reachable = Box(0, 0, page.width, page.height).inset(5 * MM)
    for box in lines:
        assert reachable.holds(box)
        on_a_cut = box.left == pytest.approx(page.width / 2) or box.top == pytest.approx(page.height / 2)
        assert on_a_cut


def test_cut_marks_are_left_out_on_request() -> None:
    (page, _) = pages(1, cut_marks=False)
    assert not any(isinstance(mark, Outline) for placed in page.placed for mark in placed.marks)


def test_the_check_rule_is_100_mm_long_on_the_first_sheet_only() -> None:
    sheets = pages(5, rule=True)
    rules = [
        [mark for placed in page.placed for mark in placed.marks
         if isinstance(mark, Outline) and mark.box.width == pytest.approx(100 * MM)]
        for page in sheets
    ]  # fmt: skip
    assert [len(found) for found in rules] == [1, 0, 0, 0]
    said = [mark.text for placed in sheets[0].placed for mark in placed.marks if isinstance(mark, Text)]
    assert said == ["100 mm when printed at actual size"]
