"""Six weeks of days with a dot for each session: where to go, and what stands there."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.jump import Sign, later
from desktop.model.summary import Progress
from desktop.model.week import Week, week_of
from desktop.ui.theme import Themes
from desktop.ui.weekpicker.month_painting import HEAD, ROW, MonthPainter
from desktop.wording import jump as words
from desktop.wording.voice import Voice

WEEKS = 6  # that are shown: any month fits
NUMBERS = 44  # pixels of the column of week numbers
DAY = timedelta(days=1)

Marks = Callable[[date], tuple[Progress, ...]]
"""How each session of a day stands."""
LooseMarks = Callable[[Week], tuple[Progress, ...]]
"""How each session of a week stands that has no day."""


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
        self.today = self._cursor = date.today()
        self.shown = week_of(self.today)
        self.marks: Marks = lambda _: ()
        self.loose_marks: LooseMarks = lambda _: ()
        self._painter = MonthPainter(self, themes, voice)
        self.hovered: int | None = None
        self.aimed: date | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(voice(words.WEEKS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def show_weeks(
        self, shown: Week, today: date, starts_on: int, marks: Marks, loose_marks: LooseMarks
    ) -> None:
        """Show the month of a week, which is marked as the one in view, and put the cursor on it."""
        self.shown, self.today, self._starts_on = shown, today, starts_on
        self.marks, self.loose_marks = marks, loose_marks
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
        if self.hovered is not None:
            return self.weeks[self.hovered]
        return week_of(self._cursor, self._starts_on)

    def go(self, when: date | None) -> None:
        """Put the cursor on a date; nothing for one that no plan holds."""
        if when is None:
            return
        self._cursor, self.hovered = when, None
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
                self.go(self.today)
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
        week = self.week_at(point)
        if week is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.day_at(point) or week.first)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A month for each notch."""
        self.step_months(-1 if event.angleDelta().y() > 0 else 1)

    def week_at(self, point: QPoint) -> Week | None:
        """The week at a point."""
        row = self._row_at(point)
        return None if row is None else self.weeks[row]

    def day_at(self, point: QPoint) -> date | None:
        """The day at a point; None beside them, and on the number of a week."""
        row = self._row_at(point)
        if row is None:
            return None
        found = (column for column in range(7) if self.day_box(row, column).contains(point))
        column = next(found, None)
        return None if column is None else self.weeks[row].dates[column]

    def mark(self, shown: Week) -> None:
        """Another week is in view; the rows stay where they are."""
        self.shown = shown
        self.update()

    def aim(self, point: QPoint | None) -> None:
        """A drag is at a point, or has gone: its row is lit and its day framed."""
        aimed = None if point is None else self.day_at(point)
        if aimed != self.aimed:
            self.aimed = aimed
            self.update()
        self._hover(None if point is None else self._row_at(point))

    def _hover(self, row: int | None) -> None:
        if row != self.hovered:
            self.hovered = row
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

    def head_box(self) -> QRect:
        """Above the numbers of the weeks."""
        return self._mirrored(QRect(0, 0, NUMBERS, HEAD))

    def day_box(self, row: int, column: int) -> QRect:
        """A day of a row."""
        room = self.width() - NUMBERS
        left, right = (NUMBERS + room * edge // 7 for edge in (column, column + 1))
        return self._mirrored(QRect(left, HEAD + row * ROW, right - left, ROW))

    def number_box(self, row: int) -> QRect:
        """The number of a row's week."""
        return self._mirrored(QRect(0, HEAD + row * ROW, NUMBERS, ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names of the days, then week by week."""
        painter = QPainter(self)
        self._painter.paint(painter)
        painter.end()


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
