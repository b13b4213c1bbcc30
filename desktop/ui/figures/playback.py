"""Time going by in one round of an exercise: play, pause, seek, speed. No widgets, and the clock is given."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from resources.figures.timing import Cycle, Phase, Tempo, Tick

SPEEDS = (0.5, 1.0, 1.5)

FRAME = 33
"""Milliseconds from frame to frame while something moves: 30 a second."""

AT_REST = 100
"""Milliseconds between steps of the time line while the figure holds still."""

_LONGEST_GAP = 0.25
"""Seconds that one step may take; a longer gap was a machine asleep, not an exercise that went on."""

_HERE = 1e-3


class Playback(QObject):
    """Where in the cycle we are. It runs only while it plays, is awake and is not held by a hand."""

    moved = Signal()
    """The time is another one."""

    switched = Signal()
    """Playing started or stopped, or the speed changed."""

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = 0.0
        self._awake = True
        self._held = False
        self.cycle = Cycle((Phase(seconds=1.0),), Tempo())
        self.seconds = 0.0
        self.playing = False
        self.speed = 1.0
        self.tick: int | None = None
        """The key frame stop that is shown, by its place among the cycle's ticks; None in between."""
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.advance)

    def start(self, cycle: Cycle) -> None:
        """Take a new exercise, paused at its first key frame."""
        self.cycle = cycle
        self.pause()
        self._show_tick(0)

    def retime(self, cycle: Cycle) -> None:
        """Go on in the same exercise at another tempo, at the same share of the way."""
        share = self.seconds / self.cycle.seconds if self.cycle.seconds else 0.0
        self.cycle = cycle
        self.seconds = share * cycle.seconds
        if self.tick is not None:
            self.seconds = cycle.ticks[self.tick].seconds
        self.moved.emit()

    def toggle(self) -> None:
        """Play or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Go on from here; from the end, from the start."""
        if self.seconds >= self.cycle.seconds - _HERE:
            self.seconds = 0.0
        self.playing, self.tick = True, None
        self._keep_time()
        self.switched.emit()
        self.moved.emit()

    def pause(self) -> None:
        """Stay here."""
        self.playing = False
        self._keep_time()
        self.switched.emit()

    def set_awake(self, awake: bool) -> None:
        """Stop the clock while nobody can see the picture; what was playing goes on afterwards."""
        self._awake = awake
        self._keep_time()

    def hold(self, held: bool) -> None:
        """Stop the clock while the runner's hand is on the time line."""
        self._held = held
        self._keep_time()

    def set_speed(self, speed: float) -> None:
        """How fast time goes by; 1 is the exercise's own tempo."""
        self.speed = speed
        self.switched.emit()

    def seek(self, seconds: float) -> None:
        """Go to a time of the cycle, playing or not."""
        self.seconds = min(self.cycle.seconds, max(0.0, seconds))
        self.tick = None
        self.moved.emit()

    def step(self, by: int) -> None:
        """Pause at the next key frame (1) or the one before (-1); past the last comes the first."""
        ticks = self.cycle.ticks
        if self.tick is not None:
            at = self.tick + by
        elif by > 0:
            at = next((at for at, tick in enumerate(ticks) if tick.seconds > self.seconds + _HERE), 0)
        else:
            at = next((at for at in range(len(ticks) - 1, -1, -1) if self._passed(ticks[at])), -1)
        self.pause()
        self._show_tick(at % len(ticks))

    def go_to(self, tick: int) -> None:
        """Pause at one of the cycle's key frames; -1 is the last."""
        self.pause()
        self._show_tick(tick % len(self.cycle.ticks))

    def advance(self) -> None:
        """Let the time since the last step go by."""
        now = self._clock()
        gone = min(now - self._last, _LONGEST_GAP) * self.speed
        self._last = now
        if self.cycle.seconds > 0:
            self.seconds = (self.seconds + gone) % self.cycle.seconds
        self._choose_interval()
        self.moved.emit()

    def _passed(self, tick: Tick) -> bool:
        return tick.seconds < self.seconds - _HERE

    def _show_tick(self, at: int) -> None:
        self.tick = at
        self.seconds = self.cycle.ticks[at].seconds if self.cycle.ticks else 0.0
        self.moved.emit()

    def _keep_time(self) -> None:
        runs = self.playing and self._awake and not self._held
        if runs and not self.timer.isActive():
            self._last = self._clock()
            self._choose_interval()
            self.timer.start()
        elif not runs:
            self.timer.stop()

    def _choose_interval(self) -> None:
        """As often as the picture changes, and exactly at the end of a hold."""
        wanted = FRAME
        if not self.cycle.moving(self.seconds):
            left = (self.cycle.next_change(self.seconds) - self.seconds) / self.speed
            wanted = max(1, min(AT_REST, round(left * 1000)))
        if self.timer.interval() != wanted:
            self.timer.setInterval(wanted)
