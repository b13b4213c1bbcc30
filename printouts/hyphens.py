"""Where a word may be broken: patterns of a language, which ``pyphen`` brings for some forty of them.

They are read when a word first needs them. Which language a page is printed in is said around its layout
(``printed_in``), not with every line of it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, Final, TypeVar, cast

from desktop.wording.language import ENGLISH

LEAST_WORD: Final = 7
"""Letters; shorter words, such as most names, are never hyphenated."""
LEAST_BEFORE, LEAST_AFTER = 3, 3
"""Letters of a word that stay together before a hyphen and behind it."""
THAI: Final = "th_TH"
LONG_WORD: Final = 12
"""Letters from which on a word that is too long for any line begins on the one before it."""
_FILES: Final = {"en": "en_GB", "de": "de_DE"}

Made = TypeVar("Made", bound=Callable[..., Any])

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


@contextmanager
def printed_in(language: str) -> Iterator[None]:
    """Hyphenate as a language does, by its code; not at all where there are no patterns for it."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def kept_by_language(maxsize: int) -> Callable[[Made], Made]:
    """``lru_cache`` for what wraps lines: what it keeps for one language is not handed out in another."""

    def keeper(make: Made) -> Made:
        kept = lru_cache(maxsize)(lambda _language, *facts: make(*facts))
        return cast(Made, wraps(make)(lambda *facts: kept(_language.get(), *facts)))

    return keeper


def hyphenated(word: str) -> list[int]:
    """Where a word may be broken with a hyphen, in characters from its start; not within its rims."""
    letters = [at for at, character in enumerate(word) if character.isalpha()]
    if len(letters) < LEAST_WORD or letters[-1] - letters[0] + 1 != len(letters):
        return []  # a short word, or one that is broken by something else already
    first, last = letters[0], letters[-1] + 1
    bare = word[first:last]
    return [
        first + at for at in _points(bare, _language.get()) if LEAST_BEFORE <= at <= len(bare) - LEAST_AFTER
    ]


def syllables(words: str) -> Sequence[int]:
    """Where a line may end in Thai, which is written without spaces."""
    return _points(words, THAI)


@lru_cache(maxsize=2048)
def _points(word: str, language: str) -> tuple[int, ...]:
    """Between which letters the patterns allow a break: where the greatest of their numbers is odd."""
    patterns, longest = _patterns(language)
    if not patterns:
        return ()
    dotted = f".{word.lower()}."
    if len(dotted) != len(word) + 2:  # a capital of two small letters
        return ()
    values = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for end in range(start + 1, min(start + longest, len(dotted)) + 1):
            if pattern := patterns.get(dotted[start:end]):
                for at, value in _values(pattern):
                    values[start + at] = max(values[start + at], value)
    return tuple(at - 1 for at in range(2, len(dotted) - 1) if values[at] % 2)


@lru_cache(maxsize=4096)
def _values(pattern: str) -> tuple[tuple[int, int], ...]:
    """The numbers of a pattern with how many letters stand before each: ``hen5a`` has a 5 behind three."""
    found, letters = [], 0
    for character in pattern:
        if character.isdigit():
            found.append((letters, int(character)))
        else:
            letters += 1
    return tuple(found)


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[Mapping[str, str], int]:
    """The patterns of a language by their letters, and the length of the longest.

    ``pyphen`` takes each of them apart when it opens a file, which takes half a second for German; here only
    those that a word meets are.
    """
    import pyphen

    name = _FILES.get(language, language) if language in _FILES else pyphen.language_fallback(language)
    file = pyphen.LANGUAGES.get(name) if name else None
    if file is None:
        return {}, 0
    encoding, _, text = file.read_bytes().partition(b"\n")
    lines = text.decode(encoding.decode("ascii").strip().replace("microsoft-", "")).split("\n")
    plain = [line.strip() for line in lines if line[:1] not in "%#" and "/" not in line and "^^" not in line]
    bare = re.sub(r"\d", "", "\n".join(plain)).split("\n")
    found = dict(zip(bare, plain, strict=True))
    return found, max(map(len, found), default=0)
