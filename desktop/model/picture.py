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

_AND = "+"


def shown_by(picture: Picture | None) -> str | None:
    """One word for what shows an exercise: a figure's id, or the files of its photos; None for neither."""
    match picture:
        case Drawn(figure):
            return figure
        case Photo(file, end):
            return f"{file}{_AND}{end}" if end else file
    return None


def photo_files(shown: str) -> tuple[str, ...]:
    """The files in such a word; none in the id of a figure, which has no dot."""
    return tuple(shown.split(_AND)) if "." in shown else ()
