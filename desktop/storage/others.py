"""Plans beside the plan: each is a store of its own, in a folder of its name in ``other``."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.storage import migrations, opening
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import FolderUnusable
from desktop.storage.found import Found
from desktop.storage.history import FIRST_GENERATION, new_store
from desktop.storage.layout import OTHERS, Layout

MAX_NAME = 60
_UNFIT = frozenset('<>:"/\\\\|?*')


class OtherPlan(NamedTuple):
    """``name`` is that of its folder; empty for the plan that all others are beside."""

    name: str
    folder: Path


def main_folder(folder: Path) -> Path:
    """The folder of the plan that a plan is beside; the folder itself where it is beside none."""
    if Layout(folder).plan_name and Layout(folder.parent.parent).snapshot.exists():
        return folder.parent.parent
    return folder


def other_plans(folder: Path) -> tuple[OtherPlan, ...]:
    """All plans beside the one of a folder, by name."""
    main = main_folder(folder)
    found = [OtherPlan("", main), *_beside(main)]
    return tuple(plan for plan in found if plan.folder != folder)


def fitting_name(folder: Path, wanted: str) -> str:
    """A free name for a folder, as near to the wanted one as every system takes it; empty for none."""
    plain = "".join(letter for letter in wanted if letter.isprintable() and letter not in _UNFIT)
    plain = " ".join(plain.split()).strip(". ")[:MAX_NAME].rstrip(". ")
    if not plain:
        return ""
    taken = {plan.name.casefold() for plan in _beside(main_folder(folder))}
    name, number = plain, 2
    while name.casefold() in taken or (main_folder(folder) / OTHERS / name).exists():
        name = f"{plain} {number}"
        number += 1
    return name


def keep_beside(folder: Path, version: Found, name: str, disk: Disk | None = None) -> Path:
    """Make a version a plan of its own; its folder. The file it comes from stays. Raises FolderUnusable.

    It gets an id of its own, so that its files and those of the plan are never taken for each other's.
    """
    disk = disk or Disk()
    made = main_folder(folder) / OTHERS / fitting_name(folder, name)
    state = migrations.in_todays_format(version.state)._replace(
        store=new_store(), generation=FIRST_GENERATION, ancestors=()
    )
    layout, written = Layout(made), snapshots.encode(state)
    try:
        disk.make_folder(made)
        # The journal first: a snapshot never stands without it, or it would be missing.
        disk.write_whole(layout.journal, opening.head_of(state))
        disk.write_whole(layout.snapshot, written)
        disk.write_whole(layout.snapshot_copy, written)
    except OSError as error:
        raise FolderUnusable(made, error) from error
    return made


def _beside(main: Path) -> Iterator[OtherPlan]:
    with suppress(OSError):
        for path in sorted((main / OTHERS).iterdir()):
            if Layout(path).snapshot.exists():
                yield OtherPlan(path.name, path)
