"""What a pose file may say: joint limits, names, and how one side or one key frame stands for another.
Standard library only."""

from collections.abc import Mapping
from typing import Any

from resources.figures.bake.poses.pose import SIDES

JOINT_LIMITS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "hip": ((-30, 130), (-30, 60), (-45, 60)),
    "knee": ((-5, 160),),
    "ankle": ((-55, 45), (-30, 40)),
    "toe": ((-30, 75),),
    "shoulder": ((-70, 185), (-40, 185), (-95, 95)),
    "elbow": ((-5, 150),),
    "pronation": ((-95, 95),),
    "toes": ((-50, 60),) * 5,
    "arch": ((0, 3),),
    "wrist": ((-80, 80), (-35, 35)),
    "pelvis": ((-180, 180), (-180, 180), (-180, 180)),
    "spine": ((-35, 80), (-40, 40), (-50, 50)),
    "chest": ((-25, 45), (-20, 20), (-30, 30)),
    "blade": ((-3, 5), (-2, 5)),
    "neck": ((-60, 60), (-45, 45), (-80, 80)),
    "head": ((-40, 40), (-30, 30), (-30, 30)),
    "pitch": ((-60, 90),),
    "roll": ((-60, 60),),
}
"""What a human joint can do, in degrees, after the usual range-of-motion tables with a little room."""

UNITS: Mapping[str, str] = {"blade": "cm", "arch": "cm"}
"""What is not counted in degrees."""

FRAMES = frozenset(
    {"world", "pelvis", "thorax", "neck", "head"}
    | {
        f"{bone}-{side}"
        for bone in ("thigh", "shank", "foot", "upper-arm", "forearm", "hand")
        for side in SIDES
    }
)
"""What a placement, an arrow or a prop may be relative to."""

MARKS = frozenset({"belly", "back", "chest", "shoulder-blades"}) | frozenset(
    f"{mark}-{side}"
    for mark in (
        "calf",
        "tibialis",
        "peroneals",
        "tibialis-posterior",
        "ankle",
        "soleus",
        "thigh",
        "hamstrings",
        "hip-front",
        "hip-side",
        "arch",
        "glutes",
        "inner-thigh",
        "waist",
    )
    for side in SIDES
)
"""The muscle marks."""

RESTS = frozenset(
    {"back", "chest", "head"}
    | {
        f"{part}-{side}"
        for part in ("seat", "hip", "knee", "heel", "toes", "instep", "shoulder", "elbow", "forearm", "palm")
        for side in SIDES
    }
)
"""The parts of the body that a pose may rest on, besides the soles of feet that stand."""

FORMER = frozenset(f"{part}-{side}" for part in ("shoe", "foot") for side in SIDES)
"""What may be dashed where it was before."""

FRAME_FIELDS = frozenset({"relative", "directed", "frame", "around"})
"""Fields that hold one of `FRAMES`."""

_MIRRORED = {"at": 1, "elbow": 1, "direction": 1, "palm": 1, "knee": 1}
"""Fields of a placement whose y changes sign on the other side."""


def _mirrored(table: dict[str, Any]) -> dict[str, Any]:
    """A limb table for the right side from one written for the left."""
    result = dict(table)
    for control in ("foot", "reach"):
        placed = table.get(control)
        if isinstance(placed, dict):
            turned = dict(placed)
            for key, value in placed.items():
                if key in _MIRRORED and isinstance(value, list) and len(value) == 3:
                    turned[key] = [value[0], -value[1], value[2]]
                elif key in ("yaw", "roll") and isinstance(value, (int, float)):
                    turned[key] = -value
                elif key in FRAME_FIELDS and isinstance(value, str):
                    turned[key] = value.replace("-left", "-right")
            result[control] = turned
    return result


def merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in over.items():
        known = result.get(key)
        result[key] = merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return result


def both_sides(table: dict[str, Any]) -> dict[str, Any]:
    """`both` written out for each side, under what each side says itself."""
    both = table.get("both")
    rest = {key: value for key, value in table.items() if key != "both"}
    if not isinstance(both, dict):
        return rest
    return merged({"left": both, "right": _mirrored(both)}, rest)
