"""Following along: what the screen says that leads a runner through a session."""

from collections.abc import Mapping
from math import ceil

from desktop.model.exercise import Exercise, Library, Part
from desktop.model.following import Following, Kind, Side
from desktop.model.plan import Entry, StrengthSession
from desktop.wording import doses, names, quantities
from desktop.wording.board import short_name
from desktop.wording.instructions import instructed
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

KINDS: Mapping[Kind, Phrase] = {
    Kind.READY: Phrase("Get ready", context="before the first set"),
    Kind.WORK: Phrase("Work", context="a set is being done"),
    Kind.CHANGE: Phrase("Change sides"),
    Kind.REST: Phrase("Rest", context="between two sets"),
}
OVER = Phrase("Finished", context="a session that was followed along")
PAUSED = Phrase("Paused")
NEXT = Phrase("Next", context="the exercise that comes next")

BACK = Phrase("Back", context="to the set before")
PAUSE = Phrase("Pause")
GO_ON = Phrase("Go on", context="after a pause")
SKIP = Phrase("Skip", context="this set")
SKIP_NEXT = Phrase("Skip it", context="the set that comes next")
DONE = Phrase("Done", context="this set")
START_NOW = Phrase("Start now")
CLOSE = Phrase("Close", context="the window in which a session was followed along")
LEAVE = Phrase("Leave", context="the window in which a session is followed along")
SOUND = Phrase("Sound while following along")
SOUND_ON = Phrase("Sound on")
SOUND_OFF = Phrase("Sound off")
NO_SOUND = Phrase("Nothing here plays sounds; the screen flashes")
MORE = Phrase("15 s more")
ALL = Plural("All {count}", "All {count}", context="the exercises of a session")
ALL_SAID = Phrase("All exercises")

SIDES: Mapping[Side, Phrase] = {Side.RIGHT: Phrase("Right side"), Side.LEFT: Phrase("Left side")}
RIGHT_FIRST = Phrase("Right side first")
SET = Phrase("Set {number} of {sets}")
OF_REPS = Phrase("of {number}", context="below the number of the rep that is done: 7 of 10")
OF_TIME = Phrase("of {time}", context="below a countdown: 0:14 of 20 s")
OF_REST = Phrase("of {time} rest", context="below a countdown: 0:14 of 30 s rest")
THEN_REST = Phrase("Then rest {time}, next")
COMING_UP = Phrase("Coming up")
THE_LAST = Phrase("The last one")
HEAD = Phrase("Exercise {number} of {exercises} · {time} left")
LESS_THAN = Phrase("less than a minute")
OF_SETS = Phrase("of {number} sets", context="below a number at the end of a session: 11 of 12 sets")
DONE_EXERCISES = Plural(
    "{done} of {count} exercise done to the end. What was done is ticked.",
    "{done} of {count} exercises done to the end. What was done is ticked.",
)
TICKED = Plural("{count} exercise ticked", "{count} exercises ticked")
KEPT = Phrase("{name}: next time it goes on at set {number} of {sets}.", context="after leaving it")
SAID = Phrase("{kind}. {exercise}. {set}.", context="Work. Calf raise. Set 1 of 2.")
SAID_SIDE = Phrase("{kind}. {exercise}, {side}. {set}.", context="Work. Calf raise, right side. Set 1 of 2.")
UNKNOWN_EXERCISE = Phrase("An exercise that is not in the library")


def title(voice: Voice, entry: Entry, part: Part) -> str:
    """``Ankle strength``, or ``Warm-up``."""
    return names.entry_title(voice, entry) if isinstance(entry, StrengthSession) else names.part(voice, part)


def head(voice: Voice, now: Following) -> str:
    """``Exercise 1 of 5 · 13 min left``."""
    seconds = now.left_of_all
    left = quantities.duration(voice, ceil(seconds / 60) * 60) if seconds >= 60 else voice(LESS_THAN)
    return voice(HEAD, number=now.phase.item + 1, exercises=len(now.items), time=left)


