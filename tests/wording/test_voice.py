"""What the voice makes of phrases, numbers and lists, in every language there is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.wording.language import PSEUDO, choose, language, offered, spoken
from desktop.wording.phrase import Phrase, Plural, said
from desktop.wording.pseudo import stretched
from desktop.wording.voice import Voice

EVERY = [*offered(), PSEUDO]
COPIED = Phrase("Copied to week {number}. Undo takes it back.")
EXERCISES = Plural("{count} exercise", "{count} exercises")


def test_a_phrase_is_filled_with_its_facts() -> None:
    assert Voice.of("en")(COPIED, number=48) == "Copied to week 48. Undo takes it back."


def test_a_plural_takes_the_form_of_its_count() -> None:
    voice = Voice.of("en")
    assert [voice(EXERCISES, count=count) for count in (0, 1, 2)] == [
        "0 exercises",
        "1 exercise",
        "2 exercises",
    ]


def test_a_plural_without_a_count_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="needs a count"):
        Voice.of("en")(EXERCISES)


def test_a_sentence_waits_for_its_language_with_all_its_facts() -> None:
    inner = said(EXERCISES, count=2)
    assert Voice.of("en").say(said(Phrase("{how_many} stay"), how_many=inner)) == "2 exercises stay"


@pytest.mark.parametrize("code", EVERY)
@given(text=st.text())
def test_a_runners_own_words_are_never_changed_or_read_as_placeholders(code: str, text: str) -> None:
    assert Voice.of(code)(Phrase("{name}"), name=text) == text


def test_a_language_may_be_named_as_systems_name_it() -> None:
    named = ("de_AT.UTF-8", "DE", "en-GB", "qps", "xx", "")
    assert [spoken(name) for name in named] == ["de", "de", "en", "qps", "", ""]


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert [Voice.of(code).number(12.5) for code in ("en", "de")] == ["12.5", "12,5"]
    assert [Voice.of(code).number(12345) for code in ("en", "de")] == ["12,345", "12.345"]
    assert Voice.of("en").number(8.0) == "8"
    assert Voice.of("en").number(-3) == "−3"


def test_lists_are_joined_as_the_language_joins_them() -> None:
    assert Voice.of("en").listed(["Wed", "Thu", "Fri"]) == "Wed, Thu and Fri"
    assert Voice.of("de").listed(["Mi", "Do"]) == "Mi und Do"
    assert Voice.of("en").listed(["Wed"]) == "Wed"
    assert Voice.of("en").listed([]) == ""


@pytest.mark.parametrize("code", EVERY)
def test_every_language_has_all_its_facts(code: str) -> None:
    spoken = language(code)
    assert len(spoken.days) == len(spoken.short_days) == 7
    assert len(spoken.months) == len(spoken.short_months) == 12
    assert len(spoken.digits) == 10
    assert spoken.name


def test_the_wanted_language_comes_before_the_systems_and_english_is_last() -> None:
    assert choose("de", ["en_GB"]) == "de"
    assert choose("", ["fr_FR.UTF-8", "de_AT.UTF-8", "en"]) == "de"
    assert choose("", ["fr_FR"]) == "en"
    assert choose("tlh") == "en"
    assert choose("qps") == "qps"
    assert choose("", ["qps"]) == "en", "a language for testing is never taken by itself"


@given(st.text())
def test_the_pseudo_language_keeps_placeholders_and_loses_no_letter(text: str) -> None:
    made = stretched(text)
    assert re.findall(r"\{[^{}]*\}", made) == re.findall(r"\{[^{}]*\}", text)
    assert len(made) >= len(text)


def test_the_pseudo_language_is_two_fifths_longer() -> None:
    assert stretched("Copy week to the next") == "[Çöþý ŵééķ ŧö ŧĥé ñéxŧ ~~~~~~~ ~]"
    assert Voice.of("qps")(COPIED, number=48).startswith("[Çöþîéđ ŧö ŵééķ 48. ")
