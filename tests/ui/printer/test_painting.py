"""The way without CUPS: pages painted on a printer of Qt's, which writes a PDF file here."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image, ImageChops
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.ui.printer import painting
from desktop.ui.printer import service as service_module
from desktop.ui.printer.lp import Lp
from desktop.ui.printer.order import NotPrinted, Order, Part, Printer, parts_of
from desktop.ui.printer.painting import SIZES, layout_of, painted, painted_parts, set_up
from desktop.ui.printer.service import Cups, Painting
from desktop.wording.phrase import Said
from desktop.wording.voice import Voice
from printouts import Pages, Sheet, lay_out, pdf
from printouts.formats.paper import PAPERS
from printouts.marks import MM, Box, Page, Panel, Placed
from tests.printouts import tools
from tests.printouts.jobs import job
from tests.printouts.sample import DRAWINGS

DPI = 200


def _printer(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def _order(pages: Pages, sides: str = "one", **more: Any) -> Order:
    return Order(pages, sides, Printer("paper"), **more)


@cache
def _pages(what: Sheet, **options: Any) -> Pages:
    return lay_out(job(what, **options))


def _print(pages: Pages, file: Path) -> Path:
    order = _order(pages)
    (part,) = parts_of(order)
    assert list(painted(_printer(file), order, part)) == [*range(1, len(pages.pages) + 1)]
    return file


def _ours(pages: Pages, folder: Path) -> Path:
    file = folder / "ours.pdf"
    file.write_bytes(pdf(pages))
    return file


def _differing(one: Image.Image, other: Image.Image) -> float:
    """The share of two pictures that is visibly other, half a millimetre seen as one spot.

    The edges of shapes are smoothed in two ways; half a millimetre to the side, and a twentieth would differ.
    """
    size = min(one.width, other.width), min(one.height, other.height)
    assert max(abs(one.width - other.width), abs(one.height - other.height)) <= 1
    grey = [picture.crop((0, 0, *size)).convert("L").reduce(4) for picture in (one, other)]
    apart = ImageChops.difference(*grey).histogram()
    return sum(apart[64:]) / sum(apart)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("what", [Sheet.FRIDGE, Sheet.CARDS])
def test_what_is_painted_is_what_the_pdf_shows(tmp_path: Path, what: Sheet, paper: str) -> None:
    pages = _pages(what, paper=paper, sides="long")
    painted_file, ours = _print(pages, tmp_path / "painted.pdf"), _ours(pages, tmp_path)
    assert tools.info(painted_file)["Pages"] == str(len(pages.pages))
    for number in range(1, min(3, len(pages.pages)) + 1):
        pictures = [tools.pdfium_picture(file, DPI, number) for file in (painted_file, ours)]
        assert _differing(*pictures) < 0.001, number
        ours_moved = ImageChops.offset(pictures[1], 4, 0)  # half a millimetre
        assert _differing(pictures[0], ours_moved) > 0.05


@pytest.mark.usefixtures("qapp")
def test_a_hundred_millimetres_are_a_hundred_millimetres(tmp_path: Path) -> None:
    """In a corner of the paper and up to its very edge: nothing is moved into a printer's margins."""
    mark = Panel(Box(0, 0, 100 * MM, 50 * MM), fill="#000000")
    pages = Pages("Rule", (_page("a4", mark), _page("a4", mark, lying=True)), drawings=DRAWINGS)
    file = _print(pages, tmp_path / "rule.pdf")
    for number in (1, 2):
        drawn = tools.pdfium_picture(file, 254, number).convert("L").point(lambda grey: 255 * (grey < 128))
        left, top, right, bottom = drawn.getbbox() or (9, 9, 9, 9)
        assert (left, top) == (0, 0)
        assert right == pytest.approx(1000, abs=2)  # 10 pixels a millimetre
        assert bottom == pytest.approx(500, abs=2)


@pytest.mark.usefixtures("qapp")
def test_pages_are_shapes_and_not_pictures(tmp_path: Path) -> None:
    file = _print(_pages(Sheet.FRIDGE), tmp_path / "painted.pdf")
    assert len(tools.called("pdfimages", "-list", file).splitlines()) == 2  # its heading


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", PAPERS)
def test_a_driver_is_told_the_paper_by_name_and_which_way_it_lies(paper: str) -> None:
    upright, lying = layout_of(_page(paper), paper), layout_of(_page(paper, lying=True), paper)
    for layout in (upright, lying):
        assert layout.pageSize().id() == SIZES[paper]
        assert layout.mode() == layout.Mode.FullPageMode
    width, height = PAPERS[paper]
    for layout, size in ((upright, (width, height)), (lying, (height, width))):
        full = layout.fullRectPoints()
        assert (full.width(), full.height()) == pytest.approx(size, abs=1)


