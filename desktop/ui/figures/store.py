"""Keeps figure painters and their thumbnails for one window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from resources.figures.palette import COLOUR, Palette

if TYPE_CHECKING:
    from desktop.ui.figures.painter import FigurePainter


class FigureStore(QObject):
    """Loads each drawing once, when it is first asked for; a drawing that cannot be used becomes a
    placeholder.

    A ``patient`` store keeps thumbnails back until ``catch_up``: the window is there before its
    pictures, which follow within a moment. ``ready`` says that they can be painted, ``repainted`` that
    all figures look different from now on.
    """

    ready = Signal()
    repainted = Signal()

    def __init__(self, palette: Palette = COLOUR, *, patient: bool = False) -> None:
        super().__init__()
        self._palette = palette
        self._patient = patient
        self._waiting: dict[tuple[str, int, float, bool], None] = {}
        self._painters: dict[str, FigurePainter] = {}
        self._pixmaps: dict[tuple[str, int, float, bool], QPixmap] = {}
        self.problems: dict[str, str] = {}
        """For each exercise that shows a placeholder: the sentence that says why."""

    @property
    def palette(self) -> Palette:
        """How all figures are painted."""
        return self._palette

    def use(self, palette: Palette) -> None:
        """Paint everything in another palette from now on."""
        if palette != self._palette:
            self._palette = palette
            self._painters.clear()
            self._pixmaps.clear()
            self.repainted.emit()

    @property
    def waits(self) -> bool:
        """Whether pictures are kept back at present; ``ready`` follows."""
        return self._patient

    def painter(self, exercise_id: str) -> "FigurePainter":
        """The painter of one exercise."""
        known = self._painters.get(exercise_id)
        if known is None:
            # Nothing is drawn before the first paint; these take 8 ms to load.
            from desktop.ui.figures.painter import FigurePainter
            from resources.figures.drawing import DrawingError, load, placeholder

            try:
                drawing = load(exercise_id, self._palette.hair, self._palette.build)
            except DrawingError as error:
                self.problems[exercise_id] = str(error)
                drawing = placeholder(exercise_id)
            known = self._painters[exercise_id] = FigurePainter(drawing, self._palette)
        return known

    def pixmap(
        self, exercise_id: str, size_px: int, device_pixel_ratio: float = 1.0, thumbnail: bool = True
    ) -> QPixmap:
        """A square picture of `size_px` logical pixels on a clear ground, painted once and kept.

        Null while a patient store keeps it back.
        """
        wanted = (exercise_id, size_px, device_pixel_ratio, thumbnail)
        known = self._pixmaps.get(wanted)
        if known is None and self._patient:
            self._waiting[wanted] = None
            return QPixmap()
        if known is None:
            known = self._pixmaps[wanted] = self._painted(*wanted)
        return known

    def catch_up(self, *, at_once: bool = False) -> None:
        """Paint what was kept back, one picture at a time between the runner's own events."""
        self._patient = False
        while self._waiting:
            wanted = next(iter(self._waiting))
            del self._waiting[wanted]
            self._pixmaps.setdefault(wanted, self._painted(*wanted))
            if not at_once:
                self._patient = True
                QTimer.singleShot(0, self, self.catch_up)
                return
        self.ready.emit()

    def _painted(self, exercise_id: str, size_px: int, device_pixel_ratio: float, thumbnail: bool) -> QPixmap:
        side = max(1, round(size_px * device_pixel_ratio))
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(device_pixel_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.painter(exercise_id).paint(painter, QRectF(0, 0, size_px, size_px), thumbnail=thumbnail)
        painter.end()
        return pixmap
