"""Paints one baked drawing: keeps its painter paths, fits view or thumbnail crop into any rectangle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import starmap

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from resources.figures.drawing import FINE_SCALE, Contour, Drawing, Frame, Shape
from resources.figures.palette import COLOUR, Palette
from resources.figures.shapes import thickened

FINE_PIXELS = FINE_SCALE * 96 / 2.54
"""Logical pixels for a centimetre of the figure, below which fine detail is left out."""

THUMBNAIL_STROKE = 1.1
"""The least width of a thumbnail's outer line, in logical pixels."""


@dataclass(frozen=True)
class Stroke:
    """A shape ready for QPainter; the pen has its width in cm, `role` is what it shows."""

    path: QPainterPath
    brush: QBrush | None
    pen: QPen | None
    opacity: float
    fine: bool
    role: str | None


class FigurePainter:
    """Paints a drawing in one palette; paths are built when a frame is first painted, then kept.

    Painters of the same drawing in several palettes may share their ``paths``.
    """

    def __init__(self, drawing: Drawing, palette: Palette = COLOUR, paths: "Paths | None" = None) -> None:
        self.drawing = drawing
        self._palette = palette
        self._path_of = paths.of if paths is not None else path_of
        self._keys: dict[int, list[Stroke]] = {}

    def paint(self, painter: QPainter, target: QRectF, key: int = 0, *, thumbnail: bool = False) -> None:
        """Fit key frame `key` into `target`; with `thumbnail` the crop of the working joint, its own key
        frame."""
        if thumbnail:
            key = self.drawing.thumbnail_key
        if key not in self._keys:
            self._keys[key] = self._built(self.drawing.keys[key])
        box = self.drawing.thumbnail if thumbnail else self.drawing.view
        self.paint_strokes(painter, target, self._keys[key], QRectF(*box), thumbnail=thumbnail)

    def paint_strokes(
        self,
        painter: QPainter,
        target: QRectF,
        strokes: Sequence[Stroke],
        box: QRectF,
        *,
        thumbnail: bool = False,
    ) -> None:
        """Fit the part `box` (cm) of ready strokes into `target`; with `thumbnail` clipped, with heavier
        lines."""
        scale = min(target.width() / box.width(), target.height() / box.height())
        if scale <= 0:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if thumbnail:
            painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        painter.translate(target.center())
        painter.scale(scale, scale)
        painter.translate(-box.center())
        heavier, without = 1.0, frozenset[str]()
        outline = self.drawing.outline * self._palette.line_scale
        if thumbnail:
            heavier, without = max(1.0, THUMBNAIL_STROKE / (outline * scale)), self.drawing.thumbnail_without
        opacity = painter.opacity()
        for stroke in strokes:
            if stroke.role in without or (stroke.fine and scale < FINE_PIXELS):
                continue
            if stroke.opacity != 1:
                painter.setOpacity(opacity * stroke.opacity)
            if stroke.brush is not None:
                painter.fillPath(stroke.path, stroke.brush)
            if stroke.pen is not None:
                painter.strokePath(stroke.path, _widened(stroke.pen, outline, heavier))
            if stroke.opacity != 1:
                painter.setOpacity(opacity)
        painter.restore()

    def _built(self, frame: Frame) -> list[Stroke]:
        return [self.stroke(shape) for shape in frame.shapes if self.shows(shape)]

    def shows(self, shape: Shape) -> bool:
        """Whether this palette paints anything of a shape."""
        colours = (self._palette.colour(role) for role in (shape.fill, shape.stroke))
        return self._palette.shows(shape.hair) and any(colours)

    def stroke(self, shape: Shape) -> Stroke:
        """A shape in this palette, ready to paint."""
        fill, pen = self._palette.colour(shape.fill), None
        line = self._palette.line(shape.fill, shape.stroke, shape.width)
        if line is not None:
            width = line[1]
            pen = QPen(QColor(line[0]), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if shape.dash is not None:
                pen.setDashPattern([dash / width for dash in shape.dash])
        brush = QBrush(QColor(fill)) if fill is not None else None
        fine = shape.fine or shape.stroke in self._palette.fine
        return Stroke(self._path_of(shape.path), brush, pen, shape.opacity, fine, shape.fill or shape.stroke)


def _widened(pen: QPen, outline: float, factor: float) -> QPen:
    if factor == 1:
        return pen
    wide, width = QPen(pen), thickened(pen.widthF(), outline, factor)
    wide.setWidthF(width)
    if pen.style() == Qt.PenStyle.CustomDashLine:
        # Qt counts dashes in widths of the pen, but dots stay where they are.
        wide.setDashPattern([dash * pen.widthF() / width for dash in pen.dashPattern()])
    return wide


class Paths:
    """The paths of outlines, each built once, in whatever palette it is painted."""

    def __init__(self) -> None:
        self._built: dict[int, tuple[Iterable[Contour], QPainterPath]] = {}

    def of(self, contours: Iterable[Contour]) -> QPainterPath:
        """The path of these outlines; they are kept with it, so that no others get their id."""
        if id(contours) not in self._built:
            self._built[id(contours)] = contours, path_of(contours)
        return self._built[id(contours)][1]


def path_of(contours: Iterable[Contour]) -> QPainterPath:
    """Outlines (cm) as one path, filled by the even-odd rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for contour in contours:
        path.addPolygon(QPolygonF(list(starmap(QPointF, contour.points))))
        if contour.closed:
            path.closeSubpath()
    return path
