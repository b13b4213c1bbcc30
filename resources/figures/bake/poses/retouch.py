"""Retouches: paths of a key frame that are corrected by hand, kept as data beside the pose. Standard library
only.

`poses/retouches/<exercise>.toml` lists them. Each says for which pose it was drawn: when that changes it is
void, the bake leaves it out, and the check asks to look at it again.
"""

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from resources.figures.bake.poses.posefile import PoseError, Reader
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.roles import ROLES

FOLDER = Path(__file__).parent / "retouches"

_SHORT = 12


@dataclass(frozen=True)
class Retouch:
    """What is done to one part of the body, such as `hand-right`, in one key frame.

    `add` draws a line along `path` on the part. `remove` takes away its lines inside the closed `path`: with
    the role `ink` those round it. `replace` makes the closed `path` its outline. Points are picture cm (x to
    the right, y down) from where the joint of the part `frame` is seen. `pose` is the fingerprint of the key
    frame that it was drawn for.
    """

    key: int
    pose: str
    part: str
    do: Literal["add", "remove", "replace"]
    frame: str
    path: tuple[tuple[float, float], ...]
    role: str = "ink"
    width: float = 0.45


@dataclass(frozen=True)
class _File:
    retouches: tuple[Retouch, ...]


def fingerprint_of(scene: ExerciseScene, key: int) -> str:
    """A short digest of all that places the body in the picture of one key frame."""
    seen = (scene.camera, scene.barefoot, scene.layers, scene.keys[key].pose)
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:_SHORT]


def read_retouches(scene: ExerciseScene, folder: Path = FOLDER) -> tuple[Retouch, ...]:
    """All retouches of an exercise, void ones too; `PoseError` names the file and the field that is wrong."""
    path = folder / f"{scene.exercise}.toml"
    if not path.exists():
        return ()
    name = f"poses/retouches/{scene.exercise}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PoseError(f"{name} cannot be read: {error}.") from error
    found = Reader(name).made(_File, "", data).retouches
    for at, retouch in enumerate(found):
        field = f"{name}: retouches[{at}]"
        if not 0 <= retouch.key < len(scene.keys):
            raise PoseError(f"{field}.key is {retouch.key}, which is no key frame.")
        if retouch.role not in ROLES:
            raise PoseError(f"{field}.role is '{retouch.role}', which is no colour role.")
        least = 2 if retouch.do == "add" else 3
        if len(retouch.path) < least:
            raise PoseError(f"{field}.path has {len(retouch.path)} points; it needs at least {least}.")
    return found


def in_force(scene: ExerciseScene, key: int, retouches: Sequence[Retouch]) -> list[Retouch]:
    """Those for one key frame that were drawn for its pose as it is."""
    now = fingerprint_of(scene, key)
    return [retouch for retouch in retouches if (retouch.key, retouch.pose) == (key, now)]


def void(scene: ExerciseScene, retouches: Sequence[Retouch]) -> list[str]:
    """One sentence for each retouch whose pose has changed."""
    return [
        f"poses/retouches/{scene.exercise}.toml: retouches[{at}].pose is '{retouch.pose}', but that of key "
        f"frame {retouch.key} is '{now}' now; look whether the retouch still fits, and give that or take it "
        "out."
        for at, retouch in enumerate(retouches)
        if retouch.pose != (now := fingerprint_of(scene, retouch.key))
    ]
