"""Starting Footwork again in its own place: how large all is drawn is settled when a program starts."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def command(asked: Sequence[str], environment: Mapping[str, str], program: str) -> list[str]:
    """What starts it as it was started; ``asked`` is how Python itself was asked.

    In an AppImage the program lies in a folder that goes with it: there the image is started.
    """
    image, unpacked = environment.get("APPIMAGE"), environment.get("APPDIR")
    if image and unpacked and Path(program).is_relative_to(unpacked):  # and not what another image started
        return [image, *asked[1:]]
    return [program, *asked[1:]]


def start_again(began_in: Path | None = None) -> None:
    """Start another Footwork like this one, which is at its end."""
    there = began_in if began_in is not None and began_in.is_dir() else None
    subprocess.Popen(command(sys.orig_argv, os.environ, sys.executable), cwd=there, start_new_session=True)
