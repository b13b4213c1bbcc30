"""What is said of saved routines: on the shelf, while they are saved and laid, and of a change everywhere."""

from collections.abc import Mapping

from desktop.model.diary import SavedRoutine
from desktop.model.everywhere import Everywhere
from desktop.model.exercise import Exercise, Part
from desktop.model.plan import Plan, items, routine_seconds
from desktop.wording import names, quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.quantities import BESIDE
from desktop.wording.voice import Voice

MOST_OF_A_NAME = 40  # characters in a sentence
EXERCISES = Plural("{count} exercise", "{count} exercises")
PARTS: Mapping[Part, Phrase] = {
    Part.WARM_UP: names.PARTS[Part.WARM_UP],
    Part.COOL_DOWN: names.PARTS[Part.COOL_DOWN],
    Part.STRENGTH: Phrase("Session", context="what a saved routine is"),
}

# ---- the shelf -----------------------------------------------------------------------------

NONE_YET = Phrase(
    "No routine is saved yet. Right click on a warm-up, a cool-down or a session: “Save as routine…”."
)
NONE_MATCH = Phrase("No routines match “{typed}”.")
SPOKEN = Phrase("{name}, {line}: {exercises}", context="a row for a screen reader")
YOURS = Phrase("Yours · {line}", context="of a saved routine: Yours · Warm-up · 6 exercises · 10 min")
COPIED = Phrase("It is copied to where it is planned. Changing it there leaves it as it is here.")
RENAME_IT = Phrase("Rename…")
DELETE_IT = Phrase("Delete")

# ---- saving and naming ---------------------------------------------------------------------

SAVE_AS = Phrase("Save as routine…")
SAVE_TITLE: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("Save this warm-up"),
    Part.COOL_DOWN: Phrase("Save this cool-down"),
    Part.STRENGTH: Phrase("Save this session"),
}
SAVE_INTRO = Phrase("It is kept under “Routines” in the library, to be put on other runs and days.")
RENAME_TITLE = Phrase("Rename “{name}”")
NAME = Phrase("Name", context="of a saved routine")
SAVE_IT = Phrase("Save", context="a routine")
RENAME_BUTTON = Phrase("Rename")
CANCEL = Phrase("Cancel")
SAVED = Phrase("“{name}” is saved under Routines.")
DELETED = Phrase("“{name}” is deleted. What was planned with it stays.")
DELETED_AND_CHOSEN = Phrase("“{name}” is deleted. What was planned with it stays; new runs begin without it.")

# ---- laying --------------------------------------------------------------------------------

ALL_OF_IT = Plural("{where}, {count} exercise", "{where}, all {count}", context="Sat warm-up, all 6")
REPLACES = Phrase(
    "{where}: all {coming}, replaces {gone}", context="Sat warm-up: all 6 exercises, in the place of 3"
)
BEHIND = Plural(
    "{where}: {count} behind it", "{where}: {count} behind it", context="Sat warm-up: 4 behind it"
)
REPLACE_IT = Plural(
    "{where}: replace {count}", "{where}: replace {count}", context="Warm-up of easy run: replace 3 exercises"
)
BEHIND_IT = Phrase("{where}: add after", context="Warm-up of easy run: add after what is there")
BEFORE_EVERY_RUN = Phrase("Before every run of the week")
ON_EVERY_RUN: Mapping[Part, Phrase] = {
    Part.WARM_UP: BEFORE_EVERY_RUN,
    Part.COOL_DOWN: Phrase("After every run of the week"),
}
ADD_AFTER = Phrase("Add after")
LAID = Plural("“{name}” is on {count} entry.", "“{name}” is on {count} entries.", context="runs, sessions")
LAID_AND_GONE = Plural(
    "“{name}” took the place of {count} exercise.", "“{name}” took the place of {count} exercises."
)

# ---- here, or everywhere -------------------------------------------------------------------

