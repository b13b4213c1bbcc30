"""What the library says: its rows, its filters, and the menu of places where a thing of it may go."""

from collections.abc import Iterable, Mapping

from desktop.model.exercise import Complaint, Equipment, Exercise, Movement, Part
from desktop.model.places import JudgedPlace
from desktop.model.plan import Run, RunKind
from desktop.model.refs import NewEntryKind, OnDay
from desktop.wording import names
from desktop.wording.dates import long_place
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.refusals import UNUSUAL_HERE, verdict
from desktop.wording.voice import Voice, sentence_case

# ---- the panel -----------------------------------------------------------------------------

LIBRARY = Phrase("Library")
EXERCISES = Phrase("Exercises")
ROUTINES = Phrase("Routines", context="a page of the library, between Exercises and Runs")
RUNS = Phrase("Runs")
SEARCH_EXERCISES = Phrase("Search exercises")
SEARCH_ROUTINES = Phrase("Search routines")
SEARCH_RUNS = Phrase("Search runs")
CLEAR_FILTERS = Phrase("Clear filters")
TICK_FIRST = Phrase("Tick what applies to you under “About you”.")

NO_EXERCISES = Phrase("No exercises match.")
NO_EXERCISES_FILTERED = Phrase("No exercises match with these filters.")
NO_EXERCISES_FOUND = Phrase("No exercises match “{typed}”.")
NO_EXERCISES_FOUND_FILTERED = Phrase("No exercises match “{typed}” with these filters.")
NO_RUNS = Phrase("No runs match.")
NO_RUNS_FOUND = Phrase("No runs match “{typed}”.")
MAX_TYPED = 30  # characters of what was looked for

# ---- filters -------------------------------------------------------------------------------

CHIPS: Mapping[Movement, Phrase] = {
    Movement.DORSIFLEXION: Phrase("Up", context="a filter: toes up"),
    Movement.PLANTAR_FLEXION: Phrase("Down", context="a filter: toes down"),
    Movement.INVERSION: Phrase("In", context="a filter: sole in"),
    Movement.EVERSION: Phrase("Out", context="a filter: sole out"),
}
CHIP_SPOKEN = Phrase("{chip}: {movement}", context="a filter for a screen reader: Up: toes up")
ANY_EQUIPMENT = Phrase("Any equipment")
EQUIPMENT = Phrase("Equipment: {chosen}")
SUITS_ME = Phrase("Suits me")
SUITS_ME_TIP = Phrase("Hides what does not go with what you ticked about you")

# ---- rows ----------------------------------------------------------------------------------

_LINES: Mapping[RunKind | NewEntryKind, Phrase] = {
    RunKind.EASY: Phrase("You can talk in full sentences"),
    RunKind.LONG: Phrase("Easy pace, longest of the week"),
    RunKind.RECOVERY: Phrase("Short and very gentle"),
    RunKind.TEMPO: Phrase("Steady and firm, 20–40 min"),
    RunKind.INTERVALS: Phrase("Fast repeats with rests"),
    RunKind.HILLS: Phrase("Repeats uphill"),
    RunKind.RACE: Phrase("Race day"),
    NewEntryKind.STRENGTH: Phrase("A list of exercises"),
    NewEntryKind.CROSS_TRAINING: Phrase("Cycling, swimming …"),
    NewEntryKind.REST: Phrase("A day kept free on purpose"),
    NewEntryKind.NOTE: Phrase("Your own words on a day"),
}
_SENTENCES: Mapping[RunKind | NewEntryKind, Phrase] = {
    RunKind.EASY: Phrase("You can talk in full sentences."),
    RunKind.LONG: Phrase("Easy pace, longest of the week."),
    RunKind.RECOVERY: Phrase("Short and very gentle."),
    RunKind.TEMPO: Phrase("Steady and firm, 20–40 min."),
    RunKind.INTERVALS: Phrase("Fast repeats with rests."),
    RunKind.HILLS: Phrase("Repeats uphill."),
    RunKind.RACE: Phrase("Race day."),
    NewEntryKind.STRENGTH: Phrase("A list of exercises."),
    NewEntryKind.CROSS_TRAINING: _LINES[NewEntryKind.CROSS_TRAINING],
    NewEntryKind.REST: Phrase("A day kept free on purpose."),
    NewEntryKind.NOTE: Phrase("Your own words on a day."),
}
ENTRY_SPOKEN = Phrase("{name}, {line}", context="a row for a screen reader")
NEEDS = Phrase("needs {things}", context="a row for a screen reader")
NEEDS_NOTHING = Phrase("no equipment", context="a row for a screen reader")
SPEAKS_AGAINST = Phrase("you ticked {complaints}: {reason}", context="a row for a screen reader")
UNFOLDED = Phrase("variations shown", context="a row for a screen reader")
FOLDED = Phrase("variations folded", context="a row for a screen reader")

