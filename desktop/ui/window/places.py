"""Where library, board and details stand in a window of some size. Pure; all in effective pixels.

With room everything stands side by side. With less, opened panels push the board, which then shows three
days, or one, with the names of all seven above it. Nothing ever lies over anything else.
"""

from typing import NamedTuple

GRIP = 4  # pixels of a panel's width that are its edge, by which it is made wider
LIBRARY, LIBRARY_LEAST, LIBRARY_MOST = 248 + GRIP, 248 + GRIP, 400 + GRIP  # at first, and from which to which
WIDE, WIDE_LEAST, WIDE_MOST = 534 + GRIP, 401 + GRIP, 760 + GRIP  # the same of one with columns of exercises
DETAILS, DETAILS_LEAST, DETAILS_MOST = 284 + GRIP, 284 + GRIP, 480
RAIL = 48
LANE = 112  # pixels of a day's lane, below which it has no room for a figure beside a name
MARGINS = 18  # of the board, both sides, and its scroll bar
THREE_DAYS = 3 * LANE + MARGINS
ROOMY = LIBRARY + 7 * LANE + MARGINS + DETAILS  # all three beside each other with the whole week in sight
WORDS = 1100  # with less the library is a rail, its shelf comes when asked for; tools show icons alone
FROM_BELOW = 760  # with less the details come from below
ONE_DAY = RAIL + LIBRARY_LEAST + THREE_DAYS - 1  # so wide there is one day; the shelf is a page
TALL = 640  # pixels high; with less the week bar is one line
DETAILS_LOWEST, BOARD_LOWEST = 200, 130  # pixels high, where one stands below the other
THIRD, TWO_THIRDS = 33, 66  # per cent of the height for details from below
SHARED = DETAILS_LOWEST + BOARD_LOWEST + 50  # with less between the bars the details are a page of their own


class Panels(NamedTuple):
    """What the runner has opened, and how large. In a narrow window panels are opened for a while, so that
    has a state of its own: the wide one comes back with the room.

    ``opened`` is None until somebody has opened or closed the details there: they open with what is selected.
    """

    library: bool = True
    details: bool = True
    shelf: bool = False
    opened: bool | None = None
    library_width: int = LIBRARY
    details_width: int = DETAILS
    share: int = 50  # per cent of the height that details from below take
    strip: bool = False  # of weeks, above all of it
    wide: bool = False  # the library has columns of exercises, and the details make it room
    wide_width: int = WIDE


class Places(NamedTuple):
    """Widths beside each other, in reading order; what is 0 is not shown. ``below``: the details stand below
    the board. ``days`` are shown at once; fewer than seven have tabs above them."""

    rail: int
    library: int
    board: int
    details: int
    below: bool
    days: int

    @property
    def open(self) -> tuple[bool, bool, bool, int]:
        """What is to be seen, whatever its width."""
        return bool(self.library), bool(self.details), self.below, self.days

    @property
    def tabs(self) -> bool:
        """Whether the week's days need tabs."""
        return self.days < 7 and self.board > 0


def is_roomy(width: int) -> bool:
    """Whether details stand there without being asked for."""
    return width >= ROOMY


def has_rail(width: int) -> bool:
    """Whether the library is a rail, and only one of its shelf and the details is open."""
    return width < WORDS


def is_low(width: int, height: int) -> bool:
    """Whether the week bar is one line."""
    return has_rail(width) or height < TALL


def places(width: int, panels: Panels, height: int = TALL) -> Places:
    """Where everything stands in a window of some width, and so much height between its bars."""
    rail = RAIL if has_rail(width) else 0
    library = panels.shelf if rail else panels.library
    details = panels.details if is_roomy(width) else bool(panels.opened)
    wide = is_wide(panels, width)
    if library and (rail or wide):
        details = False
    room = width - rail
    if library and (width <= ONE_DAY or (wide and room - THREE_DAYS < WIDE_LEAST)):
        return Places(rail, room, 0, 0, below=False, days=1)
    below = details and width < FROM_BELOW
    if below and height < SHARED:
        return Places(rail, 0, 0, room, below=False, days=1)
    beside = details and not below
    least = THREE_DAYS if width > ONE_DAY else 0
    left = _library_width(panels, room, wide=wide) if library else 0
    right = _held(panels.details_width, DETAILS_LEAST, DETAILS_MOST) if beside else 0
    if beside:  # too wide for the board: the details give way first, and then the library
        right = max(DETAILS_LEAST, min(right, room - left - least))
    if library:
        left = max(LIBRARY_LEAST, min(left, room - right - least))
    board = room - left - right
    return Places(rail, left, board, room if below else right, below=below, days=_days(width, board))


