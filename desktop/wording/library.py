"""What the library says: its rows, its filters, and the menu of places where a thing of it may go."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from desktop.model.exercise import ANKLE, Complaint, Equipment, Exercise, Movement, Part, Region
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
SEARCH_EXERCISES = Plural("Search {count} exercise", "Search {count} exercises")
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
ANY_REGION = Phrase("Any part of the body")
REGION = Phrase("Part of the body: {chosen}")
NO_REGION_CHOSEN = Phrase("Part of body", context="a filter, in at most fourteen letters")
ANY_USE = Phrase("Any use", context="a filter: warm-up, cool-down or strength session")
USE = Phrase("Use: {chosen}", context="a filter: warm-up, cool-down or strength session")
NO_USE_CHOSEN = Phrase("Use", context="a filter, in at most fourteen letters")
AND_MORE = Phrase("{first} +{others}", context="a filter of which several are chosen: Calf +2")
ANY_EQUIPMENT = Phrase("Any equipment")
EQUIPMENT = Phrase("Equipment: {chosen}")
WIDEN = Phrase("Show the exercises beside each other", context="a button that makes the library wide")
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

WORKS_AND_NEEDS = Phrase("{works} · {needs}", context="a row of the library: Hip, core · no equipment")
NEW_EXERCISE = Phrase("New exercise…")
SECTIONS: Mapping[str, Phrase] = {  # of the library; a family of its own is called as it is
    "mine": Phrase("Mine", context="a section of the library: the runner's own exercises"),
    ANKLE: Phrase("Ankle", context="a section of the library"),
    "moving-warm-up": Phrase("Warm-up moves", context="a section of the library"),
    "hip": Phrase("Hip", context="a section of the library"),
    "squat-and-lunge": Phrase("Squat and lunge", context="a section of the library"),
    "core": Phrase("Core", context="a section of the library"),
    "calf-and-foot": Phrase("Calf and foot", context="a section of the library"),
    "stretches": Phrase("Stretches", context="a section of the library"),
    "mobility": Phrase("Mobility", context="a section of the library"),
}
SECTION_OPEN = Plural(
    "{section}, {count} exercise, open", "{section}, {count} exercises, open", context="for a screen reader"
)
SECTION_CLOSED = Plural(
    "{section}, {count} exercise, closed",
    "{section}, {count} exercises, closed",
    context="for a screen reader",
)

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
    if not names.for_the_ankle(exercise):
        said.insert(2, names.regions(voice, exercise.regions))
    if against:
        reason = exercise.contraindication.reason
        said.append(voice(SPEAKS_AGAINST, complaints=names.complaints(voice, against), reason=reason))
    if fold is not None:
        said.append(voice(UNFOLDED if fold else FOLDED))
    return ", ".join(filter(None, said))


def exercise_line(voice: Voice, exercise: Exercise) -> str:
    """Below a name: ``Wall``; of an exercise for another part ``Hip, core · no equipment``."""
    needs = names.equipment(voice, exercise.equipment)
    if names.for_the_ankle(exercise):
        return needs
    works = names.regions(voice, exercise.regions)
    if not works:
        return needs
    return voice(WORKS_AND_NEEDS, works=works, needs=names.within_a_sentence(voice, needs))


def section(voice: Voice, section: str) -> str:
    """``Ankle``, ``Squat and lunge``: the head of a section of the library."""
    return voice(SECTIONS[section]) if section in SECTIONS else sentence_case(section.replace("-", " "))


def section_spoken(voice: Voice, name: str, count: int, *, open_: bool) -> str:
    """``Ankle, 18 exercises, open``."""
    return voice(SECTION_OPEN if open_ else SECTION_CLOSED, count=count, section=name)


def region_choice(voice: Voice, chosen: Collection[Region]) -> str:
    """What the filter for parts of the body says: ``Part of body``, ``Calf``, ``Calf +1``."""
    named = [names.regions(voice, (one,)) for one in Region if one in chosen]
    return _chosen(voice, named) or voice(NO_REGION_CHOSEN)


def use_choice(voice: Voice, chosen: Collection[Part]) -> str:
    """What the filter for uses says: ``Use``, ``Warm-up``, ``Warm-up +1``."""
    return _chosen(voice, [names.part(voice, one) for one in Part if one in chosen]) or voice(NO_USE_CHOSEN)


def need(voice: Voice, equipment: Equipment | None) -> str:
    """``Band``, or ``No equipment``: what may be asked for."""
    return names.equipment(voice, () if equipment is None else (equipment,))


def equipment_choice(voice: Voice, chosen: Collection[Equipment | None]) -> str:
    """What the filter for equipment says: ``Any equipment``, ``Band``, ``Band +1``."""
    named = [need(voice, one) for one in (None, *Equipment) if one in chosen]
    return _chosen(voice, named) or voice(ANY_EQUIPMENT)


def _chosen(voice: Voice, named: Sequence[str]) -> str:
    if len(named) < 2:
        return "".join(named)
    return voice(AND_MORE, first=named[0], others=voice.number(len(named) - 1))


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
