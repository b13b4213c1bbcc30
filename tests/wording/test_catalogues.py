"""The catalogues hold every text there is, translated, with the same facts in every translation."""

import re
from collections.abc import Iterator, Sequence

import pytest
from babel.messages.catalog import Message

from desktop.wording.language import offered
from resources.languages import bake

TRANSLATED = [code for code in offered() if code != "en"]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def messages(code: str) -> Iterator[Message]:
    return (message for message in bake.updated(code) if message.id)


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated(code: str) -> None:
    waiting = [message.id for message in messages(code) if not bake.translated(message.string)]
    assert not waiting, f"{code} lacks {len(waiting)} texts: {waiting[:20]}"


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_facts_of_its_text_and_no_others(code: str) -> None:
    for message in messages(code):
        facts = {name for form in forms(message.id) for name in PLACEHOLDER.findall(form)}
        for form in forms(message.string):
            said = set(PLACEHOLDER.findall(form))
            assert said <= facts, f"{form!r} asks for facts that {message.id!r} does not have"
            assert facts - said <= {"count"}, f"{form!r} leaves facts of {message.id!r} out"


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_files_are_those_that_the_texts_give(code: str) -> None:
    folder = bake.FOLDER / code
    catalog = bake.updated(code)
    hint = "run python -m resources.languages.bake"
    assert (folder / "footwork.po").read_bytes() == bake.po_bytes(catalog), hint
    assert (folder / "footwork.mo").read_bytes() == bake.mo_bytes(catalog), hint


@pytest.mark.parametrize("code", offered())
def test_a_languages_facts_are_those_of_the_locale_data(code: str) -> None:
    assert (bake.FOLDER / code / "facts.json").read_text("utf-8") == bake.facts_text(code)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("fridge sheet", "Wochenbl"),
        ("routine card", "Übungsfolge|Karten"),
        ("exercise card", "Übungskarte"),
        ("month sheet", "Monatsbl"),
        ("correction strip", "Korrekturstreifen"),
    ],
)
def test_a_kind_of_paper_has_one_name_in_german(english: str, german: str) -> None:
    other = [
        message.id
        for message in messages("de")
        if any(english in form.lower() for form in forms(message.id))
        and not all(re.search(german, form) for form in forms(message.string))
    ]
    assert other == []
