"""The exercises and ready-made weeks in each language: complete, the same facts, short enough for a card."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

import resources
from desktop.model.advice import advise
from desktop.model.advice.facts import HopsInARow
from desktop.model.dose import Dose
from desktop.model.exercise import Exercise, Library
from desktop.model.plan import Plan, PlannedExercise, StrengthSession
from desktop.model.runner import Runner
from desktop.model.template import contents
from desktop.model.week import Week
from desktop.wording.built_in import exercises_in, templates_in
from desktop.wording.instructions import instructed
from desktop.wording.language import ENGLISH, PSEUDO, offered
from desktop.wording.voice import Voice
from printouts.type import Type
from printouts.writing import width
from resources import templates
from resources.exercises import bake as exercises

ENGLISH_LIBRARY = exercises_in()
TRANSLATED = [code for code in offered() if code != ENGLISH]
STOP = {"en": "[Ss]top if", "de": "Hör auf, wenn"}
WORDS = {
    *("name", "short_name", "variation", "family_name", "captions", "steps", "feel", "mistake", "caution"),
    *("easier_tip", "harder_tip", "contraindication", "brief", "syllables"),
}
CARD = Type(12, 500)  # as on the board
MAX_WORDS = 18  # in a row without a full stop, a colon or a semicolon


@pytest.fixture(scope="module", params=TRANSLATED)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def library(language: str) -> Library:
    return exercises_in(language)


def sentences(exercise: Exercise) -> list[str]:
    return [
        *exercise.steps,
        exercise.feel,
        exercise.mistake,
        exercise.caution,
        exercise.easier_tip,
        exercise.harder_tip,
        exercise.contraindication.reason,
    ]


def test_every_exercise_and_every_week_has_a_file_of_its_own(language: str) -> None:
    for room, wanted in (
        (exercises, {*exercises.ORDER, exercises.FAMILIES}),
        (templates, {*templates.ORDER}),
    ):
        assert {file.split("/")[0] for file, _ in room.words(language).values()} == {language}
        folder = Path(next(iter(resources.__path__))) / room.__name__.split(".")[1] / language
        assert {path.stem for path in folder.glob("*.json")} == wanted


def test_a_translation_changes_words_alone(library: Library) -> None:
    for here, there in zip(library.values(), ENGLISH_LIBRARY.values(), strict=True):
        assert (len(here.steps), len(here.captions)) == (len(there.steps), len(there.captions))
        assert sentences(here) != sentences(there)
        assert here.name != there.name
        assert here._replace(**{name: getattr(there, name) for name in WORDS}) == there
        assert here.contraindication.complaints == there.contraindication.complaints


def test_names_are_told_apart_and_so_are_variations(library: Library) -> None:
    assert len({exercise.name for exercise in library.values()}) == len(library)
    assert len({exercise.short_name for exercise in library.values()}) == len(library)
    for members in library.families().values():
        assert len({exercise.variation for exercise in members}) == len(members)
        assert len({exercise.family_name for exercise in members}) == 1


def test_sentences_are_whole_and_short(library: Library) -> None:
    for exercise in library.values():
        for sentence in sentences(exercise):
            assert re.match(r"^[^\W\d_a-zß-ÿ].*\.$", sentence), sentence
            assert max(len(part.split()) for part in re.split(r"[.;:]", sentence)) <= MAX_WORDS, sentence
            assert "!" not in sentence


def test_cautions_say_when_to_stop_and_what_bands_are_made_of(language: str, library: Library) -> None:
    for exercise in library.values():
        assert re.search(STOP[language], exercise.caution)
        assert ("latex" in exercise.caution.lower()) == exercise.id.startswith("band-")


@pytest.mark.parametrize("language", offered())
def test_the_brief_words_fill_a_line_of_a_card_each_and_keep_what_is_to_be_minded(language: str) -> None:
    """So that three exercises go on one card; a line of an A6 card in 12 points holds about 42 letters."""
    for exercise in exercises_in(language).values():
        brief = exercise.brief
        assert 3 <= len(brief.steps) <= 4
        for dose in (exercise.dose, Dose(reps=10, hold=3), Dose(count="A–Z")):
            steps = instructed(Voice.of(language), exercise, [dose]).brief.steps
            assert [step for step in steps if width(step, Type(12)) > 240] == []
        assert width(brief.feel, Type(10)) <= 200
        assert re.search(STOP[language], brief.caution)
        assert len(brief.caution) < 95
        for text in (*brief.steps, brief.feel, brief.caution):
            assert re.match(r"^[^\W\d_a-zß-ÿ].*\.$", text), text
        assert ("latex" in brief.caution.lower()) == exercise.id.startswith("band-")


def test_weeks_hold_the_same_and_are_called_otherwise(language: str, library: Library) -> None:
    for here, there in zip(templates_in(library, language), templates_in(ENGLISH_LIBRARY), strict=True):
        assert (here.id, contents(here)) == (there.id, contents(there))
        assert here.name != there.name
        names = [entry.name for day in here.days for entry in day if isinstance(entry, StrengthSession)]
        assert all(names)


def test_no_word_of_a_card_is_wider_than_the_widest_in_english(language: str, library: Library) -> None:
    """The board's columns are as wide as they are: a longer word would be cut in two."""
    widest = max(width(word, CARD) for word in words_of_cards(ENGLISH_LIBRARY, ENGLISH))
    too_wide = [word for word in words_of_cards(library, language) if width(word, CARD) > 1.01 * widest]
    assert too_wide == []


