"""Which states one goes on from, so that an older copy of a plan can be told from another way it went.

Each state has a name. It is its generation, and with edits behind the snapshot the generation that a
snapshot of them would have: both follow from every byte that led there. A snapshot keeps the names that a
machine may remember it by: of the generations before, and of the states at which a program opened it. Whoever
was away for longer than those reach back is not recognised, and nothing is said.
"""

import zlib
from collections.abc import Iterable

from desktop.storage.history import FIRST_GENERATION, following, next_generation, number_of
from desktop.storage.state import MAX_ANCESTORS, Snapshot


class Course:
    """The names that a store goes through while it is open."""

    def __init__(self, state: Snapshot, journal: bytes, *, edits: bool) -> None:
        self._opened_at: tuple[str, ...] = ()
        self.begin(state, journal)
        self._has_edits = edits
        if edits:
            self._opened_at = (self.name,)

    @property
    def name(self) -> str:
        """Of the state as it is now."""
        return following(self._generation, self._checksum) if self._has_edits else self._generation

    def begin(self, state: Snapshot, journal: bytes) -> None:
        """A snapshot was made, and that is the first line of its journal."""
        self._generation = state.generation
        self._checksum = zlib.crc32(journal, zlib.crc32(state.generation.encode()))
        self._has_edits = False
        self._opened_at = ()

    def add(self, line: bytes) -> None:
        """An edit was saved."""
        self._checksum, self._has_edits = zlib.crc32(line, self._checksum), True

    def ancestors(self, state: Snapshot) -> tuple[str, ...]:
        """What a snapshot of the state goes on from that is made now."""
        return (state.generation, *self._opened_at, self.name, *state.ancestors)


def name_of(state: Snapshot, journal: bytes) -> str:
    """Of a state that a journal with edits has led to; without them it is named after its generation."""
    return next_generation(state.generation, journal) if journal else state.generation


def longest(names: Iterable[str]) -> tuple[str, ...]:
    """As many names as a snapshot keeps, the latest first, each once."""
    return tuple(dict.fromkeys(names))[:MAX_ANCESTORS]


def goes_on_from(state: Snapshot, journal: bytes, name: str) -> bool | None:
    """Whether a state, whose journal that is, goes on from the one of that name; None if nobody knows."""
    known = (state.generation, *state.ancestors)
    if name in known or name in _along(state, journal):
        return True
    oldest = min(map(number_of, known))
    far_back = number_of(name) <= oldest and oldest > number_of(FIRST_GENERATION)
    return None if far_back else False


def _along(state: Snapshot, journal: bytes) -> Iterable[str]:
    """The names of the states that a journal leads through."""
    checksum = zlib.crc32(state.generation.encode())
    for line in journal.splitlines(keepends=True):
        checksum = zlib.crc32(line, checksum)
        yield following(state.generation, checksum)
