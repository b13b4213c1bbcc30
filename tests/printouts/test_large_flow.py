"""Things that are parted where a page ends: nothing is lost, and what is taken fits."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from printouts.fridge.large.flow import Beside, Flow, Named, Rows, Together, Under, Whole
from printouts.fridge.large.paging import paged
from printouts.marks import Box, Panel
from printouts.pieces import Piece

heights = st.floats(1, 60)


def piece(height: float) -> Piece:
    return Piece(height, (Panel(Box(0, 0, 10, height)),))


pieces = st.builds(piece, heights)
rows = st.builds(
    Rows, st.lists(pieces, min_size=1, max_size=5).map(tuple), st.lists(pieces, max_size=1).map(tuple)
)
flows: st.SearchStrategy[Flow] = st.recursive(
    st.builds(Whole, pieces) | rows,
    lambda parts: (
        st.builds(Under, st.lists(parts, min_size=1, max_size=3).map(tuple), st.floats(0, 9))
        | st.builds(lambda both: Beside(tuple((20.0 * at, one) for at, one in enumerate(both))),
                    st.lists(parts, min_size=1, max_size=3))
        | st.builds(Named, pieces, st.just(30.0), parts)
    ),
    max_leaves=8,
)  # fmt: skip


def tall(flow: Flow) -> list[float]:
    """How tall each of its pieces is."""
    return sorted(mark.box.height for mark in flow.marks)


@settings(max_examples=150)
@given(flows, st.floats(0, 200))
def test_what_is_taken_fits_and_the_rest_has_everything_else(flow: Flow, room: float) -> None:
    top, rest = flow.cut(room)
    assert top is None or top.height <= room + 0.001
    shown = [*(tall(top) if top else []), *(tall(rest) if rest else [])]
    missing = tall(flow)
    for height in shown:
        if height in missing:
            missing.remove(height)  # headings and names stand on both pages
    assert missing == []
    assert flow.height > room or rest is None


@settings(max_examples=100)
@given(st.lists(flows, min_size=1, max_size=7), st.floats(0, 100), st.floats(0, 12))
def test_every_day_stands_on_a_page_in_its_order_and_no_page_is_too_full(
    days: list[Flow], foot: float, gap: float
) -> None:
    room = 200.0
    pages = paged(days, foot, room, gap)
    numbers = [shown.number for page in pages for shown in page]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(len(days)))
    for page in pages:
        taken = sum(shown.flow.height for shown in page) + gap * max(0, len(page) - 1)
        assert taken <= room + 0.001 or len(page) == 1
    last = sum(shown.flow.height for shown in pages[-1]) + gap * max(0, len(pages[-1]) - 1)
    assert last + foot <= room + 0.001 or not pages[-1]


@settings(max_examples=100)
@given(st.lists(flows, min_size=1, max_size=7), st.floats(0, 100), st.floats(0, 12))
def test_a_day_is_parted_only_where_it_is_taller_than_a_page_or_that_saves_one(
    days: list[Flow], foot: float, gap: float
) -> None:
    pages = paged(days, foot, 150.0, gap)
    parts = Counter(shown.number for page in pages for shown in page)
    if any(count > 1 and days[number].height <= 150.0 for number, count in parts.items()):
        whole: list[Flow] = [Whole(piece(day.height)) if day.height <= 150.0 else day for day in days]
        assert len(pages) < len(paged(whole, foot, 150.0, gap))


@settings(max_examples=100)
@given(flows, st.floats(1, 200), st.floats(0, 200))
def test_what_is_kept_together_is_parted_only_where_no_page_holds_it(
    flow: Flow, page: float, room: float
) -> None:
    top, rest = Together(flow, page).cut(room)
    assert top is None or rest is None or flow.height > page


@settings(max_examples=100)
@given(st.lists(heights, min_size=2, max_size=7), st.floats(0, 60), st.floats(0, 12), st.data())
def test_no_other_way_takes_fewer_pages_or_makes_them_more_alike(
    tall: list[float], foot: float, gap: float, data: st.DataObject
) -> None:
    room = 80.0
    pages = paged([Whole(piece(height)) for height in tall], foot, room, gap)
    starts = data.draw(st.sets(st.integers(1, len(tall)), max_size=len(pages) - 1).map(sorted))
    ways = [[len(page) for page in pages]]
    ways.append([end - start for start, end in pairwise([0, *starts, len(tall)])])
    ours, other = (list(used(tall, way, foot, gap)) for way in ways)
    if max(other) <= room:
        assert len(ours) <= len(other)
        assert len(ours) < len(other) or squares(ours) <= squares(other) + 0.001


def squares(taken: list[float]) -> float:
    return sum(one * one for one in taken)


def used(tall: list[float], way: list[int], foot: float, gap: float) -> Iterator[float]:
    """How much of each page is taken, when so many days stand on each."""
    at = 0
    for page, count in enumerate(way, 1):
        taken = sum(tall[at : at + count]) + gap * (count - 1)
        yield (taken if count else 0.0) + (foot if page == len(way) else 0.0)
        at += count


def test_a_week_of_a_day_too_tall_for_a_page_leaves_no_page_nearly_empty() -> None:
    day = Rows(tuple(piece(20) for _ in range(32)))
    pages = paged([Whole(piece(150)), day, Whole(piece(60))], 40, 200, 0)
    taken = [sum(shown.flow.height for shown in page) for page in pages]
    taken[-1] += 40
    assert len(taken) == 5
    assert min(taken) >= 150
