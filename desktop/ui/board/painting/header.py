"""The board's head: names of the days, today, and each day's distance."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from desktop.model.summary import metres_of
from desktop.ui.board.geometry.arrangement import MARGIN, Arrangement
from desktop.ui.board.geometry.boxes import GUTTER
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Theme, Themes, fill
from desktop.wording import board as words
from desktop.wording import dates, quantities
from desktop.wording.voice import Voice

HEIGHT = 40
PILL = 22


class DayHeader(QHeaderView):
    """Painted by itself, so that its days stand exactly above the board's lanes.

    ``day_dragged`` says where a drag of a day has begun, in the viewport's pixels.
    """

    day_dragged = Signal(QPoint)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        themes: Themes,
        type_: FontTypesetter,
        voice: Voice,
        parent: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        # Qt's own viewport is none of Python's: finding its type would load every widget type there is.
        self.setViewport(QWidget())
        self._pressed: QPoint | None = None
        self._document, self._state, self._themes = document, state, themes
        self._type, self._voice = type_, voice
        self._arranged = Arrangement((), 0)
        self.setFixedHeight(HEIGHT)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setAccessibleName(voice(words.DAYS))

    def sizeHint(self) -> QSize:
        """The board's head is of one height."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def fit(self, week: Arrangement) -> None:
        """Make the sections as wide as the lanes, the margins counted to the outer ones."""
        self._arranged = week
        last = self.count() - 1
        for number in range(self.count()):
            self.resizeSection(number, week.lanes[number][1] + MARGIN * ((number == 0) + (number == last)))
        self.setOffset(week.before)

    def repaint_columns(self, columns: frozenset[int]) -> None:
        """Paint some days again."""
        for column in columns:
            left, width = self.sectionViewportPosition(column), self.sectionSize(column)
            self.viewport().update(left, 0, width, HEIGHT)

    def show_other_days(self) -> None:
        """Another week: every name is another."""
        self.model().headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.count() - 1)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag of a whole day may begin here."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press it is a drag."""
        start = self._pressed
        if start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.day_dragged.emit(start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The days that are shown."""
        theme = self._themes.current
        painter = QPainter(self.viewport())
        fill(painter, event.rect(), theme["board"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dates_shown = self._state.week.dates
        for column in self._arranged.shown:
            when, (left, width) = dates_shown[column], self._arranged.lanes[column]
            left -= self._arranged.offset
            today = when == self._state.today
            if today:
                fill(painter, QRect(left, 0, width, HEIGHT), theme["today"])
            day, number = dates.weekday(self._voice, when), self._voice.number(when.day)
            metres = metres_of(self._document.plan.bound(when))
            self._day(
                painter, QRect(left + GUTTER, 0, width - 2 * GUTTER, HEIGHT), day, number, metres, today
            )
        painter.end()

    def _day(self, painter: QPainter, rect: QRect, day: str, number: str, metres: int, today: bool) -> None:
        """Name, number and distance from the lane's beginning to its end, whichever side that is."""
        theme, at = self._themes.current, 4
        baseline = Style.DAY.baseline(rect.top() + 14)
        style = Style.TITLE if today else Style.DAY
        day_width, width = self._type.width(day, style), self._type.width(number, Style.TITLE)
        painter.setFont(self._type.fonts[style])
        painter.setPen(theme["accent-text" if today else "ink2"])
        painter.drawText(self._left(rect, at, day_width), baseline, day)
        at += self._type.width(day, style) + 7
        if today:
            room = max(26, width + 12)
            pill = QRectF(self._left(rect, at - 2, room), rect.top() + 23 - PILL / 2, room, PILL)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawRoundedRect(pill, PILL / 2, PILL / 2)
            at += round(room / 2 - width / 2) - 1
        painter.setFont(self._type.fonts[Style.TITLE])
        painter.setPen(theme["on-accent" if today else "ink"])
        painter.drawText(self._left(rect, at, width), baseline, number)
        if metres:
            self._distance(painter, rect, at + width + 8, baseline, metres, theme)

    def _left(self, rect: QRect, at: int, width: int) -> int:
        """The left edge of what begins so many pixels behind the beginning of a lane."""
        return rect.right() + 1 - at - width if self._arranged.mirrored else rect.left() + at

    def _distance(
        self, painter: QPainter, rect: QRect, least: int, baseline: int, metres: int, theme: Theme
    ) -> None:
        text = quantities.total(self._voice, metres, self._document.settings.unit)
        width = self._type.width(text, Style.LINE)
        at = rect.width() - 3 - width
        if at >= least:
            painter.setPen(theme["ink3"])
            painter.setFont(self._type.fonts[Style.LINE])
            painter.drawText(QPoint(self._left(rect, at, width), baseline), text)
