"""Pages as PNG files: true to size, one a page, the same bytes each time."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from desktop.storage.made_here import Kind, kind_of
from desktop.ui.paper.png_pages import RESOLUTION, png_pages
from printouts import Sheet, lay_out
from tests.printouts.jobs import job


def test_each_page_is_a_picture_at_true_size(qapp: object) -> None:
    pages = lay_out(job(Sheet.ROUTINES))
    pictures = list(png_pages(pages))
    assert len(pictures) == len(pages.pages) > 1
    for page, written in zip(pages.pages, pictures, strict=True):
        image = QImage.fromData(written)
        assert kind_of(written) is Kind.PICTURE
        assert image.width() == pytest.approx(page.width * RESOLUTION / 72, abs=1)
        assert image.width() / (image.dotsPerMeterX() * 0.0254) == pytest.approx(page.width / 72, abs=0.01)


def test_a_page_for_a_screen_has_a_pixel_for_each_point(qapp: object) -> None:
    pages = lay_out(job(Sheet.FRIDGE))
    (page,) = pages.pages
    (written,) = png_pages(replace(pages, pages=(replace(page, on_screen=True),)))
    image = QImage.fromData(written)
    assert (image.width(), image.height()) == (842, 596)


def test_the_same_pages_are_the_same_bytes(qapp: object) -> None:
    pages = lay_out(job(Sheet.FRIDGE))
    assert list(png_pages(pages, 50)) == list(png_pages(pages, 50))
