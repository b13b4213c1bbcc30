"""The families of a wide shelf as tabs: how many exercises each has now, and which one is in sight."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.buttons import PaintedButton, text_width
from desktop.ui.controls.folding import FlowingLayout
from desktop.ui.controls.ring import paint_ring
from desktop.ui.controls.segmented import one_stop
from desktop.ui.theme import Themes, fill, font
from desktop.wording import library as library_words
from desktop.wording import wide_library as words
from desktop.wording.voice import Voice

HEIGHT, PAD, GAP, UNDERLINE = 30, 8, 5, 3


class FamilyTab(PaintedButton):
    """A family's name and number; a line below while it is in sight."""

    def __init__(self, name: str, themes: Themes) -> None:
        super().__init__(name, themes)
        self.count = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        """Room for the name when it is bold."""
        count = text_width(self.count, 12, 400)
        return QSize(self.text_width(12, 600) + GAP + count + 2 * PAD, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Quiet, until it is in sight."""
        theme, painter = self.themes.current, self.begin()
        on, mirrored = self.isChecked(), self.isRightToLeft()
        if self.underMouse() and self.isEnabled():
            fill(painter, self.rect(), theme["hover"])
        painter.setFont(font(12, 600 if on else 500))
        painter.setPen(theme["accent-text" if on else "ink2"])
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            near, far = far, near
        room = QRectF(self.rect()).adjusted(PAD, 0, -PAD, -UNDERLINE)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, near | flags, self.text())
        painter.setFont(font(12))
        painter.setPen(theme["ink3"])
        painter.drawText(room, far | flags, self.count)
        if on:
            line = self.rect().adjusted(PAD - 2, self.height() - UNDERLINE, 2 - PAD, 0)
            fill(painter, line, theme["accent"])
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -4), 4, theme)
        painter.end()


class FamilyTabs(QWidget):
    """``wanted`` carries the family that a click or an arrow key asks for."""

    wanted = Signal(str)

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes, self._voice = themes, voice
        self.setAccessibleName(voice(words.FAMILIES))
        self._row = FlowingLayout(self, below=0, give=3)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(0)
        self.tabs: dict[str, FamilyTab] = {}
        themes.changed.connect(self.update)

    def show_families(self, every: Iterable[str], counts: Mapping[str, int]) -> None:
        """The families of the library, and how many exercises each has now; one that has none cannot be
        jumped to."""
        there = list(every)
        if there != list(self.tabs):
            self._make(there)
        for section, tab in self.tabs.items():
            count = counts.get(section, 0)
            tab.count = self._voice.number(count)
            tab.setAccessibleName(self._voice(words.FAMILY_SPOKEN, family=tab.text(), count=count))
            tab.setEnabled(count > 0)
            tab.updateGeometry()
            tab.update()

    def mark(self, section: str) -> None:
        """Mark the family in sight, and tell nobody."""
        tab = self.tabs.get(section)
        if tab is not None and not tab.isChecked():
            blocked = self.blockSignals(True)
            tab.setChecked(True)
            self.blockSignals(blocked)

    def _make(self, sections: Iterable[str]) -> None:
        for tab in self.tabs.values():
            tab.hide()
            tab.deleteLater()
        self.tabs = {}
        for section in sections:
            tab = FamilyTab(library_words.section(self._voice, section), self._themes)
            tab.toggled.connect(lambda on, section=section: self.wanted.emit(section) if on else None)
            tab.clicked.connect(lambda _=False, section=section: self.wanted.emit(section))
            self.tabs[section] = tab
            self._row.addWidget(tab)
        one_stop(self.tabs.values())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below."""
        painter = QPainter(self)
        fill(painter, self.rect().adjusted(0, self.height() - 1, 0, 0), self._themes.current["line"])
        painter.end()
