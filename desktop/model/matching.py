"""Forgiving search: words in any order, without accents and capitals, a slip of a letter allowed."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain

_LONG_ENOUGH = 4  # letters of a word in which a slip is forgiven
_ALIKE = 0.8  # of the letters of two words together


class _Plain(dict[int, str | None]):
    """For ``str.translate``: letters and digits stay, accents go, any other sign parts two words."""

    def __missing__(self, code: int) -> str | None:
        sign = chr(code)
        kept = None if unicodedata.combining(sign) else sign if sign.isalnum() else " "
        self[code] = kept
        return kept


_PLAIN = _Plain()


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters, without accents and signs."""
    small = text.casefold() if text.isascii() else _apart(_apart(text).casefold())
    return small.translate(_PLAIN).split()


def _apart(text: str) -> str:
    """A text with accents apart from their letters, and one sign for several letters as these letters."""
    return unicodedata.normalize("NFKD", text)


class Haystack:
    """What can be found of one thing: its words, their parts, and two of them written as one."""

    __slots__ = ("run_together", "text", "words")

    def __init__(self, *texts: str) -> None:
        words = [plain_words(text) for text in texts]
        self.words = frozenset(chain(*words))
        self.text = "\n".join(map(" ".join, words))
        self.run_together = "\n".join(
            map("".join, words)
        )  # never the end of one text with the next one's beginning

    def holds(self, word: str) -> bool:
        """Whether a plain word, or a part of one, is there."""
        return word in self.text or word in self.run_together


class Haystacks:
    """Many things to find among: a value, so that what their words have in common is worked out once.

    What is found are places: 0 is the first of the things.
    """

    def __init__(self, haystacks: Iterable[Haystack]) -> None:
        self._all: Sequence[Haystack] = tuple(haystacks)

    def found(self, query: str) -> Sequence[int]:
        """Which of them hold every word of what was typed; when none does, a slip in a word is forgiven."""
        words = plain_words(query)
        return self.holding(words) or self.nearly_holding(words)

    def holding(self, words: Iterable[str]) -> Sequence[int]:
        """Which of them hold every one of these plain words."""
        left: Sequence[int] = range(len(self._all))
        for word in words:
            left = [place for place in left if self._all[place].holds(word)]
        return left

    def nearly_holding(self, words: Iterable[str]) -> Sequence[int]:
        """The same, with a slip of a letter or another ending of a word forgiven."""
        left: Sequence[int] = range(len(self._all))
        for word in words:
            alike = self._alike(word)
            left = [
                place
                for place in left
                if (hay := self._all[place]).holds(word) or not alike.isdisjoint(hay.words)
            ]
        return left

    def _alike(self, word: str) -> frozenset[str]:
        """Which of all their words are this one but for a slip."""
        if len(word) < _LONG_ENOUGH:
            return frozenset()
        from difflib import SequenceMatcher  # when a word is first missed: it would slow every start

        # The quick ratio is never less than the exact one, and most words end there.
        pair = SequenceMatcher(None, "", word, autojunk=False)
        alike = set()
        for known in self._with_such_letters(word):
            pair.set_seq1(known)
            if pair.quick_ratio() >= _ALIKE and pair.ratio() >= _ALIKE:
                alike.add(known)
        return frozenset(alike)

    def _with_such_letters(self, word: str) -> Iterable[str]:
        """Those that may be alike by their letters: what only one of two words has is nothing they share."""
        signs, length = _signs(word), len(word)
        for its_length, words in self._known.items():
            apart = (1 - _ALIKE) * (length + its_length)
            if abs(length - its_length) <= apart:
                yield from (known for known, its in words if (signs ^ its).bit_count() <= apart)

    @cached_property
    def _known(self) -> Mapping[int, Sequence[tuple[str, int]]]:
        """By its length each different word that is long enough, with its letters as bits."""
        known: dict[int, list[tuple[str, int]]] = {}
        for word in frozenset[str]().union(*(hay.words for hay in self._all)):
            if len(word) >= _LONG_ENOUGH:
                known.setdefault(len(word), []).append((word, _signs(word)))
        return known


def _signs(word: str) -> int:
    """Which letters a word has, a bit each; two letters may share one, which only forgives more."""
    bits = 0
    for sign in word:
        bits |= 1 << (ord(sign) & 63)
    return bits
