"""Why these exercises: each result with its number, people, doubt and source, the same in every language."""

import re

import pytest

from desktop.wording.language import offered
from desktop.wording.voice import Voice
from desktop.wording.why import TRIALS, Why, why

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def numbers(text: str, decimal: str) -> list[str]:
    """The numbers in a text, written as in English, however the text orders them."""
    group = "." if decimal == "," else ","
    return sorted(one.replace(group, "").replace(decimal, ".") for one in NUMBER.findall(text))


def told(page: Why) -> list[str]:
    """All of a page, paragraph by paragraph."""
    sections = (page.reading, *page.sections)
    said = [page.lede, *(text for one in sections for text in (one.title, *one.paragraphs))]
    return [*said, *(text for row in page.rows for text in row)]


@pytest.mark.parametrize("code", offered())
def test_every_language_tells_the_same_numbers(code: str) -> None:
    voice = Voice.of(code)
    for english, other in zip(told(why(Voice.of())), told(why(voice)), strict=True):
        if "et al." not in english:  # a source is the same in all languages
            assert numbers(english, ".") == numbers(other, voice.language.decimal), other


def test_each_result_says_for_whom_how_sure_and_by_whom() -> None:
    for trial in TRIALS:
        assert all(text.text for text in trial[:-1])
        assert re.search(r"\b(19|20)\d\d;\d+:\S+$", trial.source), "author, journal, year, volume and page"


def test_both_sides_are_told() -> None:
    """Both results of the trial with novices: for hip and core work, against ankle work before the run."""
    for_it, against = why(Voice.of()).rows[:2]
    assert for_it.number == "HR\N{NO-BREAK SPACE}0.66 (0.45–0.97)"
    assert for_it.found.startswith("About a third fewer leg injuries")
    assert against.number == "HR\N{NO-BREAK SPACE}3.60 (1.20–10.86)"
    assert "three and a half times as often" in against.found
    assert for_it.source == against.source
