"""The small picture before each thing that may be added."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop.model.refs import NewEntry, NewExercise
from desktop.ui.controls.tile import paint_entry_tile, paint_exercise_tile
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Theme

SIZE = 24


def emblem(thing: NewEntry | NewExercise, figures: FigureStore, theme: Theme, ratio: float) -> QIcon:
    """The tile of the library in small; ``ratio`` is the screen's."""
    pixmap = QPixmap(round(SIZE * ratio), round(SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, SIZE, SIZE)
    match thing:
        case NewEntry(kind):
            paint_entry_tile(painter, box, kind, theme)
        case NewExercise(exercise):
            paint_exercise_tile(painter, box, exercise, figures, theme)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
    return icon
