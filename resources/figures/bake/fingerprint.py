"""Fingerprints: from which pose, timeline and code a drawing or a film was baked. Standard library only.

They are taken from the sources, never from computed numbers, so that every machine agrees and nobody has to
remember to count a version up. What cannot change a picture does not count: names of files, imports,
docstrings, comments in data. Moving a module therefore leaves every shipped drawing valid.
"""

import ast
import hashlib
import json
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_DRAWING = ("drawings.py", "poses/*.py", "rig/*.py")
_FILM = (
    "motion/blending.py",
    "motion/columns.py",
    "motion/films.py",
    "motion/ground.py",
    "motion/outlines.py",
    "motion/staging.py",
    "motion/writing.py",
)


def of_drawing(exercise_id: str) -> str:
    """A short digest of an exercise's pose file, its retouches and everything that turns them into a
    drawing."""
    retouches = _HERE / "poses" / "retouches" / f"{exercise_id}.toml"
    return _digest([_of_pose(exercise_id), _data_digest(retouches) if retouches.exists() else ""])


def _of_pose(exercise_id: str) -> str:
    return _digest([_code_digest(_DRAWING), _data_digest(_HERE / "poses" / f"{exercise_id}.toml")])


def of_film(exercise_id: str) -> str:
    """A short digest of all that turns an exercise's pose file and timeline into its film."""
    timeline = _HERE / "motion" / "timelines" / f"{exercise_id}.toml"
    return _digest([_of_pose(exercise_id), _code_digest(_FILM), _data_digest(timeline)])


def code_of(source: str) -> str:
    """The lines of a module that can change a picture: without imports, docstrings and empty lines."""
    tree = ast.parse(source)
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) or (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            left_out.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = source.splitlines()
    return "\n".join(line for at, line in enumerate(lines, 1) if at not in left_out and line.strip())


def data_of(text: str) -> str:
    """What a pose file or a timeline says, without its comments."""
    return json.dumps(tomllib.loads(text), sort_keys=True)


@cache
def _code_digest(patterns: tuple[str, ...]) -> str:
    paths = [path for pattern in patterns for path in _HERE.glob(pattern)]
    return _digest(sorted(_digest([code_of(path.read_text("utf-8"))]) for path in paths))


def _data_digest(path: Path) -> str:
    return _digest([data_of(path.read_text("utf-8"))])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
