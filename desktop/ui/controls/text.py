"""Labels in the theme's type and colours."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.theme import Themes, fill, font

LEADING = {11: 15, 12: 16, 13: 18, 15: 20, 18: 23, 24: 30}  # pixels from line to line, by size of type
_LEAST_WIDTH = 24


class Text(QLabel):
    """A label set in Inter that wraps; ``ink`` names a colour of the theme. Plain text only.

    It paints itself: the window's own sheet sets a font for every widget and would win over
    setFont, and a sheet for each label makes a page of them slow.
    """

    def __init__(
        self,
        text: str,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        size: int = 13,
        weight: int = 400,
        ink: str = "ink",
        inset: int = 0,
    ) -> None:
        super().__init__(text, parent)
        self._themes, self._size, self._weight, self._ink = themes, size, weight, ink
        # A runner's own words may hold anything; none of it is markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(inset, 0, inset, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self.update)

    def set_ink(self, ink: str) -> None:
        """Write in another colour of the theme."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """All in one line."""
        text = text_width(" ".join(self.text().split()), self._size, self._weight)
        width = round(text + 1) + self._beside
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be; the lines that makes are heightForWidth's business."""
        return QSize(min(_LEAST_WIDTH, self.sizeHint().width()), LEADING[self._size])

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels for all lines."""
        return len(self._lines(width)) * LEADING[self._size]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line by line, from the top unless it is centred."""
        painter = QPainter(self)
        painter.setFont(font(self._size, self._weight))
        painter.setPen(self._themes.current[self._ink])
        lines, step = self._lines(self.width()), LEADING[self._size]
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - len(lines) * step) / 2)
        margins = self.contentsMargins()
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        for number, line in enumerate(lines):
            room = QRectF(margins.left(), top + number * step, self.width() - self._beside, step)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()

    @property
    def _beside(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrapped(self.text(), self._size, self._weight, max(_LEAST_WIDTH, width - self._beside))


class SumRow(QWidget):
    """A sum: what it is of on the left, how much on the right; hidden when there is nothing of it."""

    def __init__(self, name: str, themes: Themes) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        self.sum = Text("", themes, weight=600)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(Text(name, themes), 1)
        row.addWidget(self.sum)

    def show_sum(self, text: str) -> None:
        """``10 km``; empty for nothing."""
        self.sum.setText(text)
        self.setVisible(bool(text))


class Rule(QWidget):
    """A thin line between two parts, one above the other or, ``upright``, side by side."""

    def __init__(self, themes: Themes, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._themes, self._drawn = themes, True
        (self.setFixedWidth if upright else self.setFixedHeight)(1)
        themes.changed.connect(self.update)

    def set_visible_line(self, visible: bool) -> None:
        """Draw the line or leave its pixel empty."""
        if visible != self._drawn:
            self._drawn = visible
            self.update()

    def sizeHint(self) -> QSize:
        """One pixel thin; the layout makes it as long as it needs to be."""
        return QSize(10, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        if self._drawn:
            painter = QPainter(self)
            fill(painter, QRectF(self.rect()), self._themes.current["line"])
            painter.end()
