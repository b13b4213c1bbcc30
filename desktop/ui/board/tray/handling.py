"""The tray without days: what a drag over it aims at, and keys that lead back to the lanes above."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent

from desktop.ui import drag
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.handling.drops import Drops
from desktop.ui.board.handling.keys import BoardKeys


class TrayDrops(Drops):
    """Follows a drag over the tray. It has no edges that turn the week, and nothing for other programs.

    ``aim_at`` says where a drop at a point of the tray would land.
    """

    def __init__(self, *args: Any, aim_at: Callable[[QPoint], Aim | None]) -> None:
        super().__init__(*args)
        self._at = aim_at

    def enter(self, event: QDragEnterEvent) -> None:
        """Take what comes from Footwork alone."""
        if drag.from_mime(event.mimeData()):
            super().enter(event)
        else:
            event.ignore()

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
