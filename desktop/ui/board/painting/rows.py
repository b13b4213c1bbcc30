"""Painting one exercise of a routine: its figure, name and dose."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.model.exercise import Part
from desktop.model.plan import Status
from desktop.model.summary import Progress, progress
from desktop.ui.board.geometry.boxes import BADGE, TICK, Cell, Line
from desktop.ui.board.geometry.rowlayout import NAME_STYLES
from desktop.ui.board.geometry.slots import ItemSlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.ui.board.painting.brushwork import RADIUS, Brushwork, outline, rounded
from desktop.ui.board.painting.looks import Figures, Looks, Marks
from desktop.wording import board as words
from desktop.wording.voice import Voice

FADED = 0.38
DONE_PICTURE = 0.65
STANDING = {
    Status.PLANNED: Progress.PLANNED,
    Status.DONE: Progress.DONE,
    Status.SKIPPED: Progress.SKIPPED,
}


class RowPainter:
    """Paints exercises. Known ones get their figure, others a neutral tile."""

    def __init__(self, brushwork: Brushwork, figures: Figures, known: frozenset[str], voice: Voice) -> None:
        self._brush, self._figures, self._known, self._voice = brushwork, figures, known, voice
        self._theme = brushwork.theme
        self._pictures: dict[str, QPixmap | None] = {}

    def paint(self, painter: QPainter, cell: Cell, slot: ItemSlot, looks: Looks, marks: Marks) -> None:
        """One exercise: figure, name, dose, and how it stands."""
        theme, item = self._theme, slot.item
        carried = looks.carried
        verdict = carried.routines.get(slot.ref) if carried else None
        already = verdict is not None and verdict.already == item.id
        faded = item.id in marks.sources or (verdict is not None and not verdict.allowed and not already)
        painter.setOpacity(FADED if faded or slot.entry.id in marks.sources else 1.0)
        self._row_ground(painter, cell, item.id, marks)
        standing = STANDING[item.status]
        grey = standing is not Progress.PLANNED
        names = [line for line in cell.lines if line.style in NAME_STYLES]
        dose = cell.lines[len(names) :]
        self._brush.texts(painter, names, theme["ink3" if grey and not already else "ink"])
        if already:
            self._brush.texts(painter, [self._already(cell, dose[0], mirrored=looks.mirrored)], theme["ink"])
        else:
            self._brush.texts(painter, dose, theme["ink3"])
        self._picture(painter, cell, item.exercise, grey=grey)
        if cell.tick:
            self._row_badge(painter, cell, cell.tick, slot, standing, looks, marks)
        painter.setOpacity(FADED if slot.entry.id in marks.sources else 1.0)

    def _row_ground(self, painter: QPainter, cell: Cell, item: str, marks: Marks) -> None:
        theme, rect = self._theme, cell.rect.adjusted(3, -2, -3, 2)
        if item in marks.sources:
            self._brush.dashed(painter, rect, theme["control"])
        elif item in marks.selected:
            painter.setPen(theme["accent"])
            painter.setBrush(theme["tint"])
            painter.drawRoundedRect(outline(rect), RADIUS - 2, RADIUS - 2)
        elif marks.hover is cell:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["hover"])
            painter.drawRoundedRect(QRectF(rect), RADIUS - 2, RADIUS - 2)

    def _already(self, cell: Cell, dose: Line, *, mirrored: bool) -> Line:
        """That it is here already, in the place of its dose: lighter in a narrow lane, within the card."""
        text = self._voice(words.ALREADY_HERE)
        ends = dose.left + self._brush.width(dose.text, dose.style)
        begins = cell.rect.left() + 3
        room = ends - begins if mirrored else cell.rect.right() - 3 - dose.left
        style = Style.STRIP if self._brush.width(text, Style.STRIP) <= room else Style.DOSE
        width = self._brush.width(text, style)
        left = ends - width if mirrored else dose.left
        left = max(begins, min(left, cell.rect.right() - 3 - width))
        return dose._replace(text=text, left=left, style=style, struck=False)

    def _row_badge(
        self,
        painter: QPainter,
        cell: Cell,
        badge: QRect,
        slot: ItemSlot,
        standing: Progress,
        looks: Looks,
        marks: Marks,
    ) -> None:
        if badge.width() == TICK:
            self._own_tick(painter, cell, badge, standing, flagged=looks.flagged(slot.item.exercise))
            return
        if standing is Progress.PLANNED:
            if marks.hover is cell:
                self._brush.badge(painter, badge, standing)
            elif looks.flagged(slot.item.exercise):
                self._brush.warning(painter, badge.adjusted(-1, -1, 1, 1))
            return
        # A strip that is all done says so in its head; its rows are grey without badges.
        block_done = slot.part is not Part.STRENGTH and _all_done(slot)
        if not block_done or marks.hover is cell:
            self._brush.badge(painter, badge, standing)

    def _own_tick(
        self, painter: QPainter, cell: Cell, tick: QRect, standing: Progress, *, flagged: bool
    ) -> None:
        """A circle at the end of a wide row, like those of the heads; the picture keeps its warning."""
        theme = self._theme
        self._brush.tick(painter, tick, standing, theme["control"], theme["accent"], theme["on-accent"])
        if flagged and standing is Progress.PLANNED and cell.picture is not None:
            sign = QRect(0, 0, BADGE + 2, BADGE + 2)
            sign.moveCenter(cell.picture.bottomRight() + QPoint(-2, -3))
            self._brush.warning(painter, sign)

    def _picture(self, painter: QPainter, cell: Cell, exercise: str, *, grey: bool) -> None:
        if cell.picture is None:
            return
        pixmap = self._thumbnail(exercise, cell.picture.width())
        opacity = painter.opacity()
        if grey:
            painter.setOpacity(opacity * DONE_PICTURE)
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme["tile"])
            painter.drawRoundedRect(QRectF(cell.picture), 4, 4)
            if exercise not in self._known:
                inner = cell.picture.adjusted(7, 7, -7, -7)
                self._brush.icon(painter, "footprints", inner, "control")
        else:
            painter.drawPixmap(cell.picture.topLeft(), pixmap)
        painter.setOpacity(opacity)

    def _thumbnail(self, exercise: str, size: int) -> QPixmap | None:
        if exercise not in self._known:
            return None
        tile = self._pictures.get(exercise)
        if tile is None:
            tile = self._tile(exercise, size)
            if tile is not None:  # a store that is still catching up gives nothing yet
                self._pictures[exercise] = tile
        return tile

    def _tile(self, exercise: str, size: int) -> QPixmap | None:
        """The figure on a tile with rounded corners."""
        figure = self._figures.pixmap(exercise, size, self._brush.ratio)
        if figure.isNull():
            return None
        tile = QPixmap(round(size * self._brush.ratio), round(size * self._brush.ratio))
        tile.setDevicePixelRatio(self._brush.ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = rounded(QRectF(0, 0, size, size), top=True, bottom=True, radius=4)
        painter.fillPath(corners, self._theme["tile"])
        painter.setClipPath(corners)
        painter.drawPixmap(0, 0, figure)
        painter.end()
        return tile


def _all_done(slot: ItemSlot) -> bool:
    return progress(item.status for item in slot.routine) is Progress.DONE
