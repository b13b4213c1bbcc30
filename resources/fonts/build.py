"""Make the font files of this folder from the released ones, the same bytes every time.

For maintainers, not needed at run time. It needs fontTools and the unpacked npm packages
``@expo-google-fonts/inter`` and ``@expo-google-fonts/noto-emoji`` (``npm pack @expo-google-fonts/inter``)::

    python -m resources.fonts.build --inter PACKAGE_FOLDER --dejavu DEJAVU_FOLDER --emoji PACKAGE_FOLDER

DejaVu (Debian: fonts-dejavu-core) and Noto Emoji are copied whole: they stand in for whatever Inter lacks.
"""

import argparse
import shutil
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

INTER: Final = {
    "Inter-Regular.ttf": "400Regular/Inter_400Regular.ttf",
    "Inter-Medium.ttf": "500Medium/Inter_500Medium.ttf",
    "Inter-SemiBold.ttf": "600SemiBold/Inter_600SemiBold.ttf",
    "Inter-Bold.ttf": "700Bold/Inter_700Bold.ttf",
}
DEJAVU: Final = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
EMOJI: Final = {"NotoEmoji-Regular.ttf": "400Regular/NotoEmoji_400Regular.ttf"}

CHARACTERS: Final = (
    *range(0x0020, 0x007F),  # Basic Latin
    *range(0x00A0, 0x0180),  # Latin-1, Latin Extended-A: every western and central European language
    *range(0x0218, 0x021C),  # Romanian comma letters
    *range(0x02C6, 0x02DE),  # spacing accents
    *range(0x0300, 0x030D),  # combining accents, for text typed in decomposed form
    0x0326, 0x0327, 0x0328,
    0x1E9E,  # capital sharp s
    *range(0x2000, 0x200B), *range(0x2010, 0x2028), 0x202F,  # spaces, dashes, quotes, bullet, ellipsis
    0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,  # per mille, prime, fraction slash
    *range(0x2070, 0x208F),  # superscripts, subscripts
    0x20AC, 0x2116, 0x2122,
    *range(0x2150, 0x215F),  # fractions
    *range(0x2190, 0x219A),  # arrows
    0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265,  # minus, approximately, at most, at least
    *range(0x25A0, 0x25FF),  # squares, triangles, circles
    0x2713, 0x2717,  # tick, cross
)  # fmt: skip

DIGIT_NAMES: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# Inter's "calt" would turn a typed "2x12" into "2×12" on the screen but not on paper: left out.
FEATURES: Final = ["ccmp", "locl", "kern", "mark", "mkmk"]


def freeze_tabular_digits(font: TTFont) -> None:
    """Make the equally wide digits ("tnum") the only digits: ReportLab cannot choose OpenType features."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    tabular: dict[str, str] = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            tabular.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    digits = {ord(digit): tabular[name] for digit, name in zip("0123456789", DIGIT_NAMES, strict=True)}
    for mapping in font["cmap"].tables:
        mapping.cmap.update(digits)


def build_inter(source: Path, target: Path) -> None:
    """Write one Inter file with our characters and tabular digits only."""
    options = subset.Options(
        layout_features=FEATURES, hinting=False, glyph_names=False, name_IDs=["*"], notdef_outline=True
    )
    font = TTFont(source, recalcTimestamp=False)
    freeze_tabular_digits(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the font files of resources/fonts.")
    parser.add_argument(
        "--inter", type=Path, required=True, metavar="FOLDER", help="the unpacked npm package"
    )
    parser.add_argument(
        "--dejavu", type=Path, required=True, metavar="FOLDER", help="where DejaVuSans.ttf is"
    )
    parser.add_argument(
        "--emoji", type=Path, required=True, metavar="FOLDER", help="the unpacked npm package"
    )
    arguments = parser.parse_args()
    here = Path(__file__).parent
    for name, member in INTER.items():
        build_inter(arguments.inter / member, here / name)
    for name in DEJAVU:
        shutil.copyfile(arguments.dejavu / name, here / name)
    for name, member in EMOJI.items():
        shutil.copyfile(arguments.emoji / member, here / name)


if __name__ == "__main__":
    main()
