"""What is said of pages: what each side is called, and how much paper they take."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF

from desktop.ui.printing.sheet_view import Side
from desktop.wording import printing as words
from desktop.wording.cards import PAPER_NAMES
from desktop.wording.voice import Voice
from printouts import Options, Pages
from printouts.marks import Page
from printouts.sheets import TwoSides, sheets_of


def sheets_to_show(pages: Pages, options: Options, voice: Voice) -> tuple[tuple[Side, ...], ...]:
    """The sheets of paper, each with the sides that are printed on and their names."""
    numbers = {id(page): number for number, page in enumerate(pages.pages)}
    sheets = [_printed_on(sheet) for sheet in sheets_of(pages.pages)]
    shown = []
    for number, sheet in enumerate(sheets, 1):
        sides = [page for page in sheet if page is not None]
        names = _names(sheet, number, options, voice)
        shown.append(
            tuple(
                Side(numbers[id(page)], QSizeF(page.width, page.height), name)
                for page, name in zip(sides, names, strict=True)
            )
        )
    return tuple(shown)


def paper_needed(pages: Pages, options: Options, voice: Voice, used: frozenset[str]) -> str:
    """``2 sheets of A4, both sides. Flip on the long edge.``"""
    pictures = sum(page.on_screen for page in pages.pages)
    on_phone = [voice(words.PICTURES, count=pictures)] if pictures else []
    sheets = [sheet for sheet in sheets_of(pages.pages) if not sheet.front.on_screen]
    if not sheets:
        return " ".join(on_phone)
    both = sum(_printed_on(sheet).back is not None for sheet in sheets)
    paper = voice(PAPER_NAMES[options.paper])
    if not both:
        phrase = words.SHEETS_ONE_SIDE
    elif both == len(sheets):
        phrase = words.SHEETS_BOTH_SIDES
    else:
        phrase = words.SHEETS_SOME_BOTH
    said = [voice(phrase, count=len(sheets), paper=paper, both=both)]
    folded = options.sides == "fold" and "sides" in used
    if (both or folded) and options.sides in words.FLIPS:
        said.append(voice(words.FLIPS[options.sides]))
    return " ".join((*said, *on_phone))


def _printed_on(sheet: TwoSides) -> TwoSides:
    """A sheet without a back that is empty: that is there for the printer alone."""
    return sheet if sheet.back is not None and sheet.back.placed else TwoSides(sheet.front)


def _names(sheet: TwoSides, number: int, options: Options, voice: Voice) -> Sequence[str]:
    if sheet.back is not None:
        return voice(words.SHEET_FRONT, number=number), voice(words.SHEET_BACK, number=number)
    return (_lies(sheet.front, options, voice),)


def _lies(page: Page, options: Options, voice: Voice) -> str:
    """``A4, across``."""
    if page.on_screen:
        return voice(words.PIXELS, wide=round(page.width), high=round(page.height))
    lies = words.PAPER_ACROSS if page.width > page.height else words.PAPER_UPRIGHT
    return voice(lies, paper=PAPER_NAMES[options.paper])
