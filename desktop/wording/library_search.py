"""What an exercise of the library is found by, in runners' words; loaded with the first search."""

from collections.abc import Mapping

from desktop.model.exercise import Equipment, Exercise, Movement, Part, Region
from desktop.wording import names
from desktop.wording.library import NEEDS_NOTHING
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

# Words that are looked for and stand nowhere in the rows, as runners say them.
_ALSO_FOUND: Mapping[Equipment, Phrase] = {
    Equipment.BAND: Phrase("resistance band", context="search"),
    Equipment.LOOP: Phrase("mini band", context="search"),
    Equipment.STEP: Phrase("stairs bench", context="search"),
    Equipment.WEIGHT: Phrase("dumbbell kettlebell", context="search"),
}
_ALSO_REGION: Mapping[Region, Phrase] = {
    Region.FOOT: Phrase("feet arch", context="search"),
    Region.CALF: Phrase("calves lower leg Achilles", context="search"),
    Region.SHIN: Phrase("shins lower leg", context="search"),
    Region.THIGH_FRONT: Phrase("quads quadriceps thighs", context="search"),
    Region.HAMSTRINGS: Phrase("hamstring back of the thigh", context="search"),
    Region.HIP: Phrase("hips glutes buttocks", context="search"),
    Region.CORE: Phrase("abs belly trunk lower back", context="search"),
    Region.UPPER_BACK: Phrase("spine shoulders", context="search"),
}
_ALSO_USE: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("before running", context="search"),
    Part.COOL_DOWN: Phrase("after running sore tight stiff", context="search"),
    Part.STRENGTH: Phrase("strengthen stronger weak", context="search"),
}
ALSO_NOTHING = Phrase("without equipment bodyweight", context="search")
MINUTE_WORDS = Phrase("min minute minutes", context="search: 5 minutes")


def exercise_words(voice: Voice, exercise: Exercise) -> tuple[str, ...]:
    """All that an exercise is found by: names, movements in both words, parts of the body, equipment, use."""
    movements = (movement for movement in Movement if movement in exercise.movements)
    also = (_ALSO_FOUND[thing] for thing in exercise.equipment if thing in _ALSO_FOUND)
    phrases = (
        *(phrase for one in movements for phrase in (names.MOVEMENTS[one], names.MOVEMENT_TERMS[one])),
        *(phrase for one in exercise.regions for phrase in (names.REGIONS[one], _ALSO_REGION[one])),
        *(names.EQUIPMENT[thing] for thing in exercise.equipment),
        *also,
        *(() if exercise.equipment else (NEEDS_NOTHING, ALSO_NOTHING)),
        *(phrase for part in exercise.fits for phrase in (names.PARTS[part], _ALSO_USE[part])),
    )
    return (exercise.name, exercise.short_name, exercise.family_name, *map(voice, phrases))


def without_minutes(voice: Voice, text: str) -> tuple[str, int | None]:
    """What is looked for beside a time, and that time in seconds: ``calf 5 minutes`` is ``calf``, 300."""
    typed, said = text.split(), voice(MINUTE_WORDS).split()
    for place, word in enumerate(typed):
        number, unit, taken = word, typed[place + 1] if place + 1 < len(typed) else "", 2
        if not word.isdecimal():  # ``5min``
            number = word.rstrip("".join(said) + "".join(said).upper())
            unit, taken = word[len(number) :], 1
        if number.isdecimal() and len(number) <= 3 and unit.casefold() in [one.casefold() for one in said]:
            return " ".join(typed[:place] + typed[place + taken :]), int(number) * 60
    return text.strip(), None
