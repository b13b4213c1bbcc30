"""A path corrected by hand is drawn while its pose stays; it is void, and told, when that changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from shapely.geometry import LineString

from resources.figures.bake import check
from resources.figures.bake.motion.blending import moved
from resources.figures.bake.poses import retouch as retouches
from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.posefile import PoseError, exercises_with_poses, read
from resources.figures.bake.poses.retouch import Retouch, fingerprint_of, in_force, read_retouches, void
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.outline import disc
from resources.figures.bake.rig.piece import INNER, Piece
from resources.figures.bake.rig.retouching import retouch
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.trunk import add_trunk
from resources.figures.bake.rig.vectors import vector

SCENE = read("calf-raise")
GOOD = f"""
[[retouches]]
key = 1
pose = "{fingerprint_of(SCENE, 1)}"
part = "hand-right"
do = "add"
frame = "hand-right"
path = [[0, 0], [1, 2.5]]
role = "skin-line"
"""


def written(text: str, folder: Path) -> Path:
    (folder / "calf-raise.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_retouch_is_in_force_in_its_key_frame_alone(tmp_path: Path) -> None:
    found = read_retouches(SCENE, written(GOOD, tmp_path))
    assert [each.path for each in in_force(SCENE, 1, found)] == [((0, 0), (1, 2.5))]
    assert in_force(SCENE, 0, found) == []
    assert void(SCENE, found) == []


def test_a_retouch_is_void_when_its_pose_changes(tmp_path: Path) -> None:
    found = read_retouches(SCENE, written(GOOD, tmp_path))
    first, second = SCENE.keys
    other = replace(SCENE, keys=(first, replace(second, pose=moved(second.pose, (0.0, 0.0, 0.1)))))
    assert in_force(other, 1, found) == []
    (sentence,) = void(other, found)
    assert sentence.startswith("poses/retouches/calf-raise.toml: retouches[0].pose is '")
    assert fingerprint_of(other, 1) in sentence


def test_another_camera_makes_it_void_and_another_arrow_does_not() -> None:
    unpointed = replace(SCENE, keys=tuple(replace(key, arrows=()) for key in SCENE.keys))
    assert fingerprint_of(unpointed, 1) == fingerprint_of(SCENE, 1)
    assert fingerprint_of(replace(SCENE, camera=(0.0, 6.0)), 1) != fingerprint_of(SCENE, 1)


def test_the_check_tells_of_a_stale_retouch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = GOOD.replace(fingerprint_of(SCENE, 1), "0" * 12)

    def planted(scene: ExerciseScene) -> tuple[Retouch, ...]:
        return read_retouches(scene, written(stale, tmp_path))

    monkeypatch.setattr(check, "read_retouches", planted)
    assert [each for each in check.problems(["calf-raise"]) if "retouches[0].pose is '000000000000'" in each]


def test_every_retouch_that_ships_is_in_force() -> None:
    scenes = [read(exercise) for exercise in exercises_with_poses()]
    assert [problem for scene in scenes for problem in void(scene, read_retouches(scene))] == []
    assert {path.stem for path in retouches.FOLDER.glob("*.toml")} <= {scene.exercise for scene in scenes}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("key = 1", "key = 4", r"retouches\[0\]\.key is 4, which is no key frame"),
        ("key = 1", "", r"retouches\[0\]\.key is missing"),
        ('do = "add"', 'do = "draw"', r"retouches\[0\]\.do is 'draw'; use one of add, remove, replace"),
        ('do = "add"', 'do = "replace"', r"retouches\[0\]\.path has 2 points; it needs at least 3"),
        ('"skin-line"', '"pink"', r"retouches\[0\]\.role is 'pink', which is no colour role"),
        ('frame = "hand-right"', 'frame = "tail"', r"retouches\[0\]\.frame is 'tail', which is no part"),
        ("[1, 2.5]]", "[1]]", r"retouches\[0\]\.path\[1\] must have 2 numbers, not 1"),
        ("[1, 2.5]]", "[1, 'far']]", r"retouches\[0\]\.path\[1\]\[1\] must be a number"),
        ("part =", "prat =", r"retouches\[0\]\.prat is not a known field"),
        ("[[retouches]]", "[[retouches", "cannot be read"),
    ],
)
def test_a_wrong_file_is_told_by_file_and_field(old: str, new: str, sentence: str, tmp_path: Path) -> None:
    assert old in GOOD
    with pytest.raises(PoseError, match=rf"^poses/retouches/calf-raise\.toml:? .*{sentence}"):
        read_retouches(SCENE, written(GOOD.replace(old, new), tmp_path))


def hand() -> Body:
    """A body of one round hand with a line across it."""
    body = Body(Skeleton(SCENE.keys[0].pose), Camera(-90, 0))
    middle = body.camera.flat(body.skeleton.bone("hand", "right").origin)
    part = body.add("hand", "arm-lower", disc(middle, 4.0), "skin", "right")
    across = middle + vector([[-3.0, 0.0], [3.0, 0.0]])
    part.details.append(Piece(LineString(across), stroke="skin-line", width=0.4))
    return body


def done(do: str, path: tuple[tuple[float, float], ...], role: str = "skin-line") -> Part:
    body = hand()
    retouch(body, [Retouch(0, "", "hand-right", do, "hand-right", path, role)])  # type: ignore[arg-type]
    return body.part("hand-right")


SQUARE = ((0.0, -1.0), (5.0, -1.0), (5.0, 1.0), (0.0, 1.0))


def test_a_line_is_added_to_a_part() -> None:
    assert [piece.geometry.length for piece in done("add", ((0, -2), (0, 2))).details] == pytest.approx(
        [6, 4]
    )


def test_lines_are_taken_away_inside_a_path_and_stay_outside() -> None:
    assert [piece.geometry.length for piece in done("remove", SQUARE).details] == pytest.approx([3])
    assert [piece.geometry.length for piece in done("remove", SQUARE, "lace").details] == pytest.approx([6])


def test_an_outline_is_replaced() -> None:
    assert done("replace", SQUARE).outline.area == pytest.approx(10)


def test_a_part_loses_its_own_line_inside_a_path() -> None:
    scene = read("calf-raise-weighted")
    body = Body(Skeleton(scene.keys[0].pose), Camera(*scene.camera))
    for side in SIDES:
        add_leg(body, side)
    add_trunk(body)
    knee = body.camera.flat(body.skeleton.bone("shank", "right").origin)
    around = disc(knee, 14.0)
    corners = tuple((float(x), float(y)) for x, y in vector(around.exterior.coords) - knee)

    def inner_lines() -> float:
        lines = (
            piece for piece in ink(body) if piece.stroke in ("ink", "skin-line") and piece.width <= INNER
        )
        return float(sum(line.geometry.intersection(around).length for line in lines))

    before = inner_lines()
    for part in ("thigh-right", "shank-right"):
        retouch(body, [Retouch(0, "", part, "remove", "shank-right", corners)])
    assert inner_lines() < before - 3


def test_a_part_that_is_not_there_is_told() -> None:
    with pytest.raises(PoseError, match="part is 'tail', which is not drawn there; use one of hand-right"):
        retouch(hand(), [Retouch(0, "", "tail", "add", "hand-right", ((0, 0), (1, 1)))])
