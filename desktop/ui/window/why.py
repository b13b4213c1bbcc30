"""Help > Why these exercises?: how to read the numbers, the trials, and what follows from them."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.ring import RING, body_of, paint_ring
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes
from desktop.ui.window.trials import BEFORE, TrialsTable
from desktop.wording.why import Section, Why

COLUMN: Final = 380
"""Pixels that a section likes to have: where there is room for two of them, they stand side by side."""
GAP, BETWEEN = 4, 14
FIRST: Final = 2
"""Sections in the first of the two columns, with which both are about as high."""


class SectionView(QGroupBox):
    """A heading and its paragraphs, a group of its own to a screen reader. Tab goes from one to the next, so
    that a page which is only read is read without a mouse."""

    def __init__(self, section: Section, themes: Themes, *, wide: bool = False) -> None:
        super().__init__()
        self._themes, self._wide = themes, wide
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(section.title)
        self.setAccessibleDescription(" ".join(section.paragraphs))
        self.setStyleSheet("QGroupBox { border: none; margin: 0; padding: 0; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(BEFORE, RING + 2, BEFORE, RING + 2)
        column.setSpacing(GAP)
        column.addWidget(Text(section.title, themes, size=15, weight=600))
        for paragraph in section.paragraphs:
            column.addWidget(Text(paragraph, themes))
        column.addStretch(1)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as is read well."""
        width = self.width() if self._wide else COLUMN
        return QSize(COLUMN, self.heightForWidth(max(width, COLUMN)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but a ring where the keys are."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, body_of(QRectF(self.rect())), 4, self._themes.current)
            painter.end()


class _Column(QWidget):
    """Sections below each other."""

    def __init__(self, sections: Iterable[Section], themes: Themes) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        for section in sections:
            column.addWidget(SectionView(section, themes))
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        """As wide as is read well."""
        return QSize(COLUMN, self.heightForWidth(COLUMN))


class WhyPage(QWidget):
    """All of the page but its title and the sentences below that."""

    def __init__(self, page: Why, themes: Themes) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(SectionView(page.reading, themes, wide=True))
        self.table = TrialsTable(page, themes)
        trials = QVBoxLayout()
        trials.setSpacing(GAP)
        trials.addWidget(Text(page.trials, themes, size=15, weight=600, inset=BEFORE))
        trials.addWidget(self.table)
        column.addLayout(trials)
        sections = FoldingLayout(max_columns=2)
        sections.setSpacing(BETWEEN)
        for part in (page.sections[:FIRST], page.sections[FIRST:]):
            sections.addWidget(_Column(part, themes))
        column.addLayout(sections)
