"""What holds for every plan, however odd, in every language: one page, nothing outside its place, no text
over another."""

import pytest
from hypothesis import strategies as st

from desktop.wording.language import PSEUDO, offered
from printouts.fridge.sheet import fridge_page
from printouts.marks import Text
from printouts.writing import ELLIPSIS
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.pages import overlapping, text_boxes
from tests.printouts.sample import WEEK

papers = st.sampled_from(["a4", "letter"])
units = st.sampled_from(["km", "mi"])
LANGUAGES = (*offered(), PSEUDO)
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_fits_its_sheet_in_every_language_and_is_not_cut_short(language: str, paper: str) -> None:
    (placed,) = fridge_page(sample.plan(), WEEK, press(language, paper=paper, unit="mi")).placed
    assert overlapping(text_boxes(placed)) == []
    said = [mark.text for mark in placed.marks if isinstance(mark, Text)]
    assert [text for text in said if ELLIPSIS in text] == []
