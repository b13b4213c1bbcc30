"""The keys of a line of text that choose in the list below it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class ListKeys(QObject):
    """``stepped`` carries so many rows down, negative ones up; Enter is ``taken``, Escape ``left``.

    With ``page`` rows Page Up and Page Down step as well; else they stay the window's.
    """

    stepped = Signal(int)
    taken = Signal()
    left = Signal()

    def __init__(self, line: QLineEdit, page: int = 0) -> None:
        super().__init__(line)
        self._line = line
        pages = {Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page} if page else {}
        self._steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, **pages}
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these keys before the line and the window's actions do."""
        if watched is self._line and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._knows(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _knows(self, event: QKeyEvent) -> bool:
        return event.key() in self._steps or event.key() in (*_TAKE, Qt.Key.Key_Escape)

    def _press(self, event: QKeyEvent) -> bool:
        if not self._knows(event):
            return False
        if event.key() in self._steps:
            self.stepped.emit(self._steps[Qt.Key(event.key())])
        elif event.key() in _TAKE:
            self.taken.emit()
        else:
            self.left.emit()
        return True


_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
