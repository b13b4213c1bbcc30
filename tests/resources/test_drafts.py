"""Exercises on their way into the library: whole in words, and not yet drawn."""

from functools import cache
from pathlib import Path

import pytest

from desktop.model.catalogue import parse_exercises
from desktop.model.exercise import Library
from desktop.wording.built_in import exercises_in
from printouts.writing import width
from resources.exercises import FOLDER, bake
from tests.resources import prose

DRAFTS = sorted(path.name for path in (FOLDER / "drafts").iterdir() if path.is_dir())
WORDS = {"facts.json", "en.json", "de.json"}
WHOLE_LIBRARY = 66
LANGUAGES = bake.languages()


def file(draft: str, name: str) -> Path:
    return FOLDER / "drafts" / draft / name


def held(draft: str) -> set[str]:
    return {path.name for path in file(draft, "").iterdir()}


@cache
def together(language: str) -> Library:
    """The library as it will be: what is in it, and all drafts."""
    facts = [(f"{draft}.json", file(draft, "facts.json").read_text("utf-8")) for draft in DRAFTS]
    words = {draft: (draft, file(draft, f"{language}.json").read_text("utf-8")) for draft in DRAFTS}
    return parse_exercises((*bake.read(), *facts), {**bake.words(language), **words})


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_the_library_they_are_sixty_six_and_each_has_a_name_of_its_own(language: str) -> None:
    library = together(language)
    assert set(library) == {*exercises_in(language), *DRAFTS}
    for names in ([one.name for one in library.values()], [one.short_name for one in library.values()]):
        assert len(set(names)) == WHOLE_LIBRARY
    if language != "en":
        assert [one.id for one in library.values() if one.name == together("en")[one.id].name] == []


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_draft_is_words_alone_and_is_not_in_the_library(draft: str) -> None:
    assert held(draft) == WORDS
    assert draft not in exercises_in()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("draft", DRAFTS)
def test_its_words_keep_the_rules_of_the_library(draft: str, language: str) -> None:
    exercise, english = together(language)[draft], together("en")[draft]
    prose.check(exercise, language)
    prose.check_brief(exercise, language)
    assert prose.warns_of_ankles(exercise)
    assert len(exercise.steps) == len(english.steps)
    assert len(exercise.captions) == len(english.captions) >= 2
    assert len(exercise.brief.mind) == len(english.brief.mind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_their_names_fit_the_narrow_cards(language: str) -> None:
    """No piece of a name is wider than the widest in English: a card would cut it in two."""
    in_english = prose.words_of([one.short_name for one in exercises_in().values()])
    widest = max(width(word, prose.CARD) for word in in_english)
    names = [one.syllables or one.short_name for one in map(together(language).__getitem__, DRAFTS)]
    assert [word for word in prose.words_of(names) if width(word, prose.CARD) > 1.01 * widest] == []


def test_easier_and_harder_are_one_ladder_over_the_whole_library() -> None:
    """Both ends of a link name each other and share a part of the body. What is in the library cannot name a
    draft yet: it has the place free, and is told when the draft moves in."""
    library = together("en")
    for exercise in library.values():
        for way, back in (("easier", "harder"), ("harder", "easier")):
            if other := library.get(getattr(exercise, way) or ""):
                named = getattr(other, back)
                waiting = exercise.id in DRAFTS and other.id not in DRAFTS
                assert named == (None if waiting else exercise.id), (exercise.id, other.id)
                assert {*exercise.regions} & {*other.regions}, (exercise.id, other.id)


def test_a_variation_is_one_of_an_exercise_in_its_family() -> None:
    library = together("en")
    for exercise in library.values():
        if exercise.base:
            base = library[exercise.base]
            assert (base.family, base.base) == (exercise.family, None)
