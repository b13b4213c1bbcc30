"""Figures in other looks than the usual one, in colour, against small golden pictures.

Every skin, hair, shirt, pair of shorts and build comes up, and ink saving with every hair: a role in a wrong
colour, hair that is not there or drawings of the other body fail.

After a change that is meant: `QT_QPA_PLATFORM=offscreen python -m tests.ui.figures.test_golden_looks` paints
the golden pictures anew; look at them.
"""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop.ui.figures.painter import FigurePainter
from resources.figures.drawing import load
from resources.figures.looks import BUILDS, DEFAULT, HAIR_COLOURS, HAIR_STYLES, SHIRTS, SHORTS, SKINS
from resources.figures.palette import Palette, palette_for

GOLDEN = Path(__file__).parent / "golden" / "looks"
SIDE = 96
STANDING = "single-leg-balance"
EXERCISES = (STANDING, "calf-raise-weighted", "duck-walk", "band-eversion")

OFFERED: Mapping[str, tuple[str, ...]] = {
    "skin": (*SKINS,),
    "hair": HAIR_STYLES,
    "hair_colour": (*HAIR_COLOURS,),
    "build": BUILDS,
    "shirt": (*SHIRTS,),
    "shorts": (*SHORTS,),
}
# So many that every value of every part has had its turn.
MIXED = [
    {part: values[turn % len(values)] for part, values in OFFERED.items()}
    for turn in range(max(map(len, OFFERED.values())))
]
PALETTES = {f"colour-{number}": palette_for(look) for number, look in enumerate(MIXED)} | {
    f"ink-{hair}": palette_for({"hair": hair, "build": BUILDS[number % 2]}, ink_saving=True)
    for number, hair in enumerate(HAIR_STYLES)
}
PICTURES = [(exercise, name) for exercise in EXERCISES for name in PALETTES]

_DIFFERENT = 24
"""A pixel of which red, green or blue differs by more (of 255) has changed: less than the least difference
between two offered colours of anything."""

_ALLOWED = 12
"""So many changed pixels of 96 x 96 are let pass, for lines that are smoothed in another way."""


def picture(exercise: str, palette: Palette) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing = load(exercise, build=palette.build)
    FigurePainter(drawing, palette).paint(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image


def changed_pixels(first: QImage, second: QImage) -> int:
    """Pixels that differ in a channel; four bytes make one, the last of them says nothing."""
    here, there = (
        bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()) for image in (first, second)
    )
    wrong = {
        at // 4
        for at, (one, other) in enumerate(zip(here, there, strict=True))
        if abs(one - other) > _DIFFERENT
    }
    return len(wrong)


@pytest.mark.parametrize(("exercise", "name"), PICTURES)
def test_a_figure_looks_as_it_did(qapp: object, exercise: str, name: str) -> None:
    golden = QImage(str(GOLDEN / f"{exercise}-{name}.png"))
    assert (golden.width(), golden.height()) == (SIDE, SIDE)
    assert changed_pixels(picture(exercise, PALETTES[name]), golden) <= _ALLOWED


def test_every_value_of_every_part_comes_up() -> None:
    for part, values in OFFERED.items():
        assert {look[part] for look in MIXED} == set(values)


@pytest.mark.parametrize("part", OFFERED)
def test_any_other_choice_is_told_apart(qapp: object, part: str) -> None:
    shown = {value: picture(STANDING, palette_for({**DEFAULT, part: value})) for value in OFFERED[part]}
    for one, other in combinations(shown, 2):
        assert changed_pixels(shown[one], shown[other]) > 2 * _ALLOWED, (one, other)


@pytest.mark.parametrize("name", PALETTES)
def test_hair_that_is_missing_is_told_apart(qapp: object, name: str) -> None:
    palette = PALETTES[name]
    bald = palette._replace(hair="none")
    assert changed_pixels(picture(STANDING, palette), picture(STANDING, bald)) > _ALLOWED


if __name__ == "__main__":
    application = QGuiApplication(["golden"])
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for old in GOLDEN.glob("*.png"):
        old.unlink()
    for each_exercise, each_name in PICTURES:
        picture(each_exercise, PALETTES[each_name]).save(str(GOLDEN / f"{each_exercise}-{each_name}.png"))
