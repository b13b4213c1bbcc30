"""Whatever look is chosen: muscle marks, outline, skin and clothes stay apart, on grey paper too."""

import math
from itertools import combinations, product
from pathlib import Path

import pytest

from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from resources import figures
from resources.figures import looks
from resources.figures.bake.rig.build import BUILDS
from resources.figures.palette import COLOUR, INK_SAVING, oklab, palette_for
from resources.figures.roles import BASE_ROLES, DRAWN_ROLES, PICTOGRAM_ROLES, ROLES, WITH_FAR


def lab(colour: str) -> tuple[float, float, float]:
    """CIE L*a*b* of an sRGB colour under D65."""

    def linear(part: str) -> float:
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    def cube_root(share: float) -> float:
        return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    x = cube_root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = cube_root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = cube_root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(first: str, second: str) -> float:
    """CIE76; about 2.3 is the least that is seen."""
    return math.dist(lab(first), lab(second))


def grey_distance(first: str, second: str) -> float:
    """How far apart in lightness: all that a grey printer leaves."""
    return abs(lab(first)[0] - lab(second)[0])


ALL = [Look(skin=skin, shirt=shirt, shorts=shorts) for skin, shirt, shorts in product(Skin, Shirt, Shorts)]


def test_the_profile_offers_exactly_the_looks_that_figures_have() -> None:
    assert list(Skin) == list(looks.SKINS)
    assert list(Hair) == list(looks.HAIR_STYLES)
    assert list(HairColour) == list(looks.HAIR_COLOURS)
    assert list(Build) == list(looks.BUILDS) == list(BUILDS)
    assert list(Shirt) == list(looks.SHIRTS)
    assert list(Shorts) == list(looks.SHORTS)
    assert Look().names() == looks.DEFAULT


def test_a_worked_muscle_stands_out_from_every_skin() -> None:
    for skin in Skin:
        palette = palette_for({"skin": skin})
        mark, limb = palette.colours["accent"], palette.colours["skin"]
        assert distance(mark, limb) > 25, skin
        hatched = palette.colour("hatch") is not None and grey_distance(palette.colours["hatch"], mark) > 25
        assert hatched or grey_distance(mark, limb) > 15, skin


def test_the_hatch_leads_away_from_the_skin_so_that_no_small_mark_turns_black_on_dark_skin() -> None:
    hatched = {skin: palette_for({"skin": skin}).colours for skin in Skin}
    hatched = {skin: colours for skin, colours in hatched.items() if "hatch" in colours}
    assert {Skin.TAN, Skin.BROWN, Skin.DARK} <= set(hatched)
    for skin, colours in hatched.items():
        limb, mark = colours["skin"], colours["accent"]
        assert grey_distance(colours["hatch"], limb) > 20, skin
        assert grey_distance(colours["hatch"], limb) > grey_distance(mark, limb), skin
    for skin in hatched:
        light = lab(hatched[skin]["hatch"])[0] > lab(hatched[skin]["accent"])[0]
        assert light == (skin in (Skin.BROWN, Skin.DARK))
        assert light == ("hatch" not in palette_for({"skin": skin}).fine)


def test_face_and_fingers_are_drawn_on_every_skin() -> None:
    for skin in Skin:
        palette = palette_for({"skin": skin})
        assert grey_distance(palette.colours["face"], palette.colours["skin"]) > 28, skin
        for limb in ("skin", "skin-far"):
            assert grey_distance(palette.colours["skin-line"], palette.colours[limb]) > 22, (skin, limb)
        thin = palette.line(None, "face", 0.45)
        assert thin is not None
        assert thin[1] > 0.45 or grey_distance(thin[0], palette.colours["skin"]) > 45, skin


def test_ink_saving_is_pure_grey_and_outlines_what_it_does_not_fill() -> None:
    for colour in INK_SAVING.colours.values():
        assert colour[1:3] == colour[3:5] == colour[5:7]
    for role in ("arrow", "line", "accent"):
        line = INK_SAVING.line(role, None, 0.0)
        assert line is not None
        assert line[0] == "#000000"
    assert COLOUR.line("arrow", None, 0.0) is None
    assert lab(INK_SAVING.colours["band"])[0] < lab(INK_SAVING.colours["sole"])[0] < 95
    assert INK_SAVING.colours["band"] != INK_SAVING.colours["ink"]


