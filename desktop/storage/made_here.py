"""Telling files that Footwork made from all others: such a file may make room for a newer one of its kind.

What somebody has added to since, notes on a printed page for instance, is no longer as we made it.
"""

import re
import struct
import zlib
from enum import Enum

from desktop.wording.names import APP

SOFTWARE = b"Software"
"""The name of the text in a PNG file that says which program made it."""

_PDF = b"%PDF-"
_INFO = re.compile(rb"/Info (\d+) 0 R")
_END = b"startxref"  # once a file; whoever adds to a PDF writes another at the new end
_PNG = b"\x89PNG\r\n\x1a\n"
_US = APP.encode("ascii")
_ZIP = b"PK\x03\x04"
_SEAL = b"%b %08x"
_SEAL_LENGTH = len(_SEAL % (_US, 0))
_MADE_BY = SOFTWARE + b"\0" + _US


class Kind(Enum):
    """What Footwork makes for a runner to keep."""

    PAPER = "pdf"
    PICTURE = "png"
    EVERYTHING = "footwork"


def kind_of(content: bytes) -> Kind | None:
    """What a file of Footwork's is; None for a file that somebody else made or changed."""
    if content.startswith(_PDF) and content.count(_END) == 1 and _produced_here(content):
        return Kind.PAPER
    if content.startswith(_PNG) and _painted_here(content):
        return Kind.PICTURE
    if content.startswith(_ZIP) and _sealed_here(content):
        return Kind.EVERYTHING
    return None


def sealed(content: bytes) -> bytes:
    """A zip of ours with a comment that tells it, as it is, from one that somebody has added to."""
    body = content[:-2]  # behind it is the length of the comment
    return body + struct.pack("<H", _SEAL_LENGTH) + _SEAL % (_US, zlib.crc32(body))


def _sealed_here(content: bytes) -> bool:
    body, seal = content[: -_SEAL_LENGTH - 2], content[-_SEAL_LENGTH:]
    return seal == _SEAL % (_US, zlib.crc32(body))


def _produced_here(content: bytes) -> bool:
    """Whether the PDF's own description of itself names us."""
    named = _INFO.search(content, content.rindex(b"trailer") if b"trailer" in content else len(content))
    if named is None:
        return False
    start = content.find(b"\n%b 0 obj" % named[1])
    about = content[start : content.find(b"endobj", start)] if start >= 0 else b""
    return b"/Producer (%b)" % _US in about


def _painted_here(content: bytes) -> bool:
    """Whether a text in the PNG names us; a chunk is its length, its name, its content and a checksum."""
    at = len(_PNG)
    while at + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        if name == b"tEXt" and content[at + 8 : at + 8 + length] == _MADE_BY:
            return True
        at += 12 + length
    return False
