"""Which pages share a sheet of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Pages, Sheet, lay_out
from printouts.marks import Page
from printouts.sheets import TwoSides, sheets_of
from tests.printouts.jobs import job


def _page(number: int, *, back: bool = False) -> Page:
    return Page(100 + number, 100, (), back=back)


def _deck(sides: str) -> Pages:
    return lay_out(job(Sheet.CARDS, sides=sides))


def test_backs_that_follow_each_front_and_backs_at_the_end_are_the_same_sheets() -> None:
    in_turn = sheets_of(_deck("long").pages)
    apart = sheets_of(_deck("fronts-backs").pages)
    assert len(in_turn) > 1
    assert all(sheet.back for sheet in in_turn)
    assert in_turn == apart


@pytest.mark.parametrize("sides", ["one", "fold"])
def test_what_is_not_turned_has_a_sheet_for_each_page(sides: str) -> None:
    pages = _deck(sides).pages
    assert sheets_of(pages) == tuple(TwoSides(page) for page in pages)


@given(alone=st.integers(0, 3), fronts=st.integers(1, 5), in_turn=st.booleans(), more=st.integers(0, 3))
def test_every_back_is_behind_its_own_front(alone: int, fronts: int, in_turn: bool, more: int) -> None:
    """A fridge sheet before a deck and one behind it keep their sheets to themselves."""
    before = [_page(number) for number in range(alone)]
    deck = [TwoSides(_page(10 + number), _page(20 + number, back=True)) for number in range(fronts)]
    after = [_page(30 + number) for number in range(more)]
    sides = [*(sheet.front for sheet in deck), *(sheet.back for sheet in deck if sheet.back)]
    if in_turn:
        sides = [side for sheet in deck for side in sheet if side]
    expected = (*map(TwoSides, before), *deck, *map(TwoSides, after))
    assert sheets_of([*before, *sides, *after]) == expected


@given(st.lists(st.booleans(), max_size=12))
def test_no_page_is_lost_whatever_the_order(backs: list[bool]) -> None:
    pages = [_page(number, back=back) for number, back in enumerate(backs)]
    printed = [side for sheet in sheets_of(pages) for side in sheet if side]
    assert sorted(page.width for page in printed) == [page.width for page in pages]
