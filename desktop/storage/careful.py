"""A look at a store before a window opens it: is there more than one version that could be right?

Nothing is locked, made or written by it, so that whoever is asked may still say no. It costs a sound store
nothing: what was read is handed on to the opening.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import notices, opening
from desktop.storage.disk import Disk
from desktop.storage.errors import StoreError
from desktop.storage.layout import Layout, strangers
from desktop.storage.opening import Look
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said

if TYPE_CHECKING:
    from desktop.storage.survey import Survey


class SeveralVersions(StoreError):
    """The plan would open, and another version may be the right one: ``survey`` has them all."""

    def __init__(self, survey: "Survey") -> None:
        self.survey = survey
        super().__init__(said(words.SEVERAL, folder=survey.folder))


class Careful(NamedTuple):
    """What was read; files of others that nobody was told of and that need no choice, and what to say of
    those that hold no version."""

    look: Look | None = None
    strangers: tuple[Path, ...] = ()
    told: tuple[Said, ...] = ()


def look(folder: Path, disk: Disk) -> Careful:
    """Look at a folder. Raises SeveralVersions, DamagedStore, NewerVersion."""
    layout = Layout(folder)
    unknown: list[Path] = []
    read = None
    with suppress(OSError):  # opening it will say the same
        read = opening.look(layout, disk)
        unknown = notices.unknown(strangers(folder), layout, disk)
    notice = read.loaded.notice if read else None
    if not (unknown or (notice and (notice.losses or notice.replaced))):
        return Careful(read)
    from desktop.storage.survey import FEW, survey  # a sound store needs none of it

    whole = survey(folder, disk, every_day=False, backups=FEW)
    if whole.needs_choice:
        raise SeveralVersions(whole)
    told = tuple(one.said for one in whole.unreadable if one.path in unknown)
    return Careful(read, tuple(unknown), told)
