"""Which exercise cards a week makes, what stands on them, and what every deck says."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from desktop.model.dose import Dose
from desktop.model.exercise import Brief, Library, Region
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind, items
from desktop.wording import paper as paper_words
from desktop.wording.cards import dose_source
from desktop.wording.doses import dose_parts
from desktop.wording.health import HEALTH_NOTE as NOTE
from desktop.wording.language import offered
from printouts import NothingToPrint, NotOffered, Options, Sheet, lay_out
from printouts.cards.exercise_deck import exercise_deck, planned_exercises
from printouts.cards.routine_deck import routine_deck
from printouts.marks import Picture, Text
from printouts.press import press_for
from tests.printouts import sample
from tests.printouts.decks import (
    TUESDAY,
    VOICE,
    WEDNESDAY,
    boxes,
    exercise_cards,
    run,
    said,
    told,
)
from tests.printouts.jobs import job, press
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK

HEALTH_NOTE = VOICE(NOTE)


def test_each_exercise_of_the_week_has_one_card_in_the_order_of_the_library() -> None:
    planned = planned_exercises(sample.plan(), WEEK, press(), every=False)
    names = [one.exercise.id for one in planned]
    assert names == [name for name in LIBRARY if name in names]
    assert len(names) == 13
    cards = exercise_cards(sample.plan())
    assert len(cards) == 13
    for one, card in zip(planned, cards, strict=True):
        words = said(card.front)
        assert all(word in words for word in one.exercise.name.split())
        assert len(boxes(card.front)) == sum(dose.sets for _, dose in one.doses)


def test_a_card_shows_numbered_key_frames_the_joint_and_all_captions() -> None:
    (card,) = exercise_cards(Plan({TUESDAY: (run("a", "single-leg-balance"),)}))
    frames = [(mark.key, mark.thumbnail) for mark in card.front if isinstance(mark, Picture)]
    assert frames == [(0, False), (1, False), (0, True)]
    assert "1 Stand tall 2 Hold the ankle" in said(card.front)


def test_each_day_says_its_own_dose_where_they_differ() -> None:
    short, long = Dose(sets=1, reps=8), Dose(sets=3, reps=15)
    days = {TUESDAY: (run("a", "calf-raise", dose=long),), WEDNESDAY: (run("b", "calf-raise", dose=short),)}
    (planned,) = planned_exercises(Plan(days), WEEK, press(), every=False)
    assert planned.doses == ((TUESDAY, long), (WEDNESDAY, short))
    (card,) = exercise_cards(Plan(days))
    sizes = {mark.text: mark.size for mark in card.front if isinstance(mark, Text)}
    assert sizes["3 × 15"] == sizes["1 × 8"] == sizes["Tue 24"]


def test_a_card_of_an_exercise_that_leaves_the_ankle_alone_says_what_else_it_works() -> None:
    bridge = LIBRARY["duck-walk"]._replace(movements=(), regions=(Region.HIP, Region.CORE))
    made = press_for(Library({**LIBRARY, "duck-walk": bridge}), DRAWINGS, Options())
    planned = Plan({TUESDAY: (run("r", "duck-walk"),)})
    (card,) = exercise_deck(planned, WEEK, made, every=False)[-1:]
    assert "Hip, core" in said(card.front)
    (usual,) = exercise_cards(planned)
    assert "Hip, core" not in said(usual.front)
    assert len(usual.front) - len(card.front) >= 4, "the compass is the ankle's"


def test_a_card_says_in_one_small_line_where_its_dose_comes_from() -> None:
    """Not of a dose that the runner has chosen, for the day or for good: no source gives that."""
    calf = LIBRARY["calf-raise"]
    own = LIBRARY.with_doses({"calf-raise": Dose(sets=9, reps=9)})["calf-raise"]
    for name, dose, source in (
        ("calf-raise", None, "Dose: AAOS foot and ankle conditioning programme"),
        ("duck-walk", None, "Dose: our choice"),
        ("calf-raise", replace(calf.dose, sets=5), ""),
    ):
        (card,) = exercise_cards(Plan({TUESDAY: (run("r", name, dose=dose),)}))
        assert ("Dose:" in said(card.front)) == bool(source)
        assert source in said(card.front)
    assert dose_source(VOICE, own, [own.dose]) == ""


def test_the_back_tells_how_it_is_done_and_what_to_mind() -> None:
    exercise = LIBRARY["lateral-hops"]
    cards = exercise_cards(Plan(), every=True)
    words = said(cards[list(LIBRARY).index("lateral-hops")].back)
    for text in (*exercise.steps, exercise.caution, exercise.feel, exercise.mistake, exercise.easier_tip):
        assert text in words
    assert "Easier: Two-footed lateral hops" in words
    assert "Feel it" in words
    assert "Common mistake" in words


def test_the_whole_library_can_be_printed_without_a_plan() -> None:
    assert len(exercise_cards(Plan(), every=True)) == len(LIBRARY)


@pytest.mark.parametrize("every", [False, True])
def test_of_several_weeks_the_first_alone_has_the_whole_library(every: bool) -> None:
    """A deck of the library for each of them would be the same cards again and again."""
    one = replace(job(Sheet.CARDS, every_exercise=every), weeks=(WEEK,))
    later = replace(one, weeks=(WEEK, WEEK.shifted(1), WEEK.shifted(2)))
    pages = lay_out(later)
    assert len(pages.pages) == len(lay_out(one).pages)
    assert "Weeks 49–50 have no exercises" in VOICE.say(pages.left_out[0])
    monday = sample.plan().day(WEEK.dates[1])
    planned = replace(later, plan=sample.plan().with_days({WEEK.shifted(2).dates[1]: monday}))
    assert len(lay_out(planned).pages) > len(pages.pages)


def test_a_week_without_exercises_says_so_in_a_sentence() -> None:
    with pytest.raises(NothingToPrint) as refused:
        exercise_cards(Plan({TUESDAY: (Run("r", RunKind.EASY, 8000),)}))
    assert re.fullmatch(r"Week 2026-W48 holds no exercises.*\.", VOICE.say(refused.value.said))


def test_an_exercise_that_the_library_lost_still_has_its_card() -> None:
    plan = Plan(
        {TUESDAY: (Run("r", RunKind.EASY, warm_up=(PlannedExercise("i", "toe-dance", Dose(reps=4)),)),)}
    )
    (card,) = exercise_cards(plan)
    assert "Toe dance" in said(card.front)
    assert "no longer in the library" in said(card.back)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_texts_as_long_as_a_library_may_have_keep_steps_and_caution_whole(paper: str) -> None:
    steps = tuple(
        f"{number} {'slowly down and up ' * 6}".strip() for number in ("One", "Two", "Three", "Four", "Five")
    )
    caution = f"Mind {'the knee and the ankle ' * 5}".strip()
    long = LIBRARY["lateral-hops"]._replace(
        steps=steps, caution=caution, brief=Brief(),
        feel="x " * 59, mistake="y " * 59, easier_tip="z " * 59, harder_tip="w " * 59,
    )  # fmt: skip
    library = Library({**LIBRARY, "lateral-hops": long})
    plan = Plan({TUESDAY: (run("a", "lateral-hops"),)})
    cards = exercise_deck(plan, WEEK, press_for(library, DRAWINGS, Options(paper=paper)), every=False)
    words = said(cards[-1].back)
    for text in (*steps, caution):
        assert text in words
    assert "More of it in Footwork" in words
    assert HEALTH_NOTE in said(cards[0].front)


# ---- what every deck says ------------------------------------------------------------------


@pytest.mark.parametrize("make", [routine_deck, partial(exercise_deck, every=False)])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_deck_explains_its_terms_once_first_of_all_and_the_health_note_is_there_once(
    make: Callable[..., Any], paper: str
) -> None:
    deck = make(sample.plan(), WEEK, press(paper=paper))
    sides = [said(side) for card in deck for side in (card.front, card.back)]
    for text in (HEALTH_NOTE, "2 × 12: two rounds of twelve.", "Tick one box a round."):
        assert sum(text in side for side in sides) == 1
    opened = "Before you start" in sides[0]
    assert "2 × 12: two rounds of twelve." in (sides[0] if opened else sides[1])


@pytest.mark.parametrize("language", offered())
def test_an_opening_card_says_every_term_and_no_other_card_says_it_again(language: str) -> None:
    for size in ("a7", "poker"):
        printing = press(language, card=size)
        deck = exercise_deck(sample.plan(), WEEK, printing, every=False)
        doses = [item.dose for _, entry in sample.plan().entries() for item in items(entry)]
        words = " ".join(said(side) for card in deck for side in (card.front, card.back))
        for term in paper_words.terms(printing.voice, doses):
            assert words.count(term) == 1


def test_no_exercise_is_told_in_few_words_for_the_health_note() -> None:
    plan = Plan({TUESDAY: (run("a", "calf-raise"),)})
    opening, card = exercise_deck(plan, WEEK, press(), every=False)
    assert HEALTH_NOTE in said(opening.front)
    assert all(step in said(card.back) for step in told("calf-raise").steps)


def test_a_card_without_a_back_is_a_picture_and_a_dose_and_the_health_note_a_card_of_its_own() -> None:
    printing = press(card="poker")
    first, *others = exercise_deck(sample.plan(), WEEK, printing, every=False)
    assert HEALTH_NOTE in said(first.front)
    for card in (first, *others):
        assert card.back == ()
        assert boxes(card.front) == []
    assert [mark.thumbnail for card in others for mark in card.front if isinstance(mark, Picture)] == [
        False
    ] * 13


def test_a_card_without_boxes_says_each_dose_once_with_its_days_and_an_exercise_has_one_card() -> None:
    short, long = Dose(sets=1, reps=8), Dose(sets=3, reps=15)
    doses = dict(zip(WEEK.dates[:4], (short, long, short, long), strict=True))
    plan = Plan({when: (run(f"{when}", "calf-raise", dose=dose),) for when, dose in doses.items()})
    _, card = exercise_deck(plan, WEEK, press(card="poker"), every=False)
    assert "Mon and Wed 1 × 8 Tue and Thu 3 × 15" in said(card.front)


@pytest.mark.parametrize("make", [routine_deck, partial(exercise_deck, every=False)])
def test_days_of_seven_doses_stand_on_one_small_card(make: Callable[..., Any]) -> None:
    plan = Plan(
        {
            when: (run(f"{when}", "calf-raise", dose=Dose(sets=2, reps=at)),)
            for at, when in enumerate(WEEK.dates, 8)
        }
    )
    _, card = make(plan, WEEK, press(card="poker"))
    assert all(f"2 × {reps}" in said(card.front) for reps in range(8, 15))


def test_where_an_exercise_takes_two_cards_without_boxes_each_says_its_days() -> None:
    doses = [
        Dose(sets=2, reps=8, hold=at, load=at / 2, rest=30 + at, each_side=at % 2 > 0) for at in range(1, 8)
    ]
    plan = Plan(
        {
            when: (run(f"{when}", "calf-raise", dose=dose),)
            for when, dose in zip(WEEK.dates, doses, strict=True)
        }
    )
    _, *cards = exercise_deck(plan, WEEK, press(card="poker"), every=False)
    assert len(cards) > 1
    words = [said(card.front) for card in cards]
    for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"):
        assert sum(day in text for text in words) == 1


def test_an_exercise_of_two_parts_of_a_day_says_which_row_is_which() -> None:
    once = sample.routine("w", sample.CALF)
    plan = Plan(
        {TUESDAY: (Run("r", RunKind.EASY, warm_up=once, cool_down=sample.routine("c", sample.CALF)),)}
    )
    (card,) = exercise_cards(plan)
    words = said(card.front)
    assert "Tue 24, warm-up" in words
    assert "Tue 24, cool-down" in words


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", offered())
def test_on_all_cards_of_a_deck_an_exercise_has_one_name(language: str, large: bool) -> None:
    printing = press(language, large=large)
    known = printing.library.values()
    whole, short = {one.name for one in known}, {one.short_name for one in known}
    exercises = exercise_deck(Plan(), WEEK, printing, every=True)
    routines = routine_deck(Plan({TUESDAY: (run("a", *printing.library),)}), WEEK, printing)
    for deck, called, others in ((exercises, whole, short), (routines, short, whole)):
        sides = [said(side) for card in deck for side in (card.front, card.back)]
        assert all(sum(name in side for side in sides) >= 2 for name in called)
        other = {name for name in others if not any(name in own for own in called)}
        assert {name for name in other if any(name in side for side in sides)} == set()


def test_the_back_of_an_exercise_alone_on_its_card_says_all_of_its_dose() -> None:
    dose = Dose(sets=3, reps=12, hold=2, rest=60, load=7.5)
    for size in ("a6", "a7", "3x5"):
        plan = Plan({TUESDAY: (run("a", "calf-raise-weighted", dose=dose),)})
        (card,) = routine_deck(plan, WEEK, press(card=size))[-1:]
        assert "3 × 12, 7.5 kg, hold 2 s, rest 1 min" in said(card.back)


def test_claims_that_belong_in_the_app_alone_are_not_printed() -> None:
    everything = " ".join(said(card.front + card.back) for card in exercise_cards(Plan(), every=True))
    for claim in ("33 joints", "13 times", "70 %", "prevent"):
        assert claim not in everything


def test_a_dose_is_cut_into_what_stands_large_beside_it_and_small() -> None:
    words = dose_parts(VOICE, Dose(sets=2, reps=10, hold=2, rest=30, load=7.5, each_side=True))
    assert (words.amount, words.beside, words.details) == (
        "2 × 10",
        "each side",
        "Hold 2 s, 7.5 kg, rest 30 s",
    )
    assert dose_parts(VOICE, Dose(sets=3, hold=15)).amount == "3 × 15 s"
    assert dose_parts(VOICE, Dose(sets=1, reps=1)).beside == "rep"


@pytest.mark.parametrize("wrong", [{"paper": "a9"}, {"sides": "two"}, {"unit": "yd"}])
def test_a_choice_that_is_not_offered_is_refused_with_the_ones_that_are(wrong: dict[str, Any]) -> None:
    with pytest.raises(NotOffered) as refused:
        Options(**wrong)
    assert {refused.value.name: refused.value.value} == wrong
    assert refused.value.value not in refused.value.offered
