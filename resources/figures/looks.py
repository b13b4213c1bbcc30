"""How a figure may look: the names a runner chooses among, and the colour behind each. Data alone.

Every skin, hair, shirt and pair of shorts keeps apart from the others, from the accent of a worked muscle and
from the outline, on screen and on a grey printer; `tests/resources/figures/test_palette.py` measures it.
"""

from collections.abc import Mapping
from types import MappingProxyType

SKINS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "light": ("#F3D3BA", "#B07C5C"),
        "beige": ("#E3B891", "#976546"),
        "tan": ("#C9946A", "#80523A"),
        "brown": ("#9F6A47", "#5A3926"),
        "dark": ("#6F4731", "#4E3021"),
    }
)
"""Skin tones: the near colour and the warm tone that far limbs lean to."""

HAIR_COLOURS: Mapping[str, str] = MappingProxyType(
    {"black": "#25232A", "brown": "#40342F", "chestnut": "#7A4B2E", "blond": "#D6B268", "grey": "#A9ADB2"}
)

SHIRTS: Mapping[str, str] = MappingProxyType(
    {
        "blue": "#8FB4CC",
        "green": "#84BF9B",
        "yellow": "#E9CE6B",
        "rose": "#DDA3B4",
        "lilac": "#AFA3D2",
        "white": "#EDF0F2",
    }
)

SHORTS: Mapping[str, str] = MappingProxyType(
    {"navy": "#2F4058", "black": "#34363C", "plum": "#7A4C7E", "teal": "#2C6270"}
)

HAIR_STYLES = ("short", "long", "tied", "covered")
"""Ways to wear the hair; the drawings hold all of them, and a palette shows one."""

BUILDS = ("straight", "curved")
"""Builds of body; each has drawings and films of its own."""

DEFAULT: Mapping[str, str] = MappingProxyType(
    {
        "skin": "light",
        "hair": "short",
        "hair_colour": "brown",
        "build": "straight",
        "shirt": "blue",
        "shorts": "navy",
    }
)
"""The look of a figure for which nothing was chosen."""


def place_of(file: str, build: str) -> str:
    """Where a baked file of a build lies: the usual build's on top, another's in a folder of its name."""
    return file if build == DEFAULT["build"] else f"{build}/{file}"
