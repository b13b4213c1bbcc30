"""Marks to cut by, folds and the check rule: where a printer reaches, and out of the cards."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Options
from printouts.cards.grid import grid_for
from printouts.formats.paper import RIM
from printouts.marks import MM, Box, Outline, Page, Text
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
    size_on,
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


@given(papers, sizes, gaps, counts, st.sampled_from(SIDES), st.sampled_from(["marks", "lines"]), offsets)
def test_marks_close_to_no_shape_but_that_of_a_card(
    paper: str, size: str, gap: int, count: int, sides: str, marks: str, offset: tuple[float, float]
) -> None:
    """A small square of cut marks looks like a box to tick."""
    options: dict[str, Any] = {
        "paper": paper, "card": size, "gap": gap, "sides": sides, "marks": marks, "offset": offset,
    }  # fmt: skip
    if not fits(**options):
        return
    tall, wide = sorted(size_on(size, paper), reverse=True)
    for page in pages(count, **options):
        closed = list(closed_shapes(list(lines_on(page))))
        assert not closed or marks == "lines"
        assert [box for box in closed if min(box.width, box.height) < wide - 0.3] == []
        assert [box for box in closed if max(box.width, box.height) < tall - 0.3] == []


def closed_shapes(lines: list[Box]) -> Iterator[Box]:
    """The rectangles of which all four sides are drawn, the larger ones made of smaller ones left out."""
    upright = edges_of([(box.left, box.top, box.bottom) for box in lines if not box.width])
    level = edges_of([(box.top, box.left, box.right) for box in lines if not box.height])
    for (left, downs), (right, other_downs) in pairwise(sorted(upright.items())):
        for (top, across), (bottom, other_across) in pairwise(sorted(level.items())):
            down_both = drawn(downs, top, bottom) and drawn(other_downs, top, bottom)
            if down_both and drawn(across, left, right) and drawn(other_across, left, right):
                yield Box(left, top, right - left, bottom - top)


def edges_of(lines: list[tuple[float, float, float]]) -> dict[float, list[tuple[float, float]]]:
    """The spans that are drawn along each edge."""
    found: dict[float, list[tuple[float, float]]] = {}
    for at, start, end in lines:
        found.setdefault(round(at, 1), []).append((start, end))
    return found


def drawn(spans: list[tuple[float, float]], start: float, end: float) -> bool:
    """Whether the way from start to end is drawn, but for a rounding."""
    at = start
    for first, last in sorted(spans):
        if first > at + 0.1:
            break
        at = max(at, last)
    return at >= end - 0.1


@given(papers, sizes, gaps, counts, st.sampled_from(SIDES), st.sampled_from(MARKS))
def test_the_check_rule_is_100_mm_long_on_the_first_sheet_and_free_of_cuts_and_cards(
    paper: str, size: str, gap: int, count: int, sides: str, marks: str
) -> None:
    options: dict[str, Any] = {"paper": paper, "card": size, "gap": gap, "sides": sides, "marks": marks}
    if not fits(**options):
        return
    plain = pages(count, **options)
    made = pages(count, **options, rule=True)
    assert made[1:] == plain[1:]
    without = set(outlines(plain[0]))
    texts = [mark for placed in made[0].placed for mark in placed.marks if isinstance(mark, Text)]
    (ruled,) = [mark for mark in outlines(made[0]) if is_100_mm(mark) and mark not in without]
    rule = [*(mark.box for mark in around(ruled, made[0])), *(mark.box for mark in texts)]
    assert " ".join(mark.text for mark in texts).startswith("100 mm")
    reach = Box(0, 0, made[0].width, made[0].height).inset(RIM)
    cuts = [mark.box for mark in outlines(made[0]) if mark not in around(ruled, made[0])]
    frames = [placed.frame for kind in (FRONT, BACK) for placed in cards_on(made[0], kind).values()]
    margin = press(**options).card.margin
    on_cards = any(box.overlaps(frame) for box in rule for frame in frames)
    for box in rule:
        assert reach.holds(box)
        assert [cut for cut in cuts if touch(box, cut)] == []
        assert not on_cards or not any(box.overlaps(frame.inset(margin)) for frame in frames)
    for frame in frames:  # it never lies along an edge that is cut
        edges = (frame.left, frame.right) if ruled.box.height else (frame.top, frame.bottom)
        at = ruled.box.left if ruled.box.height else ruled.box.top
        assert all(abs(at - edge) > 2 for edge in edges)
    assert not on_cards or not room_beside(frames, reach)


def outlines(page: Page) -> list[Outline]:
    return [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Outline)]


def is_100_mm(mark: Outline) -> bool:
    return max(mark.box.width, mark.box.height) == pytest.approx(100 * MM)


def around(ruled: Outline, page: Page) -> list[Outline]:
    """The rule and the ticks across its ends."""
    return [
        mark
        for mark in outlines(page)
        if mark == ruled
        or (max(mark.box.width, mark.box.height) < 7 and any(end in ends(mark) for end in ruled.points))
    ]


def ends(mark: Outline) -> list[tuple[float, float]]:
    """The ends and the middle of a line."""
    (left, top), (right, bottom) = mark.points
    return [(left, top), (right, bottom), ((left + right) / 2, (top + bottom) / 2)]


def touch(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )


def room_beside(frames: list[Box], reach: Box) -> bool:
    """Whether the paper has a strip without cards, as long as the rule and wide enough for marks as well."""
    strips = [
        (min(frame.left for frame in frames) - reach.left, reach.height),
        (reach.right - max(frame.right for frame in frames), reach.height),
        (min(frame.top for frame in frames) - reach.top, reach.width),
        (reach.bottom - max(frame.bottom for frame in frames), reach.width),
    ]
    return any(wide >= 16 * MM and long >= 150 * MM for wide, long in strips)
