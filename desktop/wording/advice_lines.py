"""What the planner says about a week, each in one line, and its actions in a few words.

Both come in forms, from the longest to the shortest: the first that has room is shown, and none is ever cut.
``desktop.wording.advice`` has the sentences that say why.
"""

from collections.abc import Iterator, Mapping

from desktop.model.advice.facts import (
    AddExercise,
    AddSession,
    AdviceAction,
    AskFirst,
    BareRun,
    Crowded,
    Fact,
    FarDay,
    FewSessions,
    Flagged,
    HopsInARow,
    IdleMovement,
    Injured,
    IntoSession,
    NoHipOrCore,
    NotBeforeRun,
    Simple,
    TiringWarmUp,
    UseInstead,
)
from desktop.model.exercise import Exercise, Movement, Part
from desktop.wording import names
from desktop.wording.advice import action, exercises_listed
from desktop.wording.dates import days_listed, weekday
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

INJURED = (
    Phrase("You ticked {complaints}: rest, and ask a professional first."),
    Phrase("Rest an injury, and ask a professional first."),
    Phrase("Rest an injury first."),
)
ASK_FIRST = (
    Phrase("You ticked {complaints}: ask a professional what suits you now."),
    Phrase("Ask a professional what suits you now."),
    Phrase("Ask what suits you now."),
)
FLAGGED_ON = Phrase("{exercise} on {days}: you ticked {complaints}.")
FLAGGED = (
    Phrase("{exercise}: you ticked {complaints}."),
    Phrase("{exercise}: flagged for you."),
    Phrase("A flagged exercise."),
)
HOPS_IN_A_ROW = (
    Phrase("Hops on {first} and {second}: leave a day between."),
    Phrase("Hops on following days."),
)
NOT_BEFORE_RUN_ON = Phrase("Better after the run than before it, {days}: {exercises}.")
NOT_BEFORE_RUN = (
    Phrase("Better after the run than before it: {exercises}."),
    Phrase("Better after the run: {exercises}."),
)
NOT_BEFORE_RUN_COUNTED = Plural(
    "{days}: {count} exercise is better after the run.", "{days}: {count} exercises are better after the run."
)
BETTER_AFTER = Phrase("Better after the run.")
TIRING_WARM_UP_ON = (
    Phrase("{day}: strength work right before a quick run: {exercises}."),
    Phrase("{day}: strength work right before a quick run."),
)
TIRING_WARM_UP = Phrase("A warm-up that may tire.")
NO_SESSION = (
    Phrase("No strength session this week; one is the least."),
    Phrase("No strength session this week."),
    Phrase("No strength session."),
)
ONE_SESSION = (
    Phrase("One strength session this week; two are advised."),
    Phrase("One strength session this week."),
    Phrase("One strength session."),
)
CROWDED_ON: Mapping[Part, Plural] = {
    Part.WARM_UP: Plural(
        "The warm-up on {day} has {count} exercise.", "The warm-up on {day} has {count} exercises."
    ),
    Part.COOL_DOWN: Plural(
        "The cool-down on {day} has {count} exercise.", "The cool-down on {day} has {count} exercises."
    ),
    Part.STRENGTH: Plural(
        "{session} on {day} has {count} exercise.", "{session} on {day} has {count} exercises."
    ),
}
CROWDED: Mapping[Part, Plural] = {
    Part.WARM_UP: Plural("A warm-up of {count} exercise.", "A warm-up of {count} exercises."),
    Part.COOL_DOWN: Plural("A cool-down of {count} exercise.", "A cool-down of {count} exercises."),
    Part.STRENGTH: Plural("A session of {count} exercise.", "A session of {count} exercises."),
}
BARE_RUN_ON = Phrase("{day}’s run has no warm-up and no cool-down.")
BARE_RUN = Phrase("A run without a warm-up.")
IDLE_MOVEMENT: Mapping[Movement, tuple[Phrase, ...]] = {
    Movement.DORSIFLEXION: (
        Phrase("Nothing this week moves the toes up."),
        Phrase("Nothing moves the toes up."),
    ),
    Movement.PLANTAR_FLEXION: (
        Phrase("Nothing this week moves the toes down."),
        Phrase("Nothing moves the toes down."),
    ),
    Movement.INVERSION: (
        Phrase("Nothing this week moves the sole in."),
        Phrase("Nothing moves the sole in."),
    ),
    Movement.EVERSION: (
        Phrase("Nothing this week moves the sole out."),
        Phrase("Nothing moves the sole out."),
    ),
}
NO_HIP_OR_CORE = (
    Phrase("Hip and core have no exercise of their own this week."),
    Phrase("No exercise of their own for hip and core."),
    Phrase("No hip or core exercise."),
)
FAR_DAY = (
    Phrase("{day} has a very long distance. Is that meant?"),
    Phrase("A very long distance on {day}."),
    Phrase("A very long day."),
)

