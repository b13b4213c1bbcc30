"""Reads timeline files (TOML): which paths are baked, which phases play them. Standard library only."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path as FilePath
from typing import Any

from resources.figures.bake.poses.pose import Triple
from resources.figures.bake.poses.poserules import FRAMES
from resources.figures.timing import Phase, Stop

_FOLDER = FilePath(__file__).parent / "timelines"


class PlanError(ValueError):
    """A timeline file that cannot be used; the sentence names file and field."""


@dataclass(frozen=True)
class Waypoint:
    """A pose on a path at a share of its time: a key frame, or one mixed from two, then changed.

    In this order: `held` writes placed hands out in another frame, such as the pelvis, `flip` mirrors the
    pose, `move` puts it elsewhere (cm), `put` sets fields, `add` adds to them.
    """

    at: float
    key: int
    toward: int
    mix: float = 0.0
    held: str = ""
    flip: bool = False
    move: Triple = (0.0, 0.0, 0.0)
    put: Mapping[str, Any] = field(default_factory=dict)
    add: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Path:
    """Frames to bake: from the first waypoint to the last, `frames` of them at most.

    `rests`: the curve itself starts and ends at rest. `drift` is how far (cm) the floor has gone by at the
    start and at the end. `level`: the hips rise and fall so that the standing knee bends evenly. `writes`:
    the share of the letter that stands in the air at the start and at the end; `lifts`: the pen goes from the
    letter's end straight to its start.
    """

    name: str
    frames: int
    waypoints: tuple[Waypoint, ...]
    rests: bool = False
    drift: tuple[Triple, Triple] = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    level: bool = False
    writes: tuple[float, float] | None = None
    lifts: bool = False


@dataclass(frozen=True)
class Plan:
    """One timeline file. `ground_marks` is the distance (cm) of marks on a floor that goes by; 0: none.

    `pen` is the point of the right foot's frame that writes the letter.
    """

    exercise: str
    paths: tuple[Path, ...]
    phases: tuple[Phase, ...]
    ground_marks: float = 0.0
    pen: Triple = (0.0, 0.0, 0.0)

    @property
    def sideways(self) -> bool:
        """Whether the floor goes by to the side of the figure."""
        return any(
            abs(end[1] - start[1]) > abs(end[0] - start[0])
            for start, end in (path.drift for path in self.paths)
        )


def timelines() -> tuple[str, ...]:
    """The ids of all exercises with a timeline, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def text_of(exercise_id: str) -> str:
    """The text of a timeline file."""
    path = _FOLDER / f"{exercise_id}.toml"
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PlanError(f"timelines/{exercise_id}.toml cannot be read: {error}.") from error


def read(exercise_id: str, keys: int) -> Plan:
    """Read one timeline file; `keys` is how many key frames the exercise has."""
    return parse(text_of(exercise_id), exercise_id, keys)


def parse(text: str, exercise_id: str, keys: int) -> Plan:
    """A plan from the text of a timeline file."""
    name = f"timelines/{exercise_id}.toml"
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError(f"{name} is not valid TOML: {error}.") from error
    return _Reader(name, keys).plan(exercise_id, data)


