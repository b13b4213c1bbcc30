"""Which pages share a sheet of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Options, PrintJob, Sheet, lay_out
from printouts.marks import Page
from printouts.pages import SheetOfPaper, sheets_of_paper
from tests.printouts import sample

FRONT, BACK = Page(1, 1, ()), Page(1, 1, (), back=True)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=5))
def test_every_page_is_on_one_sheet_and_backs_follow_the_order_of_their_fronts(
    parts: list[tuple[int, int]],
) -> None:
    pages: list[Page] = []
    expected: list[SheetOfPaper] = []
    for alone, turned in parts:
        first = len(pages)
        expected += [SheetOfPaper(first + at) for at in range(alone)]
        expected += [SheetOfPaper(first + alone + at, first + alone + turned + at) for at in range(turned)]
        pages += [FRONT] * (alone + turned) + [BACK] * turned
    assert sheets_of_paper(pages) == tuple(expected)


@pytest.mark.parametrize("sides", ["long", "short", "fronts-backs"])
def test_cards_on_both_sides_take_half_as_many_sheets(sides: str) -> None:
    job = PrintJob(
        (Sheet.FRIDGE, Sheet.ROUTINES),
        (sample.WEEK,),
        options=Options(sides=sides),
        plan=sample.plan(),
        library=sample.LIBRARY,
        drawings=sample.DRAWINGS,
    )
    sheets = sheets_of_paper(lay_out(job).pages)
    assert sheets[0] == SheetOfPaper(0)
    assert all(sheet.back is not None for sheet in sheets[1:])


def test_work_that_is_watched_ends_where_the_watch_says_so() -> None:
    class EnoughError(Exception):
        pass

    made = []

    def watch() -> None:
        made.append(1)
        if len(made) == 3:
            raise EnoughError

    job = PrintJob(
        (Sheet.CARDS,),
        (sample.WEEK,),
        plan=sample.plan(),
        library=sample.LIBRARY,
        drawings=sample.DRAWINGS,
    )
    with pytest.raises(EnoughError):
        lay_out(job, watch)
    assert len(made) == 3
