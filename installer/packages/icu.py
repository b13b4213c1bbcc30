"""Cut the data of ICU, the library that Qt sorts names with, down to what Footwork's languages need.

ICU's data is a package of some four thousand named pieces for all languages of the world: 32 MB, as much as
all of Qt's own libraries that are shipped. Qt for Linux brings it as a library that holds nothing else, under
one symbol. `cut` leaves pieces out and writes the same library anew, smaller.

The package begins with a short header. Behind it stands the table of contents: a number of entries, and for
each where its name and where its piece begins, counted from the table's start. Names are sorted, for ICU
looks them up by halves; each piece begins at a multiple of sixteen bytes. ICU's own list of all languages
(res_index) stays as it is: what it names beyond ours, ICU looks for, does not find, and takes its rules for
all languages instead.
"""

import re
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Final

from installer.system import CannotContinueError
from resources.languages import codes

MAGIC: Final = b"\xda\x27"
LITTLE_ENDIAN_ASCII: Final = b"\x00\x00\x02\x00"
"""How the header says that numbers begin with their low byte, names are ASCII, and letters have 16 bits."""
FORMAT: Final = b"CmnD\x01"
"""A package of data, of the first kind; what follows is ICU's own version of it."""
ALIGNED: Final = 16
LONGEST: Final = 256
"""Bytes of a name: more than any has."""

LANGUAGES: Final = frozenset(codes())
CONVERTERS: Final = (
    r"ibm-5348_P100-1997|ibm-923_P100-1998|ibm-437_P100-1995|ibm-850_P100-1995|macos-0_2-10\.2"
)
"""Older encodings of German and English text: Windows-1252, ISO 8859-15, those of DOS, and Macintosh."""
KEPT: Final = re.compile(
    rf"""(?x)
      (coll/|zone/)?(?P<locale>\w+)\.res      # how to sort, names of time zones, and what both rest on
     |coll/ucadata\.icu|cnvalias\.icu|(nfkc|nfkc_cf|uts46)\.nrm
     |({CONVERTERS})\.cnv
    """
)
"""What Qt asks of ICU: sorting, names of time zones, converters. It breaks lines, writes numbers and dates
and names countries from data of its own."""


def is_kept(name: str) -> bool:
    """Whether a piece stays, by its name without the name of the package.

    What is of one language is named for it, by two or three letters and perhaps a country: "de", "de_AT".
    Longer names are of all languages, like "root" and "timezoneTypes".
    """
    found = KEPT.fullmatch(name)
    if not found or not found["locale"]:
        return bool(found)
    language = found["locale"].partition("_")[0]
    return len(language) > 3 or language in LANGUAGES or found["locale"] == "res_index"


def cut(library: Path, keeps: Callable[[str], bool] = is_kept) -> None:
    """Leave out of a library like ``libicudata.so.73`` what is not kept.

    Raises CannotContinueError, and leaves the file alone, when it is not what it should be.
    """
    whole = library.read_bytes()
    try:
        smaller = _library(whole, keeps)
    except (ValueError, struct.error, IndexError) as error:
        why = error if isinstance(error, ValueError) else "it ends before something that it tells of"
        raise CannotContinueError(
            f"{library.name} is not a library of ICU's data as this builder knows it: {why}."
        ) from error
    library.write_bytes(smaller)


def pieces(package: bytes) -> dict[str, bytes]:
    """All pieces by their names without the package's own. Raises ValueError or struct.error."""
    table, prefix, entries = _contents(package)
    ends = [start for _, start in entries[1:]] + [len(package) - table]
    return {
        name.removeprefix(prefix): package[table + start : table + end]
        for (name, start), end in zip(entries, ends, strict=True)
    }


def without(package: bytes, keeps: Callable[[str], bool]) -> bytes:
    """The package with only what is kept. Raises ValueError or struct.error."""
    table, prefix, _ = _contents(package)
    kept = {prefix + name: piece for name, piece in pieces(package).items() if keeps(name)}
    if not kept:
        raise ValueError("nothing in it is of use")
    return package[:table] + packed(kept)


def packed(kept: dict[str, bytes]) -> bytes:
    """A table of contents with its names, and the pieces."""
    names = sorted(kept)
    words, at_word = b"", 4 + 8 * len(names)
    starts = []
    for name in names:
        starts.append(at_word + len(words))
        words += name.encode("latin-1") + b"\0"
    data = _filled(at_word + len(words))
    body, at_body = words + bytes(data - at_word - len(words)), data
    entries = b""
    for name, start in zip(names, starts, strict=True):
        entries += struct.pack("<II", start, at_body)
        piece = kept[name].ljust(_filled(len(kept[name])), b"\0")
        body += piece
        at_body += len(piece)
    return struct.pack("<I", len(names)) + entries + body


