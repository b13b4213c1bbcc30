"""Marks to cut by, folds and the check rule: where a printer reaches, and out of the cards."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Options, Sheet, lay_out
from printouts.cards.grid import grid_for
from printouts.formats.paper import PAPERS, RIM
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
from tests.printouts.jobs import job, press


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
def test_the_check_rule_is_100_mm_long_within_the_printable_margins_and_clear_of_cards_and_cuts(
    paper: str, size: str, gap: int, count: int, sides: str, marks: str
) -> None:
    options: dict[str, Any] = {"paper": paper, "card": size, "gap": gap, "sides": sides, "marks": marks}
    if not fits(**options):
        return
    plain = pages(count, **options)
    made = pages(count, **options, rule=True)
    without = set(outlines(plain[0]))
    (ruled,) = [mark for mark in outlines(made[0]) if is_100_mm(mark) and mark not in without]
    texts = texts_on(made[0])
    ticked = around(ruled, made[0])
    rule = [*(mark.box for mark in ticked), *(mark.box for mark in texts)]
    assert "100 mm" in " ".join(mark.text for mark in texts)
    reach = Box(0, 0, made[0].width, made[0].height).inset(RIM)
    assert all(reach.holds(box) for box in rule)
    frames = [placed.frame for kind in (FRONT, BACK) for placed in cards_on(plain[0], kind).values()]
    if made[0].first:  # a sheet of its own: what follows is as it was, and beside the cards was no room
        assert made[1:] == plain
        assert not cards_on(made[0], FRONT)
        assert " ".join(mark.text for mark in texts).startswith("Print this sheet first")
        assert not room_beside(frames, reach)
        return
    assert made[1:] == plain[1:]
    assert not [frame for frame in frames for box in rule if box.inset(-1.4 * MM).overlaps(frame)]
    cuts = {mark: mark.box for mark in outlines(made[0]) if mark not in ticked}
    assert not [cut for cut in cuts.values() for box in rule if touch(box, cut)]
    form = press(**options).card.marks
    short = [mark for mark in outlines(plain[0]) if form.dash < longest(mark) < form.length + 1]
    assert all(mark in cuts for mark in short)  # nor is a mark so near that the rule looks like one
    near = [box.inset(-3.9 * MM) for box in rule]
    assert not [mark for mark in short for box in near if touch(box, mark.box)]
    for whole in outlines(plain[0]):  # each cut is still seen, at most shorter, and never in two parts
        if longest(whole) > form.dash:
            there = whole.box
            left = [box for box in cuts.values() if touch(box, there) and same_way(box, there)]
            assert any(max(box.width, box.height) >= form.least - 0.01 for box in left)


@pytest.mark.parametrize("sides", ["one", "short", "fronts-backs"])
def test_the_sheet_of_the_check_rule_comes_before_all_others_and_once(sides: str) -> None:
    what = Sheet.FRIDGE, Sheet.ROUTINES, Sheet.CARDS
    made = lay_out(replace(job(Sheet.CARDS, rule=True, sides=sides), what=what)).pages
    plain = lay_out(replace(job(Sheet.CARDS, sides=sides), what=what)).pages
    assert [number for number, page in enumerate(made) if page.first] == [0]
    assert made[0].kind == made[1].kind
    assert sum(is_100_mm(mark) for page in made for mark in outlines(page)) == 1
    extra = len(made) - len(plain)
    assert [page.placed for page in made[extra:]] == [page.placed for page in plain]
    assert [page.back for page in made[:extra]] == [False, True][:extra]


def test_a_printer_prints_the_sheet_of_the_check_rule_in_any_language_and_on_any_paper() -> None:
    for paper, language in product(PAPERS, ("en", "de")):
        (first, *_) = lay_out(job(Sheet.CARDS, paper=paper, language=language, rule=True)).pages
        reach = Box(0, 0, first.width, first.height).inset(RIM)
        boxes = [mark.box for mark in outlines(first)] + [mark.box for mark in texts_on(first)]
        assert not first.first or all(reach.holds(box) for box in boxes)


def texts_on(page: Page) -> list[Text]:
    return [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Text)]


def same_way(one: Box, other: Box) -> bool:
    return bool(one.width) == bool(other.width)


def outlines(page: Page) -> list[Outline]:
    return [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Outline)]


def longest(mark: Outline) -> float:
    box = mark.box
    return max(box.width, box.height)


def is_100_mm(mark: Outline) -> bool:
    return longest(mark) == pytest.approx(100 * MM)


def around(ruled: Outline, page: Page) -> list[Outline]:
    """The rule and the ticks across its ends."""
    ended = ends(ruled)[:2]
    return [
        mark
        for mark in outlines(page)
        if mark == ruled or (longest(mark) < 7 and any(end in ends(mark) for end in ended))
    ]


def ends(mark: Outline) -> list[tuple[float, float]]:
    """The ends and the middle of a line, but for a rounding."""
    (left, top), (right, bottom) = mark.points
    points = [(left, top), (right, bottom), ((left + right) / 2, (top + bottom) / 2)]
    return [(round(x, 2), round(y, 2)) for x, y in points]


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
