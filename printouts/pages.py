"""Laid-out pages: what a renderer is handed, be it for a file or for the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.wording.language import ENGLISH
from printouts.drawings import Drawings
from printouts.marks import Page
from resources.figures.palette import COLOUR, Palette

Watch = Callable[[], object]
"""Called after each card and each page that is made: it may count them, and what it raises ends the work."""


def unwatched() -> None:
    """Nobody waits."""


class SheetOfPaper(NamedTuple):
    """What leaves the printer: the number of the page on its front, and of the one on its back if any."""

    front: int
    back: int | None = None


def sheets_of_paper(pages: Sequence[Page]) -> tuple[SheetOfPaper, ...]:
    """Which pages share a sheet. So many backs in a row lie behind as many fronts before them, in order."""
    fronts: list[int] = []
    behind: dict[int, int] = {}
    run = 0
    for at, page in enumerate(pages):
        if page.back:
            run += 1
            continue
        _turn(fronts, behind, range(at - run, at))
        run = 0
        fronts.append(at)
    _turn(fronts, behind, range(len(pages) - run, len(pages)))
    return tuple(SheetOfPaper(front, behind.get(front)) for front in fronts)


def _turn(fronts: list[int], behind: dict[int, int], backs: range) -> None:
    if backs:
        behind.update(zip(fronts[-len(backs) :], backs, strict=True))


@dataclass(frozen=True)
class Pages:
    """Sides of sheets in the order in which they are printed; a file carries ``title`` and ``subject``.

    ``language`` is the code of the language that the pages are written in, ``palette`` how the figures of
    ``drawings`` are painted.
    """

    title: str
    pages: tuple[Page, ...]
    palette: Palette = COLOUR
    language: str = ENGLISH
    subject: str = ""
    drawings: Drawings = field(kw_only=True)