# Words that are looked for and stand nowhere in the rows.
_ALSO_FOUND: Mapping[Equipment, Phrase] = {Equipment.BAND: Phrase("resistance band", context="search")}
RUN_FOUND = Phrase("run", context="search")


def entry_name(voice: Voice, kind: RunKind | NewEntryKind) -> str:
    """``Easy``, ``Rest``: the heading says already that the first are runs."""
    return names.run_kind(voice, kind) if isinstance(kind, RunKind) else names.new_entry(voice, kind)


def entry_line(voice: Voice, kind: RunKind | NewEntryKind) -> str:
    """What it is, below its name: ``Repeats uphill``."""
    return voice(_LINES[kind])


def entry_sentence(voice: Voice, kind: RunKind | NewEntryKind) -> str:
    """The same as a sentence."""
    return voice(_SENTENCES[kind])


def warning(voice: Voice, against: Iterable[Complaint]) -> str:
    """``Ankle weakness``: what was ticked that speaks against an exercise; empty for nothing."""
    return sentence_case(names.complaints(voice, against))


def exercise_spoken(
    voice: Voice, exercise: Exercise, against: tuple[Complaint, ...], fold: bool | None
) -> str:
    """A whole row for a screen reader; ``fold`` says whether its variations show, None without any."""
    things = [voice(names.EQUIPMENT[thing]) for thing in exercise.equipment]
    said = [
        exercise.name,
        exercise.family_name,
        *(voice(names.MOVEMENT_TERMS[movement]) for movement in exercise.movements),
        voice(NEEDS, things=", ".join(things)) if things else voice(NEEDS_NOTHING),
    ]
    if against:
        reason = exercise.contraindication.reason
        said.append(voice(SPEAKS_AGAINST, complaints=names.complaints(voice, against), reason=reason))
    if fold is not None:
        said.append(voice(UNFOLDED if fold else FOLDED))
    return ", ".join(said)


def exercise_words(voice: Voice, exercise: Exercise) -> tuple[str, ...]:
    """All that an exercise is found by: names, movements in both words, equipment, and where it fits."""
    movements = (movement for movement in Movement if movement in exercise.movements)
    also = (_ALSO_FOUND[thing] for thing in exercise.equipment if thing in _ALSO_FOUND)
    phrases = (
        *(phrase for one in movements for phrase in (names.MOVEMENTS[one], names.MOVEMENT_TERMS[one])),
        *(names.EQUIPMENT[thing] for thing in exercise.equipment),
        *also,
        *(() if exercise.equipment else (NEEDS_NOTHING,)),
        *(names.PARTS[part] for part in exercise.fits),
    )
    return (exercise.name, exercise.short_name, exercise.family_name, *map(voice, phrases))


def entry_words(voice: Voice, kind: RunKind | NewEntryKind) -> tuple[str, ...]:
    """All that a kind of run or another entry is found by."""
    return (names.new_entry(voice, kind), entry_name(voice, kind), entry_line(voice, kind), voice(RUN_FOUND))


