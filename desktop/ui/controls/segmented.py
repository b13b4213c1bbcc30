"""A choice of a few, side by side."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.ui.controls.ring import RING, paint_body, paint_ring
from desktop.ui.theme import Themes, font

Choice = TypeVar("Choice")


class _Segment(QRadioButton):
    """One of the choices: a raised tile when chosen."""

    def __init__(self, text: str, themes: Themes, height: int) -> None:
        super().__init__(text)
        self._themes, self._height = themes, height
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the text when it is bold."""
        text = QFontMetricsF(font(13, 600)).horizontalAdvance(self.text())
        return QSize(round(text) + 14, self._height)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: card and edge; else the ground shows through."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            paint_body(painter, body, 5, theme["card"], theme["button-edge"])
        elif self.underMouse():
            paint_body(painter, body, 5, theme["hover"], theme["hover"])
        painter.setFont(font(13, 600 if chosen else 500))
        painter.setPen(theme["ink" if chosen else "ink2"])
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, body.adjusted(RING, RING, -RING, -RING), 4, theme)
        painter.end()


class Segmented(QWidget, Generic[Choice]):
    """Choices side by side, one of them chosen. Arrow keys go from one to the next.

    ``chosen`` carries the value when the runner takes another one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choices: Mapping[Choice, str],
        name: str,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        height: int = 26,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        self._segments: dict[Choice, _Segment] = {}
        for value, text in choices.items():
            segment = _Segment(text, themes, height)
            segment.setAccessibleDescription(name)
            segment.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            segment.toggled.connect(self._moved)
            self._segments[value] = segment
            row.addWidget(segment)
        themes.changed.connect(self.update)

    def choose(self, value: Choice) -> None:
        """Show a choice as taken, without telling anybody."""
        self._segments[value].setChecked(True)

    @property
    def choice(self) -> Choice | None:
        """What is chosen now."""
        return next((value for value, segment in self._segments.items() if segment.isChecked()), None)

    def segment(self, value: Choice) -> QRadioButton:
        """The button of one choice."""
        return self._segments[value]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The trough that the choices lie in."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_body(painter, QRectF(self.rect()), 7, theme["board"], theme["line"])
        painter.end()

    def _moved(self) -> None:
        # Only the chosen segment is a stop for Tab, as in every group of radio buttons.
        for segment in self._segments.values():
            stop = Qt.FocusPolicy.TabFocus if segment.isChecked() else Qt.FocusPolicy.NoFocus
            segment.setFocusPolicy(stop)
