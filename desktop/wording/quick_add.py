"""Quick add in words: what may be typed, and what is said of what was understood."""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.model.exercise import Exercise, Part
from desktop.model.pace import Amounts, Pace, pace_of
from desktop.model.plan import CrossTraining, Note, Rest, Run, RunKind, StrengthSession
from desktop.model.quickadd.offers import Offer
from desktop.model.quickadd.pieces import (
    Amount,
    Distance,
    Duration,
    Load,
    Meaning,
    Name,
    Piece,
    Sets,
    Structure,
    TimeOfDay,
)
from desktop.model.quickadd.vocabulary import Activity, Named, Particle, Vocabulary, Word
from desktop.model.refs import NewEntry, NewEntryKind, NewExercise
from desktop.wording import names, quantities, steps
from desktop.wording.board import clipped
from desktop.wording.dates import SOME_DAY, long_day
from desktop.wording.details import where_entry
from desktop.wording.differences import entry_text
from desktop.wording.doses import EACH_SIDE, dose
from desktop.wording.library import place
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.quantities import BESIDE
from desktop.wording.spoken import ADD_FOR_SOME_DAY
from desktop.wording.voice import Voice, with_english

MAX_SHOWN = 60  # characters of the runner's own words in a line

RUN_WORDS: Mapping[RunKind, Phrase] = {
    RunKind.RECOVERY: Phrase("recovery, rec, jog", context="words to type, in small letters"),
    RunKind.EASY: Phrase("easy, e", context="words to type, in small letters"),
    RunKind.LONG: Phrase("long, lr", context="words to type, in small letters"),
    RunKind.HILLS: Phrase("hills, hill, hill repeats", context="words to type, in small letters"),
    RunKind.TEMPO: Phrase("tempo, threshold", context="words to type, in small letters"),
    RunKind.INTERVALS: Phrase(
        "intervals, interval, track, repeats",
        context="words to type, in small letters",
    ),
    RunKind.RACE: Phrase("race, competition", context="words to type, in small letters"),
}
OTHER_WORDS: Mapping[NewEntryKind, Phrase] = {
    NewEntryKind.STRENGTH: Phrase(
        "strength, gym, strength session", context="words to type, in small letters"
    ),
    NewEntryKind.CROSS_TRAINING: Phrase("cross, cross-training", context="words to type, in small letters"),
    NewEntryKind.REST: Phrase("rest, rest day, off, day off", context="words to type, in small letters"),
    NewEntryKind.NOTE: Phrase("note", context="words to type, in small letters"),
}
PART_WORDS: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("warm-up, to warm-up, before, warm, wu", context="words to type, in small letters"),
    Part.COOL_DOWN: Phrase(
        "cool-down, to cool-down, after, cool, cd", context="words to type, in small letters"
    ),
    Part.STRENGTH: Phrase("to strength, to session", context="words to type, in small letters"),
}
PARTICLE_WORDS: Mapping[Particle, Phrase] = {
    Particle.AT: Phrase("@, at", context="words to type, in small letters"),
    Particle.TO: Phrase("to, in, with, and, for, run", context="words to type, in small letters"),
    Particle.EACH: Phrase("each, each side, per side", context="words to type, in small letters"),
    Particle.REPS: Phrase("reps, rep", context="words to type, in small letters"),
    Particle.SOME_DAY: Phrase(
        "some day, someday, any day, some day this week, sometime, whenever",
        context="words to type, in small letters",
    ),
}
ACTIVITY_WORDS = Phrase(
    "bike, biking, cycling, ride, swim, swimming, row, rowing, walk, walking, hike, hiking, yoga, pilates,"
    " elliptical, aqua jogging, skiing, skating",
    context="words to type, in small letters",
)

ADD_TO_DAY = Phrase("Add to {day}", context="the name of a field: Add to Friday 27")
HINT = Phrase("Type a run, an exercise or a note", context="in an empty field")
EXAMPLES = Phrase(
    "For example: 8k easy 48min, 10 km tempo 4:30/km 18:30, race City Marathon 9:30, calf raise 2x12 to"
    " warm-up, bike 40min, rest, some day: strength, note: physio"
)
ADD_ONE = Phrase("Add {thing}", context="Add Easy · 8 km · 48 min")
ADD_NOTE = Phrase("Add as a note: “{text}”")
ADD_NOTE_EMPTY = Phrase("Add a note")
ADD_INTO = Phrase("{thing}: {place}", context="Calf raise, 2 × 12 reps: Warm-up of easy run")
NAMED = Phrase("{kind}: {name}", context="Strength session: hip and core")
WITH_NOTES = Phrase("{thing}, with the note “{notes}”")
DOSED = Phrase("{exercise}, {dose}")
NOT_UNDERSTOOD = Phrase("{text}?", context="a word that was typed and is not understood")
AT_PACE = Phrase("Pace {pace}")
KEYS = Phrase("Enter adds it, Up and Down choose another reading, Esc closes.")
NOWHERE = Phrase("This day takes nothing more.")
TOO_LONG = Plural(
    "{count} character too many; {limit} fit. Shorten it, then Enter adds it.",
    "{count} characters too many; {limit} fit. Shorten it, then Enter adds it.",
)
OFFERS = Phrase("What would be added", context="the name of a list")


