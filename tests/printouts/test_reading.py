"""How pages are read aloud: headings before what they head, and lines that belong together in one go."""

import pytest

from printouts import Sheet, lay_out
from printouts.marks import Page, Text
from printouts.reading import HEADING, ITEM, PARAGRAPH, SMALL_HEADING, TITLE, lowered, read_as
from tests.printouts.jobs import job
from tests.printouts.pages import marks, texts


def read(page: Page) -> list[tuple[str, str]]:
    """What is read, piece by piece, with what each is."""
    pieces: list[tuple[str, str]] = []
    for mark in marks(page):
        if isinstance(mark, Text) and mark.continues:
            role, words = pieces.pop()
            pieces.append((role, f"{words} {mark.text}"))
        elif isinstance(mark, Text):
            pieces.append((mark.role, mark.text))
    return pieces


@pytest.mark.parametrize("what", list(Sheet))
def test_nothing_goes_on_that_was_not_begun(what: Sheet) -> None:
    for page in lay_out(job(what)).pages:
        for placed in page.placed:
            first = next((mark for mark in placed.marks if isinstance(mark, Text)), None)
            assert first is None or not first.continues


def test_a_fridge_sheet_is_read_day_by_day() -> None:
    (page,) = lay_out(job(Sheet.FRIDGE)).pages
    pieces = read(page)
    assert pieces[0] == (TITLE, "Week 48")
    assert (PARAGRAPH, "41 km") in pieces
    days = [words for role, words in pieces if role == HEADING]
    assert days[:7] == ["Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27", "Sat 28", "Sun 29"]
    tuesday = pieces.index((HEADING, "Tue 24"))
    assert pieces[tuesday + 1][0] == SMALL_HEADING
    assert pieces[tuesday + 1][1].startswith("Warm-up")
    assert pieces[tuesday + 2][0] == ITEM
    assert pieces[tuesday + 2][1].startswith("Ankle alphabet 1 × A–Z")


def test_an_exercise_card_begins_with_its_name_and_numbers_its_steps() -> None:
    front, back = (lay_out(job(Sheet.CARDS, sides="long")).pages[at] for at in (0, 1))
    assert (TITLE, "Ankle alphabet") in read(front)
    after = read(back)
    title = after.index((TITLE, "Ankle alphabet"))
    steps = [words for role, words in after[title:] if role == ITEM]
    assert steps[0].startswith("1. ")


def test_marks_look_the_same_however_they_are_read() -> None:
    (page,) = lay_out(job(Sheet.FRIDGE)).pages
    placed = page.placed[0]
    other = read_as(TITLE, lowered(placed.marks))
    assert [getattr(mark, "box", None) for mark in other] == [mark.box for mark in placed.marks]
    assert texts(page) == [mark.text for mark in other if isinstance(mark, Text)]
