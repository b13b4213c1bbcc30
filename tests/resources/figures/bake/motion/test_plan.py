"""Timeline files: what is wrong in one is said in one sentence that names file and field."""

import pytest

from resources.figures.bake.motion.plan import PlanError, parse, read, timelines
from resources.figures.bake.poses.posefile import exercises_with_poses
from resources.figures.bake.poses.posefile import read as read_scene

GOOD = """
phases = [{ path = "up", seconds = 1, stops = [{ key = 0 }] }, { hold = 1, stops = [{ key = 1 }] }]
[paths.up]
frames = 20
poses = [{ key = 0, at = 0 }, { key = 1, at = 1 }]
"""


def test_every_exercise_moves() -> None:
    assert timelines() == exercises_with_poses()


@pytest.mark.parametrize("exercise", timelines())
def test_every_timeline_shows_every_key_frame(exercise: str) -> None:
    keys = len(read_scene(exercise).keys)
    shown = {stop.key for phase in read(exercise, keys).phases for stop in phase.stops}
    assert shown == set(range(keys))


def test_a_good_file_is_read() -> None:
    plan = parse(GOOD, "calf-raise", 2)
    assert [phase.path for phase in plan.phases] == ["up", ""]
    assert [waypoint.key for waypoint in plan.paths[0].waypoints] == [0, 1]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('path = "up"', 'path = "down"', r"phases\[0\].path is 'down'"),
        ("key = 1, at = 1", "key = 4, at = 1", r"paths.up.poses\[1\].key"),
        ("at = 1 }]", "at = 0.9 }]", "paths.up.poses must start at 0 and end at 1"),
        ("frames = 20", "frames = 9000", "paths.up.frames"),
        ("frames = 20", "frames = 20\nspeed = 2", "paths.up.speed is not a known field"),
        ("hold = 1", "hold = 1, rep = 1", r"phases\[1\] must have one of"),
        ("seconds = 1", "seconds = -1", r"phases\[0\].seconds"),
        ("seconds = 1", 'seconds = 1, ease = "quick"', r"phases\[0\].ease is 'quick'"),
        ("key = 0, at = 0", 'key = 0, at = 0, held = "tail"', r"poses\[0\].held is 'tail'"),
        ("key = 0, at = 0", "key = 0, at = 0, move = [1, 2]", r"poses\[0\].move"),
        ("phases =", "phases = 3 #", "phases must list"),
        ("[paths.up]", "[paths.up", "is not valid TOML"),
    ],
)
def test_a_wrong_file_is_one_sentence(old: str, new: str, field: str) -> None:
    with pytest.raises(PlanError, match=field) as caught:
        parse(GOOD.replace(old, new), "calf-raise", 2)
    assert str(caught.value).startswith("timelines/calf-raise.toml")
    assert "\n" not in str(caught.value).strip()
