"""Baked motion as the app reads it: frames of flat shapes, decoded when shown. Standard library only.

A film is one compressed file. Every different outline is stored once, as steps of one byte from point to
point; a frame lists its shapes as outlines put somewhere, so what stands still or only moves costs nothing.
"""

import json
import lzma
import re
import struct
from array import array
from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import accumulate
from typing import Any, NamedTuple

import resources
from resources.figures.drawing import Box, Contour
from resources.figures.film_header import FilmError, Header
from resources.figures.looks import DEFAULT, place_of
from resources.figures.timing import Cycle, Moment, Tempo

MAGIC = b"FOOTWORK FILM 3\n"
_LARGEST = 8_000_000
"""Bytes that no film unpacks to."""


class Cel(NamedTuple):
    """One shape of a frame: its style, and each outline with its place (whole numbers). Equal cels look
    alike."""

    style: int
    outlines: tuple[tuple[int, int, int], ...]


class Columns(NamedTuple):
    """The film's numbers, one array for each kind."""

    closed: "array[int]"
    lengths: "array[int]"
    steps: "array[int]"  # to the right and down, in turn: they pack better than apart
    shapes: "array[int]"
    styles: "array[int]"
    outlines: "array[int]"
    ids: "array[int]"
    xs: "array[int]"
    ys: "array[int]"


TYPECODES = Columns(*"BHbHBHIhh")
"""How each column is stored, low byte first."""


class Film:
    """The motion of one exercise. `view` is the box (x, y, width, height in cm, y down) that holds all
    frames, `thumbnail` the crop of the working joint; `styles` are shapes without a path."""

    def __init__(self, name: str, header: Mapping[str, Any], columns: Columns) -> None:
        self._name = name
        self._columns = columns
        self._ends = list(accumulate(columns.lengths, initial=0))
        self._first_shapes = list(accumulate(columns.shapes, initial=0))
        self._first_outlines = list(accumulate(columns.outlines, initial=0))
        reader = Header(name, header)
        self.exercise = str(header.get("exercise"))
        self.fingerprint = str(header.get("fingerprint"))
        self.unit = 1 / reader.number("scale", header.get("scale"))
        self.view: Box = reader.box("view")
        self.thumbnail: Box = reader.box("thumbnail")
        self.styles = reader.styles()
        self.phases = reader.phases()
        self._paths = reader.spans("paths", len(columns.shapes))
        self._first_still = reader.first_still(self.frames, sum(len(phase.stops) for phase in self.phases))
        self._check(reader)

    @property
    def frames(self) -> int:
        """How many frames there are, stills included."""
        return len(self._columns.shapes)

    def cycle(self, tempo: Tempo) -> Cycle:
        """One round at a tempo."""
        return Cycle(self.phases, tempo)

    def frame_at(self, moment: Moment) -> int:
        """The frame that shows a moment."""
        first, count = self._paths[moment.path]
        return first + min(count - 1, max(0, round(moment.along * (count - 1))))

    def still(self, tick: int) -> int:
        """The frame that shows the tick `tick` of a cycle, its key frame's arrows included."""
        return self._first_still + tick

    def cels(self, frame: int) -> list[Cel]:
        """The shapes of a frame, back to front."""
        columns = self._columns
        first, end = self._first_shapes[frame], self._first_shapes[frame + 1]
        cels = []
        for shape in range(first, end):
            start, stop = self._first_outlines[shape], self._first_outlines[shape + 1]
            placed = zip(columns.ids[start:stop], columns.xs[start:stop], columns.ys[start:stop], strict=True)
            cels.append(Cel(columns.styles[shape], tuple(placed)))
        return cels

    def contours(self, cel: Cel) -> Iterator[Contour]:
        """The outlines of a cel, in cm."""
        return (self._contour(*spot) for spot in cel.outlines)

    def _contour(self, outline: int, x: int, y: int) -> Contour:
        start, stop, unit = self._ends[outline], self._ends[outline + 1], self.unit
        steps = self._columns.steps[2 * start : 2 * stop]
        across, down = accumulate(steps[::2], initial=x), accumulate(steps[1::2], initial=y)
        points = tuple([(px * unit, py * unit) for px, py in zip(across, down, strict=True)])
        return Contour(bool(self._columns.closed[outline]), points)

    def _check(self, reader: Header) -> None:
        columns = self._columns
        if len(columns.closed) != len(columns.lengths) or 2 * self._ends[-1] != len(columns.steps):
            raise reader.error("lengths", "does not fit the steps")
        if self._first_shapes[-1] != len(columns.styles) or self._first_outlines[-1] != len(columns.ids):
            raise reader.error("shapes", "does not fit the outlines")
        if max(columns.ids, default=0) >= len(columns.lengths):
            raise reader.error("ids", "names an outline that is not there")
        if max(columns.styles, default=0) >= len(self.styles):
            raise reader.error("styles", "names a style that is not there")
        for phase in self.phases:
            if phase.path and phase.path not in self._paths:
                raise reader.error("phases", f"name the path '{phase.path}', which is not there")


