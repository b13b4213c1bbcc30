"""Starting Footwork again in its own place: how large all is drawn is settled when a program starts."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence


def command(asked: Sequence[str], environment: Mapping[str, str], program: str) -> list[str]:
    """What starts it as it was started; ``asked`` is how Python itself was asked.

    In an AppImage the program lies in a folder that goes with it: there the image is started.
    """
    image = environment.get("APPIMAGE")
    if image:
        return [image, *asked[1:]]
    return [program, *asked[1:]]


def start_again() -> None:
    """Start another Footwork like this one, which is at its end."""
    subprocess.Popen(command(sys.orig_argv, os.environ, sys.executable), start_new_session=True)
