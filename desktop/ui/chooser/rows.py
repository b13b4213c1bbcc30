"""The rows of a chooser: picture, name, and in a second line what speaks against it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.chooser.choices import Choice
from desktop.ui.controls.ring import FADED
from desktop.ui.icons import icon_pixmap
from desktop.ui.quickadd.emblem import SIZE, emblem
from desktop.ui.supplies import Supplies
from desktop.ui.theme import font
from desktop.wording import chooser as words

ROW, HIGH_ROW = 32, 46
MAX_HEIGHT = 10 * ROW
SIGN = 14


class ChoiceRows(QListWidget):
    """A list that is led from the line above it: the arrows there choose, a click takes."""

    def __init__(self, supplies: Supplies) -> None:
        super().__init__()
        self._supplies = supplies
        self.choices: list[Choice] = []
        self.setAccessibleName(supplies.voice(words.OFFERS))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_Painter(self, supplies))
        supplies.themes.changed.connect(self.viewport().update)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these; the first that can be taken is chosen."""
        self.clear()
        self.choices = list(choices)
        for choice in choices:
            item = QListWidgetItem(words.spoken(self._supplies.voice, choice.text, choice.reason), self)
            item.setSizeHint(QSize(0, HIGH_ROW if choice.reason else ROW))
            if choice.take is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        able = next((row for row, choice in enumerate(choices) if choice.take is not None), -1)
        self.setCurrentRow(able)
        self.setMaximumHeight(self.sizeHint().height())
        self.setVisible(bool(choices))
        self.updateGeometry()

    @property
    def has_pictures(self) -> bool:
        """Whether any row has one: names then begin at the same place in all of them."""
        return any(choice.picture is not None for choice in self.choices)

    def sizeHint(self) -> QSize:
        """All rows, as far as there is room for them."""
        height = sum(HIGH_ROW if choice.reason else ROW for choice in self.choices)
        return QSize(ROW, min(height, MAX_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """One row: in a low window the rest is scrolled."""
        return QSize(ROW, HIGH_ROW)

    def step(self, rows: int) -> None:
        """Choose the next that can be taken, or the one before; the ends hold."""
        row = self.currentRow() + rows
        if 0 <= row < len(self.choices) and self.choices[row].take is not None:
            self.setCurrentRow(row)


class _Painter(QStyledItemDelegate):
    """Paints a row in the theme's colours; what is refused stands back."""

    def __init__(self, rows: ChoiceRows, supplies: Supplies) -> None:
        super().__init__(rows)
        self._rows, self._supplies = rows, supplies

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, picture, name, reason."""
        choice, theme = self._rows.choices[index.row()], self._supplies.themes.current
        item = self._rows.item(index.row())
        rect = self._rows.visualItemRect(item)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pointed = rect.contains(self._rows.viewport().mapFromGlobal(self._rows.cursor().pos()))
        if index.row() == self._rows.currentRow() and choice.take is not None:
            painter.setBrush(theme["tint"])
            painter.drawRoundedRect(rect, 6, 6)
        elif pointed and choice.take is not None:
            painter.setBrush(theme["hover"])
            painter.drawRoundedRect(rect, 6, 6)
        right_to_left = self._rows.isRightToLeft()
        left = rect.left() + 6
        picture = QRect(left, rect.center().y() - SIZE // 2 + 1, SIZE, SIZE)
        if right_to_left:
            picture.moveRight(rect.right() - 6)
        painter.setOpacity(1.0 if choice.take is not None else FADED)
        if choice.picture is not None:
            ratio = self._rows.devicePixelRatioF()
            emblem(choice.picture, self._supplies.figures, theme, ratio).paint(painter, picture)
        painter.setOpacity(1.0)
        beside = SIZE + 14 if self._rows.has_pictures else 6
        room = rect.adjusted(6, 0, -beside, 0) if right_to_left else rect.adjusted(beside, 0, -6, 0)
        self._texts(painter, choice, room)
        painter.restore()

    def _texts(self, painter: QPainter, choice: Choice, room: QRect) -> None:
        theme = self._supplies.themes.current
        ink = theme["ink" if choice.take is not None else "ink3"]
        if not choice.reason:
            self._line(painter, choice.text, room, 13, ink)
            return
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y() + 2)
        lower.setTop(room.center().y() + 1)
        self._line(painter, choice.text, upper.adjusted(0, 4, 0, 0), 13, ink)
        if choice.flagged:
            sign = QPoint(lower.left(), lower.center().y() - SIGN // 2 - 1)
            ratio = self._rows.devicePixelRatioF()
            painter.drawPixmap(sign, icon_pixmap("triangle-alert", theme["warning"], SIGN, ratio))
            lower.adjust(SIGN + 4, 0, 0, 0)
        self._line(painter, choice.reason, lower.adjusted(0, 0, 0, -4), 12, theme["ink3"])

    def _line(self, painter: QPainter, text: str, room: QRect, size: int, ink: QColor) -> None:
        painter.setFont(font(size, 400))
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
