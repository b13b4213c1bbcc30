"""Reads pose files (TOML) and says in one sentence which field of which file is wrong. Standard library
only."""

import tomllib
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from resources.figures.bake.poses.hands import HANDS
from resources.figures.bake.poses.pose import SIDES, FootPlacement, HandPlacement, Limbs, Pose
from resources.figures.bake.poses.poserules import (
    FORMER,
    FRAME_FIELDS,
    FRAMES,
    JOINT_LIMITS,
    MARKS,
    RESTS,
    UNITS,
    both_sides,
    merged,
)
from resources.figures.bake.poses.scenes import PROPS, ExerciseScene, KeyFrame, Prop
from resources.figures.roles import ROLES

Made = TypeVar("Made")

_FOLDER = Path(__file__).parent


class PoseError(ValueError):
    """A pose file that cannot be used; the sentence names file and field."""


def exercises_with_poses() -> tuple[str, ...]:
    """The ids of all pose files, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def read(exercise_id: str) -> ExerciseScene:
    """Read the pose file of one exercise."""
    path = _FOLDER / f"{exercise_id}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PoseError(f"poses/{exercise_id}.toml cannot be read: {error}.") from error
    return parse(text, exercise_id)


def parse(text: str, exercise_id: str) -> ExerciseScene:
    """A scene from the text of a pose file."""
    name = f"poses/{exercise_id}.toml"
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PoseError(f"{name} is not valid TOML: {error}.") from error
    base = data.pop("pose", {})
    keys = data.pop("keys", [])
    if not isinstance(keys, list) or not 2 <= len(keys) <= 4:
        raise PoseError(f"{name}: keys must be two to four key frames.")
    scene = Reader(name).made(ExerciseScene, "", data | {"exercise": exercise_id, "keys": [], "props": []})
    reader = Reader(name)
    frames = tuple(reader.key_frame(f"keys[{at}]", key, base) for at, key in enumerate(keys))
    props = tuple(reader.prop(f"props[{at}]", prop) for at, prop in enumerate(data.get("props", [])))
    whole = replace(scene, keys=frames, props=props)
    _check_whole(whole, name)
    return whole


def _check_whole(scene: ExerciseScene, name: str) -> None:
    for mark in scene.marks:
        if mark not in MARKS:
            raise PoseError(
                f"{name}: marks names '{mark}', which is no muscle mark; use {', '.join(sorted(MARKS))}."
            )
    if not 0 <= scene.thumbnail.key < len(scene.keys):
        raise PoseError(f"{name}: thumbnail.key is {scene.thumbnail.key}, which is no key frame.")
    if scene.thumbnail.size <= 0:
        raise PoseError(f"{name}: thumbnail.size is not above zero.")
    for role in scene.thumbnail.without:
        if role not in ROLES:
            raise PoseError(f"{name}: thumbnail.without names '{role}', which is no colour role.")
    first = scene.keys[0].pose
    for at, key in enumerate(scene.keys[1:], 1):
        for side in SIDES:
            for control in ("foot", "reach"):
                here, there = (getattr(pose.limbs(side), control) for pose in (first, key.pose))
                if (here is None) != (there is None):
                    raise PoseError(
                        f"{name}: keys[{at}].pose.{side}.{control} is placed in one key frame and posed in "
                        "another; the limb would jump between them."
                    )


class Reader:
    """Makes dataclasses from tables, checking every field against its type and limits."""

    def __init__(self, name: str) -> None:
        self._name = name

    def _error(self, field: str, what: str) -> PoseError:
        return PoseError(f"{self._name}: {field} {what}.")

    def _table(self, field: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._error(field, "must be a table")
        return value

    def key_frame(self, field: str, value: object, base: dict[str, Any]) -> KeyFrame:
        table = self._table(field, value)
        own = self._table(f"{field}.pose", table.get("pose", {}))
        pose = self.pose(f"{field}.pose", merged(both_sides(base), both_sides(own)))
        frame = self.made(KeyFrame, field, {**table, "pose": {}})
        return replace(frame, pose=pose)

    def pose(self, field: str, table: dict[str, Any]) -> Pose:
        if "root" not in table:
            raise self._error(f"{field}.root", "is missing; give the hips' place as [x, y, z]")
        right, left = (self._limbs(f"{field}.{side}", table.get(side, {})) for side in SIDES)
        order = self._table(f"{field}.order", table.get("order", {}))
        rest = {key: value for key, value in table.items() if key not in (*SIDES, "order")}
        pose = self.made(Pose, field, rest)
        depths = {layer: self._number(f"{field}.order.{layer}", value) for layer, value in order.items()}
        return replace(pose, right=right, left=left, order=depths)

    def _limbs(self, field: str, value: object) -> Limbs:
        table = dict(self._table(field, value))
        hand = table.pop("hand", "relaxed")
        if hand not in HANDS:
            raise self._error(f"{field}.hand", f"is '{hand}'; use one of {', '.join(HANDS)}")
        for control, kind in (("foot", FootPlacement), ("reach", HandPlacement)):
            if control in table and "at" not in self._table(f"{field}.{control}", table[control]):
                raise self._error(f"{field}.{control}.at", f"is missing; a {kind.__name__} needs its place")
        return replace(self.made(Limbs, field, table), hand=HANDS[hand])

    def prop(self, field: str, value: object) -> Prop:
        table = dict(self._table(field, value))
        kind = table.pop("kind", None)
        if kind not in PROPS:
            raise self._error(f"{field}.kind", f"is '{kind}'; use one of {', '.join(PROPS)}")
        return self.made(PROPS[kind], field, table)

    def made(self, kind: type[Made], field: str, value: object) -> Made:
        """An instance of the dataclass `kind` from a table."""
        table = self._table(field or "the file", value)
        assert is_dataclass(kind)
        known: dict[str, Field[Any]] = {part.name: part for part in fields(kind)}
        for key in table:
            if key not in known:
                raise self._error(f"{field}.{key}".lstrip("."), "is not a known field")
        hints = get_type_hints(kind)
        values = {}
        for key, part in known.items():
            spot = f"{field}.{key}".lstrip(".")
            if key in table:
                values[key] = self._value(spot, table[key], hints[key], key)
            elif part.default is MISSING and part.default_factory is MISSING:
                raise self._error(spot, "is missing")
        return cast(Made, kind(**values))

    def _value(self, field: str, value: object, hint: Any, key: str) -> Any:
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            return self._value(field, value, next(part for part in inner if part is not NoneType), key)
        if origin is tuple:
            return self._tuple(field, value, inner, key)
        if is_dataclass(hint):
            return self.made(cast(type[Any], hint), field, value)
        if hint is bool:
            if not isinstance(value, bool):
                raise self._error(field, "must be true or false")
            return value
        if hint is float:
            return self._number(field, value, key)
        if hint is int:
            if isinstance(value, bool) or not isinstance(value, int):
                raise self._error(field, "must be a whole number")
            return value
        return self._text(field, value, hint, key)

    def _tuple(self, field: str, value: object, inner: tuple[Any, ...], key: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise self._error(field, "must be a list")
        if inner[-1] is Ellipsis:
            return tuple(self._value(f"{field}[{at}]", item, inner[0], key) for at, item in enumerate(value))
        if len(value) != len(inner):
            raise self._error(field, f"must have {len(inner)} numbers, not {len(value)}")
        limits = JOINT_LIMITS.get(key, ())
        numbers = [self._number(f"{field}[{at}]", item) for at, item in enumerate(value)]
        for at, (number, (low, high)) in enumerate(zip(numbers, limits, strict=False)):
            if not low <= number <= high:
                unit = UNITS.get(key, "degrees")
                raise self._error(
                    f"{field}[{at}]", f"is {number:g}; a person can do {low:g} to {high:g} {unit}"
                )
        return tuple(numbers)

    def _number(self, field: str, value: object, key: str = "") -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._error(field, "must be a number")
        limits = JOINT_LIMITS.get(key, ())
        if len(limits) == 1 and not limits[0][0] <= value <= limits[0][1]:
            low, high = limits[0]
            unit = UNITS.get(key, "degrees")
            raise self._error(field, f"is {value:g}; a person can do {low:g} to {high:g} {unit}")
        return float(value)

    def _text(self, field: str, value: object, hint: Any, key: str) -> str:
        if not isinstance(value, str):
            raise self._error(field, "must be a text")
        if key in FRAME_FIELDS and value not in FRAMES:
            raise self._error(
                field, f"is '{value}', which is no part of the body; use one of {', '.join(sorted(FRAMES))}"
            )
        if key in ("rests", "bears") and value not in RESTS:
            raise self._error(
                field, f"is '{value}', which nobody rests on; use one of {', '.join(sorted(RESTS))}"
            )
        if key == "former" and value not in FORMER:
            raise self._error(field, f"is '{value}'; use one of {', '.join(sorted(FORMER))}")
        if get_args(hint) and value not in get_args(hint):
            raise self._error(field, f"is '{value}'; use one of {', '.join(get_args(hint))}")
        return value
