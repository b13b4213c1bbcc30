"""All documents of a store at one moment."""

from typing import NamedTuple

from desktop.storage.history import Version
from desktop.storage.records import Tables

DAYS = "days"
"""The table whose ids are dates: numbers in memory and in the journal, dates for whoever reads the file."""

SETTINGS = "settings"
"""The table of how the runner likes to see it all, which is no part of the plan."""

OWN = "own"
"""The table of the runner's own exercises."""

UNDO = "undo"
"""The table of the steps that can be undone, by their numbers: they led to the plan and are no part of it."""


MAX_ANCESTORS = 100
"""Names of earlier states that a snapshot keeps."""


class Snapshot(NamedTuple):
    """All documents as they were after the edit with that sequence, made at ``when``.

    ``ancestors`` are names of states that it goes on from (``desktop.storage.lineage``), the latest first.
    ``store`` is empty in the first format. ``when`` is in seconds since 1970, 0 where it is not known.
    """

    version: Version
    store: str
    generation: str
    ancestors: tuple[str, ...]
    sequence: int
    tables: Tables
    when: int = 0

    @property
    def previous(self) -> str:
        """The generation before, whose journal the snapshot has taken in; empty where there is none."""
        return self.ancestors[0] if self.ancestors else ""
