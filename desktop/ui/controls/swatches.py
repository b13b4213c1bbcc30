"""A choice of colours, side by side."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.ui.controls.ring import FADED, RING
from desktop.ui.theme import Themes

Choice = TypeVar("Choice")

SIDE = 28  # pixels of a swatch to be hit; the colour itself is a disc in it
_DISC, _CHOSEN = 18.0, 24.0


class _Swatch(QRadioButton):
    """One colour: a disc, with a circle around it when chosen."""

    def __init__(self, name: str, colour: str, themes: Themes) -> None:
        super().__init__()
        self._themes, self._colour = themes, QColor(colour)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:
        """The same square."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc has an edge of its own: white is offered on white, black on black."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else FADED)
        box = QRectF(self.rect())
        painter.setPen(QPen(theme["ink" if self.underMouse() else "control"], 1))
        painter.setBrush(self._colour)
        painter.drawEllipse(_circle(box, _DISC))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(theme["accent"], 2))
            painter.drawEllipse(_circle(box, _CHOSEN - 1))
        if self.hasFocus():
            painter.setPen(QPen(theme["focus"], RING))
            painter.drawEllipse(_circle(box, SIDE - RING))
        painter.end()


def _circle(box: QRectF, width: float) -> QRectF:
    circle = QRectF(0, 0, width, width)
    circle.moveCenter(box.center())
    return circle


class Swatches(QWidget, Generic[Choice]):
    """Colours side by side, one of them chosen; each choice has a name to be read out and a colour.

    Arrow keys go from one to the next. ``chosen`` carries the value when the runner takes another one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choices: Mapping[Choice, tuple[str, str]],
        name: str,
        themes: Themes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._swatches: dict[Choice, _Swatch] = {}
        for value, (words, colour) in choices.items():
            swatch = _Swatch(words, colour, themes)
            swatch.setAccessibleDescription(name)
            swatch.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            swatch.toggled.connect(self._moved)
            self._swatches[value] = swatch
            row.addWidget(swatch)

    def choose(self, value: Choice) -> None:
        """Show a choice as taken, without telling anybody."""
        self._swatches[value].setChecked(True)

    @property
    def choice(self) -> Choice | None:
        """What is chosen now."""
        return next((value for value, swatch in self._swatches.items() if swatch.isChecked()), None)

    def swatch(self, value: Choice) -> QRadioButton:
        """The button of one choice."""
        return self._swatches[value]

    def _moved(self) -> None:
        # Only the chosen colour is a stop for Tab, as in every group of radio buttons.
        for swatch in self._swatches.values():
            stop = Qt.FocusPolicy.TabFocus if swatch.isChecked() else Qt.FocusPolicy.NoFocus
            swatch.setFocusPolicy(stop)
