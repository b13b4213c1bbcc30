"""What the details say: the page of each kind of thing, its fields, and what is wrong with a text."""

from collections.abc import Iterable, Mapping
from datetime import date

from desktop.model.exercise import OURS, OWN, Complaint, Exercise, Part
from desktop.model.plan import Entry, Routine, StrengthSession, routine_seconds
from desktop.model.quantity import Amount
from desktop.model.summary import Progress
from desktop.wording import dates, names, quantities
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

MAX_NAME_SHOWN = 60  # characters of a name within a line

# ---- the panel and its foot ----------------------------------------------------------------

DETAILS = Phrase("Details")
CLOSE = Phrase("Close details")
DONE = Phrase("Done", context="a tick")
ALL_DONE = Phrase("All done", context="a tick")
SKIPPED = Phrase("Skipped", context="a tick")
PARTLY_DONE = Phrase("Partly done", context="a tick")
SKIP = Phrase("Skip")
DELETE = Phrase("Delete")
COPY_EXERCISE = Phrase("Make an exercise of your own from it")
EDIT_EXERCISE = Phrase("Edit this exercise of yours")
ADD_TO = Phrase("Add to…")
FROM_LIBRARY = Phrase("From the library")
UNKEPT = Phrase("What was typed in {title} is not kept yet.")
UNKEPT_ON = Phrase("What was typed in {title} on {day} is not kept yet.")
SHOW_UNKEPT = Phrase("Show", context="go to where text is not kept")

_TICKS: Mapping[Progress, Phrase] = {
    Progress.PLANNED: DONE,
    Progress.PARTLY: PARTLY_DONE,
    Progress.DONE: DONE,
    Progress.SKIPPED: SKIPPED,
}


def tick(voice: Voice, standing: Progress) -> str:
    """What stands beside the tick of something that stands like this."""
    return voice(_TICKS[standing])


# ---- where a thing stands ------------------------------------------------------------------

ON_DAY = Phrase("On {day}", context="On Wednesday 25")
IN_SESSION = Phrase("In {day}, {name}", context="In Wed 25, Ankle strength")
IN_WARM_UP = Phrase("In {day}, {name} warm-up", context="In Tue 24, Easy warm-up")
IN_SESSION_SOME_DAY = Phrase("In {name}, some day this week", context="In Ankle strength, some day this week")
IN_ROUTINE_SOME_DAY = Phrase("In {name} {part}, some day this week", context="In Easy cool-down, …")
IN_COOL_DOWN = Phrase("In {day}, {name} cool-down", context="In Tue 24, Easy cool-down")


def where_entry(voice: Voice, when: date, *, some_day: bool = False) -> str:
    """``On Wednesday 25``, or ``Some day this week``."""
    if some_day:
        return voice(dates.SOME_DAY)
    return voice(ON_DAY, day=dates.long_day(voice, when))


def where_exercise(voice: Voice, when: date, entry: Entry, part: Part) -> str:
    """``In Wed 25, Ankle strength`` or ``In Tue 24, Easy warm-up``."""
    if isinstance(entry, StrengthSession):
        phrase = IN_SESSION
    else:
        phrase = IN_WARM_UP if part is Part.WARM_UP else IN_COOL_DOWN
    name = clipped(names.entry_title(voice, entry), MAX_NAME_SHOWN)
    if entry.some_day:
        if part is Part.STRENGTH:
            return voice(IN_SESSION_SOME_DAY, name=name)
        said = names.within_a_sentence(voice, names.part(voice, part))
        return voice(IN_ROUTINE_SOME_DAY, name=name, part=said)
    return voice(phrase, day=dates.day_label(voice, when), name=name)


def folded(voice: Voice, title: str, contents: str) -> str:
    """``Notes, collapsed: the track was dry``: what a screen reader says of a part that is one line."""
    return voice(FOLDED_WITH, title=title, contents=contents) if contents else voice(FOLDED, title=title)


