"""What a film must not do: jump, slide a standing foot, or end elsewhere than it goes on. Needs numpy."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from resources.figures.bake.motion.plan import Plan
from resources.figures.bake.motion.staging import Staged
from resources.figures.bake.poses.pose import SIDES, Pose, Side
from resources.figures.bake.poses.scenes import ExerciseScene, Slider
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.foot_shape import BARE_ANKLE
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array
from resources.figures.timing import Phase

_JERK = 7.0
"""How much (cm) a joint's step from frame to frame may differ from its step before; a knee that locks
straight in a push-off comes near it."""

_SLIDE = 0.3
"""How far (cm) a foot on the ground may go between two frames."""

_ON_GROUND = 0.15
"""Height (cm) up to which a sole is on the ground."""

_SINK = 1.0
"""How far (cm) a stiff foot may be below the floor."""

_SEAM = 1.0
"""How far apart (cm) a joint may be where one phase ends and the next begins."""

_TOES = 20.0


def problems(
    plan: Plan,
    paths: Mapping[str, Sequence[Staged]],
    floor: float | None = 0.0,
    gliding: Collection[Side] = (),
) -> Iterator[str]:
    """One sentence for each fault in the staged frames of a plan. `floor` is the height of the soles, cm;
    the feet in `gliding` are meant to slide."""
    name = f"timelines/{plan.exercise}.toml"
    for path in plan.paths:
        frames = paths[path.name]
        standing = [Skeleton(frame.pose) for frame in frames]  # solved once: it takes most of the time
        slides = _slides(frames, standing, [side for side in SIDES if side not in gliding])
        for what in (*_jumps(frames, standing), *slides, *_sinks(standing, floor)):
            yield f"{name}: paths.{path.name}: {what}."
    for what in _open_seams(plan.phases, paths):
        yield f"{name}: {what}."


def _joints(skeleton: Skeleton) -> tuple[list[str], Array]:
    names = [*skeleton.bones, *(f"toes-{side}" for side in SIDES)]
    spots = [bone.origin for bone in skeleton.bones.values()]
    return names, np.array(spots + [skeleton.foot_point(side, _TOES) for side in SIDES])


def _jumps(frames: Sequence[Staged], standing: Sequence[Skeleton]) -> Iterator[str]:
    placed = [
        there if frame.placed == frame.pose else Skeleton(frame.placed)
        for frame, there in zip(frames, standing, strict=True)
    ]
    names = _joints(placed[0])[0]
    spots = np.array([_joints(skeleton)[1] for skeleton in placed])
    if len(spots) < 3:
        return
    changes = np.linalg.norm(np.diff(spots, n=2, axis=0), axis=2)
    frame, joint = np.unravel_index(int(changes.argmax()), changes.shape)
    if changes[frame, joint] > _JERK:
        share = (frame + 1) / (len(frames) - 1)
        yield (
            f"{names[joint]} jumps by {changes[frame, joint]:.1f} cm at {share:.2f} of the way; "
            "put a pose between or make the leg less straight"
        )


def _slides(frames: Sequence[Staged], standing: Sequence[Skeleton], sides: Collection[Side]) -> Iterator[str]:
    solved = [(frame.pose, skeleton) for frame, skeleton in zip(frames, standing, strict=True)]
    for side in sides:
        worst = max((_slide(earlier, later, side) for earlier, later in pairwise(solved)), default=0.0)
        if worst > _SLIDE:
            yield f"the {side} foot slides by {worst:.1f} cm on the ground"


def _slide(earlier: tuple[Pose, Skeleton], later: tuple[Pose, Skeleton], side: Side) -> float:
    """How far a placed foot goes while its ball is on the height where it is placed."""
    one, other = (pose.limbs(side).foot for pose, _ in (earlier, later))
    if one is None or other is None or abs(one.at[2] - other.at[2]) > _ON_GROUND / 10:
        return 0.0
    spots = [skeleton.foot_point(side, BODY.ball) for _, skeleton in (earlier, later)]
    return float(np.linalg.norm(spots[1] - spots[0]))


def _sinks(standing: Sequence[Skeleton], floor: float | None) -> Iterator[str]:
    if floor is None:
        return
    for side in SIDES:
        deepest = min(_lowest(skeleton, side) for skeleton in standing)
        if deepest < floor - _SINK:
            yield f"the {side} foot goes {floor - deepest:.1f} cm into the floor"


def _lowest(skeleton: Skeleton, side: Side) -> float:
    """The lowest spot of the sole, cm; bent toes lie where they may."""
    spots = (BODY.heel, BODY.ball) if skeleton.toe_bend[side] > 3 else (BODY.heel, BODY.ball, _TOES)
    return min(float(skeleton.foot_point(side, spot)[2]) for spot in spots)


def floor_of(scene: ExerciseScene) -> float | None:
    """How high the soles' floor is: a bare sole lies nearer to the ankle; None where nobody stands."""
    if scene.floor is None or scene.layers:
        return None
    return BARE_ANKLE - BODY.ankle_height if scene.barefoot else 0.0


def gliding(scene: ExerciseScene) -> tuple[Side, ...]:
    """The feet that slide on something under them."""
    return tuple(side for prop in scene.props if isinstance(prop, Slider) for side in prop.feet)


def _open_seams(phases: Sequence[Phase], paths: Mapping[str, Sequence[Staged]]) -> Iterator[str]:
    moving = [phase for phase in phases if phase.path]
    for earlier, later in zip(moving, [*moving[1:], moving[0]], strict=True):
        end, start = (
            paths[earlier.path][0 if earlier.back else -1],
            paths[later.path][-1 if later.back else 0],
        )
        names, spots = _joints(Skeleton(end.placed))
        apart = np.linalg.norm(spots - _joints(Skeleton(start.placed))[1], axis=1)
        if float(apart.max()) > _SEAM:
            joint = names[int(apart.argmax())]
            yield (
                f"{joint} jumps by {apart.max():.1f} cm where '{earlier.path}' ends and '{later.path}' begins"
            )
