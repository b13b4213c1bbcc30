"""The words of an exercise agree with the dose that is planned: the library states no number that a dose may
change, and where a step says one it is the dose's own."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.dose import MAX_HOLD, Dose
from desktop.model.exercise import Exercise
from desktop.wording.built_in import exercises_in
from desktop.wording.instructions import PLACES, instructed
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice

NUMBERS = {
    "en": r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty",
    "de": r"\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig",
}
OWNED = {  # what a dose counts
    "en": r"seconds?|minutes?|reps?|sets?|rounds?|hops?|steps?|letters?|metres?|kilos?|kg|times",
    "de": r"Sekunden?|Minuten?|Wiederholung(?:en)?|S[aä]tze?n?|Runden?|Sprünge?n?|Schritte?n?|Buchstaben?"
    r"|Metern?|Kilo|kg|Mal",
}
NOT_OWNED = {  # how wide a hop may be, more than what is planned, the jog before strides
    "en": {"one metre", "two reps more than planned", "ten minutes"},
    "de": {"zwei Wiederholungen mehr als geplant", "zehn Minuten"},
}
A_SECOND = re.compile(
    r"\b(eine (Sekunde|Minute|Wiederholung|Runde)|einen Satz)\b"
)  # else "ein" counts nothing
LETTERS = re.compile(r"\b[A-Z] (to|bis) [A-Z]\b")

doses = st.one_of(
    st.builds(
        Dose,
        sets=st.integers(1, 20),
        reps=st.integers(1, 200),
        hold=st.none() | st.integers(1, MAX_HOLD),
        load=st.none() | st.just(7.5),
    ),
    st.builds(Dose, hold=st.integers(1, MAX_HOLD)),
    st.builds(Dose, distance=st.integers(1, 100)),
    st.builds(Dose, count=st.sampled_from(["A–Z", "A–M", "a–z", "א–ת"])),
)


def words(exercise: Exercise) -> Iterator[str]:
    """Everything that is said of how it is done."""
    brief = exercise.brief
    yield from (*exercise.steps, *brief.steps, *exercise.captions)
    yield from (exercise.feel, exercise.mistake, exercise.caution, brief.feel, brief.caution)
    yield from (exercise.easier_tip, exercise.harder_tip)


@pytest.mark.parametrize("language", offered())
def test_the_library_states_no_number_that_a_dose_may_change(language: str) -> None:
    number = re.compile(rf"\b(?:{NUMBERS[language]})\s+(?:\w+\s+){{0,2}}?(?:{OWNED[language]})\b")
    for exercise in exercises_in(language).values():
        for text in words(exercise):
            bare = text
            for allowed in NOT_OWNED[language]:
                bare = bare.replace(allowed, "")
            assert number.findall(bare) == [], text
            assert not LETTERS.search(bare), text
            assert not A_SECOND.search(bare), text
            assert re.sub("|".join(map(re.escape, PLACES)), "", text).count("{") == 0


@pytest.mark.parametrize("language", [*offered(), PSEUDO])
@given(planned=st.lists(doses, min_size=1, max_size=3))
def test_no_number_in_the_words_contradicts_the_dose(language: str, planned: list[Dose]) -> None:
    voice = Voice.of(language)
    holds = {dose.hold for dose in planned}
    seconds = {hold or 1 for hold in holds}
    allowed = {min(seconds), max(seconds), *(one // 60 for one in seconds if one % 60 == 0)}
    counts = {dose.count for dose in planned if dose.count}
    for exercise in exercises_in(language).values():
        told = instructed(voice, exercise, planned)
        assert told._replace(steps=exercise.steps, brief=exercise.brief) == exercise
        for before, text in zip(words(exercise), words(told), strict=True):
            assert not any(place in text for place in PLACES)
            assert {int(number) for number in re.findall(r"\d+", text)} <= allowed
            if "{hold}" in before:
                assert bool(re.search(r"\d", text)) == any(holds)
            if "{count}" in before and len(counts) == 1 and all(dose.count for dose in planned):
                assert counts.pop() in text
                counts = {dose.count for dose in planned if dose.count}


def said(exercise: str, *planned: Dose, language: str = "en") -> str:
    told = instructed(Voice.of(language), exercises_in(language)[exercise], planned)
    return " ".join((*told.steps, *told.brief.steps))


def test_a_step_holds_as_long_as_the_dose_says() -> None:
    plain, held = Dose(reps=10), Dose(reps=10, hold=3)
    assert "hold for one second." in said("band-inversion", plain)
    assert "hold for 3 seconds." in said("band-inversion", held)
    assert "hold for 2 to 3 seconds." in said("band-inversion", Dose(reps=10, hold=2), held)
    assert "hold for 1 to 3 seconds." in said("band-inversion", plain, held)
    assert "Wait 2 minutes at the top." in said("calf-raise", Dose(hold=120))
    assert "Wait 1 second at the top." in said("calf-raise", Dose(reps=10, hold=1))
    assert "halt ihn eine Sekunde." in said("band-inversion", plain, language="de")
    assert "Warte oben 3 Sekunden." in said("calf-raise", held, language="de")


def test_a_step_draws_the_letters_that_the_dose_counts() -> None:
    whole, half = Dose(count="A–Z"), Dose(count="A–M")
    assert "draw A–M in the air" in said("ankle-alphabet", half)
    assert "draw the letters in the air" in said("ankle-alphabet", whole, half)
    assert "draw A to Z in the air" in said("ankle-alphabet", Dose(hold=30))


def test_an_exercise_of_the_runner_s_own_may_write_braces() -> None:
    exercise = exercises_in()["calf-raise"]._replace(steps=("Rise {slowly}.", "Wait {hold}."))
    assert instructed(Voice.of(), exercise, [Dose(hold=5)]).steps == ("Rise {slowly}.", "Wait 5 seconds.")
