"""Six weeks of days with a dot for each session: where to go, and what stands there."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.jump import Sign, later
from desktop.model.summary import Progress
from desktop.model.week import Week, week_of
from desktop.ui.theme import Themes, font
from desktop.wording import dates
from desktop.wording import jump as words
from desktop.wording.voice import Voice

WEEKS = 6  # that are shown: any month fits
HEAD, ROW = 28, 42  # pixels
NUMBERS = 44  # pixels of the column of week numbers
DOT, APART = 3.2, 11  # radius of a dot, and from one to the next
MOST_DOTS = 2
DAY = timedelta(days=1)

Marks = Callable[[date], tuple[Progress, ...]]
"""How each session of a day stands."""


class MonthView(QWidget):
    """The month of ``cursor``, the date that the keys are on. ``moved`` follows it; ``chosen`` goes there.

    ``pointed`` carries the week under the pointer, else that of the cursor; ``typed`` a letter or a digit.
    """

    moved = Signal(object)
    chosen = Signal(object)
    pointed = Signal(object)
    typed = Signal(str)

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes, self._voice = themes, voice
        self._starts_on = 0
        self._today = self._cursor = date.today()
        self._shown = week_of(self._today)
        self._marks: Marks = lambda _: ()
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(voice(words.WEEKS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def show_weeks(self, shown: Week, today: date, starts_on: int, marks: Marks) -> None:
        """Show the month of a week, which is marked as the one in view, and put the cursor on it."""
        self._shown, self._today, self._starts_on, self._marks = shown, today, starts_on, marks
        self.go(today if today in shown else shown.first)

    @property
    def cursor_date(self) -> date:
        """The date that the keys are on."""
        return self._cursor

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks that are shown, from the one with the first of the month."""
        first = week_of(self._cursor.replace(day=1), self._starts_on)
        return tuple(first.shifted(number) for number in range(WEEKS))

    @property
    def pointed_week(self) -> Week:
        """The week under the pointer, else that of the cursor."""
        if self._hovered is not None:
            return self.weeks[self._hovered]
        return week_of(self._cursor, self._starts_on)

    def go(self, when: date | None) -> None:
        """Put the cursor on a date; nothing for one that no plan holds."""
        if when is None:
            return
        self._cursor, self._hovered = when, None
        self.update()
        self.moved.emit(when)
        self.pointed.emit(self.pointed_week)

    def step_months(self, months: int) -> None:
        """The same day in another month, or its last."""
        self.go(later(self._cursor, Sign.MONTHS, months))

    # ---- keys and pointer ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by days and weeks, Page Up and Page Down by months, with Shift by years."""
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        along = -1 if self.isRightToLeft() else 1
        match event.key():
            case Qt.Key.Key_Left:
                self.go(later(self._cursor, Sign.DAYS, -along))
            case Qt.Key.Key_Right:
                self.go(later(self._cursor, Sign.DAYS, along))
            case Qt.Key.Key_Up:
                self.go(later(self._cursor, Sign.WEEKS, -1))
            case Qt.Key.Key_Down:
                self.go(later(self._cursor, Sign.WEEKS, 1))
            case Qt.Key.Key_PageUp:
                self.step_months(-12 if shift else -1)
            case Qt.Key.Key_PageDown:
                self.step_months(12 if shift else 1)
            case Qt.Key.Key_Home:
                self.go(self._today)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self._cursor)
            case _ if event.text().isalnum():
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Its keys come before the window's shortcuts."""
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is lit and its sums are shown."""
        self._hover(self._row_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is lit."""
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the day's week."""
        point = event.position().toPoint()
        row = self._row_at(point)
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            week = self.weeks[row]
            columns = [self._day_box(row, column).contains(point) for column in range(7)]
            self.chosen.emit(week.dates[columns.index(True)] if any(columns) else week.first)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A month for each notch."""
        self.step_months(-1 if event.angleDelta().y() > 0 else 1)

    def _hover(self, row: int | None) -> None:
        if row != self._hovered:
            self._hovered = row
            self.update()
            self.pointed.emit(self.pointed_week)

    # ---- where things stand ----------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Six rows below their head."""
        return QSize(NUMBERS + 7 * 44, HEAD + WEEKS * ROW)

    def _row_at(self, point: QPoint) -> int | None:
        row = (point.y() - HEAD) // ROW
        return row if 0 <= row < WEEKS and 0 <= point.x() < self.width() else None

    def _mirrored(self, box: QRect) -> QRect:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.left() - box.width())
        return box

    def _day_box(self, row: int, column: int, *, height: int = ROW) -> QRect:
        room = self.width() - NUMBERS
        left, right = (NUMBERS + room * edge // 7 for edge in (column, column + 1))
        return self._mirrored(QRect(left, HEAD + row * ROW, right - left, height))

    def _number_box(self, row: int) -> QRect:
        return self._mirrored(QRect(0, HEAD + row * ROW, NUMBERS, ROW))

    # ---- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names of the days, then week by week."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for row, week in enumerate(self.weeks):
            self._paint_week(painter, row, week)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(font(12))
        painter.setPen(self._themes.current["ink2"])
        centre = Qt.AlignmentFlag.AlignCenter
        head = self._mirrored(QRect(0, 0, NUMBERS, HEAD))
        painter.drawText(head, centre, self._voice(words.WEEK_COLUMN))
        for column, when in enumerate(self.weeks[0].dates):
            box = self._day_box(0, column)
            box.moveTop(0)
            box.setHeight(HEAD)
            painter.drawText(box, centre, dates.weekday(self._voice, when))

    def _paint_week(self, painter: QPainter, row: int, week: Week) -> None:
        theme, voice = self._themes.current, self._voice
        body = QRectF(0, HEAD + row * ROW, self.width(), ROW).adjusted(0.5, 1.5, -0.5, -1.5)
        in_view, lit = week == self._shown, row == self._hovered or self._cursor in week
        if in_view or lit:
            painter.setPen(QPen(theme["accent" if in_view else "button-edge"], 1))
            painter.setBrush(theme["tint" if in_view else "hover"])
            painter.drawRoundedRect(body, 6, 6)
        painter.setFont(font(12, 700 if in_view else 400))
        painter.setPen(theme["accent-text" if in_view else "ink3"])
        painter.drawText(self._number_box(row), Qt.AlignmentFlag.AlignCenter, voice.number(week.number))
        for column, when in enumerate(week.dates):
            self._paint_day(painter, row, column, when)

    def _paint_day(self, painter: QPainter, row: int, column: int, when: date) -> None:
        theme, box = self._themes.current, QRectF(self._day_box(row, column))
        outside = when.month != self._cursor.month
        number = QRectF(box.left(), box.top() + 3, box.width(), 20)
        if when == self._today:
            painter.setPen(QPen(theme["accent"], 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(number.center(), 11.5, 11.5)
        if when == self._cursor and self.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 3, -2, -3), 6, 6)
        painter.setFont(font(13, 400 if outside else 600))
        painter.setPen(theme["ink3" if outside else "ink"])
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, self._voice.number(when.day))
        self._paint_marks(painter, QPointF(box.center().x(), box.bottom() - 10), self._marks(when))

    def _paint_marks(self, painter: QPainter, middle: QPointF, marks: tuple[Progress, ...]) -> None:
        """Two dots at most; more of them end in a plus."""
        shown = marks[:MOST_DOTS]
        places = len(shown) + (len(marks) > MOST_DOTS)
        left = middle.x() - (places - 1) * APART / 2
        for number, mark in enumerate(shown):
            paint_dot(painter, QPointF(left + number * APART, middle.y()), mark, self._themes)
        if len(marks) > MOST_DOTS:
            plus = QPointF(left + MOST_DOTS * APART, middle.y())
            painter.setPen(QPen(self._themes.current["ink2"], 1.4))
            painter.drawLine(plus - QPointF(3, 0), plus + QPointF(3, 0))
            painter.drawLine(plus - QPointF(0, 3), plus + QPointF(0, 3))


def paint_dot(painter: QPainter, middle: QPointF, mark: Progress, themes: Themes) -> None:
    """Open: planned; half: partly done; filled: done; crossed: skipped."""
    theme = themes.current
    edge = theme["accent"] if mark in (Progress.DONE, Progress.PARTLY) else theme["control"]
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(edge if mark is Progress.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, DOT, DOT)
    if mark is Progress.PARTLY:
        half = QPainterPath(middle)
        half.arcTo(QRectF(middle.x() - DOT, middle.y() - DOT, 2 * DOT, 2 * DOT), 90, 180)
        painter.fillPath(half, edge)
    elif mark is Progress.SKIPPED:
        painter.drawLine(middle - QPointF(DOT, -DOT), middle + QPointF(DOT, -DOT))


_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
    }
)
