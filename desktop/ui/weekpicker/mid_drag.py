"""The week picker under a drag: rows turn to their week, days take what is let go, it closes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.model.week import Week
from desktop.ui.board.handling.overdays import OverDays
from desktop.ui.weekpicker.month_view import MonthView

TURN_AFTER = 500  # milliseconds that a drag rests on a row, or on a button for months, before that turns
CLOSE_AFTER = 300  # milliseconds that a drag may be away, as between the title and the picker


class MidDrag(QObject):
    """Follows one drag after the other over a picker. ``turn`` shows a week, ``close`` takes the picker away.

    It is open as long as the drag is over it or over the week's title: Escape ends the drag, and the system
    says that as if it had left.
    """

    def __init__(
        self,
        picker: QWidget,
        weeks: MonthView,
        days: OverDays,
        turn: Callable[[Week], object],
        close: Callable[[], object],
    ) -> None:
        super().__init__(picker)
        self._picker, self._weeks, self._days = picker, weeks, days
        self._turn, self._close = turn, close
        self._rested: Week | QAbstractButton | None = None
        self._resting = QTimer(self, interval=TURN_AFTER, singleShot=True)
        self._resting.timeout.connect(self._rest_is_over)
        self._closing = QTimer(self, interval=CLOSE_AFTER, singleShot=True)
        self._closing.timeout.connect(lambda: close())

    def stay(self) -> None:
        """The drag is over the picker, or over the title that it opened from."""
        self._closing.stop()

    def over(self, event: QDropEvent) -> None:
        """The drag is at a point of the picker."""
        self.stay()
        point = event.position().toPoint()
        inner = self._weeks.mapFrom(self._picker, point)
        inside = self._weeks.rect().contains(inner)
        self._weeks.aim(inner if inside else None)
        self._days.over(event, self._weeks.day_at(inner) if inside else None)
        self._rest_on(self._weeks.week_at(inner) if inside else self._button(point))

    def leave(self) -> None:
        """It has gone, or was called off."""
        self._days.leave()
        self._weeks.aim(None)
        self._rest_on(None)
        self._closing.start()

    def drop(self, event: QDropEvent) -> None:
        """It lands on the day under it, and the picker has done its work."""
        inner = self._weeks.mapFrom(self._picker, event.position().toPoint())
        self._rest_on(None)
        self._weeks.aim(None)
        self._closing.stop()
        self._days.drop(event, self._weeks.day_at(inner) if self._weeks.rect().contains(inner) else None)
        self._close()

    # ---- pieces ------------------------------------------------------------------------

    def _button(self, point: QPoint) -> QAbstractButton | None:
        """A button for another month or year; others mean nothing to a drag."""
        found = self._picker.childAt(point)
        return found if isinstance(found, QAbstractButton) and found.property("months") else None

    def _rest_on(self, rested: Week | QAbstractButton | None) -> None:
        if rested != self._rested:
            self._rested = rested
            self._resting.stop()
            if rested is not None:
                self._resting.start()

    def _rest_is_over(self) -> None:
        if isinstance(self._rested, QAbstractButton):
            self._rested.click()
            self._resting.start()  # and the month after that, as long as it rests there
        elif self._rested is not None:
            self._turn(self._rested)
