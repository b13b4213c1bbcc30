"""Laid-out pages: what a renderer is handed, be it for a file or for the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.wording.language import ENGLISH
from printouts.drawings import Drawings
from printouts.marks import Page
from resources.figures.palette import COLOUR, Palette

Watch = Callable[[], object]
"""Called after each card and each page that is made: it may count them, and what it raises ends the work."""


def unwatched() -> None:
    """Nobody waits."""


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
