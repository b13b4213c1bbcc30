"""What can be found in a data folder: the versions of the plan, what each holds, and what is lost."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.indenting import indented
from desktop.storage.lineage import goes_on_from, name_of
from desktop.storage.losses import Loss
from desktop.storage.state import UNDO, Snapshot

if TYPE_CHECKING:
    from desktop.storage.holdings import Holdings, Tally


def _tally() -> "Tally":
    from desktop.storage.holdings import Tally  # a start counts nothing

    return Tally()


class Origin(StrEnum):
    """Where a version of the plan comes from."""

    HERE = "here"  # plan.json and its journal
    COPY = "copy"  # the snapshot before, and what leads on from it
    BACKUP = "backup"
    ELSEWHERE = "elsewhere"  # of another machine or another plan: a sync brought it, or a person
    ASIDE = "aside"  # set aside earlier
    REMAINS = "remains"  # what a journal says without its snapshot: only the days that it touched


_OWN_NAME = re.compile(r"^plan\W*|\W*\.(json|journal)$", re.IGNORECASE)
_CONFLICT = re.compile(
    r"(['’]s )?\(?(conflicted copy|sync-conflict|conflict|copy)\b.*|\d{4}-?\d\d-?\d\d.*", re.IGNORECASE
)


@dataclass(frozen=True)
class Found:
    """One version. ``state`` holds its documents, in the format they were written in.

    ``path`` is the file it is known by, ``files`` are all it was put together from. ``complete`` means
    that no saved edit up to its end is known to be missing. ``tally`` counts it, and its likes; ``journal``
    are the edits behind its snapshot, as they stand in a file.
    """

    origin: Origin
    path: Path
    files: tuple[Path, ...]
    state: Snapshot
    written: datetime
    size: int
    losses: tuple[Loss, ...] = ()
    complete: bool = True
    tally: "Tally" = field(default_factory=_tally, repr=False, compare=False)
    journal: bytes = field(default=b"", repr=False, compare=False)

    @property
    def changed(self) -> datetime:
        """When the last edit in it was made; when the file was written, for files of 0.1.0."""
        with suppress(ValueError, OverflowError, OSError):
            if self.state.when:
                return datetime.fromtimestamp(self.state.when)
        return self.written

    @cached_property
    def holdings(self) -> "Holdings":
        """What is in it. Reads every day that no version before it had as well."""
        return self.tally.of(self.state)

    @property
    def is_own(self) -> bool:
        """Whether it is made of this folder's own files, up to now."""
        return self.origin in (Origin.HERE, Origin.COPY)

    @property
    def label(self) -> str:
        """What a sync called it: ``MacBook`` for ``plan (MacBook).json``."""
        return _CONFLICT.sub("", _OWN_NAME.sub("", self.path.name)).strip(" -_.()")

    def goes_on_from(self, other: "Found") -> bool:
        """Whether it has certainly come by the other, so that nothing is lost with that one."""
        same = bool(self.state.store) and self.state.store == other.state.store
        return same and goes_on_from(self.state, self.journal, other.name) is True

    @property
    def name(self) -> str:
        """The name of its state."""
        return name_of(self.state, self.journal)

    def same_as(self, other: "Found") -> bool:
        """Whether the two hold the same documents, whatever led to them."""
        return self._plain == other._plain

    def is_within(self, other: "Found") -> bool:
        """Whether each document of this one is the same in the other."""
        whole = other._plain
        return all(texts.items() <= whole.get(table, {}).items() for table, texts in self._plain.items())

    @cached_property
    def _plain(self) -> Mapping[str, Mapping[str, bytes]]:
        return {
            table: {name: indented(text) for name, text in documents.items()}
            for table, documents in self.state.tables.items()
            if table != UNDO
        }
