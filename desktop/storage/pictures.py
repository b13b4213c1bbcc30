"""The pictures of the runner's own exercises: files beside the plan, called after what is in them.

A picture is written before the exercise that shows it is saved, never changed and never taken away: a backup,
a step to undo and an old week find the one that they had. What has another name than its content, is larger
than any that is taken in, or is no JPEG, counts as not there.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from desktop.model.jpeg import MAX_PICTURE_PIXELS, jpeg_size
from desktop.storage.disk import PRIVATE, Disk
from desktop.storage.errors import NotSaved
from desktop.storage.layout import PICTURE_NAME, Layout
from desktop.storage.state import OWN, Snapshot
from desktop.wording import storage as words

MAX_PICTURE = 150_000
"""Bytes of one: five hundred exercises with two each go into one file of everything."""

_NAME = re.compile(PICTURE_NAME)
_NAMED = re.compile(rb'"(' + PICTURE_NAME.encode() + rb')"')


class Pictures:
    """The pictures of one folder of plans; a plan beside the plan has those of the plan."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._folder, self._disk = Layout(folder).pictures, disk or Disk()

    def put(self, content: bytes) -> str:
        """Keep a picture; its name. The same one is kept once. Raises NotSaved."""
        name = name_of(content)
        try:
            if self.read(name) is None:
                self._disk.make_folder(self._folder)
                place = self._folder / name
                self._disk.put_in_place(place, content, place.with_suffix(".tmp"), PRIVATE)
        except OSError as error:
            raise NotSaved(self._folder, words.reason(error)) from error
        return name

    def read(self, name: str) -> bytes | None:
        """A picture by its name; None where it is not there, or is none that was taken in here."""
        if not _NAME.fullmatch(name):
            return None
        with suppress(OSError):
            path = self._folder / name
            if path.is_file() and path.stat().st_size <= MAX_PICTURE:
                content = path.read_bytes()
                return content if is_picture(name, content) else None
        return None

    def of(self, state: Snapshot) -> dict[str, bytes]:
        """All pictures that a state of the plan names and that are there."""
        found = {name: self.read(name) for name in named_in(state)}
        return {name: content for name, content in found.items() if content is not None}

    def take_in(self, pictures: Mapping[str, bytes], names: Iterable[str]) -> None:
        """Keep those of some pictures that are named; they may come from anybody. Raises NotSaved."""
        for name in names:
            content = pictures.get(name)
            if content is not None and is_picture(name, content):
                self.put(content)


def name_of(content: bytes) -> str:
    """What a picture with this content is called."""
    from hashlib import sha256  # 5 MB of library, which only a picture needs

    return f"{sha256(content).hexdigest()[:32]}.jpg"


def is_picture(name: str, content: bytes) -> bool:
    """Whether a content is a picture of that name, as one is taken in."""
    size = jpeg_size(content)
    if size is None or len(content) > MAX_PICTURE or size.width * size.height > MAX_PICTURE_PIXELS:
        return False
    return size.colours != 4 and name == name_of(content)


def named_in(state: Snapshot) -> list[str]:
    """The pictures that the own exercises of a state name."""
    texts = state.tables.get(OWN, {}).values()
    return sorted({name.decode() for text in texts for name in _NAMED.findall(text)})
