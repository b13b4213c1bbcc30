"""The close-ups of a rolling foot: what turns, and the small runner who lies in the same room."""

from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest
from shapely.geometry import Point

from resources.figures.bake.poses.pose import SIDES, Pose, interpolated
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.poses.scenes import Band, ExerciseScene, Overview, Table
from resources.figures.bake.rig.bare_foot import ankle_bones
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.furniture import draw_table
from resources.figures.bake.rig.outline import union
from resources.figures.bake.rig.scene import Picture, build_body
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import vector

Kind = TypeVar("Kind")

EXERCISES = ("band-inversion", "band-eversion")


def only(scene: ExerciseScene, kind: type[Kind]) -> Kind:
    (prop,) = (prop for prop in scene.props if isinstance(prop, kind))
    return prop


def inwards(pose: Pose) -> float:
    """How much the sole of the right foot faces the runner's left, as a sine."""
    return float(-Skeleton(pose).bone("foot", "right").axes[1, 2])


def test_inversion_ends_with_the_sole_turned_in_and_eversion_with_the_sole_turned_out() -> None:
    first, last = (inwards(key.pose) for key in read("band-inversion").keys)
    assert -0.25 < first < -0.1
    assert last > 0.3
    first, last = (inwards(key.pose) for key in read("band-eversion").keys)
    assert first > 0.2
    assert -0.25 < last < -0.1


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_sole_turns_towards_the_viewer(exercise: str) -> None:
    scene = read(exercise)
    camera = Camera(*scene.camera)
    first, last = (camera.facing(-Skeleton(key.pose).bone("foot", "right").axes[:, 2]) for key in scene.keys)
    assert last > first
    shown = [
        sum(piece.geometry.area for piece in Picture(scene, key.pose, at).pieces() if is_sole(piece.width))
        for at, key in enumerate(scene.keys)
    ]
    assert shown[1] > 1.3 * shown[0] > 0


def is_sole(width: float) -> bool:
    """Only the print and the pads have lines as thin as this one."""
    return width == pytest.approx(0.25 * 0.44)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_small_runner_lies_with_straight_legs_and_the_same_leg_is_in_the_window(exercise: str) -> None:
    scene = read(exercise)
    small = only(scene, Overview).pose
    assert (small.root, small.pelvis) == (scene.keys[0].pose.root, scene.keys[0].pose.pelvis)
    assert small.right.hip == scene.keys[0].pose.right.hip
    for limbs in (small.right, small.left):
        assert limbs.knee <= 5
        assert abs(limbs.hip[0]) <= 5
        assert limbs.elbow <= 15


@pytest.mark.parametrize("exercise", EXERCISES)
def test_window_and_small_runner_show_the_same_table_and_toes_that_point_up(exercise: str) -> None:
    scene = read(exercise)
    small, band, table = only(scene, Overview), only(scene, Band), only(scene, Table)
    assert small.anchor is not None
    assert small.anchor == band.anchor
    assert small.anchor[:2] == table.leg
    for camera in (Camera(*scene.camera), Camera(*small.camera)):
        for key in scene.keys:
            foot = Skeleton(key.pose).bone("foot", "right")
            heel, toe = camera.flat(foot.point(-6, 0, -7)), camera.flat(foot.point(18, 0, -5))
            assert heel[1] - toe[1] > 10
    assert scene.window is not None
    camera = Camera(*scene.camera)
    knot = camera.flat(vector(small.anchor)) - camera.flat(scene.window.centre)
    assert (knot**2).sum() ** 0.5 + table.thick < scene.window.radius


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_thumbnail_holds_the_whole_arrow(exercise: str) -> None:
    scene = read(exercise)
    crop, key = scene.thumbnail, scene.keys[scene.thumbnail.key]
    arrows = [
        piece
        for piece in Picture(scene, key.pose, crop.key, key.arrows).pieces()
        if piece.fill == "arrow" or piece.stroke == "arrow"
    ]
    assert arrows
    assert not {"arrow", "arrow-halo"} & set(crop.without)
    for arrow in arrows:
        left, top, right, bottom = arrow.geometry.bounds
        assert crop.centre[0] - crop.size / 2 < left
        assert right < crop.centre[0] + crop.size / 2
        assert crop.centre[1] - crop.size / 2 < top
        assert bottom < crop.centre[1] + crop.size / 2


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_ring_round_the_small_foot_holds_the_leg_of_the_table_and_the_window_shows_the_mat(
    exercise: str,
) -> None:
    scene = read(exercise)
    small, window = only(scene, Overview), scene.window
    assert window is not None
    assert small.anchor is not None
    camera = Camera(*small.camera)
    knot = camera.flat(vector(small.anchor)) - camera.flat(window.centre)
    assert (knot**2).sum() ** 0.5 < window.radius
    shown = Picture(scene, scene.keys[0].pose, 0).pieces()
    rings = [piece for piece in shown if piece.geometry.geom_type == "LinearRing" and piece.stroke == "ink"]
    assert any(
        ring.geometry.length == pytest.approx(6.28 * window.radius * small.scale, rel=0.02) for ring in rings
    )
    assert [piece.fill for piece in shown[1:3]] == ["floor", "shadow"]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_ring_and_window_show_both_legs_in_one_and_the_same_place(exercise: str) -> None:
    scene = read(exercise)
    small = only(scene, Overview)
    assert {f"leg-{part}-{side}" for part in ("lower", "upper") for side in SIDES} <= set(scene.layers)
    for key in scene.keys:
        close = key.pose.left
        assert (close.hip, close.knee, close.ankle) == (
            small.pose.left.hip,
            small.pose.left.knee,
            small.pose.left.ankle,
        )


