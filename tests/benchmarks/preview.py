"""A changed week is seen before its file would be written: laid out, and painted as large as it is read."""

from math import ceil
from statistics import median
from typing import Final

from PySide6.QtGui import QGuiApplication

from desktop.ui.printing.making import Painters, Shot
from printouts import Options, Pages, PrintJob, Sheet, lay_out, pdf
from tests.benchmarks.benchmark import Benchmark, in_turn, rounds
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK, plan

ROUNDS: Final = 5
SHEET_SCALE: Final = 1.2  # pixels to the point: a sheet of A4 across the preview of a window of 1440
CARDS_SCALE: Final = 0.6  # the same where front and back stand side by side


def week(what: Sheet, unit: str) -> Pages:
    """A kind of paper of the sample week."""
    options = Options(unit=unit, sides="long")
    job = PrintJob((what,), (WEEK,), options=options, plan=plan(), library=LIBRARY, drawings=DRAWINGS)
    return lay_out(job)


def changed(what: Sheet, scale: float, sides: int) -> float:
    """From a change to the picture of its first sheet, against writing the file; figures have been seen
    before, as in use."""
    app = QGuiApplication.instance() or QGuiApplication([])
    painters = Painters()

    def seen() -> None:
        pages = week(what, "mi")
        for at, page in enumerate(pages.pages[:sides]):
            size = ceil(page.width * scale), ceil(page.height * scale)
            painters.shot(pages, Shot(at, scale, (0, 0, *size)))

    seen()
    pages = week(what, "km")
    pdf(pages)
    ours, written = in_turn(seen, lambda: pdf(pages), rounds(ROUNDS))
    del app
    return median(ours) / median(written)


def changed_week() -> float:
    """Of a fridge sheet."""
    return changed(Sheet.FRIDGE, SHEET_SCALE, 1)


def changed_cards() -> float:
    """Of the week's routine cards, six sides of which two are seen."""
    return changed(Sheet.ROUTINES, CARDS_SCALE, 2)


BENCHMARKS: Final = (
    Benchmark("print: a changed week in the preview", "writing its PDF", 1.0, changed_week),
    Benchmark("print: changed cards in the preview", "writing their PDF", 0.5, changed_cards),
)
