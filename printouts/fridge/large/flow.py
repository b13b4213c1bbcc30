"""Things that stand under and beside each other, and may be parted where a page ends.

``cut`` parts a thing: what stands in so much room, and the rest for the next page. Either may be None; when
it does not even begin in that room, all of it is the rest.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from printouts.marks import Mark, Marks, Text, moved
from printouts.pieces import Piece, height, stack

_HAIR = 1e-6


class Flow(Protocol):
    """Something that is so tall and can be parted."""

    @property
    def height(self) -> float: ...

    @property
    def marks(self) -> Marks:
        """From the origin down."""

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        """What of it stands in so much room, and the rest."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A piece that is never parted."""

    piece: Piece

    @property
    def height(self) -> float:
        return self.piece.height

    @property
    def marks(self) -> Marks:
        return self.piece.marks

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        return (self, None) if self.height <= room + _HAIR else (None, self)


@dataclass(frozen=True, slots=True)
class Together:
    """A thing that is parted only where it is taller than ``most``, what a whole page holds."""

    body: Flow
    most: float

    @property
    def height(self) -> float:
        return self.body.height

    @property
    def marks(self) -> Marks:
        return self.body.marks

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        if self.height <= room + _HAIR:
            return self, None
        return self.body.cut(room) if self.height > self.most else (None, self)


@dataclass(frozen=True, slots=True)
class Rows:
    """Pieces under a heading, which stands over them again on the next page."""

    rows: tuple[Piece, ...]
    heading: tuple[Piece, ...] = ()

    @property
    def height(self) -> float:
        return height((*self.heading, *self.rows))

    @property
    def marks(self) -> Marks:
        return stack((*self.heading, *self.rows), 0, 0)

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        count = len(self.rows)
        while count and height((*self.heading, *self.rows[:count])) > room + _HAIR:
            count -= 1
        if not count:
            return None, self
        rest = self.rows[count:]
        if not rest:
            return self, None
        return replace(self, rows=self.rows[:count]), replace(self, rows=(_begun(rest[0]), *rest[1:]))


def _begun(piece: Piece) -> Piece:
    """The same, read from its first word on: on another page it goes on with nothing."""
    first, *others = piece.marks
    if isinstance(first, Text):
        first = replace(first, continues=False)
    return replace(piece, marks=(first, *others))


@dataclass(frozen=True, slots=True)
class Under:
    """Things under each other, ``gap`` apart."""

    parts: tuple[Flow, ...]
    gap: float = 0.0

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts) + self.gap * max(0, len(self.parts) - 1)

    @property
    def marks(self) -> Marks:
        marks: list[Mark] = []
        down = 0.0
        for part in self.parts:
            marks += moved(part.marks, 0, down)
            down += part.height + self.gap
        return tuple(marks)

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        taken: list[Flow] = []
        waiting = list(self.parts)
        while waiting:
            top, rest = waiting[0].cut(room)
            if top is None:
                break
            taken.append(top)
            waiting[:1] = [] if rest is None else [rest]
            if rest is not None:
                break
            room -= top.height + self.gap
        return (
            replace(self, parts=tuple(taken)) if taken else None,
            replace(self, parts=tuple(waiting)) if waiting else None,
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """Things beside each other, each with where it begins. None of them begins a page before the others."""

    parts: tuple[tuple[float, Flow], ...]

    @property
    def height(self) -> float:
        return max((part.height for _, part in self.parts), default=0.0)

    @property
    def marks(self) -> Marks:
        return tuple(mark for left, part in self.parts for mark in moved(part.marks, left, 0))

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        tops: list[tuple[float, Flow]] = []
        rests: list[tuple[float, Flow]] = []
        for left, part in self.parts:
            top, rest = part.cut(room)
            if top is None:
                return None, self
            tops.append((left, top))
            rests += [(left, rest)] if rest else []
        return Beside(tuple(tops)), Beside(tuple(rests)) if rests else None


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name at its left, which is said again on each page that the thing goes on to."""

    name: Piece
    left: float
    body: Flow

    @property
    def height(self) -> float:
        return max(self.name.height, self.body.height)

    @property
    def marks(self) -> Marks:
        return (*self.name.marks, *moved(self.body.marks, self.left, 0))

    def cut(self, room: float) -> "tuple[Flow | None, Flow | None]":
        if self.name.height > room + _HAIR:
            return None, self
        top, rest = self.body.cut(room)
        return (
            None if top is None else replace(self, body=top),
            None if rest is None else replace(self, body=rest),
        )
