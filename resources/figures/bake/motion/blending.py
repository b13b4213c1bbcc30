"""Poses between poses: mirrored, moved over the floor, and mixed leaf by leaf along a path. Standard library
only."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any, TypeVar, cast, overload

from resources.figures.bake.poses.pose import Limbs, Pose, Triple

Value = TypeVar("Value")


class BlendError(ValueError):
    """A pose cannot be changed as asked; the sentence names the field."""


def flipped(pose: Pose) -> Pose:
    """The pose as a mirror at the figure's middle plane (y = 0) shows it; the draw order stays."""

    def turned(angles: Triple) -> Triple:
        return angles[0], -angles[1], -angles[2]

    return replace(
        pose,
        root=_across(pose.root),
        pelvis=turned(pose.pelvis),
        spine=turned(pose.spine),
        neck=turned(pose.neck),
        head=turned(pose.head),
        right=_flipped_limbs(pose.left),
        left=_flipped_limbs(pose.right),
    )


def _flipped_limbs(limbs: Limbs) -> Limbs:
    foot, reach = limbs.foot, limbs.reach
    if foot is not None:
        foot = replace(foot, at=_across(foot.at), yaw=-foot.yaw, roll=-foot.roll, knee=_across(foot.knee))
    if reach is not None:
        reach = replace(
            reach,
            at=_across(reach.at),
            relative=_other_side(reach.relative),
            elbow=_across(reach.elbow),
            direction=_across(reach.direction),
            palm=_across(reach.palm),
            directed=_other_side(reach.directed),
        )
    return replace(limbs, foot=foot, reach=reach)


@overload
def _across(point: Triple) -> Triple: ...
@overload
def _across(point: None) -> None: ...
def _across(point: Triple | None) -> Triple | None:
    return None if point is None else (point[0], -point[1], point[2])


def _other_side(frame: str) -> str:
    if frame.endswith("-left"):
        return frame.removesuffix("-left") + "-right"
    return frame.removesuffix("-right") + "-left" if frame.endswith("-right") else frame


def moved(pose: Pose, by: Triple) -> Pose:
    """The whole body somewhere else: hips, placed feet and hands that hold on to the world, in cm."""

    def there(point: Triple) -> Triple:
        return point[0] + by[0], point[1] + by[1], point[2] + by[2]

    def limbs(side: Limbs) -> Limbs:
        foot = None if side.foot is None else replace(side.foot, at=there(side.foot.at))
        reach = side.reach
        if reach is not None and reach.relative == "world":
            reach = replace(reach, at=there(reach.at))
        return replace(side, foot=foot, reach=reach)

    return replace(pose, root=there(pose.root), right=limbs(pose.right), left=limbs(pose.left))


def changed(pose: Pose, changes: Mapping[str, Any]) -> Pose:
    """The pose with single fields set, such as `{"root": [0, 0, 90], "left.foot.pitch": 20}`."""
    for field, value in changes.items():
        parts = field.split(".")
        if parts[0] == "order" and len(parts) == 2:
            pose = replace(pose, order={**pose.order, parts[1]: float(value)})
        else:
            pose = _set(pose, parts, value, field)
    return pose


def _set(whole: Value, parts: Sequence[str], value: Any, field: str) -> Value:
    if not is_dataclass(whole) or parts[0] not in {part.name for part in fields(whole)}:
        raise BlendError(f"{field} is no field of this pose")
    known = getattr(whole, parts[0])
    if len(parts) > 1:
        new = _set(known, parts[1:], value, field)
    elif isinstance(known, tuple) or isinstance(value, list):
        if not isinstance(value, list) or (known is not None and len(value) != len(known)):
            raise BlendError(f"{field} must be a list of {len(known or (0, 0, 0))} numbers")
        new = tuple(_number(item, field) for item in value)
    elif isinstance(known, str):
        new = value
    else:
        new = _number(value, field)
    return cast(Value, replace(cast(Any, whole), **{parts[0]: new}))


