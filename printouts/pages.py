"""Laid-out pages: what a renderer is handed, be it for a file or for the screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop.model.week import Week
from desktop.wording.language import ENGLISH
from desktop.wording.phrase import Said
from printouts.drawings import Drawings
from printouts.kinds import Sheet
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
    ``drawings`` are painted. ``alternatives`` say what a picture shows to someone who does not see it,
    ``any_picture`` of one that has no words of its own. ``turned`` is the edge on which a printer turns the
    sheets, ``long`` or ``short``, empty where it prints on one side.

    ``what`` and ``weeks`` are the kinds of paper that are there and the weeks that they show. Of what was
    asked for besides, ``left_out`` says why it is not there: a sentence for each reason.
    """

    title: str
    pages: tuple[Page, ...]
    palette: Palette = COLOUR
    language: str = ENGLISH
    subject: str = ""
    alternatives: Mapping[tuple[str, int], str] = field(default_factory=dict)
    any_picture: str = ""
    turned: str = ""
    what: tuple[Sheet, ...] = ()
    weeks: tuple[Week, ...] = ()
    left_out: tuple[Said, ...] = ()
    drawings: Drawings = field(kw_only=True)
