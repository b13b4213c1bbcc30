"""The exercise drawn large and moving at its real tempo, with what a hand or a keyboard needs to steer it."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.dose import SECONDS_A_REP, Dose
from desktop.model.exercise import Exercise
from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.text import Text
from desktop.ui.figures.canvas import Canvas
from desktop.ui.figures.playback import SPEEDS, Playback
from desktop.ui.figures.preference import system_prefers_reduced_motion
from desktop.ui.figures.store import FigureStore
from desktop.ui.figures.transport import PlayButton, SpeedButton, TimeLine
from desktop.ui.theme import Themes
from desktop.wording import figures as words
from desktop.wording.phrase import Said
from desktop.wording.voice import Voice
from resources.figures.film import Film
from resources.figures.film_header import FilmError
from resources.figures.timing import Tempo


class FigurePlayer(QWidget):
    """Picture, play button, time line, speed and caption.

    Space plays and pauses, Left and Right step through the key frames, Home and End go to the first and the
    last. With less motion wanted, or without a film, there are the key frames alone.
    """

    def __init__(
        self,
        figures: FigureStore,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._figures, self._voice = figures, voice
        self._exercise = ""
        self._dose: Dose | None = None
        self._captions: tuple[str, ...] = ("",)
        self._film: Film | None = None
        self._reduced = system_prefers_reduced_motion() if reduced_motion is None else reduced_motion
        self.problem = ""
        """Why the exercise does not move, as one sentence; empty when it does."""
        self.playback = Playback(self, clock=clock)
        self.canvas = Canvas(figures, themes, self)
        self.play = PlayButton(themes, voice)
        self.time_line = TimeLine(themes, voice)
        self.speed = SpeedButton(SPEEDS, themes, voice)
        self.back = IconButton("chevron-left", voice(words.PREVIOUS), themes)
        self.on = IconButton("chevron-right", voice(words.NEXT), themes)
        self.caption = Text("", themes, size=12, ink="ink2", inset=2)
        self._lay_out()
        self._connect()

    @property
    def moves(self) -> bool:
        """Whether there is a film to play and motion is wanted."""
        return self._film is not None

    @property
    def key(self) -> int:
        """The key frame that the caption names, from 0."""
        if self._film is None:
            return self.canvas.shown
        if self.playback.tick is not None:
            return self.playback.cycle.ticks[self.playback.tick].key
        return self.playback.cycle.key_at(self.playback.seconds)

    def show_exercise(self, exercise: Exercise, dose: Dose | None = None) -> None:
        """Show an exercise at the tempo of a dose; the same exercise with another dose goes on at its new
        tempo."""
        known = exercise.id == self._exercise
        self._dose = dose
        self.canvas.setAccessibleName(self._voice(words.DRAWING, exercise=exercise.name))
        if not known:
            self._exercise = exercise.id
            figure = self._figures.painter(exercise.id)
            keys = len(figure.drawing.keys) if figure else 1
            self._captions = (*exercise.captions[:keys], *[""] * (keys - len(exercise.captions)))
            self._take_film()
        elif self._film is not None:
            self.playback.retime(self._film.cycle(self._tempo()))
        self._show()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Show key frames alone, or let the figure move."""
        if reduced != self._reduced:
            self._reduced = reduced
            if self._exercise:
                self._take_film()
                self._show()

    def look_changed(self) -> None:
        """The store's figures have another look: paint what is shown anew, with the film of its build."""
        if not self._exercise:
            return
        moved = self._film is not None
        self._film = self._loaded()
        if moved == (self._film is not None):
            self.canvas.dress(self._film)
        else:
            self._take_film()
        self._show()

    def show_key(self, key: int) -> None:
        """Pause at a key frame; out of range is the nearest."""
        key = max(0, min(key, len(self._captions) - 1))
        if self._film is None:
            self.canvas.show_picture(key)
            self._show()
            return
        ticks = self.playback.cycle.ticks
        self.playback.go_to(next((at for at, tick in enumerate(ticks) if tick.key == key), 0))

    def step(self, by: int) -> None:
        """To the next key frame (1) or to the one before (-1)."""
        if self._film is None:
            self.show_key(self.canvas.shown + by)
        else:
            self.playback.step(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys wherever the focus is in the player."""
        match event.key():
            case Qt.Key.Key_Space if self._film is not None:
                self.playback.toggle()
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self.step(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self.step(1)
            case Qt.Key.Key_Home:
                self._go_to_end(0)
            case Qt.Key.Key_End:
                self._go_to_end(-1)
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What was playing goes on."""
        super().showEvent(event)
        self._wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is played that nobody sees."""
        super().hideEvent(event)
        self._wake()

    def changeEvent(self, event: QEvent) -> None:
        """Nor in a window that is not the one in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._wake()

    # ---- inside ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        for widget in (self.play, self.back, self.time_line, self.on, self.speed):
            row.addWidget(widget, 1 if widget is self.time_line else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas)
        column.addLayout(row)
        column.addWidget(self.caption)

    def _connect(self) -> None:
        self.play.clicked.connect(self.playback.toggle)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.speed.chosen.connect(self.playback.set_speed)
        self.time_line.sought.connect(self._seek)
        self.time_line.taken.connect(lambda: self.playback.hold(True))
        self.time_line.left.connect(lambda: self.playback.hold(False))
        self.playback.moved.connect(self._show)
        self.playback.switched.connect(self._show_state)

    def _tempo(self) -> Tempo:
        return Tempo(rep=SECONDS_A_REP, hold=self._dose.hold if self._dose else None)

    def _take_film(self) -> None:
        self._film = self._loaded()
        self.playback.pause()
        self.canvas.take(self._exercise, self._film)
        for button in (self.play, self.speed):
            button.setVisible(self._film is not None)
        for arrow in (self.back, self.on):
            arrow.setVisible(self._film is None and len(self._captions) > 1)
        self.time_line.setVisible(self._film is not None or len(self._captions) > 1)
        if self._film is not None:
            self.playback.start(self._film.cycle(self._tempo()))

    def _loaded(self) -> Film | None:
        """The film of the exercise in the look's build; None, and why, where there is none to show."""
        self.problem = ""
        if self._reduced:
            return None
        try:
            return self._figures.film(self._exercise)
        except FilmError as error:
            self.problem = str(error)
            return None

    def _wake(self) -> None:
        in_use = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        self.playback.set_awake(self.isVisible() and in_use)

    def _seek(self, share: float) -> None:
        if self._film is not None:
            self.playback.seek(share * self.playback.cycle.seconds)
        else:
            self.show_key(round(share * (len(self._captions) - 1)))

    def _go_to_end(self, which: int) -> None:
        if self._film is not None:
            self.playback.go_to(which)
        else:
            self.show_key(which % len(self._captions))

    def _show(self) -> None:
        """Picture, time line and caption as they are now."""
        playback, last = self.playback, max(1, len(self._captions) - 1)
        if self._film is None:
            marks = [key / last for key in range(len(self._captions))]
            share = self.canvas.shown / last
            self.back.setEnabled(self.canvas.shown > 0)
            self.on.setEnabled(self.canvas.shown < len(self._captions) - 1)
        else:
            tick = playback.tick
            frame = self._film.frame_at(playback.cycle.moment(playback.seconds)) if tick is None else 0
            self.canvas.show_picture(frame if tick is None else self._film.still(tick))
            marks = [tick.seconds / playback.cycle.seconds for tick in playback.cycle.ticks]
            share = playback.seconds / playback.cycle.seconds
        self.time_line.show_marks(marks)
        self.time_line.show_share(share)
        self._show_caption()

    def _show_caption(self) -> None:
        key = self.key
        caption = self._captions[key]
        if caption != self.caption.text():
            self.caption.setText(caption)
        if not self.playback.playing:
            facts = {"key": key + 1, "keys": len(self._captions), "caption": caption}
            said = self._voice.say(Said(words.POSITION, facts))
            self.canvas.setAccessibleDescription(said)
            self.time_line.setAccessibleDescription(said)

    def _show_state(self) -> None:
        self.play.show_playing(self.playback.playing)
        self.speed.show_speed(self.playback.speed)