def nothing_found(voice: Voice, typed: str, *, exercises: bool, filtered: bool) -> str:
    """The sentence that stands where nothing was found."""
    flat = names.flat(typed)
    shown = flat if len(flat) <= MAX_TYPED else f"{flat[: MAX_TYPED - 1]}…"
    if not exercises:
        return voice(NO_RUNS_FOUND, typed=shown) if flat else voice(NO_RUNS)
    if not flat:
        return voice(NO_EXERCISES_FILTERED if filtered else NO_EXERCISES)
    return voice(NO_EXERCISES_FOUND_FILTERED if filtered else NO_EXERCISES_FOUND, typed=shown)


# ---- the menu of places --------------------------------------------------------------------

FIND_EVERYWHERE = Phrase("Find in the weeks too", context="a link below the list of the library")
DROP_TO_TAKE_OUT = Plural(
    "Drop here to take it out of the week",
    "Drop here to take {count} things out of the week",
    context="a card that is dragged back on to the library",
)
ADD_TO_DAY = Phrase("Add to {day}", context="a button: Add to Wed 25")
ADD_TO = Phrase("Add to", context="a menu: add to a day, a warm-up ...")
NEW_SESSION = Phrase("New session")
WARM_UP_OF = Phrase("Warm-up of {run}", context="Warm-up of easy run")
COOL_DOWN_OF = Phrase("Cool-down of {run}", context="Cool-down of easy run")
DAY_NEW_SESSION = Phrase("{day}: new session")
DAY_WARM_UP_OF = Phrase("{day}: warm-up of {run}")
DAY_COOL_DOWN_OF = Phrase("{day}: cool-down of {run}")
DAY_SESSION = Phrase("{day}: {session}")
UNUSUAL = Phrase("{place}, {unusual}", context="a place where an exercise is not usual")
FLAGGED = Phrase("{place} (you ticked {complaints})")
NOWHERE = Phrase("Nothing in this week takes it.")
MAX_NAME = 40  # characters; a session's name may be very long

_ALONE = {Part.WARM_UP: WARM_UP_OF, Part.COOL_DOWN: COOL_DOWN_OF}
_WITH_DAY = {Part.WARM_UP: DAY_WARM_UP_OF, Part.COOL_DOWN: DAY_COOL_DOWN_OF}


def place(voice: Voice, found: JudgedPlace, *, opens_session: bool, with_day: bool) -> str:
    """A line of the menu: ``Warm-up of easy run``, ``Tuesday 24: new session``, and what is odd about it.

    ``with_day`` names the day too, where no menu of the day stands around it.
    """
    line = _place(voice, found, opens_session=opens_session, with_day=with_day)
    if found.verdict.unusual:
        line = voice(UNUSUAL, place=line, unusual=UNUSUAL_HERE)
    if found.verdict.flags:
        line = voice(FLAGGED, place=line, complaints=names.complaints(voice, found.verdict.flags))
    return line


def why_nowhere(voice: Voice, everywhere: Iterable[JudgedPlace]) -> str:
    """Why no place of the week takes it: the first two reasons."""
    reasons = dict.fromkeys(verdict(voice, found.verdict) for found in everywhere)
    return " ".join(list(reasons)[:2]) or voice(NOWHERE)


def _place(voice: Voice, found: JudgedPlace, *, opens_session: bool, with_day: bool) -> str:
    day = long_place(voice, found.when, some_day=found.some_day)
    if found.entry is None or isinstance(found.place, OnDay):
        if not opens_session:
            return day
        return voice(DAY_NEW_SESSION, day=day) if with_day else voice(NEW_SESSION)
    if isinstance(found.entry, Run):
        own = names.flat(found.entry.name)
        kind = names.within_a_sentence(voice, names.run(voice, found.entry.kind))
        run = _clipped(own) if own else kind
        part = found.place.routine.part
        return voice(_WITH_DAY[part], day=day, run=run) if with_day else voice(_ALONE[part], run=run)
    session = _clipped(names.entry_title(voice, found.entry))
    return voice(DAY_SESSION, day=day, session=session) if with_day else session


def _clipped(name: str) -> str:
    return name if len(name) <= MAX_NAME else name[: MAX_NAME - 1] + "…"
