"""How each exercise went, asked once a session was followed along; and what is offered then."""

from collections.abc import Mapping

from desktop.model.answers import Offer
from desktop.model.exercise import Library
from desktop.model.following import Following
from desktop.model.plan import Felt
from desktop.wording import dates, doses, quantities
from desktop.wording.board import short_name
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

FELT: Mapping[Felt, Phrase] = {
    Felt.TOO_EASY: Phrase("Too easy", context="how an exercise felt"),
    Felt.RIGHT: Phrase("Right", context="how an exercise felt"),
    Felt.TOO_HARD: Phrase("Too hard", context="how an exercise felt"),
    Felt.HURT: Phrase("Hurt", context="how an exercise felt"),
}
WITHIN: Mapping[Felt, Phrase] = {
    Felt.TOO_EASY: Phrase("too easy", context="how an exercise felt, within a line"),
    Felt.RIGHT: Phrase("right", context="how an exercise felt, within a line"),
    Felt.TOO_HARD: Phrase("too hard", context="how an exercise felt, within a line"),
    Felt.HURT: Phrase("it hurt", context="how an exercise felt, within a line"),
}
AND_FELT = Phrase("{line}, {felt}", context="Calf raise, 2 × 10 reps, done, too easy")
FINISHED = Phrase("{session}, done", context="head of the page after a session")
HOW = Phrase("How did each one go?")
LEAVE_OPEN = Phrase("Leave it open if you would rather not say.")
KEYS = Phrase("Keys 1 to 4", context="they choose one of four answers")
TIME = Phrase("time", context="below the time that a session took")
SETS = Phrase("sets", context="below 11 of 12")
EXERCISES = Phrase("exercises", context="below 5 of 5")
OF = Phrase("{done} of {all}", context="11 of 12 sets")
SETS_LEFT = Plural("{done} of {count} set", "{done} of {count} sets", context="done of an exercise")
GO_BACK = Phrase("Go back to the player")
TICK_DONE = Phrase("Tick what was done")
MORE = Phrase("Twice “too easy” in a row. Next time {dose}?")
HARDER = Phrase("Twice “too easy” in a row. From {day} on {exercise}, {dose}?")
LESS = Phrase("Next time a little less: {dose}?")
EASIER = Phrase("From {day} on something easier: {exercise}, {dose}?")
STOP = Phrase("Stop where it hurts. If it does not pass, ask a doctor or a physiotherapist first.")
STOP_EASIER = Phrase("{stop} From {day} on {exercise} instead?")
STOP_OUT = Phrase("{stop} From {day} on leave it out?")
LEAVE_OUT = Phrase("Leave it out")
KEEP = Phrase("Keep {dose}")
KEEP_IT = Phrase("Keep {exercise}")
MAKE_IT = Phrase("Make it {dose}")
TAKE = Phrase("Take {exercise}")


def with_felt(voice: Voice, line: str, felt: Felt) -> str:
    """``Calf raise, 2 × 10 reps, done, too easy``."""
    return voice(AND_FELT, line=line, felt=voice(WITHIN[felt]))


def line(voice: Voice, felt: Felt | None, offered: Offer | None, library: Library) -> str:
    """What stands below an answer; nothing where nothing follows."""
    hurt = felt is Felt.HURT
    if offered is None:
        return voice(STOP) if hurt else ""
    dose = doses.dose(voice, offered.dose)
    if not offered.another:
        return voice(MORE if felt is Felt.TOO_EASY else LESS, dose=dose)
    day = dates.day_label(voice, offered.first) if offered.first else ""
    if not offered.exercise:
        return voice(STOP_OUT, stop=STOP, day=day)
    name = short_name(offered.exercise, library)
    if hurt:
        return voice(STOP_EASIER, stop=STOP, day=day, exercise=name)
    return voice(HARDER if felt is Felt.TOO_EASY else EASIER, day=day, exercise=name, dose=dose)


def buttons(voice: Voice, now: Following, item: int, offered: Offer, library: Library) -> tuple[str, str]:
    """To leave it as it is, and to take the offer."""
    one = now.items[item]
    if offered.another:
        name = short_name(offered.exercise, library) if offered.exercise else ""
        return (
            voice(KEEP_IT, exercise=short_name(one.exercise, library)),
            voice(TAKE, exercise=name) if name else voice(LEAVE_OUT),
        )
    return voice(KEEP, dose=doses.sets_of(voice, one.dose)), voice(
        MAKE_IT, dose=doses.sets_of(voice, offered.dose)
    )


def below_name(voice: Voice, now: Following, item: int) -> str:
    """The dose; of an exercise with sets left out, how many were done."""
    done, sets = now.sets_done(item)
    if done < sets:
        return voice(SETS_LEFT, done=done, count=sets)
    return doses.dose(voice, now.items[item].dose)


def figures(voice: Voice, now: Following) -> tuple[tuple[str, str], ...]:
    """Three numbers with what they are: the time it took, the sets, the exercises that were done."""
    counted = [now.sets_done(item) for item in range(len(now.items))]
    done, sets = sum(one for one, _ in counted), sum(of for _, of in counted)
    return (
        (quantities.minutes_and_seconds(voice, round(now.took)), voice(TIME)),
        (voice(OF, done=done, all=sets), voice(SETS)),
        (voice(OF, done=len(now.items_done), all=len(now.items)), voice(EXERCISES)),
    )
