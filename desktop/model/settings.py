"""How a runner likes to see things. Apart from the diary: a setting is never undone with an edit."""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.model.plan import RunKind


class Theme(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Whether figures move: as the system has it, always, or key frames alone."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class NewRun(StrEnum):
    """With which warm-up and cool-down a new run begins: none, the usual ones, or those of the last run."""

    NONE = "none"
    USUAL = "usual"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class LaidOn:
    """Which saved routines each new run of a kind begins with, by their ids; empty: as for any run."""

    kind: RunKind
    warm_up: str = ""
    cool_down: str = ""


class Hint(StrEnum):
    """What may be hinted at in a week; each can be switched off. Cautions cannot."""

    SESSIONS = "sessions"  # how many strength sessions there are
    CROWDED = "crowded"  # routines of many exercises
    BARE_RUNS = "bare-runs"  # runs without warm-up and cool-down
    IDLE_MOVEMENTS = "idle-movements"  # movements that nothing works
    HIP_AND_CORE = "hip-and-core"  # weeks of runs without exercises for hip or core
    FAR_DAYS = "far-days"  # days of a distance that may be mistyped
    HOPS_IN_A_ROW = "hops-in-a-row"  # hops on following days
    FIRST_YEAR = "first-year"  # what whoever runs for less than a year does before a run
    TIRING_WARM_UPS = "tiring-warm-ups"  # strength work right before a quick run


@dataclass(frozen=True, slots=True)
class Settings:
    """``unit`` is km or mi, ``week_starts_on`` as in date.weekday().

    ``language`` is a code such as ``de``, empty for the system's. ``health_note_seen``: the note
    of the first start was read; ``first_week_seen``: the offer of a ready-made week was answered.
    ``new_run`` says what a new run begins with, ``laid_on`` for which kinds it is a saved routine, and
    ``hushed`` which hints are switched off. ``tones``: following along is heard.
    """

    unit: str = "km"
    week_starts_on: int = 0
    theme: Theme = Theme.SYSTEM
    motion: Motion = Motion.SYSTEM
    language: str = ""
    health_note_seen: bool = False
    first_week_seen: bool = False
    new_run: NewRun = NewRun.NONE
    hushed: frozenset[Hint] = frozenset()
    laid_on: tuple[LaidOn, ...] = ()
    tones: bool = True

    def __post_init__(self) -> None:
        if self.unit not in ("km", "mi"):
            raise ValueError(f"unit is km or mi, not {self.unit!r}")
        if self.week_starts_on not in (0, 5, 6):
            raise ValueError(
                f"week_starts_on is 0 (Monday), 5 (Saturday) or 6 (Sunday), not {self.week_starts_on!r}"
            )

    def laid_on_kind(self, kind: RunKind) -> LaidOn:
        """Which saved routines a new run of a kind begins with."""
        return next((one for one in self.laid_on if one.kind is kind), LaidOn(kind))

    def with_laid_on(self, wanted: LaidOn) -> "Settings":
        """The same with other routines for the runs of one kind."""
        others = {one.kind: one for one in self.laid_on} | {wanted.kind: wanted}
        kept = (others[kind] for kind in RunKind if kind in others)
        return replace(self, laid_on=tuple(one for one in kept if one.warm_up or one.cool_down))
