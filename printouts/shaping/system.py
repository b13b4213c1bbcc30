"""Which of the system's fonts draws a sign that ours do not: found in its font folders, without a network.

The same on Linux, macOS and Windows: the folders are looked through once, when a text first needs it, and
what each file says of itself decides. A plain sans serif comes first, near the weight that is asked for;
among Chinese, Japanese and Korean fonts the one that draws characters as the text's language does.
"""

import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import uharfbuzz as harfbuzz

from printouts.shaping.fontfile import blob_of, opened

TONGUES: Final = {
    "ja": ("CJK JP", "Noto Sans JP", "Yu Gothic", "Meiryo", "Hiragino Sans", "Hiragino Kaku", "MS Gothic"),
    "ko": ("CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", "Nanum Gothic", "NanumGothic"),
    "zh-hant": ("CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "Heiti TC"),
    "zh-hans": ("CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", "Heiti SC"),
}
"""Families that draw Chinese characters as each language does, the best first."""

PREFERRED: Final = (
    "Noto Sans", "Source Han Sans", "WenQuanYi", "Droid Sans Fallback", "Leelawadee UI", "Nirmala",
    "Kohinoor", "Thonburi", "Lohit", "Loma", "Garuda", "Segoe UI", "Arial Unicode MS", "FreeSans",
)  # fmt: skip
"""Families that go well beside Inter, the best first; others follow."""

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_OUTLINES = {"glyf", "CFF ", "CFF2"}
_COLOURS = {"CBDT", "COLR", "SVG ", "sbix"}
_NOT_TO_BE_EMBEDDED = (0x0002, 0x0100, 0x0200)  # OS/2 fsType: restricted, not as a subset, bitmaps only


@dataclass(frozen=True, slots=True)
class Installed:
    """A font of the system: its name for ``fontfile.opened``, and what it says of itself."""

    name: str
    family: str
    weight: float
    sans: bool
    variable: bool


def folders() -> list[Path]:
    """Where this system keeps its fonts, the runner's own last."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        own = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [windows / "Fonts", own / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    kept = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [*(Path(folder) / "fonts" for folder in shared.split(":")), kept / "fonts", home / ".fonts"]


@lru_cache(maxsize=4096)
def font_for(sign: str, weight: int, tongue: str = "") -> str | None:
    """The name of the font that draws a sign, 400 or 700 in weight; None where none can."""
    for font in _ranked(weight, tongue):
        if opened(font.name).covers(sign):
            return f"{font.name}@{weight}" if font.variable else font.name
    return None


@lru_cache(maxsize=1)
def installed() -> tuple[Installed, ...]:
    """The system's fonts that can be embedded, in the order of their folders and files."""
    return tuple(fonts_in(folders()))


def fonts_in(places: Iterable[Path]) -> Iterator[Installed]:
    """The upright fonts with outlines in some folders and theirs; files that are none are passed over."""
    for place in places:
        for folder, below, files in os.walk(place):
            below.sort()
            for file in sorted(files):
                if file.lower().endswith(_SUFFIXES):
                    yield from _faces(str(Path(folder) / file))


def _faces(path: str) -> Iterator[Installed]:
    try:
        blob = blob_of(path)
        count = harfbuzz.Face(blob, 0).count
    except (OSError, harfbuzz.HarfBuzzError):
        return
    for number in range(count):
        face = harfbuzz.Face(blob, number)
        tables = set(face.table_tags)
        if not face.glyph_count or not tables & _OUTLINES or tables & _COLOURS or not _embeddable(face):
            continue
        names = harfbuzz.OTNameIdPredefined
        family = face.get_name(names.TYPOGRAPHIC_FAMILY) or face.get_name(names.FONT_FAMILY) or ""
        style = harfbuzz.Font(face)
        if style.get_style_value(harfbuzz.StyleTag.ITALIC) or "Mono" in family:
            continue
        weight = style.get_style_value(harfbuzz.StyleTag.WEIGHT)
        variable = any(axis.tag == "wght" for axis in face.axis_infos)
        yield Installed(f"{path}#{number}", family, weight, _is_sans(face, family), variable)


def _embeddable(face: Any) -> bool:
    """Whether the font's maker allows a subset of it in a document."""
    table = bytes(face.reference_table("OS/2").data)
    if len(table) < 10:
        return True
    (kind,) = struct.unpack_from(">H", table, 8)
    return not any(kind & no == no for no in _NOT_TO_BE_EMBEDDED)


def _is_sans(face: Any, family: str) -> bool:
    """Whether letters have no feet, as far as the font says: PANOSE serif styles 11 to 15."""
    table = bytes(face.reference_table("OS/2").data)
    if len(table) > 34 and table[32] == 2 and table[33] > 1:
        return 11 <= table[33] <= 15
    return "serif" not in family.lower() or "sans" in family.lower()


@lru_cache(maxsize=16)
def _ranked(weight: int, tongue: str) -> tuple[Installed, ...]:
    """All fonts, the one to be asked first first."""
    native = TONGUES.get(tongue, ())

    def rank(font: Installed) -> tuple[object, ...]:
        return (
            _place(font.family, native),
            not font.sans,
            _place(font.family, PREFERRED),
            0 if font.variable else abs(font.weight - weight),
            font.family,
            font.name,
        )

    return tuple(sorted(installed(), key=rank))


def _place(family: str, among: tuple[str, ...]) -> int:
    return next((at for at, name in enumerate(among) if name in family), len(among))
