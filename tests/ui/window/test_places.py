"""The law of the window: whatever its width and whatever is open, nothing lies over anything else."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.window.places import (
    BOARD_LOWEST,
    DETAILS_LEAST,
    LANE,
    LIBRARY_LEAST,
    Panels,
    Places,
    has_rail,
    height_below,
    is_roomy,
    places,
    with_details,
    with_library,
    with_selection,
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
    if not is_roomy(width) and panels.opened is not False:
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
