"""What was done of a planned run, session or training, beside what was planned."""

from dataclasses import dataclass

MAX_EFFORT = 10
"""How hard it was from 1 to 10, as a runner feels it: the CR-10 scale of session effort (Foster 2001)."""


@dataclass(frozen=True, slots=True)
class Actual:
    """``distance`` metres, ``duration`` seconds, ``effort`` from 1 to 10, ``word`` the runner's own.

    None and an empty word stand for "as planned" and "not said". ``partly`` is what was begun and cut short.
    It counts once the thing is ticked.
    """

    distance: int | None = None
    duration: int | None = None
    effort: int | None = None
    word: str = ""
    partly: bool = False

    def __post_init__(self) -> None:
        if self.effort is not None and not 1 <= self.effort <= MAX_EFFORT:
            raise ValueError(f"an effort is from 1 to {MAX_EFFORT}, not {self.effort}")


AS_PLANNED = Actual()
