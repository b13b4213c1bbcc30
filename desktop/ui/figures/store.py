"""Keeps figure painters and their thumbnails for one window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.ui.figures.painter import FigurePainter
from resources.figures.drawing import DrawingError, load, placeholder
from resources.figures.palette import COLOUR, Palette


class FigureStore:
    """Loads each drawing once, when it is first asked for; a drawing that cannot be used becomes a
    placeholder."""

    def __init__(self, palette: Palette = COLOUR) -> None:
        self._palette = palette
        self._painters: dict[str, FigurePainter] = {}
        self._pixmaps: dict[tuple[str, int, float, bool], QPixmap] = {}
        self.problems: dict[str, str] = {}
        """For each exercise that shows a placeholder: the sentence that says why."""

    def painter(self, exercise_id: str) -> FigurePainter:
        """The painter of one exercise."""
        known = self._painters.get(exercise_id)
        if known is None:
            try:
                drawing = load(exercise_id)
            except DrawingError as error:
                self.problems[exercise_id] = str(error)
                drawing = placeholder(exercise_id)
            known = self._painters[exercise_id] = FigurePainter(drawing, self._palette)
        return known

    def pixmap(
        self, exercise_id: str, size_px: int, device_pixel_ratio: float = 1.0, thumbnail: bool = True
    ) -> QPixmap:
        """A square picture of `size_px` logical pixels on a clear ground, painted once and kept."""
        wanted = (exercise_id, size_px, device_pixel_ratio, thumbnail)
        known = self._pixmaps.get(wanted)
        if known is None:
            known = self._pixmaps[wanted] = self._painted(*wanted)
        return known

    def _painted(self, exercise_id: str, size_px: int, device_pixel_ratio: float, thumbnail: bool) -> QPixmap:
        side = max(1, round(size_px * device_pixel_ratio))
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(device_pixel_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.painter(exercise_id).paint(painter, QRectF(0, 0, size_px, size_px), thumbnail=thumbnail)
        painter.end()
        return pixmap
