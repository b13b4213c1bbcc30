"""What the planner says about a week, in words: a sentence or two a fact, a few words an action."""

from collections.abc import Iterable, Mapping

from desktop.model.advice.facts import (
    AddExercise,
    AddSession,
    AdviceAction,
    AskFirst,
    BareRun,
    Crowded,
    Deed,
    Fact,
    FarDay,
    FewSessions,
    Flagged,
    HopsInARow,
    IdleMovement,
    Injured,
    IntoSession,
    MoveHops,
    NoHipOrCore,
    NotBeforeRun,
    Show,
    Simple,
    TiringWarmUp,
    UseInstead,
)
from desktop.model.exercise import Exercise, Movement, Part
from desktop.wording import names
from desktop.wording.dates import days_listed, weekday
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

INJURED = Phrase(
    "You ticked {complaints}. Rest an injury and ask a medical professional first: "
    "some of these exercises help recovery, others harm."
)
ASK_FIRST = Phrase(
    "You ticked {complaints}. Ask your doctor, midwife or physiotherapist what suits you now; "
    "what could be wrong for you is flagged."
)
FLAGGED = Phrase("{exercise} on {days}: you ticked {complaints}. {reason}")
FLAGGED_SOME_DAY = Phrase("{exercise}, for some day this week: you ticked {complaints}. {reason}")
HOPS_IN_A_ROW = Phrase("Lateral hops stand on following days, {first} and {second}. Leave a day between.")
NOT_BEFORE_RUN = Phrase(
    "You have run for less than a year: hops, leg sweeps and tiring calf work belong after the run or into "
    "a session. In one trial people new to running had more sudden injuries when ankle exercises came before "
    "it."
)
TIRING_WARM_UP = Phrase(
    "Strength work right before a quick run on {day}: {exercises}. It may tire you for the run; how much, "
    "has hardly been studied."
)
TIRING_WARM_UP_SOME_DAY = Phrase(
    "Strength work right before a quick run for some day this week: {exercises}. It may tire you for the "
    "run; how much, has hardly been studied."
)
NO_SESSION = Phrase(
    "No strength session this week. One is the least; bands and the harder exercises belong there."
)
ONE_SESSION = Phrase("One strength session this week. Health authorities advise two for everybody.")
CROWDED: Mapping[Part, Plural] = {
    Part.WARM_UP: Plural(
        "The warm-up on {day} has {count} exercise. Up to five get done better.",
        "The warm-up on {day} has {count} exercises. Up to five get done better.",
    ),
    Part.COOL_DOWN: Plural(
        "The cool-down on {day} has {count} exercise. Up to five get done better.",
        "The cool-down on {day} has {count} exercises. Up to five get done better.",
    ),
    Part.STRENGTH: Plural(
        "{session} on {day} has {count} exercise. Up to five get done better.",
        "{session} on {day} has {count} exercises. Up to five get done better.",
    ),
}
CROWDED_SOME_DAY = Plural(
    "{what}, for some day this week, has {count} exercise. Up to five get done better.",
    "{what}, for some day this week, has {count} exercises. Up to five get done better.",
    context="a warm-up, a cool-down or a session",
)
BARE_RUN_SOME_DAY = Phrase(
    "The run for some day this week has no warm-up and no cool-down. "
    "Calf raises before and a heel-to-toe walk after take three minutes."
)
BARE_RUN = Phrase(
    "{day}’s run has no warm-up and no cool-down. "
    "Calf raises before and a heel-to-toe walk after take three minutes."
)
BARE_RUN_IN_FIRST_YEAR_SOME_DAY = Phrase(
    "The run for some day this week has no warm-up and no cool-down. "
    "Bridges for the hip before and a heel-to-toe walk after take five minutes."
)
BARE_RUN_IN_FIRST_YEAR = Phrase(
    "{day}’s run has no warm-up and no cool-down. "
    "Bridges for the hip before and a heel-to-toe walk after take five minutes."
)
IDLE_MOVEMENT: Mapping[Movement, Phrase] = {
    Movement.DORSIFLEXION: Phrase("Nothing this week moves the toes up (dorsiflexion)."),
    Movement.PLANTAR_FLEXION: Phrase("Nothing this week moves the toes down (plantar flexion)."),
    Movement.INVERSION: Phrase("Nothing this week moves the sole in (inversion)."),
    Movement.EVERSION: Phrase("Nothing this week moves the sole out (eversion)."),
}
NO_HIP_OR_CORE = Phrase(
    "Hip and core have no exercise of their own this week. In one trial people new to running who did some "
    "before the run had about a third fewer leg injuries; of others little is known."
)
FAR_DAY = Phrase(
    "{day} has a very long distance, farther than a marathon and a half. Is that what you meant?"
)

