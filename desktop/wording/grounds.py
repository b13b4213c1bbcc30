"""What a hint rests on: its source, for whom that holds, and how sure it is.

Where a trial of Help > Why these exercises? speaks for it, that trial is told as it is told there. A custom
is called one, and our own choice is called ours.
"""

from collections.abc import Mapping

from desktop.model.advice.facts import (
    BareRun,
    Crowded,
    Fact,
    FewSessions,
    HopsInARow,
    IdleMovement,
    NoHipOrCore,
    NotBeforeRun,
    TiringWarmUp,
)
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice
from desktop.wording.why import ANKLE_BEFORE_THE_RUN, HIP_BEFORE_THE_RUN, HOW_SURE, Trial

WITH_WHOM = Phrase("{who}: {number}.", context="people in a trial, and its result")
CITED = Phrase("Source: {source}", context="where a trial was published")

TRIALS: Mapping[type[Fact], Trial] = {
    NotBeforeRun: ANKLE_BEFORE_THE_RUN._replace(  # which stands below another one there
        who=Phrase("111 of 325 people new to running; 24 weeks, guided by a physiotherapist"),
        sure=Phrase(
            "One trial. Sudden injuries were few, so the range is wide: from a little more often to ten "
            "times. Why it was so, it does not show."
        ),
    ),
    NoHipOrCore: HIP_BEFORE_THE_RUN,
}
NOT_WHICH = Phrase("That it was the hops, leg sweeps and tiring calf work is our guess: they load most.")
GROUNDS: Mapping[type[Fact], tuple[Phrase, ...]] = {
    NotBeforeRun: (NOT_WHICH,),
    TiringWarmUp: (
        Phrase(
            "Counted is what is usual in sessions only, or is done with a weight: our line. A review of "
            "whole sessions found that running suffered for hours to days after them. A few sets are far "
            "less, so this is a guess from afar."
        ),
        Phrase("Source: Doma et al., Sports Med 2017;47:2187–2200"),
    ),
    HopsInARow: (
        Phrase(
            "A day between is a custom of coaches. In one trial 111 young football players gained as much in "
            "jumps and sprints with 24 hours between as with 48; of runners we know no such trial."
        ),
        Phrase("Source: Ramírez-Campillo et al., J Strength Cond Res 2015;29:972–979"),
    ),
    FewSessions: (
        Phrase(
            "Two days a week of strength work is the guideline of the UK Chief Medical Officers, for "
            "everybody’s health. It was not made for runners, and says nothing of running."
        ),
    ),
    Crowded: (
        Phrase(
            "In one trial of 15 people over 65, those given two exercises did them better than those given "
            "eight; those given five differed from neither. That five is the line is our choice."
        ),
        Phrase("Source: Henry et al., Phys Ther 1999;79:270–277"),
    ),
    BareRun: (
        Phrase("A short habit, which is our choice; of such short warm-ups for runners we know no trial."),
    ),
    IdleMovement: (Phrase("That each of the four has its turn is our choice; no trial stands behind it."),),
}


def grounds(voice: Voice, fact: Fact) -> tuple[str, ...]:
    """Paragraphs; none for a caution, and for a question such as that about a very long distance."""
    said = [voice(phrase) for phrase in GROUNDS.get(type(fact), ())]
    trial = TRIALS.get(type(fact))
    if trial is None:
        return tuple(said)
    who, number = voice(trial.who), voice(trial.number)
    return (
        f"{voice(trial.found)} {voice(WITH_WHOM, who=who, number=number)}",
        voice(HOW_SURE, sure=voice(trial.sure)),
        *said,
        voice(CITED, source=trial.source),
    )