def add_to(voice: Voice, when: date, *, some_day: bool) -> str:
    """The name of the field: ``Add to Friday 27``."""
    return voice(ADD_FOR_SOME_DAY) if some_day else voice(ADD_TO_DAY, day=long_day(voice, when))


def vocabulary(voice: Voice, unit: str, library: Mapping[str, Exercise]) -> Vocabulary:
    """What may be typed in this language: its own words, and English ones where they mean nothing else."""
    words = with_english(voice, _words)
    return Vocabulary(words, quantities.units(voice), unit, library, steps.step_words(voice, unit))


def _words(voice: Voice) -> dict[str, Word]:
    phrases: list[tuple[Word, Phrase]] = [
        (Activity(), ACTIVITY_WORDS),
        *(
            (meaning, phrase)
            for phrases in (PARTICLE_WORDS, PART_WORDS)
            for meaning, phrase in phrases.items()
        ),
        (Particle.O_CLOCK, quantities.O_CLOCK),
        *((meaning, phrase) for phrases in (OTHER_WORDS, RUN_WORDS) for meaning, phrase in phrases.items()),
        *((part, names.PARTS[part]) for part in (Part.WARM_UP, Part.COOL_DOWN)),
        *((kind, phrase) for named in (names.RUN_KINDS, names.RUNS) for kind, phrase in named.items()),
    ]
    return {word: meaning for meaning, phrase in phrases for word in voice.typed(phrase)}


# ---- chips ---------------------------------------------------------------------------------


def chip(voice: Voice, piece: Piece, vocabulary: Vocabulary) -> str:
    """What a piece was understood as: ``8 km``, ``Easy``, ``2 × 12``; a word that was not, with a question
    mark. Empty for small words that only join."""
    if piece.meaning is None:
        return voice(NOT_UNDERSTOOD, text=clipped(piece.text, MAX_SHOWN))
    return _meant(voice, piece, piece.meaning, vocabulary)


def _meant(voice: Voice, piece: Piece, meaning: Meaning, vocabulary: Vocabulary) -> str:
    match meaning:
        case RunKind():
            return names.run_kind(voice, meaning)
        case NewEntryKind():
            return names.new_entry(voice, meaning)
        case Part():
            return names.part(voice, meaning)
        case Named(exercise):
            return vocabulary.library[exercise].name
        case Distance(metres):
            return quantities.distance(voice, metres, vocabulary.unit)
        case Duration(seconds):
            return quantities.duration(voice, seconds)
        case Pace():
            return quantities.pace(voice, meaning)
        case Load(kilograms):
            return quantities.load(voice, kilograms)
        case Particle.EACH:
            return voice(EACH_SIDE)
        case Particle.SOME_DAY:
            return voice(SOME_DAY)
        case Particle():
            return ""
        case Structure(blocks):
            return clipped(steps.written(voice, blocks, vocabulary.unit), MAX_SHOWN)
        case TimeOfDay(minutes):
            return quantities.time_of_day(voice, minutes)
        case Sets() | Amount() | Activity() | Name():
            return clipped(piece.text, MAX_SHOWN)


# ---- offers --------------------------------------------------------------------------------


def offer(voice: Voice, offer: Offer, vocabulary: Vocabulary) -> str:
    """``Add Easy run · 8 km · 48 min``, ``Calf raise, 2 × 12 reps: Warm-up of easy run``, ``Add a note``."""
    match offer.reading.thing:
        case NewEntry(_, Note(text=text)):
            flat = clipped(names.flat(text), MAX_SHOWN)
            return voice(ADD_NOTE, text=flat) if flat else voice(ADD_NOTE_EMPTY)
        case NewEntry(kind, StrengthSession(name=name)) if name:
            kind_named = voice(NAMED, kind=names.new_entry(voice, kind), name=clipped(name, MAX_SHOWN))
            return voice(ADD_ONE, thing=kind_named)
        case NewEntry(_, Run() | CrossTraining() | Rest() as entry):
            thing = entry_text(voice, entry, vocabulary.unit)
            notes = clipped(names.flat(entry.notes), MAX_SHOWN)
            return voice(ADD_ONE, thing=voice(WITH_NOTES, thing=thing, notes=notes) if notes else thing)
        case NewEntry(kind):
            return voice(ADD_ONE, thing=names.new_entry(voice, kind))
        case NewExercise(exercise, planned):
            known = vocabulary.library[exercise]
            thing = voice(DOSED, exercise=known.name, dose=dose(voice, planned or known.dose))
            where = place(voice, offer.found, opens_session=True, with_day=False)
            return voice(ADD_INTO, thing=thing, place=where)


def where(
    voice: Voice, when: date, offers: Sequence[Offer], vocabulary: Vocabulary, *, some_day: bool = False
) -> str:
    """``On Friday 27 · Pace 6:00 /km``: the day, and the pace of a run that is offered first."""
    day = where_entry(voice, when, some_day=some_day)
    match offers[0].reading.thing if offers else None:
        case NewEntry(_, Run(distance=distance, duration=duration)):
            found = pace_of(Amounts(distance, duration), vocabulary.unit)
            pace = voice(AT_PACE, pace=quantities.pace(voice, found)) if found else ""
            return voice(BESIDE, first=day, second=pace) if pace else day
        case _:
            return day
