"""How long a test waits for a program or a thread of its own until it counts as one that never ends."""

from typing import Final

PATIENCE: Final = 600.0
"""Seconds. Never waited out when all is well; long enough for a machine that has ten other things to do."""
