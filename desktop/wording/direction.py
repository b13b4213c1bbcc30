"""Words that run the other way within a sentence, kept apart so that what stands beside them stays in order.

Without that, ``תרגול 40 min`` reads ``min 40`` on paper: a line takes the direction of its first letter, and
a number behind a right-to-left word goes with that word. Unicode's isolates (UAX 9) hold such words together.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

ISOLATE, END = "\u2068", "\u2069"
"""What lies between them is set by itself; neither is ever drawn."""

_OTHERS = dict.fromkeys(map(ord, "\u2066\u2067"), ISOLATE)
_TURNED = {"R", "AL", "AN"}


@lru_cache(maxsize=2048)  # the same names and doses are said again for every size that a layout tries
def isolated(text: str) -> str:
    """A part of a sentence that may run right to left, kept apart; any other text stays as it is."""
    if text.isascii() or not any(unicodedata.bidirectional(character) in _TURNED for character in text):
        return text
    return f"{ISOLATE}{_balanced(text.translate(_OTHERS))}{END}"


def side_by_side(texts: Iterable[str], between: str = ", ") -> str:
    """Texts behind each other in the order of the page, whatever the direction of each of them."""
    return between.join(map(isolated, texts))


def _balanced(text: str) -> str:
    """Text in which every isolate ends, and none that did not begin."""
    kept: list[str] = []
    deep = 0
    for character in text:
        deep += (character == ISOLATE) - (character == END)
        if deep < 0:
            deep = 0
        else:
            kept.append(character)
    return "".join(kept) + END * deep
