"""The close-ups of a rolling foot: what turns, and the small runner who lies in the same room."""

from dataclasses import replace
from typing import TypeVar

import pytest
from shapely.geometry import Point

from resources.figures.bake.poses.pose import Pose
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.poses.scenes import Band, ExerciseScene, Overview, Table
from resources.figures.bake.rig.bare_foot import ankle_bones
from resources.figures.bake.rig.camera import Camera
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
def test_ring_and_window_hold_no_leg_that_the_other_one_lacks(exercise: str) -> None:
    scene = read(exercise)
    small, window = only(scene, Overview), scene.window
    assert window is not None
    skeleton = Skeleton(small.pose)
    for view in (scene.camera, small.camera):
        camera = Camera(*view)
        body = build_body(skeleton, replace(scene, layers=()), camera)
        whole = union(part.outline for part in body.parts if part.side == "left" and "leg" in part.layer)
        middle = camera.flat(window.centre)
        assert whole.distance(Point(float(middle[0]), float(middle[1]))) > window.radius - 1


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
