"""How an exercise is done with the dose in its words: a step says the hold that is planned, not another one.

The library's steps hold places for what a dose may change: ``{hold}``, how long to hold or to wait, and
``{count}``, what is drawn in the air. They are filled here and nowhere else, for window and paper alike.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Final

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

PLACES: Final = ("{hold}", "{count}")
"""All the places that a step may have."""

SECONDS = Plural("{count} second", "{count} seconds", context="within a step: hold for 3 seconds")
MINUTES = Plural("{count} minute", "{count} minutes", context="within a step: hold for 2 minutes")
SECONDS_TO = Plural(
    "{first} to {count} second",
    "{first} to {count} seconds",
    context="within a step, where a week's days differ: hold for 2 to 3 seconds",
)
A_SECOND = Phrase("one second", context="within a step, where the dose names no hold: wait one second")
A_TO_Z = Phrase("A to Z", context="within a step, where the dose names no letters: draw A to Z in the air")
THE_LETTERS = Phrase(
    "the letters", context="within a step, where a week's days differ: draw the letters in the air"
)


def instructed(
    voice: Voice, exercise: Exercise, doses: Iterable[Dose], readable: Callable[[str], str] = str
) -> Exercise:
    """The exercise with these doses in its steps; several of them are those of a card's days.

    ``readable`` makes what the runner typed as a count fit for where it is shown.
    """
    texts = (*exercise.steps, *exercise.brief.steps)
    if not any(place in text for place in PLACES for text in texts):
        return exercise
    planned = tuple(doses)
    words = {
        "{hold}": _hold(voice, {dose.hold for dose in planned}),
        "{count}": _count(voice, [readable(dose.count or "") for dose in planned]),
    }

    def filled(text: str) -> str:
        for place, said in words.items():
            text = text.replace(place, said)
        return text

    brief = exercise.brief._replace(steps=tuple(map(filled, exercise.brief.steps)))
    return exercise._replace(steps=tuple(map(filled, exercise.steps)), brief=brief)


def _hold(voice: Voice, holds: Collection[int | None]) -> str:
    """``one second`` where no dose names a hold, ``3 seconds``, ``2 to 3 seconds``."""
    seconds = sorted({hold or 1 for hold in holds})
    if not any(holds):
        return voice(A_SECOND)
    if len(seconds) > 1:
        return voice(SECONDS_TO, first=seconds[0], count=seconds[-1])
    minutes, rest = divmod(seconds[0], 60)
    return voice(SECONDS, count=seconds[0]) if rest else voice(MINUTES, count=minutes)


def _count(voice: Voice, counts: Collection[str]) -> str:
    """``A to Z`` where no dose names letters, else what was typed, ``A–M``."""
    said = set(filter(None, counts))
    if not said:
        return voice(A_TO_Z)
    return said.pop() if len(said) == 1 and all(counts) else voice(THE_LETTERS)
