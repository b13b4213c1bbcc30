"""What is wrong with a file of the catalogue, in a sentence that names file and field."""

from collections.abc import Mapping

from desktop.model.fields import CatalogueError, Fault
from desktop.wording.phrase import Phrase, Said
from desktop.wording.voice import Voice

FAULTS: Mapping[Fault, Phrase] = {
    Fault.NOT_JSON: Phrase("{file}: this is not JSON that can be read."),
    Fault.NOT_JSON_LINE: Phrase("{file}: line {line} is not JSON ({reason})."),
    Fault.NO_OBJECT: Phrase("{file}: the file holds no object with fields."),
    Fault.FIELD_TWICE: Phrase("{file}: “{field}” stands there twice."),
    Fault.MISSING: Phrase("{file}: “{field}” is missing."),
    Fault.UNKNOWN_FIELD: Phrase("{file}: “{field}” is a field that nobody knows."),
    Fault.NOT_TEXT: Phrase("{file}: “{field}” is a text, not {found}."),
    Fault.NOT_WHOLE: Phrase("{file}: “{field}” is a whole number, not {found}."),
    Fault.NOT_NUMBER: Phrase("{file}: “{field}” is a number, not {found}."),
    Fault.NOT_FLAG: Phrase("{file}: “{field}” is true or false, not {found}."),
    Fault.NOT_LIST: Phrase("{file}: “{field}” is a list, not {found}."),
    Fault.NOT_OBJECT: Phrase("{file}: “{field}” is an object with fields, not {found}."),
    Fault.NOT_A_CHOICE: Phrase("{file}: “{field}” is one of {known}, not {found}."),
    Fault.OUT_OF_RANGE: Phrase("{file}: “{field}” is from {min} to {max}, not {found}."),
    Fault.EMPTY: Phrase("{file}: “{field}” is empty."),
    Fault.TOO_LONG: Phrase("{file}: “{field}” has {length} characters; {max} are the most."),
    Fault.UNPRINTABLE: Phrase("{file}: “{field}” has spaces around it or characters that cannot be printed."),
    Fault.WRONG_NUMBER_OF: Phrase("{file}: “{field}” holds {min} to {max}, not {found}."),
    Fault.REPEATED: Phrase("{file}: “{field}” holds something twice."),
    Fault.ID_TAKEN: Phrase("{file}: “{field}” is “{id}”, which {other} has already."),
    Fault.ID_UNLIKE_FILE: Phrase("{file}: “{field}” is “{id}”, unlike the file's name."),
    Fault.NO_WORDS: Phrase("{file}: there are no words for “{id}”."),
    Fault.NO_OTHER_EXERCISE: Phrase("{file}: “{field}” names “{id}”, which is no other exercise."),
    Fault.NO_EXERCISE: Phrase("{file}: “{field}” names “{id}”, which is no exercise."),
    Fault.LADDER_CIRCLE: Phrase("{file}: “{field}” names “{id}”, and from there the ladder comes back here."),
    Fault.DOES_NOT_FIT: Phrase("{file}: “{field}” holds “{id}”, which does not fit a {part}."),
    Fault.PLANNED_TWICE: Phrase("{file}: “{field}” holds “{id}” twice."),
    Fault.NO_ENTRY: Phrase("{file}: “{field}” needs one of {known}."),
    Fault.REASON_MISMATCH: Phrase(
        "{file}: “{field}” goes with the complaints of the exercise: give both or leave both empty."
    ),
    Fault.NO_MEASURE: Phrase("{file}: “{field}” is wrong: a dose needs reps, a hold, a distance or a count."),
    Fault.TWO_MEASURES: Phrase("{file}: “{field}” is wrong: a dose has one of reps, distance and count."),
}


def fault(voice: Voice, error: CatalogueError) -> str:
    """The sentence. Numbers and names stay as they stand in the file, whatever the language."""
    facts = {name: _as_in_the_file(fact) for name, fact in error.facts.items()}
    return voice.say(Said(FAULTS[error.fault], {"file": error.file, "field": error.field, **facts}))


def _as_in_the_file(fact: object) -> str:
    return ", ".join(map(str, fact)) if isinstance(fact, tuple) else str(fact)
