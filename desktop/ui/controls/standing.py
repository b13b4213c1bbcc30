"""What dialogs over a window have in common: how large they may be, and what is scrolled in them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

APART = 16  # pixels that a dialog keeps from the edges of what it stands over


def room_over(dialog: QWidget) -> QSize:
    """How large a dialog may be: a little less than its window, or than the screen where it has none."""
    parent, screen = dialog.parentWidget(), dialog.screen().availableSize()
    over = parent.window().size().boundedTo(screen) if parent is not None else screen
    return over - QSize(2 * APART, 2 * APART)


def scrolled(inner: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """A part of a dialog that is scrolled up and down where it has too little room; Tab passes it by."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumHeight(1)  # Qt's own least would leave a hole below one sentence
    area.setWidget(inner)
    return area
