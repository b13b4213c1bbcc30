"""All that is in a folder, to be compared with what was in it before."""

from pathlib import Path


def tree(folder: Path) -> dict[str, bytes | str | None]:
    """Every path below a folder: what a file holds, where a link leads, None for a folder."""
    return {str(path.relative_to(folder)): _held(path) for path in sorted(folder.rglob("*"))}


def _held(path: Path) -> bytes | str | None:
    if path.is_symlink():
        return str(path.readlink())
    return None if path.is_dir() else path.read_bytes()