def _filled(length: int) -> int:
    """A length, up to where the next piece may begin."""
    return -(-length // ALIGNED) * ALIGNED


def _contents(package: bytes) -> tuple[int, str, list[tuple[str, int]]]:
    """Where the table begins, what all names begin with, and the names with where their pieces begin."""
    table = struct.unpack_from("<H", package)[0]
    if package[2:4] != MAGIC or package[8:12] != LITTLE_ENDIAN_ASCII or package[12:17] != FORMAT:
        raise ValueError("its header is another one")
    (number,) = struct.unpack_from("<I", package, table)
    entries = []
    for each in range(number):
        word, start = struct.unpack_from("<II", package, table + 4 + 8 * each)
        entries.append((_text(package, table + word).decode("latin-1"), start))
    starts = [start for _, start in entries]
    if (
        starts != sorted(starts)
        or not 4 + 8 * number < min(starts, default=0) <= max(starts) < len(package) - table
    ):
        raise ValueError("its table of contents points to nowhere")
    prefix = entries[0][0].partition("/")[0] + "/"
    if any(not name.startswith(prefix) for name, _ in entries) or entries != sorted(entries):
        raise ValueError("its table of contents is in disorder")
    return table, prefix, entries


# --- the library around the package: an ELF file of 64 bits ---

ELF64_LITTLE: Final = b"\x7fELF\x02\x01\x01"
LOADED: Final = 1  # a segment that is mapped into memory
NAMES_TO_OTHERS: Final = 11  # the section with the symbols that other libraries see
SYMBOL: Final = re.compile(rb"icudt\d+_dat")


def _library(whole: bytes, keeps: Callable[[str], bool]) -> bytes:
    """The library with a smaller package: what lies behind the package moves forward in the file.

    Its place in memory stays as it is, with a gap before it that costs nothing. The file is mapped by pages,
    so that things may only move by whole pages: the package is filled up with as many zeros as that takes.
    """
    if not whole.startswith(ELF64_LITTLE):
        raise ValueError("it is no ELF of 64 bits with the low byte first")
    segments = _rows(whole, 32, 54)
    sections = _rows(whole, 40, 58)
    symbol, start, length = _symbol(whole, sections)
    page = max((_long(whole, row + 48) for row in segments if _word(whole, row) == LOADED), default=0)
    if not page:
        raise ValueError("nothing of it is loaded")
    smaller = without(whole[start : start + length], keeps)
    gone = (length - len(smaller)) // page * page
    changed = bytearray(whole)

    def shorten(place: int, fewer: int) -> None:
        struct.pack_into("<Q", changed, place, _long(whole, place) - fewer)

    shorten(symbol + 16, gone)
    for row in segments:  # type, flags, offset, two addresses, size in the file, size in memory, alignment
        if _long(whole, row + 8) >= start + length:
            shorten(row + 8, gone)
        elif _long(whole, row + 8) + _long(whole, row + 32) >= start + length:
            shorten(row + 32, gone)
            shorten(row + 40, gone)
    for row in sections:  # name, type, flags, address, offset, size
        if _long(whole, row + 24) >= start + length:
            shorten(row + 24, gone)
        elif _long(whole, row + 24) + _long(whole, row + 32) >= start + length:
            shorten(row + 32, gone)
    if _long(whole, 40) < start + length:
        raise ValueError("its sections are told before its data")
    shorten(40, gone)
    return bytes(changed[:start]) + smaller.ljust(length - gone, b"\0") + bytes(changed[start + length :])


def _rows(whole: bytes, table: int, size: int) -> list[int]:
    """Where the rows of a table begin; the header says at these places where it is, and their length."""
    length, number = struct.unpack_from("<HH", whole, size)
    start = _long(whole, table)
    if not number or start + number * length > len(whole):
        raise ValueError("a table of it points to nowhere")
    return [start + each * length for each in range(number)]


def _symbol(whole: bytes, sections: list[int]) -> tuple[int, int, int]:
    """Where the only symbol is told of, where its data begins in the file, and how long it is."""
    told = next((row for row in sections if _word(whole, row + 4) == NAMES_TO_OTHERS), None)
    if told is None or _long(whole, told + 32) != 48:
        raise ValueError("it does not hold one thing")
    names = _long(whole, sections[_word(whole, told + 40)] + 24)
    row = _long(whole, told + 24) + 24  # the first one is always empty
    if not SYMBOL.fullmatch(_text(whole, names + _word(whole, row))):
        raise ValueError("what it holds has another name")
    section = sections[struct.unpack_from("<H", whole, row + 6)[0]]
    start = _long(whole, row + 8) - _long(whole, section + 16) + _long(whole, section + 24)
    return row, start, _long(whole, row + 16)


def _text(whole: bytes, place: int) -> bytes:
    """What stands at a place, up to the zero that ends it."""
    return whole[place : place + LONGEST].partition(b"\0")[0]


def _word(whole: bytes, place: int) -> int:
    return int(struct.unpack_from("<I", whole, place)[0])


def _long(whole: bytes, place: int) -> int:
    return int(struct.unpack_from("<Q", whole, place)[0])
