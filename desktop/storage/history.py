"""Which store a file belongs to, which state of it, and in which format it is written.

A store has an id, made once. Its generation changes with every snapshot and follows from what went
into it: the generation before and, byte for byte, the journal since. So two copies of a folder
that went different ways have different generations, and their files are never mixed; two that
agree are the same. ``major.minor`` is the format. A new minor only adds fields that have a default
and may be passed over; anything else is a new major, which older programs refuse.
"""

import os
import re
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


CURRENT = Version(2, 5)
"""What this program writes. A change of it has a step in ``migrations``, unless it only adds fields: 2.1 gave
a run its name, its time of day and its steps, and the runner's answer with what a new one begins; 2.2 keeps
saved routines, and back pain and pregnancy among what is ticked; 2.3 whether the runner has run for less than
a year; 2.4 the runner's own exercises; 2.5 how an exercise felt. No release has written any of them yet."""

FIRST = Version(1, 0)
"""Written by 0.1.0, without store ids; its generation is 1 until a copy has been brought back."""

FIRST_GENERATION = "1"

LAST_TIME = 253_402_300_799
"""The end of the year 9999, in seconds since 1970."""


_GENERATION = re.compile(r"[0-9]{1,15}(-[0-9a-f]{8})?")


def known_generation(text: str) -> str:
    """The text, when it can be a generation. Raises ValueError."""
    if not _GENERATION.fullmatch(text):
        raise ValueError(text)
    return text


def new_store() -> str:
    """An id for a new store: 12 hexadecimal digits."""
    return os.urandom(6).hex()


def next_generation(generation: str, journal: bytes) -> str:
    """The generation of a snapshot that takes in a journal: ``3-5f0a91bc``, its number and its history."""
    return following(generation, zlib.crc32(journal, zlib.crc32(generation.encode())))


def apart_from(generation: str) -> str:
    """A name that nobody else gives: for a plan that goes another way than the files that it replaces."""
    return f"{number_of(generation) + 1}-{os.urandom(4).hex()}"


def following(generation: str, checksum: int) -> str:
    """The same, for whoever has the checksum of the generation and the journal already."""
    return f"{number_of(generation) + 1}-{checksum:08x}"


def number_of(generation: str) -> int:
    """How many snapshots lead to a generation."""
    return int(generation.partition("-")[0])
