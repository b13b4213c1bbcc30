"""A changed week is seen before its file would be written: laid out, and painted as large as it is read."""

from math import ceil
from statistics import median
from typing import Final

from PySide6.QtGui import QGuiApplication

from desktop.ui.printing.making import Painters, Shot
from printouts import Options, Pages, PrintJob, Sheet, lay_out, pdf
from tests.benchmarks.benchmark import Benchmark, in_turn
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK, plan

ROUNDS: Final = 5
SCALE: Final = 1.2  # pixels to the point: a sheet of A4 across the preview of a window of 1440


def week(unit: str) -> Pages:
    """The fridge sheet of the sample week."""
    options = Options(unit=unit)
    job = PrintJob((Sheet.FRIDGE,), (WEEK,), options=options, plan=plan(), library=LIBRARY, drawings=DRAWINGS)
    return lay_out(job)


def changed_week() -> float:
    """From a change to its picture, against writing the file; figures have been seen before, as in use."""
    app = QGuiApplication.instance() or QGuiApplication([])
    painters = Painters()

    def seen() -> None:
        pages = week("mi")
        page = pages.pages[0]
        size = ceil(page.width * SCALE), ceil(page.height * SCALE)
        painters.shot(pages, Shot(0, SCALE, (0, 0, *size)))

    seen()
    pages = week("km")
    pdf(pages)
    ours, written = in_turn(seen, lambda: pdf(pages), ROUNDS)
    del app
    return median(ours) / median(written)


BENCHMARKS: Final = (Benchmark("print: a changed week in the preview", "writing its PDF", 1.0, changed_week),)
