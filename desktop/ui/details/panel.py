"""The right panel: shows what is selected, wherever it was selected."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.model.kept import Change
from desktop.model.refusal import Gone
from desktop.ui.commands import Commands
from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.text import Rule, Text
from desktop.ui.details.drafts import Drafts
from desktop.ui.details.page import MARGIN, Page
from desktop.ui.details.unkept import UnkeptLine
from desktop.ui.details.which_page import page_for
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.state import Selected, ViewState
from desktop.ui.supplies import Supplies
from desktop.ui.theme import Themes, fill
from desktop.wording import details as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.details.foot import Foot
    from desktop.ui.details.waiting import Waiting

WIDTH = 284
REST = 60  # ms without an arrow key after which the details follow; a key that is held comes every 30


class DetailsPanel(QWidget):
    """Head, a page for the kind of thing, foot. ``closed`` follows the close button, ``left`` Escape.

    Pages are made when first needed. Nothing selected is the week in view. Whoever builds the window anew
    hands the ``drafts`` of the panel before, so that text that could not be kept stays.
    """

    closed = Signal()
    left = Signal()

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: FigureStore,
        voice: Voice | None = None,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        voice = voice or Voice.of()
        self.drafts = Drafts(self) if drafts is None else drafts
        self._state, self._themes = state, themes
        self._tools = Supplies(document, state, commands, themes, figures, voice, self.drafts)
        self._pages: dict[type[Page], Page] = {}
        self._shown: Selected = None
        self.setAccessibleName(voice(words.DETAILS))
        self.title = Text("", themes, size=18, weight=600)
        self.where = Text("", themes, size=12, ink="ink3")
        self.close_button = IconButton("x", voice(words.CLOSE), themes, size=30)
        self.close_button.clicked.connect(self._close)
        self._stack = QStackedWidget()
        self._edge = Rule(themes)
        self.unkept = UnkeptLine(self._tools)
        self.unkept.wanted.connect(self.show_waiting)
        self._lay_out()
        self.drafts.changed.connect(self._show_unkept)
        state.selection_changed.connect(self._follow)
        state.week_changed.connect(self._follow_week)
        document.changed.connect(self._refresh)
        themes.changed.connect(self.update)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._follow_now)
        self._begun = False
        if not figures.waits:
            self.begin()

    def begin(self) -> None:
        """Fill the panel; at the start of the program that waits until the window is painted."""
        if not self._begun:
            self._show(self._state.shown)

    @cached_property
    def foot(self) -> "Foot":
        """What can be done with the selected thing; made, like the pages, when it is first needed."""
        from desktop.ui.details.foot import Foot

        made = Foot(self._tools)
        self._column.addWidget(made)
        return made

    @property
    def page(self) -> Page:
        """The page that is shown."""
        self._catch_up()
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def keep_typed(self) -> None:
        """Keep what is typed and not yet finished; what cannot be kept is in ``drafts`` then.

        To be called before undo, printing, another week or language, and at the end.
        """
        if self._begun:
            self.page.keep_typed()

    @property
    def waiting(self) -> "list[Waiting]":
        """Where text waits that could not be kept."""
        from desktop.ui.details.waiting import waiting

        return waiting(self.drafts, self._tools.document, self._tools.voice)

    def show_waiting(self, where: "Waiting") -> None:
        """Show such text, in its week; its field is where the runner goes on."""
        if where.when is not None:
            self._state.show_day(where.when)
        self._state.select(where.thing)
        for field in self.page.fields.values():
            if field.complaint:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def sizeHint(self) -> QSize:
        """The width of the drawing; any height."""
        return QSize(WIDTH, 600)

    def minimumSizeHint(self) -> QSize:
        """Low screens scroll the page."""
        return QSize(WIDTH, 220)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight is as good as left."""
        self.keep_typed()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The panel itself shows no focus; the first control of its page does."""
        super().focusInEvent(event)
        self.begin()
        stops = (
            widget
            for widget in self.page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        )
        next(stops, self.close_button).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where no field has a use for it, goes back to the board."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._themes.current["panel"])
        painter.end()

    # ---- how it is done ----------------------------------------------------------------

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.where)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 12, 8, 6)
        head.addLayout(words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._edge)
        column.addWidget(self.unkept)
        column.addWidget(self._stack, 1)

    def _close(self) -> None:
        self._state.select()
        self.closed.emit()

    def _follow(self) -> None:
        """Follow what is selected; while arrows pass over things, once they rest."""
        if self._state.passing and self._begun and self.isVisible():
            self._rest.start()
        else:
            self._rest.stop()
            self._follow_now()

    def _catch_up(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self._follow_now()

    def _follow_now(self) -> None:
        if self._state.shown != self._shown:
            self.keep_typed()  # what was typed belongs to the thing that is still shown
            self._show(self._state.shown)

    def _follow_week(self) -> None:
        if self._begun and self._shown is None:
            self._show(None)

    def _show(self, selected: Selected) -> None:
        self._begun = True
        try:
            page = self._page_for(selected)
            page.show_thing(selected)
            self._show_foot(selected)
        except Gone:
            selected = None
            page = self._page_for(None)
            page.show_thing(None)
            self._show_foot(None)
        self._shown = selected
        self._stack.setCurrentWidget(page)
        self._show_head()
        self._show_edge()
        self._show_unkept()

    def _show_foot(self, selected: Selected) -> None:
        """A week has none: a start need not make it."""
        if selected is not None or "foot" in self.__dict__:
            self.foot.refresh(selected)

    def _refresh(self, change: Change) -> None:
        """Something has changed; the page stays where it is, and rests when it shows nothing of that."""
        if not self._begun:
            return
        self._show_unkept()
        if not self.page.concerns(change):
            return
        try:
            if self._page_for(self._shown) is not self.page:
                self._show(self._shown)
                return
            self.page.refresh()
            self._show_foot(self._shown)
        except Gone:
            self.page.set_aside()
            self._shown = None
            if self._state.selection:
                self._state.select()
            self._show(None)
        self._show_head()

    def _page_for(self, selected: Selected) -> Page:
        kind = page_for(selected, self._tools.document.plan)
        if kind not in self._pages:
            self._pages[kind] = page = kind(self._tools)
            self._stack.addWidget(page)
            page.verticalScrollBar().valueChanged.connect(self._show_edge)
        return self._pages[kind]

    def _show_edge(self) -> None:
        """A line below the head once something has gone under it; its room is kept."""
        self._edge.set_visible_line(self.page.verticalScrollBar().value() > 0)

    def _show_unkept(self) -> None:
        self.unkept.refresh(self._shown)

    def _show_head(self) -> None:
        self.title.setText(self.page.title)
        self.where.setText(self.page.where)
        self.where.setVisible(bool(self.page.where))
