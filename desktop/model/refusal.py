"""Why something cannot be done, as facts; `desktop.wording.refusals` says them."""

from enum import StrEnum


class Refusal(StrEnum):
    """Why a thing may not land, or what is not there any more."""

    ENTRY_GONE = "entry-gone"
    EXERCISE_GONE = "exercise-gone"
    ROUTINE_GONE = "routine-gone"
    NOT_IN_LIBRARY = "not-in-the-library"
    NOTHING_MEANT = "nothing-meant"
    DAY_FULL = "day-full"
    ROUTINE_FULL = "routine-full"
    ALREADY_HERE = "already-here"
    EXERCISES_ONLY = "exercises-only"
    NAME_TOO_LONG = "name-too-long"
    TEXT_TOO_LONG = "text-too-long"
    NAME_EMPTY = "name-empty"
    NAME_TAKEN = "name-taken"
    NOTHING_TO_SAVE = "nothing-to-save"
    ON_EVERY_RUN_ALREADY = "on-every-run-already"
    NOT_SAVED_ANY_MORE = "not-saved-any-more"


class Gone(LookupError):
    """The entry, routine or exercise is not there: the caller holds a name from before another change."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class NotTaken(ValueError):
    """What was typed or meant is not taken: ``refusal`` says why."""

    def __init__(self, refusal: Refusal, max_: int = 0) -> None:
        super().__init__(refusal.value, max_)
        self.refusal, self.max_ = refusal, max_


class TooMuch(NotTaken):
    """More than a plan takes: ``refusal`` says of what, ``max_`` how much of it there may be."""
