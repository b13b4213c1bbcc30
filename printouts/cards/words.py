"""How much is said of an exercise on a back: all of it, or its few words."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.wording import cards, paper
from printouts.press import Press


class Told(NamedTuple):
    """Steps, where it is felt, the caution."""

    steps: tuple[str, ...]
    feel: str
    caution: str


def told(exercise: Exercise, *, brief: bool) -> Told:
    """The words of an exercise; one that has no few words says all of them."""
    if brief and exercise.brief.steps:
        few = exercise.brief
        return Told(few.steps, few.feel, few.caution)
    return Told(exercise.steps, exercise.feel, exercise.caution)


def shortly(exercise: Exercise) -> Exercise:
    """The same under its short name, the only one on routine cards; exercise cards say the whole one."""
    return exercise._replace(name=exercise.short_name)


def terms(doses: Sequence[Dose], press: Press) -> list[str]:
    """What a deck's first back says of its terms, the most first and the least last."""
    voice = press.voice
    first, *others = paper.terms(voice, doses)
    tick = voice(cards.TICK_A_ROUND)
    each = [other for other in others if other == voice(paper.TERM_EACH)]
    choices = ([first, tick, *others], [first, tick, *each], [first, tick], [first])
    return [" ".join(choice) for choice in choices]
