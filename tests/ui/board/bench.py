"""A board in memory, the week of the design's first picture, and drags without a pointer."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.diary import Diary
from desktop.model.exercise import Library
from desktop.model.kept import Kept
from desktop.model.plan import (
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    Status,
    StrengthSession,
)
from desktop.model.refs import Thing, Things
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.ui import drag
from desktop.ui.board.geometry.slots import identity
from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording.deeds import Step, Steps
from desktop.wording.voice import Voice

MONDAY = date(2026, 11, 23)
MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=number) for number in range(7))

ENGLISH = Voice.of()
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@dataclass
class Memory:
    """A store that keeps nothing."""

    plan: Plan
    runner: Runner = field(default_factory=Runner)
    settings: Settings = field(default_factory=Settings)

    def read(self) -> Kept:
        return Kept(Diary(self.plan, runner=self.runner), self.settings)

    def steps(self, diary: Diary) -> dict[int, Step]:
        return {}

    def save(self, before: Kept, after: Kept, steps: Steps | None = None) -> None:
        """Take it, and forget it."""


class PlainFigures:
    """Grey squares in place of drawings, or of another ``colour``; none while they are ``late``."""

    late = False
    colour = Qt.GlobalColor.gray

    def pixmap(self, exercise_id: str, size_px: int, device_pixel_ratio: float) -> QPixmap:
        if self.late:
            return QPixmap()
        pixmap = QPixmap(round(size_px * device_pixel_ratio), round(size_px * device_pixel_ratio))
        pixmap.setDevicePixelRatio(device_pixel_ratio)
        pixmap.fill(self.colour)
        return pixmap


@dataclass
class Bench:
    """The board and all that it works on."""

    board: WeekBoard
    document: Document
    state: ViewState
    commands: Commands
    asked: list[str]
    themes: Themes

    def rect_centre(self, kind: str, name: str) -> QPoint:
        """The middle of a row, named as ``identity`` names it (viewport pixels)."""
        return self.board.visualRect(self.index(kind, name)).center()

    def index(self, kind: str, name: str) -> QModelIndex:
        """A row, named as ``identity`` names it."""
        place = next(
            (row, column)
            for column, day in enumerate(self.board.week.cells)
            for row, cell in enumerate(day)
            if identity(cell.slot) == (kind, name)
        )
        return self.board.model().index(*place)

    def tick_centre(self, kind: str, name: str) -> QPoint:
        """The middle of a row's tick (viewport pixels)."""
        index = self.index(kind, name)
        cell = self.board.week.cell(index.row(), index.column())
        assert cell is not None
        assert cell.tick is not None
        return cell.tick.center() + self.board.week.origin(index.column())

    def drag_to(self, dragged: Thing, point: QPoint, *, ctrl: bool = False) -> QDropEvent:
        """Carry something over a point and let it go there; the drop's event."""
        self.hover(dragged, point, ctrl=ctrl)
        # Empty routines have made room: aim again at what the person saw at that moment.
        return self.release(dragged, point, ctrl=ctrl)

    def hover(self, dragged: Thing, point: QPoint, *, ctrl: bool = False) -> QDragMoveEvent:
        """Carry something on to the board and over a point."""
        return self.hover_all((dragged,), point, ctrl=ctrl)

    def hover_all(self, things: Things, point: QPoint, *, ctrl: bool = False) -> QDragMoveEvent:
        """Carry several things on to the board and over a point."""
        mime, target = drag.to_mime(things), self.board.viewport()
        enter = QDragEnterEvent(point, ACTIONS, mime, Qt.MouseButton.LeftButton, _keys(ctrl))
        QApplication.sendEvent(target, enter)
        event = QDragMoveEvent(point, ACTIONS, mime, Qt.MouseButton.LeftButton, _keys(ctrl))
        QApplication.sendEvent(target, event)
        return event

    def move(self, dragged: Thing, point: QPoint, *, ctrl: bool = False) -> QDragMoveEvent:
        """Go on to a point with what is already over the board."""
        mime = drag.to_mime((dragged,))
        event = QDragMoveEvent(point, ACTIONS, mime, Qt.MouseButton.LeftButton, _keys(ctrl))
        QApplication.sendEvent(self.board.viewport(), event)
        return event

    def release(self, dragged: Thing, point: QPoint, *, ctrl: bool = False) -> QDropEvent:
        """Let go over a point."""
        return self.release_all((dragged,), point, ctrl=ctrl)

    def release_all(
        self,
        things: Things,
        point: QPoint,
        *,
        ctrl: bool = False,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> QDropEvent:
        """Let several things go over a point, with Ctrl or with other ``keys`` held."""
        mime = drag.to_mime(things)
        event = QDropEvent(QPointF(point), ACTIONS, mime, Qt.MouseButton.LeftButton, _keys(ctrl) | keys)
        QApplication.sendEvent(self.board.viewport(), event)
        return event


def _keys(ctrl: bool) -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier


class Paints(QObject):
    """What of a widget is painted from now on: the regions that its paint events asked for."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.regions: list[QRegion] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False

    @property
    def area(self) -> int:
        """Pixels that were painted, each time they were."""
        # QRegion yields its rectangles, though its stub does not say so.
        rects = (rect for region in self.regions for rect in cast(Iterable[QRect], region))
        return sum(rect.width() * rect.height() for rect in rects)

    @property
    def bounds(self) -> QRect:
        """The rectangle around all of it."""
        whole = QRegion()
        for region in self.regions:
            whole += region
        return whole.boundingRect()


def routine(library: Library, prefix: str, *names: str, done: bool = False) -> Routine:
    status = Status.DONE if done else Status.PLANNED
    return tuple(PlannedExercise(f"{prefix}-{name}", name, library[name].dose, status) for name in names)


def sample_plan(library: Library) -> Plan:
    """The week of the first picture, with exercises that fit where they stand."""
    return Plan(
        {
            MON: (Rest("rest"),),
            TUE: (
                Run(
                    "easy",
                    RunKind.EASY,
                    8000,
                    48 * 60,
                    warm_up=routine(library, "t1", "ankle-alphabet", "calf-raise", done=True),
                    cool_down=routine(library, "t2", "single-leg-balance", done=True),
                    status=Status.DONE,
                ),
            ),
            WED: (
                StrengthSession(
                    "ankles",
                    "Ankle strength",
                    routine(library, "w1", "calf-raise-step", "band-inversion", done=True)
                    + routine(library, "w2", "band-eversion", "lateral-hops"),
                ),
            ),
            THU: (
                Run(
                    "tempo",
                    RunKind.TEMPO,
                    10000,
                    52 * 60,
                    warm_up=routine(library, "h1", "ankle-alphabet", "calf-raise", "heel-to-toe-walk"),
                ),
            ),
            FRI: (CrossTraining("bike", "Cycling", 40 * 60), Note("note", "Physio at five")),
            SAT: (Run("recovery", RunKind.RECOVERY, 5000, 34 * 60),),
        }
    )
