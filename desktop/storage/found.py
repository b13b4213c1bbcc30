"""What can be found in a data folder: the versions of the plan, what each holds, and what is lost."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.storage.holdings import Holdings, holdings_of
from desktop.storage.indenting import indented
from desktop.storage.state import Snapshot


class Loss(NamedTuple):
    """Saved edits, ``first`` to ``last`` by their sequence, that cannot be read any more.

    ``days`` are those that their remains still name. They were made between the times ``after`` and
    ``before``, in seconds since 1970, 0 where that is not known. ``foreign`` are lines of another plan:
    nothing of this one is lost with them.
    """

    first: int
    last: int
    days: tuple[date, ...] = ()
    after: int = 0
    before: int = 0
    foreign: bool = False

    @property
    def edits(self) -> int:
        """How many edits."""
        return self.last - self.first + 1


class Origin(StrEnum):
    """Where a version of the plan comes from."""

    HERE = "here"  # plan.json and its journal
    COPY = "copy"  # the snapshot before, and what leads on from it
    BACKUP = "backup"
    ELSEWHERE = "elsewhere"  # of another machine or another plan: a sync brought it, or a person
    ASIDE = "aside"  # set aside earlier
    REMAINS = "remains"  # what a journal says without its snapshot: only the days that it touched


@dataclass(frozen=True)
class Found:
    """One version. ``state`` holds its documents, in the format they were written in.

    ``path`` is the file it is known by, ``files`` are all it was put together from. ``complete`` means
    that no saved edit up to its end is known to be missing.
    """

    origin: Origin
    path: Path
    files: tuple[Path, ...]
    state: Snapshot
    written: datetime
    size: int
    losses: tuple[Loss, ...] = ()
    complete: bool = True

    @property
    def changed(self) -> datetime:
        """When the last edit in it was made; when the file was written, for files of 0.1.0."""
        with suppress(ValueError, OverflowError, OSError):
            if self.state.when:
                return datetime.fromtimestamp(self.state.when)
        return self.written

    @property
    def holdings(self) -> Holdings:
        """What is in it. Reads every day, so ask once."""
        return holdings_of(self.state)

    def same_as(self, other: "Found") -> bool:
        """Whether the two hold the same documents."""
        return _plain(self.state) == _plain(other.state)


def _plain(state: Snapshot) -> dict[str, dict[str, bytes]]:
    return {
        table: {name: indented(text) for name, text in documents.items()}
        for table, documents in state.tables.items()
    }
