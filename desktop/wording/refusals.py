"""Why something cannot be done, in words."""

from collections.abc import Mapping

from desktop.model.placing import Verdict
from desktop.model.refusal import Refusal
from desktop.wording import dates
from desktop.wording.phrase import Phrase, Plural, Said, said
from desktop.wording.voice import Voice

REFUSALS: Mapping[Refusal, Phrase | Plural] = {
    Refusal.ENTRY_GONE: Phrase("That entry is no longer in the plan."),
    Refusal.EXERCISE_GONE: Phrase("That exercise is no longer in the plan."),
    Refusal.ROUTINE_GONE: Phrase("That entry has no such part."),
    Refusal.NOT_IN_LIBRARY: Phrase("That exercise is not in the library."),
    Refusal.NOTHING_MEANT: Phrase("There is nothing to put there."),
    Refusal.DAY_FULL: Plural(
        "This day is full: {count} entry is the most.", "This day is full: {count} entries are the most."
    ),
    Refusal.ROUTINE_FULL: Plural(
        "This routine is full: {count} exercise is the most.",
        "This routine is full: {count} exercises are the most.",
    ),
    Refusal.ALREADY_HERE: Phrase("Already here"),
    Refusal.EXERCISES_ONLY: Phrase("Only exercises go into a warm-up, a cool-down or a session."),
    Refusal.NAME_TOO_LONG: Plural(
        "This name is too long: {count} character is the most.",
        "This name is too long: {count} characters are the most.",
    ),
    Refusal.TEXT_TOO_LONG: Plural(
        "This text is too long: {count} character is the most.",
        "This text is too long: {count} characters are the most.",
    ),
    Refusal.NAME_EMPTY: Phrase("A routine needs a name."),
    Refusal.NAME_TAKEN: Phrase("Another routine has this name already."),
    Refusal.NOTHING_TO_SAVE: Phrase("There are no exercises to save."),
    Refusal.ON_EVERY_RUN_ALREADY: Phrase("Every run of the week that is still to come has it already."),
    Refusal.NOT_SAVED_ANY_MORE: Phrase("That routine is not saved any more."),
}
THAT_DAY_FULL = Plural(
    "{day} is full: {count} entry is the most.", "{day} is full: {count} entries are the most."
)
THAT_ROUTINE_FULL = Plural(
    "{day}: this routine is full, {count} exercise is the most.",
    "{day}: this routine is full, {count} exercises are the most.",
)
UNUSUAL_HERE = Phrase("unusual here", context="of an exercise in a place that it is not meant for")


def refused(refusal: Refusal, max_: int = 0) -> Said:
    """The sentence of a refusal, for whoever carries it on; ``max_`` is how many a full place holds."""
    phrase = REFUSALS[refusal]
    return said(phrase, count=max_) if isinstance(phrase, Plural) else said(phrase)


def refusal(voice: Voice, refusal: Refusal, max_: int = 0) -> str:
    """``This day is full: 24 entries are the most.``"""
    return voice.say(refused(refusal, max_))


def verdict(voice: Voice, verdict: Verdict) -> str:
    """Why things may not land there; empty when they may."""
    if verdict.refusal is Refusal.DAY_FULL and verdict.when is not None:
        return voice(THAT_DAY_FULL, day=dates.day_label(voice, verdict.when), count=verdict.max_)
    if verdict.refusal is Refusal.ROUTINE_FULL and verdict.when is not None:
        return voice(THAT_ROUTINE_FULL, day=dates.day_label(voice, verdict.when), count=verdict.max_)
    return "" if verdict.refusal is None else refusal(voice, verdict.refusal, verdict.max_)
