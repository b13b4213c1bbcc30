"""Paper: what is asked for becomes pages of marks in points, and pages become a PDF file. No Qt.

``lay_out`` turns a ``PrintJob`` into ``Pages``; ``pdf`` writes them, and the window paints the very same
marks. The same job gives the same pages and the same bytes. What a step needs (ReportLab, for ``pdf``) is
loaded when it is first taken, so that importing this package costs nothing.
"""

from printouts.job import Neighbour, NothingToPrint, PrintJob, Sheet
from printouts.options import ORIENTATIONS, NotOffered, Options
from printouts.pages import Pages

__all__ = [
    "ORIENTATIONS",
    "Neighbour",
    "NotOffered",
    "NothingToPrint",
    "Options",
    "Pages",
    "PrintJob",
    "Sheet",
    "lay_out",
    "pdf",
]


def lay_out(job: PrintJob) -> Pages:
    """The pages of a job. Raises NothingToPrint when its weeks hold nothing of what was asked for.

    A fridge sheet is always made: an empty week is a sheet to fill in by hand.
    """
    from printouts.layout import pages_of

    return pages_of(job)


def pdf(pages: Pages) -> bytes:
    """The pages as a PDF file."""
    from printouts.render.pdf import pdf_of

    return pdf_of(pages)
