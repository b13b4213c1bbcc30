"""Makes pages of what is chosen, and pictures and files of the pages: in a workshop, never in the window."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.figures.painter import Paths
from desktop.ui.paper.page_painter import PagePainter
from desktop.ui.paper.png_pages import png_pages
from desktop.ui.printing.workshop import Workshop
from desktop.wording.phrase import Said
from printouts import NothingToPrint, Pages, PrintJob, Watch, lay_out, pdf, unprintable
from printouts.drawings import Drawings
from printouts.missing import Unprintable
from resources.figures.palette import Palette

Made = TypeVar("Made")

LAYOUT, FILE = "layout", "file"
MOST_LOOKS = 2
"""Looks of figures that are kept: in colour and ink saving."""


class Shot(NamedTuple):
    """A part of a page as it is seen: ``scale`` pixels to the point, ``part`` in those pixels."""

    page: int
    scale: float
    part: tuple[int, int, int, int]


class Laid(NamedTuple):
    """The pages of a job, and the places in it that no font can draw."""

    job: PrintJob
    pages: Pages
    unprintable: tuple[Unprintable, ...] = ()


class Making(QObject):
    """``laid_out`` carries what was Laid, or the sentence why there is nothing to print.

    ``painted`` carries a Shot and its picture, ``counted`` how many pages of a file are done.
    """

    laid_out = Signal(object)
    painted = Signal(object, object)
    counted = Signal(int)

    def __init__(
        self,
        parent: QObject | None = None,
        lay_out: Callable[[PrintJob, Watch], Pages] = lay_out,
    ) -> None:
        super().__init__(parent)
        self._lay_out = lay_out
        self._workshop = Workshop(self)
        self._painters = Painters()
        self._places: set[str] = set()
        self.pages: Pages | None = None

    @property
    def busy(self) -> bool:
        """Whether pages are being laid out, or pictures of them painted."""
        return any(map(self._workshop.wants, (LAYOUT, *self._places)))

    @property
    def writing(self) -> bool:
        """Whether a file is being made."""
        return self._workshop.wants(FILE)

    def lay_out(self, job: PrintJob) -> None:
        """Lay a job out; the pages before, and all pictures of them, are no longer wanted."""
        self.forget()
        make = self._lay_out

        def work(watch: Watch) -> Laid | Said:
            try:
                return Laid(job, make(job, watch), unprintable(job))
            except NothingToPrint as nothing:
                return nothing.said

        self._workshop.ask(LAYOUT, work, self._take_pages)

    def forget(self) -> None:
        """What is being laid out or painted is no longer wanted, and there are no pages."""
        self.pages = None
        for kind in (LAYOUT, *self._places):
            self._workshop.drop(kind)

    def paint(self, place: int, shot: Shot) -> None:
        """Paint a part of a page for a place of the preview, which wants no other part any more."""
        pages, painters = self.pages, self._painters
        if pages is None:
            return
        kind = f"picture-{place}"
        self._places.add(kind)
        self._workshop.ask(
            kind, lambda _: painters.shot(pages, shot), lambda image: self.painted.emit(shot, image)
        )

    def pdf(self, then: Callable[[bytes], None]) -> None:
        """Make a PDF file of the pages."""
        self._make(lambda pages, watch: pdf(pages, watch), then)

    def pngs(self, then: Callable[[list[bytes]], None]) -> None:
        """Make a PNG file of each page."""
        self._make(lambda pages, watch: list(_watched(png_pages(pages), watch)), then)

    def stop_writing(self) -> None:
        """The file is no longer wanted."""
        self._workshop.drop(FILE)

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._workshop.drop_all()

    # ---- how it is done --------------------------------------------------------------------

    def _take_pages(self, laid: Laid | Said) -> None:
        self.pages = None if isinstance(laid, Said) else laid.pages
        self.laid_out.emit(laid)

    def _make(self, make: Callable[[Pages, Watch], Made], then: Callable[[Made], None]) -> None:
        if (pages := self.pages) is None:
            return
        counted, done = self.counted, 0

        def work(watch: Watch) -> Made:
            def count() -> None:
                nonlocal done
                watch()
                done += 1
                counted.emit(done)

            return make(pages, count)

        self._workshop.ask(FILE, work, then)


def _watched(files: Iterator[bytes], watch: Watch) -> Iterator[bytes]:
    for file in files:
        watch()
        yield file


class Painters:
    """A painter for each look of the figures: it keeps them from one layout to the next. All looks share what
    a figure is drawn along."""

    def __init__(self) -> None:
        self._painters: list[tuple[Palette, Drawings, PagePainter]] = []
        self._paths = Paths()

    def shot(self, pages: Pages, shot: Shot) -> QImage:
        """A part of a page on white paper."""
        left, top, wide, high = shot.part
        image = QImage(wide, high, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        painter.translate(-left, -top)
        painter.scale(shot.scale, shot.scale)
        self._of(pages).paint(painter, pages.pages[shot.page])
        painter.end()
        return image

    def _of(self, pages: Pages) -> PagePainter:
        for palette, drawings, known in self._painters:
            if palette == pages.palette and drawings is pages.drawings:
                return known
        made = PagePainter(pages.palette, pages.drawings, self._paths)
        self._painters = [*self._painters[1 - MOST_LOOKS :], (pages.palette, pages.drawings, made)]
        return made
