"""The strokes the board is painted with: texts, ticks, badges, dashes, hatching."""

from collections.abc import Iterable

from PySide6.QtCore import QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QStaticText,
    QTransform,
)

from desktop.model.plan import RunKind
from desktop.model.summary import Progress
from desktop.ui.board.geometry.boxes import Line
from desktop.ui.board.geometry.typesetting import Style
from desktop.ui.board.painting.silhouettes import OPACITY, silhouette, tallest
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme

RADIUS = 8.0
MIDDLE = 0.3  # of a text's size: how high above the line its small letters are struck through
MAX_TEXTS = 4000  # that are kept shaped
_CHECK = ((-0.24, 0.02), (-0.07, 0.19), (0.25, -0.16))  # shares of the circle's diameter


def outline(rect: QRect, inset: float = 0.5) -> QRectF:
    """A rectangle whose one-pixel edge falls on whole pixels."""
    return QRectF(rect).adjusted(inset, inset, -inset, -inset)


def rounded(rect: QRectF, *, top: bool, bottom: bool, radius: float = RADIUS) -> QPainterPath:
    """A rectangle that is rounded above, below, or both."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    half = rect.height() / 2
    if not top:
        path.addRect(rect.adjusted(0, 0, 0, -half))
    if not bottom:
        path.addRect(rect.adjusted(0, half, 0, 0))
    return path.simplified()


def run_colours(theme: Theme, kind: RunKind, *, back: bool) -> tuple[QColor, QColor]:
    """Ground and ink of a run. One that steps back, done or skipped, keeps two fifths of its colour, on which
    the ink of the cards is read in either theme."""
    if not back:
        return theme[kind.value], theme[f"on-{kind.value}"]
    own, card = theme[kind.value], theme["card"]
    pairs = ((own.red(), card.red()), (own.green(), card.green()), (own.blue(), card.blue()))
    return QColor(*(round(0.4 * one + 0.6 * other) for one, other in pairs)), theme["ink"]


class Brushwork:
    """Paints the small things in one theme at one density; keeps what it made."""

    def __init__(self, theme: Theme, fonts: dict[Style, QFont], device_pixel_ratio: float) -> None:
        self.theme, self.ratio = theme, device_pixel_ratio
        self._fonts = fonts
        self._blocks: dict[tuple[RunKind, int, int, bool, bool, bool], QPixmap] = {}
        self._texts: dict[tuple[str, Style], tuple[QStaticText, float]] = {}
        self._hatches: dict[str, QBrush] = {}

    def texts(self, painter: QPainter, lines: Iterable[Line], colour: QColor) -> None:
        """Lines of one colour, each in its style; what is skipped is struck through."""
        painter.setPen(colour)
        for line in lines:
            self.text(painter, line.text, line.left, line.baseline, line.style)
            if line.struck:
                width = self._texts[line.text, line.style][0].size().width()
                middle = line.baseline - line.style.size * MIDDLE
                painter.drawLine(QPointF(line.left, middle), QPointF(line.left + width, middle))

    def text(self, painter: QPainter, text: str, left: int, baseline: int, style: Style) -> None:
        """One line in the pen's colour."""
        painter.setFont(self._fonts[style])
        shaped, ascent = self._texts.get((text, style)) or self._shaped(text, style)
        painter.drawStaticText(QPointF(left, baseline - ascent), shaped)

    def width(self, text: str, style: Style) -> int:
        """Pixels that a line takes."""
        return round(QFontMetricsF(self._fonts[style]).horizontalAdvance(text))

    def line(
        self, painter: QPainter, text: str, room: QRect, top: int, style: Style, *, mirrored: bool = False
    ) -> None:
        """One line 8 pixels from where a room begins, which is its right edge on a mirrored board."""
        width = self.width(text, style) if mirrored else 0
        left = room.right() - 7 - width if mirrored else room.left() + 8
        self.text(painter, text, left, style.baseline(top), style)

    def icon(self, painter: QPainter, name: str, rect: QRect, meaning: str) -> None:
        """An icon in a theme's colour."""
        painter.drawPixmap(rect.topLeft(), icon_pixmap(name, self.theme[meaning], rect.width(), self.ratio))

    def run_block(
        self,
        painter: QPainter,
        kind: RunKind,
        rect: QRect,
        *,
        round_top: bool,
        round_bottom: bool,
        back: bool = False,
    ) -> None:
        """A run's coloured ground with its silhouette; paler where it steps ``back``."""
        key = kind, rect.width(), rect.height(), round_top, round_bottom, back
        pixmap = self._blocks.get(key)
        if pixmap is None:
            pixmap = self._blocks[key] = self._made_block(*key)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def tick(
        self, painter: QPainter, circle: QRect, standing: Progress, edge: QColor, fill: QColor, mark: QColor
    ) -> None:
        """A tick circle: empty, partly (a bar), done (filled, a check) or skipped (a cross)."""
        done = standing is Progress.DONE
        shape = outline(circle, 0 if done else 0.75)
        painter.setBrush(fill if done else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if done else QPen(edge, 1.5 if standing is Progress.PARTLY else 1.1))
        painter.drawEllipse(shape)
        centre, size = shape.center(), shape.width()
        if done:
            self.check(painter, centre, size, mark)
        elif standing is Progress.PARTLY:
            painter.setPen(_round_pen(edge, 1.8))
            painter.drawLine(centre - QPointF(size * 0.22, 0), centre + QPointF(size * 0.22, 0))
        elif standing is Progress.SKIPPED:
            painter.setPen(_round_pen(edge, 1.5))
            reach = size * 0.18
            painter.drawLine(centre - QPointF(reach, reach), centre + QPointF(reach, reach))
            painter.drawLine(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach))

    def check(self, painter: QPainter, centre: QPointF, size: float, colour: QColor) -> None:
        """A check mark within a circle of a size."""
        painter.setPen(_round_pen(colour, max(1.4, size * 0.11)))
        painter.drawPolyline(QPolygonF([centre + QPointF(x * size, y * size) for x, y in _CHECK]))

    def badge(self, painter: QPainter, rect: QRect, standing: Progress) -> None:
        """A small tick on a thumbnail's corner, with a rim so that it stands off."""
        theme = self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["card"])
        painter.drawEllipse(QRectF(rect).adjusted(-1, -1, 1, 1))
        edge = theme["ink3"] if standing is Progress.SKIPPED else theme["control"]
        self.tick(painter, rect, standing, edge, theme["accent"], theme["on-accent"])

    def warning(self, painter: QPainter, rect: QRect) -> None:
        """The badge of a flagged exercise."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["warning-ground"])
        painter.drawRoundedRect(QRectF(rect), 4, 4)
        self.icon(painter, "triangle-alert", rect.adjusted(2, 2, -2, -2), "warning")

    def dashed(self, painter: QPainter, rect: QRect, edge: QColor, *, fill: QColor | None = None) -> None:
        """A dashed rounded outline."""
        pen = QPen(edge, 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(outline(rect), RADIUS - 1, RADIUS - 1)

    def edged(self, painter: QPainter, rect: QRect, edge: QColor, width: float) -> None:
        """A solid rounded outline, inside the rectangle."""
        painter.setPen(QPen(edge, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(outline(rect, width / 2), RADIUS - 2, RADIUS - 2)

    def hatched(self, painter: QPainter, rect: QRect, meaning: str) -> None:
        """Diagonal stripes in a theme's colour."""
        painter.save()  # on a dense screen a brush of pixels would move the texts that come after it
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._hatch(meaning))
        painter.drawRoundedRect(rect, RADIUS - 2, RADIUS - 2)
        painter.restore()

    def filled(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        """A rounded ground without an edge."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, RADIUS - 2, RADIUS - 2)

    def insertion(self, painter: QPainter, line: QLine, colour: QColor) -> None:
        """Where the drop goes in: a line with a dot at either end."""
        painter.setPen(QPen(colour, 2))
        painter.drawLine(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for end in (line.p1(), line.p2()):
            painter.drawEllipse(QPointF(end), 4, 4)

    def focus_ring(self, painter: QPainter, rect: QRect) -> None:
        """Two pixels wide, two pixels outside."""
        painter.setPen(QPen(self.theme["focus"], 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(outline(rect, -3), RADIUS + 2, RADIUS + 2)

    # ---- made once ---------------------------------------------------------------------

    def _shaped(self, text: str, style: Style) -> tuple[QStaticText, float]:
        """A text with its letters in place: names and doses come again in every week."""
        if len(self._texts) >= MAX_TEXTS:
            self._texts.clear()
        shaped = QStaticText(text)
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        shaped.prepare(QTransform(), self._fonts[style])
        made = self._texts[text, style] = shaped, QFontMetricsF(self._fonts[style]).ascent()
        return made

    def _made_block(
        self, kind: RunKind, width: int, height: int, top: bool, bottom: bool, back: bool
    ) -> QPixmap:
        pixmap = QPixmap(round(width * self.ratio), round(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = rounded(QRectF(0, 0, width, height), top=top, bottom=bottom)
        ground, ink = run_colours(self.theme, kind, back=back)
        painter.fillPath(shape, ground)
        colour = QColor(ink)
        colour.setAlphaF(OPACITY)
        pace = silhouette(kind, QRectF(0, 0, width, height), tallest(height))
        painter.fillPath(pace.intersected(shape) if bottom else pace, colour)
        if kind is RunKind.RECOVERY:
            # The palest of the kinds has an edge of its own, or it would melt into the board.
            painter.setPen(self.theme["button-edge"])
            edge = QRectF(0.5, 0.5, width - 1, height - 1)
            painter.drawPath(rounded(edge, top=top, bottom=bottom))
        painter.end()
        return pixmap

    def _hatch(self, meaning: str) -> QBrush:
        brush = self._hatches.get(meaning)
        if brush is None:
            step = 9
            tile = QPixmap(round(step * self.ratio), round(step * self.ratio))
            tile.setDevicePixelRatio(self.ratio)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme[meaning], 1.3))
            for shift in (-step, 0, step):
                painter.drawLine(QPointF(shift - 1, step + 1), QPointF(shift + step + 1, -1))
            painter.end()
            brush = self._hatches[meaning] = QBrush(tile)
        return brush


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
