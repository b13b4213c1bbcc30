"""The exercises and ready-made weeks in each language: complete, the same facts, short enough for a card."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

import resources
from desktop.model.advice import advise
from desktop.model.advice.facts import HopsInARow
from desktop.model.exercise import Library
from desktop.model.plan import Plan, PlannedExercise, StrengthSession
from desktop.model.runner import Runner
from desktop.model.template import contents
from desktop.model.week import Week
from desktop.wording.built_in import exercises_in, templates_in
from desktop.wording.language import ENGLISH, PSEUDO, offered
from desktop.wording.pseudo import MIN_LETTERS
from printouts.writing import width
from resources import templates
from resources.exercises import bake as exercises
from tests.resources import prose

ENGLISH_LIBRARY = exercises_in()
TRANSLATED = [code for code in offered() if code != ENGLISH]
WORDS = {
    *("name", "short_name", "variation", "family_name", "captions", "steps", "feel", "mistake", "caution"),
    *("easier_tip", "harder_tip", "contraindication", "brief", "syllables"),
}


@pytest.fixture(scope="module", params=TRANSLATED)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def library(language: str) -> Library:
    return exercises_in(language)


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
        assert prose.sentences(here) != prose.sentences(there)
        assert here.name != there.name
        assert here._replace(**{name: getattr(there, name) for name in WORDS}) == there
        assert here.contraindication.complaints == there.contraindication.complaints


def test_names_are_told_apart_and_so_are_variations(library: Library) -> None:
    assert len({exercise.name for exercise in library.values()}) == len(library)
    assert len({exercise.short_name for exercise in library.values()}) == len(library)
    for members in library.families().values():
        assert len({exercise.variation for exercise in members}) == len(members)
        assert len({exercise.family_name for exercise in members}) == 1


def test_sentences_are_whole_short_and_promise_nothing(language: str, library: Library) -> None:
    for exercise in library.values():
        prose.check(exercise, language)


@pytest.mark.parametrize("language", offered())
def test_the_brief_words_fill_a_line_of_a_card_each_and_keep_what_is_to_be_minded(language: str) -> None:
    """So that three exercises go on one card; a line of an A6 card in 12 points holds about 42 letters."""
    for exercise in exercises_in(language).values():
        prose.check_brief(exercise, language)


def test_weeks_hold_the_same_and_are_called_otherwise(language: str, library: Library) -> None:
    for here, there in zip(templates_in(library, language), templates_in(ENGLISH_LIBRARY), strict=True):
        assert (here.id, contents(here)) == (there.id, contents(there))
        assert here.name != there.name
        names = [entry.name for day in here.days for entry in day if isinstance(entry, StrengthSession)]
        assert all(names)


def test_no_word_of_a_card_is_wider_than_the_widest_in_english(language: str, library: Library) -> None:
    """The board's columns are as wide as they are: a longer word would be cut in two."""
    widest = max(width(word, prose.CARD) for word in words_of_cards(ENGLISH_LIBRARY, ENGLISH))
    too_wide = [word for word in words_of_cards(library, language) if width(word, prose.CARD) > 1.01 * widest]
    assert too_wide == []


def words_of_cards(library: Library, language: str) -> set[str]:
    entries = [entry for week in templates_in(library, language) for day in week.days for entry in day]
    names = [(exercise.syllables or exercise.short_name) for exercise in library.values()]
    names += [entry.name for entry in entries if isinstance(entry, StrengthSession)]
    return prose.words_of(names)


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
        words = [*prose.sentences(exercise), exercise.name, exercise.family_name, *exercise.captions]
        long = [word for word in words if sum(map(str.isalpha, word)) >= MIN_LETTERS]
        assert len(long) > len(words) - 3
        assert all(word.startswith("[") for word in long)
