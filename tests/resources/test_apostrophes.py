"""Apostrophes are curled in all that is printed: the library's texts, the ready weeks, the words on paper."""

import re
from pathlib import Path

import pytest

from desktop.wording import cards, dates, doses, names, paper, quantities, unprintable
from desktop.wording.phrase import Phrase, Plural

ROOT = Path(__file__).parents[2] / "resources"
STRAIGHT = re.compile(r"[^\W\d_]'[^\W\d_]")
TEXTS = sorted([*ROOT.glob("exercises/*/*.json"), *ROOT.glob("templates/*/*.json")])


def phrases(thing: object) -> list[str]:
    """The English texts in a value of a wording module, however deep."""
    if isinstance(thing, Phrase):
        return [thing.text]
    if isinstance(thing, Plural):
        return [thing.one, thing.many]
    if isinstance(thing, dict):
        return [text for one in thing.values() for text in phrases(one)]
    return []


def test_there_are_texts() -> None:
    assert len(TEXTS) > 20


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_text_of_the_library_has_curled_apostrophes(path: Path) -> None:
    assert STRAIGHT.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("module", [cards, dates, doses, names, paper, quantities, unprintable])
def test_words_on_paper_have_curled_apostrophes(module: object) -> None:
    said = [text for thing in vars(module).values() for text in phrases(thing)]
    assert said
    assert [text for text in said if STRAIGHT.search(text)] == []
