"""What the pages say about days, runs and doses, in one voice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise, Movement, Part
from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, StrengthSession
from desktop.model.quantity import distance_text, duration_text
from desktop.model.week import Week
from printouts.script import readable

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MOVEMENTS: Final = {
    Movement.DORSIFLEXION: "toes up",
    Movement.PLANTAR_FLEXION: "toes down",
    Movement.INVERSION: "sole in",
    Movement.EVERSION: "sole out",
}
APP = "Footwork"


def weekday(when: date) -> str:
    """``Tue``."""
    return WEEKDAYS[when.weekday()]


def span(week: Week) -> str:
    """``23–29 November 2026``; months and years are said twice when the week crosses into the next."""
    first, last = week.dates[0], week.dates[-1]
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year} – {end}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {end}"
    return f"{first.day}–{end}"


def week_title(week: Week) -> str:
    """``Week 48, 23–29 November 2026``."""
    return f"Week {week.number}, {span(week)}"


def counted(number: int, noun: str) -> str:
    """``1 run``, ``4 runs``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(words: Sequence[str]) -> str:
    """``Tue``, ``Tue and Sun``, ``Tue, Thu and Sun``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def sentence_case(text: str) -> str:
    """A capital first letter; the rest is left alone."""
    return text[:1].upper() + text[1:]


def title(entry: Entry) -> str:
    """What an entry is called: ``Easy``, ``Ankle strength``, ``Cycling``, ``Rest``, ``Note``."""
    match entry:
        case Run():
            return sentence_case(entry.kind)
        case StrengthSession():
            return readable(entry.name) or "Strength"
        case CrossTraining():
            return readable(entry.activity) or "Cross-training"
        case Rest():
            return "Rest"
        case Note():
            return "Note"


def amounts(entry: Entry, unit: str) -> list[str]:
    """Distance and duration, whichever are set: ``8 km``, ``48 min``."""
    if not isinstance(entry, Run | CrossTraining):
        return []
    said = []
    if entry.distance:
        said.append(distance_text(entry.distance, unit))
    if entry.duration:
        said.append(duration_text(entry.duration))
    return said


def movements(exercise: Exercise) -> str:
    """``Toes down, sole in``."""
    return sentence_case(", ".join(MOVEMENTS[movement] for movement in exercise.movements))


def equipment(exercises: Iterable[Exercise]) -> str:
    """``You need: chair, step``, each thing once, or that nothing is needed."""
    needed = list(dict.fromkeys(thing for exercise in exercises for thing in exercise.equipment))
    return f"You need: {', '.join(needed)}" if needed else "You need: nothing else"


@dataclass(frozen=True, slots=True)
class DoseWords:
    """A dose in three voices: ``2 × 12`` large, ``each side`` beside it, ``rest 30 s`` small."""

    amount: str
    beside: str
    details: str


def dose_words(dose: Dose) -> DoseWords:
    """A dose cut into what a card shows large, beside it, and small."""
    beside = "each side" if dose.each_side else ""
    amount = dose.measure
    if dose.reps is not None:
        amount = str(dose.reps)
        beside = beside or ("reps" if dose.reps != 1 else "rep")
    details = []
    if dose.hold is not None and dose.measure != f"{dose.hold} s":
        details.append(f"hold {dose.hold} s")
    if dose.load:
        details.append(f"{dose.load:g} kg")
    if dose.rest:
        details.append(f"rest {dose.rest} s")
    return DoseWords(f"{dose.sets} × {readable(amount)}", beside, sentence_case(", ".join(details)))


def dose_text(dose: Dose) -> str:
    """The dose on one line, as the rest of the app writes it."""
    return readable(dose.text)


def known(library: Mapping[str, Exercise], exercise_id: str) -> Exercise:
    """The exercise, or a stand-in that says that the library lost it: nothing planned is left out."""
    if exercise_id in library:
        return library[exercise_id]
    name = readable(sentence_case(exercise_id.replace("-", " "))) or "Unknown exercise"
    return Exercise(
        id=exercise_id, name=name, short_name=name, variation=name, family="", family_name="",
        base=None, movements=(), equipment=(),
        fits=tuple(Part), dose=Dose(reps=1), dose_source="ours",
        captions=(), steps=("This exercise is no longer in the library, so its steps are missing.",),
        feel="", mistake="", caution="", easier=None, easier_tip="", harder=None, harder_tip="",
    )  # fmt: skip
