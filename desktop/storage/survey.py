"""Everything that is found in a data folder, for whoever has to tell a person. Nothing is written.

``survey`` reads all files that can hold a version, and every day of the present one; the window and
``footwork check`` say the same, because both go by it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

from desktop.storage import layout as names
from desktop.storage import notices, opening, presence, versions
from desktop.storage.aside import SetAside
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, FolderUnusable, Reason, StoreError
from desktop.storage.found import Found, Origin
from desktop.storage.layout import Layout
from desktop.storage.looking import LookedAt
from desktop.storage.machine import this_machine
from desktop.storage.notices import Notice
from desktop.wording import recovery as words
from desktop.wording.phrase import Said, said


class Soundness(IntEnum):
    """How a folder stands; the numbers are the exit codes of ``footwork check``."""

    SOUND = 0
    FOUND = 1  # it opens, and there is something to tell
    UNUSABLE = 2  # it does not open, or not without a choice


FEW = 6
"""Backups that a window shows unasked."""


class Unreadable(NamedTuple):
    """A copy, a backup or a file from elsewhere that holds no version."""

    path: Path
    reason: Reason

    @property
    def said(self) -> Said:
        """One sentence."""
        return said(words.UNREADABLE, file=self.path.name, reason=self.reason)


class Stranger(NamedTuple):
    """A file that looks like a plan, was not made here, and is not known."""

    path: Path

    @property
    def said(self) -> Said:
        """One sentence."""
        return said(words.STRANGER, file=self.path.name)


class Broken(NamedTuple):
    """Why the plan does not open."""

    error: StoreError

    @property
    def said(self) -> Said:
        """One sentence."""
        if isinstance(self.error, DamagedStore):
            return said(words.BROKEN, file=self.error.path.name, reason=self.error.reason)
        return self.error.said


Problem = Broken | Notice | Stranger | Unreadable | SetAside
"""Something to tell; each has its sentence, ``said``."""


@dataclass(frozen=True)
class Survey:
    """``versions`` has the one to go on with first; ``aside`` are files that were put aside earlier.

    ``broken`` says why the plan does not open, ``notices`` what its journal lacks, ``strangers`` are files
    of others that nobody has been told of, ``unreadable`` files that hold no version, ``documents`` what
    cannot be read within the plan. ``unread`` backups were not looked at.
    """

    folder: Path
    versions: tuple[Found, ...] = ()
    broken: Broken | None = None
    notices: tuple[Notice, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    documents: tuple[SetAside, ...] = ()
    aside: tuple[Path, ...] = ()
    unread: int = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is to be told, what matters most first."""
        first = () if self.broken is None else (self.broken,)
        return (*first, *self.notices, *self.strangers, *self.documents, *self.unreadable)

    @property
    def soundness(self) -> Soundness:
        """How the folder stands."""
        if self.broken is not None:
            return Soundness.UNUSABLE
        return Soundness.FOUND if self.problems else Soundness.SOUND

    @property
    def present(self) -> Found | None:
        """The version that opens by itself, if there is one."""
        if self.broken is not None:
            return None
        return next((one for one in self.versions if one.origin is Origin.HERE), None)

    @property
    def needs_choice(self) -> bool:
        """Whether more than one version could be right, which only the runner can tell."""
        if self.broken is not None:
            return bool(self.versions)
        return any(map(self._could_be_right, self.versions))

    def _could_be_right(self, version: Found) -> bool:
        present = self.present
        if present is None or version is present:
            return False
        if version.origin is Origin.ELSEWHERE:
            unknown = any(stranger.path in version.files for stranger in self.strangers)
            return unknown and not present.goes_on_from(version)
        if version.origin is Origin.COPY and any(notice.replaced for notice in self.notices):
            return True  # another state took the place of this machine's, and this may be that
        # It may hold an edit that the present version has lost.
        lost = [loss for notice in self.notices for loss in notice.losses if not loss.foreign]
        same = version.state.store in ("", present.state.store)
        return same and any(version.state.sequence >= loss.first for loss in lost)


def survey(
    folder: Path,
    disk: Disk | None = None,
    *,
    every_day: bool = True,
    backups: int = versions.MAX_BACKUPS,
) -> Survey:
    """Go through a folder; through so many of its backups, newest first.

    Without ``every_day`` only files are looked at, not what is within them.
    """
    disk, layout = disk or Disk(), Layout(folder)
    try:
        return _survey(layout, disk, every_day=every_day, backups=backups)
    except OSError as error:
        return Survey(folder, broken=Broken(FolderUnusable(folder, error)))


def _survey(layout: Layout, disk: Disk, *, every_day: bool, backups: int) -> Survey:
    broken, found = None, list(notices.read(layout, disk).pending)
    try:
        progress = presence.noted_in(layout, this_machine(make=False)).before
        now = opening.load(layout, disk, progress, make=False).notice
        found += [now] if now is not None and now not in found else []
    except StoreError as error:
        broken = Broken(error)
    looked = versions.look(layout, disk, backups=backups)
    strangers = notices.unknown(names.strangers(layout.folder), layout, disk)
    whole = Survey(
        layout.folder,
        looked.versions,
        broken,
        tuple(found),
        tuple(_strangers(strangers, looked.versions)),
        tuple(_unreadable(looked, layout, strangers)),
        aside=tuple(names.all_set_aside(layout.folder)),
        unread=looked.unread,
    )
    if not every_day or whole.present is None:
        return whole
    within = LookedAt(whole.present)
    within.read_all()
    return replace(whole, documents=within.set_aside)


def _strangers(unknown: list[Path], found: tuple[Found, ...]) -> Iterator[Stranger]:
    """Those that hold something else than what is here; others are told of by ``_unreadable``."""
    for path in unknown:
        if any(path in version.files for version in found):
            yield Stranger(path)


def _unreadable(looked: versions.Looked, layout: Layout, unknown: list[Path]) -> Iterator[Unreadable]:
    """Without what is told already: what was put aside because it is broken, the plan itself, and known
    files of others."""
    told = {layout.snapshot, layout.journal, *names.set_aside(layout.folder)}
    told |= {*names.strangers(layout.folder)} - {*unknown}
    for path, reason in looked.unreadable.items():
        if path not in told:
            yield Unreadable(path, reason)
