"""Details of heads, hands and feet are told from what they lie on, in every skin and in ink saving."""

from collections.abc import Iterator
from functools import cache

import pytest

from resources.figures.bake.poses.posefile import read
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.looks import HAIR_COLOURS, SKINS
from resources.figures.palette import Palette, palette_for

SEEN, FAINT = 2.0, 1.25
"""Contrast of a line that must be read, and of one that only enlivens a surface."""

FAINT_ROLES = {"hair-line", "hair-sheen", "cover-fold", "shoe", "neck", "nail", "panel", "folds"}
"""Strands, folds, the sole's edge, shades: a figure without them would say the same."""

SCENES = {"ankle-alphabet": 0, "lateral-hops": 1, "single-leg-balance-leg-sweep": 0}
PARTS = ("face", "ear", "hair", "cover", "hand", "foot", "shoe", "sole")


def body_of(exercise: str, key: int) -> Body:
    scene = read(exercise)
    return build_body(Skeleton(scene.keys[key].pose, BUILDS["curved"]), scene, Camera(*scene.camera))


@cache
def pairs() -> set[tuple[str, str]]:
    """Every (role drawn, role it is drawn on) on the heads, hands and feet of a few exercises."""
    found: set[tuple[str, str]] = set()
    for exercise, key in SCENES.items():
        body = body_of(exercise, key)
        for part in body.parts:
            if part.name.startswith(PARTS):
                ground = body.role(part.material, part.side)
                for piece in part.details:
                    role = piece.stroke if piece.stroke is not None and piece.width > 0 else piece.fill
                    if role is not None and not role.endswith("-shade"):
                        found.add((role.removesuffix("-far"), ground))
    return found


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def palettes() -> Iterator[tuple[str, Palette]]:
    yield "ink saving", palette_for(ink_saving=True)
    for skin in SKINS:
        yield skin, palette_for({"skin": skin})
    for hair in HAIR_COLOURS:
        yield hair, palette_for({"hair_colour": hair})


def test_hands_heads_and_feet_have_details_to_look_at() -> None:
    assert {("face", "skin"), ("skin-line", "skin"), ("lace", "shoe"), ("hair-line", "hair")} <= pairs()


PALETTES = dict(palettes())


@pytest.mark.parametrize("name", PALETTES)
def test_every_detail_keeps_apart_from_what_it_lies_on(name: str) -> None:
    palette = PALETTES[name]
    for role, ground in sorted(pairs()):
        drawn, below = palette.colour(role), palette.colour(ground)
        if drawn is None or below is None:
            continue
        if palette.name == "ink-saving" and role in ("nail", "neck", "panel"):
            continue  # white like the skin, or the panel's light grey: their inked edges tell them apart
        wanted = FAINT if role in FAINT_ROLES else SEEN
        assert contrast(drawn, below) >= wanted, f"{role} on {ground} in {name}"
