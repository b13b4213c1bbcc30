"""The law of the window: whatever its width and whatever is open, nothing lies over anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.window.places import (
    BOARD_LOWEST,
    DETAILS_LEAST,
    LANE,
    LIBRARY,
    LIBRARY_LEAST,
    WIDE,
    WIDE_LEAST,
    WIDE_MOST,
    Panels,
    Places,
    has_rail,
    height_below,
    is_roomy,
    is_wide,
    places,
    with_details,
    with_library,
    with_library_wider,
    with_selection,
    with_wide,
)

WIDTHS = st.integers(480, 2560)
PANELS = st.tuples(
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from((None, True, False)),
    st.integers(0, 3000),
    st.integers(0, 3000),
    st.integers(-10, 200),
    st.booleans(),
    st.booleans(),
    st.one_of(st.just(WIDE), st.integers(0, 3000)),
).map(lambda values: Panels(*values))


@given(WIDTHS, PANELS, st.integers(100, 2000))
def test_everything_stands_beside_everything_and_fills_the_window(
    width: int, panels: Panels, height: int
) -> None:
    found = places(width, panels, height)
    beside = 0 if found.below else found.details
    assert found.rail + found.library + found.board + beside == width
    assert min(found) >= 0
    if found.below:
        assert found.details == width - found.rail, "below the board, as wide as it"


@given(WIDTHS, PANELS)
def test_no_panel_is_narrower_than_what_stands_in_it(width: int, panels: Panels) -> None:
    found = places(width, panels)
    assert found.library == 0 or found.library >= LIBRARY_LEAST
    assert found.details == 0 or found.details >= DETAILS_LEAST
    if found.board:
        assert (found.board - 18) // found.days >= LANE, "names and figures have room in every lane"
    else:
        assert found.library, "the board makes room for the shelf alone"


@given(WIDTHS, PANELS)
def test_a_narrow_window_has_one_of_shelf_and_details(width: int, panels: Panels) -> None:
    found = places(width, panels)
    assert bool(found.rail) == has_rail(width)
    assert not (found.rail and found.library and found.details)


@given(WIDTHS, st.integers(480, 2560))
def test_more_room_never_shows_fewer_days(width: int, other: int) -> None:
    narrow, wide = sorted((width, other))
    assert places(narrow, Panels(details=False)).days <= places(wide, Panels(details=False)).days
    assert places(1366, Panels()).days == 7, "on the smallest usual screen the whole week is in sight"


@given(WIDTHS, PANELS)
def test_what_is_opened_is_shown_and_what_is_closed_is_not(width: int, panels: Panels) -> None:
    assert places(width, with_library(panels, width, shown=True)).library
    assert not places(width, with_library(panels, width, shown=False)).library
    assert places(width, with_details(panels, width, shown=True)).details
    assert not places(width, with_details(panels, width, shown=False)).details


@given(WIDTHS, PANELS)
def test_a_selection_opens_details_that_nobody_has_closed(width: int, panels: Panels) -> None:
    after = with_selection(panels, width)
    if not (is_roomy(width) or panels.opened is False or is_wide(panels, width)):
        assert places(width, after).details
    else:
        assert after == panels
    assert with_selection(after, width) == after


@given(WIDTHS, WIDTHS, PANELS)
def test_a_window_made_narrow_and_wide_again_is_as_before(width: int, narrow: int, panels: Panels) -> None:
    """What is opened for a while in a narrow window changes nothing of the wide one."""
    before: Places = places(2000, panels)
    if not is_roomy(narrow):
        changed = with_details(panels, narrow, shown=True)
        changed = with_library(changed, narrow, shown=True) if has_rail(narrow) else changed
        assert places(2000, changed) == before


@given(st.integers(0, 2000), PANELS)
def test_details_from_below_leave_some_of_the_board(height: int, panels: Panels) -> None:
    taken = height_below(height, panels)
    assert 0 <= taken <= max(0, height - BOARD_LOWEST)


# ---- the wide library --------------------------------------------------------------------------


def test_a_wide_library_takes_the_room_of_the_details_and_leaves_the_week() -> None:
    wide = with_wide(Panels(), 1440, wide=True)
    now = places(1440, wide)
    assert (now.library, now.details, now.days) == (WIDE, 0, 7)
    assert places(1440, with_wide(wide, 1440, wide=False)) == places(1440, Panels()), "the details come back"
    smaller = places(1280, wide)
    assert smaller.days == 7, "unless it was moved it is as narrow as the week needs"
    assert WIDE_LEAST <= smaller.library < WIDE


def test_opening_the_details_folds_a_wide_library_back() -> None:
    for width in (1440, 1200, 1000):
        wide = with_wide(Panels(), width, wide=True)
        assert places(width, wide).library > LIBRARY
        now = places(width, with_details(wide, width, shown=True))
        assert now.details > 0
        assert now.library <= LIBRARY


def test_what_is_selected_beside_a_wide_library_does_not_close_it() -> None:
    wide = with_wide(Panels(), 1200, wide=True)
    assert with_selection(wide, 1200) == wide
    assert with_selection(Panels(), 1200).opened


def test_the_edge_past_what_a_list_may_take_makes_it_wide_and_back_narrow() -> None:
    size, panels = (1440, 700), Panels()
    for by, wide in ((100, False), (60, True), (40, True), (-120, False)):
        now = places(size[0], panels, size[1])
        panels = with_library_wider(panels, now, size, by)
        after = places(size[0], panels, size[1])
        assert panels.wide is wide, by
        assert after.library == now.library + by, "the edge stays under the pointer"


@pytest.mark.parametrize("width", range(480, 1921, 40))
def test_a_wide_library_never_takes_the_board_below_three_days_nor_out_of_the_window(width: int) -> None:
    for wide_width in (WIDE, WIDE_LEAST, WIDE_MOST):
        now = places(width, with_wide(Panels(wide_width=wide_width), width, wide=True))
        assert now.rail + now.library + now.board + (0 if now.below else now.details) == width
        assert now.board == 0 or now.board >= 3 * LANE
        assert now.board == 0 or now.library >= WIDE_LEAST, "with less it is a page of its own"
