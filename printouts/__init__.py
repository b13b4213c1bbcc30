"""Paper: what is asked for becomes pages of marks in points, and pages become a PDF file. No Qt.

``lay_out`` turns a ``PrintJob`` into ``Pages``; ``pdf`` writes them, and the window paints the very same
marks. The same job gives the same pages and the same bytes. What a step needs (ReportLab, for ``pdf``) is
loaded when it is first taken, so that importing this package costs nothing.
"""

from typing import TYPE_CHECKING

from printouts.job import Neighbour, NothingToPrint, PrintJob
from printouts.kinds import Sheet
from printouts.options import ORIENTATIONS, NotOffered, Options
from printouts.pages import Pages, Watch, unwatched

if TYPE_CHECKING:
    from printouts.missing import Unprintable

__all__ = [
    "ORIENTATIONS",
    "Neighbour",
    "NotOffered",
    "NothingToPrint",
    "Options",
    "Pages",
    "PrintJob",
    "Sheet",
    "Watch",
    "lay_out",
    "pdf",
    "unprintable",
]


def lay_out(job: PrintJob, watch: Watch = unwatched) -> Pages:
    """The pages of a job. Raises NothingToPrint when its weeks hold nothing of what was asked for.

    A fridge sheet is always made: an empty week is a sheet to fill in by hand. ``watch`` is called after
    each card.
    """
    from printouts.layout import pages_of

    return pages_of(job, watch)


def pdf(pages: Pages, watch: Watch = unwatched) -> bytes:
    """The pages as a PDF file; ``watch`` is called after each."""
    from printouts.render.pdf import pdf_of

    return pdf_of(pages, watch)


def unprintable(job: PrintJob) -> "tuple[Unprintable, ...]":
    """The places in which a job has characters that no font can draw; to be told before it is printed."""
    from printouts.missing import unprintable

    return unprintable(job)
