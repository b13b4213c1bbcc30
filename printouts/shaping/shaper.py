"""Text becomes glyphs: each sign in the font that draws it, words in the order in which they are drawn.

Done once, in the layout, so that the screen and the PDF show the very same glyphs in the same places.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any

import uharfbuzz as harfbuzz

from desktop.wording.direction import END, ISOLATE
from printouts.faces import face
from printouts.marks import Glyph, Glyphs, Run
from printouts.shaping import system
from printouts.shaping.fontfile import FontFile, opened
from printouts.shaping.order import in_drawing_order, levels
from printouts.shaping.signs import signs
from resources import fonts

_EMOJI_STYLE = "\ufe0f"
_FIRST_EMOJI = 0x1F000
_EMOJI_SCALE = 0.88  # of the text's size: Noto Emoji draws them larger than letters
_BOLD = 600  # from this weight on the bold one of two weights is taken
_STROKE = 0.03  # of the size: what makes a regular font look bold that has no bold one


@dataclass(frozen=True, slots=True)
class _Piece:
    """Signs that are shaped together: one font, one script, one level."""

    font: str
    script: str
    level: int
    text: str


def font_of(sign: str, weight: int, tongue: str = "") -> str | None:
    """The name of the font that draws a sign; None where there is none.

    Ours come first, so that a sheet looks the same wherever it is printed.
    """
    inter = fonts.INTER[weight]
    if _pictured(sign) and opened(fonts.EMOJI).covers(sign):
        return fonts.EMOJI
    if all(face(inter).covers(character) for character in sign):
        return inter
    heavy = 700 if weight >= _BOLD else 400
    for name in (inter, fonts.FALLBACK[heavy], fonts.FALLBACK[400], fonts.EMOJI):
        if opened(name).covers(sign):
            return name
    return system.font_for(sign, heavy, tongue)


def shaped(text: str, weight: int, *, right_to_left: bool) -> tuple[Run | Glyphs, ...]:
    """A line of readable text in drawing order; ``right_to_left`` is the direction of the line."""
    language = tongue(text)
    cut = signs(text)
    pieces: list[_Piece] = []
    script = ""
    for sign, level in zip(cut, levels(cut, right_to_left=right_to_left), strict=True):
        if sign in (ISOLATE, END):
            pieces.append(_Piece("", "", level, ""))  # never drawn, but it parts what stands beside it
            continue
        script = _script(sign) or script
        font = font_of(sign, weight, language) or fonts.INTER[weight]
        piece = _Piece(font, "" if font in fonts.INTER.values() else script, level, sign)
        if pieces and replace(pieces[-1], text=sign) == piece:
            pieces[-1] = replace(piece, text=pieces[-1].text + sign)
        else:
            pieces.append(piece)
    drawn = in_drawing_order(pieces, [piece.level for piece in pieces])
    return tuple(_run(piece, language, bold=weight >= _BOLD) for piece in drawn if piece.text)


@lru_cache(maxsize=1024)
def tongue(text: str) -> str:
    """The language whose forms of Chinese characters a text asks for, as far as it shows; else nothing."""
    names = {_script(character) for character in text}
    if names & {"HIRAGANA", "KATAKANA"}:
        return "ja"
    if "HANGUL" in names:
        return "ko"
    if "CJK" not in names:
        return ""
    han = "".join(character for character in text if _script(character) == "CJK")
    for code, encoding in (("zh-hans", "gb2312"), ("zh-hant", "big5"), ("ja", "shift_jis")):
        try:
            han.encode(encoding)
        except UnicodeEncodeError:
            continue
        return code
    return "zh-hans"


def _pictured(sign: str) -> bool:
    """Whether a sign is to be shown as a picture."""
    return ord(sign[0]) >= _FIRST_EMOJI or _EMOJI_STYLE in sign


@lru_cache(maxsize=4096)
def _script(sign: str) -> str:
    """A word for the script of a letter, the first of its Unicode name: ``ARABIC``; none for other signs."""
    if not unicodedata.category(sign[0]).startswith(("L", "M")):
        return ""
    return unicodedata.name(sign[0], "").partition(" ")[0]


def _run(piece: _Piece, language: str, *, bold: bool) -> Run | Glyphs:
    """What Inter draws letter by letter stays a run of letters."""
    if piece.level % 2 == 0 and piece.font in fonts.INTER.values():
        metrics = face(piece.font)
        if all(
            metrics.covers(character) and not unicodedata.combining(character) for character in piece.text
        ):
            return Run(piece.font, piece.text)
    glyphs = _glyphs(piece, language)
    if bold and piece.font != fonts.EMOJI and opened(piece.font).weight < _BOLD:
        return replace(glyphs, stroke=_STROKE)
    return glyphs


@lru_cache(maxsize=4096)
def _glyphs(piece: _Piece, language: str) -> Glyphs:
    font = opened(piece.font)
    buffer = harfbuzz.Buffer()
    buffer.add_str(piece.text)
    buffer.direction = "rtl" if piece.level % 2 else "ltr"
    buffer.flags = harfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.guess_segment_properties()
    if language:
        buffer.language = language
    harfbuzz.shape(font.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    scale = _EMOJI_SCALE if piece.font == fonts.EMOJI else 1.0
    said = _said(
        piece.text,
        [info.cluster for info in infos],
        [place.x_advance for place in positions],
        turned=bool(piece.level % 2),
    )
    glyphs = tuple(
        Glyph(
            info.codepoint,
            place.x_advance / font.units,
            place.x_offset / font.units,
            place.y_offset / font.units,
            text,
        )
        for info, place, text in zip(infos, positions, said, strict=True)
    )
    return Glyphs(piece.font, glyphs, piece.text, scale, _bearing(font, glyphs))


def _bearing(font: FontFile, glyphs: Sequence[Glyph]) -> float:
    """What lies between the pen's start and the ink of the first glyph, in sizes."""
    if not glyphs:
        return 0.0
    extents: Any = font.font.get_glyph_extents(glyphs[0].number)
    return extents.x_bearing / font.units + glyphs[0].across if extents else 0.0


def _said(text: str, clusters: Sequence[int], advances: Sequence[float], *, turned: bool) -> list[str]:
    """What each glyph stands for, so that the text can be read out of the page again.

    HarfBuzz says which glyphs belong to which characters. Within such a cluster each glyph that moves the pen
    stands for one character, and the last of them for all others; accents over it stand for nothing.
    Whoever reads a page from left to right turns right-to-left text character by character, so it is turned
    here too.
    """
    if not clusters:
        return []  # nothing but signs that are never seen, such as tags
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    said: list[str] = []
    at = 0
    for start, group in groupby(clusters):
        end = at + len(list(group))
        places = list(range(at, end))
        bearers = [place for place in places if advances[place]] or places[:1]
        left = text[start : ends[start]]
        shares = dict.fromkeys(places, "")
        bearers = (bearers[::-1] if turned else bearers)[: len(left)]
        for number, place in enumerate(bearers):
            share = left[number:] if place == bearers[-1] else left[number]
            shares[place] = share[::-1] if turned else share
        said += shares.values()
        at = end
    return said
