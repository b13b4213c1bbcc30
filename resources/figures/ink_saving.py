"""The look that spends the least ink: white bodies, black lines, a few greys, hatched muscle marks."""

from collections.abc import Mapping
from types import MappingProxyType

from resources.figures.roles import ROLES


def _without_fills() -> Mapping[str, str]:
    """White bodies, black lines, muscle marks hatched; shading is left to the paper.

    Of the floor one line round it stays, or who stands at a wall stands in the air. Shadows stay, or nothing
    says that a foot is in the air.
    """
    unpainted = {
        "hair-sheen",
        "wall",
        "wall-face",
        "glow-soft",
        "window",
        "folds",
        "shorts-folds",
    } | {role for role in ROLES if role.endswith("-shade")}
    colours = dict.fromkeys(ROLES - unpainted, "#FFFFFF")
    colours |= dict.fromkeys(("ink", "face", "hatch", "rim", "skin-line", "cover-fold", "ring"), "#000000")
    # A few light greys tell things apart; they are pure, or a printer would mix them from its colours.
    colours |= dict.fromkeys(("lace", "wall-hatch", "ghost-line"), "#6E6E6E")
    colours |= dict.fromkeys(("accent", "band", "band-under", "strap", "strap-under", "hair-line"), "#9C9C9C")
    colours |= dict.fromkeys(("sole", "sole-far", "hair", "print-next", "weight"), "#CFCFCF")
    # Lighter, for hatched marks lie on them.
    colours |= dict.fromkeys(("shorts", "shorts-far"), "#DADADA")
    # The halo lies beside far limbs: with their grey it would be one of them.
    colours["glow"] = "#B8B8B8"
    colours |= dict.fromkeys(("panel", "panel-far", "cover", "line", "weight-end", "shadow"), "#E6E6E6")
    colours |= dict.fromkeys(("skin-far", "sock-far", "shoe-far", "shirt-far"), "#E6E6E6")
    # Of a pictogram the edges are black lines round white bodies; what works is the one solid spot.
    black = ("edge", "accent", "arrow")
    colours |= {f"pictogram-{part}": "#000000" for part in black}
    # Far limbs are a light grey with dark lines: faint ones would lose what moves, where it is one of them.
    colours |= dict.fromkeys(("pictogram-body", "pictogram-edge-clear"), "#FFFFFF")
    colours |= {"pictogram-body-far": "#DADADA", "pictogram-edge-far": "#3C3C3C"}
    colours |= {"pictogram-floor": "#CFCFCF", "pictogram-prop": "#B4B4B4"}
    colours |= {"pictogram-dark": "#5A5A5A", "pictogram-band": "#1E1E1E"}
    return MappingProxyType(colours)


COLOURS = _without_fills()
"""Colours by role; a role left out is not painted."""

LINE_SCALE = 0.66
"""What every other stroke width is multiplied by."""

LINE_SCALES = MappingProxyType(
    {
        "hatch": 0.8,
        "lace": 0.9,
        "ring": 0.8,
        "ghost-line": 1.0,
        "arrow-halo": 1.0,
    }
)
"""What is worked and what is written stays as strong as in colour, small things stay to be seen."""

OUTLINES = MappingProxyType(
    {
        "arrow": ("ink", 0.65),
        "line": ("ink", 0.5),
        "accent": ("ink", 0.5),
        "panel": ("lace", 0.3),
        "glow": ("lace", 0.6),
        "floor": ("lace", 0.4),
    }
)