def clipped(text: str, longest: int) -> str:
    """A text with at most so many characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


# ---- fields --------------------------------------------------------------------------------

DISTANCE = Phrase("Distance")
DURATION = Phrase("Duration")
NOTES = Phrase("Notes")
FOLDED = Phrase("{title}, collapsed", context="a part of a page of which one line is shown")
FOLDED_WITH = Phrase("{title}, collapsed: {contents}", context="Notes, collapsed: the track was dry")
TEXT = Phrase("Text", context="the words of a note")
NAME = Phrase("Name")
ACTIVITY = Phrase("Activity")
REASON = Phrase("Skipped because (optional)")
KIND_OF_RUN = Phrase("Kind of run")
RACE_NAME = Phrase("Name of the race")
ADD_STEPS = Phrase("Add steps", context="of a run")
STARTS = Phrase("Time of day", context="at which a run starts")
STARTS_EXAMPLE = Phrase("18:30", context="an example of a time of day, in an empty field")

NAME_TOO_LONG = Phrase("{field} has {letters} characters; {limit} are the most.")
REASON_TOO_LONG = Phrase("The reason has {letters} characters; {limit} are the most.")
TEXT_TOO_LONG = Phrase("{over} characters too many; {limit} fit. It is kept once it fits.")
TOO_LONG_TO_PUT_IN = Phrase(
    "With that there would be {letters} characters; {limit} are the most. Nothing was put in."
)
COUNT_WRONG = Phrase("A count has 1 to 20 letters, such as A–Z.")

CHANGE_DISTANCE = Phrase("change distance", "undo")
CHANGE_DURATION = Phrase("change duration", "undo")
CHANGE_NOTES = Phrase("change notes", "undo")
CHANGE_TEXT = Phrase("change text", "undo")
CHANGE_NAME = Phrase("change name", "undo")
CHANGE_STARTS = Phrase("change time of day", "undo")
CHANGE_STEPS = Phrase("change steps", "undo")
USE_SUMS = Phrase("take what the steps give", "undo")
CHANGE_ACTIVITY = Phrase("change activity", "undo")
CHANGE_REASON = Phrase("change reason", "undo")
CHANGE_KIND = Phrase("change kind of run", "undo")

CHANGE_PACE = Phrase("change pace", "undo")
PACE = Phrase("Pace")
_AMOUNTS: Mapping[Amount, Phrase] = {
    Amount.DISTANCE: DISTANCE,
    Amount.DURATION: DURATION,
    Amount.PACE: PACE,
}
_FOLLOWS: Mapping[Amount, Phrase] = {
    Amount.DISTANCE: Phrase("Distance follows from the other two."),
    Amount.DURATION: Phrase("Duration follows from the other two."),
    Amount.PACE: Phrase("Pace follows from the other two."),
}
CHANGE_AMOUNT: Mapping[Amount, Phrase] = {
    Amount.DISTANCE: CHANGE_DISTANCE,
    Amount.DURATION: CHANGE_DURATION,
    Amount.PACE: CHANGE_PACE,
}


def amount(voice: Voice, which: Amount) -> str:
    """The label of its field."""
    return voice(_AMOUNTS[which])


def follows(voice: Voice, which: Amount) -> str:
    """Which of distance, duration and pace is worked out."""
    return voice(_FOLLOWS[which])


# ---- lists of exercises --------------------------------------------------------------------

EXERCISES = Phrase("Exercises")
ADD_EXERCISE = Phrase("Add exercise")
ADD_TO_WARM_UP = Phrase("Add exercise to warm-up")
ADD_TO_COOL_DOWN = Phrase("Add exercise to cool-down")
ADD_TO_EXERCISES = Phrase("Add exercise to exercises")
NONE_YET = Phrase("None yet.")
NO_OTHER_FITS = Phrase("No other exercise fits here.")
FLAGGED = Phrase("{exercise} (you ticked {complaints})")
ROW = Phrase("{exercise}, {dose}", context="for a screen reader: Calf raise, 2 × 12 reps")
ROW_STANDING = Phrase("{exercise}, {dose}, {state}", context="for a screen reader: ..., done")

_HEADS: Mapping[Part, tuple[Phrase, Phrase]] = {
    Part.WARM_UP: (names.PARTS[Part.WARM_UP], ADD_TO_WARM_UP),
    Part.COOL_DOWN: (names.PARTS[Part.COOL_DOWN], ADD_TO_COOL_DOWN),
    Part.STRENGTH: (EXERCISES, ADD_TO_EXERCISES),
}


def list_head(voice: Voice, part: Part) -> str:
    """``Warm-up``; a session's own list is just ``Exercises``."""
    return voice(_HEADS[part][0])


