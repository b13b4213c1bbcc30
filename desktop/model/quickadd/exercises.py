"""A typed line about an exercise: which one it is, its dose, and where it shall go."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.quickadd.pieces import Amount, Duration, Load, Piece, Sets
from desktop.model.quickadd.reading import Reading, says_what
from desktop.model.quickadd.vocabulary import Named, Particle, Vocabulary
from desktop.model.refs import NewExercise

Kind = TypeVar("Kind")

MAX_HITS = 5  # exercises that words which name none exactly are taken for


def exercises(
    found: Sequence[Piece], vocabulary: Vocabulary
) -> tuple[tuple[Piece, ...], tuple[Reading, ...]] | None:
    """Pieces and readings of a line about an exercise; None when it is about something else.

    It is one when an exercise is named, or when its unknown words are found in the name of one and nothing in
    it speaks of a run.
    """
    about = tuple(piece for piece in found if piece.meaning is not None)
    unknown = " ".join(piece.text for piece in found if piece.meaning is None)
    names = [piece.meaning.exercise for piece in about if isinstance(piece.meaning, Named)]
    if not names:
        if says_what(about):
            return None
        names = list(vocabulary.found(unknown)[:MAX_HITS])
        found = _joined(found, names)
    part = _first(about, Part)
    doses = [(name, dose_of(vocabulary.library[name].dose, about)) for name in names]
    fitting = [Reading(NewExercise(name, dose), part) for name, dose in doses if dose is not None]
    return (tuple(found), tuple(fitting)) if fitting else None


def _joined(found: Sequence[Piece], names: list[str]) -> tuple[Piece, ...]:
    """The pieces, with the unknown words as one that names the exercise they were found in."""
    if not names:
        return tuple(found)
    unknown = [piece.text for piece in found if piece.meaning is None]
    first = next(place for place, piece in enumerate(found) if piece.meaning is None)
    name = Piece(" ".join(unknown), Named(names[0]))
    return (*found[:first], name, *(piece for piece in found[first:] if piece.meaning is not None))


def dose_of(usual: Dose, about: Sequence[Piece]) -> Dose | None:
    """The usual dose with what was said of it; None when that is no dose."""
    changes: dict[str, object] = {}
    sets, alone, load = _first(about, Sets), _first(about, Amount), _first(about, Load)
    held = _first(about, Duration)
    if sets is not None:
        changes |= {"sets": sets.sets, **_measure(usual, sets.number, sets.unit)}
    elif held is not None:
        changes |= _measure(usual, held.seconds, "s")
    elif alone is not None and alone.number.is_integer():
        changes |= _measure(usual, int(alone.number), "")
    if load is not None:
        changes["load"] = load.kilograms
    if any(piece.meaning is Particle.EACH for piece in about):
        changes["each_side"] = True
    try:
        return replace(usual, **changes)  # type: ignore[arg-type]
    except ValueError:
        return None


def _measure(usual: Dose, number: int, unit: str) -> dict[str, object]:
    """One measure and no other; a number without a unit counts what the usual dose counts."""
    none: dict[str, object] = {"reps": None, "distance": None, "count": None}
    if unit == "m" or (not unit and usual.distance is not None):
        return none | {"distance": number}
    alone = usual.reps is None and usual.count is None
    if unit == "s" or (not unit and alone):
        return none | {"hold": number}
    return none | {"reps": number}


def _first(found: Sequence[Piece], kind: type[Kind]) -> Kind | None:
    return next((piece.meaning for piece in found if isinstance(piece.meaning, kind)), None)
