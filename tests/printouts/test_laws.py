"""What holds for every plan, however odd, in every language: one page, nothing outside its place, no text
over another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import Plan
from desktop.wording.language import PSEUDO, offered
from printouts.fridge.sheet import DAYS, column, fridge_page
from printouts.marks import Box, Picture, Text
from printouts.writing import ELLIPSIS
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.pages import overlapping, text_boxes
from tests.printouts.sample import WEEK
from tests.printouts.strategies import plans

papers = st.sampled_from(["a4", "letter"])
units = st.sampled_from(["km", "mi"])
LANGUAGES = (*offered(), PSEUDO)
languages = st.sampled_from(LANGUAGES)


@settings(max_examples=40)
@given(plans(), papers, units, st.booleans(), languages)
def test_any_week_is_one_fridge_sheet_on_which_nothing_gets_in_the_way(
    plan: Plan, paper: str, unit: str, saving: bool, language: str
) -> None:
    page = fridge_page(plan, WEEK, press(language, paper=paper, unit=unit, ink_saving=saving))
    assert page.width > page.height
    (placed,) = page.placed
    inside = Box(0, 0, page.width, page.height).inset(press().sheet.margin - 2)
    assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
    assert overlapping(text_boxes(placed)) == []


@settings(max_examples=25)
@given(plans(), papers, languages)
def test_what_belongs_to_a_day_stays_in_its_column(plan: Plan, paper: str, language: str) -> None:
    printing = press(language, paper=paper)
    page, form = fridge_page(plan, WEEK, printing), printing.sheet
    rules = [column(printing, at).left - form.gutter / 2 for at in range(1, DAYS)]
    days_bottom = max(
        mark.box.bottom for mark in page.placed[0].marks if mark.box.width == 0 and mark.box.height > 100
    )
    days_top = form.margin + 40
    crossing = [
        mark
        for mark in page.placed[0].marks
        if isinstance(mark, Text | Picture)
        and days_top < mark.box.top < days_bottom
        and any(mark.box.left < rule < mark.box.right for rule in rules)
    ]
    assert crossing == []


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_fits_its_sheet_in_every_language_and_is_not_cut_short(language: str, paper: str) -> None:
    (placed,) = fridge_page(sample.plan(), WEEK, press(language, paper=paper, unit="mi")).placed
    assert overlapping(text_boxes(placed)) == []
    said = [mark.text for mark in placed.marks if isinstance(mark, Text)]
    assert [text for text in said if ELLIPSIS in text] == []
