"""A week that holds nothing is a form to write on by hand, on every paper, as it lies, in every language."""

from itertools import groupby, pairwise, product

import pytest

from desktop.model.plan import Plan
from desktop.wording import quantities
from desktop.wording.language import PSEUDO, offered
from printouts import ORIENTATIONS
from printouts.formats.blank import STEP
from printouts.formats.paper import PAPERS
from printouts.fridge.sheet import fridge_page
from printouts.marks import Box, Outline, Page, Panel, Text
from printouts.writing import ELLIPSIS
from tests.printouts.jobs import press
from tests.printouts.pages import marks, overlapping, text_boxes, texts
from tests.printouts.sample import WEEK

EVERY = list(product(PAPERS, ORIENTATIONS))
LANGUAGES = (*offered(), PSEUDO)


def blank(paper: str = "a4", orientation: str = "across", language: str = "en", **options: bool) -> Page:
    return fridge_page(Plan(), WEEK, press(language, paper=paper, orientation=orientation, **options))


def lines(page: Page) -> list[Box]:
    """Lines to write on."""
    limit = 0.9 * page.width
    flat = [mark.box for mark in marks(page) if isinstance(mark, Outline) and mark.box.height == 0]
    return [box for box in flat if box.width < limit]


def squares(page: Page) -> list[Panel]:
    """Boxes to tick, and boxes for a sign of one's own."""
    panels = [mark for mark in marks(page) if isinstance(mark, Panel)]
    return [panel for panel in panels if abs(panel.box.width - panel.box.height) < 0.01]


@pytest.mark.parametrize(("paper", "orientation"), EVERY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_one_page_on_which_nothing_gets_in_the_way(
    paper: str, orientation: str, language: str
) -> None:
    page = blank(paper, orientation, language)
    (placed,) = page.placed
    inside = Box(0, 0, page.width, page.height).inset(press().sheet.margin - 2)
    assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
    assert overlapping(text_boxes(placed)) == []
    boxes = [panel.box for panel in squares(page)]
    for box in boxes:
        assert [other for other in boxes if other is not box and other.overlaps(box)] == []
        assert [line for line in lines(page) if box.inset(0.5).holds(line)] == []
        for text, place in text_boxes(placed):
            shown = Box(place.left, place.top, place.width, 0.75 * place.height)  # over the baseline
            assert not shown.overlaps(box, slack=0.5), text


@pytest.mark.parametrize(("paper", "orientation"), EVERY)
def test_lines_are_as_far_apart_as_a_hand_needs(paper: str, orientation: str) -> None:
    signs = sorted(
        (panel.box for panel in squares(blank(paper, orientation)) if panel.fill is None),
        key=lambda box: (round(box.left, 3), box.top),
    )
    assert signs
    for _, column in groupby(signs, key=lambda box: round(box.left, 3)):
        assert all(below.top - above.top >= STEP - 0.01 for above, below in pairwise(column))


@pytest.mark.parametrize(("paper", "orientation"), EVERY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hand_has_room_to_write_a_distance_and_a_time(paper: str, orientation: str, language: str) -> None:
    """Eight millimetres on the smallest paper or where words are very long, fourteen on all others."""
    voice = press(language).voice
    page, least = blank(paper, orientation, language), 22 if paper == "a5" or language == PSEUDO else 40
    for unit in ("km", "h"):
        word = voice(quantities.UNITS[unit])
        asked = [mark.box for mark in marks(page) if isinstance(mark, Text) and mark.text == word]
        assert len(asked) >= 7
        for box in asked:
            (before,) = (
                line for line in lines(page)
                if 0 < box.left - line.right < 8 and box.top < line.top < box.bottom + 4
            )  # fmt: skip
            assert before.width >= least


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("paper", ["a4", "letter", "a3", "tabloid", "legal"])
def test_every_day_asks_for_a_run_its_routines_and_a_second_session(paper: str, orientation: str) -> None:
    page = blank(paper, orientation)
    said = texts(page)
    for word in ("Warm-up", "Type", "Cool-down", "Also"):
        assert said.count(word) == 7, word
    assert said.count("km") == 7 + 2  # the days', the head's, and what was done
    signs = [panel for panel in squares(page) if panel.fill is None]
    ticks = [panel for panel in squares(page) if panel.fill == "#FFFFFF"]
    assert len(ticks) == 14
    assert len(signs) >= 7 * (7 if orientation == "upright" else 8)


def test_a_form_on_a_small_paper_has_two_lines_for_each_routine() -> None:
    signs = [panel.box for panel in squares(blank("a5", "upright")) if panel.fill is None]
    assert len(signs) == 7 * 2 * 2


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("paper", ["a4", "letter", "a3", "tabloid", "legal"])
def test_what_else_a_day_holds_has_several_lines(paper: str, orientation: str) -> None:
    page = blank(paper, orientation)
    also = [mark.box for mark in marks(page) if isinstance(mark, Text) and mark.text == "Also"]
    for box in also:
        later = [other.top for other in also if other.left == pytest.approx(box.left) and other.top > box.top]
        end = min(later, default=page.height)
        under = [
            line for line in lines(page)
            if box.top < line.top < end and box.left <= line.left + 1 and line.width > 45
            and line.left < box.left + 40
        ]  # fmt: skip
        assert len(under) >= 3


@pytest.mark.parametrize(("paper", "orientation"), EVERY)
def test_a_form_says_no_number_but_the_dates_and_cuts_no_word_short(paper: str, orientation: str) -> None:
    for language in offered():
        said = texts(blank(paper, orientation, language))
        assert [text for text in said if ELLIPSIS in text] == []
        numbers = [text for text in said if text.isdigit()]
        assert numbers == [str(when.day) for when in WEEK.dates]


@pytest.mark.parametrize("saving", [False, True])
def test_each_type_of_run_is_told_by_its_colour_its_shape_and_its_name(saving: bool) -> None:
    page = blank(ink_saving=saving)
    names = ["Recovery", "Easy", "Long", "Hills", "Tempo", "Intervals", "Race"]
    assert [text for text in texts(page) if text in names] == names
    shapes = {mark.within.box for mark in marks(page) if isinstance(mark, Outline) and mark.within}
    assert len(shapes) == 7
    fills = {mark.fill for mark in marks(page) if isinstance(mark, Panel) and mark.box in shapes}
    assert len(fills) == (1 if saving else 7)


def test_miles_are_asked_for_as_miles() -> None:
    page = fridge_page(Plan(), WEEK, press(unit="mi"))
    said = [mark.text for mark in marks(page) if isinstance(mark, Text)]
    assert said.count("mi") == 9
    assert "km" not in said
