"""What was understood of a typed line, piece by piece."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.theme import Themes, font

HEIGHT, BESIDE, GAP = 24, 8, 6
MAX_LINES = 3  # the rest of a long text stands in the line itself
SIZE, WEIGHT = 12, 500


class Chip(NamedTuple):
    """One piece, in words; ``known`` says whether it was understood."""

    text: str
    known: bool


class Chips(QWidget):
    """Chips in lines; a dashed edge and a question mark tell what was not understood, not colour alone."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._chips: tuple[Chip, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self.update)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show these instead."""
        self._chips = chips
        self.setAccessibleName(", ".join(chip.text for chip in chips))
        self.setVisible(bool(chips))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of any width; ``heightForWidth`` counts the lines."""
        return QSize(BESIDE, HEIGHT)

    def hasHeightForWidth(self) -> bool:
        """Chips go on in the next line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels for all lines."""
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) if boxes else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each chip in its box, from the side where reading begins."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SIZE, WEIGHT))
        for chip, box in zip(self._chips, self._boxes(self.width()), strict=False):
            if self.isRightToLeft():
                box.moveLeft(self.width() - box.right())
            edge = QPen(theme["button-edge" if chip.known else "warning-edge"], 1)
            edge.setStyle(Qt.PenStyle.SolidLine if chip.known else Qt.PenStyle.DashLine)
            painter.setPen(edge)
            painter.setBrush(theme["card"] if chip.known else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(theme["ink" if chip.known else "warning"])
            shown = wrapped(chip.text, SIZE, WEIGHT, max(1, box.width() - 2 * BESIDE), 1)[0]
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()

    def _boxes(self, width: int) -> list[QRectF]:
        boxes: list[QRectF] = []
        left = top = 0.0
        for chip in self._chips:
            wide = min(float(width), text_width(chip.text, SIZE, WEIGHT) + 2 * BESIDE + 1)
            if left and left + wide > width:
                left, top = 0.0, top + HEIGHT + GAP
            if top >= MAX_LINES * (HEIGHT + GAP):
                break
            boxes.append(QRectF(left, top, wide, HEIGHT))
            left += wide + GAP
        return boxes
