"""When which frame is shown: phases, their real tempo and their key frames. Standard library only."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi
from typing import Literal

Ease = Literal["smooth", "even"]
"""`smooth` starts and ends at rest; `even` goes on at one speed, as within a stride."""

_NEAR = 1e-6
"""Seconds below which two moments are one."""


@dataclass(frozen=True)
class Tempo:
    """What a dose says about time, as plain numbers in seconds; None where it says nothing."""

    rep: float = 3.0
    hold: float | None = None


@dataclass(frozen=True)
class Stop:
    """A moment of a phase (`share` of it, 0 to 1) at which key frame `key` is shown."""

    key: int
    share: float = 0.0


@dataclass(frozen=True)
class Phase:
    """One part of a cycle: along a `path` of frames (`back`: from its end), or without one, at rest.

    Exactly one of three says how long it takes: `seconds`, `rep` (a share of the seconds that a rep takes)
    or `hold` (the dose's hold; these seconds when it has none). A phase at rest shows what the phase before
    it ended with.
    """

    path: str = ""
    back: bool = False
    ease: Ease = "smooth"
    seconds: float | None = None
    rep: float | None = None
    hold: float | None = None
    stops: tuple[Stop, ...] = ()

    def lasts(self, tempo: Tempo) -> float:
        """Seconds at a tempo."""
        if self.rep is not None:
            return self.rep * tempo.rep
        if self.hold is not None:
            return self.hold if tempo.hold is None else tempo.hold
        return self.seconds or 0.0

    def along(self, share: float) -> float:
        """How far along the path (0 to 1) when `share` of the time is over."""
        eased = (1 - cos(pi * share)) / 2 if self.ease == "smooth" else share
        return 1 - eased if self.back else eased


@dataclass(frozen=True)
class Moment:
    """What is shown at one time: a spot on a path, 0 to 1."""

    path: str
    along: float


@dataclass(frozen=True)
class Tick:
    """When in the cycle (seconds) a key frame is shown."""

    seconds: float
    key: int


class Cycle:
    """One round of the exercise at one tempo; it begins again where it ends."""

    def __init__(self, phases: Sequence[Phase], tempo: Tempo) -> None:
        self._starts: list[float] = []
        self._lasts = [phase.lasts(tempo) for phase in phases]
        self._phases = phases
        self.seconds = 0.0
        ticks = []
        for phase, lasts in zip(phases, self._lasts, strict=True):
            self._starts.append(self.seconds)
            ticks += [Tick(self.seconds + stop.share * lasts, stop.key) for stop in phase.stops]
            self.seconds += lasts
        self.ticks = tuple(ticks)
        """Where the key frames are, in the order of time."""

    def moment(self, seconds: float) -> Moment:
        """What is shown `seconds` after the start; before the start the first, after the end the last."""
        at = self._phase_at(seconds)
        phase = self._phases[at]
        if phase.path:
            lasts = self._lasts[at]
            share = (seconds - self._starts[at]) / lasts if lasts > 0 else 1.0
            return Moment(phase.path, phase.along(min(1.0, max(0.0, share))))
        before = next(self._phases[spot] for spot in self._round_before(at) if self._phases[spot].path)
        return Moment(before.path, before.along(1.0))

    def moving(self, seconds: float) -> bool:
        """Whether the picture changes at this time."""
        return bool(self._phases[self._phase_at(seconds)].path)

    def next_change(self, seconds: float) -> float:
        """When the next phase begins, the end of the cycle at the latest."""
        return next((start for start in self._starts if start > seconds + _NEAR), self.seconds)

    def key_at(self, seconds: float) -> int:
        """The key frame that the caption names: where a movement goes to, or what is held."""
        if self.moving(seconds):
            end = self.next_change(seconds)
            again = [Tick(self.seconds, tick.key) for tick in self.ticks[:1] if tick.seconds == 0]
            ticks = (*self.ticks, *again)
            ahead = (tick for tick in ticks if seconds - _NEAR <= tick.seconds <= end + _NEAR)
            goal = next(ahead, None)
            if goal is not None:
                return goal.key
        passed = [tick for tick in self.ticks if tick.seconds <= seconds + _NEAR]
        return (passed or self.ticks)[-1].key

    def _phase_at(self, seconds: float) -> int:
        for at in range(len(self._starts) - 1, -1, -1):
            if self._starts[at] <= seconds + _NEAR and self._lasts[at] > 0:
                return at
        return 0

    def _round_before(self, at: int) -> Sequence[int]:
        """The phases before one, nearest first, once round the cycle."""
        return [(at - step) % len(self._phases) for step in range(1, len(self._phases) + 1)]
