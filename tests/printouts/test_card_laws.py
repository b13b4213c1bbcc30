"""What holds for the cards of every plan, size, paper and language: nothing is outside its place, over
another thing or lost, and type is large enough to be read."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import Day, Plan, PlannedExercise, Run, RunKind, StrengthSession, items
from desktop.wording import cards
from desktop.wording.language import PSEUDO, offered
from printouts import NothingToPrint
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.formats.card import CardFormat
from printouts.formats.cut import HALVES, SIZES
from printouts.formats.paper import PAPERS
from printouts.marks import Box, Marks, Panel, Picture, Placed, Text
from printouts.press import Press
from printouts.writing import ELLIPSIS
from tests.printouts import sample
from tests.printouts.decks import boxes, shipped
from tests.printouts.jobs import press
from tests.printouts.pages import overlapping, text_boxes
from tests.printouts.sample import LIBRARY, WEEK
from tests.printouts.strategies import plans
from tests.printouts.test_ink_and_ticks import inked

LANGUAGES = (*offered(), PSEUDO)
WITH_BACKS = [size for size in SIZES if size != "poker"]

papers = st.sampled_from(list(PAPERS))
sizes = st.sampled_from(list(SIZES))
units = st.sampled_from(["km", "mi"])
languages = st.sampled_from(LANGUAGES)
routines = st.lists(
    st.tuples(
        st.sampled_from(list(LIBRARY)),
        st.builds(
            Dose,
            sets=st.integers(1, 5),
            reps=st.sampled_from([8, 12]),
            rest=st.none() | st.just(30),
            load=st.none() | st.sampled_from([5.0, 7.5]),
            each_side=st.booleans(),
        ),
    ),
    max_size=5,
)


@st.composite
def ordinary_weeks(draw: st.DrawFn) -> Plan:
    """A run or a session on some days, with up to five exercises each."""
    numbers = count(1)

    def routine() -> tuple[PlannedExercise, ...]:
        return tuple(PlannedExercise(f"i{next(numbers)}", name, dose) for name, dose in draw(routines))

    days: dict[date, Day] = {}
    for when in WEEK:
        match draw(st.sampled_from(["", "run", "session"])):
            case "run":
                days[when] = (Run(f"r{when}", RunKind.EASY, 8000, warm_up=routine(), cool_down=routine()),)
            case "session":
                days[when] = (StrengthSession(f"s{when}", exercises=routine()),)
    return Plan(days)


def decks(plan: Plan, printing: Press) -> Iterator[list[Card]]:
    """Both decks of a plan, as far as it has something for them."""
    making: tuple[Callable[[], list[Card]], ...] = (
        lambda: routine_deck(plan, WEEK, printing),
        lambda: exercise_deck(plan, WEEK, printing, every=False),
    )
    for make in making:
        try:
            yield make()
        except NothingToPrint:
            assert not any(items(entry) for _, entry in plan.entries())


@settings(max_examples=20)
@given(plans(), papers, sizes, units, st.booleans(), languages)
def test_any_week_makes_cards_on_which_nothing_gets_in_the_way(
    plan: Plan, paper: str, size: str, unit: str, saving: bool, language: str
) -> None:
    printing = press(language, paper=paper, card=size, unit=unit, ink_saving=saving)
    for deck in decks(plan, printing):
        check(deck, printing.card)


@pytest.mark.parametrize("size", sorted(set(SIZES) - set(HALVES)))
def test_no_other_card_depends_on_its_paper(size: str) -> None:
    """What holds for one that is cut out of A4 holds for it on Letter."""
    assert press(paper="letter", card=size).card == press(paper="a4", card=size).card


@pytest.mark.parametrize(
    ("paper", "size"), [*(("a4", size) for size in SIZES), *(("letter", size) for size in HALVES)]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_fits_its_cards_in_every_language_and_is_not_cut_short(
    language: str, size: str, paper: str
) -> None:
    printing = press(language, paper=paper, card=size, unit="mi")
    made = [shipped(language, size, paper), *decks(sample.plan(), printing)]
    for deck in made:
        check(deck, printing.card)
        assert [
            one for card in deck for side in (card.front, card.back) for one in hidden(side, printing)
        ] == []
    said = [text for deck in made for card in deck for text in texts(card)]
    if language != PSEUDO or size in ("a6", "a5", "4x6"):  # longer than any language is
        assert [mark.text for mark in said if ELLIPSIS in mark.text] == []


@settings(max_examples=30)
@given(ordinary_weeks(), papers, sizes)
def test_the_cards_of_every_week_hold_what_is_planned_and_say_which_of_how_many_they_are(
    plan: Plan, paper: str, size: str
) -> None:
    for deck in decks(plan, press(paper=paper, card=size)):
        check_ticks(deck, plan, size)
        check_places(deck, size)
        if size in WITH_BACKS:
            check_steps(deck)
            check_exercises(deck, plan)


def check_ticks(deck: list[Card], plan: Plan, size: str) -> None:
    """There is a box for each set of each day."""
    planned = [item for _, entry in plan.entries() for item in items(entry)]
    expected = sum(item.dose.sets for item in planned) if size in WITH_BACKS else 0
    assert sum(len(ticks(card.front)) for card in deck) == expected


def check_steps(deck: list[Card]) -> None:
    """A deck has one size of steps, that is read from the floor."""
    numbers = [mark for card in deck for mark in card.back if isinstance(mark, Text) and numbered(mark)]
    assert len({mark.size for mark in numbers}) == 1
    assert all(10.5 <= mark.size <= 15 for mark in numbers)


def check_exercises(deck: list[Card], plan: Plan) -> None:
    """A routine card has at most three exercises, and none is lost."""
    planned = {item.exercise for _, entry in plan.entries() for item in items(entry)}
    shown = [{mark.figure for mark in card.front if isinstance(mark, Picture)} for card in deck]
    assert set().union(*shown) == planned
    assert all(len(figures) <= 3 for figures in shown)


@settings(max_examples=12)
@given(ordinary_weeks(), st.sampled_from(list(HALVES)), languages)
def test_a_routine_is_parted_alike_on_a4_and_on_letter(plan: Plan, size: str, language: str) -> None:
    parted = []
    for paper in ("a4", "letter"):
        printing = press(language, paper=paper, card=size)
        routines = next((deck for deck in decks(plan, printing)), [])
        opening = printing.voice(cards.DECK_ROUTINES)
        parted.append([card.name for card in routines if card.name != opening])
    assert parted[0] == parted[1]


@settings(max_examples=12)
@given(ordinary_weeks(), papers, st.sampled_from(["a6", "a5", "4x6"]), languages)
def test_exercises_that_share_a_card_each_say_where_they_are_felt(
    plan: Plan, paper: str, size: str, language: str
) -> None:
    printing = press(language, paper=paper, card=size)
    felt = printing.voice(cards.FEEL_IT, where="").split()[-1]
    for deck in decks(plan, printing):
        for card in deck:
            shown = {mark.figure for mark in card.front if isinstance(mark, Picture)}
            lines = [mark.text for mark in card.back if isinstance(mark, Text) and felt in mark.text]
            assert len(shown) < 2 or len(lines) >= len(shown)


def check_places(deck: list[Card], size: str) -> None:
    """Every card says which of how many it is."""
    for at, card in enumerate(deck, 1):
        place = f"– {at} of {len(deck)}"
        sides = [side for side in (card.front, card.back) if side]
        assert all(any(place in mark.text for mark in side if isinstance(mark, Text)) for side in sides) == (
            size in WITH_BACKS
        )


def check(cards: list[Card], form: CardFormat) -> None:
    assert cards
    inside = form.frame.inset(form.margin - 1.5)
    for side in (side for card in cards for side in (card.front, card.back)):
        assert bool(side) == (form.has_back or any(side is card.front for card in cards))
        assert [mark for mark in side if not inside.holds(mark.box)] == []
        assert overlapping(text_boxes(Placed(form.frame, side))) == []
        small = [mark for mark in side if isinstance(mark, Text) and mark.size < form.min_type]
        assert [mark for mark in small if not _in_badge(mark)] == []
        assert covered(side) == []
        assert in_the_way(ticks(side), side) == []


def texts(card: Card) -> Iterator[Text]:
    return (mark for mark in (*card.front, *card.back) if isinstance(mark, Text))


def numbered(mark: Text) -> bool:
    """Whether it is the number of a step."""
    return mark.text.rstrip(".").isdigit() and mark.text.endswith(".")


def ticks(side: Marks) -> list[Box]:
    """The boxes to tick of a side."""
    return [panel.box for panel in boxes(side)]


def in_the_way(ticked: list[Box], side: Marks) -> list[Box]:
    """Boxes to tick that stand over something else to tick, to read or to look at.

    Of what is read its ink counts: a line without a letter that reaches down ends above its own box.
    """
    read = [mark for mark in side if isinstance(mark, Text)]
    seen = [mark.box for mark in side if isinstance(mark, Picture)]

    def over(box: Box, at: int) -> bool:
        if any(box.overlaps(other, slack=0.3) for other in (*seen, *ticked[at + 1 :])):
            return True
        near = (mark for mark in read if box.overlaps(mark.box, slack=0.3))
        return any(box.overlaps(ink, slack=0.3) for mark in near for ink in inked(mark))

    return [box for at, box in enumerate(ticked) if over(box, at)]


def covered(side: Marks) -> list[str]:
    """Texts that stand over a picture, numbers of pictures aside."""
    pictures = [mark.box for mark in side if isinstance(mark, Picture)]
    return [
        mark.text
        for mark in side
        if isinstance(mark, Text)
        and not _in_badge(mark)
        and any(mark.box.overlaps(box, slack=0.5) for box in pictures)
    ]


def hidden(side: Marks, printing: Press) -> list[str]:
    """Figures of which the number of a key frame hides something: it stands in a free corner or over them."""
    badges = [mark.box for mark in side if isinstance(mark, Panel) and mark.radius == mark.box.width / 2]
    return [
        mark.figure
        for mark in side
        if isinstance(mark, Picture) and not mark.thumbnail
        if any(printing.drawings.covers(mark.figure, mark.key, mark.box, box) for box in badges)
    ]


def _in_badge(mark: Text) -> bool:
    return mark.text.isdigit() and len(mark.text) == 1
