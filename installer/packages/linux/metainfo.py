"""What software centres tell about Footwork (AppStream)."""

import struct
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from installer.system import CannotContinueError

PICTURES: Final = (
    (
        "installer/pictures/window.png",
        "A planned week between the library and the details",
        "Eine geplante Woche zwischen der Bibliothek und den Details",
    ),
    ("installer/pictures/fridge-sheet.png", "The same week on one page", "Dieselbe Woche auf einer Seite"),
)
"""Real ones, with what they show in English and German."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def metainfo(template: str, version: str, date: str, home: str, source: Path) -> str:
    """The whole text; ``home`` is the address under which the files of the repository can be read.

    AppStream takes pictures by their address alone, and nobody has published Footwork yet: without a home
    there are none. Raises CannotContinueError where it is no address.
    """
    about = template.replace("@VERSION@", version).replace("@DATE@", date)
    return about.replace("@HOME@", _published(home, source) if home else "")


def _published(home: str, source: Path) -> str:
    where = urlsplit(home)
    if where.scheme != "https" or not where.hostname or where.query or where.fragment:
        raise CannotContinueError(
            f"{home!r} is no home page: it begins with https:// and ends with a folder."
        )
    address = escape(home.rstrip("/"))
    lines = [f'  <url type="homepage">{address}/</url>', "  <screenshots>"]
    for number, (place, english, german) in enumerate(PICTURES):
        width, height = size(source / place)
        default = "" if number else ' type="default"'
        lines += [
            f"    <screenshot{default}>",
            f"      <caption>{english}</caption>",
            f'      <caption xml:lang="de">{german}</caption>',
            f'      <image type="source" width="{width}" height="{height}">{address}/{place}</image>',
            "    </screenshot>",
        ]
    return "\n".join([*lines, "  </screenshots>\n"])


def size(picture: Path) -> tuple[int, int]:
    """How many pixels wide and high a PNG is, as its head says."""
    head = picture.read_bytes()[:24]
    if not head.startswith(_PNG):
        raise ValueError(f"{picture} is no PNG")
    width, height = struct.unpack(">II", head[16:24])
    return width, height
