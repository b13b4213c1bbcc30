"""Pages as PNG files: one picture for each page, as large as the paper is in so many pixels to the inch."""

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from desktop.ui.paper.page_painter import PagePainter, page_image
from desktop.ui.picture_file import png
from printouts.pages import Pages

RESOLUTION = 200
"""Pixels in an inch, fine enough for the smallest type of a card and small enough to be sent."""

_INCH = 0.0254


def png_pages(pages: Pages, resolution: float = RESOLUTION) -> Iterator[bytes]:
    """The pages one after the other, so that no two large pictures are in memory at once.

    A page that is made for a screen (``Page.on_screen``) has a pixel for each of its points instead.
    The others say their resolution, so that they are printed at true size. A window is not needed.
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    on_paper = PagePainter(pages.palette, pages.drawings)
    for at, page in enumerate(pages.pages):
        image = page_image(pages, at, 72 if page.on_screen else resolution, on_paper)
        if not page.on_screen:
            image.setDotsPerMeterX(round(resolution / _INCH))
            image.setDotsPerMeterY(round(resolution / _INCH))
        yield png(image)
    del app
