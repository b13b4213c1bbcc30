"""Parts from the package index: fetched once, and held against their pinned hashes each time."""

import hashlib
import re
from collections.abc import Collection
from pathlib import Path

from installer.packages.workshop import Workshop
from installer.system import announce


def fetch(workshop: Workshop, shelf: str, pinned: str, *options: str) -> list[Path]:
    """The files that requirements with hashes name, in a folder of the cache that outlives a build.

    ``options`` say for which machine pip looks. Raises CannotContinueError.
    """
    folder = workshop.cache / shelf
    folder.mkdir(parents=True, exist_ok=True)
    hashes = set(re.findall(r"sha256:([0-9a-f]{64})", pinned))
    _keep_whole(folder, hashes)
    wanted = folder.with_name(f"{shelf}.txt")
    wanted.write_text(pinned, encoding="utf-8")
    pip = [workshop.tools.python, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
    told = ["--require-hashes", "--requirement", wanted, *options]
    workshop.run([*pip, *told], PIP_DISABLE_PIP_VERSION_CHECK="1")
    return sorted(path for path in folder.iterdir() if sha256(path) in hashes)


def _keep_whole(folder: Path, hashes: Collection[str]) -> None:
    """Take away what is of another lock, and what came half: pip then fetches it anew."""
    for path in sorted(folder.iterdir()):
        if sha256(path) not in hashes:
            announce(f"{path.name} is not the one that is pinned, or came half; it goes.")
            path.unlink()


def sha256(path: Path) -> str:
    """The hash of a file, as locks write it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