CHANGED_HERE = Phrase("“{name}” is changed here alone.")
UPDATE_LATER = Plural(
    "Update in {count} later week", "Update in {count} later weeks", context="a saved routine, where planned"
)
UPDATE_PLACES = Plural(
    "Update in {count} more place", "Update in {count} more places", context="a saved routine, where planned"
)
UPDATE_NAMED = Phrase("“{name}”: {deed}", context="in a menu: “Hard-day starter”: update in 2 later weeks")
UPDATE_SAVED = Phrase("Update the saved one")
UPDATED = Plural(
    "“{name}” is updated, and in {count} place where it is planned.",
    "“{name}” is updated, and in {count} places where it is planned.",
)
UPDATED_ALONE = Phrase("“{name}” is updated. It is planned nowhere else.")

# ---- what an edit is called ----------------------------------------------------------------

SAVE = Phrase("save “{name}”", "undo")
RENAME = Phrase("rename “{name}”", "undo")
DELETE = Phrase("delete “{name}”", "undo")
LAY = Phrase("put “{name}” there", "undo")
EVERYWHERE = Phrase("change “{name}” everywhere", "undo")


def about(voice: Voice, routine: SavedRoutine) -> str:
    """``6 exercises · 10 min``."""
    count = voice(EXERCISES, count=len(routine.exercises))
    lasts = quantities.duration(voice, routine_seconds(routine.exercises))
    return voice(BESIDE, first=count, second=lasts)


def line(voice: Voice, routine: SavedRoutine) -> str:
    """``Warm-up · 6 exercises · 10 min``."""
    return voice(BESIDE, first=voice(PARTS[routine.part]), second=about(voice, routine))


def spoken(voice: Voice, routine: SavedRoutine, library: Mapping[str, Exercise]) -> str:
    """A row of the shelf for a screen reader."""
    named = (exercise_name(one.exercise, library) for one in routine.exercises)
    return voice(
        SPOKEN, name=shortened(routine.name), line=line(voice, routine), exercises=voice.listed(named)
    )


def sought(voice: Voice, routine: SavedRoutine, library: Mapping[str, Exercise]) -> tuple[str, ...]:
    """All that a routine is found by: its name, what it is, and what is in it."""
    inside = (exercise_name(one.exercise, library) for one in routine.exercises)
    return (routine.name, voice(PARTS[routine.part]), *inside)


def nothing(voice: Voice, typed: str) -> str:
    """The sentence that stands where no routine is shown."""
    return voice(NONE_MATCH, typed=shortened(typed)) if typed.strip() else voice(NONE_YET)


def exercise_name(exercise: str, library: Mapping[str, Exercise]) -> str:
    """An exercise's name; its id when the library has lost it."""
    return library[exercise].name if exercise in library else exercise


def laid(voice: Voice, routine: SavedRoutine, before: Plan, after: Plan) -> str:
    """What has landed, and how many exercises went for it."""
    name, gone, entries = shortened(routine.name), 0, 0
    for when in before.changed_dates(after):
        known = {entry.id: entry for entry in before.day(when)}
        for entry in after.day(when):
            was = known.get(entry.id)
            entries += was != entry
            left = {item.id for item in items(entry)}
            gone += sum(item.id not in left for item in items(was)) if was else 0
    if gone:
        return voice(LAID_AND_GONE, name=name, count=gone)
    return voice(LAID, name=name, count=entries)


def offer(voice: Voice, found: Everywhere) -> str:
    """``Update in 2 later weeks``, ``Update in 3 more places``."""
    if found.weeks:
        return voice(UPDATE_LATER, count=found.weeks)
    return voice(UPDATE_PLACES, count=found.places) if found.places else voice(UPDATE_SAVED)


def update(voice: Voice, found: Everywhere) -> str:
    """The same in a menu, with its name: ``“Hard-day starter”: update in 2 later weeks``."""
    deed = names.within_a_sentence(voice, offer(voice, found))
    return voice(UPDATE_NAMED, name=shortened(found.routine.name), deed=deed)


def updated(voice: Voice, found: Everywhere) -> str:
    """What was changed everywhere."""
    name = shortened(found.routine.name)
    return voice(UPDATED, name=name, count=found.places) if found.places else voice(UPDATED_ALONE, name=name)


def shortened(name: str) -> str:
    """As much of a name as a sentence has room for."""
    flat = names.flat(name)
    return flat if len(flat) <= MOST_OF_A_NAME else f"{flat[: MOST_OF_A_NAME - 1]}…"
