"""All that a pointer does on the board, by the kind of event that Qt sends."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent

from desktop.ui.board.handling.drops import Drops
from desktop.ui.board.handling.pointer import Pointer


class Hands:
    """Hands each event to the one who knows what it means."""

    def __init__(self, pointer: Pointer, drops: Drops) -> None:
        kind = QEvent.Type
        self._takers: dict[QEvent.Type, Callable[[Any], object]] = {
            kind.MouseButtonPress: pointer.press,
            kind.MouseMove: pointer.move,
            kind.MouseButtonRelease: pointer.release,
            kind.MouseButtonDblClick: pointer.double_click,
            kind.DragEnter: drops.enter,
            kind.DragMove: drops.move,
            kind.DragLeave: lambda _: drops.leave(),
            kind.Drop: drops.drop,
        }
        self._leave = pointer.leave

    def take(self, event: QEvent) -> bool:
        """Do what an event asks for; False for one that is not for hands."""
        if event.type() is QEvent.Type.Leave:
            self._leave()
            return False  # the view hears of it too
        taker = self._takers.get(event.type())
        if taker is None:
            return False
        taker(event)
        return True
