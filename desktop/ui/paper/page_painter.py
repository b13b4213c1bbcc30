"""Paints laid-out pages: mark for mark what ``printouts.render.pdf`` writes, for looking at before printing.

The painter's unit is the point: scale it first. Letters come out of the font files that the PDF embeds and
stand where the layout measured them, so that no line ends elsewhere.
"""

from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from desktop.ui.figures.painter import FigurePainter, Paths
from desktop.ui.paper.letters import letters
from printouts.drawings import Drawings
from printouts.marks import HATCH_LINE, HATCH_STEP, Box, Mark, Outline, Page, Panel, Picture, Placed, Text
from printouts.pages import Pages
from resources.figures.palette import Palette

PIXEL = 72 / 96
"""Points in a logical pixel, in which the painter of figures counts."""

_CORNER = 0.4472
"""How far from a round corner's edge its curve is held, in radii; the same as in the PDF."""


class PagePainter:
    """Paints the marks of pages whose figures have one palette; figures are kept from page to page.

    Painters with other palettes may share their ``paths``.
    """

    def __init__(self, palette: Palette, drawings: Drawings, paths: Paths | None = None) -> None:
        self._palette, self._drawings, self._paths = palette, drawings, paths
        self._figures: dict[int, FigurePainter] = {}

    def paint(self, painter: QPainter, page: Page) -> None:
        """All of a page, on whatever ground there is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in page.placed:
            self.place(painter, placed)

    def place(self, painter: QPainter, placed: Placed) -> None:
        """Marks in the frame that they were laid out for, which may stand on its head."""
        frame = placed.frame
        painter.save()
        if placed.turned:
            painter.translate(frame.right, frame.bottom)
            painter.rotate(180)
        else:
            painter.translate(frame.left, frame.top)
        for mark in placed.marks:
            self.mark(painter, mark)
        painter.restore()

    def mark(self, painter: QPainter, mark: Mark) -> None:
        """One mark."""
        match mark:
            case Text():
                painter.fillPath(letters(mark), QColor(mark.colour))
            case Panel():
                _panel(painter, mark)
            case Outline():
                _outline(painter, mark)
            case Picture():
                self._picture(painter, mark)

    def _picture(self, painter: QPainter, mark: Picture) -> None:
        """A figure, clipped to its box as it is on paper."""
        painter.save()
        painter.setClipPath(_shape(mark.box, mark.radius), Qt.ClipOperation.IntersectClip)
        painter.scale(PIXEL, PIXEL)
        box = mark.box
        target = QRectF(box.left / PIXEL, box.top / PIXEL, box.width / PIXEL, box.height / PIXEL)
        photo = self._drawings.photo(mark)
        if photo is None:
            self._figure(mark).paint(painter, target, mark.key, thumbnail=mark.thumbnail)
        else:
            from desktop.ui.paper.photos import paint_photo  # most pages have none

            paint_photo(painter, target, photo, fill=mark.thumbnail or mark.pictogram)
        painter.restore()

    def _figure(self, mark: Picture) -> FigurePainter:
        drawing = self._drawings.shown(mark, self._palette.build)
        if id(drawing) not in self._figures:  # the drawings outlive their ids: they are kept
            self._figures[id(drawing)] = FigurePainter(drawing, self._palette, self._paths)
        return self._figures[id(drawing)]


def page_image(pages: Pages, at: int, resolution: float, on_paper: PagePainter | None = None) -> QImage:
    """A page on white paper, ``resolution`` pixels to the inch; ``on_paper`` keeps figures between pages."""
    page = pages.pages[at]
    image = blank(page.width, page.height, resolution)
    painter = QPainter(image)
    painter.scale(image.width() / page.width, image.height() / page.height)
    (on_paper or PagePainter(pages.palette, pages.drawings)).paint(painter, page)
    painter.end()
    return image


def blank(width: float, height: float, resolution: float) -> QImage:
    """White paper of a size in points."""
    wide, high = (ceil(length * resolution / 72) for length in (width, height))
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    return image


def _panel(painter: QPainter, mark: Panel) -> None:
    shape = _shape(mark.box, mark.radius)
    if mark.fill is not None:
        painter.fillPath(shape, QColor(mark.fill))
    if mark.stroke is not None:
        pen = QPen(QColor(mark.stroke), mark.line)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if mark.dash:
            pen.setDashPattern([part / mark.line for part in mark.dash])  # Qt counts in widths of the pen
        painter.strokePath(shape, pen)


def _outline(painter: QPainter, mark: Outline) -> None:
    painter.save()
    if mark.within is not None:
        painter.setClipPath(_shape(mark.within.box, mark.within.radius), Qt.ClipOperation.IntersectClip)
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in mark.points]))
    if mark.closed:
        path.closeSubpath()
    if mark.fill is not None:
        painter.fillPath(path, QColor(mark.fill))
    if mark.stroke is not None:
        pen = QPen(QColor(mark.stroke), mark.line)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        round_ends = len(mark.points) > 2
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
        painter.strokePath(path, pen)
        if mark.hatch:
            pen.setWidthF(HATCH_LINE)
            painter.setPen(pen)
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.drawLines(_diagonals(mark.box))
    painter.restore()


def _diagonals(box: Box) -> list[QLineF]:
    """Lines from the lower left to the upper right, over all of a box."""
    lines = []
    across = box.left - box.height
    while across < box.right:
        lines.append(QLineF(across, box.bottom, across + box.height, box.top))
        across += HATCH_STEP
    return lines


def _shape(box: Box, radius: float) -> QPainterPath:
    """A rectangle with round corners, begun and turned round as in the PDF, so that dashes fall alike."""
    path = QPainterPath()
    if not radius:
        path.addRect(QRectF(box.left, box.top, box.width, box.height))
        return path
    hold = _CORNER * radius
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    path.moveTo(left + radius, bottom)
    path.lineTo(right - radius, bottom)
    path.cubicTo(right - hold, bottom, right, bottom - hold, right, bottom - radius)
    path.lineTo(right, top + radius)
    path.cubicTo(right, top + hold, right - hold, top, right - radius, top)
    path.lineTo(left + radius, top)
    path.cubicTo(left + hold, top, left, top + hold, left, top + radius)
    path.lineTo(left, bottom - radius)
    path.cubicTo(left, bottom - hold, left + hold, bottom, left + radius, bottom)
    path.closeSubpath()
    return path
