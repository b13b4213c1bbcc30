"""What is painted by itself stands where one begins to read, whichever side that is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def left_of(widget: QWidget, at: float, width: float) -> float:
    """The left edge of what is so wide and begins so many pixels behind the beginning of a widget."""
    return widget.width() - at - width if widget.isRightToLeft() else at


def placed(widget: QWidget, rect: QRectF) -> QRectF:
    """A rectangle that is meant from left to right, where it belongs in a widget."""
    return QRectF(left_of(widget, rect.left(), rect.width()), rect.top(), rect.width(), rect.height())


def beginning(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which a text begins, whatever its own language."""
    side = Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def turn(painter: QPainter, widget: QWidget) -> None:
    """Paint the mirror of a picture without words where one reads from right to left."""
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
