"""Library, board and details, each where ``places`` says; what of them is open, and how wide."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop.ui.board.view import WeekBoard
from desktop.ui.controls.grip import THICK, Grip
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.library.panel import LibraryPanel, Page
from desktop.ui.supplies import Supplies
from desktop.ui.window.actions import Actions
from desktop.ui.window.places import (
    DETAILS,
    GRIP,
    LIBRARY,
    ROOMY,
    WIDE,
    Panels,
    Places,
    has_rail,
    height_below,
    is_wide,
    places,
    with_details,
    with_details_higher,
    with_details_wider,
    with_library,
    with_library_wider,
    with_other_share,
    with_selection,
    with_wide,
    without_details,
)
from desktop.wording import window as words

if TYPE_CHECKING:
    from desktop.ui.window.narrow import Narrow


class Middle(QWidget):
    """The rooms between toolbar and week bar. The actions "library", "details" and "week-strip" are checked
    while those are to be seen, whoever opened or closed them. ``strip_wanted`` says so of the strip of weeks,
    which stands above."""

    strip_wanted = Signal(bool)

    def __init__(
        self,
        supplies: Supplies,
        actions: Actions,
        library: LibraryPanel,
        board: WeekBoard,
        details: DetailsPanel,
        panels: Panels,
    ) -> None:
        super().__init__()
        self.panels = panels
        self._supplies, self._actions, self._state = supplies, actions, supplies.state
        self.library, self.board, self.details = library, board, details
        voice, themes = supplies.voice, supplies.themes
        self._places: Places | None = None
        for room in (library, board, details):
            room.setParent(self)
        self._library_grip = Grip(words.LIBRARY_WIDTH, themes, voice, self)
        self._details_grip = Grip(words.DETAILS_WIDTH, themes, voice, self)
        self._library_grip.moved.connect(lambda by: self._resize(library=by))
        self._details_grip.moved.connect(lambda by: self._resize(details=by))
        self._library_grip.reset.connect(self._reset_library)
        self._details_grip.reset.connect(lambda: self._take(self.panels._replace(details_width=DETAILS)))
        for before, after in zip(
            (library, self._library_grip, board, self._details_grip),
            (self._library_grip, board, self._details_grip, details),
            strict=True,
        ):
            self.setTabOrder(before, after)
        actions["library"].toggled.connect(self.show_library)
        actions["wide-library"].toggled.connect(self.show_wide)
        library.widened.connect(self.show_wide)
        actions["details"].toggled.connect(self.show_details)
        actions["week-strip"].toggled.connect(self.show_strip)
        details.closed.connect(lambda: self._take(without_details(self.panels, self.width())))
        details.left.connect(self._leave_details)
        library.left.connect(self._leave_library)
        library.drag_begins.connect(self._make_way)
        board.dragging.began.connect(self.close_shelf)
        actions["today"].triggered.connect(self._show_today)

    # ---- opening and closing -----------------------------------------------------------------

    def show_library(self, shown: bool = True) -> None:
        """Open or close the library; in a narrow window its shelf."""
        self._take(with_library(self.panels, self.width(), shown=shown))

    def show_wide(self, wide: bool = True) -> None:
        """Make the library wide, with its exercises in sight and the details closed, or narrow again."""
        if wide:
            self.library.show_page(Page.EXERCISES)
        self._take(with_wide(self.panels, self.width(), wide=wide))

    def _reset_library(self) -> None:
        if is_wide(self.panels, self.width()):
            self._take(self.panels._replace(wide_width=WIDE))
        else:
            self._take(self.panels._replace(library_width=LIBRARY))

    def show_details(self, shown: bool = True) -> None:
        """Open or close the details."""
        self._take(with_details(self.panels, self.width(), shown=shown))

    def show_strip(self, shown: bool = True) -> None:
        """Open or close the strip of weeks."""
        self._take(self.panels._replace(strip=shown))

    def _make_way(self) -> None:
        """A shelf that is a page of its own goes as soon as something is dragged from it."""
        if not self.board.isVisible():
            QTimer.singleShot(0, self, self.close_shelf)

    def close_shelf(self) -> None:
        """A drag has come to the board from the shelf: the board needs the room."""
        if has_rail(self.width()):
            self.show_library(shown=False)

    def _leave_details(self) -> None:
        """Escape: back to the board, which has all the room again where there is little."""
        if self.width() < ROOMY:
            self._take(without_details(self.panels, self.width()))
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_library(self) -> None:
        self.close_shelf()
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_today(self) -> None:
        """The week of today may be in view already, and today not."""
        dates = self._state.week.dates
        if self._state.today in dates:
            self.board.show_day(dates.index(self._state.today))

    def _take(self, panels: Panels) -> None:
        """Have panels open, and as large, as these say."""
        if panels != self.panels:
            self.panels = panels
            self.arrange()

    def _resize(self, *, library: int = 0, details: int = 0) -> None:
        """An edge was moved by so many pixels to the right."""
        if self._places is None:
            return
        way = -1 if self.isRightToLeft() else 1
        size = self.width(), self.height()
        if library:
            self._take(with_library_wider(self.panels, self._places, size, way * library))
        elif self._places.below:
            self._take(with_details_higher(self.panels, self.details.height(), size, -details))
        else:
            self._take(with_details_wider(self.panels, self._places, size, -way * details))

    # ---- arranging -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put everything where there is room for it."""
        before, self._places = self._places, places(self.width(), self.panels, self.height())
        now = self._places
        self._keep_focus(library=bool(now.library), details=bool(now.details), board=bool(now.board))
        self.library.show_wide(is_wide(self.panels, self.width()))
        height = self.height()
        edge = GRIP if now.board else 0
        self._place(self.library, QRect(now.rail, 0, max(0, now.library - edge), height))
        left = now.rail + now.library
        below = height_below(height, self.panels) if now.below else 0
        tabs = self._arrange_narrow(now, below)
        if now.board:
            self.board.show_days(now.days, self._column_to_keep())
        self._place(self.board, QRect(left, tabs, now.board, height - tabs - below))
        self._place_details(now, left, below)
        self._place_grips(now, left)
        self._show_in_actions(now)
        self.strip_wanted.emit(self.panels.strip)
        if before is not None and before.open != now.open:
            self._show_focus()

    def _arrange_narrow(self, now: Places, below: int) -> int:
        """What only a narrow window has; gives how high the tabs of the days are."""
        is_narrow = self.width() < ROOMY
        if not is_narrow and "narrow" not in self.__dict__:
            return 0
        self.narrow.follow(is_narrow)
        return self.narrow.arrange(now, below)

    def _place_details(self, now: Places, left: int, below: int) -> None:
        height = self.height()
        if now.below:
            rect = QRect(left, height - below + THICK, now.details, below - THICK)
        else:
            rect = QRect(left + now.board + GRIP, 0, max(0, now.details - GRIP), height)
        self._place(self.details, rect)

    def _place_grips(self, now: Places, left: int) -> None:
        """Between a panel and the board."""
        height, mirrored = self.height(), self.isRightToLeft()
        if now.library and now.board:
            rect = self._mirrored(QRect(left - GRIP, 0, GRIP, height))
            self._library_grip.stand(rect, line_right=not mirrored)
        beside = bool(now.details and now.board) and not now.below
        if beside:
            rect = self._mirrored(QRect(left + now.board, 0, GRIP, height))
            self._details_grip.stand(rect, line_right=mirrored)
        self._library_grip.setVisible(bool(now.library and now.board))
        self._details_grip.setVisible(beside)

    def _place(self, room: QWidget, rect: QRect) -> None:
        """Put a room where it stands in reading order; one without width is not shown."""
        if rect.width():
            room.setGeometry(self._mirrored(rect))
        room.setVisible(bool(rect.width()))

    def _mirrored(self, rect: QRect) -> QRect:
        """The same place in a language that is read from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _show_in_actions(self, now: Places) -> None:
        opened = {"library": now.library, "details": now.details, "week-strip": self.panels.strip}
        opened["wide-library"] = is_wide(self.panels, self.width())
        for name, shown in opened.items():
            blocked = self._actions[name].blockSignals(True)
            self._actions[name].setChecked(bool(shown))
            self._actions[name].blockSignals(blocked)

    # ---- the keyboard and what is looked at ----------------------------------------------------

    def _keep_focus(self, *, library: bool, details: bool, board: bool) -> None:
        """What is closed gives the keyboard to the board; a widget that hides would give it to any."""
        focus = self.window().focusWidget()
        if focus is None:
            return
        leaving = [room for room, shown in ((self.library, library), (self.details, details)) if not shown]
        if any(room is focus or room.isAncestorOf(focus) for room in leaving):
            self.board.show()
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not board and self.board.holds(focus):
            if library:
                self.library.show()
                self.library.focus_search()
            else:
                self.details.show()
                self.details.setFocus(Qt.FocusReason.OtherFocusReason)

    def _column_to_keep(self) -> int:
        """The day that stays in view: of what has the focus, else today."""
        dates, column = self._state.week.dates, self.board.currentIndex().column()
        if column >= 0:
            return column
        return dates.index(self._state.today) if self._state.today in dates else self.board.shown[0]

    def _show_focus(self) -> None:
        """What is selected does not go out of sight because something else has opened."""
        index = self.board.currentIndex()
        if index.isValid() and self.board.isVisible():
            self.board.scrollTo(index)

    # ---- made when a window is first narrow ------------------------------------------------------

    @cached_property
    def narrow(self) -> "Narrow":
        """The rooms of a narrow window, and what follows the selection there."""
        from desktop.ui.window.narrow import Narrow

        rooms = (self.library, self.board, self.details)
        made = Narrow(self, rooms, self._place, self._supplies, self._actions)
        made.page_wanted.connect(self._open_page)
        made.edge_moved.connect(lambda by: self._resize(details=by))
        made.edge_reset.connect(self._next_share)
        made.details_wanted.connect(self._open_for_selection)
        return made

    def _next_share(self) -> None:
        """The keys stay at the edge while there is one."""
        self._take(with_other_share(self.panels, self.width()))
        if not self.details.isVisible():
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_page(self, page: Page | None) -> None:
        if page is not None:
            self.library.show_page(page)
        self.show_library(shown=page is not None)

    def _open_for_selection(self) -> None:
        opened = with_selection(self.panels, self.width())
        if places(self.width(), opened, self.height()).board:  # a page comes when it is asked for
            self._take(opened)
