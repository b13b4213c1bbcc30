"""What is special on the board at this moment: selection, focus, hover, and a drag above it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap

from desktop.ui.board.geometry.boxes import Cell
from desktop.ui.board.geometry.carried import Aim, Carried
from desktop.ui.board.geometry.slots import Spot

NOTHING: frozenset[str] = frozenset()


class Figures(Protocol):
    """Where pictograms come from."""

    def pixmap(self, exercise_id: str, size_px: int, device_pixel_ratio: float) -> QPixmap:
        """The square pictogram of an exercise, ``size_px`` device-independent pixels wide."""
        ...


class Looks(NamedTuple):
    """All that painting needs beside the layout. ``flagged`` says if an exercise is flagged.

    ``adds``: each day shows its button for what it may be given. ``frame`` is drawn round what is to be
    selected (contents pixels). ``mirrored``: one reads from right to left.
    """

    flagged: Callable[[str], bool]
    selected: frozenset[str] = NOTHING
    focus: Spot | None = None
    hover: Spot | None = None
    carried: Carried | None = None
    aim: Aim | None = None
    adds: bool = True
    frame: QRect = QRect()
    mirrored: bool = False


class Marks:
    """The same as Looks, for one day: ids and the very cell, so that painting need not search."""

    def __init__(self, looks: Looks, column: int, cells: tuple[Cell, ...]) -> None:
        carried = looks.carried
        self.selected = looks.selected
        self.sources = carried.sources if carried and not carried.copy else NOTHING
        row = looks.hover[0] if looks.hover and looks.hover[1] == column else -1
        self.hover = cells[row] if 0 <= row < len(cells) else None
