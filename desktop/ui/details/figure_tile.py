"""The exercise drawn large, one key frame at a time."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.text import Text
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes

HEIGHT = 190


class _Canvas(QWidget):
    """The drawing on its ground, in either theme."""

    def __init__(self, themes: Themes, figures: FigureStore) -> None:
        super().__init__()
        self._themes, self._figures = themes, figures
        self.exercise, self.key = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)
        figures.repainted.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(252, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground with round corners, and the figure inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 0, -2, 0)
        ground = QPainterPath()
        ground.addRoundedRect(box, 8, 8)
        painter.fillPath(ground, self._themes.current["tile"])
        painter.setClipPath(ground)
        if self.exercise:
            self._figures.painter(self.exercise).paint(painter, box.adjusted(4, 4, -4, -4), self.key)
        painter.end()


class _Dots(QWidget):
    """Which key frame is shown, of how many; a click on a dot shows that one."""

    STEP = 24

    def __init__(self, themes: Themes, tile: "FigureTile") -> None:
        super().__init__()
        self._themes, self._tile = themes, tile
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A target of 24 px for each dot."""
        return QSize(self.STEP * max(1, self._tile.count), self.STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A full dot for the frame that is shown."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for key in range(self._tile.count):
            shown = key == self._tile.key
            painter.setBrush(theme["accent" if shown else "control"])
            middle = QPointF((key + 0.5) * self.STEP, self.height() / 2)
            painter.drawEllipse(middle, 5 if shown else 3.5, 5 if shown else 3.5)
        painter.end()

    def mousePressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Show the frame of the dot under the pointer."""
        self._tile.show_key(int(event.position().x() // self.STEP))


class FigureTile(QWidget):
    """The drawing, its caption, and steps through its key frames.

    Moving between the key frames belongs below the drawing, where the steps are now.
    """

    def __init__(self, themes: Themes, figures: FigureStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._captions: tuple[str, ...] = ()
        self._canvas = _Canvas(themes, figures)
        self.back = IconButton("chevron-left", "Previous position", themes)
        self.on = IconButton("chevron-right", "Next position", themes)
        self._dots = _Dots(themes, self)
        self._caption = Text("", themes, size=12, ink="ink2")
        # Two lines always, so that nothing below jumps from one key frame to the next.
        self._caption.setMinimumHeight(32)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.back.clicked.connect(lambda: self.show_key(self.key - 1))
        self.on.clicked.connect(lambda: self.show_key(self.key + 1))
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 2, 2, 0)
        row.setSpacing(2)
        for widget in (self.back, self._dots, self.on):
            row.addWidget(widget)
        row.addSpacing(4)
        row.addWidget(self._caption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._canvas)
        column.addWidget(self._steps)

    @property
    def key(self) -> int:
        """The key frame that is shown, from 0."""
        return self._canvas.key

    @property
    def count(self) -> int:
        """How many key frames there are."""
        return len(self._captions)

    def show_exercise(self, exercise: str, name: str) -> None:
        """Show another exercise from its first key frame."""
        if exercise == self._canvas.exercise:
            return
        drawing = self._figures.painter(exercise).drawing
        self._captions = tuple(frame.caption for frame in drawing.keys)
        self._canvas.exercise = exercise
        self._canvas.setAccessibleName(f"Drawing: {name}")
        self._dots.updateGeometry()
        self._steps.setVisible(self.count > 1)
        self.show_key(0)

    def show_key(self, key: int) -> None:
        """Show a key frame; out of range is the nearest."""
        key = max(0, min(key, self.count - 1))
        self._canvas.key = key
        self.back.setEnabled(key > 0)
        self.on.setEnabled(key < self.count - 1)
        self._caption.setText(self._captions[key])
        self._canvas.setAccessibleDescription(f"Position {key + 1} of {self.count}: {self._captions[key]}")
        self._canvas.update()
        self._dots.update()
