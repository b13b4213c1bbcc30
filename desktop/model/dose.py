"""How much of an exercise: the dose."""

from dataclasses import dataclass

SECONDS_A_REP = 3  # one second up, two down: what "slowly" takes in the steps of the library
SECONDS_A_METRE = 1.5  # small, careful steps, as in a heel-to-toe walk
SECONDS_A_COUNT = 75  # A to Z in the air, about three seconds a letter
REST_WHEN_UNSAID = 15  # seconds between sets when the dose names no rest

MAX_SETS = 20
MAX_REPS = 200
MAX_COUNT = 20  # letters of a named count
MAX_HOLD = 600  # seconds
MAX_CARRY = 2000  # metres within one set
MAX_REST = 900  # seconds
MAX_LOAD = 300.0  # kilograms


@dataclass(frozen=True, slots=True)
class Dose:
    """Sets of exactly one measure: reps, a hold, a distance or a named count.

    ``hold`` and ``rest`` are seconds, ``distance`` metres, ``load`` kilograms. A hold may stand
    beside reps (a pause in each rep). ``count`` is a named count such as ``A–Z``. With
    ``each_side`` all of it is done on the right and on the left.

    Raises ValueError, with the field's name, when a number is out of range.
    """

    sets: int = 1
    reps: int | None = None
    hold: int | None = None
    distance: int | None = None
    count: str | None = None
    rest: int | None = None
    load: float | None = None
    each_side: bool = False

    def __post_init__(self) -> None:
        _check("sets", self.sets, 1, MAX_SETS)
        _check("reps", self.reps, 1, MAX_REPS)
        _check("hold", self.hold, 1, MAX_HOLD)
        _check("distance", self.distance, 1, MAX_CARRY)
        _check("rest", self.rest, 0, MAX_REST)
        _check("load", self.load, 0.0, MAX_LOAD)
        if self.count is not None and not 0 < len(self.count) <= MAX_COUNT:
            raise ValueError("count is 1 to 20 letters")
        measures = [self.reps, self.distance, self.count]
        if sum(value is not None for value in measures) > 1:
            raise ValueError("a dose has one of reps, distance and count")
        if self.hold is None and all(value is None for value in measures):
            raise ValueError("a dose needs reps, a hold, a distance or a count")

    @property
    def seconds(self) -> int:
        """About how long it takes, rests between the sets included."""
        if self.reps is not None:
            one_set = self.reps * (SECONDS_A_REP + (self.hold or 0))
        elif self.distance is not None:
            one_set = round(self.distance * SECONDS_A_METRE)
        elif self.count is not None:
            one_set = SECONDS_A_COUNT
        else:
            one_set = self.hold or 0
        rounds = self.sets * (2 if self.each_side else 1)
        rest = REST_WHEN_UNSAID if self.rest is None else self.rest
        return rounds * one_set + (self.sets - 1) * rest


def _check(name: str, value: float | None, min_value: float, max_value: float) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not min_value <= value <= max_value:
        raise ValueError(f"{name} is from {min_value:g} to {max_value:g}, not {value!r}")
