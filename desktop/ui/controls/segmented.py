"""A choice of a few, side by side."""

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.ring import RING, paint_body, paint_ring
from desktop.ui.controls.wrap import text_width
from desktop.ui.theme import Themes, font

Choice = TypeVar("Choice")


class _Segment(PaintedButton):
    """One of the choices, a radio button to a screen reader: a raised tile when chosen."""

    def __init__(self, text: str, themes: Themes, height: int) -> None:
        super().__init__(text, themes)
        self._height = height
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the text when it is bold."""
        text = text_width(self.text(), 13, 600)
        return QSize(round(text) + 14, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: card and edge; else the ground shows through."""
        theme, painter = self.themes.current, self.begin()
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


def one_stop(buttons: Collection[PaintedButton]) -> None:
    """Make exclusive buttons one stop for Tab, at the chosen one; arrow keys go between them."""

    def move(chosen: bool) -> None:
        if chosen:
            for button in buttons:
                stop = Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus
                button.setFocusPolicy(stop)

    for button in buttons:
        button.toggled.connect(move)


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
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # long words make two rows, or a column
        self.setSizePolicy(policy)
        row = FoldingLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        self._segments: dict[Choice, _Segment] = {}
        for value, text in choices.items():
            segment = _Segment(text, themes, height)
            segment.setAccessibleDescription(name)
            segment.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            segment.toggled.connect(self._lead_focus)
            self._segments[value] = segment
            row.addWidget(segment)
        one_stop(self._segments.values())
        themes.changed.connect(self.update)

    def _lead_focus(self, chosen: bool) -> None:
        """What brings the focus here brings it to the chosen one."""
        if chosen and (choice := self.choice) is not None:
            self.setFocusProxy(self._segments[choice])

    def choose(self, value: Choice) -> None:
        """Show a choice as taken, without telling anybody."""
        self._segments[value].setChecked(True)

    def lead_to(self, widget: QWidget) -> None:
        """Tab goes on from the choices to a widget, whichever of them is chosen."""
        segments = [*self._segments.values()]
        stops = [segment.focusPolicy() for segment in segments]
        for segment in segments:
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what takes no focus is left where it is
        for before, after in pairwise((*segments, widget)):
            self.setTabOrder(before, after)
        for segment, stop in zip(segments, stops, strict=True):
            segment.setFocusPolicy(stop)

    @property
    def choice(self) -> Choice | None:
        """What is chosen now."""
        return next((value for value, segment in self._segments.items() if segment.isChecked()), None)

    def segment(self, value: Choice) -> PaintedButton:
        """The button of one choice."""
        return self._segments[value]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The trough that the choices lie in."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_body(painter, QRectF(self.contentsRect()), 7, theme["board"], theme["line"])
        painter.end()
