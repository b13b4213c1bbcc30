"""The typefaces: what they hold, and that columns of numbers line up."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from resources import fonts


def opened(name: str) -> TTFont:
    return TTFont(BytesIO(fonts.data(name)))


@pytest.mark.parametrize("name", fonts.INTER.values())
def test_all_digits_are_equally_wide(name: str) -> None:
    font = opened(name)
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize("name", fonts.INTER.values())
def test_inter_has_every_sign_of_the_window_and_the_page(name: str) -> None:
    signs = "ABCxyz Łódź Ñandú Straße Ğ ő — – - ‘’ “” … · • × ½ ¼ ′ ″ ° % ← → ↑ ↓ − ≈ ≤ ≥ ✓ ▲ ● ○ €"
    assert set(map(ord, signs)) <= opened(name).getBestCmap().keys()


@pytest.mark.parametrize("name", fonts.FALLBACK.values())
def test_dejavu_has_what_inter_lacks(name: str) -> None:
    characters = opened(name).getBestCmap().keys()
    assert set(map(ord, "Ωμέγα Привет مرحبا ☑")) <= characters


@pytest.mark.parametrize("name", fonts.NAMES)
def test_reportlab_can_embed_them(name: str) -> None:
    """TrueType outlines, and a licence to embed."""
    font = opened(name)
    assert "glyf" in font
    assert font["OS/2"].fsType == 0


def test_the_weights_are_one_family() -> None:
    names = [opened(name)["name"] for name in fonts.INTER.values()]
    assert {table.getBestFamilyName() for table in names} == {"Inter"}
    assert [table.getBestSubFamilyName() for table in names] == ["Regular", "Medium", "SemiBold", "Bold"]


def test_an_unknown_font_is_named_in_the_error() -> None:
    with pytest.raises(fonts.UnknownFontError, match=r"no font file 'Inter-Thin\.ttf'"):
        fonts.data("Inter-Thin.ttf")
