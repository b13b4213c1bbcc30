"""Marks to cut by, folds and the check rule: where a printer reaches, and out of the cards."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Options
from printouts.cards.grid import grid_for
from printouts.formats.paper import RIM
from printouts.marks import MM, Box, Page, Text
from printouts.options import MARKS, SIDES
from tests.printouts.imposed import (
    BACK,
    FRONT,
    cards_on,
    counts,
    fits,
    gaps,
    lines_on,
    offsets,
    pages,
    papers,
    sizes,
)  # fmt: skip
from tests.printouts.jobs import press


@given(counts, papers, sizes, gaps, st.sampled_from(SIDES), st.sampled_from(MARKS), offsets)
def test_marks_stay_out_of_the_cards_and_within_what_a_printer_reaches(
    count: int, paper: str, size: str, gap: int, sides: str, marks: str, offset: tuple[float, float]
) -> None:
    options: dict[str, Any] = {
        "paper": paper,
        "card": size,
        "gap": gap,
        "sides": sides,
        "marks": marks,
        "offset": offset,
    }
    if not fits(**options):
        return
    for page in pages(count, **options):
        reach = Box(0, 0, page.width, page.height).inset(RIM)
        frames = [placed.frame for kind in (FRONT, BACK) for placed in cards_on(page, kind).values()]
        lines = list(lines_on(page))
        assert bool(lines) == (marks != "none") or size == "a5" == paper
        for box in lines:
            assert reach.holds(box)
            assert box.width == 0 or box.height == 0
            for frame in frames:
                assert not frame.inset(0.01).overlaps(box.inset(-0.001), slack=0)


@given(papers, sizes, gaps, st.sampled_from(["marks", "lines"]))
def test_every_edge_that_a_printer_reaches_is_marked_at_both_ends(
    paper: str, size: str, gap: int, marks: str
) -> None:
    grid = grid_for(Options(paper=paper, card=size, gap=gap))
    (page, _) = pages(grid.count, paper=paper, card=size, gap=gap, marks=marks)
    reach = Box(0, 0, page.width, page.height).inset(RIM)
    lines = list(lines_on(page))
    for cell in grid.cells():
        for edge in (cell.left, cell.right):
            if reach.left < edge < reach.right:
                on_it = [box for box in lines if box.width == 0 and abs(box.left - edge) < 0.01]
                assert min(box.top for box in on_it) <= reach.centre[1] <= max(box.bottom for box in on_it)
        for edge in (cell.top, cell.bottom):
            if reach.top < edge < reach.bottom:
                on_it = [box for box in lines if box.height == 0 and abs(box.top - edge) < 0.01]
                assert min(box.left for box in on_it) <= reach.centre[0] <= max(box.right for box in on_it)


def test_the_cuts_of_fronts_and_backs_lie_on_each_other() -> None:
    front, back = pages(4, sides="long", gap=0)
    mirrored = sorted((round(page_x(front, box), 2), round(box.top, 2)) for box in lines_on(front))
    assert mirrored == sorted((round(box.left, 2), round(box.top, 2)) for box in lines_on(back))


def page_x(page: Page, box: Box) -> float:
    """The left edge of a line, seen from the other side of a sheet turned on its upright edge."""
    return page.width - box.right


def test_a_fold_is_dashed_and_no_cut() -> None:
    (page,) = pages(2, sides="fold", marks="lines")
    fold = [box for box in lines_on(page) if box.left == pytest.approx(page.width / 2) and not box.width]
    assert len(fold) > 100
    assert all(box.height <= 2.01 for box in fold)


@given(papers, sizes, gaps, st.sampled_from(SIDES))
def test_the_check_rule_is_100_mm_long_on_the_first_sheet_only(
    paper: str, size: str, gap: int, sides: str
) -> None:
    options: dict[str, Any] = {"paper": paper, "card": size, "gap": gap, "sides": sides}
    if not fits(**options):
        return
    made = pages(3, **options, marks="none", rule=True)
    rules = [
        [box for box in lines_on(page) if max(box.width, box.height) == pytest.approx(100 * MM)]
        for page in made
    ]
    assert [len(found) for found in rules] == [1, *[0] * (len(made) - 1)]
    said = [mark for placed in made[0].placed for mark in placed.marks if isinstance(mark, Text)]
    assert " ".join(mark.text for mark in said).startswith("100 mm")
    reach = Box(0, 0, made[0].width, made[0].height).inset(RIM)
    margin = press(**options).card.margin
    for box in [*lines_on(made[0]), *(mark.box for mark in said)]:
        assert reach.holds(box, slack=0.5)
        for placed in cards_on(made[0], FRONT).values():
            assert not placed.frame.inset(margin).overlaps(box)
