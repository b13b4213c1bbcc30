"""A label above a control, as the choices of the print dialog have them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.label import Label
from desktop.ui.controls.ring import RING
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes


class Labelled(QWidget):
    """A control below its label, and below it, where there is one, the reason why it cannot be used."""

    def __init__(self, label: str, control: QWidget, themes: Themes) -> None:
        super().__init__()
        self.control = control
        self.head = Label(label, control, themes)
        if isinstance(control, Segmented):  # the others keep that room by themselves: all edges are in line
            control.setContentsMargins(RING, RING, RING, RING)
        self._why = Text("", themes, size=12, ink="ink3", inset=2)
        self._why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.head, control, self._why):
            column.addWidget(widget)
        column.addStretch(1)

    def refuse(self, why: str) -> None:
        """Turn the control off with a reason, or on again with none."""
        self.control.setEnabled(not why)
        self.control.setAccessibleDescription(why)
        self._why.setText(why)
        self._why.setVisible(bool(why))


def in_pairs(*widgets: QWidget) -> FoldingLayout:
    """Widgets two by two; below each other where a language needs more room."""
    pairs = FoldingLayout(max_columns=2)
    pairs.setSpacing(12)
    for widget in widgets:
        pairs.addWidget(widget)
    return pairs
