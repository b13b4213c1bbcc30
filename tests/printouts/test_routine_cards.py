"""Which cards the warm-ups, cool-downs and strength sessions of a week make, and what stands on them."""

import re
from datetime import date
from itertools import combinations

import pytest

from desktop.model.dose import Dose
from desktop.model.exercise import Brief, Library
from desktop.model.plan import Day, Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.wording import cards, dates
from desktop.wording.built_in import templates_in
from desktop.wording.language import offered
from desktop.wording.voice import Voice
from printouts import NothingToPrint
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.routine_deck import routine_deck
from printouts.cards.routines import printed_routines
from printouts.formats.cut import SIZES
from printouts.marks import Picture, Text
from tests.printouts import sample
from tests.printouts.decks import (
    TUESDAY,
    VOICE,
    WEDNESDAY,
    boxes,
    routine_cards,
    run,
    said,
    told,
    without_opening,
)
from tests.printouts.jobs import library, press
from tests.printouts.sample import LIBRARY, WEEK
from tests.resources import prose


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
    for exercise in (told("calf-raise"), told("ankle-alphabet")):
        for step in exercise.brief.steps:
            assert step in words
    assert words.count("Stop if") == 1
    assert "Stop if anything hurts." in words
    for exercise in (told("calf-raise"), told("ankle-alphabet")):
        assert f"Feel it: {exercise.brief.feel}" in words
    assert "You need: wall, chair" in words


@pytest.mark.parametrize("names", [("calf-raise",), ("calf-raise", "band-eversion")])
def test_the_steps_hold_as_long_as_the_dose_does(names: tuple[str, ...]) -> None:
    days: dict[date, Day] = {
        TUESDAY: (run("a", *names, dose=Dose(sets=2, reps=10, hold=3)),),
        WEDNESDAY: (StrengthSession("s", exercises=run("b", *names, dose=Dose(sets=3, reps=8)).warm_up),),
    }
    warm_up, session = (said(card.back) for card in routine_cards(Plan(days)))
    assert "3 seconds" in warm_up
    assert "one second" not in warm_up
    assert "one second" in session
    exercise_cards = without_opening(exercise_deck(Plan(days), WEEK, press(), every=False))
    assert all("1 to 3 seconds" in said(card.back) for card in exercise_cards)


def test_an_exercise_that_has_a_card_to_itself_is_told_in_all_its_words() -> None:
    (card,) = routine_cards(Plan({TUESDAY: (run("a", "calf-raise"),)}))
    for step in told("calf-raise").steps:
        assert step.split(",")[0][:30] in said(card.back)


def test_an_exercise_without_few_words_makes_the_routine_go_on_over_more_cards() -> None:
    names = ("calf-raise", "duck-walk", "single-leg-balance")
    plan = Plan({TUESDAY: (run("a", *names),)})
    assert len([card for card in routine_cards(plan) if "Warm-up" in said(card.front)]) == 1
    wordy = Library({name: one._replace(brief=Brief()) for name, one in LIBRARY.items()})
    cards = [card for card in routine_cards(plan, library=wordy) if "Warm-up" in said(card.front)]
    assert len(cards) > 1
    words = " ".join(said(card.back) for card in cards)
    assert all(step.split(",")[0][:30] in words for name in names for step in told(name).steps)


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


@pytest.mark.parametrize("language", offered())
def test_what_exercises_have_in_common_is_minded_once_and_without_their_names(language: str) -> None:
    voice, exercises = Voice.of(language), list(library(language).values())
    for together in combinations(exercises, 3):
        (joint,) = cards.cautions(voice, together)
        sentences = re.findall(r"[^.]+\.", joint)
        assert len(set(sentences)) == len(sentences)
        assert {mind for one in together for mind in one.brief.mind} <= {text.strip() for text in sentences}
        assert not any(f"{one.short_name}:" in joint for one in together)
    bands = [one for one in exercises if prose.has_band(one)]
    assert all("latex" in cards.cautions(voice, pair)[0].lower() for pair in combinations(bands, 2))


def test_a_caution_that_is_no_alarm_stands_with_its_exercise() -> None:
    own = LIBRARY["calf-raise"]._replace(short_name="Mine", alarms=(), brief=Brief(), caution="Go slowly.")
    assert cards.cautions(VOICE, [LIBRARY["duck-walk"], own]) == [
        "Stop if anything hurts. No duck walk with painful knees.",
        "Mine: Go slowly.",
    ]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", offered())
def test_the_ready_made_weeks_say_where_each_exercise_is_felt(language: str, paper: str) -> None:
    known, printing = library(language), press(language, paper=paper)
    weeks = [Plan(dict(zip(WEEK, week.days, strict=True))) for week in templates_in(known, language)]
    for plan in (sample.plan(), *weeks):
        for card in routine_deck(plan, WEEK, printing):
            shown = {mark.figure for mark in card.front if isinstance(mark, Picture)}
            for exercise in map(known.__getitem__, shown):
                assert exercise.brief.feel.rstrip(".") in said(card.back) or exercise.feel[:20] in said(
                    card.back
                )


# ---- where lines end -------------------------------------------------------------------------


@pytest.mark.parametrize("language", offered())
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("large", [False, True])
def test_no_line_ends_within_the_number_of_a_card_or_between_a_day_and_its_dose(
    language: str, size: str, large: bool
) -> None:
    days = {
        when: (run(str(at), "calf-raise", "single-leg-balance", dose=Dose(sets=2, reps=10 + at, rest=30)),)
        for at, when in enumerate(WEEK.dates[:5])
    }
    printing = press(language, card=size, large=large)
    listed = tuple(f", {dates.weekday(printing.voice, when)}" for when in days)
    number = re.compile(r"\d (of|von)$")
    for card in routine_deck(Plan(days), WEEK, printing):
        lines = [mark.text for side in (card.front, card.back) for mark in side if isinstance(mark, Text)]
        assert [text for text in lines if number.search(text)] == []
        assert [text for text in lines if text.endswith(listed) and "×" in text] == []
