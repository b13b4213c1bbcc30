"""What a box asks: a value with one safe answer, whose answers say what they do."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.exercise import Complaint
from desktop.model.milder import milder_than
from desktop.model.runner import Runner, complaints_against
from desktop.wording.asking import Instead, flagged, in_use, unkept
from desktop.wording.built_in import exercises_in
from desktop.wording.phrase import Phrase, said
from desktop.wording.question import Answer, Question, Tone, nothing
from desktop.wording.voice import Voice

LANGUAGES = ("en", "de", "qps")
SAFE = Answer("Stay", safe=True)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    texts = draw(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=5, unique=True))
    tones = [draw(st.sampled_from([Tone.PLAIN, Tone.GRAVE])) for _ in texts]
    if draw(st.booleans()):
        tones[-1] = Tone.MAIN
    answers = [Answer(text, tone=tone) for text, tone in zip(texts, tones, strict=True)]
    safe = draw(st.integers(0, len(answers) - 1))
    answers[safe] = answers[safe]._replace(safe=True)
    return Question("Title", ("A sentence.",), tuple(answers))


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (Answer("Go"),),
        (SAFE, Answer("Wait", safe=True)),
        (SAFE, Answer("Stay")),
        (SAFE, Answer("Go", first=True), Answer("Run", first=True)),
        (SAFE, Answer("Go", tone=Tone.MAIN), Answer("Run", tone=Tone.MAIN)),
    ],
)
def test_a_question_without_one_safe_answer_or_with_two_alike_is_none(answers: tuple[Answer, ...]) -> None:
    with pytest.raises(ValueError, match="Title"):
        Question("Title", (), answers)


@settings(max_examples=40)
@given(questions())
def test_every_answer_stands_once_and_what_takes_away_is_never_first(question: Question) -> None:
    row, stack = question.in_a_row, question.stacked
    assert sorted(row) == sorted(question.answers)
    assert tuple(reversed(stack)) == row
    assert row[0] is question.safe
    mains = [one for one in question.answers if one.tone is Tone.MAIN and not one.safe]
    assert not mains or stack[0] == mains[0]
    assert question.entered.tone is not Tone.GRAVE or question.entered is question.safe


def test_enter_gives_the_safe_answer_unless_another_is_first() -> None:
    go = Answer("Go")
    assert Question("Title", (), (go, SAFE)).entered is SAFE
    first = go._replace(first=True)
    assert Question("Title", (), (first, SAFE)).entered is first


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_flagged_exercise_is_asked_about_with_its_milder_one(language: str) -> None:
    voice, library = Voice.of(language), exercises_in(language)
    offered = 0
    for complaint, exercise in ((one, each) for one in Complaint for each in library.values()):
        runner = Runner(complaints=frozenset({complaint}))
        if not complaints_against(exercise, runner):
            continue
        milder = milder_than(exercise, library, runner)
        asked = flagged(
            voice, exercise, (complaint,), nothing, Instead((milder,), nothing) if milder else None
        )
        assert asked.safe.then is nothing, "Enter and the safe answer plan nothing"
        assert len(asked.answers) == (3 if milder else 2)
        if milder:
            offered += 1
            assert milder.short_name.casefold() in asked.entered.text.casefold()
            assert milder.name in asked.said
    assert offered


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_window_asks_can_be_told_apart(language: str) -> None:
    voice = Voice.of(language)
    leave = Answer("Quit")
    asked = (
        unkept(voice, "Here.", nothing, nothing),
        in_use(voice, "MacBook", said(Phrase("It is open.")), nothing, nothing),
        in_use(voice, "MacBook", said(Phrase("It is open.")), nothing, nothing, leave),
    )
    for one, other in combinations(asked, 2):
        assert one.copied != other.copied or one.answers != other.answers
    assert all(one.title and one.said for one in asked)
