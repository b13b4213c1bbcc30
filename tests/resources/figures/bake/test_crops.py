"""Thumbnails cut out of the drawings: up to date, smaller, and painted the same."""

import pytest

from resources.figures.bake.crops import FIGURES, cropped
from resources.figures.drawing import available, load, load_crop
from resources.figures.looks import BUILDS, place_of


@pytest.mark.parametrize("build", BUILDS)
def test_the_crops_that_ship_are_those_of_the_drawings_that_ship(build: str) -> None:
    for figure in available():
        place = place_of(f"{figure}.json", build)
        drawing = (FIGURES / "drawings" / place).read_text("ascii")
        crop = (FIGURES / "crops" / place).read_text("ascii")
        assert crop == cropped(drawing), "Make them anew: python -m resources.figures.bake.crops"
        assert len(crop) < len(drawing) / 2


@pytest.mark.parametrize("figure", available())
def test_what_a_thumbnail_shows_is_in_its_crop(figure: str) -> None:
    drawing, crop = load(figure), load_crop(figure)
    assert (crop.thumbnail, crop.view, crop.outline) == (drawing.thumbnail, drawing.view, drawing.outline)
    left, top, width, height = drawing.thumbnail
    kept = list(crop.keys[0].shapes)
    for shape in drawing.keys[drawing.thumbnail_key].shapes:
        inside = any(
            left <= x <= left + width and top <= y <= top + height
            for contour in shape.path
            for x, y in contour.points
        )
        assert not inside or shape in kept
