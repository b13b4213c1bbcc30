"""What a runner may choose among the versions of their plan."""

from typing import NamedTuple

from desktop.model.merging import Difference
from desktop.storage.found import Found


class KeptBeside(NamedTuple):
    """A version that becomes a plan of its own, by what name."""

    version: Found
    name: str


class Days(NamedTuple):
    """What to take out of another version."""

    version: Found
    taken: Difference


class Choice(NamedTuple):
    """The version to go on with, and what to do with others."""

    version: Found
    kept: KeptBeside | None = None
    days: Days | None = None