@pytest.mark.usefixtures("qapp")
def test_a_printer_is_told_the_job_and_that_it_is_grey(tmp_path: Path) -> None:
    """A file has no sides and copies; tests/e2e/test_real_print.py tells them to a printer of CUPS'."""
    printer = _printer(tmp_path / "none.pdf")
    order = _order(_pages(Sheet.CARDS), grey=True)
    set_up(printer, order, parts_of(order)[0])
    assert printer.colorMode() == QPrinter.ColorMode.GrayScale
    assert printer.docName() == order.pages.title
    assert printer.fullPage()
    assert printer.collateCopies()


@pytest.mark.usefixtures("qapp")
def test_a_picture_for_a_phone_is_fitted_to_the_paper(tmp_path: Path) -> None:
    edge = Panel(Box(0, 0, 1080, 2400), fill="#000000")
    phone = Page(1080, 2400, (Placed(edge.box, (edge,)),), on_screen=True)
    file = _print(Pages("Phone", (phone,), drawings=DRAWINGS), tmp_path / "phone.pdf")
    drawn = tools.pdfium_picture(file, 72).convert("L")
    left, top, right, bottom = drawn.point(lambda grey: 255 * (grey < 128)).getbbox() or (0, 0, 0, 0)
    assert bottom - top == pytest.approx(drawn.height, abs=2)
    assert (right - left) / (bottom - top) == pytest.approx(1080 / 2400, abs=0.01)
    assert left == pytest.approx(drawn.width - right, abs=2)


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # Qt says it too
def test_a_printer_that_cannot_begin_is_told_in_a_sentence(tmp_path: Path) -> None:
    pages = _pages(Sheet.FRIDGE)
    order = _order(pages)
    with pytest.raises(NotPrinted) as refused:
        list(painted(_printer(tmp_path / "no/such/folder.pdf"), order, parts_of(order)[0]))
    assert Voice.of().say(refused.value.said) == "paper did not take the pages."


def test_what_nobody_foresaw_ends_the_sending_and_is_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: Any
) -> None:
    """The window that waits for the end hears of it, and the fault is told as any other."""

    def fail(*_: object) -> bytes:
        raise ZeroDivisionError

    class System:
        stopped = False

    monkeypatch.setattr(service_module, "pdf", fail)
    monkeypatch.setattr(painting, "printer_for", fail)
    order = _order(_pages(Sheet.FRIDGE))
    for service in (Cups(cast(Lp, System()), qapp), Painting(qapp)):
        ended: list[Said | None] = []
        with qtbot.capture_exceptions() as faults:
            service.send(order, parts_of(order), lambda _: None, ended.append)
            qtbot.waitUntil(lambda: bool(ended))  # noqa: B023 - waited for at once
        assert [fault[0] for fault in faults] == [ZeroDivisionError]
        assert Voice.of().say(cast(Said, ended[0])).endswith("did not take the pages.")


def test_the_window_has_its_turn_between_two_pages(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any
) -> None:
    """Pages are counted over all parts, and stopping leaves the rest unprinted."""
    files = (tmp_path / f"{number}.pdf" for number in range(9))
    monkeypatch.setattr(painting, "printer_for", lambda order: _printer(next(files)))
    pages = lay_out(replace(job(Sheet.CARDS, sides="long"), what=(Sheet.FRIDGE, Sheet.CARDS)))
    order = _order(pages, "long")
    parts: tuple[Part, ...] = parts_of(order)
    printed = sum(bool(page.placed) for page in pages.pages)
    assert list(painted_parts(order, parts)) == [*range(1, printed + 1)]
    service, told = Painting(qapp), list[int]()
    ended: list[Said | None] = []

    def tell(sentence: Said) -> None:
        told.append(sentence.facts["number"])
        if len(told) == 2:
            service.stop()

    service.send(order, parts, tell, ended.append)
    qtbot.waitUntil(lambda: ended == [None])
    assert told == [1, 2]


def _page(paper: str, *marks: Panel, lying: bool = False) -> Page:
    width, height = PAPERS[paper]
    if lying:
        width, height = height, width
    return Page(width, height, (Placed(Box(0, 0, width, height), marks),))
