"""The names of the files of a store, all in one folder."""

import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

UNSAVED, WORDS = "footwork-unsaved", "footwork-words"
"""What could not be kept at the end of a program is left in files whose names begin like this."""


OTHERS = "other"
"""The folder in a data folder that has the plans beside the plan, each in a folder of its name."""


PICTURE_NAME = r"[0-9a-f]{32}\.jpg"
"""What a picture of the runner's own is called: after what is in it, so that it is never written over."""


class Layout(NamedTuple):
    """Where things are. The two copies together give the state of the last snapshot but one, and on."""

    folder: Path

    @property
    def snapshot(self) -> Path:
        """Everything up to some edit, as readable JSON."""
        return self.folder / "plan.json"

    @property
    def journal(self) -> Path:
        """The edits since the snapshot."""
        return self.folder / "plan.journal"

    @property
    def snapshot_copy(self) -> Path:
        """The snapshot before the present one."""
        return self.folder / "plan.json.bak"

    @property
    def journal_copy(self) -> Path:
        """The edits that lead from the snapshot's copy to the present snapshot."""
        return self.folder / "plan.journal.bak"

    @property
    def notices(self) -> Path:
        """What the runner has not been told yet, and which strangers they know."""
        return self.folder / "plan.notices"

    @property
    def printed(self) -> Path:
        """The weeks as they were printed last."""
        return self.folder / "plan.printed"

    @property
    def print_choices(self) -> Path:
        """How the runner printed last, for each printer."""
        return self.folder / "plan.print-choices"

    @property
    def window(self) -> Path:
        """Where the window stood, and what was open in it."""
        return self.folder / "plan.window"

    @property
    def backups(self) -> Path:
        """The folder of dated backups."""
        return self.folder / "backups"

    @property
    def pictures(self) -> Path:
        """The folder of the runner's own pictures; plans beside the plan share them."""
        folder = self.folder.parent.parent if self.plan_name else self.folder
        return folder / "pictures"

    @property
    def lock(self) -> Path:
        """Held by the one program that may write. What stands in it never changes, so no sync replaces it."""
        return self.folder / "plan.lock"

    @property
    def plan_name(self) -> str:
        """What a plan beside the plan is called; empty for the plan itself."""
        return self.folder.name if self.folder.parent.name == OTHERS else ""

    def note(self, machine: str) -> Path:
        """What a machine says of itself: whether it has the folder open, and how far it came."""
        return self.folder / f"plan.at-{machine}"


_STRANGER = re.compile(r"plan[^a-z].*\.(json|journal)", re.IGNORECASE)
_NOTE = re.compile(r"plan\.at-[0-9a-f]{12}")
_ASIDE = re.compile(r"plan\.(json|journal)\.(damaged|replaced|version)[-.].*", re.IGNORECASE)
_ANY_ASIDE = re.compile(
    r"plan\.(json|journal)\.(damaged|replaced|version|cut)[-.].*|plan\..*\.set-aside-.*", re.IGNORECASE
)


def strangers(folder: Path) -> list[Path]:
    """Files that look like a plan and are none of ours: a sync's ``plan (MacBook).json``, by name."""
    own = {"plan.json", "plan.journal"}
    return [
        path
        for path in _named(folder, _STRANGER)
        if path.name.casefold() not in own and ".set-aside-" not in path.name
    ]


def notes(folder: Path) -> list[Path]:
    """The notes of all machines, by name."""
    return _named(folder, _NOTE)


def set_aside(folder: Path) -> list[Path]:
    """Snapshots and journals that were put aside earlier, by name."""
    return _named(folder, _ASIDE)


def all_set_aside(folder: Path) -> list[Path]:
    """The same, and the parts of a journal and the documents that could not be read, by name."""
    return _named(folder, _ANY_ASIDE)


def _named(folder: Path, pattern: re.Pattern[str]) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if pattern.fullmatch(path.name))
    except FileNotFoundError:
        return []


def dated(path: Path, word: str, now: datetime) -> Path:
    """A free name beside a file for something set aside: ``plan.journal.cut-20261122-071320``."""
    stem = f"{path.name}.{word}-{now:%Y%m%d-%H%M%S}"
    place = path.with_name(stem)
    number = 2
    while place.exists():
        place = path.with_name(f"{stem}-{number}")
        number += 1
    return place


def short_id(seed: bytes) -> str:
    """12 hexadecimal digits that follow from some bytes, to tell things apart and no secret; hashlib would
    load a library of 5 MB at each start."""
    return f"{crc32(seed):08x}{crc32(seed[::-1]):08x}"[:12]
