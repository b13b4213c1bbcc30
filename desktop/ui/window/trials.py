"""The table of trials: a real table, which a screen reader goes through, as high as its words need.

It scrolls nothing itself: it is part of a page that is scrolled. Where it is narrow, what was found and how
sure that is share a column.
"""

from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.controls.box import PAGES
from desktop.ui.controls.reading import beginning
from desktop.ui.controls.ring import paint_ring
from desktop.ui.controls.text import LEADING
from desktop.ui.controls.wrap import wrapped
from desktop.ui.theme import Theme, Themes, fill, font
from desktop.wording.why import Row, Why

Index = QModelIndex | QPersistentModelIndex

NARROW: Final = 620
"""Pixels below which the table has two columns."""
SHARES: Final = {3: (27, 38, 35), 2: (44, 56)}
"""How many hundredths of the width each column has, by their number."""
BEFORE, BEHIND, OVER, BETWEEN = 8, 12, 10, 4
"""Pixels before a cell's words, behind them, over and under them, and between two of its paragraphs."""
RING: Final = 2
"""Pixels around a body that has the ring."""


class Paragraph(NamedTuple):
    """Words of a cell: size and weight of their type, and the colour of the theme that they have."""

    text: str
    size: int = 13
    weight: int = 400
    ink: str = "ink"


def cells(row: Row, columns: int) -> tuple[tuple[Paragraph, ...], ...]:
    """What stands in each cell of a row."""
    tried = Paragraph(row.tried, weight=600), Paragraph(row.who, 12, ink="ink2")
    found = Paragraph(row.number, weight=600, ink="accent-text"), Paragraph(row.found)
    sure = Paragraph(row.sure), Paragraph(row.source, 12, ink="ink3")
    if columns == 3:
        return tried, found, sure
    return tried, (*found, Paragraph(row.how_sure), sure[1])


def heads(page: Why, columns: int) -> tuple[Paragraph, ...]:
    """What stands over each of so many columns."""
    said = page.heads if columns == 3 else (page.heads[0], page.all_of_it)
    return tuple(Paragraph(one, 12, 600, "ink3") for one in said)


