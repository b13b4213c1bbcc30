"""Cards in large print: no type under 16 pt, an exercise a card, and what has no room goes on on the next."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.model.plan import Plan, PlannedExercise, StrengthSession, items
from desktop.model.week import Week
from desktop.wording.cards import AT_OF
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.language import PSEUDO, offered
from desktop.wording.names import movements
from desktop.wording.paper import BEFORE_YOU_START, equipment
from printouts import NothingToPrint, Sheet, lay_out
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.cards.words import told
from printouts.formats.cut import HALVES, SIZES
from printouts.formats.large_cards import LEAST
from printouts.formats.paper import PAPERS
from printouts.marks import Marks, Picture, Placed, Text
from printouts.press import Press
from printouts.writing import ELLIPSIS
from tests.printouts import sample
from tests.printouts.decks import TUESDAY, boxes, run, said, shipped
from tests.printouts.decks import told as in_words
from tests.printouts.jobs import job, library, press
from tests.printouts.pages import overlapping, text_boxes
from tests.printouts.sample import LIBRARY, WEEK
from tests.printouts.strategies import plans
from tests.printouts.test_card_laws import covered, hidden, in_the_way, numbered, ordinary_weeks, ticks

WITH_BACKS = [size for size in SIZES if size != "poker"]
papers = st.sampled_from(list(PAPERS))
sizes = st.sampled_from(list(SIZES))
languages = st.sampled_from((*offered(), PSEUDO))


def large(language: str = "en", **options: object) -> Press:
    return press(language, large=True, **options)


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


def sides(deck: list[Card]) -> Iterator[Marks]:
    return (side for card in deck for side in (card.front, card.back) if side)


def check(deck: list[Card], printing: Press) -> None:
    form = printing.card
    inside = form.frame.inset(form.margin - 1.5)
    for side in sides(deck):
        assert [mark for mark in side if not inside.holds(mark.box)] == []
        assert [mark.text for mark in side if isinstance(mark, Text) and mark.size < LEAST] == []
        assert overlapping(text_boxes(Placed(form.frame, side))) == []
        assert covered(side) == []
        assert hidden(side, printing) == []
        assert in_the_way(ticks(side), side) == []


# ---- laws ----------------------------------------------------------------------------------


@settings(max_examples=6)
@given(plans(), papers, sizes, st.booleans(), languages)
def test_any_week_makes_large_cards_on_which_nothing_gets_in_the_way(
    plan: Plan, paper: str, size: str, saving: bool, language: str
) -> None:
    printing = large(language, paper=paper, card=size, ink_saving=saving)
    for deck in decks(plan, printing):
        check(deck, printing)


@settings(max_examples=8)
@given(ordinary_weeks(), papers, sizes)
def test_there_is_a_box_for_each_set_of_each_day(plan: Plan, paper: str, size: str) -> None:
    planned = [item for _, entry in plan.entries() for item in items(entry)]
    for deck in decks(plan, large(paper=paper, card=size)):
        expected = sum(item.dose.sets for item in planned) if size in WITH_BACKS else 0
        assert sum(len(ticks(card.front)) for card in deck) == expected


@settings(max_examples=8)
@given(ordinary_weeks(), papers, st.sampled_from(WITH_BACKS))
def test_no_exercise_and_none_of_its_steps_is_lost(plan: Plan, paper: str, size: str) -> None:
    planned = {item.exercise for _, entry in plan.entries() for item in items(entry)}
    for deck in decks(plan, large(paper=paper, card=size)):
        assert figures(deck) == planned
        for exercise in planned:
            assert is_told(in_words(exercise, Dose(reps=1)), deck)  # none of them holds
        steps = {
            mark.size for side in sides(deck) for mark in side if isinstance(mark, Text) and numbered(mark)
        }
        assert len(steps) <= 1
        assert all(LEAST <= size <= 20 for size in steps)


LONG_NAMES = ("Balance", "Sprunggelenkskräftigung und Gleichgewicht", "توازن وقفز " * 5, "Kraft" * 12)


@settings(max_examples=8)
@given(
    st.sampled_from(LONG_NAMES), st.lists(st.sampled_from(list(LIBRARY)), min_size=1, unique=True),
    st.integers(1, 4), papers, sizes, languages,
)  # fmt: skip
def test_a_picture_is_there_however_much_a_card_says(
    name: str, exercises: list[str], days: int, paper: str, size: str, language: str
) -> None:
    """Where a long name or many doses leave no room for it on a front, it stands on the next side or card."""
    plan = Plan(
        {
            when: (session(name, exercises, Dose(sets=at, reps=10 + at, rest=45)),)
            for at, when in enumerate(WEEK.dates[:days], 1)
        }
    )
    printing = large(language, paper=paper, card=size)
    for deck in decks(plan, printing):
        assert figures(deck) == {LIBRARY[one].figure for one in exercises}
        check(deck, printing)


def session(name: str, exercises: list[str], dose: Dose) -> StrengthSession:
    items = [PlannedExercise(f"{dose.sets}{at}", one, dose) for at, one in enumerate(exercises)]
    return StrengthSession(f"session{dose.sets}", name, tuple(items))


def figures(deck: list[Card]) -> set[str]:
    return {mark.figure for side in sides(deck) for mark in side if isinstance(mark, Picture)}


@pytest.mark.parametrize("language", offered())
@pytest.mark.parametrize(("size", "big"), [(size, big) for size in SIZES for big in (False, True)])
def test_opening_cards_say_which_of_how_many_they_are(language: str, size: str, big: bool) -> None:
    printing = press(language, card=size, large=big)
    deck = exercise_deck(sample.plan(), WEEK, printing, every=False)
    title = printing.voice(BEFORE_YOU_START)
    opening = [card for card in deck if said(card.front).startswith(title)]
    assert opening or size not in ("a7", "poker")
    for at, card in enumerate(opening, 1):
        number = printing.voice(AT_OF, at=at, of=len(opening)) if len(opening) > 1 else ""
        for side in (card.front, card.back):
            if said(side).startswith(title):
                assert said(side).startswith(f"{title} {number}".strip())


def is_told(exercise: Exercise, deck: list[Card]) -> bool:
    """Whether all its steps and its caution are there, of its many words or of its few."""
    words = " ".join(map(said, sides(deck)))
    return any(
        all(text in words for text in (*way.steps, way.caution))
        for way in (told(exercise, brief=False), told(exercise, brief=True))
    )


# ---- what ships ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paper", "size"), [*(("a4", size) for size in SIZES), *(("letter", size) for size in HALVES)]
)
@pytest.mark.parametrize("language", offered())
def test_what_ships_is_not_cut_short_in_any_size_or_language(language: str, size: str, paper: str) -> None:
    printing = large(language, paper=paper, card=size, unit="mi")
    for deck in [shipped(language, size, paper, large=True), *decks(sample.plan(), printing)]:
        check(deck, printing)
        assert [text for text in map(said, sides(deck)) if ELLIPSIS in text] == []


@pytest.mark.parametrize(
    ("paper", "size"), [*(("a4", size) for size in WITH_BACKS), *(("letter", size) for size in HALVES)]
)
@pytest.mark.parametrize("language", offered())
def test_nothing_that_the_usual_exercise_cards_say_or_show_is_left_out(
    language: str, size: str, paper: str
) -> None:
    """What has no room on front and back stands on a card that goes on."""
    printing = large(language, card=size, paper=paper)
    expected, deck = (shipped(language, size, paper, large=one) for one in (False, True))
    for one in library(language).values():
        says_and_shows_as_much(deck, expected, one, printing)


@pytest.mark.parametrize("size", WITH_BACKS)
@pytest.mark.parametrize("language", offered())
def test_nothing_that_the_usual_routine_cards_say_or_show_is_left_out(language: str, size: str) -> None:
    """Each of these exercises in a routine of its own, and in one with others."""
    usual, printing, shown = press(language, card=size), large(language, card=size), library(language)
    names = list(LIBRARY)
    for several in [names[at : at + 1] for at in (0, 5, 10)] + [names[at : at + 3] for at in (3, 7)]:
        plan = Plan({TUESDAY: (run("a", *several),)})
        deck, expected = (routine_deck(plan, WEEK, one) for one in (printing, usual))
        for name in several:
            says_and_shows_as_much(deck, expected, shown[name], printing)


def says_and_shows_as_much(deck: list[Card], usual: list[Card], exercise: Exercise, printing: Press) -> None:
    """Whether each sentence about an exercise and each of its key frames that usual cards have is there."""
    exercise = printing.told(exercise.id, ())
    words, expected = (letters(" ".join(map(said, sides(one)))) for one in (deck, usual))
    long, short = (told(exercise, brief=brief) for brief in (False, True))
    texts = [*exercise.captions, exercise.mistake, exercise.easier_tip, exercise.harder_tip]
    for whole, few in (
        ((*long.steps, long.caution), (*short.steps, short.caution)),
        ((long.feel,), (short.feel,)),
    ):
        texts += whole
        texts += () if all(letters(text) in words for text in whole) else few  # more than the few are told
    texts.append(movements(printing.voice, exercise.movements))
    texts.append(equipment(printing.voice, exercise.equipment) if exercise.equipment else "")
    assert [text for text in texts if letters(text) in expected and letters(text) not in words] == []
    frames, wanted = (
        {(mark.figure, mark.key) for side in sides(one) for mark in side if isinstance(mark, Picture)}
        for one in (deck, usual)
    )
    assert wanted <= frames


def letters(text: str) -> str:
    """Its letters and figures, however it is broken into lines."""
    return "".join(filter(str.isalnum, text))


def test_a_card_that_goes_on_says_which_it_is_of_how_many() -> None:
    deck = exercise_deck(Plan({TUESDAY: (run("a", "calf-raise"),)}), WEEK, large(), every=False)
    first, second = deck[-2:]
    assert "Calf raise 1 of 2" in said(first.front)
    assert "Calf raise 1 of 2" in said(first.back)
    assert "Calf raise 2 of 2" in said(second.front)
    assert "Heels up" in said(second.front) + said(second.back)
    assert "More" in said(second.front).split() or not second.back


@pytest.mark.parametrize("make", [routine_deck, partial(exercise_deck, every=False)])
def test_an_exercise_of_many_days_is_told_once_behind_all_of_its_fronts(
    make: Callable[[Plan, Week, Press], list[Card]],
) -> None:
    """Its days go on on the next small cards, and behind them its words."""
    days = {when: (run(str(when), "calf-raise"),) for when in WEEK.dates[:4]}
    deck = make(Plan(days), WEEK, large(card="a7"))
    words = letters(" ".join(map(said, sides(deck))))
    few = told(in_words("calf-raise"), brief=True)
    for text in (*few.steps, few.caution):
        assert words.count(letters(text)) == 1
    fronts = [card.front for card in deck if ticks(card.front)]
    assert [len(ticks(front)) for front in fronts] == [4, 4]
    assert ["1 of 2" in said(fronts[0]), "2 of 2" in said(fronts[1])] == [True, True]


@pytest.mark.parametrize("size", WITH_BACKS)
def test_a_front_says_which_card_of_its_exercise_it_is_as_its_back_does(size: str) -> None:
    """Beside a name on one line, on the last of several, or under it."""
    number = re.compile(r"\d of \d(?= |$)")
    for card in exercise_deck(Plan(), WEEK, large(card=size), every=True):
        front, back = (
            [*number.findall(said(side).replace("W48 –", ""))][:1] for side in (card.front, card.back)
        )
        assert not card.back or front == back


def test_an_exercise_has_a_card_to_itself_and_the_routine_counts_them() -> None:
    opening, *cards = routine_deck(sample.plan(), WEEK, large())
    assert said(opening.front).startswith("Before you start")
    assert "Warm-up 1 of 3" in said(cards[0].front)
    for card in cards:
        assert len({mark.figure for mark in card.front if isinstance(mark, Picture)}) == 1


def test_words_that_a_back_has_no_room_for_go_on_on_the_next_card() -> None:
    first, second = routine_deck(Plan({TUESDAY: (run("a", "single-leg-balance"),)}), WEEK, large(card="a7"))[
        -2:
    ]
    words = said(first.back) + " " + said(second.front)
    assert all(step in words for step in told(LIBRARY["single-leg-balance"], brief=True).steps)
    assert "More" in said(first.back)
    assert [mark for mark in second.front if isinstance(mark, Picture)] == []
    assert boxes(second.front) == []


@pytest.mark.parametrize("size", SIZES)
def test_the_health_note_is_told_once_before_the_cards(size: str) -> None:
    deck = exercise_deck(sample.plan(), WEEK, large(card=size), every=False)
    words = " ".join(text for side in sides(deck) for text in [" ".join(unfooted(side))])
    assert re.sub(r"Before you start (\d of \d )?", "", words).count(HEALTH_NOTE.text) == 1


def unfooted(side: Marks) -> list[str]:
    """The words of a side without the card's place in its deck."""
    return [
        mark.text
        for mark in side
        if isinstance(mark, Text) and "W48" not in mark.text and mark.text != "More"
    ]


def test_a_dose_says_all_of_itself_on_the_smallest_card() -> None:
    dose = Dose(sets=2, reps=10, hold=2, rest=45, load=7.5, each_side=True)
    deck = routine_deck(Plan({TUESDAY: (run("a", "calf-raise", dose=dose),)}), WEEK, large(card="poker"))
    words = said(deck[-1].front)
    for detail in ("2 × 10", "each side", "7.5 kg", "hold 2 s", "rest 45 s"):
        assert detail in words


def test_a_job_in_large_print_makes_large_cards() -> None:
    pages = lay_out(job(Sheet.ROUTINES, large=True)).pages
    small = [
        mark.text
        for page in pages
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Text) and mark.size < LEAST
    ]
    assert small == []
