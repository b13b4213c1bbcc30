"""How long a test waits for a program or a thread of its own until it counts as one that never ends."""

import select
import subprocess
from typing import Any, Final

PATIENCE: Final = 600.0
"""Seconds. Never waited out when all is well; long enough for a machine that has ten other things to do."""


def line_of(program: subprocess.Popen[Any]) -> Any:
    """The next line that a program says on its standard output; it is not waited for for ever."""
    assert program.stdout is not None
    said, _, _ = select.select([program.stdout], [], [], PATIENCE)
    assert said, "The program said nothing."
    return program.stdout.readline()