class Trials(QAbstractTableModel):
    """The rows, in two columns or in three."""

    def __init__(self, page: Why) -> None:
        super().__init__()
        self._page, self.columns = page, 3

    def show_columns(self, columns: int) -> None:
        """Show them in so many columns."""
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()

    def cell(self, row: int, column: int) -> tuple[Paragraph, ...]:
        """The words of a cell."""
        return cells(self._page.rows[row], self.columns)[column]

    def rowCount(self, parent: Index | None = None) -> int:
        """A row for each trial."""
        return 0 if parent is not None and parent.isValid() else len(self._page.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Two or three."""
        return 0 if parent is not None and parent.isValid() else self.columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """All the words of a cell, as they are read aloud."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        ended = (one.text.rstrip(".") for one in self.cell(index.row(), index.column()))
        return f"{'. '.join(ended)}."

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is; a row is named by what was tried."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return heads(self._page, self.columns)[section].text
        return self._page.rows[section].tried


def _height(paragraphs: tuple[Paragraph, ...], width: int) -> int:
    """Pixels that words need in a column so wide."""
    lines = [len(_lines(one, width)) * LEADING[one.size] for one in paragraphs]
    return sum(lines) + BETWEEN * (len(lines) - 1) + 2 * OVER


def _lines(one: Paragraph, width: int) -> tuple[str, ...]:
    return wrapped(one.text, one.size, one.weight, max(24, width - BEFORE - BEHIND))


class _Painted(QStyledItemDelegate):
    """Paints the words of a cell, and a line under it."""

    def __init__(self, table: "TrialsTable", themes: Themes) -> None:
        super().__init__(table)
        self._table, self._themes = table, themes

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paragraph by paragraph; the cell that the keys are on has a ring."""
        theme = self._themes.current
        box = QRect(option.rect)
        _paint(painter, self._table, self._table.trials.cell(index.row(), index.column()), box, theme)
        fill(painter, QRectF(box.left(), box.bottom(), box.width(), 1), theme["line"])
        if self._table.hasFocus() and index == self._table.currentIndex():
            inner = QRectF(box).adjusted(RING, RING, -RING, -RING - 1)
            paint_ring(painter, inner, 4, theme)


class _Heads(QHeaderView):
    """Paints what stands over the columns."""

    def __init__(self, table: "TrialsTable", themes: Themes) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._themes = table, themes
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A head, wrapped, with a line under it."""
        theme = self._themes.current
        fill(painter, rect, theme["panel"])
        _paint(painter, self._table, self._table.head(section), rect, theme)
        fill(painter, QRectF(rect.left(), rect.bottom(), rect.width(), 1), theme["control"])


def _paint(
    painter: QPainter, over: QWidget, paragraphs: tuple[Paragraph, ...], box: QRect, theme: Theme
) -> None:
    top = float(box.top() + OVER)
    for one in paragraphs:
        painter.setFont(font(one.size, one.weight))
        painter.setPen(theme[one.ink])
        for line in _lines(one, box.width()):
            wide = box.width() - BEFORE - BEHIND
            left = box.left() + (BEHIND if over.isRightToLeft() else BEFORE)
            place = QRectF(left, top, wide, LEADING[one.size])
            painter.drawText(place, beginning(over) | Qt.AlignmentFlag.AlignVCenter, line)
            top += LEADING[one.size]
        top += BETWEEN


class TrialsTable(QTableView):
    """Arrows go from cell to cell, and what they are on comes into sight; Tab goes on behind it."""

    def __init__(self, page: Why, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())
        self._page, self._themes = page, themes
        self.trials = Trials(page)
        self.setHorizontalHeader(_Heads(self, themes))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setModel(self.trials)
        self.setItemDelegate(_Painted(self, themes))
        self.setAccessibleName(page.trials)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for bars in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        """On the ground of the box."""
        self.setStyleSheet("QTableView { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def head(self, column: int) -> tuple[Paragraph, ...]:
        """What stands over a column."""
        return heads(self._page, self.trials.columns)[column : column + 1]

    # ---- its size --------------------------------------------------------------------------

    def widths(self, width: int) -> tuple[int, ...]:
        """The columns of a table so wide."""
        shares = SHARES[2 if width < NARROW else 3]
        first = [width * share // 100 for share in shares[:-1]]
        return (*first, width - sum(first))

    def _heights(self, width: int) -> tuple[int, list[int]]:
        """Pixels of the head and of each row of a table so wide, however many columns it shows now.

        Qt asks for many widths while it lays out; a table that changed then would be laid out without end.
        """
        widths = self.widths(width)
        head = max(map(_height, ((one,) for one in heads(self._page, len(widths))), widths))
        rows = (cells(row, len(widths)) for row in self._page.rows)
        return head, [max(map(_height, row, widths)) + 1 for row in rows]

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels for all rows."""
        head, rows = self._heights(width)
        return head + sum(rows)

    def sizeHint(self) -> QSize:
        """As at a usual width."""
        return QSize(NARROW, self.heightForWidth(self.width() or NARROW))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        return QSize(200, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns and rows follow the width."""
        super().resizeEvent(event)
        width = self.width()
        self.trials.show_columns(len(self.widths(width)))
        head, rows = self._heights(width)
        self.horizontalHeader().setFixedHeight(head)
        for column, wide in enumerate(self.widths(width)):
            self.setColumnWidth(column, wide)
        for row, high in enumerate(rows):
            self.setRowHeight(row, high)

    # ---- keys ------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are on a cell from the first."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.trials.index(0, 0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that scroll are the page's."""
        if event.key() in PAGES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It scrolls nothing itself."""
        event.ignore()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight on the page that is scrolled."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None or not self.hasFocus():
            return
        box = self.visualRect(index).translated(0, self.horizontalHeader().height())
        page = area.widget()
        assert page is not None
        for corner in (box.bottomLeft(), box.topLeft()):
            place = self.mapTo(page, corner)
            area.ensureVisible(place.x(), place.y(), 0, OVER)
