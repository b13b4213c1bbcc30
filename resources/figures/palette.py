"""Colours of the figures: a drawing names roles, a palette says what each role looks like.

A role that a palette leaves out is not painted. Skin, hair, shirt and shorts are chosen by name (`looks`);
everything a look does not say (shading, far limbs, hatching) is worked out from it. Ink saving is a
palette like any other.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from resources.figures import ink_saving as ink_saving_look
from resources.figures.looks import BUILDS, DEFAULT, HAIR_COLOURS, HAIR_STYLES, SHIRTS, SHORTS, SKINS
from resources.figures.roles import SHADED, WITH_FAR


def mixed(first: str, second: str, share: float) -> str:
    """The colour `share` (0 to 1) of the way from `first` to `second`, both '#RRGGBB'."""
    channels = (
        round(
            int(first[at : at + 2], 16) + (int(second[at : at + 2], 16) - int(first[at : at + 2], 16)) * share
        )
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in channels)


Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# Oklab after Björn Ottosson: linear sRGB to cone responses, their cube roots to lightness and two opponents.
_TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB: Matrix = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES: Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


def oklab(colour: str) -> Triple:
    """Lightness (0 to 1) and the two opponents of '#RRGGBB'."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares]
    return _times(_TO_LAB, [cone ** (1 / 3) for cone in _times(_TO_CONES, linear)])


def darker(colour: str, share: float) -> str:
    """'#RRGGBB' with `share` of its lightness taken away, its hue and chroma kept."""
    lightness, *opponents = oklab(colour)
    cones = [root**3 for root in _times(_FROM_LAB, [lightness * (1 - share), *opponents])]
    linear = [min(1.0, max(0.0, each)) for each in _times(_FROM_CONES, cones)]
    shares = [12.92 * each if each <= 0.0031308 else 1.055 * each ** (1 / 2.4) - 0.055 for each in linear]
    return "#" + "".join(f"{round(255 * each):02X}" for each in shares)


def _times(matrix: Matrix, values: Sequence[float]) -> Triple:
    one, other, last = (
        sum(factor * value for factor, value in zip(row, values, strict=True)) for row in matrix
    )
    return one, other, last


class Palette(NamedTuple):
    """What each role looks like: '#RRGGBB', or None for a role that is not painted.

    `line_scale` multiplies every stroke width, `line_scales` that of a role instead; `outlined` gives what is
    filled with a role, and has no line of its own, one in the colour of a role, so many cm wide. `hair` is
    the way to wear the hair that is shown, `build` the body whose drawings and films are painted. Lines of
    the `fine` roles are detail that is left out of small figures.
    """

    name: str
    colours: Mapping[str, str]
    line_scale: float = 1.0
    hair: str = DEFAULT["hair"]
    build: str = DEFAULT["build"]
    fine: frozenset[str] = frozenset()
    line_scales: Mapping[str, float] = MappingProxyType({})
    outlined: Mapping[str, tuple[str, float]] = MappingProxyType({})

    def colour(self, role: str | None) -> str | None:
        """The colour of `role`; None when the role is not painted in this palette."""
        return None if role is None else self.colours.get(role)

    def line(self, fill: str | None, stroke: str | None, width: float) -> tuple[str, float] | None:
        """Colour and width (cm) of the line of a shape with these roles and this width; None for no line."""
        if stroke is None and fill is not None and fill in self.outlined:
            role, wide = self.outlined[fill]
        elif stroke is not None and width > 0:
            role, wide = stroke, width * self.line_scales.get(stroke, self.line_scale)
        else:
            return None
        colour = self.colour(role)
        return None if colour is None else (colour, wide)

    def shows(self, hair: Sequence[str]) -> bool:
        """Whether something is painted that is there with these ways to wear the hair; none means all."""
        return not hair or self.hair in hair


Colours = TypeVar("Colours", str, tuple[str, str])

_INK = "#1D2733"
_FAR = "#8C98A6"

FARTHER = 0.11
"""The share of its lightness that a limb loses when it is the farther one."""

_FIXED = {
    "ink": _INK, "face": _INK, "shoe": "#FBFBF9", "sole": "#3A4A5E", "sock": "#FFFFFF",
    "lace": "#74828F", "accent": "#E2571E", "band": "#2E8B72", "floor": "#E3E7EB", "shadow": "#C9D0D8",
    "line": "#4C5967", "window": "#EDF0F3", "prop": "#E9E4DA",
    "mat": "#B9C7D3", "towel": "#F4F1EA", "wall": "#DDE2E7", "wall-face": "#EEF1F4",
    "strap": "#7C6A58", "strap-under": "#5F5143", "wall-hatch": "#A3ADB8", "weight": "#4A5563",
    "weight-end": "#6B7684", "handle": "#6B7684", "ghost": "#E1E6EB", "ghost-line": "#8894A1",
    "print": "#FFFFFF", "arrow": _INK, "arrow-halo": "#FFFFFF", "rim": _INK,
    "pictogram-body": _INK, "pictogram-body-far": "#6E7C8C", "pictogram-edge": "#EDF1EE",
    "pictogram-edge-far": "#EDF1EE", "pictogram-edge-clear": "#EDF1EE", "pictogram-accent": "#D64A12",
    "pictogram-arrow": _INK, "pictogram-floor": "#B4BEB8", "pictogram-prop": "#857962",
    "pictogram-dark": "#4A5563", "pictogram-band": "#1E7A5A",
}  # fmt: skip
_DARK = 0.5
"""Lightness of skin under which ink on it needs help."""

