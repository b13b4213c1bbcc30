"""Which pose, rig and timeline a film was baked from. Standard library only."""

import hashlib
from functools import cache
from importlib.resources import files

import resources
from resources.figures import fingerprint as drawings
from resources.figures.motion.plan import text_of

_SOURCES = ("bake.py", "blending.py", "ground.py", "outlines.py", "staging.py", "writing.py")


def fingerprint(exercise_id: str) -> str:
    """A short digest of all that turns an exercise's pose file and timeline into its film."""
    digest = hashlib.sha256(drawings.fingerprint(exercise_id).encode())
    digest.update(text_of(exercise_id).encode())
    digest.update(_sources().encode())
    return digest.hexdigest()[:16]


@cache
def _sources() -> str:
    folder = files(resources) / "figures" / "motion"
    digest = hashlib.sha256()
    for name in _SOURCES:
        digest.update((folder / name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