CHANGE_TICKS = Phrase("Change what you ticked")
SHOW_IT = Phrase("Show it")
SHOW_BOTH = Phrase("Show both")
SHOW_ALL = Phrase("Show all")
USE_INSTEAD = Phrase("Use {exercise}")
TAKE_OUT = Phrase("Take it out")
MOVE_HOPS = Phrase("Move {day}’s to {to}")
AFTER_THE_RUN = Phrase("Move after the run", context="a button: exercises from before the run")
INTO_SESSION = Phrase("Into {day}’s session", context="a button: moves an exercise")
INTO_SESSION_SOME_DAY = Phrase("Into the session for some day", context="a button: moves an exercise")
ADD_SESSION = Phrase("Add one on {day}")
FILL_SESSION = Phrase("Fill the one on {day}")
FILL_SESSION_SOME_DAY = Phrase("Fill the one for some day", context="an empty strength session")
ADD_AROUND_RUN = Phrase("Add them", context="a warm-up and a cool-down, to a run")
ADD_EXERCISE = Phrase("Add {exercise} on {day}")
ADD_EXERCISE_SOME_DAY = Phrase("Add {exercise} for some day")

UNDO_USE_INSTEAD = Phrase("milder exercise", "undo")  # what undo and redo call it
UNDO_TAKE_OUT = Phrase("take out exercise", "undo")
UNDO_MOVE_HOPS = Phrase("move hops", "undo")
UNDO_AFTER_THE_RUN = Phrase("move after the run", "undo")
UNDO_INTO_SESSION = Phrase("move into session", "undo")
UNDO_ADD_SESSION = Phrase("add session", "undo")
UNDO_FILL_SESSION = Phrase("fill session", "undo")
UNDO_ADD_AROUND_RUN = Phrase("add warm-up and cool-down", "undo")
UNDO_ADD_EXERCISE = Phrase("add exercise", "undo")


def advice(voice: Voice, fact: Fact, library: Mapping[str, Exercise]) -> str:
    """A sentence or two."""
    match fact:
        case Injured(complaints):
            return voice(INJURED, complaints=names.complaints(voice, complaints))
        case AskFirst(complaints):
            return voice(ASK_FIRST, complaints=names.complaints(voice, complaints))
        case Flagged(exercise, days, complaints):
            return voice(
                FLAGGED if days else FLAGGED_SOME_DAY,
                exercise=library[exercise].name,
                days=days_listed(voice, days),
                complaints=names.complaints(voice, complaints),
                reason=library[exercise].contraindication.reason,
            )
        case HopsInARow(first, second):
            return voice(HOPS_IN_A_ROW, first=weekday(voice, first), second=weekday(voice, second))
        case FewSessions(sessions):
            return voice(ONE_SESSION if sessions else NO_SESSION)
        case Crowded(when, part, exercises, session):
            named = names.flat(session) or voice(names.UNNAMED_SESSION)
            if when is None:
                what = named if part is Part.STRENGTH else names.part(voice, part)
                return voice(CROWDED_SOME_DAY, count=exercises, what=what)
            return voice(CROWDED[part], count=exercises, day=weekday(voice, when), session=named)
        case NotBeforeRun():
            return voice(NOT_BEFORE_RUN)
        case TiringWarmUp(when, exercises):
            found = exercises_listed(voice, library, exercises)
            if when is None:
                return voice(TIRING_WARM_UP_SOME_DAY, exercises=found)
            return voice(TIRING_WARM_UP, day=weekday(voice, when), exercises=found)
        case BareRun(when, first_year):
            if when is None:
                return voice(BARE_RUN_IN_FIRST_YEAR_SOME_DAY if first_year else BARE_RUN_SOME_DAY)
            return voice(BARE_RUN_IN_FIRST_YEAR if first_year else BARE_RUN, day=weekday(voice, when))
        case IdleMovement(movement):
            return voice(IDLE_MOVEMENT[movement])
        case NoHipOrCore():
            return voice(NO_HIP_OR_CORE)
        case FarDay(day):
            return voice(FAR_DAY, day=weekday(voice, day))


