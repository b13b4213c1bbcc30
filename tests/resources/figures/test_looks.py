"""Drawings hold every way to wear the hair and come in two builds; a palette picks one of each."""

import zlib
from importlib.resources import files
from pathlib import Path

import pytest
from shapely.geometry.base import BaseGeometry

import resources
from desktop.model.exercise import ANKLE, section_of
from desktop.wording.built_in import exercises_in
from resources.figures.bake.drawings import bake
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.rig.build import BUILDS as BODIES
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.drawing import DrawingError, available, decode, load
from resources.figures.looks import BUILDS, HAIR_STYLES
from resources.figures.palette import palette_for
from tests.resources.figures.bake.alike import differences

FIGURES = files(resources) / "figures"
UPRIGHT = ("calf-raise", "lateral-hops", "duck-walk-sideways", "heel-to-toe-walk")


def hair_points(exercise: str, hair: str) -> list[tuple[float, float]]:
    """The corners of what is painted as hair in the first key frame."""
    shapes = load(exercise, hair).keys[0].shapes
    return [point for shape in shapes if shape.fill == "hair" for path in shape.path for point in path.points]


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("exercise", UPRIGHT)
def test_each_way_to_wear_the_hair_is_drawn_with_an_outer_line_of_its_own(exercise: str, build: str) -> None:
    shapes = load(exercise, build=build).keys[0].shapes
    for hair in HAIR_STYLES:
        own = [shape for shape in shapes if shape.hair == (hair,)]
        assert any(shape.fill in ("hair", "cover") for shape in own)
        assert any(shape.stroke == "ink" and shape.width > 0.9 for shape in own)


def test_a_cover_leaves_no_hair_and_no_ear_to_be_seen() -> None:
    covered = [shape for shape in load("calf-raise", "covered").keys[0].shapes if shape.hair]
    assert {shape.fill for shape in covered if shape.fill} == {"cover"}


def test_a_palette_shows_one_way_to_wear_the_hair() -> None:
    drawing = load("calf-raise")
    for hair in HAIR_STYLES:
        palette = palette_for({"hair": hair})
        shown = [shape for shape in drawing.keys[0].shapes if palette.shows(shape.hair)]
        assert shown == list(load("calf-raise", hair).keys[0].shapes)
        assert len(shown) < len(drawing.keys[0].shapes)
        assert palette_for({"hair": hair}, ink_saving=True).shows((hair,))


def test_a_pony_tail_stands_out_behind_the_head_seen_from_the_side() -> None:
    tied, short = (min(x for x, _ in hair_points("calf-raise", hair)) for hair in ("tied", "short"))
    assert tied < short - 4


def test_long_hair_reaches_the_shoulders() -> None:
    long, short = (max(y for _, y in hair_points("lateral-hops", hair)) for hair in ("long", "short"))
    assert 8 < long - short < 25


def test_a_style_with_hair_that_nobody_wears_is_refused() -> None:
    text = (FIGURES / "drawings" / "calf-raise.json").read_text(encoding="ascii")
    with pytest.raises(DrawingError, match=r"styles\[\d+\] names hair that is not short, long, tied"):
        decode(text.replace('["tied"]', '["curly"]', 1), "drawings/calf-raise.json")


def test_builds_differ_where_they_should_and_share_the_legs() -> None:
    scene = read("lateral-hops")
    camera = Camera(0, 0)
    outlines = {}
    for name, build in BODIES.items():
        body = build_body(Skeleton(scene.keys[0].pose, build), scene, camera)
        outlines[name] = {part.name: part.outline for part in body.parts}
    straight, curved = outlines["straight"], outlines["curved"]

    def width(outlines: dict[str, BaseGeometry], left: str, right: str) -> float:
        return float(outlines[left].bounds[2] - outlines[right].bounds[0])

    assert width(curved, "sleeve-left", "sleeve-right") < width(straight, "sleeve-left", "sleeve-right") - 2
    assert width(curved, "pelvis", "pelvis") > width(straight, "pelvis", "pelvis") + 1
    assert straight["shank-right"].equals(curved["shank-right"])


@pytest.mark.parametrize("exercise", available())
def test_builds_have_the_same_key_frames(exercise: str) -> None:
    one, other = (load(exercise, "short", build) for build in BUILDS)
    assert len(one.keys) == len(other.keys)
    assert one.thumbnail == other.thumbnail
    assert one.keys != other.keys


def test_baking_writes_each_build_to_a_place_of_its_own(tmp_path: Path) -> None:
    usual, curved = tmp_path / "calf-raise.json", tmp_path / "curved" / "calf-raise.json"
    assert bake("calf-raise", tmp_path) == [usual, curved]
    baked = decode(curved.read_text("ascii"), "baked anew")
    assert list(differences(baked, load("calf-raise", build="curved"))) == []
    assert list(differences(baked, load("calf-raise"))) != []


def test_drawings_and_films_are_small_in_the_wheel() -> None:
    """Of the eighteen for the ankle at most three megabytes, of all at most ten.

    A wheel is a zip file: what counts is the packed size.
    """
    folders = (Path(str(FIGURES)) / folder for folder in ("drawings", "films"))
    kept = [path for folder in folders for path in folder.rglob("*.*")]
    assert len(kept) >= 2 * len(BUILDS) * len(available())
    packed = {path: len(zlib.compress(path.read_bytes(), 6)) for path in kept}
    ankle = {one.id for one in exercises_in().values() if section_of(one.family) == ANKLE}
    assert len(ankle) == 18
    assert sum(size for path, size in packed.items() if path.stem in ankle) <= 3_000_000
    assert sum(packed.values()) <= 10_000_000