def words_of_cards(library: Library, language: str) -> set[str]:
    entries = [entry for week in templates_in(library, language) for day in week.days for entry in day]
    names = [(exercise.syllables or exercise.short_name) for exercise in library.values()]
    names += [entry.name for entry in entries if isinstance(entry, StrengthSession)]
    return {word for name in names for word in re.split(r"(?<=-)|\s", name.replace("\u00ad", "-")) if word}


@pytest.mark.parametrize("language", offered())
def test_a_name_is_written_one_way(language: str) -> None:
    """A short name that is the whole one has its words apart, or in one, where that has them."""
    for exercise in exercises_in(language).values():
        names = [exercise.name, exercise.variation, exercise.family_name, exercise.short_name]
        spelt: dict[str, set[str]] = {}
        for name in names:
            spelt.setdefault(re.sub(r"[\s-]", "", name).casefold(), set()).add(name.casefold())
        assert [one for one in spelt.values() if len(one) > 1] == []
        assert exercise.syllables.replace("\u00ad", "") in ("", exercise.short_name)


@pytest.mark.parametrize("language", [*offered(), PSEUDO])
def test_the_advice_on_hops_is_given_in_every_language(language: str) -> None:
    monday = date(2026, 11, 23)
    library = exercises_in(language)

    def session(name: str, exercise: str) -> StrengthSession:
        planned = PlannedExercise(f"{name}-1", exercise, library[exercise].dose)
        return StrengthSession(name, name, (planned,))

    plan = Plan(
        {
            monday: (session("one", "lateral-hops"),),
            monday + timedelta(days=1): (session("two", "lateral-hops-two-footed"),),
        }
    )
    given = advise(plan, Week(monday).dates, library, Runner(), monday)
    assert any(isinstance(advice.fact, HopsInARow) for advice in given)


def test_a_language_without_words_speaks_english() -> None:
    assert exercises_in("xx") == ENGLISH_LIBRARY
    assert templates_in(ENGLISH_LIBRARY, "xx") == templates_in(ENGLISH_LIBRARY)


def test_the_pseudo_language_stretches_every_word() -> None:
    for exercise in exercises_in(PSEUDO).values():
        words = [*sentences(exercise), exercise.name, exercise.family_name, *exercise.captions]
        assert all(word.startswith("[") for word in words)