def name(voice: Voice, now: Following, library: Library) -> str:
    """The exercise that works or comes next."""
    return exercise_name(voice, now.current.exercise, library)


def exercise_name(voice: Voice, exercise: str, library: Library) -> str:
    """The short name of an exercise, also of one that the library does not have."""
    return short_name(exercise, library) if exercise in library else voice(UNKNOWN_EXERCISE)


def side(voice: Voice, now: Following) -> str:
    """``Right side``; before the first of both ``Right side first``; nothing for both at once."""
    which = now.phase.side
    if which is None:
        return ""
    first = which is Side.RIGHT and not now.phase.works
    return voice(RIGHT_FIRST if first else SIDES[which])


def cue(voice: Voice, now: Following, exercise: Exercise) -> str:
    """How to stand, before a set; how to move, in it. Nothing for an exercise of the runner's own without
    steps."""
    told = instructed(voice, exercise, (now.current.dose,))
    steps = told.brief.steps or told.steps
    return " ".join((steps[1:] or steps) if now.phase.works else steps[:1])


def number(voice: Voice, now: Following) -> str:
    """The large one: ``7``, ``0:14``, ``20 m``, ``A–Z``."""
    dose = now.current.dose
    if now.over:
        return voice.number(len(now.done))
    if now.phase.works and now.rep is not None:
        return voice.number(now.rep)
    if now.phase.works and not now.phase.ends:
        return doses.measure(voice, dose)
    return quantities.minutes_and_seconds(voice, ceil(now.left - 1e-6))


def below_number(voice: Voice, now: Following) -> str:
    """``of 10``, ``of 20 s``, ``of 30 s rest``; nothing where nothing counts down."""
    if now.over:
        return voice(OF_SETS, number=sum(phase.works for phase in now.phases))
    if now.rep is not None:
        return voice(OF_REPS, number=now.current.dose.reps)
    if now.phase.works and not now.phase.ends:
        return ""
    time = quantities.duration(voice, round(now.lasts))
    return voice(OF_REST if now.phase.kind is Kind.REST else OF_TIME, time=time)


def sets(voice: Voice, now: Following) -> str:
    """``Set 2 of 3``."""
    return voice(SET, number=now.phase.set, sets=now.current.dose.sets)


def coming(voice: Voice, now: Following, library: Library) -> tuple[str, str, str]:
    """What comes next, small: when, what, and its dose. In a rest it is what the rest is before."""
    here = now.phase.item
    if now.over:
        return "", "", ""
    if not now.phase.works:
        one = now.current
        return voice(COMING_UP), exercise_name(voice, one.exercise, library), doses.dose(voice, one.dose)
    if here + 1 == len(now.items):
        return voice(THE_LAST), "", ""
    rest = next(one for one in now.phases if one.item == here + 1)
    one = now.items[here + 1]
    when = voice(THEN_REST, time=quantities.duration(voice, round(rest.seconds)))
    return when, exercise_name(voice, one.exercise, library), doses.dose(voice, one.dose)


def said(voice: Voice, now: Following, library: Library) -> str:
    """What a screen reader says when a phase begins."""
    if now.over:
        return " ".join((voice(OVER) + ".", summary(voice, now)))
    kind, called, which = voice(KINDS[now.phase.kind]), name(voice, now, library), sets(voice, now)
    if now.phase.side is None:
        return voice(SAID, kind=kind, exercise=called, set=which)
    beside = names.within_a_sentence(voice, side(voice, now))
    return voice(SAID_SIDE, kind=kind, exercise=called, side=beside, set=which)


def summary(voice: Voice, now: Following) -> str:
    """``3 of 5 exercises done to the end. What was done is ticked.``"""
    return voice(DONE_EXERCISES, count=len(now.items), done=len(now.items_done))


def kept(voice: Voice, now: Following, library: Library) -> str:
    """``Calf raise: next time it goes on at set 2 of 3.``"""
    at = now.phases[now.next_set]
    one = now.items[at.item]
    called = exercise_name(voice, one.exercise, library)
    return voice(KEPT, name=called, number=at.set, sets=one.dose.sets)
