"""Where a line may end: at spaces, within scripts that have none, at hyphens that the runner left to us.

Only text is looked at here; ``writing`` measures which of the places is the last that fits.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from printouts.hyphens import hyphenated, kept_by_language, syllables
from printouts.script import SOFT_HYPHEN
from printouts.shaping.signs import signs

_HOLDS_ON = re.compile(r"[\u2068\u2069]*[(\[~≈<>+±−–-]?\d([\d.,:/–½¼¾-]*[\d½¼¾])?|[½¼¾×x@+=&–]")
"""A word behind which no line ends: a number without its unit, and signs between two numbers."""
_PARTS = re.compile(r"[^\s\-–/]+[\-–/]?")  # what a line never ends within

_THAI = "\u0e00-\u0e7f"
_SPACELESS = "\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u31ff\u3200-\ua4cf\uf900-\ufaff\uff00-\uffee"
"""Lao, Burmese, Khmer, Chinese and Japanese: a line may end behind nearly every sign."""
_HANGUL_JAMO = "\u3130-\u318f"  # Korean has spaces
_WITHOUT_SPACES = re.compile(f"[{_THAI}{_SPACELESS}\U00020000-\U0003ffff]")
_THAI_WORDS = re.compile(f"[{_THAI}]+")
_KOREAN = re.compile(f"[{_HANGUL_JAMO}]")

_NEVER_FIRST = frozenset(
    "、。，．・：；？！｠」』】〕〉》）］｝〗〙〟’”ー…‥々〻ゝゞヽヾ％℃゛゜"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    "ๆฯ,.:;?!)]}»›%°"
)
"""Closing signs, small letters and signs that repeat: they belong to what stands before them."""
_REPEATS = frozenset("ๆฯ")  # Thai, written behind a space
_NEVER_LAST = frozenset("「『【〔〈《（［｛〖〘〝‘“([{«‹¥￥＄$#＃เแโใไເແໂໃໄ")
"""Opening signs, and vowels that are written before their consonant."""


class Stop(NamedTuple):
    """A place where a line may end: how many characters go on it, and the hyphen that is drawn behind them.

    A line ends there unwillingly where it is not ``firm``, and within a word where it is ``broken``.
    """

    at: int
    hyphen: str = ""
    firm: bool = True
    broken: bool = False


def stops(text: str) -> Iterator[Stop]:
    """The places where a line may end between words, and at soft hyphens, from the left."""
    if text.isascii() or not (SOFT_HYPHEN in text or _WITHOUT_SPACES.search(text)):
        yield from _at_spaces(text)
        return
    yield from sorted([*_at_spaces(text), *_at_soft_hyphens(text), *_without_spaces(text)])


@kept_by_language(maxsize=2048)
def within(word: str) -> Sequence[Stop]:
    """The places where a word may be broken that is too long for a line, the best kind alone.

    Behind a hyphen or a slash that it has, else as its language hyphenates.
    """
    own = tuple(Stop(at + 1, broken=True) for at in range(len(word)) if _breaks_behind(word, at))
    return own or tuple(Stop(at, SOFT_HYPHEN, broken=True) for at in hyphenated(word))


def pieces(text: str) -> list[str]:
    """What a line does not end within, as long as it is not too long for one."""
    if not _WITHOUT_SPACES.search(text):
        return text.split()
    ends = [0, *(stop.at for stop in stops(text)), len(text)]
    return [piece for start, end in pairwise(ends) for piece in text[start:end].split()]


def parts(word: str) -> list[str]:
    """What is left of a word with hyphens in it when each of them ends a line."""
    return _PARTS.findall(word)


def _at_spaces(text: str) -> Iterator[Stop]:
    start = 0
    for match in re.finditer(" ", text):
        at = match.start()
        held = _HOLDS_ON.fullmatch(text, start, at) or text[at + 1 : at + 2] in _REPEATS
        yield Stop(at, firm=not held)
        start = at + 1


def _at_soft_hyphens(text: str) -> Iterator[Stop]:
    for match in re.finditer(SOFT_HYPHEN, text):
        if match.start() and match.end() < len(text):
            yield Stop(match.end(), SOFT_HYPHEN, broken=True)


def _without_spaces(text: str) -> Iterator[Stop]:
    """Places between signs of scripts that have no spaces."""
    if not _WITHOUT_SPACES.search(text):
        return
    thai = {match.start() + at for match in _THAI_WORDS.finditer(text) for at in syllables(match.group())}
    end, before = 0, ""
    for sign in signs(text):
        if before and not before.isspace() and not sign.isspace():
            free = end in thai or _spaceless(before) or _spaceless(sign)
            if free and sign[0] not in _NEVER_FIRST and before[-1] not in _NEVER_LAST:
                yield Stop(end)
        end, before = end + len(sign), sign


def _spaceless(sign: str) -> bool:
    first = sign[0]
    if _THAI_WORDS.match(first) or _KOREAN.match(first):
        return False
    return _WITHOUT_SPACES.match(first) is not None


def _breaks_behind(text: str, at: int) -> bool:
    """Whether a line may end behind this character, within a word: ``heel-`` before ``to-toe``."""
    return text[at] in "-–/" and 0 < at < len(text) - 1 and text[at + 1].isalpha()
