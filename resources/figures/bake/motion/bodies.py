"""What no frame of a film may show: a limb through something, a leap for a hop, a foot bent too far, hands
that let go."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from resources.figures.bake.motion.plan import Plan
from resources.figures.bake.motion.staging import Staged
from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.movement_lint import grip_of
from resources.figures.bake.rig.scene_lint import leaps
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.solids import through
from resources.figures.bake.rig.things_lint import unlike_things

_BENT = 47.0
"""Dorsiflexion (degrees) that an ankle passes in a moment; a key frame holds still at less."""

_FLAT, _LEAVES = 4.0, 3.0
"""How far (degrees) a flat foot may be pitched while it is no higher than this, cm."""

_LETS_GO = 1.5
"""A hand that has moved by more (cm) has let go."""


def problems(scene: ExerciseScene, plan: Plan, paths: Mapping[str, Sequence[Staged]]) -> list[str]:
    """One sentence for each thing that frames of a path show and no body does."""
    found = []
    for name, frames in paths.items():
        for frame in frames:
            skeleton = Skeleton(frame.placed)
            what = [
                *through(scene, skeleton),
                *leaps(scene, skeleton),
                *unlike_things(scene, skeleton),
            ]
            what += [*_let_go(scene, frame), *_rolls_off(scene, frame)]
            for side in SIDES:
                bent = skeleton.joint_angles(side)["dorsiflexion"]
                if bent > _BENT:
                    what.append(f"the {side} ankle is bent by {bent:.0f} degrees")
            found += [f"timelines/{plan.exercise}.toml: paths.{name}: {each}." for each in what]
    return list(dict.fromkeys(found))


def _let_go(scene: ExerciseScene, frame: Staged) -> Iterator[str]:
    """Hands that do not hold what they hold in each key frame, such as each other: a mirrored pose swaps
    them, and one of them vanishes behind the other."""
    for side in SIDES:
        first, *others = ((limbs.hand, limbs.reach) for limbs in (key.pose.limbs(side) for key in scene.keys))
        if first[1] is None or any(other != first for other in others):
            continue
        limbs = frame.pose.limbs(side)
        if (limbs.hand, limbs.reach) != first and not _stays(scene, frame, side):
            yield f"the {side} hand lets go of what it holds in each key frame"


def _stays(scene: ExerciseScene, frame: Staged, side: Side) -> bool:
    """Whether a hand that is placed in the world, as on a wall, is where it is in the key frames: a path may
    have told its place from the hips."""
    first = scene.keys[0].pose
    reach = first.limbs(side).reach
    if reach is None or reach.relative != "world" or frame.pose.limbs(side).hand != first.limbs(side).hand:
        return False
    was, now = (
        (body.bone("hand", side).origin, grip_of(body, side)) for body in map(Skeleton, (first, frame.placed))
    )
    return all(np.linalg.norm(there - here) < _LETS_GO for here, there in zip(was, now, strict=True))


def _rolls_off(scene: ExerciseScene, frame: Staged) -> Iterator[str]:
    """Feet that leave the floor, or come down on it, heel or toes first where the text asks for flat ones."""
    for side in SIDES if scene.flat_feet else ():
        foot = frame.pose.limbs(side).foot
        if foot is not None and foot.at[2] < _LEAVES and max(abs(foot.pitch), abs(foot.toe or 0.0)) > _FLAT:
            yield f"the {side} foot is not flat on the floor"
