"""Layouts that put things side by side, and break the row where a language needs more room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FoldingLayout(QLayout):
    """In rows of as many things as fit, from left to right; nothing is cut, the layout grows higher instead.

    Columns have one width. Where all things stand in one row only with widths of their own, they have those.
    What is hidden takes no room.
    """

    def __init__(self, parent: QWidget | None = None, *, max_columns: int = 99) -> None:
        super().__init__(parent)
        self._max_columns = max_columns
        self._items: list[QLayoutItem] = []
        self._hints: list[int] = []  # the widths that they want, and the heights they need: asked for once
        self._heights: dict[int, int] = {}

    def allow(self, max_columns: int) -> None:
        """Have at most so many columns from now on."""
        if max_columns != self._max_columns:
            self._max_columns = max_columns
            self.invalidate()

    # ---- what every layout is asked ------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more thing."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many things there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """One of them; None behind the last."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Give one away."""
        if not 0 <= place < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(place)

    def invalidate(self) -> None:
        """Something in it wants another size."""
        self._hints, self._heights = [], {}
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It fills the width."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """As wide as the first row wants to be."""
        wanted = self._wanted()[: self._max_columns]
        width = sum(wanted) + self._beside() + self._gap() * max(0, len(wanted) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One below the other, as narrow as the widest; how high that is, heightForWidth knows."""
        width = max((item.minimumSize().width() for item in self._seen()), default=0)
        height = max((item.minimumSize().height() for item in self._seen()), default=0)
        margins = self.contentsMargins()
        return QSize(width + self._beside(), height + margins.top() + margins.bottom())

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels for all rows."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    # ---- how it is done ------------------------------------------------------------------------

    def _wanted(self) -> list[int]:
        if not self._hints:
            self._hints = [item.sizeHint().width() for item in self._seen()]
        return self._hints

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _gap(self) -> int:
        return max(0, self.spacing())

    def _beside(self) -> int:
        return self.contentsMargins().left() + self.contentsMargins().right()

    def _widths(self, room: int) -> list[int]:
        """The widths of the columns."""
        hints = self._wanted()
        for columns in range(min(len(hints), self._max_columns), 1, -1):
            free = room - self._gap() * (columns - 1)
            if max(hints) <= free // columns:
                return [free // columns] * columns
            if columns == len(hints) and sum(hints) <= free:
                return [hint + (free - sum(hints)) // columns for hint in hints]
        return [room]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height that is needed; with ``move`` everything goes where it belongs."""
        inner, items = rect.marginsRemoved(self.contentsMargins()), self._seen()
        if not items:
            return rect.height() - inner.height()
        widths, top, gap = self._widths(inner.width()), inner.top(), self._gap()
        for first in range(0, len(items), len(widths)):
            row = list(zip(items[first : first + len(widths)], widths, strict=False))
            height, left = max(_height(item, width) for item, width in row), inner.left()
            for item, width in row:
                if move:
                    item.setGeometry(self._mirrored(QRect(left, top, width, height), inner))
                left += width + gap
            top += height + gap
        margins = self.contentsMargins()
        return top - gap - inner.top() + margins.top() + margins.bottom()

    def _mirrored(self, rect: QRect, inner: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(inner.left() + inner.right() - rect.right())
        return rect


class FlowingLayout(FoldingLayout):
    """In rows like words: each thing as wide as it wants to be, and on the next row what does not fit.

    Each may ``give`` so many pixels for a row to hold one more; rows stand ``below`` pixels apart.
    """

    def __init__(self, parent: QWidget | None = None, *, below: int, give: int) -> None:
        super().__init__(parent)
        self._below, self._give = below, give

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The things of each row with their widths."""
        rows: list[list[tuple[QLayoutItem, int]]] = [[]]
        for item in self._seen():
            row = [*rows[-1], (item, item.sizeHint().width())]
            if rows[-1] and self._over(row, room) > self._give * len(row):
                rows.append(row[-1:])
            else:
                rows[-1] = row
        return [
            [(item, width - -(-max(0, self._over(row, room)) // len(row))) for item, width in row]
            for row in rows
            if row
        ]

    def _over(self, row: list[tuple[QLayoutItem, int]], room: int) -> int:
        return sum(width for _, width in row) + self._gap() * (len(row) - 1) - room

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for row in self._rows(inner.width()):
            left, height = inner.left(), max(item.sizeHint().height() for item, _ in row)
            for item, width in row:
                if move:
                    item.setGeometry(self._mirrored(QRect(left, top, width, height), inner))
                left += width + self._gap()
            top += height + self._below
        return max(0, top - self._below - inner.top()) + rect.height() - inner.height()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
