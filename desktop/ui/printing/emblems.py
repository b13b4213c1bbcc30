"""Small pictures of the kinds of paper, 38 by 28 pixels: what each looks like from far away."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.theme import Theme

SIZE: Final = QSizeF(38, 28)
_RUNS: Final = ("recovery", "easy", "race", "tempo", "long", "recovery", "long")
"""The colours of seven days, as on any fridge sheet."""


def week(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A sheet that lies across, a block a day."""
    sheet = _paper(painter, box, theme)
    row = QRectF(sheet.left() + 4, sheet.center().y() - 4, sheet.width() - 8, 8)
    step = row.width() / len(_RUNS)
    for at, run in enumerate(_RUNS):
        painter.fillRect(QRectF(row.left() + at * step, row.top(), step - 1, row.height()), theme[run])


def month(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A sheet with a row a week."""
    sheet = _paper(painter, box, theme)
    step = (sheet.width() - 8) / len(_RUNS)
    for row in range(4):
        for at, run in enumerate(_RUNS):
            cell = QRectF(sheet.left() + 4 + at * step, sheet.top() + 5 + 5 * row, step - 1, 3)
            painter.fillRect(cell, theme["line"] if (at + row) % 3 == 0 else theme[run])


def routine(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A card with its exercises one below the other."""
    sheet = _paper(painter, box, theme)
    middle = sheet.center().x()
    painter.setPen(QPen(theme["line"], 1))
    painter.drawLine(QPointF(middle, sheet.top()), QPointF(middle, sheet.bottom()))
    for at in range(3):
        top = sheet.top() + 5 + at * 7
        painter.fillRect(QRectF(middle + 4, top, 5, 5), theme["accent"])
        _lines(painter, QPointF(middle + 11, top + 1), (6, 4), theme["button-edge"])


def exercise(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """An upright card with one picture."""
    upright = QRectF(box.center().x() - 10, box.top(), 20, box.height())
    sheet = _paper(painter, upright, theme)
    painter.fillRect(QRectF(sheet.left() + 4, sheet.top() + 4, sheet.width() - 8, 10), theme["accent"])
    _lines(painter, QPointF(sheet.left() + 4, sheet.top() + 17), (12, 8), theme["button-edge"])


def pocket(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A sheet with the folds of eight panels."""
    sheet = _paper(painter, box, theme)
    painter.setPen(QPen(theme["accent"], 1, Qt.PenStyle.DashLine))
    for fold in (1, 2, 3):
        across = round(sheet.left() + sheet.width() * fold / 4) + 0.5
        painter.drawLine(QPointF(across, sheet.top() + 2), QPointF(across, sheet.bottom() - 2))
    painter.setPen(QPen(theme["accent"], 1.5))
    quarter, middle = sheet.width() / 4, sheet.center().y()
    painter.drawLine(QPointF(sheet.left() + quarter, middle), QPointF(sheet.right() - quarter, middle))


def strip(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The last days of a sheet, to be cut out."""
    sheet = _paper(painter, box, theme)
    left = round(sheet.left() + sheet.width() * 0.55) + 0.5
    _lines(painter, QPointF(sheet.left() + 4, sheet.top() + 6), (12, 9, 11), theme["button-edge"])
    painter.setPen(QPen(theme["accent"], 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(left, sheet.top() + 2), QPointF(left, sheet.bottom() - 2))
    for at, run in enumerate(("tempo", "long")):
        painter.fillRect(QRectF(left + 3 + at * 7, sheet.center().y() - 4, 6, 8), theme[run])


def why(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """An upright sheet with a table, a number in each row."""
    upright = QRectF(box.center().x() - 10, box.top(), 20, box.height())
    sheet = _paper(painter, upright, theme)
    _lines(painter, QPointF(sheet.left() + 4, sheet.top() + 4), (9,), theme["control"])
    for at in range(3):
        top = sheet.top() + 10 + at * 5
        painter.fillRect(QRectF(sheet.left() + 4, top, 4, 2), theme["accent"])
        _lines(painter, QPointF(sheet.left() + 10, top), (6,), theme["button-edge"])
        painter.fillRect(QRectF(sheet.left() + 4, top + 3, 12, 0.5), theme["line"])


def phone(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A phone with two rows."""
    tall = QRectF(box.center().x() - 8, box.top(), 16, box.height())
    painter.setPen(QPen(theme["control"], 1.5))
    painter.setBrush(theme["card"])
    painter.drawRoundedRect(tall.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.fillRect(QRectF(tall.left() + 3.5, tall.top() + 4, 9, 9), theme["easy"])
    for at in range(2):
        top = tall.top() + 16 + at * 4
        painter.fillRect(QRectF(tall.left() + 3.5, top, 3, 3), theme["accent"])
        _lines(painter, QPointF(tall.left() + 8, top + 1), (4.5,), theme["button-edge"])


def _paper(painter: QPainter, box: QRectF, theme: Theme) -> QRectF:
    """A sheet with its edge; gives the sheet."""
    painter.setPen(QPen(theme["control"], 1))
    painter.setBrush(theme["card"])
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return box


def _lines(painter: QPainter, start: QPointF, lengths: Iterable[float], colour: QColor) -> None:
    """Lines of writing, too small to be read."""
    for at, length in enumerate(lengths):
        painter.fillRect(QRectF(start.x(), start.y() + 3 * at, length, 1.5), colour)
