"""The steps of a run as bars: as wide as they are long, as tall as they are fast."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.plan import RunKind
from desktop.model.steps import Bar, Blocks, bars
from desktop.ui.controls.ring import paint_body
from desktop.ui.theme import Themes, font

HEIGHT = 58
_INSIDE, _TEXT = 3.0, 14.0  # around the bars, and over them for the pace
_LEAST, _LEAST_WIDTH = 0.2, 1.5  # of the height; pixels


class StepsPicture(QWidget):
    """``pointed`` carries the block under the pointer, None for none. A screen reader hears the sentences."""

    pointed = Signal(object)

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._bars: list[Bar] = []
        self._kind, self._pace = RunKind.INTERVALS, ""
        self._by_time = True
        self.block: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def show_steps(self, blocks: Blocks, kind: RunKind, pace: str, *, by_time: bool) -> None:
        """Draw these; ``pace`` is that of the fastest, in words."""
        self._bars, self._kind, self._pace, self._by_time = bars(blocks), kind, pace, by_time
        self.update()

    def point(self, block: int | None) -> None:
        """Mark the bars of a block; None for none."""
        self.block = block
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, HEIGHT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The block under the pointer."""
        place = event.position()
        found = next(
            (bar.block for bar, box in self._boxes() if box.left() <= place.x() <= box.right()), None
        )
        self.point(found)
        self.pointed.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        """None is under it any more."""
        self.point(None)
        self.pointed.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Gentle steps in grey, the others in the colour of the run."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_body(painter, QRectF(self.rect()), 6, theme["card"], theme["line"])
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, box in self._boxes():
            painter.setBrush(theme["control" if bar.gentle else self._kind.value])
            painter.setOpacity(1.0 if self.block in (None, bar.block) else 0.45)
            painter.drawRect(box)
        painter.setOpacity(1.0)
        painter.setPen(theme["ink2"])
        painter.setFont(font(11))
        words = QRectF(self.rect()).adjusted(6, 1, -6, 0)
        words.setHeight(_TEXT)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._pace)
        painter.end()

    def _boxes(self) -> list[tuple[Bar, QRectF]]:
        lengths = [bar.seconds if self._by_time else bar.metres for bar in self._bars]
        total = sum(lengths) or 1.0
        inner = QRectF(self.rect()).adjusted(_INSIDE, _TEXT + _INSIDE, -_INSIDE, -1)
        found: list[tuple[Bar, QRectF]] = []
        left = 0.0
        for bar, length in zip(self._bars, lengths, strict=True):
            wide = length / total * inner.width()
            tall = (_LEAST + (1 - _LEAST) * bar.effort) * inner.height()
            gap = 1.0 if wide > 4 else 0.0
            box = QRectF(inner.left() + left, inner.bottom() - tall, max(_LEAST_WIDTH, wide - gap), tall)
            if self.isRightToLeft():
                box.moveLeft(self.width() - box.right())
            found.append((bar, box))
            left += wide
        return found
