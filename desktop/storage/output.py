"""Files for the runner: pages, pictures, reports. Written whole or not at all, and never over the plans.

All that Footwork writes outside its store goes through ``write_file``; like the store it puts a file in
place with ``Disk.put_in_place``.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from desktop.storage.disk import Disk
from desktop.storage.errors import NotWritten
from desktop.storage.layout import keeps_plans
from desktop.wording import storage as words
from desktop.wording.phrase import said

_ANYBODY = 0o666  # what the system's mask leaves of it, as for any other document


def write_file(path: Path, content: bytes, disk: Disk | None = None) -> None:
    """Write a file; one that is there is replaced and keeps its permissions. Raises NotWritten.

    A link stays a link, and what it leads to is replaced; a device or a pipe is written to.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_dir():
            raise NotWritten(said(words.IS_A_FOLDER, path=path), words.A_FOLDER)
        if keeps_plans(target):
            raise NotWritten(said(words.KEEPS_THE_PLANS, path=path), words.PLANS_THERE)
        held = _mode(target)
        if held is not None and not stat.S_ISREG(held):
            target.write_bytes(content)
            return
        mode = _ANYBODY if held is None else stat.S_IMODE(held)
        unfinished = target.with_name(f".footwork-{os.urandom(6).hex()}.part")
        (disk or Disk()).put_in_place(target, content, unfinished, mode)
    except OSError as error:
        cause = words.reason(error)
        raise NotWritten(said(words.CANNOT_BE_WRITTEN, path=path, reason=cause), cause) from error


def make_folder(folder: Path) -> None:
    """Make a folder to write into, and those above it, unless it is there. Raises NotWritten."""
    try:
        Disk().make_folder(folder)
    except OSError as error:
        cause = words.reason(error)
        raise NotWritten(said(words.CANNOT_BE_MADE, folder=folder, reason=cause), cause) from error


def _mode(path: Path) -> int | None:
    with suppress(FileNotFoundError):
        return path.stat().st_mode
    return None
