"""Waiting for what should come about: look again and again, and go on as soon as it has."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

PATIENCE: Final = 120.0
"""Seconds until a thing that should come about counts as failed. Never waited out when all is well, and
long enough for a machine that has ten other things to do."""
BETWEEN_LOOKS: Final = 0.05

Found = TypeVar("Found")


def wait_for(what: str, look: Callable[[], Found], between: float = BETWEEN_LOOKS) -> Found:
    """Look until `look` returns something true, and return that."""
    deadline = time.monotonic() + PATIENCE
    while not (found := look()):
        if time.monotonic() > deadline:
            raise AssertionError(f"Waited {PATIENCE:.0f} seconds in vain for {what}.")
        time.sleep(between)
    return found
