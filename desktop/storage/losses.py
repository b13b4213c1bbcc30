"""What is lost of a plan's journal."""

from datetime import date
from typing import NamedTuple


class Loss(NamedTuple):
    """Saved edits, ``first`` to ``last`` by their sequence, that cannot be read any more.

    ``days`` are those that their remains still name, and ``entries`` how many stood on them, as far as that
    can be told. They were made between the times ``after`` and ``before``, in seconds since 1970, 0 where
    that is not known. ``foreign`` are lines of another plan: nothing of this one is lost with them.
    """

    first: int
    last: int
    days: tuple[date, ...] = ()
    after: int = 0
    before: int = 0
    foreign: bool = False
    entries: int = 0

    @property
    def edits(self) -> int:
        """How many edits."""
        return self.last - self.first + 1
