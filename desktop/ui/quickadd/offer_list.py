"""What a typed line would add: one row each, the likeliest first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from desktop.ui.controls.text import LEADING
from desktop.ui.controls.wrap import wrapped
from desktop.ui.quickadd.emblem import SIZE
from desktop.ui.theme import FAMILY, Themes
from desktop.wording import quick_add as words
from desktop.wording.voice import Voice

ROW = 32
BESIDE = SIZE + 24  # pixels of a row that its words have not: the picture, and what is round both
USUAL = 400  # pixels for a row, until it is known how many there are
MAX_ROWS = 11  # that are seen at once: all kinds of entry


class OfferList(QListWidget):
    """A list that is led from the line above it: the arrows there choose, a click takes."""

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes = themes
        self.setAccessibleName(voice(words.OFFERS))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(True)
        self._room = USUAL
        self.setIconSize(QSize(SIZE, SIZE))
        themes.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: Sequence[tuple[QIcon, str]]) -> None:
        """Show these, the first chosen."""
        self.clear()
        for picture, text in rows:
            item = QListWidgetItem(picture, text, self)
            item.setToolTip(text)
        self.setCurrentRow(0 if rows else -1)
        self.fit(self._room)
        self.setVisible(bool(rows))

    def fit(self, width: int) -> None:
        """Have each row as high as its words need in so many pixels."""
        self._room = width
        for item in self._items():
            lines = len(wrapped(item.text(), 13, 400, max(1, width - BESIDE)))
            item.setSizeHint(QSize(0, ROW + (lines - 1) * LEADING[13]))
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows, as far as that many are seen at once."""
        return QSize(ROW, sum(item.sizeHint().height() for item in self._items()[:MAX_ROWS]))

    def minimumSizeHint(self) -> QSize:
        """One row: in a low window the rest is scrolled."""
        return QSize(ROW, ROW)

    def step(self, rows: int) -> None:
        """Choose the row below, or above; the ends hold."""
        if self.count():
            self.setCurrentRow(max(0, min(self.currentRow() + rows, self.count() - 1)))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _dress(self) -> None:
        theme = self._themes.current
        self.setStyleSheet(
            f"QListWidget {{ background: transparent; border: 0; outline: 0; font-family: {FAMILY};"
            f" font-size: 13px; color: {theme.hex('ink')}; }}"
            f"QListWidget::item {{ border-radius: 6px; padding: 0 4px; }}"
            f"QListWidget::item:hover {{ background: {theme.hex('hover')}; }}"
            f"QListWidget::item:selected {{ background: {theme.hex('tint')}; color: {theme.hex('ink')}; }}"
        )