class _Reader:
    """Makes a plan from tables and says which field is wrong."""

    def __init__(self, name: str, keys: int) -> None:
        self._name = name
        self._keys = keys

    def plan(self, exercise: str, data: dict[str, Any]) -> Plan:
        self._known("the file", data, {"paths", "phases", "ground_marks", "pen"})
        paths = self._table("paths", data.get("paths"))
        made = tuple(self._path(f"paths.{name}", name, table) for name, table in paths.items())
        phases = data.get("phases")
        if not isinstance(phases, list) or not phases:
            raise self._error("phases", "must list at least one phase")
        names = {path.name for path in made}
        cycle = tuple(self._phase(f"phases[{at}]", table, names) for at, table in enumerate(phases))
        if not any(phase.path for phase in cycle) or not any(phase.stops for phase in cycle):
            raise self._error("phases", "need a path and a key frame to show")
        marks = self._number("ground_marks", data.get("ground_marks", 0.0), 0, 200)
        pen = self._triple("pen", data.get("pen", [0, 0, 0]))
        return Plan(exercise, made, cycle, marks, pen)

    def _path(self, field: str, name: str, value: object) -> Path:
        table = self._table(field, value)
        self._known(field, table, {"frames", "poses", "rests", "drift", "level", "writes", "lifts"})
        poses = table.get("poses")
        if not isinstance(poses, list) or len(poses) < 2:
            raise self._error(f"{field}.poses", "must list at least two poses")
        waypoints = tuple(self._waypoint(f"{field}.poses[{at}]", pose) for at, pose in enumerate(poses))
        if waypoints[0].at != 0 or waypoints[-1].at != 1:
            raise self._error(f"{field}.poses", "must start at 0 and end at 1")
        for at, (earlier, later) in enumerate(pairwise(waypoints), 1):
            if later.at <= earlier.at:
                raise self._error(f"{field}.poses[{at}].at", "is not later than the pose before it")
        drift = table.get("drift", [[0, 0, 0], [0, 0, 0]])
        writes = table.get("writes")
        return Path(
            name=name,
            frames=self._whole(f"{field}.frames", table.get("frames"), 2, 200),
            waypoints=waypoints,
            rests=self._flag(f"{field}.rests", table.get("rests", False)),
            drift=(
                self._triple(f"{field}.drift", drift[0] if isinstance(drift, list) and drift else None),
                self._triple(f"{field}.drift", drift[-1] if isinstance(drift, list) and drift else None),
            ),
            level=self._flag(f"{field}.level", table.get("level", False)),
            writes=None if writes is None else self._shares(f"{field}.writes", writes),
            lifts=self._flag(f"{field}.lifts", table.get("lifts", False)),
        )

    def _waypoint(self, field: str, value: object) -> Waypoint:
        table = self._table(field, value)
        self._known(field, table, {"at", "key", "toward", "mix", "held", "flip", "move", "put", "add"})
        key = self._whole(f"{field}.key", table.get("key"), 0, self._keys - 1)
        return Waypoint(
            at=self._number(f"{field}.at", table.get("at"), 0, 1),
            key=key,
            toward=self._whole(f"{field}.toward", table.get("toward", key), 0, self._keys - 1),
            mix=self._number(f"{field}.mix", table.get("mix", 0.0), 0, 1),
            held=self._frame(f"{field}.held", table.get("held", "")),
            flip=self._flag(f"{field}.flip", table.get("flip", False)),
            move=self._triple(f"{field}.move", table.get("move", [0, 0, 0])),
            put=self._table(f"{field}.put", table.get("put", {})),
            add=self._table(f"{field}.add", table.get("add", {})),
        )

    def _phase(self, field: str, value: object, paths: set[str]) -> Phase:
        table = self._table(field, value)
        self._known(field, table, {"path", "back", "ease", "seconds", "rep", "hold", "stops"})
        lengths = {name for name in ("seconds", "rep", "hold") if name in table}
        if len(lengths) != 1:
            raise self._error(field, "must have one of seconds, rep and hold")
        length = self._number(f"{field}.{min(lengths)}", table[min(lengths)], 0.05, 60)
        path = table.get("path", "")
        if path and path not in paths:
            raise self._error(f"{field}.path", f"is '{path}', which is not among paths")
        ease = table.get("ease", "smooth")
        if ease not in ("smooth", "even"):
            raise self._error(f"{field}.ease", f"is '{ease}'; use smooth or even")
        stops = table.get("stops", [])
        if not isinstance(stops, list):
            raise self._error(f"{field}.stops", "must be a list")
        return Phase(
            path=str(path),
            back=self._flag(f"{field}.back", table.get("back", False)),
            ease=ease,
            stops=tuple(self._stop(f"{field}.stops[{at}]", stop) for at, stop in enumerate(stops)),
            **{min(lengths): length},
        )

    def _stop(self, field: str, value: object) -> Stop:
        table = self._table(field, value)
        self._known(field, table, {"key", "at"})
        key = self._whole(f"{field}.key", table.get("key"), 0, self._keys - 1)
        return Stop(key, self._number(f"{field}.at", table.get("at", 0.0), 0, 1))

    def _error(self, field: str, what: str) -> PlanError:
        return PlanError(f"{self._name}: {field} {what}.")

    def _known(self, field: str, table: dict[str, Any], names: set[str]) -> None:
        for key in table:
            if key not in names:
                raise self._error(f"{field}.{key}", f"is not a known field; use {', '.join(sorted(names))}")

    def _table(self, field: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._error(field, "must be a table")
        return value

    def _flag(self, field: str, value: object) -> bool:
        if not isinstance(value, bool):
            raise self._error(field, "must be true or false")
        return value

    def _frame(self, field: str, value: object) -> str:
        if not isinstance(value, str) or (value and value not in FRAMES):
            raise self._error(field, f"is '{value}', which is no part of the body")
        return value

    def _number(self, field: str, value: object, low: float, high: float) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise self._error(field, f"must be a number from {low:g} to {high:g}")
        return float(value)

    def _whole(self, field: str, value: object, low: int, high: int) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self._error(field, f"must be a whole number from {low} to {high}")
        return value

    def _triple(self, field: str, value: object) -> Triple:
        if not isinstance(value, list) or len(value) != 3:
            raise self._error(field, "must be three numbers")
        x, y, z = (self._number(field, item, -1000, 1000) for item in value)
        return x, y, z

    def _shares(self, field: str, value: object) -> tuple[float, float]:
        if not isinstance(value, list) or len(value) != 2:
            raise self._error(field, "must be two numbers")
        return self._number(field, value[0], 0, 1), self._number(field, value[1], 0, 1)
