"""A label that names a field, and that Alt and its letter reach the field by."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.letters import is_letter, paint_letter, reach
from desktop.ui.controls.text import LEADING, Text
from desktop.ui.theme import Themes


class Label(Text):
    """Names ``field``, to a screen reader too."""

    def __init__(
        self,
        text: str,
        field: QWidget,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        size: int = 13,
        weight: int = 600,
        ink: str = "ink",
        inset: int = 2,
    ) -> None:
        super().__init__(text, themes, parent, size=size, weight=weight, ink=ink, inset=inset)
        self.setBuddy(field)
        self.letter: int | None = None
        self._shortcut = 0

    def set_letter(self, at: int | None, key: QKeySequence) -> None:
        """Be reached by a key, whose letter stands at a place of the text."""
        if self._shortcut:
            self.releaseShortcut(self._shortcut)
        self.letter, self._shortcut = at, 0 if key.isEmpty() else self.grabShortcut(key)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Its letter goes to the field."""
        if is_letter(event) and (field := self.buddy()) is not None:
            reach(field)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, the letter underlined."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._themes.current[self._ink])
        room = QRectF(self.contentsMargins().left(), 0, self.width(), LEADING[self._size])
        paint_letter(painter, room, self._lines(self.width()), self.letter, self._size, self._weight)
        painter.end()
