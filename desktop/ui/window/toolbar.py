"""The row above the board: weeks on the left, undo, week tools and print on the right."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.model.week import Week
from desktop.ui import drag
from desktop.ui.actions.declared import ACTIONS
from desktop.ui.icons import ThemedIcon
from desktop.ui.style import show_as
from desktop.ui.theme import Themes, fill, font
from desktop.ui.window.actions import Actions
from desktop.ui.window.places import WORDS
from desktop.wording import dates
from desktop.wording import window as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.window.drag_turns import DragTurns

HEIGHT = 52
TITLES = (0, 0, 1, 2, 2, 3)  # how short the week's title is, for each level of what is shown; see ``fit``
LEVELS, IN_MENU = len(TITLES), 4  # from that level on tools are in a menu


class Toolbar(QWidget):
    """Previous, today, next, the week's title (it opens the week picker), undo, redo, week tools, print.

    ``week_dragged``: the title is dragged away. ``title_rested`` and ``title_left``: a drag rests on it, or
    has gone since.
    """

    week_dragged = Signal()
    title_rested = Signal()
    title_left = Signal()

    def __init__(self, actions: Actions, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._themes, self._voice = actions, themes, voice
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(voice(words.TOOLBAR))
        self.setAcceptDrops(True)
        self._level, self._needs = 0, [0] * LEVELS
        self._titles: tuple[str, ...] = ("",)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 10)
        row.setSpacing(4)
        self._turning = {self._button(name): actions[name] for name in ("previous", "today", "next")}
        previous, today, following = self._turning
        row.addWidget(previous)
        today.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        row.addWidget(today)
        row.addWidget(following)
        row.addSpacing(8)
        self._title = self._week_title()
        self._title.installEventFilter(self)
        self._pressed: QPoint | None = None
        row.addWidget(self._title)
        row.addStretch(1)
        self._text_buttons: list[QToolButton] = []
        self._may_hide: list[QWidget] = []
        row.addWidget(self._flat("undo"))
        row.addWidget(self._flat("redo"))
        line = QFrame(self)
        line.setObjectName("separator")
        line.setFixedSize(1, 22)
        self._may_hide.append(line)
        row.addSpacing(6)
        row.addWidget(line)
        row.addSpacing(6)
        row.addWidget(self._flat("copy-week"))
        row.addWidget(self._flat("templates"))
        self._print = self._flat("print-fridge")
        self.print_menu = QMenu(self._print)
        self.print_menu.addActions(
            [actions["print-fridge"], actions["print-routines"], actions["print-cards"]]
        )
        self._print.setMenu(self.print_menu)
        self._print.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._print)
        for button in (previous, following):
            button.setProperty("square", True)
        themes.changed.connect(self.update)

    def show_week(self, week: Week) -> None:
        """Name the week in view."""
        self._titles = dates.week_titles(self._voice, week)
        self._title.setAccessibleName(self._voice(words.CHOOSE_WEEK, week=self._titles[0]))
        self._needs = [0] * LEVELS
        self._show_title()
        self.fit()

    def fit(self) -> None:
        """Show as much as there is room for: first the tools lose their words, then the week its year and
        the letters of its month, and at last the tools move into a menu."""
        if not self.isVisible():  # not dressed yet, and so of other sizes
            return
        least = 0 if self.width() >= WORDS else 1
        fitting = (level for level in range(least, LEVELS) if self._need(level) <= self.width())
        self._wear(next(fitting, LEVELS - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With more room there is more to show."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Now sizes are known."""
        super().showEvent(event)
        self.fit()

    def _need(self, level: int) -> int:
        """Pixels that a level needs; measured once for each title."""
        if not self._needs[level]:
            self._wear(level)
            self._row.invalidate()
            self._needs[level] = self._row.sizeHint().width()
        return self._needs[level]

    def _wear(self, level: int) -> None:
        if level == self._level:
            return
        self._level = level
        styles = Qt.ToolButtonStyle
        for button in self._text_buttons:
            button.setToolButtonStyle(styles.ToolButtonIconOnly if level else styles.ToolButtonTextBesideIcon)
        for widget in self._may_hide:
            widget.setVisible(level < IN_MENU)
        if level >= IN_MENU or "more" in self.__dict__:
            self.more.setVisible(level >= IN_MENU)
        self._show_title()

    def _show_title(self) -> None:
        self._title.setText(self._titles[min(TITLES[self._level], len(self._titles) - 1)])

    @cached_property
    def more(self) -> QToolButton:
        """The tools that have no room; made when there is none."""
        made = QToolButton(self)
        made.setProperty("flat", True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAccessibleName(self._voice(words.MORE_TOOLS))
        made.setToolTip(made.accessibleName())
        made.setMinimumSize(QSize(32, 32))
        ThemedIcon(made, "ellipsis", self._themes, 18)
        menu = QMenu(made)
        actions = self._actions
        menu.addActions([actions[name] for name in ("redo", "copy-week", "templates")])
        menu.addSeparator()
        menu.addActions(self.print_menu.actions())
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(made)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The week's title can be dragged away: it is the week, on paper."""
        if watched is self._title and isinstance(event, QMouseEvent):
            point, far = event.position().toPoint(), QApplication.startDragDistance()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = point
            held = event.type() == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton
            start = self._pressed
            if held and start is not None and (point - start).manhattanLength() >= far:
                self._pressed = None
                self._title.setDown(False)
                self.week_dragged.emit()
                return True
        return super().eventFilter(watched, event)

    @cached_property
    def _drag_turns(self) -> "DragTurns":
        from desktop.ui.window.drag_turns import DragTurns  # loaded with the first drag up here

        made = DragTurns(self, dict(self._turning), self._title)
        made.title_rested.connect(self.title_rested)
        made.title_left.connect(self.title_left)
        return made

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Follow a drag of the program's own: where it rests on a button for weeks, the week turns."""
        event.setAccepted(bool(drag.from_mime(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Nothing can be let go here."""
        self._drag_turns.follow(event.position().toPoint())
        event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It has gone elsewhere, or was called off."""
        self._drag_turns.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let go here it is back where it was."""
        self._drag_turns.leave()
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground and the line below."""
        theme = self._themes.current
        painter = QPainter(self)
        fill(painter, self.rect(), theme["panel"])
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme["line"])
        painter.end()

    def _button(self, name: str) -> QToolButton:
        action, declared = self._actions[name], ACTIONS[name]
        title = self._voice(declared.short or declared.title)
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(title)
        if declared.icon:
            ThemedIcon(button, declared.icon, self._themes, 18)
        button.setMinimumSize(QSize(32, 32))
        return button

    def _flat(self, name: str) -> QToolButton:
        """A button without an edge; with room, one that has a short title shows it."""
        button = self._button(name)
        button.setProperty("flat", True)
        if ACTIONS[name].short is not None:
            button.setText(f" {button.text()}")  # Qt sets the words too close to the icon
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._text_buttons.append(button)
        if name != "undo":
            self._may_hide.append(button)
        return button

    def _week_title(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("flat", True)
        button.setFont(font(18, 600))
        button.setObjectName("title")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # A click closes what it opened: it takes no focus there.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrow = ThemedIcon(button, "chevron-down", self._themes, 16)
        button.clicked.connect(self._actions["go-to-week"].trigger)
        return button

    def show_picking(self, picking: bool) -> None:
        """The week picker is open below the title, or no longer. A checked button would be read as a box to
        tick."""
        show_as(self._title, open=picking)
        self._arrow.show("chevron-up" if picking else "chevron-down")

    @property
    def title_rect(self) -> QRect:
        """Where the week's title stands, in pixels of the screen."""
        return QRect(self._title.mapToGlobal(QPoint(0, 0)), self._title.size())
