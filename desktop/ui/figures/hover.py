"""The thumbnail under the pointer moves: a small picture laid over a row of a list."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.ui.controls.tile import RADIUS
from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.playback import Playback
from desktop.ui.figures.preference import system_prefers_reduced_motion
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes
from resources.figures.film_header import FilmError
from resources.figures.timing import Tempo

LINGER = 250
"""Milliseconds that the pointer rests on a row before its picture moves: passing by starts nothing."""

Row = QModelIndex | QPersistentModelIndex


class HoverPlayer(QWidget):
    """Plays the exercise of the row under the pointer where the row's picture is; clicks go through it.

    `exercise_of` tells a row's exercise (None: the row has none), `picture_of` where in the view's viewport
    its picture is. With less motion wanted, or without a film, nothing is laid over the row.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        themes: Themes,
        figures: FigureStore,
        exercise_of: Callable[[QModelIndex], str | None],
        picture_of: Callable[[QModelIndex], QRect],
        *,
        reduced_motion: bool | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(view.viewport())
        self._view, self._themes, self._figures = view, themes, figures
        self._exercise_of, self._picture_of = exercise_of, picture_of
        self._reduced = system_prefers_reduced_motion() if reduced_motion is None else reduced_motion
        self._row = QPersistentModelIndex()
        self._film: FilmPainter | None = None
        self._frame = 0
        self.playback = Playback(self, clock=clock)
        self.playback.moved.connect(self._show_frame)
        self.linger = QTimer(self, singleShot=True, interval=LINGER)
        self.linger.timeout.connect(self._start)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.leave)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether pictures stay still."""
        self._reduced = reduced
        if reduced:
            self.leave()

    def leave(self) -> None:
        """No row is under the pointer any more."""
        self.linger.stop()
        self.playback.pause()
        self._row = QPersistentModelIndex()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the rows; take nothing from the view."""
        match event.type():
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                if event.buttons() == Qt.MouseButton.NoButton:
                    self._point_at(self._view.indexAt(event.position().toPoint()))
                else:
                    self.leave()
            case QEvent.Type.Leave | QEvent.Type.Wheel | QEvent.Type.Resize | QEvent.Type.Hide:
                self.leave()
            case QEvent.Type.MouseButtonPress:
                self.leave()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame on the figures' ground, with the row's own corners."""
        if self._film is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, ground = QRectF(self.rect()), QPainterPath()
        ground.addRoundedRect(room, RADIUS, RADIUS)
        painter.setClipPath(ground)
        painter.fillRect(room, self._themes.current["tile"])
        self._film.paint(painter, room, self._frame, thumbnail=True)
        painter.end()

    def _point_at(self, index: QModelIndex) -> None:
        if QPersistentModelIndex(index) == self._row:
            return
        self.leave()
        if index.isValid() and not self._reduced:
            self._row = QPersistentModelIndex(index)
            self.linger.start()

    def _start(self) -> None:
        index = self._view.model().index(self._row.row(), self._row.column(), self._row.parent())
        exercise = self._exercise_of(index) if self._row.isValid() else None
        if exercise is None:
            return
        try:
            film, figure = self._figures.film(exercise), self._figures.painter(exercise)
        except FilmError:
            return
        if film is None or figure is None:
            return
        self._film = FilmPainter(film, figure)
        self.setGeometry(self._picture_of(index))
        self.playback.start(film.cycle(Tempo()))
        self.playback.play()
        self.show()

    def _show_frame(self) -> None:
        if self._film is None:
            return
        frame = self._film.film.frame_at(self.playback.cycle.moment(self.playback.seconds))
        if frame != self._frame:
            self._frame = frame
            self.update()
