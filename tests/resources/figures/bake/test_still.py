"""What lies as it lay is drawn once: it comes out as if it were drawn anew, in whatever order it is drawn."""

from collections.abc import Callable

import pytest
import shapely

from resources.figures.bake.motion.blending import moved
from resources.figures.bake.poses.pose import Pose, Side
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig import arms, legs, scene, still, trunk
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.head import add_head
from resources.figures.bake.rig.shoe import add_shod_foot
from resources.figures.bake.rig.skeleton import Skeleton
from tests.resources.figures.bake.trial_poses import TRIAL_POSES

Bones = tuple[str, ...]

_THINNED = 0.3
"""How far (cm) a line may lie from its twin that was thinned with other last digits."""


def body_of(shown: ExerciseScene, pose: Pose, build: str = "straight") -> Body:
    return scene.build_body(Skeleton(pose, BUILDS[build]), shown, GroundedCamera(*shown.camera, shown))


def _at_once(
    body: Body, add: Callable[..., None], bones: Bones, side: Side | None = None, **_: object
) -> None:
    add(body, *(() if side is None else (side,)))


def alike(one: Body, other: Body, within: float) -> bool:
    """Whether two bodies have the same parts, details and marks, and all else at the same places."""
    same = [part.name for part in one.parts] == [part.name for part in other.parts]
    for first, second in zip(one.parts, other.parts, strict=True):
        shapes, others = (
            [part.outline, *(each.geometry for each in part.details), *(each.patch for each in part.marks)]
            for part in (first, second)
        )
        same &= len(shapes) == len(others) and all(
            (here.is_empty and there.is_empty) or shapely.hausdorff_distance(here, there) < within
            for here, there in zip(shapes, others, strict=True)
        )
    places, elsewhere = (
        [
            *(rings for layer in sorted(body.solids) for rings in body.solids[layer]),
            *(seam.centre for seam in body.seams),
            *(kin.centre for kin in body.kin),
            *(hand.grip for hand in body.hands.values()),
        ]
        for body in (one, other)
    )
    return bool(same) and all(
        abs(here - there).max() < within for here, there in zip(places, elsewhere, strict=True)
    )


@pytest.mark.parametrize(
    ("exercise", "pose"),
    [
        ("calf-raise-step", None),
        ("ankle-alphabet", None),
        ("duck-walk-weighted", None),
        ("calf-raise", "plank"),
    ],
)
def test_a_still_body_is_the_body_drawn_at_once(
    exercise: str, pose: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a limb depends on is told: a bone, a bend or the floor that were forgotten would show."""
    shown = read(exercise)
    posed = shown.keys[-1].pose if pose is None else TRIAL_POSES[pose]
    kept = body_of(shown, posed, "curved")
    for module in (arms, legs, scene, trunk):
        monkeypatch.setattr(module, "add_still", _at_once)
    assert alike(kept, body_of(shown, posed, "curved"), _THINNED)


def test_in_whatever_order_frames_are_drawn_they_come_out_the_same() -> None:
    shown = read("calf-raise")
    pose = shown.keys[0].pose
    still._drawn.cache_clear()
    first = body_of(shown, pose)
    still._drawn.cache_clear()
    body_of(shown, moved(pose, (0.37, 0.11, 2.3)))
    assert alike(first, body_of(shown, pose), 1e-300)


def test_a_head_that_is_held_still_is_drawn_once_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def counting(body: Body) -> None:
        counted.append(body.build.name)
        add_head(body)

    monkeypatch.setattr(scene, "add_head", counting)
    shown = read("calf-raise")
    for key in shown.keys:
        for build in BUILDS:
            body_of(shown, key.pose, build)
    assert counted == list(BUILDS)


def test_a_foot_is_drawn_once_for_both_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Side] = []

    def counting(body: Body, side: Side, *shank: object) -> None:
        counted.append(side)
        add_shod_foot(body, side, *shank)  # type: ignore[arg-type]

    monkeypatch.setattr(legs, "add_shod_foot", counting)
    still._drawn.cache_clear()
    shown = read("calf-raise")
    for build in BUILDS:
        body_of(shown, shown.keys[0].pose, build)
    assert sorted(counted) == ["left", "right"]


def test_what_the_floor_presses_flat_is_not_drawn_for_a_foot_in_the_air() -> None:
    shown = read("lateral-hops")
    on_floor, in_air = (
        body_of(shown, moved(shown.keys[0].pose, (0.0, 0.0, up))).part("sole-right") for up in (-1.0, 30.0)
    )
    assert on_floor.outline.area < 0.97 * in_air.outline.area
