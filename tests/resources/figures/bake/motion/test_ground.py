"""Marks on a floor that goes by: across the way, and as far on as the floor."""

import pytest

from resources.figures.bake.motion.ground import with_ground_marks
from resources.figures.bake.motion.plan import parse, read, timelines
from resources.figures.bake.poses.posefile import read as read_scene
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.scene import Picture

MARKS = 30.0


def marks(sideways: bool, drift: tuple[float, float, float]) -> list[tuple[float, float, float, float]]:
    scene = read_scene("side-shuffle")
    floor = Picture(scene, scene.keys[0].pose, 0).pieces()[:1]
    lines = with_ground_marks(floor, scene, MARKS, drift, sideways=sideways)[1:]
    return sorted(piece.geometry.bounds for piece in lines)


def test_marks_lie_across_the_way_and_go_by_with_the_floor() -> None:
    camera = Camera(*read_scene("side-shuffle").camera)
    step = float(camera.flat((0.0, MARKS / 2, 0.0))[0] - camera.flat((0.0, 0.0, 0.0))[0])
    still, gone, on = (marks(True, (0.0, way, 0.0)) for way in (0.0, MARKS / 2, MARKS))
    assert [x for each in on for x in each] == pytest.approx([x for each in still for x in each])
    shift = min(abs(one[0] + step - other[0]) for one in gone for other in still)
    assert shift < 1.0
    # Seen from the front a way to the side goes across the picture, and its marks away from the viewer.
    assert all(bottom - top > 4 for _, top, _, bottom in still)
    assert all(right - left > 40 for left, _, right, _ in marks(False, (0.0, 0.0, 0.0)))


def test_a_plan_knows_whether_its_floor_goes_by_to_the_side() -> None:
    text = """
phases = [{ path = "on", seconds = 1, stops = [{ key = 0 }] }]
[paths.on]
frames = 2
drift = [[0, 0, 0], [0, 40, 0]]
poses = [{ at = 0, key = 0 }, { at = 1, key = 1 }]
"""
    assert parse(text, "trial", 2).sideways
    assert not parse(text.replace("[0, 40, 0]", "[40, 0, 0]"), "trial", 2).sideways
    ways = {name for name in timelines() if read(name, len(read_scene(name).keys)).sideways}
    assert ways == {"grapevine"}, "a duck walk goes ahead, and a shuffle to and fro"