def action(voice: Voice, action: AdviceAction, library: Mapping[str, Exercise]) -> str:
    """What a button says: ``Use two-footed hops``."""
    match action.deed:
        case Simple.CHANGE_TICKS:
            return voice(CHANGE_TICKS)
        case Show(things):
            return voice({1: SHOW_IT, 2: SHOW_BOTH}.get(things, SHOW_ALL))
        case UseInstead(exercise):
            return voice(USE_INSTEAD, exercise=_named(voice, library, exercise))
        case Simple.TAKE_OUT:
            return voice(TAKE_OUT)
        case MoveHops(day, to):
            return voice(MOVE_HOPS, day=weekday(voice, day), to=weekday(voice, to))
        case Simple.AFTER_THE_RUN:
            return voice(AFTER_THE_RUN)
        case IntoSession(when):
            return voice(INTO_SESSION, day=weekday(voice, when)) if when else voice(INTO_SESSION_SOME_DAY)
        case AddSession(when, fills):
            if when is None:
                return voice(FILL_SESSION_SOME_DAY)
            return voice(FILL_SESSION if fills else ADD_SESSION, day=weekday(voice, when))
        case Simple.ADD_AROUND_RUN:
            return voice(ADD_AROUND_RUN)
        case AddExercise(exercise, when):
            named = _named(voice, library, exercise)
            if when is None:
                return voice(ADD_EXERCISE_SOME_DAY, exercise=named)
            return voice(ADD_EXERCISE, exercise=named, day=weekday(voice, when))


def undo(deed: Deed) -> Phrase:
    """What undo and redo call it. Raises ValueError for a deed that changes no plan."""
    match deed:
        case UseInstead():
            return UNDO_USE_INSTEAD
        case Simple.TAKE_OUT:
            return UNDO_TAKE_OUT
        case MoveHops():
            return UNDO_MOVE_HOPS
        case Simple.AFTER_THE_RUN:
            return UNDO_AFTER_THE_RUN
        case IntoSession():
            return UNDO_INTO_SESSION
        case AddSession(_, fills):
            return UNDO_FILL_SESSION if fills else UNDO_ADD_SESSION
        case Simple.ADD_AROUND_RUN:
            return UNDO_ADD_AROUND_RUN
        case AddExercise():
            return UNDO_ADD_EXERCISE
        case Show() | Simple.CHANGE_TICKS:
            raise ValueError(f"{deed} changes no plan")


def exercises_listed(voice: Voice, library: Mapping[str, Exercise], exercises: Iterable[str]) -> str:
    """``two-footed hops and weighted raise``: exercises of the library in a sentence."""
    return voice.listed(_named(voice, library, exercise) for exercise in exercises)


def _named(voice: Voice, library: Mapping[str, Exercise], exercise: str) -> str:
    return names.within_a_sentence(voice, library[exercise].short_name)
