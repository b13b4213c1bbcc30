"""What a reader takes for one sign: a letter with its accents, a syllable, a flag, a family of emoji.

A line never ends within one, and none is shortened to a part of itself. These are Unicode's grapheme
clusters (UAX 29) in the rules that letters in use need.
"""

import unicodedata
from functools import lru_cache

from desktop.wording.direction import END, ISOLATE

JOINER, NON_JOINER = "\u200d", "\u200c"
VARIATIONS = ("\ufe0e", "\ufe0f")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
_THAI_AM, _LAO_AM = "\u0e33", "\u0eb3"
_VIRAMA = 9  # the combining class of signs that join two consonants
_INDIC = tuple(map(chr, range(0x0900, 0x0E00)))
_TAMIL_PULLI = "\u0bcd"
_JAMO = range(0x1100, 0x1200)  # Korean letters that are written as one syllable
_VOWEL_JAMO, _LAST_JAMO = range(0x1160, 0x11A8), range(0x11A8, 0x1200)


@lru_cache(maxsize=2048)
def signs(text: str) -> tuple[str, ...]:
    """The text cut into signs; joined again they are the text."""
    found: list[str] = []
    for character in text:
        if found and _belongs(character, found[-1]):
            found[-1] += character
        else:
            found.append(character)
    return tuple(found)


def _belongs(character: str, before: str) -> bool:
    """Whether a character is part of the sign that came before it."""
    if before.isspace() or character.isspace() or before in (ISOLATE, END):
        return False
    last = before[-1]
    code = ord(character)
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Mc") or character in (JOINER, NON_JOINER, *VARIATIONS, _THAI_AM, _LAO_AM):
        return True
    if code in _SKIN_TONES or code in _TAGS:
        return True
    if last == JOINER and is_emoji(character):
        return True
    if code in _FLAG_LETTERS:  # two of them are a flag
        return len(before) == 1 and ord(before) in _FLAG_LETTERS
    if category == "Lo" and _joins(before):
        return True
    if code in _JAMO and ord(last) in _JAMO:
        return code in _VOWEL_JAMO or code in _LAST_JAMO or ord(last) < _VOWEL_JAMO.start
    return False


def _joins(before: str) -> bool:
    """Whether a consonant behind this sign becomes part of it: ``क्`` and ``ष`` are one syllable.

    In Tamil and in scripts of south-eastern Asia the sign only silences its letter.
    """
    last = before.rstrip(JOINER)[-1:]
    return unicodedata.combining(last or " ") == _VIRAMA and last in _INDIC and last != _TAMIL_PULLI


def is_emoji(character: str) -> bool:
    """Whether it is a picture or a symbol, such as may be joined with others into one emoji."""
    code = ord(character)
    return code >= 0x1F000 or 0x2190 <= code < 0x2C00 or code in (0x00A9, 0x00AE, 0x203C, 0x2049, 0x3030)
