"""What a planned thing becomes when its own line is typed over: "10 km 52 min", "2x15", a name, a note."""

from dataclasses import replace

from desktop.model.dose import Dose
from desktop.model.pace import Amounts
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
)
from desktop.model.quickadd.exercises import dose_of
from desktop.model.quickadd.pieces import Piece, pieces
from desktop.model.quickadd.readings import MAX_LINE
from desktop.model.quickadd.using import Using
from desktop.model.quickadd.vocabulary import Activity, Particle, Vocabulary


class NotUnderstood(ValueError):
    """Words that mean nothing there: ``words``, as they were typed."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def is_text(entry: Entry) -> bool:
    """Whether an entry is the runner's own words, whatever they are, rather than amounts."""
    return isinstance(entry, Note | Rest | StrengthSession)


def entry_from(entry: Entry, text: str, vocabulary: Vocabulary) -> Entry:
    """The entry with what was typed in place of its words or its amounts. Raises NotUnderstood.

    What is not said of a run or of cross-training is empty then; its exercises and notes stay.
    """
    match entry:
        case Note():
            return replace(entry, text=text.strip())
        case Rest():
            return replace(entry, notes=text.strip())
        case StrengthSession():
            return replace(entry, name=" ".join(text.split()))
        case Run():
            using = _using(text, vocabulary)
            kind = using.first(RunKind) or entry.kind
            amounts = _amounts(using, vocabulary, time_first=False)
            return replace(entry, kind=kind, distance=amounts.distance, duration=amounts.duration)
        case CrossTraining():
            using = _using(text, vocabulary)
            amounts = using.amounts(vocabulary.unit, time_first=True)
            name = " ".join(piece.text for piece in using.pieces() if _names_it(piece))
            return replace(
                entry,
                activity=name[:1].upper() + name[1:],
                distance=amounts.distance,
                duration=amounts.duration,
            )


def dose_from(item: PlannedExercise, text: str, vocabulary: Vocabulary) -> Dose:
    """The dose with what was typed of it. Raises NotUnderstood."""
    found = pieces(_line(text), vocabulary)
    unknown = " ".join(piece.text for piece in found if piece.meaning is None)
    bare = replace(item.dose, load=None, each_side=False)  # what is not said any more is gone
    dose = None if unknown or not found else dose_of(bare, found)
    if dose is None:
        raise NotUnderstood(unknown or " ".join(text.split()))
    return dose


def _using(text: str, vocabulary: Vocabulary) -> Using:
    return Using(pieces(_line(text), vocabulary))


def _line(text: str) -> str:
    return " ".join(text[:MAX_LINE].split())


def _amounts(using: Using, vocabulary: Vocabulary, *, time_first: bool) -> Amounts:
    amounts = using.amounts(vocabulary.unit, time_first=time_first)
    if rest := using.rest():
        raise NotUnderstood(rest)
    return amounts


def _names_it(piece: Piece) -> bool:
    return piece.meaning is None or isinstance(piece.meaning, Activity | Particle)
