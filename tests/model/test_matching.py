"""Forgiving search finds what looking at every word of every thing would find."""

from difflib import SequenceMatcher

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.model.matching import Haystack, Haystacks, plain_words

LETTERS = "abcdeéz -1"
TEXTS = st.text(LETTERS, max_size=24)
THINGS = st.lists(TEXTS, max_size=8)


def has(text: str, word: str) -> bool:
    known = plain_words(text)
    return word in " ".join(known) or word in "".join(known)


def nearly_has(text: str, word: str) -> bool:
    return has(text, word) or any(
        min(len(known), len(word)) >= 4 and SequenceMatcher(None, known, word, autojunk=False).ratio() >= 0.8
        for known in plain_words(text)
    )


@given(things=THINGS, query=TEXTS)
def test_what_is_found_is_what_holds_every_word(things: list[str], query: str) -> None:
    words = plain_words(query)
    exact = [place for place, text in enumerate(things) if all(has(text, word) for word in words)]
    nearly = [place for place, text in enumerate(things) if all(nearly_has(text, word) for word in words)]
    known = Haystacks(Haystack(text) for text in things)
    assert list(known.holding(words)) == exact
    assert list(known.nearly_holding(words)) == nearly
    assert list(known.found(query)) == (exact or nearly)


@given(word=st.text("abcdefghijklmnop", min_size=4, max_size=12), data=st.data())
def test_a_slip_in_a_long_word_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    slips = [word[:at] + "z" + word[at:]]
    if len(word) >= 6:  # of so many letters one may be missing, or be another
        slips += [word[:at] + word[at + 1 :], word[:at] + "z" + word[at + 1 :]]
    known = Haystacks([Haystack("something else"), Haystack(f"before {word} after")])
    for typed in slips:
        assert list(known.nearly_holding([typed])) == [1]


@given(st.text())
@example("\N{SQUARE IU}")
def test_plain_words_have_no_capitals_accents_or_signs(text: str) -> None:
    words = plain_words(text)
    assert all(word.isalnum() for word in words)
    assert plain_words(" ".join(words)) == words
