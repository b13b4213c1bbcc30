"""Where the keys of the board act."""

from typing import NamedTuple

Spot = tuple[int, int]
"""Row and column of a cell of the table."""


class Focus(NamedTuple):
    """The cell that keys act on, and whether its ring shows: it does once a key has been pressed."""

    spot: Spot | None = None
    shown: bool = False
