"""Printed pages as pictures: a file whose name ends in ``.png`` is one, or several that are numbered."""

from pathlib import Path

from desktop.cli.refused import Refused, why
from desktop.cli.setting import Setting
from desktop.storage.output import numbered
from desktop.wording import command_line as words
from printouts import Pages


def is_picture(path: Path) -> bool:
    """Whether a file of that name is a picture."""
    return path.suffix.lower() == ".png"


def pictured(setting: Setting, pages: Pages, path: Path) -> dict[Path, bytes]:
    """Pages as PNG files by their paths. Raises Refused."""
    if setting.pages is None:
        raise Refused(words.NO_PAGE_PICTURES, reason=words.NO_PAINTER)
    try:
        painted = list(setting.pages(pages))
    except (OSError, ImportError) as error:  # a machine without Qt's system libraries
        raise Refused(words.NO_PAGE_PICTURES, reason=why(error)) from error
    return dict(zip(numbered(path, len(painted)), painted, strict=True))
