"""The full screen that leads a runner through a session: its clock, its keys, and what they do."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop.model.exercise import Library
from desktop.model.following import Cue, Following, cues
from desktop.ui.figures.playback import AT_REST, FRAME
from desktop.ui.figures.store import FigureStore
from desktop.ui.follow.face import Face
from desktop.ui.follow.stage import Moves
from desktop.ui.follow.summary import Offering, Summary
from desktop.ui.follow.tones import Tones
from desktop.ui.keys import chord
from desktop.ui.theme import Themes, fill
from desktop.ui.window.overlay import announce
from desktop.wording import follow as words
from desktop.wording.voice import Voice

FLASH, RIM = 250, 10
"""Milliseconds of a flash, once a second at most; pixels of the rim that shows it."""
FLASHES = {Cue.COUNT: "warning-edge", Cue.BEGIN: "accent", Cue.END: "cool-down"}
SILENT = Tones(None)
QUIET_AFTER = 4.0
"""Seconds without mouse or key after which the buttons go out of sight."""


class FollowWindow(QDialog):
    """``left`` carries where the runner was when the window was left, or came to the end.

    ``moves`` are how its exercises move, each in its place. The clock is given; a test makes one up. Nothing
    is counted but what it says, so that a hidden window and a busy machine lose no time. ``tones`` are heard
    while ``sound`` is on; beside each the screen flashes. With ``offering`` it ends by asking how each
    exercise went.
    """

    left = Signal(object)
    sound_switched = Signal(bool)

    def __init__(
        self,
        following: Following,
        moves: Sequence[Moves],
        title: str,
        library: Library,
        figures: FigureStore,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
        tones: Tones = SILENT,
        sound: bool = True,
        offering: Offering | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setModal(True)  # what is followed stays as it is planned
        self.setWindowTitle(title)
        self._library, self._themes, self._voice, self._clock = library, themes, voice, clock
        self._now, self._announced, self._gone = following, -1, False
        self._tones, self._sound, self._offering, self._title = tones, sound, offering, title
        self._figures = figures
        self.summary: Summary | None = None
        self._flash: Cue | None = None
        self._dark = QTimer(self, singleShot=True, interval=FLASH)
        self._dark.timeout.connect(lambda: self._show_flash(None))
        self._looked = self._stirred = clock()
        self._pointer = QCursor.pos()
        self.face = Face(title, library, figures, themes, voice, self)
        self.face.stage.still = reduced_motion
        self._moving = [each.cycle is not None and not reduced_motion for each in moves]
        self.face.take(following, moves)
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.look)
        self._connect()
        self.face.show_sound(on=sound, heard=tones.heard)
        themes.changed.connect(self.update)
        self.face.pause.setFocus()
        self._show(following)

    @property
    def now(self) -> Following:
        """Where the runner is."""
        return self._now

    # ---- time ----------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the clock, and show what it says."""
        time = self._clock()
        after = self._now.after(time - self._looked)
        self._looked = time
        if QCursor.pos() != self._pointer:
            self._pointer = QCursor.pos()
            self._stirred = time
        self._show(after)

    def _do(self, change: Callable[[Following], Following]) -> None:
        """What a runner did, at the moment they did it."""
        self._stirred = self._clock()
        self.look()
        self._show(change(self._now))

    def _show(self, now: Following) -> None:
        before, self._now = self._now, now
        for cue in cues(before, now):
            self._show_flash(cue)
            if self._sound:
                self._tones.sound(cue)
        phase_before = (before.at, before.over, before.done)
        if (now.at, now.over, now.done) != phase_before or self._announced < 0:
            self.face.show_phase(now)
        self.face.show_time(now)
        if now.at != self._announced:
            self._announced = now.at
            announce(self, words.said(self._voice, now, self._library))
        elif now.running != before.running:
            announce(self, self._voice(words.PAUSED if not now.running else words.GO_ON))
        quiet = now.running and not now.over and self._clock() - self._stirred >= QUIET_AFTER
        for button in self.face.controls:
            button.fade(quiet and not button.hasFocus())
        self.setCursor(Qt.CursorShape.BlankCursor if quiet else Qt.CursorShape.ArrowCursor)
        self._keep_time()
        self._ask()

    @property
    def flash(self) -> Cue | None:
        """What the screen flashes for at this moment."""
        return self._flash

    def _show_flash(self, cue: Cue | None) -> None:
        self._flash = cue
        if cue is not None:
            self._dark.start()
        self.update()

    def _keep_time(self) -> None:
        """As often as there is something new to see; not at all in a pause and at the end."""
        if self._gone or self._now.over or not self._now.running:
            self.timer.stop()
            return
        seen = self.isVisible() and not self.isMinimized()
        moves = self._now.phase.works and self._moving[self._now.phase.item]
        wanted = FRAME if moves and seen else AT_REST
        if not self.timer.isActive() or self.timer.interval() != wanted:
            self.timer.start(wanted)

    def _ask(self) -> None:
        """At the end, ask how it went; answers that were given before going back once more are asked anew."""
        over = self._now.over and self._offering is not None
        if over and self._offering is not None and self.summary is None:
            self.summary = Summary(
                self._title,
                self._now,
                self._offering,
                self._library,
                self._figures,
                self._themes,
                self._voice,
                self,
            )
            self.summary.left.connect(self.close)
            self.summary.back.connect(lambda: self._do(Following.back))
            self.summary.setGeometry(self.rect().adjusted(RIM, RIM, -RIM, -RIM))
            self.face.hide()
            self.summary.show()
            self.summary.rows[0].answers[0].setFocus()
        elif not over and self.summary is not None:
            self.summary.hide()
            self.summary.deleteLater()
            self.summary = None
            self.face.show()
            self.face.pause.setFocus()

    # ---- what can be done ------------------------------------------------------------------

    def _connect(self) -> None:
        face = self.face
        face.pause.clicked.connect(self.toggle)
        face.back.clicked.connect(lambda: self._do(Following.back))
        face.skip.clicked.connect(lambda: self._do(Following.skipped))
        face.done.clicked.connect(self.finish)
        face.more.clicked.connect(lambda: self._do(Following.longer))
        face.leave.clicked.connect(self.close)
        face.sound.clicked.connect(self.switch_sound)
        face.list.clicked.connect(self.open_list)

    def toggle(self) -> None:
        """Pause, or go on: the time of the pause counts for nothing."""
        if not self._now.running:
            self._looked = self._clock()
        self._do(Following.toggled)

    def finish(self) -> None:
        """Done with this set, or with the rest; at the end the window closes."""
        if self._now.over:
            self.close()
            return
        self._do(lambda now: Following.finished(now if now.running else now.toggled()))

    def switch_sound(self) -> None:
        """Hear the tones, or only see them."""
        self._sound = not self._sound
        self.face.show_sound(on=self._sound, heard=self._tones.heard)
        announce(self, self.face.sound.text())
        self.sound_switched.emit(self._sound)

    def open_list(self) -> None:
        """All exercises, to go to one of them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._voice(words.ALL_SAID))
        for item, one in enumerate(self._now.items):
            name = words.exercise_name(self._voice, one.exercise, self._library)
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            done, sets = self._now.sets_done(item)
            action.setChecked(done == sets)
            action.triggered.connect(lambda _=False, item=item: self._do(lambda now: now.at_item(item)))
        menu.popup(self.face.list.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key needs another one held; each is a button too."""
        self._stirred = self._clock()
        pressed, face = Qt.Key(chord(event)[1]), self.face
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        back, skip = (Qt.Key.Key_Right, Qt.Key.Key_Left) if mirrored else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        buttons = {
            Qt.Key.Key_Space: face.pause,
            back: face.back,
            skip: face.skip,
            Qt.Key.Key_Up: face.more,
            Qt.Key.Key_Return: face.done,
            Qt.Key.Key_Enter: face.done,
            Qt.Key.Key_L: face.list,
            Qt.Key.Key_M: face.sound,
            Qt.Key.Key_Escape: face.leave,
        }
        button = buttons.get(pressed)
        if self.summary is not None and button is not None and button not in (face.done, face.leave):
            return
        if button is None:
            super().keyPressEvent(event)
        elif button.isEnabled() and (not button.isHidden() or self.summary is not None):
            button.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons come back."""
        self._do(lambda now: now)
        super().mousePressEvent(event)

    # ---- the window ------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything finds its place anew."""
        self.face.setGeometry(self.rect())
        if self.summary is not None:
            self.summary.setGeometry(self.rect().adjusted(RIM, RIM, -RIM, -RIM))
        self.face.place()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of all."""
        painter = QPainter(self)
        theme, box = self._themes.current, self.rect()
        if self._flash is not None:
            fill(painter, box, theme[FLASHES[self._flash]])
            box = box.adjusted(RIM, RIM, -RIM, -RIM)
        fill(painter, box, theme["panel"])
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """The clock goes on, with nothing to paint."""
        super().hideEvent(event)
        self._keep_time()

    def done(self, result: int) -> None:
        """Left, by whatever way: say where."""
        if not self._gone:
            self.look()
            self._gone = True
            self.timer.stop()
            self.left.emit(self._now)
        super().done(result)
