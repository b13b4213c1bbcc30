"""How large a JPEG is, from its head: before anybody gives it room."""

from typing import NamedTuple

MAX_PICTURE_PIXELS = 2_000_000
"""Of one picture that is kept."""

_BEGIN = b"\xff\xd8"
_FRAMES = frozenset((0xC0, 0xC1, 0xC2))  # baseline, extended, progressive: what printers take
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))  # markers without a length


class Size(NamedTuple):
    """Pixels across and down, and how many colours a pixel is mixed from: 1 grey, 3, or 4 for print."""

    width: int
    height: int
    colours: int


def jpeg_size(content: bytes) -> Size | None:
    """The size that a JPEG says it has; None for what is none."""
    if not content.startswith(_BEGIN):
        return None
    at = len(_BEGIN)
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4])
        if marker in _FRAMES:
            return _size(content[at + 4 : at + 2 + length])
        if length < 2 or marker == 0xDA:
            return None
        at += 2 + length
    return None


def _size(frame: bytes) -> Size | None:
    if len(frame) < 6:
        return None
    size = Size(int.from_bytes(frame[3:5]), int.from_bytes(frame[1:3]), frame[5])
    return size if size.width and size.height and size.colours in (1, 3, 4) else None
