"""The screen shows the page that is printed: the same pages through both renderers, and how far they part.

Both draw at six times the resolution at which they are compared, since PDFium sets small letters on whole
pixels and Qt does not. Letters are judged apart from the rest, which agrees far more closely. The bounds lie
between what the pages here measure at the most (letters 1.4, 75 and 63; the rest 0.11, 0.1 and 11) and what
the least of the omissions does (unkerned letters 1.1, 110 and 156; solid lines for dashes 0.13, 6 and 22).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage

from desktop.model.plan import Plan
from desktop.ui.paper.page_painter import page_image
from printouts import Pages, Sheet, lay_out, pdf
from printouts.contact import contact_sheet
from printouts.marks import Mark, Outline, Page, Panel, Picture, Run, Text
from printouts.options import Options
from printouts.press import Press, press_for
from resources.figures.palette import palette_for
from tests.printouts import scripts
from tests.printouts.jobs import job
from tests.printouts.sample import DRAWINGS, LIBRARY

FINE, REDUCED = 6 * 72, 6
CELL = 4  # pixels: the greatest difference is looked for over cells
CLEARLY = 32  # of 255: a pixel that differs by more is counted

Keep = Callable[[Mark], bool]


@dataclass(frozen=True)
class Apart:
    """How far two pictures are apart: on average, pixels in 10,000 that differ clearly, the worst cell."""

    mean: float
    clearly: float
    worst: float

    def within(self, bound: "Apart") -> bool:
        return self.mean <= bound.mean and self.clearly <= bound.clearly and self.worst <= bound.worst


LETTERS = Apart(mean=2.0, clearly=95, worst=85)
SHAPES = Apart(mean=0.2, clearly=2, worst=16)
CONTACT = {name: LIBRARY[name] for name in ("calf-raise", "duck-walk", "band-eversion")}


def contact_press(**options: bool) -> Press:
    return press_for(CONTACT, DRAWINGS, Options(**options))  # type: ignore[arg-type]


PAGES: dict[str, tuple[Callable[[], Pages], int]] = {
    "fridge": (lambda: lay_out(job(Sheet.FRIDGE)), 0),
    "fridge, ink saving": (lambda: lay_out(job(Sheet.FRIDGE, ink_saving=True)), 0),
    "fridge, letter, miles": (lambda: lay_out(job(Sheet.FRIDGE, paper="letter", unit="mi")), 0),
    "fridge, pseudo-language": (lambda: lay_out(job(Sheet.FRIDGE, language="qps")), 0),
    "fridge, many scripts": (lambda: lay_out(job(Sheet.FRIDGE, scripts.plan())), 0),
    "fridge, empty": (lambda: lay_out(job(Sheet.FRIDGE, Plan())), 0),
    "routines, front": (lambda: lay_out(job(Sheet.ROUTINES)), 0),
    "routines, back": (lambda: lay_out(job(Sheet.ROUTINES, sides="long")), 1),
    "routines, back turned": (lambda: lay_out(job(Sheet.ROUTINES, sides="short", ink_saving=True)), 1),
    "exercises, front": (lambda: lay_out(job(Sheet.CARDS)), 0),
    "exercises, back": (lambda: lay_out(job(Sheet.CARDS, ink_saving=True)), 1),
    "exercises, folded": (lambda: lay_out(job(Sheet.CARDS, sides="fold", paper="letter")), 0),
    "contact sheet": (
        lambda: contact_sheet(contact_press(), palette_for()),
        0,
    ),
    "contact sheet, ink saving": (
        lambda: contact_sheet(contact_press(ink_saving=True), palette_for(ink_saving=True)),
        0,
    ),
}


@cache
def made(name: str) -> Pages:
    """Pages that several tests look at, laid out once."""
    return PAGES[name][0]()


def is_text(mark: Mark) -> bool:
    return isinstance(mark, Text)


def is_shape(mark: Mark) -> bool:
    return not isinstance(mark, Text)


def changed(page: Page, change: Callable[[Mark], Mark | None]) -> Page:
    """The page with every mark changed; None leaves it out."""
    placed = tuple(
        replace(one, marks=tuple(new for mark in one.marks if (new := change(mark)) is not None))
        for one in page.placed
    )
    return replace(page, placed=placed)


def alone(page: Page, keep: Keep) -> Page:
    """The page with some of its marks alone."""
    return changed(page, lambda mark: mark if keep(mark) else None)


def apart(pages: Pages, printed: Page, painted: Page, near: int = 1) -> Apart:
    """How far what is painted of one page lies from what is printed of another, looked at so many times as
    near."""
    shown = _picture(page_image(replace(pages, pages=(painted,)), 0, FINE * near)).reduce(REDUCED * near)
    document = pypdfium2.PdfDocument(pdf(replace(pages, pages=(printed,))))
    on_paper = document[0].render(scale=FINE * near / 72).to_pil().convert("RGB").reduce(REDUCED * near)
    document.close()
    assert shown.size == on_paper.size
    difference = ImageChops.difference(shown, on_paper).convert("L")
    counts = difference.histogram()
    cells = difference.resize((difference.width // CELL, difference.height // CELL), Image.Resampling.BOX)
    _, worst = ImageStat.Stat(cells).extrema[0]
    clearly = 10_000 * sum(counts[CLEARLY:]) / sum(counts)
    return Apart(ImageStat.Stat(difference).mean[0], clearly, worst)


def _picture(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine(), 1)


@pytest.mark.parametrize(("keep", "bound"), [(is_text, LETTERS), (is_shape, SHAPES)], ids=["letters", "rest"])
@pytest.mark.parametrize("name", PAGES)
def test_what_is_painted_is_what_is_printed(qapp: object, name: str, keep: Keep, bound: Apart) -> None:
    pages, at = made(name), PAGES[name][1]
    page = alone(pages.pages[at], keep)
    found = apart(pages, page, page)
    if not found.within(bound):  # PDFium draws a line that is thinner than a pixel as wide as one: go nearer
        found = apart(pages, page, page, near=2)
    assert found.within(bound), found


def without_dashes(mark: Mark) -> Mark:
    return replace(mark, dash=()) if isinstance(mark, Panel) else mark


def without_hatches(mark: Mark) -> Mark:
    return replace(mark, hatch=False) if isinstance(mark, Outline) else mark


def unclipped(mark: Mark) -> Mark:
    return replace(mark, within=None) if isinstance(mark, Outline) else mark


def unkerned(mark: Mark) -> Mark:
    """Each letter a run of its own, so that none is kerned to the next."""
    if not isinstance(mark, Text):
        return mark
    letters = (Run(run.face, letter) for run in mark.runs if isinstance(run, Run) for letter in run.text)
    return replace(mark, runs=tuple(letters))


def untracked(mark: Mark) -> Mark:
    return replace(mark, tracking=0.0) if isinstance(mark, Text) else mark


def unrounded(mark: Mark) -> Mark:
    return replace(mark, radius=0.0) if isinstance(mark, Panel) else mark


def first_key_frame(mark: Mark) -> Mark:
    return replace(mark, key=0) if isinstance(mark, Picture) else mark


@pytest.mark.parametrize(
    ("omission", "name"),
    [
        (without_dashes, "fridge"),
        (without_hatches, "fridge, ink saving"),
        (unclipped, "fridge, ink saving"),
        (unrounded, "fridge"),
        (unkerned, "exercises, front"),
        (untracked, "fridge"),
        (first_key_frame, "exercises, front"),
    ],
)
def test_a_painter_that_leaves_something_out_would_be_noticed(
    qapp: object, omission: Callable[[Mark], Mark], name: str
) -> None:
    pages, at = made(name), PAGES[name][1]
    for keep, bound in ((is_text, LETTERS), (is_shape, SHAPES)):
        page = alone(pages.pages[at], keep)
        short = changed(page, omission)
        if short != page:
            found = apart(pages, page, short)
            assert not found.within(bound), found


@pytest.mark.parametrize("lost", ["turned", "left out"])
def test_turned_cards_that_stand_upright_or_are_missing_would_be_noticed(qapp: object, lost: str) -> None:
    pages = made("routines, back turned")
    page = pages.pages[1]
    assert any(placed.turned for placed in page.placed)
    if lost == "turned":
        short = replace(page, placed=tuple(replace(placed, turned=False) for placed in page.placed))
    else:
        short = replace(page, placed=tuple(placed for placed in page.placed if not placed.turned))
    for keep, bound in ((is_text, LETTERS), (is_shape, SHAPES)):
        assert not apart(pages, alone(page, keep), alone(short, keep)).within(bound)