def _number(value: object, field: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise BlendError(f"{field} must be a number")
    return float(value)


def settled(pose: Pose) -> Pose:
    """The pose with the bend of placed toes written out, so that it can be mixed with one that sets it."""

    def limbs(side: Limbs) -> Limbs:
        foot = side.foot
        if foot is None or foot.toe is not None:
            return side
        toe = max(0.0, foot.pitch - 4) if foot.pivot == "ball" else 0.0
        return replace(side, foot=replace(foot, toe=toe))

    return replace(pose, right=limbs(pose.right), left=limbs(pose.left))


def between(poses: Sequence[Pose], times: Sequence[float], at: float, *, rests: bool) -> Pose:
    """The pose at a time between `times`, each number on its own smooth curve that never overshoots.

    With `rests` the path starts and ends at rest. What cannot be mixed keeps the value of the nearer pose.
    """
    return cast(Pose, _mixed(list(poses), times, at, rests))


def unmixable(poses: Sequence[Pose]) -> list[str]:
    """The fields that would jump on the way from the first pose to the last."""
    return sorted(set(_jumps("", list(poses))))


def _jumps(field: str, values: list[Any]) -> list[str]:
    first = values[0]
    if is_dataclass(first) and all(type(value) is type(first) for value in values):
        return [
            jump
            for part in fields(first)
            if part.name != "order"
            for jump in _jumps(
                f"{field}.{part.name}".lstrip("."), [getattr(value, part.name) for value in values]
            )
        ]
    if all(isinstance(value, (int, float)) for value in values):
        return []
    if all(isinstance(value, tuple) and len(value) == len(first) for value in values):
        return []
    return [] if all(value == first for value in values) else [field]


def _mixed(values: list[Any], times: Sequence[float], at: float, rests: bool) -> Any:
    first = values[0]
    if all(value == first for value in values):
        return first
    if is_dataclass(first) and not isinstance(first, type):
        if all(type(value) is type(first) for value in values):
            mixed = {
                part.name: _mixed([getattr(value, part.name) for value in values], times, at, rests)
                for part in fields(first)
            }
            return type(first)(**mixed)
    elif isinstance(first, tuple) and all(isinstance(value, tuple) for value in values):
        return tuple(_mixed(list(column), times, at, rests) for column in zip(*values, strict=True))
    elif all(isinstance(value, (int, float)) for value in values):
        return on_curve(times, values, at, rests=rests)
    return min(zip(times, values, strict=True), key=lambda pair: abs(pair[0] - at))[1]


def on_curve(times: Sequence[float], values: Sequence[float], at: float, *, rests: bool) -> float:
    """A smooth curve through points that rises and falls only where they do (Fritsch and Carlson 1980)."""
    steps = [later - earlier for earlier, later in pairwise(times)]
    slopes = [
        (later - earlier) / step for earlier, later, step in zip(values[:-1], values[1:], steps, strict=True)
    ]
    spot = next((index for index, time in enumerate(times[1:]) if at <= time), len(steps) - 1)
    step, share = steps[spot], min(1.0, max(0.0, (at - times[spot]) / steps[spot]))
    start = _tangent(steps, slopes, spot, rests) * step
    end = _tangent(steps, slopes, spot + 1, rests) * step
    one, other = values[spot], values[spot + 1]
    square, cube = share * share, share**3
    return (
        one * (2 * cube - 3 * square + 1)
        + start * (cube - 2 * square + share)
        + other * (3 * square - 2 * cube)
        + end * (cube - square)
    )


def _tangent(steps: Sequence[float], slopes: Sequence[float], at: int, rests: bool) -> float:
    if at in (0, len(slopes)):
        return 0.0 if rests else slopes[min(at, len(slopes) - 1)]
    before, after = slopes[at - 1], slopes[at]
    if before * after <= 0:
        return 0.0
    heavier, lighter = 2 * steps[at] + steps[at - 1], steps[at] + 2 * steps[at - 1]
    return (heavier + lighter) / (heavier / before + lighter / after)
