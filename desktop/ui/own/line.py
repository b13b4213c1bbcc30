"""A line of text in the theme's look that takes so many letters and no more."""

from PySide6.QtWidgets import QLineEdit

from desktop.ui.controls.sheets import field_sheet
from desktop.ui.theme import Themes


class Line(QLineEdit):
    """``name`` is said by a screen reader, in place of a label or beside it."""

    def __init__(self, name: str, themes: Themes, most: int, text: str = "") -> None:
        super().__init__(text)
        self._themes, self._wrong = themes, False
        self.setMaxLength(most)
        self.setMinimumHeight(32)
        self.setAccessibleName(name)
        self.setCursorPosition(0)  # a long text is seen from its beginning
        themes.changed.connect(self._dress)
        self._dress()

    def mark(self, *, wrong: bool) -> None:
        """Show that something is wrong with what stands there, or that nothing is."""
        if wrong != self._wrong:
            self._wrong = wrong
            self._dress()

    def _dress(self) -> None:
        self.setStyleSheet(field_sheet("QLineEdit", self._themes.current, wrong=self._wrong))
