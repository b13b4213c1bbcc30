"""Which store a file belongs to, which state of it, and in which format it is written.

A store has an id, made once. Its generation changes with every snapshot and follows from what went
into it: the generation before and, byte for byte, the journal since. So two copies of a folder
that went different ways have different generations, and their files are never mixed; two that
agree are the same. ``major.minor`` is the format. A new minor only adds fields that have a default
and may be passed over; anything else is a new major, which older programs refuse.
"""

import os
import zlib
from typing import NamedTuple


class Version(NamedTuple):
    """Of the format: ``2.0``."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"

    @property
    def is_newer(self) -> bool:
        """Whether this program cannot read it."""
        return self.major > CURRENT.major


CURRENT = Version(2, 0)
"""What this program writes. Every change of it has a step in ``migrations``."""

FIRST = Version(1, 0)
"""Written by 0.1.0, without store ids; its generation is 1 until a copy has been brought back."""

FIRST_GENERATION = "1"


def new_store() -> str:
    """An id for a new store: 12 hexadecimal digits."""
    return os.urandom(6).hex()


def next_generation(generation: str, journal: bytes) -> str:
    """The generation of a snapshot that takes in a journal: ``3-5f0a91bc``, its number and its history."""
    number = int(generation.partition("-")[0]) + 1
    return f"{number}-{zlib.crc32(journal, zlib.crc32(generation.encode())):08x}"
