"""The library where there is little room: a rail of signs, each of which opens a page of it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.ring import body_of, paint_body, paint_ring
from desktop.ui.icons import icon_pixmap
from desktop.ui.library.panel import TITLES, Page
from desktop.ui.theme import Themes, fill
from desktop.wording import library as words
from desktop.wording.actions import FIND
from desktop.wording.voice import Voice

ICONS = {Page.EXERCISES: "footprints", Page.ROUTINES: "dumbbell", Page.RUNS: "route"}
SIZE, ICON = 40, 20


class RailButton(PaintedButton):
    """A sign that is tinted while what it opens is open."""

    def __init__(self, icon: str, name: str, themes: Themes) -> None:
        super().__init__("", themes)
        self._icon = icon
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square that a finger hits."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, on a ground while it is open or under the pointer."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        on = self.isChecked()
        if on or self.underMouse():
            paint_body(painter, body, 8, theme["tint" if on else "hover"], theme["tint" if on else "line"])
        ink = theme["accent-text" if on else "ink2"]
        corner = QPointF((self.width() - ICON) / 2, (self.height() - ICON) / 2)
        painter.drawPixmap(corner, icon_pixmap(self._icon, ink, ICON, self.devicePixelRatioF()))
        if self.hasFocus():
            paint_ring(painter, body, 8, theme)
        painter.end()


class Rail(QWidget):
    """``wanted`` carries the page to open, or None to close what is open;
    ``search_wanted`` for its search."""

    wanted = Signal(object)
    search_wanted = Signal()

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(voice(words.LIBRARY))
        self.pages = {page: RailButton(icon, voice(TITLES[page]), themes) for page, icon in ICONS.items()}
        self.search = RailButton("search", voice(FIND), themes)
        self.search.setCheckable(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(4)
        for page, button in self.pages.items():
            column.addWidget(button)
            button.toggled.connect(lambda on, page=page: self._toggled(page, on=on))
        column.addWidget(self.search)
        column.addStretch(1)
        self.search.clicked.connect(self.search_wanted)
        themes.changed.connect(self.update)

    def show_open(self, page: Page | None) -> None:
        """Mark what is open."""
        for each, button in self.pages.items():
            blocked = button.blockSignals(True)
            button.setChecked(each is page)
            button.blockSignals(blocked)
            button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground, and a line to what is beside it."""
        theme, painter = self._themes.current, QPainter(self)
        fill(painter, self.rect(), theme["panel"])
        edge = 0 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else self.width() - 1
        fill(painter, QRect(edge, 0, 1, self.height()), theme["line"])
        painter.end()

    def _toggled(self, page: Page, *, on: bool) -> None:
        self.wanted.emit(page if on else None)