@pytest.mark.parametrize("exercise", EXERCISES)
def test_nobody_spreads_the_legs_for_a_band(exercise: str) -> None:
    for side in SIDES:
        assert abs(only(read(exercise), Overview).pose.limbs(side).hip[1]) <= 10


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_band_pulls_against_the_turn_and_clears_the_other_foot(exercise: str) -> None:
    scene = read(exercise)
    small, last = only(scene, Overview), Skeleton(scene.keys[1].pose)
    assert small.anchor is not None
    held, anchor = last.bone("foot", "right").point(10, 0, -4), vector(small.anchor)
    pull = (anchor - held) / np.linalg.norm(anchor - held)
    # In from the right foot is to the runner's left (+y): that is where eversion has its anchor.
    assert (pull[1] if exercise == "band-eversion" else -pull[1]) > 0.75
    share = np.linspace(0.0, 1.0, 40)[:, None]
    way = held + (anchor - held) * share
    sole = np.array([last.foot_point("left", ahead) for ahead in (BODY.heel, 8.0, 20.0)])
    for spot in way:
        if abs(spot[1] - sole[0, 1]) < 6:
            assert spot[0] > np.interp(spot[2], sole[:, 2], sole[:, 0]) + 2


@pytest.mark.parametrize("exercise", ["band-dorsiflexion", *EXERCISES])
def test_a_table_and_the_body_lie_apart_in_the_picture_so_neither_is_painted_over_the_nearer(
    exercise: str,
) -> None:
    scene = read(exercise)
    views = [(scene.camera, scene.keys[0].pose, scene)]
    views += [
        (prop.camera, prop.pose, replace(scene, layers=()))
        for prop in scene.props
        if isinstance(prop, Overview)
    ]
    for view, pose, whole in views:
        camera = Camera(*view)
        table = union(piece.geometry for piece in draw_table(only(scene, Table), camera) if piece.stroke)
        body = union(part.outline for part in build_body(Skeleton(pose), whole, camera).parts)
        assert table.distance(body) > 2


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_place_that_a_foot_has_left_is_one_line_round_the_toes(exercise: str) -> None:
    scene = read(exercise)
    camera = Camera(*scene.camera)
    before = Skeleton(scene.keys[0].pose)
    pieces = Picture(scene, scene.keys[1].pose, 1).pieces()
    (dashes,) = (piece.geometry for piece in pieces if piece.stroke == "ghost-line")
    assert dashes.geom_type == "LineString"
    foot = build_body(before, scene, camera).part("foot-right").outline
    assert dashes.length > 0.4 * foot.boundary.length
    toe = camera.flat(before.foot_point("right", 23.0))
    assert dashes.distance(Point(float(toe[0]), float(toe[1]))) < 6


def test_of_a_place_that_is_hidden_but_for_scraps_nothing_is_dashed() -> None:
    scene = read("band-inversion")
    almost = interpolated(scene.keys[1].pose, scene.keys[0].pose, 0.12)
    scene = replace(scene, keys=(replace(scene.keys[0], pose=almost), scene.keys[1]))
    pieces = Picture(scene, scene.keys[1].pose, 1).pieces()
    assert not [piece for piece in pieces if piece.stroke == "ghost-line"]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_ankle_bones_stay_where_they_are_while_the_foot_turns(exercise: str) -> None:
    scene = read(exercise)
    camera = Camera(*scene.camera)
    bones = []
    for key in scene.keys:
        body = build_body(Skeleton(key.pose), scene, camera)
        lines = [piece.geometry for piece in ankle_bones(body, "right")]
        assert lines
        bones.append(union(lines).centroid)
    assert bones[0].distance(bones[1]) < 0.5


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_arrow_over_a_foot_that_turns_leaves_its_toes_to_be_seen(exercise: str) -> None:
    scene = read(exercise)
    key = scene.keys[1]
    foot = build_body(Skeleton(key.pose), scene, Camera(*scene.camera)).part("foot-right").outline
    pieces = Picture(scene, key.pose, 1, key.arrows).pieces()
    arrow = union(piece.geometry for piece in pieces if piece.fill == "arrow")
    assert arrow.area > 0
    assert arrow.intersection(foot).area < 3
