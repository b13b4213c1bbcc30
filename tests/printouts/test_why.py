"""Why these exercises, on paper: all that the window says, on two pages, as a table that is read in order."""

from pathlib import Path
from typing import Any

import pytest

from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from desktop.wording.why import Why, why
from printouts import Pages, Sheet, lay_out, pdf, unprintable
from printouts.formats.paper import PAPERS, RIM
from printouts.marks import Page, Text
from printouts.reading import HEADING, TITLE
from tests.printouts import scripts
from tests.printouts.jobs import job
from tests.printouts.pages import marks, overlapping, text_boxes
from tests.printouts.tagged import Element, Tagged
from tests.printouts.tools import called, info

TWO_PAGES = ("a4", "letter", "legal", "a3", "tabloid")
LANGUAGES = (*offered(), PSEUDO)


def laid(**options: Any) -> Pages:
    return lay_out(job(Sheet.WHY, **options))


def in_order(page: Why) -> list[str]:
    """What the window says, in the order in which it is read there."""
    said = [page.title, page.lede, page.reading.title, *page.reading.paragraphs, page.trials]
    for row in page.rows:
        said += [row.tried, row.who, row.number, row.found, row.sure, row.source]
    return [*said, *(text for one in page.sections for text in (one.title, *one.paragraphs))]


def letters(text: str) -> str:
    """Without what a line's end adds or takes away."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "-\N{SOFT HYPHEN}\N{HYPHEN}")


def written(pages: Pages, folder: Path) -> Path:
    path = folder / "why.pdf"
    path.write_bytes(pdf(pages))
    return path


@pytest.mark.parametrize("options", [{}, {"large": True}, {"paper": "a5"}], ids=["usual", "large", "small"])
@pytest.mark.parametrize("code", offered())
def test_paper_says_all_that_the_window_says_in_its_order(
    tmp_path: Path, code: str, options: dict[str, Any]
) -> None:
    """As Poppler reads it, which knows nothing of ours."""
    path = written(laid(language=code, **options), tmp_path)
    read = letters(called("pdftotext", "-raw", path, "-"))
    place = 0
    for text in in_order(why(Voice.of(code))):
        found = read.find(letters(text), place)
        assert found >= 0, text
        place = found + len(letters(text))


@pytest.mark.parametrize("code", offered())
@pytest.mark.parametrize("paper", TWO_PAGES)
def test_it_has_two_pages(paper: str, code: str) -> None:
    assert len(laid(paper=paper, language=code).pages) == 2


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_cut_small_or_over_another(code: str, paper: str, large: bool) -> None:
    for page in laid(paper=paper, language=code, large=large).pages:
        (placed,) = page.placed
        assert overlapping(text_boxes(placed)) == []
        for mark in placed.marks:
            assert placed.frame.inset(RIM).holds(mark.box), mark
            if isinstance(mark, Text):
                assert "…" not in mark.text
                assert mark.size >= (16 if large else 8)


@pytest.mark.parametrize("code", offered())
def test_the_trials_are_a_table_with_heads_on_each_page(tmp_path: Path, code: str) -> None:
    file = Tagged(written(laid(language=code), tmp_path))
    tables = [element for element in file.root.walk() if element.kind == "Table"]
    assert len(tables) == 2, "one on each page"
    rows = [row for table in tables for row in table.kids]
    assert {row.kind for row in rows} == {"TR"}
    assert [scopes(file, table.kids[0]) for table in tables] == [["Column"] * 3] * 2
    trials = [row for row in rows if scopes(file, row) == ["Row", "", ""]]
    assert len(trials) == len(why(Voice.of()).rows) == len(rows) - 2


def scopes(file: Tagged, row: Element) -> list[str]:
    """What each cell of a row heads."""
    for cell in row.kids:
        assert cell.kind == ("TH" if "/A" in cell.values else "TD")
    return [file.value(cell.values["/A"])["/Scope"][1:] if "/A" in cell.values else "" for cell in row.kids]


def test_it_has_headings_and_bookmarks(tmp_path: Path) -> None:
    page = why(Voice.of())
    heads = [page.reading.title, page.trials, *(section.title for section in page.sections)]
    pages = laid()
    assert [text for role, text in roles(pages.pages) if role == TITLE] == [page.title]
    assert [text for role, text in roles(pages.pages) if role == HEADING] == heads
    (whole,) = Tagged(written(pages, tmp_path)).outlines
    assert whole["title"] == page.title
    assert [mark["title"] for mark in whole["kids"]] == heads


def roles(pages: tuple[Page, ...]) -> list[tuple[str, str]]:
    return [(mark.role, mark.text) for page in pages for mark in marks(page) if isinstance(mark, Text)]


def test_it_is_of_no_week_and_nothing_in_the_plan_stands_on_it(tmp_path: Path) -> None:
    assert laid().pages == lay_out(job(Sheet.WHY, scripts.plan())).pages
    assert unprintable(job(Sheet.WHY, scripts.plan())) == ()
    assert info(written(laid(), tmp_path))["Title"] == "Why these exercises?"
