"""The roles a drawing may name: what is painted, not in which colour."""

BASE_ROLES = (
    "ink", "face", "hair", "hair-line", "hair-sheen", "cover", "cover-fold", "shoe", "sole",
    "panel", "sock", "lace", "nail", "accent", "hatch", "band", "band-under", "floor",
    "shadow", "line", "window", "strap", "strap-under", "glow", "glow-soft",
    "wall-face", "prop", "prop-top", "prop-side", "mat", "mat-top",
    "mat-side", "towel", "wall", "wall-hatch", "weight", "weight-end", "handle", "ghost", "ghost-line",
    "print", "print-next", "neck", "ring",
)  # fmt: skip
"""Roles that no look changes, besides the limbs' own."""

DRAWN_ROLES = ("arrow", "arrow-halo", "rim", "skin-line")
"""Roles of what is drawn upon a figure or round it: arrows, a window's rim, the lines between fingers."""

SHADED = ("skin", "shirt")
"""Materials that carry a crescent of shade."""

WITH_FAR = ("skin", "shirt", "shorts", "sock", "shoe", "sole", "panel")
"""Materials that are tinted when the limb is the one farther from the viewer; one that works never is."""

ROLES = frozenset(
    [*BASE_ROLES, *DRAWN_ROLES, *SHADED, "shorts", "folds", "shorts-folds"]
    + [f"{material}-shade" for material in SHADED]
    + [f"{material}-far" for material in WITH_FAR]
    + [f"{material}-far-shade" for material in SHADED]
)
"""Every role a drawing may name."""

PICTOGRAM_ROLES = (
    "pictogram-body", "pictogram-body-far", "pictogram-edge", "pictogram-edge-far",
    "pictogram-edge-clear", "pictogram-accent", "pictogram-arrow", "pictogram-floor", "pictogram-prop",
    "pictogram-dark", "pictogram-band",
)  # fmt: skip
"""Roles of the pictograms: bodies near and far, the room they keep round themselves, what they stand at."""