_APART_IN_GREY = 0.20
"""Lightness between accent and skin under which a hatch tells them apart."""


def palette_for(look: Mapping[str, str] = DEFAULT, *, ink_saving: bool = False) -> Palette:
    """The palette of a look: names out of `looks` by what they are for; what is left out is as in `DEFAULT`.

    Raises ValueError with a sentence for a name that is not offered.
    """
    return _made(tuple(sorted({**DEFAULT, **look}.items())), ink_saving)


@lru_cache(maxsize=32)
def _made(look: tuple[tuple[str, str], ...], ink_saving: bool) -> Palette:
    named = dict(look)
    skin, skin_far = _chosen(SKINS, "skin", named)
    style = _chosen({name: name for name in HAIR_STYLES}, "hair", named)
    build = _chosen({name: name for name in BUILDS}, "build", named)
    hair, shirt, shorts = (
        _chosen(offered, part, named)
        for offered, part in ((HAIR_COLOURS, "hair_colour"), (SHIRTS, "shirt"), (SHORTS, "shorts"))
    )
    if ink_saving:
        return Palette(
            "ink-saving",
            ink_saving_look.COLOURS,
            ink_saving_look.LINE_SCALE,
            style,
            build,
            line_scales=ink_saving_look.LINE_SCALES,
            outlined=ink_saving_look.OUTLINES,
        )
    colours = MappingProxyType(_coloured(skin, skin_far, hair, shirt, shorts))
    # Ink on dark skin is a small step: lines of the face that are too thin to be seen so are drawn bolder.
    bolder = {"face": 1.4, "skin-line": 1.3} if _lightness(skin) < _DARK else {}
    # A dark hatch would turn small marks black; a light one is what tells them from dark skin on grey paper.
    fine = frozenset[str]() if bolder else frozenset(["hatch"])
    return Palette("colour", colours, 1.0, style, build, fine, bolder)


def _chosen(offered: Mapping[str, Colours], part: str, named: Mapping[str, str]) -> Colours:
    if named[part] not in offered:
        raise ValueError(f"{part} is one of {', '.join(offered)}, not “{named[part][:40]}”.")
    return offered[named[part]]


def _coloured(skin: str, skin_far: str, hair: str, shirt: str, shorts: str) -> dict[str, str]:
    colours = dict(_FIXED)
    colours |= {"skin": skin, "shirt": shirt, "shorts": shorts, "hair": hair}
    colours["hair-sheen"] = mixed(hair, "#FFFFFF", 0.33)
    colours["glow"] = mixed(colours["accent"], "#FFFFFF", 0.50)
    colours["glow-soft"] = mixed(colours["accent"], "#FFFFFF", 0.74)
    colours["ring"] = colours["accent"]
    colours["skin-line"] = colours["face"] if _lightness(skin) > _DARK else mixed(skin, "#FFFFFF", 0.45)
    colours["folds"] = mixed(shirt, _INK, 0.45)
    colours["shorts-folds"] = mixed(shorts, "#FFFFFF", 0.22)
    colours["panel"] = mixed(colours["sole"], colours["shoe"], 0.25)
    colours["neck"] = mixed(skin, skin_far, 0.30)
    colours["cover"] = mixed(shirt, _INK, 0.40)
    colours["cover-fold"] = mixed(shirt, _INK, 0.75)
    colours["nail"] = mixed(skin, "#FFFFFF", 0.70)
    colours["band-under"] = mixed(colours["band"], _INK, 0.25)
    colours["print-next"] = mixed(colours["accent"], "#FFFFFF", 0.25)
    for solid in ("prop", "mat"):
        colours[f"{solid}-top"] = mixed(colours[solid], "#FFFFFF", 0.5)
        colours[f"{solid}-side"] = mixed(colours[solid], _INK, 0.10)
    for material in WITH_FAR:
        colours[f"{material}-far"] = darker(colours[material], FARTHER)
    for material in SHADED:
        for near in (material, f"{material}-far"):
            colours[f"{near}-shade"] = mixed(colours[near], _INK, 0.13)
    if _lightness(skin) < _DARK:
        colours["face"] = mixed(_INK, "#000000", 0.7)
    step = _lightness(colours["accent"]) - _lightness(skin)
    if abs(step) < _APART_IN_GREY:
        # On such skin the accent differs in hue but hardly in grey: a hatch keeps it apart on grey paper.
        # It leads away from the skin: a dark one on dark skin would turn small marks black.
        colours["hatch"] = mixed(colours["accent"], *(_INK, 0.72) if step < -0.05 else ("#FFFFFF", 0.62))
    return colours


def _lightness(colour: str) -> float:
    """Relative luminance without gamma, 0 black to 1 white; enough to tell dark skin from light."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


COLOUR = palette_for()
"""The palette for screen and colour print."""

INK_SAVING = palette_for(ink_saving=True)
"""The palette that spends the least ink: no fills, hatched muscle marks."""
