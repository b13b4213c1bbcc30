"""Paints a cell of a wide shelf: picture, name, one line below, and how many ways there are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.model.refs import NewExercise
from desktop.ui.controls.ring import FADED, RING, paint_body, paint_ring
from desktop.ui.controls.tile import paint_exercise_tile
from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.library.row_delegate import HEADING, RowDelegate
from desktop.ui.library.shelf import Heading, ShelfRow
from desktop.ui.library.wide.arranging import Cell
from desktop.ui.library.wide.cell_model import CellModel
from desktop.ui.theme import font

CELL = 56  # pixels high
PICTURE, LEFT, BESIDE = 44, 10, 8  # the picture, what is before it in its cell, and behind it
NAME_LINE, LINE = 16, 15
BADGE = 20
NOTCH = 6  # pixels that a tray rises to the cell that it belongs to
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(RowDelegate):
    """``columns`` are as many as the view has room for. All cells are of one height: where they stand does
    not depend on what they say."""

    columns = 3

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A column; the last cell of a line takes what is left of it."""
        cell, width = self._cell(index), self.column_width
        if cell.column + cell.span == self.columns:
            width = self._room - cell.column * width
        return QSize(max(1, width), HEADING if isinstance(cell.dragged, Heading) else CELL)

    @property
    def column_width(self) -> int:
        """Pixels."""
        return self._room // self.columns

    @property
    def _room(self) -> int:
        """Pixels of a line: Qt breaks one as wide as the view beside a scroll bar of the style."""
        view = self._view
        bar = view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view.verticalScrollBar())
        return min(view.viewport().width(), view.maximumViewportSize().width() - bar) - 1

    def body(self, index: Index, place: QRect) -> QRect:
        """The part of a cell that stands for it: its column, however far the line goes on."""
        if isinstance(self._cell(index).dragged, Heading):
            return place
        width = min(self.column_width, place.width())
        left = place.right() + 1 - width if self._view.isRightToLeft() else place.left()
        return QRect(left, place.top(), width, place.height())

    def badge(self, index: Index, place: QRect) -> QRect:
        """Where the number of its ways stands, with room to hit it; empty for a cell without one."""
        if self._cell(index).ways < 2:
            return QRect()
        body = self.body(index, place)
        return self._inside(body, QRectF(LEFT + PICTURE - 16, CELL - BADGE - 4, 24, 24)).toRect()

    def picture(self, index: QModelIndex) -> QRect:
        """The picture of a cell, from the cell's upper left corner."""
        body = self.body(index, QRect(QPointF(0, 0).toPoint(), self._view.visualRect(index).size()))
        return self._inside(body, self._tile()).toRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The whole cell."""
        cell, row, theme = self._cell(index), self._row(index), self._themes.current
        place = option.rect
        ring = self.ring and self._view.hasFocus() and self._view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.tray:
            self._paint_tray(painter, index, QRectF(place))
        if isinstance(cell.dragged, Heading):
            ground = QRectF(place).adjusted(4, 1, -4, -1)
            if self.hovered == index:
                paint_body(painter, ground, 8, theme["hover"], theme["hover"])
            if ring:
                paint_ring(painter, ground.adjusted(RING, RING, -RING, -RING), 8 - RING, theme)
            painter.translate(place.topLeft())
            self._paint_heading(painter, row, QRectF(0, 0, place.width(), place.height()))
            painter.restore()
            return
        whole = self.body(index, place)
        body = QRectF(whole).adjusted(2, 1, -2, -1)
        selected = self._view.selectionModel().isSelected(index)
        if self.faded == index:
            paint_body(painter, body, 8, theme["panel"], theme["control"])
            painter.setOpacity(FADED)
        elif selected:
            inner = body.adjusted(RING, RING, -RING, -RING) if ring else body
            paint_body(painter, inner, 8 - RING if ring else 8, theme["tint"], theme["accent"])
        elif self.hovered == index:
            paint_body(painter, body, 8, theme["hover"], theme["line"])
        if ring:
            paint_ring(painter, body.adjusted(RING, RING, -RING, -RING), 8 - RING, theme)
        if cell.open:
            self._paint_notch(painter, QRectF(whole))
        assert isinstance(cell.dragged, NewExercise)
        tile = self._inside(whole, self._tile())
        paint_exercise_tile(painter, tile, cell.dragged.exercise, self._figures, theme)
        if cell.ways > 1:
            self._paint_number(painter, row, tile)
        self._paint_words(painter, row, whole)
        painter.restore()

    # ---- how it is done ----------------------------------------------------------------

    def _cell(self, index: Index) -> Cell:
        model = index.model()
        assert isinstance(model, CellModel)
        return model.cell(index)

    def _tile(self) -> QRectF:
        return QRectF(LEFT, (CELL - PICTURE) / 2, PICTURE, PICTURE)

    def _inside(self, body: QRect, part: QRectF) -> QRectF:
        """A part of a cell in its place, at the other side on a mirrored list."""
        if self._view.isRightToLeft():
            part = part.translated(body.width() - part.left() - part.right(), 0)
        return part.translated(body.topLeft())

    def _paint_tray(self, painter: QPainter, index: Index, place: QRectF) -> None:
        """The ground that the ways of one exercise share, round at its corners."""
        cell, model = self._cell(index), index.model()
        assert isinstance(model, CellModel)
        above = model.cells[index.row() - cell.column - 1].tray
        below = any(
            one.tray and one.line > cell.line for one in model.cells[index.row() + 1 :][: self.columns]
        )
        first, last = cell.column == 0, cell.column + cell.span == self.columns
        mirrored = self._view.isRightToLeft()
        if last and mirrored:
            place.setLeft(self._view.viewport().width() - self._room)
        elif last:
            place.setRight(self._room)
        if mirrored:
            first, last = last, first
        painter.save()
        painter.setClipRect(place)
        ground = place.adjusted(
            4 if first else -12, -12 if above else 0, -4 if last else 12, 12 if below else 0
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tray_ground)
        painter.drawRoundedRect(ground, 8, 8)
        painter.restore()

    @property
    def _tray_ground(self) -> QColor:
        return self._themes.current["board"]

    def _paint_notch(self, painter: QPainter, whole: QRectF) -> None:
        """A tooth of the tray below, at the cell that it belongs to."""
        middle, low = whole.center().x(), whole.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tray_ground)
        points = [(middle - NOTCH - 2, low), (middle, low - NOTCH), (middle + NOTCH + 2, low)]
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def _paint_number(self, painter: QPainter, row: ShelfRow, tile: QRectF) -> None:
        theme, mirrored = self._themes.current, self._view.isRightToLeft()
        left = tile.left() - 4 if mirrored else tile.right() + 4 - BADGE
        circle = QRectF(left, tile.bottom() + 2 - BADGE, BADGE, BADGE)
        paint_body(painter, circle, BADGE / 2, theme["card"], theme["control"])
        painter.setFont(font(11, 600))
        painter.setPen(theme["ink"])
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, row.kind)

    def _paint_words(self, painter: QPainter, row: ShelfRow, whole: QRect) -> None:
        theme = self._themes.current
        left = LEFT + PICTURE + BESIDE + (2 if row.kind else 0)
        room = max(30, whole.width() - left - 4)
        name = wrapped(row.name, 12, 500, room, 2)
        if row.short and name[-1].endswith("…"):
            name = wrapped(row.short, 12, 500, room, 2)
        y = (CELL - NAME_LINE * len(name) - LINE) / 2
        side = Qt.AlignmentFlag.AlignRight if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(12, 500))
        painter.setPen(theme["ink"])
        for line in name:
            painter.drawText(self._inside(whole, QRectF(left, y, room, NAME_LINE)), side | _BESIDE, line)
            y += NAME_LINE
        text, sign = row.warning or row.line, 0
        painter.setPen(theme["warning" if row.warning else "ink3"])
        if row.warning:
            icon = icon_pixmap("triangle-alert", theme["warning"], 12, painter.device().devicePixelRatioF())
            corner = self._inside(whole, QRectF(left, y + 1, 12, 12)).topLeft()
            painter.drawPixmap(corner, icon)
            sign = 15
        painter.setFont(font(11, 500 if row.warning else 400))
        below = _short_of(text, 500 if row.warning else 400, room - sign, "" if row.kind else " …")
        painter.drawText(
            self._inside(whole, QRectF(left + sign, y, room - sign, LINE)), side | _BESIDE, below
        )


def _short_of(text: str, weight: int, room: int, rest: str) -> str:
    """As many of the things that are listed as have room, and ``rest`` for the others; one is cut."""
    things = text.split(", ")
    for count in range(len(things), 0, -1):
        part = ", ".join(things[:count]) + ("" if count == len(things) else rest)
        if text_width(part, 11, weight) <= room:
            return part
    return wrapped(text, 11, weight, room, 1)[0]
