"""A runner's own words, made drawable: every character shown or visibly replaced.

What Footwork itself writes is plain Latin and takes the short way through here: letters of Inter, one after
the other. All else is looked up in fonts and shaped by ``printouts.shaping``, which is loaded when a text
needs it.
"""

import re
import unicodedata
from functools import lru_cache

from desktop.wording.direction import END, ISOLATE
from printouts.faces import face
from printouts.marks import Glyph, Glyphs, Run
from printouts.shaping.signs import JOINER, NON_JOINER, VARIATIONS, signs
from resources import fonts

MISSING = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that no font has: a question mark on a black diamond, which is no tick box."""

SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken; drawn as a hyphen at the end of a line alone, as ``writing`` breaks it."""

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
"""Give a line that begins with them the direction of the text that it is a part of; never drawn."""

_MARKS = dict.fromkeys(map(ord, (SOFT_HYPHEN, LEFT_TO_RIGHT, RIGHT_TO_LEFT)))
_UNDRAWN = {**_MARKS, ord(ISOLATE): None, ord(END): None}

_RIGHT_TO_LEFT = {"R", "AL"}
_TAGS = range(0xE0020, 0xE0080)  # spell the names of flags
_KEPT = {JOINER, NON_JOINER, SOFT_HYPHEN, ISOLATE, END, *VARIATIONS}
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@lru_cache(maxsize=2048)
def readable(text: str) -> str:
    """The text in reading order, on one line, with only characters that a font has.

    An apostrophe within a word is curled. ``MISSING`` stands for what no font has.
    """
    flat = _flat(text)
    if _plain(flat):
        return flat
    return _one_line("".join(map(_shown, signs(flat))))


def ours(text: str) -> str:
    """A readable sentence of ours with a word of the runner's in it: it runs as ours do, left to right."""
    said = readable(text)
    return LEFT_TO_RIGHT + said if right_to_left(said) else said


def paragraphs(text: str) -> list[str]:
    """The readable lines of a text that the runner broke into lines; empty ones are left out."""
    return [line for line in map(readable, text.splitlines()) if line]


def missing(text: str) -> list[str]:
    """The characters of a runner's text that no font draws: `MISSING` stands for each of them."""
    flat = _flat(text)
    if _plain(flat):
        return []
    return [sign for sign in signs(flat) for _ in range(_shown(sign).count(MISSING) - sign.count(MISSING))]


@lru_cache(maxsize=4096)
def runs(text: str, weight: int) -> tuple[Run | Glyphs, ...]:
    """A readable line in drawing order, cut where the font changes. ``weight`` is 400 to 700."""
    if text.endswith(SOFT_HYPHEN):
        return (*runs(text[:-1], weight), _hyphen(weight))
    turned, text = right_to_left(text), text if text.isascii() else text.translate(_MARKS)
    if _plain(text) and not turned:
        return (Run(fonts.INTER[weight], text),) if text else ()
    from printouts.shaping.shaper import shaped

    return shaped(text, weight, right_to_left=turned)


def drawn(text: str) -> str:
    """A readable line without what has no shape on it."""
    if text.isascii():
        return text
    return text.translate(_UNDRAWN) + SOFT_HYPHEN * text.endswith(SOFT_HYPHEN)


def _hyphen(weight: int) -> Glyphs:
    """The hyphen of a broken word. It means a soft one: whoever reads the page can join the word again."""
    inter = face(fonts.INTER[weight])
    glyph = Glyph(inter.glyphs[ord("-")], inter.advances[ord("-")], 0.0, 0.0, SOFT_HYPHEN)
    return Glyphs(inter.name, (glyph,), SOFT_HYPHEN)


@lru_cache(maxsize=2048)
def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs right to left: such a line is set from the right.

    Words that are kept apart (``desktop.wording.direction``) have no say in it.
    """
    deep = 0
    for character in text:
        deep = max(0, deep + (character == ISOLATE) - (character == END))
        direction = "" if deep else unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in _RIGHT_TO_LEFT:
            return True
    return False


def _flat(text: str) -> str:
    """One line of composed characters, without the controls that have no place on paper."""
    kept = (
        text
        if text.isascii() and text.isprintable()
        else "".join(filter(_has_a_place, unicodedata.normalize("NFC", text)))
    )
    return _APOSTROPHE.sub("’", _one_line(kept).rstrip(SOFT_HYPHEN))


def _one_line(text: str) -> str:
    """The text with single spaces; those that hold two words together stay, but none at its ends."""
    return " ".join(text.split()) if text.isascii() else " ".join(filter(None, _SPACES.split(text))).strip()


def _has_a_place(character: str) -> bool:
    if unicodedata.category(character).lower() not in ("cc", "cf"):
        return True
    return character.isspace() or character in _KEPT or ord(character) in _TAGS


def _plain(text: str) -> bool:
    """Whether Inter draws it letter by letter, left to right."""
    if text.isascii() and text.isprintable():
        return True
    covers = face(fonts.INTER[400]).covers
    return all(
        covers(character) and not unicodedata.combining(character) and character != SOFT_HYPHEN
        for character in text
    )


@lru_cache(maxsize=2048)
def _shown(sign: str) -> str:
    """The sign itself, or what stands for it."""
    from printouts.shaping.shaper import font_of, tongue

    if sign.isspace() or sign in (SOFT_HYPHEN, ISOLATE, END):
        return sign
    bare = sign.strip("".join(_KEPT))
    if not bare:
        return ""
    if not any(map(_is_no_character, sign)) and font_of(sign, 400, tongue(sign)):
        return sign
    if len(bare) == 1:
        return MISSING
    return "".join(map(_shown, bare))


def _is_no_character(character: str) -> bool:
    """Whether it is half a character, or one of a private agreement, which every font draws otherwise."""
    return unicodedata.category(character).lower() in ("cs", "co")
