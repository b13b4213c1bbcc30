"""Doses in words: one line for everywhere, and the three pieces that a card sets apart."""

from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.wording import quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice, sentence_case

REPS = Plural("{count} rep", "{count} reps")
REPS_ALONE = Plural("rep", "reps")
SETS_OF = Phrase("{sets} × {measure}", context="a dose: 2 × 12 reps")
SETS_OF_EACH = Phrase("{sets} × {measure} each", context="a dose, right and left: 2 × 12 each")
WITH_LOAD = Phrase("{dose}, {load}", context="a dose and its weight: 2 × 12 reps, 5 kg")
EACH_SIDE = Phrase("each side")
HOLD = Phrase("hold {time}")
REST = Phrase("rest {time}")


def measure(voice: Voice, dose: Dose) -> str:
    """One set: ``12 reps``, ``15 s``, ``20 m``, ``A–Z``."""
    if dose.reps is not None:
        return voice(REPS, count=dose.reps)
    if dose.distance is not None:
        return quantities.distance(voice, dose.distance)
    if dose.count is not None:
        return dose.count
    return quantities.duration(voice, dose.hold or 0)


def dose(voice: Voice, dose: Dose) -> str:
    """The dose on one line: ``2 × 12 reps``, ``3 × 15 s each``, ``2 × 10 each, 5 kg``."""
    if dose.each_side:
        one_set = voice.number(dose.reps) if dose.reps is not None else measure(voice, dose)
        line = voice(SETS_OF_EACH, sets=dose.sets, measure=one_set)
    else:
        line = sets_of(voice, dose)
    if dose.load:
        line = voice(WITH_LOAD, dose=line, load=quantities.load(voice, dose.load))
    return line


def sets_of(voice: Voice, dose: Dose) -> str:
    """Sets and their measure alone: ``2 × 12 reps``, without sides, load or rest."""
    return voice(SETS_OF, sets=dose.sets, measure=measure(voice, dose))


class DoseParts(NamedTuple):
    """A dose in three pieces: ``2 × 12`` large, ``each side`` beside it, ``Hold 3 s, rest 30 s`` small."""

    amount: str
    beside: str
    details: str


def dose_parts(voice: Voice, dose: Dose) -> DoseParts:
    """What a card shows large, beside it, and small; together they say all of the dose."""
    one_set, beside = measure(voice, dose), ""
    if dose.reps is not None:
        one_set, beside = voice.number(dose.reps), voice(REPS_ALONE, count=dose.reps)
    if dose.each_side:
        beside = voice(EACH_SIDE)
    details = []
    if dose.hold is not None and (dose.reps, dose.distance, dose.count) != (None, None, None):
        details.append(voice(HOLD, time=quantities.duration(voice, dose.hold)))
    if dose.load:
        details.append(quantities.load(voice, dose.load))
    if dose.rest:
        details.append(voice(REST, time=quantities.duration(voice, dose.rest)))
    amount = voice(SETS_OF, sets=dose.sets, measure=one_set)
    return DoseParts(amount, beside, sentence_case(", ".join(details)))


class FullDose(NamedTuple):
    """A whole dose: what is set strong, and what follows it in plain."""

    strong: str
    plain: tuple[str, ...] = ()


def in_full(voice: Voice, dose: Dose) -> tuple[FullDose, FullDose, FullDose, FullDose]:
    """All of a dose four times, each with less that is strong: a place takes the first that fits it.

    ``2 × 12 each, 5 kg, rest 30 s``, then ``2 × 12 each, 5 kg`` and so on, down to ``2 × 12`` followed by
    ``each side``, ``5 kg`` and ``rest 30 s``.
    """
    one_set = voice.number(dose.reps) if dose.reps is not None else measure(voice, dose)
    bare = voice(SETS_OF, sets=dose.sets, measure=one_set)
    strong = voice(SETS_OF_EACH, sets=dose.sets, measure=one_set) if dose.each_side else bare
    side = (voice(EACH_SIDE),) if dose.each_side else ()
    load = (quantities.load(voice, dose.load),) if dose.load else ()
    pauses = []
    if dose.hold is not None and (dose.reps, dose.distance, dose.count) != (None, None, None):
        pauses.append(voice(HOLD, time=quantities.duration(voice, dose.hold)))
    if dose.rest:
        pauses.append(voice(REST, time=quantities.duration(voice, dose.rest)))
    return (
        FullDose(", ".join((strong, *load, *pauses))),
        FullDose(", ".join((strong, *load)), tuple(pauses)),
        FullDose(", ".join((bare, *load)), (*side, *pauses)),
        FullDose(bare, (*side, *load, *pauses)),
    )
