"""What is special on the board at this moment: selection, focus, hover, and a drag above it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, Protocol

from PySide6.QtCore import QLine, QRect
from PySide6.QtGui import QPixmap, QRegion

from desktop.model.placing import Verdict
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, OnDay, RoutineRef, Thing
from desktop.ui.board.boxes import Cell

DOT = 6  # pixels that the dots of an insertion line reach beyond it


class Figures(Protocol):
    """Where drawn thumbnails come from."""

    def pixmap(
        self, exercise_id: str, size_px: int, device_pixel_ratio: float, thumbnail: bool = True
    ) -> QPixmap:
        """A square picture of an exercise, ``size_px`` device-independent pixels wide."""
        ...


class Carried(NamedTuple):
    """A drag over the board: what it is, and the verdict on every place it may visit."""

    dragged: Thing
    copy: bool
    routines: Mapping[RoutineRef, Verdict]
    days: Mapping[date, Verdict]

    @property
    def exercise(self) -> bool:
        """Whether it is an exercise (else it is an entry)."""
        return isinstance(self.dragged, NewExercise | ExerciseRef)

    @property
    def source(self) -> str:
        """Id of the entry or item that is dragged; empty for something new."""
        match self.dragged:
            case EntryRef(entry):
                return entry
            case ExerciseRef(item):
                return item
            case _:
                return ""


class Aim(NamedTuple):
    """Where the drag would land now. ``rect`` is the target and ``line`` the insertion line."""

    target: Target
    verdict: Verdict
    rect: QRect
    line: QLine | None
    place: str

    def painted(self, *, only_line: bool) -> QRegion:
        """What it has painted: the line alone while the target stays, else the target with it."""
        region = QRegion()
        if self.line is not None:
            line = QRect(self.line.p1(), self.line.p2())
            region += line.adjusted(-DOT, -DOT, DOT, DOT)
            if only_line:
                return region
        if isinstance(self.target, OnDay) and self.line is not None:
            # A day has an edge and no ground of its own.
            return region + (QRegion(self.rect) - QRegion(self.rect.adjusted(9, 9, -9, -9)))
        return region + self.rect


class Looks(NamedTuple):
    """All that painting needs beside the layout. ``flagged`` says if an exercise is flagged."""

    flagged: Callable[[str], bool]
    selected: str = ""
    focus: tuple[int, int] | None = None
    hover: tuple[int, int] | None = None
    carried: Carried | None = None
    aim: Aim | None = None


class Marks:
    """The same as Looks, for one day: ids and the very cell, so that painting need not search."""

    def __init__(self, looks: Looks, column: int, cells: tuple[Cell, ...]) -> None:
        carried = looks.carried
        self.selected = looks.selected
        self.source = carried.source if carried and not carried.copy else ""
        row = looks.hover[0] if looks.hover and looks.hover[1] == column else -1
        self.hover = cells[row] if 0 <= row < len(cells) else None