def height_below(height: int, panels: Panels) -> int:
    """How high details from below are, of what they share with the board."""
    wanted = height * panels.share // 100
    return max(0, min(max(wanted, DETAILS_LOWEST), height - BOARD_LOWEST))


def _days(width: int, board: int) -> int:
    if board >= 7 * LANE + MARGINS:
        return 7
    return 3 if width > ONE_DAY else 1


def is_wide(panels: Panels, width: int) -> bool:
    """Whether a wide library is open; where details come and go, those that were opened have its room."""
    shown = panels.shelf if has_rail(width) else panels.library
    return panels.wide and shown and (is_roomy(width) or has_rail(width) or not panels.opened)


def _library_width(panels: Panels, room: int, *, wide: bool) -> int:
    """Pixels that the library wants; a wide one, unless it was moved, leaves the whole week in sight."""
    if not wide:
        return _held(panels.library_width, LIBRARY_LEAST, LIBRARY_MOST)
    beside_a_week = room - 7 * LANE - MARGINS
    if panels.wide_width == WIDE and beside_a_week >= WIDE_LEAST:
        return min(WIDE, beside_a_week)
    return _held(panels.wide_width, WIDE_LEAST, WIDE_MOST)


def _held(wanted: int, least: int, most: int) -> int:
    return max(least, min(wanted, most))


# ---- what opens and closes ---------------------------------------------------------------------


def with_library(panels: Panels, width: int, *, shown: bool) -> Panels:
    """After the library was opened or closed in a window of that width."""
    return panels._replace(shelf=shown) if has_rail(width) else panels._replace(library=shown)


def with_wide(panels: Panels, width: int, *, wide: bool) -> Panels:
    """After the library was made wide, which opens it too, or narrow again."""
    if not wide:
        return panels._replace(wide=False)
    opened = with_library(panels, width, shown=True)
    return opened._replace(wide=True, opened=None if panels.opened else panels.opened)


def with_details(panels: Panels, width: int, *, shown: bool) -> Panels:
    """After the details were opened or closed; the shelf makes room for them where there is only one, and a
    wide one folds back."""
    if is_roomy(width):
        return panels._replace(details=shown, wide=panels.wide and not shown)
    return panels._replace(opened=shown, shelf=panels.shelf and not (shown and has_rail(width)))


def without_details(panels: Panels, width: int) -> Panels:
    """After the details' own button has closed them: in a narrow window until something else is selected."""
    return panels._replace(details=False) if is_roomy(width) else panels._replace(opened=None)


def with_selection(panels: Panels, width: int) -> Panels:
    """After something of the plan was selected: its details come, unless they were closed."""
    if is_roomy(width) or panels.opened is False or is_wide(panels, width):
        return panels
    return with_details(panels, width, shown=True)


def with_other_share(panels: Panels, width: int) -> Panels:
    """Details from below with a third of the height, with two, and closed until something is selected."""
    if panels.share < TWO_THIRDS:
        return panels._replace(share=TWO_THIRDS)
    return without_details(panels._replace(share=THIRD), width)


# ---- edges that were moved -----------------------------------------------------------------------


def with_library_wider(panels: Panels, now: Places, size: tuple[int, int], by: int) -> Panels:
    """After the library's edge was moved by so many pixels, in a window of that width and height: past what a
    list may take it becomes wide, and back over it narrow."""
    wanted = now.library + by
    if wanted > LIBRARY_MOST:
        return _as_they_can_be(with_wide(panels, size[0], wide=True)._replace(wide_width=wanted), size)
    return _as_they_can_be(panels._replace(wide=False, library_width=wanted), size)


def with_details_wider(panels: Panels, now: Places, size: tuple[int, int], by: int) -> Panels:
    """The same for the details where they stand beside the board."""
    return _as_they_can_be(panels._replace(details_width=now.details + by), size)


def with_details_higher(panels: Panels, before: int, size: tuple[int, int], by: int) -> Panels:
    """The same for details from below, which were so many pixels high."""
    return panels._replace(share=100 * (before + by) // max(1, size[1]))


def _as_they_can_be(panels: Panels, size: tuple[int, int]) -> Panels:
    """With the widths that they have there, so that the edge follows the pointer back at once."""
    found = places(size[0], panels, size[1])
    if found.below:
        return panels
    if is_wide(panels, size[0]):
        return panels._replace(wide_width=found.library or panels.wide_width)
    return panels._replace(
        library_width=found.library or panels.library_width,
        details_width=found.details or panels.details_width,
    )
