"""Files for everyone: every word and picture tagged once and in order, with a name, labels and bookmarks."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from printouts import Pages, Sheet, lay_out, pdf
from printouts.marks import Text
from printouts.reading import HEADING, SMALL_HEADING, TITLE
from tests.printouts.jobs import job
from tests.printouts.papers import PAPERS, laid_out, written
from tests.printouts.sample import WEEK
from tests.printouts.tagged import Element, Tagged
from tests.printouts.tools import info

KINDS = {"Document", "Part", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "LBody", "Figure", "Link"}
KINDS |= {"Table", "TR", "TH", "TD"}


@pytest.fixture(scope="module", params=list(PAPERS))
def name(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


@pytest.fixture(scope="module")
def tagged(name: str, tmp_path_factory: pytest.TempPathFactory) -> Tagged:
    path = tmp_path_factory.mktemp("tagged") / "paper.pdf"
    path.write_bytes(written(name))
    return Tagged(path)


def together(*what: Sheet, **options: Any) -> Pages:
    """Several kinds of paper in one file."""
    return lay_out(replace(job(what[0], **options), what=what))


def read(pages: Pages, folder: Path) -> Tagged:
    path = folder / "paper.pdf"
    path.write_bytes(pdf(pages))
    return Tagged(path)


def test_whatever_a_page_paints_is_tagged_or_there_to_be_seen_alone(tagged: Tagged) -> None:
    for page in tagged.pages:
        assert tagged.stretches(page)[1] == 0


def test_every_stretch_of_content_is_in_the_tree_once_and_the_tree_of_parents_knows_it(
    tagged: Tagged,
) -> None:
    found = {(page, number): kind for page in tagged.pages for kind, number in tagged.stretches(page)[0]}
    owners: dict[tuple[str, int], Element] = {}
    for element in tagged.root.walk():
        for content in element.contents:
            assert content not in owners
            owners[content] = element
    assert {content: owner.kind for content, owner in owners.items()} == found
    parents = tagged.parents()
    for page in tagged.pages:
        values = tagged.value(page)
        mine = parents[values["/StructParents"]]
        assert mine == [owners[page, number].number for number in range(len(mine))]
        assert values["/Tabs"] == "/S"
    assert len(found) == sum(len(parents[at]) for at in range(len(tagged.pages)))


def test_the_tree_holds_what_readers_know_and_every_figure_has_words(tagged: Tagged) -> None:
    level = 0
    for element in tagged.root.walk():
        assert element.kind in KINDS
        assert element.contents or element.kids or element.kind == "Document"
        if element.kind == "Figure":
            assert element.values["/Alt"]
        if element.kind in ("L", "LI"):
            assert {kid.kind for kid in element.kids} == {"LI" if element.kind == "L" else "LBody"}
        if element.kind.startswith("H"):
            assert int(element.kind[1]) <= level + 1
            level = int(element.kind[1])


SHEETS: dict[str, tuple[Sheet, dict[str, Any]]] = {
    "fridge": (Sheet.FRIDGE, {}),
    "fridge upright": (Sheet.FRIDGE, {"orientation": "upright"}),
    "fridge in large print": (Sheet.FRIDGE, {"large": True}),
    "pocket": (Sheet.POCKET, {}),
    "month": (Sheet.MONTH, {}),
    "strip": (Sheet.STRIP, {}),
    "phone": (Sheet.PHONE, {}),
}
"""Every kind of paper that shows days."""


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_sheet_has_its_title_and_every_day_its_heading_in_the_order_of_the_week(
    sheet: str, language: str
) -> None:
    what, options = SHEETS[sheet]
    made = replace(job(what, language=language, **options), day=WEEK.dates[1])
    headings = spoken_headings(lay_out(made))
    assert headings[0][0] == TITLE
    days = {"strip": WEEK.dates[6:], "phone": WEEK.dates[1:2]}.get(sheet, WEEK.dates)
    following = iter(words for _, words in headings)
    for when in days:
        assert any(names_day(words, when) for words in following), (when, headings)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_number_in_a_heading_says_what_it_counts(sheet: str, language: str) -> None:
    what, options = SHEETS[sheet]
    made = replace(job(what, language=language, **options), day=WEEK.dates[2])
    for role, words in spoken_headings(lay_out(made)):
        if role != TITLE and re.search(r"\s\d{1,2}$", words):
            week_or_day = re.match("Week |Woche ", words) or any(names_day(words, one) for one in WEEK.dates)
            assert week_or_day, words


def names_day(words: str, when: date) -> bool:
    """Whether a heading names a day by its number; a month names the first of its days with the month."""
    return re.search(rf"(?<!\d){when.day}(?!\d)", words) is not None and not re.search(r"–|\d{4}", words)


def spoken_headings(pages: Pages) -> list[tuple[str, str]]:
    """The titles and headings of a print, with all that is read in one go with each."""
    found: list[list[str]] = []
    for mark in (mark for page in pages.pages for placed in page.placed for mark in placed.marks):
        if not isinstance(mark, Text):
            continue
        if mark.continues and found:
            found[-1][1] += f" {mark.text}"
        else:
            found.append([mark.role, mark.text])
    return [(role, words) for role, words in found if role in (TITLE, HEADING, SMALL_HEADING)]


def test_a_fold_up_has_a_bookmark_for_the_week_and_for_each_panel(tmp_path: Path) -> None:
    (week,) = read(together(Sheet.POCKET), tmp_path).outlines
    assert week["title"] == "Week 48"
    assert [mark["title"] for mark in week["kids"]][::6] == ["Mon 23", "Sun 29"]


def test_exercises_in_a_picture_for_a_phone_are_read_with_their_figures(tmp_path: Path) -> None:
    file = read(lay_out(replace(job(Sheet.PHONE), day=WEEK.dates[1])), tmp_path)
    items = [element for element in file.root.walk() if element.kind == "LI"]
    assert items
    assert all("Figure" in [kid.kind for kid in item.kids[0].kids] for item in items)


def test_a_file_says_how_it_is_to_be_shown_and_printed(name: str, tagged: Tagged) -> None:
    pages = laid_out(name)
    wishes = tagged.value(tagged.catalog["/ViewerPreferences"])
    edge = {"": "Simplex", "long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}[pages.turned]
    assert wishes == {"/DisplayDocTitle": True, "/PrintScaling": "/None", "/Duplex": f"/{edge}"}
    assert tagged.value(tagged.catalog["/MarkInfo"]) == {"/Marked": True}
    assert tagged.catalog["/Lang"] == f"u:{pages.language}"


def test_pages_are_called_by_their_sheet_and_side(tmp_path: Path) -> None:
    file = read(together(Sheet.FRIDGE, Sheet.CARDS, sides="long"), tmp_path)
    said = [label["/P"] for label in file.labels]
    assert said[:4] == ["u:1 front", "u:1 back", "u:2 front", "u:2 back"]


def test_a_turned_sheet_never_has_another_kind_of_paper_on_its_back() -> None:
    pages = together(Sheet.FRIDGE, Sheet.CARDS, Sheet.MONTH, sides="short").pages
    assert [page.back for page in pages] == [False, True] * (len(pages) // 2)
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        assert (front.kind, front.width, front.height) == (back.kind, back.width, back.height)
    assert pages[1].placed == pages[-1].placed == ()


def test_every_card_and_day_has_its_bookmark(tmp_path: Path) -> None:
    (week,) = read(together(Sheet.FRIDGE), tmp_path).outlines
    assert week["title"] == "Week 48"
    assert [mark["title"] for mark in week["kids"]][:3] == ["Mon 23", "Tue 24", "Wed 25"]
    cards = read(together(Sheet.CARDS, sides="long"), tmp_path)
    names = [mark["title"] for mark in cards.outlines]
    assert names[:2] == ["Exercise cards", "Ankle alphabet"], "what is to be read before any, then each"
    assert "Calf raise on a step" in names
    assert len(names) == 14
    assert [mark["destpageposfrom1"] for mark in cards.outlines][:5] == [1, 1, 1, 1, 3]
    both = read(together(Sheet.FRIDGE, Sheet.CARDS), tmp_path).outlines
    assert [mark["title"] for mark in both] == ["Fridge sheet", "Exercise cards"]


def test_the_exercises_of_a_fridge_sheet_lead_to_their_cards(tmp_path: Path) -> None:
    alone = read(together(Sheet.FRIDGE), tmp_path)
    assert not any(element.kind == "Link" for element in alone.root.walk())
    for cards in (Sheet.CARDS, Sheet.ROUTINES):
        file = read(together(Sheet.FRIDGE, cards, sides="long"), tmp_path)
        links = [element for element in file.root.walk() if element.kind == "Link"]
        assert len(links) == 22
        parents = file.parents()
        for element in links:
            (link,) = element.links
            values = file.value(link)
            assert parents[values["/StructParent"]] == element.number
            assert link in file.value(file.pages[0])["/Annots"]
            assert file.pages.index(values["/Dest"][0]) >= 2
            assert values["/Contents"]
            assert element.contents


def test_front_and_back_of_a_card_are_read_as_one(tmp_path: Path) -> None:
    file = read(together(Sheet.CARDS, sides="long"), tmp_path)
    first = file.root.kids[0]
    pages = {page for element in first.walk() for page, _ in element.contents}
    assert pages == set(file.pages[:2])
    assert [element.kind for element in first.kids if element.kind.startswith("H")] == ["H1", "H2"]


def test_figures_are_told_with_their_captions(tmp_path: Path) -> None:
    file = read(together(Sheet.CARDS), tmp_path)
    told = [element.values["/Alt"] for element in file.root.walk() if element.kind == "Figure"]
    assert "u:Calf raise: Heels level" in told or any(words.startswith("u:Calf raise: ") for words in told)
    assert "u:Calf raise, the joint close up" in told
    assert info(tmp_path / "paper.pdf")["Tagged"] == "yes"
