"""Every key frame against a small golden picture: a limb, a band or an arrow that has moved fails.

After a change that is meant: `python tests/ui/figures/test_golden.py` paints the golden pictures anew;
look at them.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop.ui.figures.painter import FigurePainter
from resources.figures.bake.drawings import encoded
from resources.figures.bake.poses.posefile import read
from resources.figures.drawing import Drawing, available, decode, load

GOLDEN = Path(__file__).parent / "golden"
SIDE = 72
KEYS = [(exercise, key) for exercise in available() for key in range(len(load(exercise).keys))]

_DIFFERENT = 40
"""A pixel whose grey differs by more than this (of 255) has changed; antialiasing alone stays below."""

_ALLOWED = 12
"""So many changed pixels of 72 x 72 are let pass; a hand or a foot that has moved changes more."""


def picture(drawing: Drawing, key: int) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    FigurePainter(drawing).paint(painter, QRectF(0, 0, SIDE, SIDE), key)
    painter.end()
    return image


def changed_pixels(first: QImage, second: QImage) -> int:
    return sum(
        abs(first.pixelColor(x, y).lightness() - second.pixelColor(x, y).lightness()) > _DIFFERENT
        for x in range(SIDE)
        for y in range(SIDE)
    )


@pytest.mark.parametrize(("exercise", "key"), KEYS)
def test_a_key_frame_looks_as_it_did(qapp: object, exercise: str, key: int) -> None:
    golden = QImage(str(GOLDEN / f"{exercise}-{key}.png"))
    assert (golden.width(), golden.height()) == (SIDE, SIDE)
    assert changed_pixels(picture(load(exercise), key), golden) <= _ALLOWED


def test_an_arm_fifteen_degrees_off_is_told_apart(qapp: object) -> None:
    scene = read("heel-to-toe-walk")
    pose = scene.keys[0].pose
    wrong = replace(pose, left=replace(pose.left, shoulder=(10.0, 41.0, 0.0)))
    scene = replace(scene, keys=(replace(scene.keys[0], pose=wrong), scene.keys[1]))
    moved = decode(encoded(scene, "none"), "drawings/heel-to-toe-walk.json")
    assert changed_pixels(picture(moved, 0), picture(load("heel-to-toe-walk"), 0)) > 2 * _ALLOWED


if __name__ == "__main__":
    application = QGuiApplication(["golden"])
    for old in GOLDEN.glob("*.png"):
        old.unlink()
    for each_exercise, each_key in KEYS:
        picture(load(each_exercise), each_key).save(str(GOLDEN / f"{each_exercise}-{each_key}.png"))
