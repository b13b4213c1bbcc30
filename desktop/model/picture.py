"""What shows how an exercise is done. Which file or drawing that is, whoever paints finds out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn figure, by its id."""

    figure: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the runner's own, by the name of its file among their pictures; ``end`` is a second one
    that shows where the exercise ends, empty where there is none."""

    file: str
    end: str = ""


Picture = Drawn | Photo
