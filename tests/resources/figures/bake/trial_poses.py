"""Poses that no exercise has yet: lying, kneeling, supported and crossed ones, to try the rig with."""

from collections.abc import Mapping
from types import MappingProxyType

from resources.figures.bake.poses.pose import FootPlacement, HandPlacement, Limbs, Pose

_LEANING = Limbs(knee=2, ankle=(10, 0), toe=40, shoulder=(75, 5, 0), elbow=4)
_ON_ALL_FOURS = Limbs(hip=(80, 0, 0), knee=86, ankle=(-40, 0), shoulder=(118, 6, 0), elbow=4)


def _bridging(aside: float) -> Limbs:
    foot = FootPlacement(at=(48, aside, 0), knee=(0.3, 0, 1))
    return Limbs(foot=foot, shoulder=(-38, 12, 0), elbow=5)


TRIAL_POSES: Mapping[str, Pose] = MappingProxyType(
    {
        "bridge": Pose(
            root=(0, 0, 32), pelvis=(-66, 0, 0), neck=(30, 0, 0), right=_bridging(-9), left=_bridging(9)
        ),
        "plank": Pose(root=(0, 0, 44), pelvis=(74, 0, 0), neck=(-20, 0, 0), right=_LEANING, left=_LEANING),
        "half-kneeling": Pose(
            root=(0, 0, 52),
            right=Limbs(hip=(-4, 0, 0), knee=95, ankle=(-35, 0)),
            left=Limbs(hip=(86, 4, 0), knee=88, ankle=(2, 0)),
        ),
        "single-leg deadlift": Pose(
            root=(0, 0, 90),
            pelvis=(78, 0, 0),
            spine=(8, 0, 0),
            right=Limbs(hip=(-6, 0, 0), knee=4, ankle=(-10, 0), shoulder=(80, 5, 0)),
            left=Limbs(hip=(84, 0, 0), knee=18, ankle=(10, 0), shoulder=(80, 5, 0)),
        ),
        "cat": Pose(
            root=(0, 0, 54),
            pelvis=(80, 0, 0),
            spine=(50, 0, 0),
            neck=(30, 0, 0),
            right=_ON_ALL_FOURS,
            left=_ON_ALL_FOURS,
        ),
        "lying hamstring stretch": Pose(
            root=(0, 0, 10),
            pelvis=(-88, 0, 0),
            right=Limbs(
                hip=(84, 0, 0), knee=8, reach=HandPlacement(at=(-8, -3, -20), relative="thigh-right")
            ),
            left=Limbs(hip=(-2, 0, 0), reach=HandPlacement(at=(-8, 4, -24), relative="thigh-right")),
        ),
        "sitting with crossed legs": Pose(
            root=(0, 0, 46),
            right=Limbs(hip=(112, -14, 0), knee=78, shoulder=(50, -20, 30), elbow=70),
            left=Limbs(hip=(84, 0, 0), knee=86, shoulder=(40, -20, 40), elbow=90),
        ),
    }
)
