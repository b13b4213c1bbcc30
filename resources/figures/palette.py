"""Colours of the figures: a drawing names roles, a palette says what each role looks like.

A role that a palette leaves out is not painted. Skin, hair, shirt and short colours are data (a `Look`);
everything a look does not say (shading, far limbs, hatching) is worked out from it. Ink saving is a
palette like any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

BASE_ROLES = (
    "ink", "halo", "face", "hair", "hair-line", "shoe", "sole", "panel", "sock", "lace", "nail", "accent",
    "accent-soft", "hatch", "band", "band-under", "floor", "shadow", "line", "window", "prop", "prop-top",
    "prop-side", "post", "post-top", "mat", "mat-top", "mat-side", "towel", "wall", "wall-hatch", "weight",
    "weight-end", "handle", "ghost", "ghost-line", "print", "print-next", "neck", "ring", "ring-far",
)  # fmt: skip
"""Roles that no look changes, besides the limbs' own."""

SHADED = ("skin", "shirt")
"""Materials that carry a crescent of shade."""

WITH_FAR = ("skin", "shirt", "shorts", "sock", "shoe", "sole", "panel", "accent", "accent-soft")
"""Materials that are tinted when the limb is the one farther from the viewer."""

ROLES = frozenset(
    [*BASE_ROLES, *SHADED, "shorts", "folds", "shorts-folds"]
    + [f"{material}-shade" for material in SHADED]
    + [f"{material}-far" for material in WITH_FAR]
    + [f"{material}-far-shade" for material in SHADED]
)
"""Every role a drawing may name."""


def mixed(first: str, second: str, share: float) -> str:
    """The colour `share` (0 to 1) of the way from `first` to `second`, both '#RRGGBB'."""
    channels = (
        round(
            int(first[at : at + 2], 16) + (int(second[at : at + 2], 16) - int(first[at : at + 2], 16)) * share
        )
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in channels)


@dataclass(frozen=True)
class Palette:
    """What each role looks like: '#RRGGBB', or None for a role that is not painted.

    `line_scale` multiplies every stroke width.
    """

    name: str
    colours: Mapping[str, str]
    line_scale: float = 1.0

    def colour(self, role: str | None) -> str | None:
        """The colour of `role`; None when the role is not painted in this palette."""
        return None if role is None else self.colours.get(role)


@dataclass(frozen=True)
class Look:
    """What a runner may choose about the figure; colours as '#RRGGBB'."""

    skin: str = "#F3D3BA"
    skin_far: str = "#B07C5C"
    hair: str = "#40342F"
    shirt: str = "#8FB4CC"
    shorts: str = "#2F4058"


SKINS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "light": ("#F3D3BA", "#B07C5C"),
        "tan": ("#DDB08C", "#8F5E40"),
        "brown": ("#AD7650", "#63402A"),
        "dark": ("#6F4731", "#3A2418"),
    }
)
"""Skin tones to choose from: the near colour and the warm tone that far limbs lean to."""

_INK = "#1D2733"
_FAR = "#8C98A6"
_FIXED = {
    "ink": _INK, "face": _INK, "halo": "#FFFFFF", "shoe": "#FBFBF9", "sole": "#3A4A5E", "sock": "#FFFFFF",
    "lace": "#8B98A6", "accent": "#E2571E", "band": "#2E8B72", "floor": "#E3E7EB", "shadow": "#C9D0D8",
    "line": "#4C5967", "window": "#EDF0F3", "prop": "#E9E4DA", "post": "#CFC8BA", "post-top": "#DBD6CB",
    "mat": "#B9C7D3", "towel": "#F4F1EA", "wall": "#DDE2E7", "wall-hatch": "#A3ADB8", "weight": "#4A5563",
    "weight-end": "#6B7684", "handle": "#6B7684", "ghost": "#E1E6EB", "ghost-line": "#8894A1",
    "print": "#FFFFFF",
}  # fmt: skip


def palette_for(look: Look, name: str = "colour") -> Palette:
    """The full colour palette of one look."""
    colours = dict(_FIXED)
    colours |= {"skin": look.skin, "shirt": look.shirt, "shorts": look.shorts, "hair": look.hair}

    colours["ring"] = colours["accent"]
    colours["ring-far"] = mixed(colours["accent"], _FAR, 0.25)
    colours["folds"] = mixed(look.shirt, _INK, 0.45)
    colours["shorts-folds"] = mixed(look.shorts, "#FFFFFF", 0.22)
    colours["panel"] = mixed(colours["sole"], colours["shoe"], 0.25)
    colours["accent-soft"] = mixed(colours["accent"], look.skin, 0.45)
    colours["neck"] = mixed(look.skin, look.skin_far, 0.30)
    colours["nail"] = mixed(look.skin, "#FFFFFF", 0.55)
    colours["band-under"] = mixed(colours["band"], _INK, 0.25)
    colours["print-next"] = mixed(colours["accent"], "#FFFFFF", 0.25)
    for solid in ("prop", "mat"):
        colours[f"{solid}-top"] = mixed(colours[solid], "#FFFFFF", 0.5)
        colours[f"{solid}-side"] = mixed(colours[solid], _INK, 0.10)
    for material in WITH_FAR:
        toward, share = _far_tint(material, look)
        colours[f"{material}-far"] = mixed(colours[material], toward, share)
    for material in SHADED:
        for near in (material, f"{material}-far"):
            colours[f"{near}-shade"] = mixed(colours[near], _INK, 0.13)
    if _lightness(look.skin) < 0.62:
        # On dark skin the accent differs in hue but hardly in grey: a hatch keeps it apart on a grey printer.
        colours["hatch"] = _INK
    return Palette(name, MappingProxyType(colours))


def _far_tint(material: str, look: Look) -> tuple[str, float]:
    if material == "skin":
        return look.skin_far, 0.50
    if material in ("shorts", "sole"):
        return "#11181F", 0.30
    if material in ("accent", "accent-soft"):
        return _FAR, 0.25
    return _FAR, 0.40


def _lightness(colour: str) -> float:
    """Relative luminance without gamma, 0 black to 1 white; enough to tell dark skin from light."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ink_saving() -> Palette:
    """White bodies, black lines, muscle marks hatched; floor, shade and shadow are left to the paper."""
    unpainted = {"floor", "shadow", "wall", "window", "folds", "shorts-folds"} | {
        role for role in ROLES if role.endswith("-shade")
    }
    colours = dict.fromkeys(ROLES - unpainted, "#FFFFFF")
    colours |= dict.fromkeys(("ink", "face", "hatch", "line", "hair-line", "ring", "ring-far"), "#000000")
    colours |= dict.fromkeys(("lace", "wall-hatch", "ghost-line"), "#6B7684")
    return Palette("ink-saving", MappingProxyType(colours), line_scale=0.6)


COLOUR = palette_for(Look())
"""The palette for screen and colour print."""

INK_SAVING = _ink_saving()
"""The palette that spends the least ink: no fills, hatched muscle marks."""