def load(exercise_id: str, build: str = DEFAULT["build"]) -> Film:
    """Read one baked motion of a build; a `FilmError` names the file and what is wrong in it."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", exercise_id):
        raise FilmError(f"'{exercise_id[:60]}' is not an exercise id, so it has no motion.")
    place = place_of(f"{exercise_id}.film", build)
    name = f"films/{place}"
    entry = files(resources).joinpath("figures", "films", *place.split("/"))
    try:
        data = entry.read_bytes()
    except FileNotFoundError:
        raise FilmError(f"{name} is missing.") from None
    except OSError as error:
        raise FilmError(f"{name} cannot be read: {error}.") from error
    return decode(data, name)


def available() -> tuple[str, ...]:
    """The ids of all exercises that have a baked motion, sorted."""
    folder = files(resources) / "figures" / "films"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".film")))


def decode(data: bytes, name: str) -> Film:
    """A film from the bytes of its file; `name` is what a `FilmError` calls the file."""
    if not data.startswith(MAGIC):
        raise FilmError(f"{name} is not a motion of this version; bake the motion again.")
    try:
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ)
        whole = unpacker.decompress(data[len(MAGIC) :], _LARGEST)
        if not unpacker.eof:
            what = "is cut short" if unpacker.needs_input else "unpacks to more than a film can be"
            raise FilmError(f"{name} {what}; bake the motion again.")
        (length,) = struct.unpack_from("<I", whole)
        header = json.loads(whole[4 : 4 + length])
    except (lzma.LZMAError, EOFError, struct.error, ValueError) as error:
        if isinstance(error, FilmError):
            raise
        raise FilmError(f"{name} is damaged: {error}; bake the motion again.") from error
    if not isinstance(header, dict):
        raise FilmError(f"{name}: the header is not a table; bake the motion again.")
    return Film(name, header, _columns(name, header, whole[4 + length :]))


def _columns(name: str, header: Mapping[str, Any], rest: bytes) -> Columns:
    counts = header.get("columns")
    if not isinstance(counts, list) or len(counts) != len(Columns._fields):
        raise FilmError(f"{name}: columns is not {len(Columns._fields)} numbers; bake the motion again.")
    filled, at = [], 0
    for field, typecode, count in zip(Columns._fields, TYPECODES, counts, strict=True):
        column: array[int] = array(str(typecode))
        if isinstance(count, bool) or not isinstance(count, int) or count < 0:
            raise FilmError(f"{name}: columns has a count that is no number; bake the motion again.")
        size = count * column.itemsize
        if at + size > len(rest):
            raise FilmError(f"{name}: {field} is cut short; bake the motion again.")
        column.frombytes(rest[at : at + size])
        if _BIG_ENDIAN:
            column.byteswap()
        filled.append(column)
        at += size
    return Columns(*filled)


_BIG_ENDIAN = struct.pack("=H", 1) != struct.pack("<H", 1)
