"""The drawings that stand on the pages, each asked for once, and how much of them a picture shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from math import inf

from desktop.model.jpeg import Size, jpeg_size
from desktop.model.picture import photo_files
from printouts import marks
from printouts.closeups import close_up
from resources.figures.drawing import Box, Drawing, DrawingError, Frame, placeholder
from resources.figures.looks import DEFAULT
from resources.figures.pictograms import placeholder as neutral_pictogram
from resources.figures.source import FigureSource

GROUND = frozenset({"floor", "shadow"})
"""Roles that may be cut off at a picture's edge: the ground goes on beyond it."""
RIM = 4.0
"""Centimetres of the figure around what must be seen."""


def _no_photo(file: str) -> bytes | None:
    return None


_USUAL = Size(3, 2, 3)


class Drawings:
    """Drawings by the id of their figure, out of the source that is handed in; read once, then kept.

    ``photos`` gives the runner's own pictures by the names of their files. A layout asks for the usual build:
    key frames are those of every build.
    """

    def __init__(self, source: FigureSource, photos: Callable[[str], bytes | None] = _no_photo) -> None:
        self._source, self._read_photo = source, photos
        self._photos: dict[str, bytes | None] = {}
        self._drawings: dict[tuple[str, str], Drawing] = {}
        self._pictograms: dict[str, Drawing] = {}
        self._close: dict[tuple[str, str, float], Drawing] = {}
        self._framed: dict[tuple[str, int, str], Drawing] = {}
        self._covered: dict[str, bool] = {}
        self._points: dict[tuple[str, int], list[tuple[float, float]]] = {}

    def photo(self, picture: marks.Picture) -> bytes | None:
        """The JPEG that stands for a picture; None where a drawing does, also for a photo that is gone."""
        return next(iter(self._photos_of(picture.figure)[picture.key :]), None)

    def are_photos(self, figure: str) -> bool:
        """Whether the runner's own pictures show an exercise."""
        return bool(self._photos_of(figure))

    def _photos_of(self, figure: str) -> list[bytes]:
        """The photos that can be read; kept, for a page asks for each several times."""
        for name in photo_files(figure):
            if name not in self._photos:
                self._photos[name] = self._read_photo(name)
        found = (self._photos[name] for name in photo_files(figure))
        return [content for content in found if content is not None]

    def of(self, figure: str, build: str = DEFAULT["build"]) -> Drawing:
        """A figure's drawing, or a neutral figure when there is none that can be used."""
        return _kept(self._drawings, figure, build, self._source.drawing)

    def shown(self, picture: marks.Picture, build: str) -> Drawing:
        """What a picture is painted from."""
        if picture.pictogram:
            return self._pictogram(picture.figure)
        if not picture.thumbnail:
            return self.framed(picture.figure, picture.key, build)
        aspect = picture.box.width / picture.box.height
        place = picture.figure, build, round(aspect, 3)
        known = self._close.get(place)
        if known is None:
            known = self._close[place] = close_up(self.of(picture.figure, build), aspect)
        return known

    def _pictogram(self, figure: str) -> Drawing:
        """A figure's pictogram, or a neutral one; whoever draws it, it is nobody's own."""
        known = self._pictograms.get(figure)
        if known is None:
            try:
                known = self._source.pictogram(figure)
            except DrawingError:
                known = None
            known = self._pictograms[figure] = known or neutral_pictogram()
        return known

    def framed(self, figure: str, key: int, build: str = DEFAULT["build"]) -> Drawing:
        """The drawing, its view drawn in to what key frame ``key`` must show.

        The views of a figure's key frames are of one size and stand on one ground, so that a figure that
        moves aside between them is drawn as large as one that stays.
        """
        known = self._framed.get((figure, key, build))
        if known is None:
            known = self._framed[(figure, key, build)] = _drawn_in(self.of(figure, build), key)
        return known

    def keys(self, figure: str | None) -> int:
        """How many key frames show an exercise; none where no figure does."""
        if figure is None:
            return 0
        return len(self._photos_of(figure)) or len(self.of(figure).keys)

    def telling_key(self, figure: str) -> int:
        """The key frame that shows best what is done."""
        return 0 if self.are_photos(figure) else self.of(figure).thumbnail_key

    def covers(self, figure: str, key: int, room: marks.Box, spot: marks.Box) -> bool:
        """Whether a key frame that is fitted into a room has something in a spot of it."""
        if self.are_photos(figure):
            return True
        drawing = self.framed(figure, key)
        left, top, wide, high = drawing.view
        scale = min(room.width / wide, room.height / high)
        across = (spot.left - room.centre[0]) / scale + left + wide / 2
        down = (spot.top - room.centre[1]) / scale + top + high / 2
        edges = across, down, across + spot.width / scale, down + spot.height / scale
        asked = f"{figure} {key} {' '.join(f'{edge:.1f}' for edge in edges)}"
        if asked not in self._covered:
            first, top, last, bottom = edges
            points = self._sorted_points(figure, key)
            near = points[bisect_left(points, (first,)) : bisect_right(points, (last, inf))]
            self._covered[asked] = any(top <= y <= bottom for _, y in near)
        return self._covered[asked]

    def _sorted_points(self, figure: str, key: int) -> list[tuple[float, float]]:
        """The points of a key frame from left to right, kept: a layout asks about many spots of it."""
        known = self._points.get((figure, key))
        if known is None:
            known = self._points[(figure, key)] = sorted(_points(self.of(figure).keys[key]))
        return known

    def aspect(self, figure: str) -> float:
        """Width by height of a figure's key frames."""
        if photos := self._photos_of(figure):
            sizes = [jpeg_size(content) or _USUAL for content in photos]
            return max(size.width / size.height for size in sizes)
        _, _, wide, high = self.framed(figure, 0).view
        return wide / high


def _kept(
    drawings: dict[tuple[str, str], Drawing],
    figure: str,
    build: str,
    read: Callable[[str, str], Drawing | None],
) -> Drawing:
    """A drawing out of those that were read, which it joins at first; a neutral figure for none."""
    known = drawings.get((figure, build))
    if known is None:
        try:
            known = read(figure, build)
        except DrawingError:
            known = None
        known = drawings[(figure, build)] = known or placeholder(figure)
    return known


def _drawn_in(drawing: Drawing, key: int) -> Drawing:
    shown = [_content(frame) for frame in drawing.keys]
    wide = max(right - left for left, _, right, _ in shown) + 2 * RIM
    top = min(box[1] for box in shown) - RIM
    bottom = max(box[3] for box in shown) + RIM
    left, _, right, _ = shown[key]
    return replace(drawing, view=((left + right - wide) / 2, top, wide, bottom - top))


def _points(frame: Frame) -> list[tuple[float, float]]:
    """The points of a key frame's figure and things, the ground left out."""
    return [
        point
        for shape in frame.shapes
        if shape.fill not in GROUND
        for contour in shape.path
        for point in contour.points
    ]


def _content(frame: Frame) -> Box:
    """Left, top, right and bottom of a key frame's figure and things, the ground left out."""
    points = _points(frame)
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)
