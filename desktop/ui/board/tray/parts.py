"""In which the tray differs from the lanes above: its table, how it is painted, drags over it, its keys."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDragMoveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import DayLayout
from desktop.ui.board.geometry.carried import Aim, Carried
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, Slot
from desktop.ui.board.geometry.typesetting import Style
from desktop.ui.board.handling.drops import Drops
from desktop.ui.board.handling.keys import BoardKeys
from desktop.ui.board.model import BoardModel
from desktop.ui.board.painting.looks import Looks
from desktop.ui.board.painting.week import BoardPainter, Canvas
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes, fill
from desktop.wording import board as words
from desktop.wording.dates import SOME_DAY


class TrayModel(BoardModel):
    """What a screen reader and a test find in the tray; ``across``: how many cards stand side by side."""

    across = 7

    def refresh(self, columns: frozenset[int]) -> None:
        """Read everything anew: one thing more moves all others along."""
        self.beginResetModel()
        self._days = self._slots(self._state.week.dates)
        self.endResetModel()

    def _slots(self, dates: Sequence[date]) -> tuple[tuple[Slot, ...], ...]:
        when = self._state.week.thursday
        rows: list[Slot] = [EntrySlot(when, entry) for entry in self._document.plan.some_day(dates)]
        rows.append(AddSlot(when, some_day=True))
        return tuple(tuple(rows[column :: self.across]) for column in range(min(self.across, len(rows))))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """``Some day this week``."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._voice(SOME_DAY) if role in roles else None


class TrayPainter(BoardPainter):
    """A week's painter that knows of no days."""

    def _add(self, painter: QPainter, day: DayLayout, *, hovered: bool) -> None:
        if not day.add.rect.isEmpty():
            super()._add(painter, day, hovered=hovered)

    def _new_session(self, painter: QPainter, day: DayLayout, carried: Carried, looks: Looks) -> None:
        """The tray as a whole takes it."""

    def _days_as_targets(self, painter: QPainter, week: Arrangement, carried: Carried, clip: QRect) -> None:
        """The tray as a whole is the target."""

    def _above(self, painter: QPainter, week: Arrangement, looks: Looks, clip: QRect) -> None:
        verdict = looks.carried.some_day if looks.carried else None
        if verdict is not None and verdict.allowed:
            whole = QRect(4, 1, week.width - 8, max(week.height, week.room) - 6)
            self._brush.dashed(painter, whole, self._theme["accent"])
        super()._above(painter, week, looks, clip)

    def _empty(self, painter: QPainter, week: Arrangement, looks: Looks, viewport: QRect) -> None:
        """What may be dropped here, while something is dragged."""
        if looks.carried is None:
            return
        text = self._voice(words.DROP_FOR_SOME_DAY)
        width = self._type.width(text, Style.NAME)
        middle = QPoint(viewport.center().x(), viewport.center().y() - 2)
        painter.setPen(self._theme["accent-text"])
        baseline = Style.NAME.baseline(middle.y() - Style.NAME.height // 2)
        self._brush.text(painter, text, middle.x() - width // 2, baseline, Style.NAME)


class TrayTitle(Text):
    """What the tray is called, below a line that parts it from the lanes."""

    def __init__(self, text: str, themes: Themes, parent: QWidget) -> None:
        super().__init__(text, themes, parent, size=12, weight=600, ink="ink2", inset=8)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._grounds = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        """On the board's own ground."""
        theme = self._grounds.current
        painter = QPainter(self)
        fill(painter, self.rect(), theme["board"])
        fill(painter, QRect(4, 0, self.width() - 8, 1), theme["line"])
        painter.end()
        super().paintEvent(event)


class TrayCanvas(Canvas):
    """Paints the tray on to a widget."""

    made = TrayPainter


class TrayDrops(Drops):
    """Follows a drag over the tray, which has no edges that turn the week.

    ``aim_at`` says where a drop at a point of the tray would land.
    """

    def __init__(self, *args: Any, aim_at: Callable[[QPoint], Aim | None]) -> None:
        super().__init__(*args)
        self._at = aim_at

    def move(self, event: QDragMoveEvent) -> None:
        """Light the place under the pointer and name it."""
        super().move(event)
        self._dragging.edges.rest()

    def _aim_at(self, point: QPoint) -> Aim | None:
        return self._at(point)


class TrayKeys(BoardKeys):
    """As those of the board. ``back`` puts the focus on the lanes above."""

    def __init__(self, *args: Any, back: Callable[[], object]) -> None:
        super().__init__(*args)
        self._back = back

    def go_to_first(self) -> None:
        """Put the focus on the first card."""
        self._go(0, 0)

    def begin_at(self, column: int) -> None:
        """Put the focus on the first row, in a lane or the last before it."""
        self._go(0, column)

    def go_to_today(self) -> None:
        """Today is one of the days."""
        self._back()
        self._state.show_today()


class NoHead(QHeaderView):
    """The tray has a title instead."""

    def repaint_columns(self, columns: frozenset[int]) -> None:
        """There are none."""

    def show_other_days(self) -> None:
        """There are none."""