def add_to_list(voice: Voice, part: Part) -> str:
    """What adding to that list is called for a screen reader."""
    return voice(_HEADS[part][1])


def list_time(voice: Voice, routine: Routine) -> str:
    """About how long a list takes; nothing for an empty one."""
    return quantities.duration(voice, routine_seconds(routine)) if routine else ""


def flagged(voice: Voice, exercise: str, complaints: Iterable[Complaint]) -> str:
    """``Lateral hops (you ticked knee injury)``."""
    return voice(FLAGGED, exercise=exercise, complaints=names.complaints(voice, complaints))


# ---- an exercise ---------------------------------------------------------------------------

SETS = Phrase("Sets")
REPS = Phrase("Reps")
HOLD = Phrase("Hold")
CARRY = Phrase("Distance", context="of one set, in metres")
REST = Phrase("Rest", context="between sets")
LOAD = Phrase("Load")
COUNT = Phrase("Count", context="a named count, such as A to Z")
EACH_SIDE = Phrase("Each side")
MAKE_DEFAULT = Phrase("Make default")
OUR_DOSE = Phrase("Back to our dose")
EVERYWHERE = Phrase("Same everywhere this week")
LESS = Phrase("{number}: less", context="a minus button: Reps: less")
MORE = Phrase("{number}: more", context="a plus button: Reps: more")

STEPS = Phrase("Steps")
STEP = Phrase("Step {number}: {text}")
CAUTION = Phrase("Caution: {text}")
FEEL = Phrase("Feel it here")
MISTAKE = Phrase("Common mistake")
EASIER = Phrase("Easier")
HARDER = Phrase("Harder")
EASIER_ONE = Phrase("Easier: {exercise}")
HARDER_ONE = Phrase("Harder: {exercise}")
YOU_TICKED = Phrase("You ticked {complaints}. {reason} {caution}")
DOSE_OWN = Phrase("The default dose is your own.")
DOSE_OURS = Phrase("The default dose is our choice; no authority names one.")
DOSE_AFTER = Phrase("Default dose after {source}.")


def caution(voice: Voice, complaints: Iterable[Complaint], *, reason_against: str, always: str) -> str:
    """What to mind with an exercise, and first why a ticked complaint speaks against it."""
    ticked = names.complaints(voice, complaints)
    return voice(YOU_TICKED, complaints=ticked, reason=reason_against, caution=always) if ticked else always


def dose_source(voice: Voice, exercise: Exercise) -> str:
    """Where the default dose comes from."""
    if exercise.dose_source == OWN:
        return voice(DOSE_OWN)
    if exercise.dose_source == OURS:
        return voice(DOSE_OURS)
    return voice(DOSE_AFTER, source=exercise.dose_source)


# ---- a new entry of the library ------------------------------------------------------------

HOW_TO_PLAN = Phrase("Drag it on to a day, or press Enter in the list to choose one.")
STARTS_WITH = Phrase("Starts with {distance}, {duration}; change it once it stands in the week.")


def starts_with(voice: Voice, metres: int, seconds: int, unit: str) -> str:
    """With what a new run begins."""
    return voice(
        STARTS_WITH,
        distance=quantities.distance(voice, metres, unit),
        duration=quantities.duration(voice, seconds),
    )