def test_a_farther_limb_is_a_little_darker_and_of_the_same_hue_and_chroma() -> None:
    """Lightness and chroma as Oklab measures them; a white shoe has no hue, and dark cloth hardly one."""
    for look in ALL:
        colours = palette_for(look.names()).colours
        for material in WITH_FAR:
            near, far = oklab(colours[material]), oklab(colours[f"{material}-far"])
            assert 0.09 < 1 - far[0] / near[0] < 0.13, (look, material)
            assert math.dist(near[1:], far[1:]) < 0.01, (look, material)


def test_no_shirt_and_no_shorts_look_like_a_worked_muscle_or_the_band() -> None:
    for colour in (*looks.SHIRTS.values(), *looks.SHORTS.values(), *looks.HAIR_COLOURS.values()):
        assert distance(colour, COLOUR.colours["accent"]) > 45
        assert distance(colour, COLOUR.colours["band"]) > 20


def test_the_outline_is_seen_on_every_skin_and_every_garment() -> None:
    for look in ALL:
        palette = palette_for(look.names())
        for role in ("skin", "skin-far", "shirt"):
            assert grey_distance(palette.colours[role], palette.colours["ink"]) > 10, (look, role)


@pytest.mark.parametrize(
    "offered", [{k: v[0] for k, v in looks.SKINS.items()}, looks.SHIRTS, looks.SHORTS, looks.HAIR_COLOURS]
)
def test_no_two_colours_on_offer_look_alike(offered: dict[str, str]) -> None:
    for first, second in combinations(offered.values(), 2):
        assert distance(first, second) > 8


def test_shirt_shorts_and_skin_are_told_apart() -> None:
    for look in ALL:
        palette = palette_for(look.names())
        skin, shirt, shorts = (palette.colours[role] for role in ("skin", "shirt", "shorts"))
        assert distance(skin, shirt) > 14, look
        assert grey_distance(shirt, shorts) > 25, look
        assert distance(skin, shorts) > 20, look


def test_every_look_paints_the_same_roles_but_for_the_hatch() -> None:
    for look in ALL:
        assert set(palette_for(look.names()).colours) | {"hatch"} == set(COLOUR.colours) | {"hatch"}
        assert set(palette_for(look.names()).colours) <= ROLES | set(PICTOGRAM_ROLES)


def test_every_role_is_one_that_something_draws() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8") for path in Path(figures.__path__[0]).glob("bake/**/*.py")
    )
    materials = {"prop", "mat", "band", "strap"}  # of blocks and bands, with what they add for each face
    built = {f"{material}-{face}" for material in materials for face in ("top", "side", "under")}
    never = {role for role in (*BASE_ROLES, *DRAWN_ROLES) if f'"{role}"' not in sources} - built
    assert never == {"ghost"}  # a drawing that cannot be read


def test_a_name_that_is_not_offered_is_said_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="skin is one of light, beige, tan, brown, dark, not “green”"):
        palette_for({"skin": "green"})


def test_hatching_that_a_colour_printer_need_not_show_stays_off_small_figures() -> None:
    assert "hatch" in palette_for({"skin": "tan"}).fine
    assert "hatch" not in palette_for({"skin": "tan"}, ink_saving=True).fine


def test_ink_saving_leaves_colours_of_a_look_out() -> None:
    assert palette_for({"skin": "dark", "shirt": "rose"}, ink_saving=True).colours == INK_SAVING.colours


@pytest.mark.parametrize("role", ["glow", "weight"])
def test_the_least_ink_still_tells_what_is_worked_and_what_is_held_from_the_paper(role: str) -> None:
    painted = palette_for({}, ink_saving=True)
    assert grey_distance(painted.colours[role], "#FFFFFF") > 15


@pytest.mark.parametrize("limb", ["skin-far", "shoe-far", "sock-far"])
def test_the_least_ink_tells_the_halo_of_the_worked_ankle_from_the_farther_limb_before_it(limb: str) -> None:
    painted = palette_for({}, ink_saving=True)
    assert grey_distance(painted.colours["glow"], painted.colours[limb]) > 12
