"""Forgiving search: words in any order, without accents and capitals, a slip of a letter allowed."""

import unicodedata
from collections.abc import Iterable

_LONG_ENOUGH = 4  # letters of a word in which a slip is forgiven
_ALIKE = 0.8


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters, without accents and signs."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    letters = (sign for sign in apart if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in letters).split()


class Haystack:
    """What can be found of one thing."""

    def __init__(self, *texts: str) -> None:
        self._words = plain_words(" ".join(texts))
        self._text = " ".join(self._words)
        self._run_together = "".join(self._words)

    def holds(self, word: str) -> bool:
        """Whether a plain word, or a part of one, is there."""
        return word in self._text or word in self._run_together

    def nearly_holds(self, word: str) -> bool:
        """The same, with a slip of a letter or another ending forgiven."""
        if self.holds(word):
            return True
        if len(word) < _LONG_ENOUGH:
            return False
        return any(len(known) >= _LONG_ENOUGH and _alike(known, word) for known in self._words)


def _alike(known: str, word: str) -> bool:
    from difflib import SequenceMatcher  # when a word is first looked for: it would slow every start

    # The two quick ones are never less than the exact one, and most words end there.
    pair = SequenceMatcher(None, known, word, autojunk=False)
    return all(ratio() >= _ALIKE for ratio in (pair.real_quick_ratio, pair.quick_ratio, pair.ratio))


def found(query: str, texts: Iterable[tuple[str, ...]]) -> list[bool]:
    """Which of them hold every word of the query; when none does, a slip in a word is forgiven."""
    words = plain_words(query)
    if not words:
        return [True for _ in texts]
    haystacks = [Haystack(*one) for one in texts]
    exact = [all(hay.holds(word) for word in words) for hay in haystacks]
    if any(exact):
        return exact
    return [all(hay.nearly_holds(word) for word in words) for hay in haystacks]
