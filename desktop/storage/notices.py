"""What the runner has yet to be told about their files, kept until they have seen it.

One small file beside the store. Nothing depends on it: without it, at worst something is told once
more, or not again.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from desktop.storage.disk import Disk
from desktop.storage.layout import Layout
from desktop.storage.losses import Loss
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said

MAX_NOTICES = 50


class Notice(NamedTuple):
    """What was wrong with the journal: the losses, and the file that keeps what could not be read.

    ``remains`` are still in the journal while it was only looked at, and then in ``file``. ``emptied`` says
    that the journal was missing or empty, so that nobody knows how many edits it had. ``replaced``: the
    plan was another when this machine had it open last, at ``after``, and does not go on from that.
    """

    losses: tuple[Loss, ...] = ()
    file: Path | None = None
    emptied: bool = False
    after: int = 0
    remains: bool = False
    replaced: bool = False

    @property
    def said(self) -> Said:
        """One sentence for the runner."""
        if self.file is None and self.remains:
            return self._said_of_remains()
        lost, count = self._lost()
        if lost and self.file is None and lost[0].first == 1:
            return said(words.ALL_GONE, count=count)
        if lost and self.file is None:
            return said(words.GONE, count=count, details=details(lost))
        if lost and any(loss.before for loss in lost):
            return said(words.LOST_BETWEEN, count=count, details=details(lost), file=self.file)
        if lost:
            return said(words.CUT_OFF, count=count, details=details(lost), file=self.file)
        if self.losses:
            return said(words.FOREIGN_LINES, count=self.losses[0].edits, file=self.file)
        if self.replaced and self.file is None:
            return said(words.REPLACED, time=shown_time(self.after))
        if self.emptied:
            return said(words.EMPTIED, after=shown_time(self.after) or words.THE_FIRST)
        return said(words.UNFINISHED, file=self.file)

    def _said_of_remains(self) -> Said:
        lost, count = self._lost()
        if lost:
            return said(words.UNREADABLE_LINES, count=count, details=details(lost))
        if self.losses:
            return said(words.FOREIGN_LINES_THERE, count=self.losses[0].edits)
        return said(words.UNFINISHED_THERE)

    def _lost(self) -> tuple[list[Loss], int]:
        lost = [loss for loss in self.losses if not loss.foreign]
        return lost, sum(loss.edits for loss in lost)


class Notices(NamedTuple):
    """``pending`` are yet to be seen; ``known`` are strangers that were seen, by name, with their state."""

    pending: tuple[Notice, ...] = ()
    known: Mapping[str, str] = MappingProxyType({})


def details(losses: list[Loss]) -> Said:
    """The days that lost edits were about, and what stood on them, if that is known; when they were made."""
    after = shown_time(min(loss.after for loss in losses))
    before = shown_time(max(loss.before for loss in losses))
    if after and before:
        time = said(words.BETWEEN_TIMES, after=after, before=before)
    else:
        time = said(words.AFTER_TIME, after=after) if after else said(words.SOME_TIME)
    days = tuple(sorted({day for loss in losses for day in loss.days}))
    if not days:
        return time
    entries = max(loss.entries for loss in losses)
    if not entries:
        return said(words.LOST_DAYS, days=days, time=time)
    return said(words.LOST_ENTRIES, days=days, entries=said(words.ENTRIES, count=entries), time=time)


def shown_time(when: int) -> str:
    """``2026-11-25 07:12`` here, empty where it is not known."""
    with suppress(ValueError, OverflowError, OSError):
        return f"{datetime.fromtimestamp(when):%Y-%m-%d %H:%M}" if when else ""
    return ""


def read(layout: Layout, disk: Disk) -> Notices:
    """What is noted; nothing where there is no such file, or none that can be read."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        noted = json.loads(disk.read(layout.notices) or b"{}")
        pending = tuple(_notice(layout.folder, one) for one in noted.get("pending", [])[:MAX_NOTICES])
        return Notices(pending, {str(name): str(state) for name, state in noted.get("known", {}).items()})
    return Notices()


def add(notice: Notice, layout: Layout, disk: Disk) -> None:
    """Note something to be told. Raises OSError."""
    noted = read(layout, disk)
    _write(noted._replace(pending=(*noted.pending, notice)[-MAX_NOTICES:]), layout, disk)


def seen(layout: Layout, disk: Disk) -> None:
    """Everything that was pending was seen. Raises OSError."""
    noted = read(layout, disk)
    if noted.pending:
        _write(noted._replace(pending=()), layout, disk)


def know(layout: Layout, disk: Disk, paths: list[Path]) -> None:
    """These strangers are known as they are now. Raises OSError."""
    noted = read(layout, disk)
    states = {path.name: state_of(path) for path in paths}
    if not states.items() <= noted.known.items():
        _write(noted._replace(known={**noted.known, **states}), layout, disk)


def state_of(path: Path) -> str:
    """What tells whether a known stranger has changed: its size and the time it was written."""
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns}"


def unknown(paths: list[Path], layout: Layout, disk: Disk) -> list[Path]:
    """Those of the strangers that the runner has not seen as they are."""
    if not paths:
        return []
    known = read(layout, disk).known
    return [path for path in paths if known.get(path.name) != state_of(path)]


def _write(noted: Notices, layout: Layout, disk: Disk) -> None:
    text = json.dumps(
        {"pending": [_written(one) for one in noted.pending], "known": dict(noted.known)}, indent=1
    )
    disk.write_whole(layout.notices, text.encode())


def _written(notice: Notice) -> dict[str, Any]:
    return {
        "losses": [
            {**loss._asdict(), "days": [day.toordinal() for day in loss.days]} for loss in notice.losses
        ],
        "file": notice.file.name if notice.file else "",
        "emptied": notice.emptied,
        "after": notice.after,
        "replaced": notice.replaced,
    }


def _notice(folder: Path, noted: dict[str, Any]) -> Notice:
    losses = []
    for one in noted["losses"]:
        numbers = {name: int(one[name]) for name in ("first", "last", "after", "before")}
        days = tuple(date.fromordinal(int(number)) for number in one["days"])
        losses.append(
            Loss(**numbers, days=days, foreign=bool(one["foreign"]), entries=int(one.get("entries", 0)))
        )
    name = Path(str(noted["file"])).name
    return Notice(
        tuple(losses),
        folder / name if name else None,
        bool(noted["emptied"]),
        int(noted["after"]),
        replaced=noted.get("replaced") is True,
    )
