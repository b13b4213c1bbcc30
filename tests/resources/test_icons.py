"""The icons: drawings that can take the theme's colour."""

from importlib.resources import files
from xml.etree import ElementTree

import pytest

from resources import icons
from resources.icons.bake import baked

NAMES = sorted(
    file.name.removesuffix(".svg") for file in files(icons).iterdir() if file.name.endswith(".svg")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_a_square_drawing(name: str) -> None:
    drawing = ElementTree.fromstring(icons.svg(name))
    left, top, width, height = map(float, drawing.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    assert width == height
    assert len(drawing) > 0


SIGNS = [name for name in NAMES if name != icons.COLOURED]


def test_what_the_window_paints_is_what_the_drawings_say() -> None:
    """Mend it with `python -m resources.icons.bake`."""
    assert icons.BAKED.read_text(encoding="utf-8") == baked(SIGNS)


@pytest.mark.parametrize("name", SIGNS)
def test_the_signs_take_the_colour_they_are_given(name: str) -> None:
    assert b'stroke="currentColor"' in icons.svg(name)


def test_an_unknown_icon_is_named_in_the_error() -> None:
    with pytest.raises(icons.UnknownIconError, match="no icon 'unicorn'"):
        icons.svg("unicorn")
    with pytest.raises(icons.UnknownIconError, match="no icon 'footwork' made of lines"):
        icons.lines("footwork")
