"""Which cards a week makes, and what stands on them."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from desktop.model.dose import Dose
from desktop.model.exercise import Brief, Library
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


def boxes(side: Marks) -> list[Panel]:
    """The boxes to tick."""
    return [
        mark
        for mark in side
        if isinstance(mark, Panel) and mark.fill == "#FFFFFF" and mark.radius < mark.box.width / 2
    ]


def run(key: str, *names: str, dose: Dose | None = None) -> Run:
    items = tuple(
        PlannedExercise(f"{key}{at}", name, dose or LIBRARY[name].dose) for at, name in enumerate(names)
    )
    return Run(key, RunKind.EASY, 8000, warm_up=items)


# ---- routines ------------------------------------------------------------------------------


def test_a_routine_of_several_days_is_one_card_that_names_the_runs() -> None:
    plan = Plan({TUESDAY: (run("a", "calf-raise"),), WEDNESDAY: (run("b", "calf-raise"),)})
    (card,) = routine_cards(plan)
    assert "Before Easy 8 km, Tue 24 and Easy 8 km, Wed 25" in said(card.front)


def test_where_doses_differ_each_day_says_its_own_and_nothing_stands_large() -> None:
    first, second = Dose(sets=2, reps=12, rest=30), Dose(sets=3, reps=15, rest=30)
    days = {
        TUESDAY: (run("a", "calf-raise", dose=first),),
        WEDNESDAY: (run("b", "calf-raise", dose=second),),
    }
    (routine,) = printed_routines(Plan(days), WEEK)
    assert routine.rows[0].doses == ((TUESDAY, first), (WEDNESDAY, second))
    (card,) = routine_cards(Plan(days))
    words = said(card.front)
    assert "Tue 24 2 × 12 Wed 25 3 × 15" in words
    assert "rest 30 s" in words
    assert max(mark.size for mark in card.front if isinstance(mark, Text)) < 21
    assert len(boxes(card.front)) == 5
    assert "Tue 2 × 12, Wed 3 × 15" in said(card.back)


def test_a_dose_that_is_the_same_on_all_days_stands_large_once_and_says_all_of_itself() -> None:
    dose = Dose(sets=2, reps=10, hold=2, rest=45, load=7.5, each_side=True)
    days = {when: (run(f"{when}", "calf-raise", "duck-walk", dose=dose),) for when in (TUESDAY, WEDNESDAY)}
    (card,) = routine_cards(Plan(days))
    words = said(card.front)
    assert words.count("2 × 10") == 2  # once for each exercise
    for detail in ("each side", "7.5 kg", "hold 2 s", "rest 45 s"):
        assert words.count(detail) == 2


def test_strength_sessions_have_cards_and_an_exercise_that_a_day_leaves_out_says_so() -> None:
    whole = [LIBRARY[name] for name in ("calf-raise", "duck-walk", "lateral-hops")]
    items = [PlannedExercise(f"i{at}", one.id, one.dose) for at, one in enumerate(whole)]
    short = [PlannedExercise(f"j{at}", one.id, one.dose) for at, one in enumerate(whole[:2])]
    days = {
        TUESDAY: (StrengthSession("s", exercises=tuple(items)),),
        WEDNESDAY: (StrengthSession("t", exercises=tuple(short)),),
    }
    words = " ".join(said(card.front) for card in routine_cards(Plan(days)))
    assert "Ankle strength" in words
    assert "Tue 24 and Wed 25" in words
    assert "Tue only" in words
    assert "Wed only" not in words


def test_sessions_of_other_names_and_routines_that_hardly_agree_stay_apart() -> None:
    calf, walk = sample.routine("c", sample.CALF), sample.routine("w", sample.CALF, sample.WALK)
    days = {
        TUESDAY: (StrengthSession("s", "Ankles", calf), Run("r", RunKind.EASY, warm_up=calf)),
        WEDNESDAY: (StrengthSession("t", "Legs", calf), Run("q", RunKind.EASY, warm_up=walk)),
    }
    assert len(printed_routines(Plan(days), WEEK)) == 4


def test_the_front_shows_joint_and_figure_of_every_exercise() -> None:
    front = routine_cards(sample.plan())[0].front
    for words in ("Warm-up", "Ankle alphabet", "1 × A–Z", "each side", "Calf raise", "2 × 12", "2 × 20 m"):
        assert words in said(front)
    for exercise in ("ankle-alphabet", "calf-raise", "heel-to-toe-walk"):
        shown = [mark.thumbnail for mark in front if isinstance(mark, Picture) and mark.figure == exercise]
        assert sorted(shown) == [False, True]


def test_the_back_has_the_steps_in_few_words_the_cautions_and_what_is_needed() -> None:
    cards = routine_cards(Plan({TUESDAY: (run("a", "calf-raise", "ankle-alphabet"),)}))
    words = said(cards[-1].back)
    for exercise in (LIBRARY["calf-raise"], LIBRARY["ankle-alphabet"]):
        for step in exercise.brief.steps:
            assert step in words
        assert exercise.brief.caution[:20] in words
        assert f"Feel it: {exercise.brief.feel}" in words
    assert "You need: wall, chair" in words


def test_an_exercise_that_has_a_card_to_itself_is_told_in_all_its_words() -> None:
    (card,) = routine_cards(Plan({TUESDAY: (run("a", "calf-raise"),)}))
    for step in LIBRARY["calf-raise"].steps:
        assert step.split(",")[0][:30] in said(card.back)


def test_an_exercise_without_few_words_makes_the_routine_go_on_over_more_cards() -> None:
    names = ("calf-raise", "duck-walk", "single-leg-balance")
    plan = Plan({TUESDAY: (run("a", *names),)})
    assert len([card for card in routine_cards(plan) if "Warm-up" in said(card.front)]) == 1
    wordy = Library({name: one._replace(brief=Brief()) for name, one in LIBRARY.items()})
    cards = [card for card in routine_cards(plan, library=wordy) if "Warm-up" in said(card.front)]
    assert len(cards) > 1
    words = " ".join(said(card.back) for card in cards)
    assert all(step.split(",")[0][:30] in words for name in names for step in LIBRARY[name].steps)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_many_exercises_go_on_over_numbered_cards_and_none_is_lost(paper: str) -> None:
    names = list(LIBRARY)[:12]
    fronts = [card.front for card in routine_cards(Plan({TUESDAY: (run("a", *names),)}), paper)]
    shown = [mark.figure for front in fronts for mark in front if isinstance(mark, Picture)]
    assert list(dict.fromkeys(shown)) == names
    for at, front in enumerate(fronts, 1):
        assert f"{at} of {len(fronts)}" in said(front)
        assert len({mark.figure for mark in front if isinstance(mark, Picture)}) <= 3


def test_a_week_without_routines_says_so_in_a_sentence() -> None:
    with pytest.raises(NothingToPrint) as refused:
        routine_cards(Plan({TUESDAY: (StrengthSession("s"), Run("r", RunKind.EASY, 8000))}))
    assert re.fullmatch(r"Week 2026-W48 has no warm-up, no cool-down.*\.", VOICE.say(refused.value.said))


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
        assert all(word in words for word in one.exercise.name.split())
        assert len(boxes(card.front)) == sum(dose.sets for _, dose in one.doses)


def test_a_card_shows_numbered_key_frames_the_joint_and_all_captions() -> None:
    (card,) = exercise_cards(Plan({TUESDAY: (run("a", "single-leg-balance"),)}))
    frames = [(mark.key, mark.thumbnail) for mark in card.front if isinstance(mark, Picture)]
    assert frames == [(0, False), (1, False), (0, True)]
    assert "1 2 Stand tall 1 Hold the ankle 2" in said(card.front)


def test_each_day_says_its_own_dose_where_they_differ() -> None:
    short, long = Dose(sets=1, reps=8), Dose(sets=3, reps=15)
    days = {TUESDAY: (run("a", "calf-raise", dose=long),), WEDNESDAY: (run("b", "calf-raise", dose=short),)}
    (planned,) = planned_exercises(Plan(days), WEEK, press(), every=False)
    assert planned.doses == ((TUESDAY, long), (WEDNESDAY, short))
    (card,) = exercise_cards(Plan(days))
    sizes = {mark.text: mark.size for mark in card.front if isinstance(mark, Text)}
    assert sizes["3 × 15"] == sizes["1 × 8"] == sizes["Tue 24"]


def test_the_back_tells_how_it_is_done_and_what_to_mind() -> None:
    exercise = LIBRARY["lateral-hops"]
    cards = exercise_cards(Plan(), every=True)
    words = said(cards[list(LIBRARY).index("lateral-hops")].back)
    for text in (*exercise.steps, exercise.caution, exercise.feel, exercise.mistake, exercise.easier_tip):
        assert text in words
    assert "Easier: Two-footed hops" in words
    assert "Feel it" in words
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


@pytest.mark.parametrize("make", [routine_cards, exercise_cards])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_first_back_of_a_deck_explains_its_terms_and_the_health_note_is_there_once(
    make: Callable[..., Any], paper: str
) -> None:
    cards = make(sample.plan(), paper)
    sides = [said(side) for card in cards for side in (card.front, card.back)]
    assert "2 × 12: two rounds of twelve. Tick one box a round." in sides[1]
    assert sum(HEALTH_NOTE in side for side in sides) == 1


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
