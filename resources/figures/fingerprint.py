"""Fingerprints: which pose and which rig a baked drawing was made from. Standard library only."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import resources

_RIG_FILES = ("pose.py", "scenes.py", "posefile.py", "poserules.py", "bake.py")


def fingerprint(exercise_id: str) -> str:
    """A short digest of the pose file and of everything that turns it into a drawing.

    It is taken from the source text, line ends aside, so that nobody has to remember to count a version up.
    """
    folder = files(resources) / "figures"
    digest = hashlib.sha256(_rig_digest().encode())
    digest.update(_text_of(folder / "poses" / f"{exercise_id}.toml"))
    return digest.hexdigest()[:16]


@cache
def _rig_digest() -> str:
    folder = files(resources) / "figures"
    rig = sorted(
        (entry for entry in (folder / "rig").iterdir() if entry.name.endswith(".py")), key=lambda e: e.name
    )
    digest = hashlib.sha256()
    for entry in [*(folder / name for name in _RIG_FILES), *rig]:
        digest.update(entry.name.encode() + b"\0" + _text_of(entry) + b"\0")
    return digest.hexdigest()


def _text_of(entry: Traversable) -> bytes:
    return entry.read_bytes().replace(b"\r\n", b"\n")
