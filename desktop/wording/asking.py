"""Questions that the window asks: each is made of facts and of what follows its answers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from desktop.model.advice import Advice, AdviceAction, hint_of
from desktop.model.exercise import Complaint, Exercise
from desktop.wording import looking, names, unforeseen
from desktop.wording.advice import advice
from desktop.wording.advice_lines import actions, lines
from desktop.wording.phrase import Phrase, Said
from desktop.wording.question import Answer, Question, Sign, Tone
from desktop.wording.voice import Voice
from desktop.wording.window import CLOSE

Then = Callable[[], object]

PLAN_ALL_THE_SAME = Phrase("Plan {exercise} all the same?")
MILDER = Phrase("A milder choice: {exercise}.")
USE_INSTEAD = Phrase("Use {exercise} instead")
PLAN_ANYWAY = Phrase("Plan it anyway")
LEAVE_OUT = Phrase("Leave it out")


class Instead(NamedTuple):
    """Milder exercises in the place of those that something speaks against, and what puts them there."""

    exercises: tuple[Exercise, ...]
    put: Then


def flagged(
    voice: Voice,
    exercise: Exercise,
    complaints: Sequence[Complaint],
    go_on: Then,
    instead: Instead | None = None,
) -> Question:
    """Whether an exercise is planned all the same that a ticked complaint speaks against."""
    ticked, reason = names.complaints(voice, tuple(complaints)), exercise.contraindication.reason
    sentences = [voice(names.YOU_TICKED, complaints=ticked, reason=reason)]
    answers = [Answer(voice(LEAVE_OUT), safe=True), Answer(voice(PLAN_ANYWAY), go_on)]
    if instead is not None:
        milder = tuple(names.within_a_sentence(voice, one.short_name) for one in instead.exercises)
        sentences.append(voice(MILDER, exercise=tuple(one.name for one in instead.exercises)))
        use = voice(USE_INSTEAD, exercise=milder)
        answers.append(Answer(use, instead.put, first=True, tone=Tone.MAIN))
    title = voice(PLAN_ALL_THE_SAME, exercise=names.within_a_sentence(voice, exercise.name))
    return Question(title, tuple(sentences), tuple(answers), Sign.CAUTION)


def why(
    voice: Voice, piece: Advice, library: Mapping[str, Exercise], choose: Callable[[AdviceAction], object]
) -> Question:
    """Why a piece of advice is given and what it rests on, with what can be done about it."""
    from desktop.wording.grounds import grounds  # with all the trials, when somebody asks

    offered = (
        Answer(actions(voice, action, library)[0], partial(choose, action)) for action in piece.actions
    )
    return Question(
        lines(voice, piece.fact, library)[-1].rstrip("."),
        (advice(voice, piece.fact, library), *grounds(voice, piece.fact)),
        (Answer(voice(CLOSE), safe=True), *offered),
        Sign.NONE if hint_of(piece.fact) else Sign.CAUTION,
    )


def unkept(voice: Voice, where: str, show: Then, leave: Then) -> Question:
    """What is to be done when the window is closed and something typed can be kept nowhere."""
    answers = (
        Answer(voice(unforeseen.QUIT_WITHOUT), leave, tone=Tone.GRAVE),
        Answer(voice(unforeseen.SHOW_UNKEPT), show, safe=True),
    )
    return Question(voice(unforeseen.NOT_KEPT), (where,), answers, Sign.CAUTION)


def in_use(
    voice: Voice, machine: str, why: Said, all_the_same: Then, look: Then, leave: Answer | None = None
) -> Question:
    """What is to be done about a plan that another machine has open, as it seems."""
    answers = (
        Answer(voice(looking.ALL_THE_SAME), all_the_same),
        *((leave,) if leave else ()),
        Answer(voice(looking.LOOK), look, safe=True),
    )
    sentences = (voice.say(why), voice(looking.TWO_VERSIONS))
    return Question(voice(looking.OPEN_ELSEWHERE, machine=machine), sentences, answers)
