"""Writing a command's files: every place is looked at before the first file is written."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.refused import Unfinished
from desktop.storage.errors import NotWritten
from desktop.storage.made_here import Kind, kind_of
from desktop.wording import command_line as words

if TYPE_CHECKING:
    from desktop.storage.output import Outputs


def check_all(outputs: "Outputs", folder: Path, kinds: Iterable[tuple[str, Kind | None]]) -> None:
    """Find out whether files may be written into a folder, made when missing. Raises NotWritten."""
    outputs.check_folder(folder)
    for name, kind in kinds:
        outputs.check(folder / name, kind)


def write_all(
    outputs: "Outputs", folder: Path, files: Mapping[str, bytes], *, begun: bool = False
) -> list[Path]:
    """Write files by their names into a folder, made when missing; gives their paths.

    Raises NotWritten, and nothing is made; raises Unfinished when the disk stops in the middle of it, or
    at all once something else that belongs to it is done (``begun``).
    """
    check_all(outputs, folder, ((name, kind_of(content)) for name, content in files.items()))
    made, written = outputs.make_folder(folder), list[Path]()
    for name, content in files.items():
        try:
            outputs.write(folder / name, content)
        except NotWritten as error:
            if written or begun:
                raise Unfinished(words.NOT_ALL, folder=folder, reason=error.said) from error
            for one in made:
                with suppress(OSError):
                    one.rmdir()
            raise
        written.append(folder / name)
    return written
