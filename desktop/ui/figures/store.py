"""Keeps the painters of figures, and their small pictures, for one window."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from desktop.model.picture import Drawn, Photo, Picture
from resources.figures.palette import COLOUR, Palette
from resources.figures.source import FigureSource

if TYPE_CHECKING:
    from desktop.ui.figures.kept_thumbnails import KeptThumbnails
    from desktop.ui.figures.painter import FigurePainter
    from desktop.ui.figures.photos import PhotoThumbnails
    from resources.figures.film import Film


def _no_photo(file: str) -> bytes | None:
    return None


class FigureStore(QObject):
    """Asks the source for each drawing once, when it is first needed; a drawing that cannot be used becomes
    a placeholder.

    ``picture_of`` tells the picture of an exercise by its id; an exercise without a drawn one has no painter
    and no film. ``name_of`` tells its name: its small picture is the letters that this begins with, and null
    where it has none.

    A small picture is a pictogram, which is of nobody's look. A ``patient`` store keeps them back until
    ``catch_up``: the window is there before its pictures, which follow within a moment. ``ready`` says that
    they can be painted, ``repainted`` that all drawn figures look different from now on. What an earlier run
    ``kept`` is shown and not painted again. ``read_photo`` gives a photo of the runner's own by its file.
    """

    ready = Signal()
    repainted = Signal()

    def __init__(
        self,
        source: FigureSource,
        palette: Palette = COLOUR,
        *,
        picture_of: Callable[[str], Picture | None] = Drawn,
        name_of: Callable[[str], str] = lambda exercise_id: "",
        patient: bool = False,
        kept: "Callable[[], KeptThumbnails] | None" = None,
        read_photo: Callable[[str], bytes | None] = _no_photo,
    ) -> None:
        super().__init__()
        self._kept, self._painted_anew = kept, False
        self.read_photo = read_photo
        self.source, self._picture_of, self._name_of = source, picture_of, name_of
        self._palette = palette
        self._patient = patient
        self._waiting: dict[tuple[str, int, float], None] = {}
        self._painters: dict[str, FigurePainter] = {}
        self._pixmaps: dict[tuple[str, int, float], QPixmap] = {}
        self._letters: dict[tuple[str, int, float], QPixmap] = {}
        self.problems: dict[str, str] = {}
        """For each figure that is a placeholder: why, in a sentence for whoever bakes them."""

    @property
    def palette(self) -> Palette:
        """How all figures are painted."""
        return self._palette

    def use(self, palette: Palette) -> None:
        """Paint every drawn figure in another palette from now on."""
        if palette != self._palette:
            self._palette = palette
            self._painters.clear()
            self.repainted.emit()

    @property
    def waits(self) -> bool:
        """Whether pictures are kept back at present; ``ready`` follows."""
        return self._patient

    def painter(self, exercise_id: str) -> "FigurePainter | None":
        """The painter of one exercise; None where no figure shows it."""
        figure = self._figure(exercise_id)
        if figure is None:
            return None
        known = self._painters.get(figure)
        if known is None:
            # Nothing is drawn before the first paint; these take 8 ms to load.
            from desktop.ui.figures.painter import FigurePainter
            from resources.figures.drawing import DrawingError, placeholder

            try:
                drawing = self.source.drawing(figure, self._palette.build, self._palette.hair)
            except DrawingError as error:
                self.problems[figure] = str(error)
                drawing = placeholder(figure)
            if drawing is None:
                return None
            known = self._painters[figure] = FigurePainter(drawing, self._palette)
        return known

    def film(self, exercise_id: str) -> "Film | None":
        """The film of one exercise in the look's build; None where no figure shows it. Raises FilmError."""
        return self.source.film(self._figure(exercise_id), self._palette.build)

    def pixmap(self, exercise_id: str, size_px: int, device_pixel_ratio: float = 1.0) -> QPixmap:
        """The pictogram in a square of `size_px` logical pixels on a clear ground, painted once and kept.

        Null while a patient store keeps it back, and for an exercise with neither figure nor name.
        """
        figure = self._figure(exercise_id)
        if figure is None and not self._patient:
            picture = self._picture_of(exercise_id)
            if isinstance(picture, Photo):
                return self._photo(picture.file, self._name_of(exercise_id), size_px, device_pixel_ratio)
        if figure is None:
            return self._lettered(self._name_of(exercise_id), size_px, device_pixel_ratio)
        wanted = (exercise_id, size_px, device_pixel_ratio)
        known = self._pixmaps.get((figure, *wanted[1:]))
        if known is None and self._patient:
            self._waiting[wanted] = None
            return QPixmap()
        if known is None:
            known = self._pixmaps[(figure, *wanted[1:])] = self._painted(figure, *wanted[1:])
        return known

    def catch_up(self, *, at_once: bool = False) -> None:
        """Paint what was kept back, one picture at a time between the runner's own events."""
        if self._kept is not None and self._patient and not self._pixmaps:
            for thumbnail, made in self._kept().read().items():
                self._pixmaps[thumbnail] = made
        self._patient = False
        while self._waiting:
            wanted = next(iter(self._waiting))
            del self._waiting[wanted]
            figure = self._figure(wanted[0])
            if figure is None or (figure, *wanted[1:]) in self._pixmaps:
                continue
            self._pixmaps[(figure, *wanted[1:])] = self._painted(figure, *wanted[1:])
            if not at_once:
                self._patient = True
                QTimer.singleShot(0, self, self.catch_up)
                return
        self.ready.emit()

    def keep(self) -> None:
        """Keep the thumbnails for the next start, when there are any that it would have to paint."""
        if self._kept is not None and self._painted_anew and not self._patient:
            from desktop.ui.figures.kept_thumbnails import Thumbnail

            pictures = {Thumbnail(*wanted): made for wanted, made in self._pixmaps.items()}
            self._kept().write(pictures)
            self._painted_anew = False

    def _painted(self, figure: str, size_px: int, device_pixel_ratio: float) -> QPixmap:
        # As with painters: not before the first paint.
        from desktop.ui.figures.pictogram import pictogram_pixmap
        from resources.figures.pictograms import placeholder
        from resources.figures.shapes import DrawingError

        self._painted_anew = True
        side = max(1, round(size_px * device_pixel_ratio))
        try:
            drawing = self.source.pictogram(figure, side)
        except DrawingError as error:
            self.problems[figure] = str(error)
            drawing = None
        pixmap = pictogram_pixmap(drawing or placeholder(side), side)
        pixmap.setDevicePixelRatio(device_pixel_ratio)
        return pixmap

    def _lettered(self, name: str, size_px: int, device_pixel_ratio: float) -> QPixmap:
        """What stands for an exercise that no figure shows; none before the first paint either."""
        if self._patient or not name:
            return QPixmap()
        from desktop.ui.figures.lettered import lettered_pixmap

        wanted = (name, size_px, device_pixel_ratio)
        if wanted not in self._letters:
            self._letters[wanted] = lettered_pixmap(*wanted)
        return self._letters[wanted]

    def _photo(self, file: str, name: str, size_px: int, device_pixel_ratio: float) -> QPixmap:
        """The middle of a photo: null until it is made, which ``ready`` tells; letters where it is gone."""
        wanted = (file, size_px, device_pixel_ratio)
        if wanted not in self._pixmaps:
            from desktop.ui.figures.photos import Wanted

            if self._photos.is_gone(Wanted(*wanted)):
                return self._lettered(name, size_px, device_pixel_ratio)
            self._photos.want(Wanted(*wanted))
            return QPixmap()
        return self._pixmaps[wanted]

    @cached_property
    def _photos(self) -> "PhotoThumbnails":
        from desktop.ui.figures.photos import PhotoThumbnails

        return PhotoThumbnails(lambda name: self.read_photo(name), self._keep_photo, self.ready.emit, self)

    def _keep_photo(self, wanted: tuple[str, int, float], pixmap: QPixmap) -> None:
        self._pixmaps[wanted], self._painted_anew = pixmap, True

    def _figure(self, exercise_id: str) -> str | None:
        picture = self._picture_of(exercise_id)
        return picture.figure if isinstance(picture, Drawn) else None
