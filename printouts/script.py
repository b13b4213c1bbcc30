"""A runner's own words, made drawable: every character shown or visibly replaced, in drawing order.

What Footwork itself writes is plain Latin and takes the short way through here. The libraries for Arabic and
Hebrew, and the large fallback font, are loaded when a text needs them.
"""

import re
import unicodedata
from functools import lru_cache

from printouts.faces import face
from printouts.marks import Run
from resources import fonts

MISSING = "□"
"""Stands for a character that neither font has, and that has no name worth reading."""

_RIGHT_TO_LEFT = {"R", "AL"}
_VARIATION = {"︎", "️"}
_MAX_SIGN = 24
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@lru_cache(maxsize=2048)
def readable(text: str) -> str:
    """The text in reading order, on one line, with only characters that one of the two fonts has.

    Arabic letters take the forms they have in a word. Emoji that no font of ours draws are named:
    ``[runner]``. An apostrophe within a word is curled.
    """
    flat = _APOSTROPHE.sub("’", " ".join(unicodedata.normalize("NFC", text).split()))
    inter = face(fonts.INTER[400])
    if all(inter.covers(character) for character in flat):
        return flat
    if any(unicodedata.bidirectional(character) == "AL" for character in flat):
        flat = _joined(flat)
    return " ".join("".join(_shown(character) for character in flat).split())


def paragraphs(text: str) -> list[str]:
    """The readable lines of a text that the runner broke into lines; empty ones are left out."""
    return [line for line in map(readable, text.splitlines()) if line]


def missing(text: str) -> list[str]:
    """The characters of a runner's text that no font of ours draws: `MISSING` stands for each of them."""
    return [character for character in text if not character.isspace() and _shown(character) == MISSING]


@lru_cache(maxsize=4096)
def runs(text: str, weight: int) -> tuple[Run, ...]:
    """A readable line in drawing order, cut where the font changes. ``weight`` is 400 to 700."""
    inter, name = face(fonts.INTER[weight]), fonts.INTER[weight]
    if all(inter.covers(character) for character in text):
        return (Run(name, text),) if text else ()
    fallback = fonts.FALLBACK[700 if weight >= 600 else 400]
    cut: list[Run] = []
    for character in _drawing_order(text):
        wanted = name if inter.covers(character) else fallback
        if cut and cut[-1].face == wanted:
            cut[-1] = Run(wanted, cut[-1].text + character)
        else:
            cut.append(Run(wanted, character))
    return tuple(cut)


@lru_cache(maxsize=2048)
def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs right to left: such a line is set from the right."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in _RIGHT_TO_LEFT:
            return True
    return False


def _shown(character: str) -> str:
    """The character itself, or what stands for it."""
    if face(fonts.INTER[400]).covers(character):
        return character
    category = unicodedata.category(character).lower()
    if category in ("cs", "co", "cn"):  # what is no character at all
        return MISSING
    if category in ("cc", "cf") or character in _VARIATION:  # controls and joiners
        return ""
    if all(face(name).covers(character) for name in fonts.FALLBACK.values()):
        return character
    if category == "sk":  # skin tones tint the sign before them; they are none themselves
        return ""
    name = unicodedata.name(character, "").lower()
    if category == "so" and 0 < len(name) <= _MAX_SIGN:
        return f"[{name}]"
    return MISSING


@lru_cache(maxsize=1)
def _reshaper() -> "object":
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(configuration={"delete_harakat": False, "shift_harakat_position": False})


def _joined(text: str) -> str:
    return str(_reshaper().reshape(text))  # type: ignore[attr-defined]


def _drawing_order(text: str) -> str:
    if not any(unicodedata.bidirectional(character) in (*_RIGHT_TO_LEFT, "AN") for character in text):
        return text
    from bidi import get_display

    return _mirrored(str(get_display(text, base_dir="R" if right_to_left(text) else "L")))


_MIRROR = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_OPENING = "([{<«‹"


def _mirrored(line: str) -> str:
    """Turn the brackets that came out back to front: get_display orders them but keeps their shapes."""
    shown = list(line)
    waiting: list[int] = []  # closing brackets whose opening one has not come by
    for at, sign in enumerate(line):
        if sign not in _MIRROR:
            continue
        if sign not in _OPENING:
            waiting.append(at)
        elif waiting and line[waiting[-1]] == _MIRROR[sign]:
            partner = waiting.pop()
            shown[partner], shown[at] = shown[at], shown[partner]
    return "".join(shown)
