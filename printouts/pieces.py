"""Pieces that are stacked in a column: each is laid out at the origin and moved into place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from printouts.marks import Mark, Marks, moved


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks from y = 0 down to ``height``, in points. ``before`` is the space it wants above it.

    ``again`` is the heading that is said once more where it begins another page.
    """

    height: float
    marks: Marks
    before: float = 0.0
    again: "Piece | None" = None


def height(pieces: Iterable[Piece]) -> float:
    """How tall the pieces stand; the space above the first one does not count."""
    stacked = list(pieces)
    return sum(piece.height + piece.before for piece in stacked) - (stacked[0].before if stacked else 0.0)


def stack(pieces: Sequence[Piece], left: float, top: float) -> Marks:
    """The pieces under each other."""
    marks: list[Mark] = []
    down = top
    for at, piece in enumerate(pieces):
        down += piece.before if at else 0.0
        marks += moved(piece.marks, left, down)
        down += piece.height
    return tuple(marks)


def filled(pieces: Iterable[Piece], room: float) -> list[list[Piece]]:
    """The pieces on as many pages of so much room as they need, filled in turn, each with one at least."""
    pages: list[list[Piece]] = [[]]
    for piece in pieces:
        if pages[-1] and height([*pages[-1], piece]) > room:
            pages.append([piece.again] if piece.again else [])
        pages[-1].append(piece)
    return pages
