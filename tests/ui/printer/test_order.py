"""What goes to the printer in one piece, and in which order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.printer.order import Order, Part, Printer, Turned, paper_of, parts_of
from printouts import Pages, Sheet, lay_out
from printouts.formats.paper import PAPERS
from printouts.marks import Box, Page, Placed
from printouts.sheets import sheets_of
from tests.printouts.jobs import job
from tests.printouts.sample import DRAWINGS

BOTH = Printer("both", both_sides=True)
ONE = Printer("one", both_sides=False)


def _laid_out(sides: str, *what: Sheet) -> Pages:
    return lay_out(replace(job(Sheet.CARDS, sides=sides), what=what))


def _told(parts: tuple[Part, ...]) -> list[tuple[int, Turned, bool]]:
    return [(len(part.pages.pages), part.turned, part.after_turning) for part in parts]


@pytest.mark.parametrize(
    ("sides", "turned"), [("long", Turned.LONG_EDGE), ("short", Turned.SHORT_EDGE), ("fold", Turned.NOT)]
)
def test_a_deck_goes_in_one_piece_turned_as_it_was_laid_out(sides: str, turned: Turned) -> None:
    pages = _laid_out(sides, Sheet.CARDS)
    (part,) = parts_of(Order(pages, sides, BOTH))
    assert (part.pages, part.turned, part.paper) == (pages, turned, "a4")


def test_a_fridge_sheet_before_a_deck_never_has_a_card_on_its_back() -> None:
    """In the file it has an empty back, which is not printed: not on a printer of one side either."""
    pages = _laid_out("long", Sheet.FRIDGE, Sheet.CARDS)
    deck = len(pages.pages) - 2
    assert not pages.pages[1].placed
    alone, cards = parts_of(Order(pages, "long", BOTH))
    assert _told((alone, cards)) == [(1, Turned.NOT, False), (deck, Turned.LONG_EDGE, False)]
    assert [part.pages.turned for part in (alone, cards)] == ["", "long"]
    by_hand = parts_of(Order(pages, "long", ONE))
    assert _told(by_hand) == [
        (1, Turned.NOT, False),
        (deck // 2, Turned.NOT, False),
        (deck // 2, Turned.NOT, True),
    ]


def test_fronts_come_first_and_backs_after_the_turning_in_the_same_order() -> None:
    pages = _laid_out("fronts-backs", Sheet.FRIDGE, Sheet.CARDS)
    alone, fronts, backs = parts_of(Order(pages, "fronts-backs", BOTH))
    assert alone.pages.pages == pages.pages[:1]
    sheets = sheets_of(pages.pages)[1:]
    assert fronts.pages.pages == tuple(sheet.front for sheet in sheets)
    assert backs.pages.pages == tuple(sheet.back for sheet in sheets)
    assert [part.turned for part in (alone, fronts, backs)] == [Turned.NOT] * 3
    assert [part.after_turning for part in (alone, fronts, backs)] == [False, False, True]


@pytest.mark.parametrize("sides", ["long", "short"])
def test_for_a_printer_of_one_side_the_runner_turns_the_stack(sides: str) -> None:
    pages = _laid_out(sides, Sheet.CARDS)
    order = Order(pages, sides, ONE)
    half = len(pages.pages) // 2
    assert order.by_hand
    assert _told(parts_of(order)) == [(half, Turned.NOT, False), (half, Turned.NOT, True)]


def test_some_sheets_are_printed_with_their_backs() -> None:
    pages = _laid_out("long", Sheet.CARDS)
    (part,) = parts_of(Order(pages, "long", BOTH, sheets=(2, 3)))
    assert part.pages.pages == pages.pages[2:6]
    fronts, backs = parts_of(Order(pages, "long", ONE, sheets=(2, 2)))
    assert fronts.pages.pages + backs.pages.pages == pages.pages[2:4]


def test_pages_of_other_papers_go_by_themselves() -> None:
    phone = Page(1080, 2400, (), on_screen=True)
    a4, letter = (Page(*PAPERS[name], ()) for name in ("a4", "letter"))
    pages = Pages("Odd", (a4, letter, letter, phone), drawings=DRAWINGS)
    assert [part.paper for part in parts_of(Order(pages, "one", BOTH))] == ["a4", "letter", None]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_known_upright_and_lying(name: str) -> None:
    width, height = PAPERS[name]
    assert paper_of(Page(width, height, ())) == paper_of(Page(height, width, ())) == name


@given(
    decks=st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4)), max_size=3),
    sides=st.sampled_from(("long", "short", "fronts-backs")),
    printer=st.sampled_from((BOTH, ONE)),
)
def test_every_page_is_printed_once_and_backs_lie_behind_their_fronts(
    decks: list[tuple[int, int]], sides: str, printer: Printer
) -> None:
    """Fridge sheets and decks in any order: what comes out of the printer, sheet by sheet, is what was laid
    out. A stack is turned with its order kept."""
    pages: list[Page] = []
    for alone, deck in decks:
        pages += [_named("alone", len(pages) + number) for number in range(alone)]
        fronts = [_named("front", len(pages) + number) for number in range(deck)]
        backs = [replace(_named("back", len(pages) + number), back=True) for number in range(deck)]
        if sides == "fronts-backs":
            pages += [*fronts, *backs]
        else:
            pages += [side for both in zip(fronts, backs, strict=True) for side in both]
    parts = parts_of(Order(Pages("Many", tuple(pages), drawings=DRAWINGS), sides, printer))
    printed = [page.label for part in parts for page in part.pages.pages]
    assert sorted(printed) == sorted(page.label for page in pages)
    before = [page for part in parts if not part.after_turning for page in part.pages.pages]
    after = [page for part in parts if part.after_turning for page in part.pages.pages]
    turned = before[len(before) - len(after) :] if after else []
    pairs = {(sheet.front, sheet.back) for sheet in sheets_of(pages) if sheet.back}
    if after:
        assert set(zip(turned, after, strict=True)) == pairs
    else:
        double = [part for part in parts if part.turned is not Turned.NOT]
        sheets = [sheet for part in double for sheet in sheets_of(part.pages.pages)]
        assert {(sheet.front, sheet.back) for sheet in sheets} == pairs


def _named(what: str, number: int) -> Page:
    """A page on which something stands."""
    return Page(*PAPERS["a4"], (Placed(Box(0, 0, 1, 1), ()),), label=f"{what} {number}")
