"""What holds for every plan, however odd, in every language: nothing outside its place, or over another."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import Plan
from desktop.wording.language import PSEUDO, offered
from printouts import NothingToPrint
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.formats.card import CardFormat
from printouts.fridge.sheet import fridge_page
from printouts.marks import MM, Box, Marks, Picture, Placed, Text
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


@settings(max_examples=25)
@given(plans(), papers, units, st.booleans(), languages)
def test_any_week_makes_cards_on_which_nothing_gets_in_the_way(
    plan: Plan, paper: str, unit: str, saving: bool, language: str
) -> None:
    printing = press(language, paper=paper, unit=unit, ink_saving=saving)
    decks: tuple[Callable[[], list[Card]], ...] = (
        lambda: routine_deck(plan, WEEK, printing),
        lambda: exercise_deck(plan, WEEK, printing, every=False),
    )
    for deck in decks:
        try:
            cards = deck()
        except NothingToPrint:
            continue
        check(cards, printing.card)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_fits_its_pages_in_every_language_and_is_not_cut_short(language: str, paper: str) -> None:
    printing = press(language, paper=paper, unit="mi")
    (placed,) = fridge_page(sample.plan(), WEEK, printing).placed
    assert overlapping(text_boxes(placed)) == []
    decks = [
        exercise_deck(Plan(), WEEK, printing, every=True),
        exercise_deck(sample.plan(), WEEK, printing, every=False),
        routine_deck(sample.plan(), WEEK, printing),
    ]
    for deck in decks:
        check(deck, printing.card)
    sides = [placed.marks, *(side for deck in decks for card in deck for side in (card.front, card.back))]
    said = [mark.text for side in sides for mark in side if isinstance(mark, Text)]
    assert [text for text in said if ELLIPSIS in text] == []


@pytest.mark.parametrize("size", [(148, 210), (4 * 25.4, 6 * 25.4)], ids=["A5", "4 x 6 in"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_another_size_of_card_is_another_value(language: str, size: tuple[float, float]) -> None:
    form = CardFormat(Box(0, 0, *(side * MM for side in size)))
    printing = replace(press(language), card=form)
    check(exercise_deck(Plan(), WEEK, printing, every=True), form)
    check(routine_deck(sample.plan(), WEEK, printing), form)


def check(cards: list[Card], form: CardFormat) -> None:
    assert cards
    inside = form.frame.inset(form.margin - 1.5)
    for side in (side for card in cards for side in (card.front, card.back)):
        assert side
        assert [mark for mark in side if not inside.holds(mark.box)] == []
        assert overlapping(text_boxes(Placed(form.frame, side))) == []
        assert [
            mark
            for mark in side
            if isinstance(mark, Text) and mark.size < form.min_type and not _in_badge(mark)
        ] == []
        assert covered(side) == []


def covered(side: Marks) -> list[str]:
    """Texts that stand over a picture."""
    pictures = [mark.box for mark in side if isinstance(mark, Picture)]
    return [
        mark.text
        for mark in side
        if isinstance(mark, Text) and any(mark.box.overlaps(box, slack=0.5) for box in pictures)
    ]


def _in_badge(mark: Text) -> bool:
    return mark.text.isdigit() and len(mark.text) == 1
