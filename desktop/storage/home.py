"""Where plans are kept when nobody says where."""

import os
import sys
from pathlib import Path

from desktop.storage.errors import NoHome
from desktop.wording.storage import PORTABLE


def default_folder() -> Path:
    """Where this system keeps an application's data, for this user. Raises NoHome where it does not say.

    A folder beside the program goes before it. Without a whole path the plans would go wherever the program
    was started, and not be found again.
    """
    beside = portable_folder()
    if beside is not None:
        return beside
    from platformdirs import user_data_path

    try:
        folder = user_data_path("Footwork", appauthor=False)
    except RuntimeError as nowhere:
        raise NoHome from nowhere
    if not folder.is_absolute():
        raise NoHome
    return folder


def portable_folder() -> Path | None:
    """The folder ``Footwork-data`` beside the program, where somebody has put one there."""
    program = _program()
    beside = program and program.with_name(PORTABLE)
    return beside if beside and beside.is_dir() else None


def _program() -> Path | None:
    """The file that the runner starts, where Footwork is one that can be carried about.

    An AppImage tells where it lies. Whatever it starts inherits that word, so it counts only for what runs
    from within it.
    """
    if not getattr(sys, "frozen", False):
        return None
    image, unpacked = os.environ.get("APPIMAGE", ""), os.environ.get("APPDIR", "")
    if image and unpacked and Path(sys.executable).is_relative_to(unpacked):
        return Path(image).absolute()
    return Path(sys.executable)
