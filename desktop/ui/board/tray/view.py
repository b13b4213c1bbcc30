"""The tray below the lanes: what is for some day of the week, in cards that act as those of days do."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.refs import OnDay, Thing, ids_of
from desktop.ui.board.asking import AskingTable
from desktop.ui.board.following import Follower
from desktop.ui.board.geometry.boxes import Setting
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.geometry.layout import LOW
from desktop.ui.board.geometry.slots import Slot, Spot
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.handling.drops import Hands
from desktop.ui.board.handling.later import Later
from desktop.ui.board.handling.pointer import Pointer
from desktop.ui.board.painting.looks import Figures, Looks
from desktop.ui.board.tray import low
from desktop.ui.board.tray.aiming import aim_at
from desktop.ui.board.tray.lanes import KeysBetween, Lanes
from desktop.ui.board.tray.layout import TITLE, TrayArrangement, arrange_tray
from desktop.ui.board.tray.parts import NoHead, TrayCanvas, TrayDrops, TrayKeys, TrayModel, TrayTitle
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import dates
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.board.handling.brought import FromElsewhere
    from desktop.ui.board.handling.keydrag import KeyDrag
    from desktop.ui.board.handling.picking import Picking

EMPTY = 48  # of an empty one below that
MOST = 0.4  # of the board's height; a fuller tray scrolls
LEAST = 130  # so that a run stands whole


class SomeDayTray(AskingTable):
    """Stands below the board's lanes, in room that the board leaves for it, and goes by the same drag.

    It is a sibling of the board: in a table a screen reader finds nothing but cells.
    """

    rows: TrayModel
    _keys: TrayKeys
    _is_low = False  # its rows stand as in a low board

    def __init__(
        self,
        board: Lanes,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: Figures,
        voice: Voice,
    ) -> None:
        assert isinstance(board, QWidget)
        super().__init__(document, state, commands, board.parentWidget() or board)
        self._board, self._themes, self._figures, self._voice = board, themes, figures, voice
        self.dragging = board.dragging
        self._keys_between = KeysBetween(self, board, state)
        self._type = FontTypesetter()
        self._canvas = TrayCanvas(themes, self._type, figures, voice)
        self._follower: Follower | None = None  # for as long as it is empty it has nothing to do again
        self.dragging.aimed.connect(lambda *_: self.viewport().update())
        self._title = TrayTitle(voice(dates.SOME_DAY), themes, self)
        self._title.stackUnder(self.viewport())
        self.rows = TrayModel(document, state, voice, self)
        self.head = NoHead(Qt.Orientation.Horizontal, self)
        self.wear_model(self.rows, self.head, voice(dates.SOME_DAY))
        self.setObjectName("some-day-tray")
        self.head.hide()
        drops = TrayDrops(self, self.dragging, aim_at=self._aim_at)
        self._hands = Hands(Pointer(self, self.dragging), drops)
        self._keys = TrayKeys(self, state, commands, self.dragging, self._board_drag, back=self._go_back)
        self.selectionModel().selectionChanged.connect(lambda *_: self.later.mirror.selected_there())
        self.setTabOrder(board, self)
        self.hide()

    # ---- its place -------------------------------------------------------------------------

    @property
    def low(self) -> bool:
        """Whether whole cards would make the days so low that their strips fold: then each is one line."""
        return self._board.room_with_tray - TITLE - LEAST < LOW

    def height_for(self, width: int) -> int:
        """How high it should stand in the board; while there is nothing in it but a drag above, one row."""
        across, room = self._across(width), self._board.room_with_tray
        if self.low:
            return low.height(len(self._entries) // across + 1, room)
        if not self._entries:
            return TITLE + EMPTY
        tall = self._arranged(width, across).height
        return TITLE + min(tall, max(LEAST, round(MOST * room) - TITLE))

    def _across(self, width: int) -> int:
        """How many cards stand side by side: as many as days, in a low board as can be read."""
        if not self.low:
            return self._board.days_shown
        return low.across(width - self._before, len(self._entries) + 1)

    @property
    def _before(self) -> int:
        """Pixels before the cards, where the title stands there."""
        beside = self.low and low.title_beside(self._board.room_with_tray)
        return self._title.sizeHint().width() if beside else 0

    def stand(self, place: QRect) -> None:
        """Come up there, or stay."""
        if self._entries and self._follower is None:
            self._follower = Follower(self, self._document, self._state, self._themes, self._canvas, self)
            self.rows.refresh(frozenset())
            self.rearrange()
            self._state.selection_changed.connect(self._keys_between.follow)
            self._document.changed.connect(lambda *_: self._keys_between.follow())
            QTimer.singleShot(0, self, self._keys_between.follow)  # what has come may be selected already
        across = self._across(place.width())
        another = self.rows.across != across or self._is_low != self.low
        if another:
            self._count = self.rows.across = across
            self._is_low = self.low
            self.rows.refresh(frozenset())
        if self.geometry() != place:
            self.setGeometry(place)
        if another:
            self.rearrange()
        self.setVisible(not self._board.isHidden())

    def go(self) -> None:
        """There is nothing in it any more; the keys go back to the lanes."""
        if self.hasFocus():
            self._board.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    # ---- what handlers see (handling.protocol.Board) ------------------------------------------

    @cached_property
    def later(self) -> Later:
        """The handlers that are needed once something is done."""
        document, state, commands, themes = self._document, self._state, self._commands, self._themes
        return Later(self, document, state, commands, themes, self._figures, self._voice)

    @property
    def picking(self) -> "Picking":
        """What selects: one with the lanes, as a range may begin there."""
        return self._board.picking

    @property
    def from_elsewhere(self) -> "FromElsewhere":
        """What follows the drags of other programs."""
        return self.later.from_elsewhere

    def drag(self, slot: Slot) -> None:
        """Drag a card, with all that is selected when it is among that."""
        self.later.carrying.row(slot)

    def on_day(self, column: int) -> OnDay:
        """Some day, whatever the lane."""
        return OnDay(self._state.week.thursday, some_day=True)

    def add(self, when: date, typed: str = "") -> None:
        """Ask for something new for some day, over the button."""
        super().add(self._state.week.thursday, typed)

    def column_of_button(self, when: date) -> int:
        """The one behind the last card."""
        return max(range(len(self._week.days)), key=lambda at: not self._week.days[at].add.rect.isEmpty())

    def leave(self, places: int) -> bool:
        """Up from the first row: back to the lanes."""
        if places < 0:
            self._go_back()
        return places < 0

    def take_focus(self, column: int) -> None:
        """The keys come from a lane above."""
        self.focus_from(keyboard=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focus_from(keyboard=True)
        self._keys.begin_at(column)

    def show_rect(self, rect: QRect) -> None:
        """Bring a card into view; the lanes never move sideways."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setValue(max(min(bar.value(), rect.top() - 6), rect.bottom() + 6 - room))

    def reach_day(self, column: int) -> None:
        """All lanes are in view."""

    def _go_back(self) -> None:
        spot = self.focus.spot
        self._board.take_focus_back(spot[1] if spot else 0)

    def _board_drag(self) -> "KeyDrag":
        """A drag without a pointer goes through the places of the lanes as well: the board carries it out."""
        self._board.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._board.later.key_drag

    def go_on_at(self, thing: Thing) -> None:
        """Put the keys on a thing, in the tray or in the lanes."""
        self._keys_between.go_on_at(thing)

    # ---- arranging and painting ---------------------------------------------------------------

    @property
    def _entries(self) -> tuple[object, ...]:
        return self._document.plan.some_day(self._state.week.dates)

    def _arranged(self, width: int, across: int) -> TrayArrangement:
        document, lane = self._document, max(1, (width - 8) // across)
        setting = Setting(lane, document.settings.unit, document.library, self._type, self._voice)
        entries = document.plan.some_day(self._state.week.dates)
        size = width, self.viewport().height()
        when, mirrored = self._state.week.thursday, self.isRightToLeft()
        return arrange_tray(when, entries, size, across, setting, mirrored=mirrored, low=self.low)

    def rearrange(self) -> frozenset[int]:
        """Put everything where it belongs now; the columns in which anything is another than before."""
        width = self.viewport().width()
        self._week = self._arranged(width, self.rows.across)
        self.updateGeometries()
        if self.viewport().width() != width:
            return self.rearrange()  # the scroll bar came or went
        return self._week.columns

    def updateGeometries(self) -> None:
        """The title above, and a scroll bar for a full tray."""
        above, before = low.TITLE if self.low else TITLE, self._before
        height, left, right = above, 0, 0
        if before:  # the title has its line to itself but for the cards, which lie over it
            above, height = low.LINE, self.height()
            left, right = (0, before) if self.isRightToLeft() else (before, 0)
        self.setViewportMargins(left, above, right, 0)
        self._title.setGeometry(0, 0, self.width(), height)
        self.fit_scroll_bar()

    def fit_scroll_bar(self) -> None:
        """An empty tray has nothing to scroll to."""
        super().fit_scroll_bar()
        if self.low:  # a notch of the wheel is a row
            lines = max(1, QApplication.wheelScrollLines())
            self.verticalScrollBar().setSingleStep(-(-(low.CARD + low.GAP) // lines))
        if not self._entries:
            self.verticalScrollBar().setRange(0, 0)

    def repaint_columns(self, columns: frozenset[int]) -> None:
        """It is small: all of it."""
        self.viewport().update()

    def repaint_cell(self, spot: Spot | None) -> None:
        """The same."""
        self.viewport().update()

    def _aim_at(self, point: QPoint) -> Aim | None:
        """Where a drop at a point of the viewport would land."""
        carried, week = self.dragging.carried, self._week
        if carried is None or not isinstance(week, TrayArrangement):
            return None
        aims = self.dragging.aims(week)
        return self.dragging.take(aim_at(week, self.contents(point), aims, carried, self.on_day(0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what has changed is painted."""
        library = self._document.library
        self._canvas.paint(
            self.viewport(), event.region(), self._week, self._looks(), None, self.verticalOffset(), library
        )

    def _looks(self) -> Looks:
        focus, aim = self.focus, self.dragging.aim
        return Looks(
            flagged=lambda _: False,
            selected=ids_of(self._state.selection),
            focus=focus.spot if focus.shown and self.hasFocus() else None,
            hover=self.lit,
            carried=self.dragging.carried,
            aim=aim if aim and aim.apart else None,
            adds=self._document.looking is None,
            frame=self.frame_drawn,
            mirrored=self._week.mirrored,
        )
