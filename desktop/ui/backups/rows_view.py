"""Shows a list of rows: title, lines and tick, by mouse and by keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.backups.rows import Row, RowsModel
from desktop.ui.controls.ring import RING, paint_body, paint_ring
from desktop.ui.controls.wrap import wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme, Themes, font

PAD, LEFT = 8, 12
TITLE, LINE = 20, 18  # pixels from one line to the next
MARK, GAP, SIGN = 18, 10, 14
SIGNS = {"+": "accent-text", "\N{MINUS SIGN}": "refused"}
"""The colour of a line by its sign."""

Index = QModelIndex | QPersistentModelIndex


class RowsView(QListView):
    """``taken`` says that Enter was pressed on a row. Space ticks, and so does a click."""

    taken = Signal()

    def __init__(self, model: RowsModel, name: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._themes, self._pressed = model, themes, -1
        self.setModel(model)
        self.setItemDelegate(_Delegate(self, model, themes))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thirty years of days may differ
        self.setMinimumSize(180, 120)
        themes.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Space ticks; neither is the dialog's."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Space and index.isValid() and self._row(index).ticked is not None:
            self._rows.tick(index.row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click ticks the row that it began on."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row below."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.row() == self._pressed >= 0:
            self._rows.tick(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first row is where the keyboard begins."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew when the width changes."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """A ring comes and goes with the window's being active."""
        super().changeEvent(event)
        self.viewport().update()

    def _row(self, index: Index) -> Row:
        return self._rows.row(index.row())

    def _dress(self) -> None:
        theme = self._themes.current
        self.setStyleSheet(
            f"QListView {{ background: {theme.hex('card')}; border: 1px solid {theme.hex('line')};"
            " border-radius: 8px; outline: none; padding: 3px; }"
        )
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    """Paints a row as the library paints its own."""

    def __init__(self, view: RowsView, model: RowsModel, themes: Themes) -> None:
        super().__init__(view)
        self._view, self._model, self._themes = view, model, themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        row, width = self._model.row(index.row()), self._view.viewport().width()
        titles = len(_broken(row.title, 600, _room(row, width)))
        lines = sum(len(_broken(line.text, 400, _line_room(row, line.sign, width))) for line in row.lines)
        return QSize(120, titles * TITLE + lines * LINE + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, tick, title, lines."""
        row, box, theme = self._model.row(index.row()), QRectF(option.rect), self._themes.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = box.adjusted(1, 1, -1, -1)
        current = self._view.currentIndex() == index
        if current and row.ticked is None:
            paint_body(painter, body, 6, theme["tint"], theme["accent"])
        if current and self._view.hasFocus():
            paint_ring(painter, body.adjusted(RING, RING, -RING, -RING), 6 - RING, theme)
        if row.ticked is not None:
            mark = QRectF(box.left() + LEFT, box.top() + PAD + (TITLE - MARK) / 2, MARK, MARK)
            _paint_mark(painter, mark, theme, self._view.devicePixelRatioF(), on=row.ticked)
        self._paint_text(painter, box, row, theme)
        painter.restore()

    def _paint_text(self, painter: QPainter, box: QRectF, row: Row, theme: Theme) -> None:
        width, top = round(box.width()), box.top() + PAD
        left = box.left() + _left(row)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(13, 600))
        painter.setPen(theme["ink"])
        for text in _broken(row.title, 600, _room(row, width)):
            painter.drawText(QRectF(left, top, width, TITLE), align, text)
            top += TITLE
        for line in row.lines:
            painter.setPen(theme[SIGNS.get(line.sign, "ink2")])
            if line.sign:
                painter.setFont(font(13, 600))
                painter.drawText(QRectF(left, top, SIGN, LINE), align, line.sign)
            painter.setFont(font(13))
            painter.setPen(theme["ink2"])
            for text in _broken(line.text, 400, _line_room(row, line.sign, width)):
                painter.drawText(QRectF(left + _indent(row), top, width, LINE), align, text)
                top += LINE


def _paint_mark(painter: QPainter, mark: QRectF, theme: Theme, ratio: float, *, on: bool) -> None:
    """The same square as that of a check box."""
    paint_body(painter, mark, 4, theme["accent" if on else "card"], theme["accent" if on else "control"])
    if on:
        corner = QPointF(mark.center().x() - 7, mark.center().y() - 7)
        painter.drawPixmap(corner, icon_pixmap("check", theme["on-accent"], 14, ratio, stroke=3))


def _left(row: Row) -> int:
    return LEFT + (0 if row.ticked is None else MARK + GAP)


def _indent(row: Row) -> int:
    return 0 if row.ticked is None else SIGN


def _room(row: Row, width: int) -> int:
    return max(40, width - _left(row) - LEFT)


def _line_room(row: Row, sign: str, width: int) -> int:
    return max(40, _room(row, width) - _indent(row))


def _broken(text: str, weight: int, width: int) -> tuple[str, ...]:
    return wrapped(text, 13, weight, width)
