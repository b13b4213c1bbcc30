"""The typefaces of the window and of the printed page.

Inter (Regular, Medium, SemiBold, Bold; family name "Inter") is cut down to Latin text and the signs we
use, with digits of equal width. What it lacks of a runner's own words (Greek, Cyrillic, Arabic, Hebrew)
is in DejaVu Sans (Regular, Bold), emoji are in Noto Emoji; both are large: load them only when a text
needs them. All are TrueType. Licences: OFL-Inter.txt, LICENSE-DejaVu.txt, OFL-NotoEmoji.txt.
"""

from pathlib import Path
from typing import Final

INTER: Final = {
    400: "Inter-Regular.ttf",
    500: "Inter-Medium.ttf",
    600: "Inter-SemiBold.ttf",
    700: "Inter-Bold.ttf",
}
"""Inter's files by weight."""
FAMILY: Final = "Inter"
"""What Inter calls itself, in all of its files."""
FALLBACK: Final = {400: "DejaVuSans.ttf", 700: "DejaVuSans-Bold.ttf"}
"""DejaVu Sans's files by weight."""
EMOJI: Final = "NotoEmoji-Regular.ttf"
"""Noto Emoji's file: every emoji in black, those joined from several characters too."""
NAMES: Final = (*INTER.values(), *FALLBACK.values(), EMOJI)


class UnknownFontError(LookupError):
    """No such font file ships with Footwork."""


def path(name: str) -> Path:
    """Where the font file lies; Footwork always runs from plain files, so there is one.

    Raises UnknownFontError when `name` is not one of `NAMES`.
    """
    if name not in NAMES:
        raise UnknownFontError(f"There is no font file {name!r}; there are {', '.join(NAMES)}.")
    return Path(__file__).parent / name


def data(name: str) -> bytes:
    """The bytes of the font file, a TrueType font. Raises UnknownFontError like `path`."""
    return path(name).read_bytes()
