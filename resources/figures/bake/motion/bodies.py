"""What no frame of a film may show: a limb through something, a leap for a hop, a foot bent too far."""

from collections.abc import Mapping, Sequence

from resources.figures.bake.motion.plan import Plan
from resources.figures.bake.motion.staging import Staged
from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.scene_lint import leaps
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.solids import through

_BENT = 47.0
"""Dorsiflexion (degrees) that an ankle passes in a moment; a key frame holds still at less."""


def problems(scene: ExerciseScene, plan: Plan, paths: Mapping[str, Sequence[Staged]]) -> list[str]:
    """One sentence for each thing that frames of a path show and no body does."""
    found = []
    for name, frames in paths.items():
        for frame in frames:
            skeleton = Skeleton(frame.placed)
            what = [*through(scene, skeleton), *leaps(scene, skeleton)]
            for side in SIDES:
                bent = skeleton.joint_angles(side)["dorsiflexion"]
                if bent > _BENT:
                    what.append(f"the {side} ankle is bent by {bent:.0f} degrees")
            found += [f"timelines/{plan.exercise}.toml: paths.{name}: {each}." for each in what]
    return list(dict.fromkeys(found))
