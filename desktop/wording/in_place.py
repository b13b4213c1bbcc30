"""The line that is edited on a card: what stands in it at first, and what is said of what was typed."""

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, StrengthSession
from desktop.wording import doses, names, quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

WORDS_HINT = Phrase("Enter keeps it, Shift+Enter begins a line, Escape leaves it as it was.")
NAME_HINT = Phrase("Enter keeps it, Escape leaves it as it was.")
RUN_HINT = Phrase("Such as 10 km 52 min, tempo 8k or 45 min. Enter keeps it, Escape leaves it as it was.")
TRAINING_HINT = Phrase("Such as cycling 40 min 15 km. Enter keeps it, Escape leaves it as it was.")
DOSE_HINT = Phrase("Such as 2x12, 3x30 s each or 2x10 5 kg. Enter keeps it, Escape leaves it as it was.")
NOT_UNDERSTOOD = Phrase("“{words}” is not understood here.")
TOO_LONG = Plural(
    "{count} character too many; {limit} fit.",
    "{count} characters too many; {limit} fit.",
    context="of a text that is edited on its card",
)
EDIT = Phrase("Edit {name}", context="the name of a field: Edit Tempo")


def line(voice: Voice, entry: Entry, unit: str) -> str:
    """What an entry's line says before anything is typed."""
    match entry:
        case Note():
            return entry.text
        case Rest():
            return entry.notes
        case StrengthSession():
            return entry.name
        case Run():
            return _amounts(voice, entry.distance, entry.duration, unit)
        case CrossTraining():
            name = names.entry_title(voice, entry)
            return " ".join(filter(None, (name, _amounts(voice, entry.distance, entry.duration, unit))))


def dose_line(voice: Voice, dose: Dose) -> str:
    """``2 × 12 reps``, ``3 × 15 s each``, as it is typed."""
    return doses.dose(voice, dose).replace(", ", " ")


def hint(voice: Voice, entry: Entry | None) -> str:
    """What may be typed there; None for an exercise's dose."""
    match entry:
        case Note() | Rest():
            return voice(WORDS_HINT)
        case StrengthSession():
            return voice(NAME_HINT)
        case Run():
            return voice(RUN_HINT)
        case CrossTraining():
            return voice(TRAINING_HINT)
        case None:
            return voice(DOSE_HINT)


def field(voice: Voice, entry: Entry | None, exercise: Exercise | None) -> str:
    """What a screen reader calls the field."""
    if entry is not None:
        return voice(EDIT, name=names.entry_title(voice, entry)[:60])
    return voice(EDIT, name=exercise.name if exercise is not None else "")


def _amounts(voice: Voice, metres: int | None, seconds: int | None, unit: str) -> str:
    distance = quantities.distance(voice, metres, unit) if metres else ""
    duration = quantities.duration(voice, seconds) if seconds else ""
    return " ".join(filter(None, (distance, duration)))
