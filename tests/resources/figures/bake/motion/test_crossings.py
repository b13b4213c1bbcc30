"""In a film nothing goes from behind a limb to before it while a viewer sees the two overlap."""

import pytest

from resources.figures.bake.motion.crossings import problems
from resources.figures.bake.motion.plan import Plan, parse, read, timelines
from resources.figures.bake.motion.staging import staged
from resources.figures.bake.poses.posefile import read as read_scene


def crossings(plan: Plan) -> list[str]:
    scene = read_scene(plan.exercise)
    return problems(scene, plan, {path.name: staged(scene, plan, path) for path in plan.paths})


@pytest.mark.parametrize("exercise", timelines())
def test_what_overlaps_in_a_film_does_not_change_places(exercise: str) -> None:
    assert crossings(read(exercise, len(read_scene(exercise).keys))) == []


def test_a_hand_that_comes_from_behind_the_shoe_it_holds_is_found() -> None:
    text = """
    phases = [{ path = "lift", seconds = 1, stops = [{ key = 0 }] }]
    [paths.lift]
    frames = 31
    poses = [
        { at = 0, key = 0, held = "pelvis" },
        { at = 0.6, key = 0, toward = 1, mix = 0.5, held = "pelvis", put = { "left.hip" = [3, 3, 0], "left.knee" = 138, "left.ankle" = [-24, 0], "left.reach.at" = [-10, 22, -4] } },
        { at = 1, key = 1, held = "pelvis" },
    ]
    """  # noqa: E501
    found = crossings(parse(text, "single-leg-balance", 2))
    assert any("leg-lower-left and arm-lower-left change places" in problem for problem in found)
