"""Documents that cannot be read: left out of the plan, kept in files of their own, and told.

One bad day must not cost the others. It stays in the store as it is until the runner plans that day
anew, and before that its bytes are in a file beside the store: ``plan.day-2026-11-24.set-aside-…json``.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.storage.disk import Disk
from desktop.storage.indenting import on_one_line
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said

MAX_FILES = 100
"""Written unasked. Where more is wrong than that, the rest waits in the store until it is changed."""

MAX_FOUND = 1000
"""Told of. Nobody reads more, and whatever made them did not make a plan."""

MAX_NAMED = 6
"""Of those that are told of together."""

_UNFIT = re.compile(r"[^A-Za-z0-9-]+")
_LONGEST_LABEL = 60  # characters; a file's name has room for 255 bytes


class SetAside(NamedTuple):
    """A document that cannot be read: where it stands in the store, ``what`` it is, and what is wrong.

    ``file`` is where its bytes were put, None while they are in the store alone.
    """

    table: str
    name: str
    what: Said
    problem: Said
    file: Path | None

    @property
    def said(self) -> Said:
        """One sentence for the runner."""
        problem = said(words.AT, way=self.what, problem=self.problem)
        if self.file is None:
            return said(words.LEFT_OUT, problem=problem)
        return said(words.SET_ASIDE, problem=problem, file=self.file)


def all_said(found: Sequence[SetAside]) -> Said:
    """One sentence for several, of which the first is told in full and the others are named."""
    first, *others = found
    if not others:
        return first.said
    named: list[Said] = [one.what for one in others[:MAX_NAMED]]
    if len(others) > MAX_NAMED:
        named.append(said(words.MORE_THINGS, count=len(others) - MAX_NAMED))
    return said(words.MORE_SET_ASIDE, first=first.said, others=tuple(named))


Tell = Callable[[SetAside], object]


class Aside:
    """What cannot be read in one store. ``read_only`` names it and writes nothing."""

    def __init__(self, folder: Path, disk: Disk, *, read_only: bool = False) -> None:
        self._folder, self._disk, self._read_only = folder, disk, read_only
        self._found: dict[tuple[str, str], SetAside] = {}
        self._waiting: dict[tuple[str, str], tuple[str, bytes]] = {}
        self._listeners: list[Tell] = []

    @property
    def found(self) -> tuple[SetAside, ...]:
        """All that was found so far, the first thousand of it."""
        return tuple(self._found.values())

    def move(self, folder: Path) -> None:
        """Put what comes from now on into another folder."""
        self._folder = folder

    def listen(self, tell: Tell) -> None:
        """Tell somebody of all that was found and of whatever will be."""
        self._listeners.append(tell)
        for found in self.found:
            tell(found)

    def put(self, table: str, name: str, label: str, what: Said, problem: Said, text: bytes) -> None:
        """Set a document aside; ``label`` is for the file's name. Never fails: it can wait in the store."""
        key = table, name
        if key in self._found or key in self._waiting:
            return
        file = None
        self._waiting[key] = label, on_one_line(text)
        if not self._read_only and len(self._found) < MAX_FILES:
            with suppress(OSError):
                file = self._write(key)
        if len(self._found) >= MAX_FOUND:
            return
        self._found[key] = found = SetAside(table, name, what, problem, file)
        for tell in self._listeners:
            tell(found)

    def secure(self, table: str, names: Iterable[str]) -> None:
        """Put into files what is about to be saved over. Raises OSError when that cannot be done."""
        for name in names:
            key = table, name
            if key in self._waiting:
                file = self._write(key)
                if key in self._found:
                    self._found[key] = self._found[key]._replace(file=file)

    def _write(self, key: tuple[str, str]) -> Path:
        label, text = self._waiting[key]
        stem = f"plan.{_UNFIT.sub('_', label)[:_LONGEST_LABEL]}.set-aside-"
        file = self._there_already(stem, text) or self._free(f"{stem}{datetime.now():%Y%m%d-%H%M%S}")
        if not file.exists():
            self._disk.write_whole(file, text)
        del self._waiting[key]
        return file

    def _there_already(self, stem: str, text: bytes) -> Path | None:
        """The file in which an earlier start has put the same bytes."""
        for file in self._folder.glob(f"{stem}*.json"):
            with suppress(OSError):
                if file.stat().st_size == len(text) and file.read_bytes() == text:
                    return file
        return None

    def _free(self, stem: str) -> Path:
        place = self._folder / f"{stem}.json"
        number = 2
        while place.exists():
            place = self._folder / f"{stem}-{number}.json"
            number += 1
        return place
