"""Things that are parted where a page ends: nothing is lost, and what is taken fits."""

from hypothesis import given, settings
from hypothesis import strategies as st

from printouts.fridge.large.flow import Beside, Flow, Named, Rows, Under, Whole
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
        used = sum(shown.flow.height for shown in page) + gap * max(0, len(page) - 1)
        assert used <= room + 0.001 or len(page) == 1
    last = sum(shown.flow.height + gap for shown in pages[-1])
    assert last + foot <= room + 0.001 or not pages[-1] or len(pages[-1]) == 1
