"""Pictograms as they are seen at their least size: none is taken for another, faint or blurred."""

from itertools import combinations, product

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from resources.figures.palette import COLOUR, INK_SAVING
from resources.figures.pictograms import MARGIN, SIDE, descriptions, pictogram
from resources.figures.roles import PICTOGRAM_ROLES
from tests.counting import calls_of
from tests.ui.figures.pictogram_rasters import LOOKS, Look, raster

ALL = list(descriptions())
LEAST = 30
SHIFT = 2
"""So many pixels one of two may be moved until they are most alike: an eye does not see where in a tile."""

APART = 0.26
"""The least share of what is painted in two pictograms that is not the same in both."""

INK = {"light": (0.095, 0.19), "dark": (0.075, 0.16), "ink saving": (0.08, 0.16)}
"""How much of its square a pictogram blackens, at the least and at the most."""

Pixels = NDArray[np.float64]


def pixels(image: QImage) -> Pixels:
    """Red, green and blue of each pixel, 0 to 1."""
    converted = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(converted.constBits(), np.uint8).reshape(image.height(), converted.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255


def ink_of(figure: str, look: Look, side: int = LEAST) -> Pixels:
    """How far each pixel is from the ground."""
    ground = QColor(look.ground)
    bare = np.array([ground.redF(), ground.greenF(), ground.blueF()])
    return bare - pixels(raster(figure, side, look))


def distance(one: Pixels, other: Pixels) -> float:
    """The share of the ink of both that is not the same, laid upon each other at their best."""
    most = np.abs(one).sum() + np.abs(other).sum()
    moves = range(-SHIFT, SHIFT + 1)
    apart = (np.abs(one - np.roll(other, move, (0, 1))).sum() for move in product(moves, moves))
    return float(min(apart) / most)


@pytest.mark.parametrize("look", INK)
def test_no_two_pictograms_can_be_taken_for_each_other(qapp: object, look: str) -> None:
    inks = {figure: ink_of(figure, LOOKS[look]) for figure in ALL}
    apart = {(a, b): distance(inks[a], inks[b]) for a, b in combinations(ALL, 2)}
    alike = {pair: round(share, 2) for pair, share in apart.items() if share < APART}
    assert not alike


def test_the_measure_tells_what_is_moved_from_what_is_another(qapp: object) -> None:
    ink = ink_of("calf-raise", LOOKS["light"])
    assert distance(ink, np.roll(ink, (1, -2), (0, 1))) == 0
    assert distance(ink, ink_of("duck-walk", LOOKS["light"])) > 2 * APART


@pytest.mark.parametrize("look", INK)
def test_none_is_faint_and_none_is_a_blot(qapp: object, look: str) -> None:
    least, most = INK[look]
    for figure in ALL:
        assert least <= ink_of(figure, LOOKS[look]).mean() <= most, figure


@pytest.mark.parametrize("side", [30, 40, 56, 60, 112])
def test_the_margin_stays_free_at_every_size(qapp: object, side: int) -> None:
    free = int(MARGIN * side / SIDE) - 1  # what comes onto a whole pixel may come half a pixel further
    for figure in ALL:
        ink = np.abs(ink_of(figure, LOOKS["light"], side)).sum(2)
        inner = ink[free : side - free, free : side - free]
        assert ink.sum() == pytest.approx(inner.sum()), figure


@pytest.mark.parametrize("side", [30, 40, 48, 56, 60])
def test_what_a_figure_stands_at_is_crisp(qapp: object, side: int) -> None:
    ground, wall = QColor(LOOKS["light"].ground), QColor(COLOUR.colours["pictogram-prop"])
    row = raster("calf-raise", side, LOOKS["light"])
    across = [row.pixelColor(x, side // 2).name() for x in range(side * 2 // 3, side)]
    assert set(across) == {ground.name(), wall.name()}, "no pixel is half a wall"


def contrast(one: QColor, other: QColor) -> float:
    """As the guidelines for the web count it: 1 for none, 21 for black on white."""

    def light(colour: QColor) -> float:
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    less, more = sorted((light(one), light(other)))
    return (more + 0.05) / (less + 0.05)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_what_tells_stands_out_from_the_tile_and_what_works_from_the_body(look: str) -> None:
    painted = {
        role.removeprefix("pictogram-"): QColor(COLOUR.colours[role])
        for role in PICTOGRAM_ROLES
        if role != "pictogram-floor" and not role.startswith("pictogram-edge")
    }
    ground = QColor(LOOKS[look].ground)
    assert {part for part, colour in painted.items() if contrast(colour, ground) < 3} == set()
    assert contrast(painted["accent"], painted["body"]) > 3
    assert contrast(painted["body-far"], painted["body"]) > 3


def test_when_ink_is_saved_far_limbs_and_things_are_as_plain_as_what_is_near() -> None:
    """A faint limb is lost at this size, and some exercises are the far limb."""
    colours = {
        role.removeprefix("pictogram-"): QColor(colour)
        for role, colour in INK_SAVING.colours.items()
        if role in PICTOGRAM_ROLES
    }
    paper = QColor(LOOKS["ink saving"].ground)
    told_by = ("edge", "edge-far", "accent", "arrow", "dark", "band")
    assert {part for part in told_by if contrast(colours[part], paper) < 4.5} == set()
    assert contrast(colours["edge-far"], colours["body-far"]) > 4.5
    assert contrast(colours["accent"], colours["body-far"]) > 4.5, (
        "what is behind is not taken for what works"
    )
    assert contrast(colours["body"], colours["body-far"]) > 1.3
    assert colours["edge-clear"] == paper, "a band or a weight keeps off the lines of a body"


def test_a_pictogram_is_painted_in_few_calls(qapp: object) -> None:
    """A handful for each of a few dozen outlines; none is stroked, which takes Qt a hundred times as long."""
    figure = "band-dorsiflexion"
    calls = calls_of(lambda: raster(figure, LEAST, LOOKS["light"]))
    assert calls.total() < 400
    assert all(shape.stroke is None for shape in pictogram(figure).keys[0].shapes)
