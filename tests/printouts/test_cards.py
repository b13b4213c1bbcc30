"""Which cards a week makes, and what stands on them."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from desktop.model.dose import Dose
from desktop.model.exercise import Library
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.wording.doses import dose_parts
from desktop.wording.health import HEALTH_NOTE as NOTE
from desktop.wording.voice import Voice
from printouts import NothingToPrint, NotOffered, Options
from printouts.cards.exercise_deck import exercise_deck, planned_exercises
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.cards.routines import printed_routines
from printouts.marks import Marks, Panel, Picture, Text
from printouts.press import press_for
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK

VOICE = Voice.of()
HEALTH_NOTE = VOICE(NOTE)
MONDAY, TUESDAY, WEDNESDAY = WEEK.dates[:3]


def routine_cards(plan: Plan, paper: str = "a4", library: Library = LIBRARY) -> list[Card]:
    return routine_deck(plan, WEEK, press_for(library, DRAWINGS, Options(paper=paper)))


def exercise_cards(plan: Plan, paper: str = "a4", *, every: bool = False) -> list[Card]:
    return exercise_deck(plan, WEEK, press(paper=paper), every=every)


def said(side: Marks) -> str:
    """All the words of a side, in the order in which they stand."""
    return " ".join(mark.text for mark in side if isinstance(mark, Text))


def run(key: str, *names: str, dose: Dose | None = None) -> Run:
    items = tuple(
        PlannedExercise(f"{key}{at}", name, dose or LIBRARY[name].dose) for at, name in enumerate(names)
    )
    return Run(key, RunKind.EASY, 8000, warm_up=items)


# ---- routines ------------------------------------------------------------------------------


def test_a_routine_of_several_days_is_one_card_that_names_them() -> None:
    plan = Plan({TUESDAY: (run("a", "calf-raise"),), WEDNESDAY: (run("b", "calf-raise"),)})
    (card,) = routine_cards(plan)
    assert "Before the runs on Tue 24 and Wed 25" in said(card.front)


def test_another_dose_makes_another_routine() -> None:
    other = run("b", "calf-raise", dose=Dose(sets=9, reps=9))
    plan = Plan({TUESDAY: (run("a", "calf-raise"),), WEDNESDAY: (other,)})
    assert len(printed_routines(plan, WEEK)) == 2


def test_the_front_shows_every_exercise_with_its_frames_dose_and_tick_box() -> None:
    cards = routine_cards(sample.plan())
    front = next(card.front for card in cards if "Tue 24, before Easy 8 km" in said(card.front))
    for words in (
        "Warm-up",
        "Ankle alphabet",
        "1 × A–Z",
        "each side",
        "Calf raise",
        "2 × 12 reps",
        "2 × 20 m",
    ):
        assert words in said(front)
    for exercise in ("ankle-alphabet", "calf-raise", "heel-to-toe-walk"):
        keys = [mark.key for mark in front if isinstance(mark, Picture) and mark.figure == exercise]
        assert len(keys) >= 2
        assert keys[0] == 0
    assert len([mark for mark in front if isinstance(mark, Panel) and mark.fill == "#FFFFFF"]) == 3


def test_the_back_has_the_steps_the_cautions_and_what_is_needed() -> None:
    cards = routine_cards(Plan({TUESDAY: (run("a", "calf-raise", "ankle-alphabet"),)}))
    words = said(cards[-1].back)
    for exercise in (LIBRARY["calf-raise"], LIBRARY["ankle-alphabet"]):
        for step in exercise.steps:
            assert step.split(",")[0][:40] in words
        assert exercise.caution[:20] in words
    assert "You need: chair, wall" in words or "You need: wall, chair" in words


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_more_than_five_exercises_go_on_over_several_cards_and_none_is_lost(paper: str) -> None:
    names = list(LIBRARY)[:12]
    cards = routine_cards(Plan({TUESDAY: (run("a", *names),)}), paper)
    fronts = [card.front for card in cards if "Warm-up 1 of" in said(card.front) or "of" in said(card.front)]
    shown = [mark.figure for front in fronts for mark in front if isinstance(mark, Picture) and mark.key == 0]
    assert shown == names
    for front in fronts:
        assert len({mark.figure for mark in front if isinstance(mark, Picture)}) <= 5


def test_a_week_without_routines_says_so_in_a_sentence() -> None:
    strength = Plan({TUESDAY: (StrengthSession("s", exercises=sample.routine("s", sample.CALF)),)})
    with pytest.raises(NothingToPrint) as refused:
        routine_cards(strength)
    assert re.fullmatch(r"Week 2026-W48 has no warm-up and no cool-down.*\.", VOICE.say(refused.value.said))


# ---- exercises -----------------------------------------------------------------------------


def test_each_exercise_of_the_week_has_one_card_in_the_order_of_the_library() -> None:
    planned = planned_exercises(sample.plan(), WEEK, press(), every=False)
    names = [one.exercise.id for one in planned]
    assert names == [name for name in LIBRARY if name in names]
    assert len(names) == 13
    cards = exercise_cards(sample.plan())
    assert len(cards) == 13
    for one, card in zip(planned, cards, strict=True):
        words = said(card.front)
        assert one.exercise.name in words
        assert f"This week: {one.days}" in words


def test_a_card_shows_all_key_frames_with_their_captions() -> None:
    (card,) = exercise_cards(Plan({TUESDAY: (run("a", "single-leg-balance"),)}))
    frames = [mark.key for mark in card.front if isinstance(mark, Picture)]
    assert frames == [0, 1]
    assert "1 Stand tall 2 Hold the ankle" in said(card.front)


def test_a_dose_that_differs_within_the_week_is_printed_at_its_longest() -> None:
    short, long = Dose(sets=1, reps=8), Dose(sets=3, reps=15)
    days = {TUESDAY: (run("a", "calf-raise", dose=long),), WEDNESDAY: (run("b", "calf-raise", dose=short),)}
    (planned,) = planned_exercises(Plan(days), WEEK, press(), every=False)
    assert planned.dose == long
    assert planned.days == "Tue, Wed"


def test_the_back_tells_how_it_is_done_and_what_to_mind() -> None:
    exercise = LIBRARY["lateral-hops"]
    cards = exercise_cards(Plan({TUESDAY: (run("a", "lateral-hops", "calf-raise"),)}))
    words = said(cards[-1].back)
    for text in (*exercise.steps, exercise.caution, exercise.feel, exercise.mistake, exercise.easier_tip):
        assert text in words
    assert "Easier: Two-footed lateral hops" in words
    assert "Feel it here" in words
    assert "Common mistake" in words


def test_the_whole_library_can_be_printed_without_a_plan() -> None:
    assert len(exercise_cards(Plan(), every=True)) == len(LIBRARY)


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
        steps=steps, caution=caution,
        feel="x " * 59, mistake="y " * 59, easier_tip="z " * 59, harder_tip="w " * 59,
    )  # fmt: skip
    library = Library({**LIBRARY, "lateral-hops": long})
    plan = Plan({TUESDAY: (run("a", "lateral-hops"),)})
    cards = exercise_deck(plan, WEEK, press_for(library, DRAWINGS, Options(paper=paper)), every=False)
    words = said(cards[-1].back)
    for text in (*steps, caution):
        assert text in words
    assert "more of it in Footwork" in words
    assert HEALTH_NOTE in said(cards[0].back)


# ---- what every deck says ------------------------------------------------------------------


@pytest.mark.parametrize("make", [routine_cards, exercise_cards])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_first_back_of_a_deck_explains_its_terms_and_has_the_health_note_once(
    make: Callable[..., Any], paper: str
) -> None:
    cards = make(sample.plan(), paper)
    backs = [said(card.back) for card in cards]
    assert HEALTH_NOTE in backs[0]
    assert "2 × 12: two rounds of twelve." in backs[0]
    assert sum(HEALTH_NOTE in back for back in backs) == 1


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


@pytest.mark.parametrize("wrong", [{"paper": "b5"}, {"sides": "two"}, {"unit": "yd"}])
def test_a_choice_that_is_not_offered_is_refused_with_the_ones_that_are(wrong: dict[str, Any]) -> None:
    with pytest.raises(NotOffered) as refused:
        Options(**wrong)
    assert {refused.value.name: refused.value.value} == wrong
    assert refused.value.value not in refused.value.offered