CHANGE_TICKS = Phrase("Change ticks", context="what the runner ticked about themselves")
USE_MILDER = Phrase("Milder one", context="a button: use a milder exercise")
IN_A_SESSION = Phrase("Into a session", context="a button: moves an exercise")
AFTER_IT = Phrase("After the run", context="a button: moves exercises")
ADD_ONE = Phrase("Add one", context="an exercise")
FILL_IT = Phrase("Fill it", context="an empty strength session")


def lines(voice: Voice, fact: Fact, library: Mapping[str, Exercise]) -> tuple[str, ...]:
    """One line about a fact, in its forms."""
    return tuple(_lines(voice, fact, library))


def _lines(voice: Voice, fact: Fact, library: Mapping[str, Exercise]) -> Iterator[str]:
    match fact:
        case Injured(complaints):
            ticked = names.complaints(voice, complaints)
            yield from (voice(form, complaints=ticked) for form in INJURED)
        case AskFirst(complaints):
            ticked = names.complaints(voice, complaints)
            yield from (voice(form, complaints=ticked) for form in ASK_FIRST)
        case Flagged(exercise, days, complaints):
            name, ticked = library[exercise].name, names.complaints(voice, complaints)
            if days:
                yield voice(FLAGGED_ON, exercise=name, days=days_listed(voice, days), complaints=ticked)
            yield from (voice(form, exercise=name, complaints=ticked) for form in FLAGGED)
        case HopsInARow(first, second):
            one, other = weekday(voice, first), weekday(voice, second)
            yield from (voice(form, first=one, second=other) for form in HOPS_IN_A_ROW)
        case NotBeforeRun(days, exercises):
            named = exercises_listed(voice, library, exercises)
            if days:
                yield voice(NOT_BEFORE_RUN_ON, days=days_listed(voice, days), exercises=named)
            yield from (voice(form, exercises=named) for form in NOT_BEFORE_RUN)
            if days:
                count = len(exercises)
                yield voice(NOT_BEFORE_RUN_COUNTED, days=days_listed(voice, days), count=count)
            yield voice(BETTER_AFTER)
        case TiringWarmUp(when, exercises):
            if when is not None:
                named, day = exercises_listed(voice, library, exercises), weekday(voice, when)
                yield from (voice(form, day=day, exercises=named) for form in TIRING_WARM_UP_ON)
            yield voice(TIRING_WARM_UP)
        case FewSessions(sessions):
            yield from map(voice, ONE_SESSION if sessions else NO_SESSION)
        case Crowded(when, part, exercises, session):
            named = names.flat(session) or voice(names.UNNAMED_SESSION)
            if when is not None:
                yield voice(CROWDED_ON[part], count=exercises, day=weekday(voice, when), session=named)
            yield voice(CROWDED[part], count=exercises)
        case BareRun(when, _):
            if when is not None:
                yield voice(BARE_RUN_ON, day=weekday(voice, when))
            yield voice(BARE_RUN)
        case IdleMovement(movement):
            yield from map(voice, IDLE_MOVEMENT[movement])
        case NoHipOrCore():
            yield from map(voice, NO_HIP_OR_CORE)
        case FarDay(day):
            yield from (voice(form, day=weekday(voice, day)) for form in FAR_DAY)


def actions(voice: Voice, wanted: AdviceAction, library: Mapping[str, Exercise]) -> tuple[str, ...]:
    """What a button says, in its forms."""
    long, short = action(voice, wanted, library), _short(wanted)
    return (long, voice(short)) if short is not None else (long,)


def _short(wanted: AdviceAction) -> Phrase | None:
    match wanted.deed:
        case Simple.CHANGE_TICKS:
            return CHANGE_TICKS
        case UseInstead():
            return USE_MILDER
        case Simple.AFTER_THE_RUN:
            return AFTER_IT
        case IntoSession():
            return IN_A_SESSION
        case AddExercise():
            return ADD_ONE
        case AddSession(_, True):
            return FILL_IT
        case _:
            return None
