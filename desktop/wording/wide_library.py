"""What a wide shelf says: its rows of chips, its families, its cells, and what to let go of without a hit."""

from typing import Any

from desktop.model.exercise import Complaint, Equipment, Exercise, Movement, Part, Region
from desktop.wording import names
from desktop.wording.board import clipped
from desktop.wording.library import SUITS_ME, exercise_spoken
from desktop.wording.library import need as any_need
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice
from desktop.wording.weekbar import region as region

WORKS = Phrase("Works", context="before a row of filters: parts of the body")
ANKLE = Phrase("Ankle", context="before a row of filters: which way the ankle moves")
EQUIPMENT = Phrase("Equipment", context="before a row of filters")
USE = Phrase("Use", context="before a row of filters: warm-up, strength, cool-down")
NOTHING = Phrase("Nothing", context="a filter: exercises that need no equipment")
MORE = Phrase("More", context="a filter that opens further equipment")
STRENGTH = Phrase("Strength", context="a filter: exercises for strength sessions")
USES = (Part.WARM_UP, Part.STRENGTH, Part.COOL_DOWN)

FAMILIES = Phrase("Families", context="for a screen reader: the tabs of a wide library")
FAMILY_SPOKEN = Plural(
    "{family}, {count} exercise", "{family}, {count} exercises", context="for a screen reader"
)
NARROW = Phrase("Make the library narrow again")

WAYS = Plural("{count} way", "{count} ways", context="an exercise and its variations: 3 ways")
WAYS_OPEN = Plural("{count} way, shown", "{count} ways, shown", context="a row for a screen reader")
WAYS_CLOSED = Plural("{count} way, folded", "{count} ways, folded", context="a row for a screen reader")
WAYS_AND = Phrase("{ways}, {line}", context="below a name: 4 ways, band")


LET_GO = Plural(
    "Without {what}: {count} exercise", "Without {what}: {count} exercises", context="what to let go of"
)
QUOTED = Phrase("“{typed}”", context="words that were typed in the search")
MAX_TYPED = 20  # characters


def let_go(voice: Voice, field: str, chosen: Any, found: int) -> str:
    """``Without Band: 5 exercises``: what to let go of where nothing is found, by the field of the filter."""
    return voice(LET_GO, what=voice.listed(_chosen(voice, field, chosen)), count=found)


def _chosen(voice: Voice, field: str, chosen: Any) -> list[str]:
    match field:
        case "text":
            return [voice(QUOTED, typed=clipped(names.flat(chosen), MAX_TYPED))]
        case "movements":
            return [names.movements(voice, (one,)) for one in Movement if one in chosen]
        case "regions":
            return [names.regions(voice, (one,)) for one in Region if one in chosen]
        case "equipment":
            return [any_need(voice, one) for one in (None, *Equipment) if one in chosen]
        case "uses":
            return [use(voice, one) for one in USES if one in chosen]
        case _:
            return [voice(SUITS_ME)]


def need(voice: Voice, equipment: Equipment | None) -> str:
    """``Band``; ``Nothing`` where the row says that it is equipment."""
    return voice(NOTHING) if equipment is None else any_need(voice, equipment)


def use(voice: Voice, part: Part) -> str:
    """``Warm-up``, ``Strength``."""
    return voice(STRENGTH) if part is Part.STRENGTH else names.part(voice, part)


def line(voice: Voice, exercise: Exercise, ways: int) -> str:
    """Below a name: ``Chair``, ``Thigh, hip``, ``4 ways, band``."""
    if names.for_the_ankle(exercise) or not exercise.regions:
        works = names.equipment(voice, exercise.equipment)
    else:
        first, *others = (region(voice, one) for one in Region if one in exercise.regions)
        works = ", ".join((first, *(names.within_a_sentence(voice, other) for other in others)))
    if ways < 2:
        return works
    said = voice(WAYS, count=ways)
    if names.for_the_ankle(exercise) and not exercise.equipment:
        return said
    return voice(WAYS_AND, ways=said, line=names.within_a_sentence(voice, works))


def spoken(
    voice: Voice, exercise: Exercise, against: tuple[Complaint, ...], ways: int, open_: bool | None
) -> str:
    """A whole cell for a screen reader."""
    said = exercise_spoken(voice, exercise, against, None)
    if ways < 2:
        return said
    return f"{said}, {voice(WAYS_OPEN if open_ else WAYS_CLOSED, count=ways)}"
