"""Typing over a planned thing's own line: what it becomes, and that leaving it as it is changes nothing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import CrossTraining, Note, PlannedExercise, Rest, Run, RunKind, StrengthSession
from desktop.model.quickadd.rewriting import NotUnderstood, dose_from, entry_from
from desktop.wording import in_place
from desktop.wording.quick_add import vocabulary
from desktop.wording.voice import Voice
from tests.model.strategies import DOSES, LIBRARY

ENGLISH, GERMAN = Voice.of("en"), Voice.of("de")
WORDS = {voice: vocabulary(voice, "km", LIBRARY) for voice in (ENGLISH, GERMAN)}
VOCABULARY = WORDS[ENGLISH]
RUN = Run("run", RunKind.EASY, 8000, 48 * 60, notes="slowly")
RAISE = PlannedExercise("raise", "calf-raise", LIBRARY["calf-raise"].dose)


@pytest.mark.parametrize(
    ("typed", "kind", "metres", "seconds"),
    [
        ("10 km 52 min", RunKind.EASY, 10_000, 52 * 60),
        ("tempo 8k 4:30/km", RunKind.TEMPO, 8000, 36 * 60),
        ("45 min", RunKind.EASY, None, 45 * 60),
        ("", RunKind.EASY, None, None),
    ],
)
def test_a_run_takes_distance_time_pace_and_kind(
    typed: str, kind: RunKind, metres: int | None, seconds: int | None
) -> None:
    assert entry_from(RUN, typed, VOCABULARY) == replace(RUN, kind=kind, distance=metres, duration=seconds)


@pytest.mark.parametrize("typed", ["far", "8 km slowly", "-3", "99 km 99 km"])
def test_what_a_run_does_not_understand_is_named(typed: str) -> None:
    with pytest.raises(NotUnderstood) as wrong:
        entry_from(RUN, typed, VOCABULARY)
    assert wrong.value.words in typed


def test_words_are_taken_as_they_are() -> None:
    assert entry_from(Note("n", "old"), " 8 km\nwith Ana ", VOCABULARY) == Note("n", "8 km\nwith Ana")
    assert entry_from(Rest("r"), "sleep", VOCABULARY) == Rest("r", "sleep")
    assert entry_from(StrengthSession("s"), "Hip \n and core", VOCABULARY).name == "Hip and core"  # type: ignore[union-attr]


def test_cross_training_takes_its_name_and_amounts() -> None:
    bike = CrossTraining("x", "Cycling", 2400)
    assert entry_from(bike, "aqua yoga 30 min", VOCABULARY) == replace(
        bike, activity="Aqua yoga", duration=1800
    )
    assert entry_from(bike, "rowing 40 5 km", VOCABULARY) == CrossTraining("x", "Rowing", 2400, 5000)


def test_a_dose_takes_sets_load_and_sides() -> None:
    assert dose_from(RAISE, "3x15", VOCABULARY) == replace(RAISE.dose, sets=3, reps=15, each_side=False)
    assert dose_from(RAISE, "3 x 10 each 5 kg", VOCABULARY) == replace(
        RAISE.dose, sets=3, reps=10, each_side=True, load=5.0
    )
    for wrong in ("often", "", "3x15 often"):
        with pytest.raises(NotUnderstood):
            dose_from(RAISE, wrong, VOCABULARY)


amounts = st.none() | st.integers(1, 400).map(lambda number: number * 60)


@settings(max_examples=60)
@given(st.sampled_from([ENGLISH, GERMAN]), st.integers(1, 500), amounts)
def test_a_run_whose_line_is_left_as_it_is_stays_as_it_is(voice: Voice, hundreds: int, seconds: int) -> None:
    run = replace(RUN, distance=hundreds * 100, duration=seconds)
    assert entry_from(run, in_place.line(voice, run, "km"), WORDS[voice]) == run


@pytest.mark.parametrize("voice", [ENGLISH, GERMAN], ids=["en", "de"])
def test_a_dose_whose_line_is_left_as_it_is_stays_as_it_is(voice: Voice) -> None:
    for dose in DOSES:
        if dose.count is None and not (dose.reps and dose.hold):
            item = replace(RAISE, dose=dose)
            assert dose_from(item, in_place.dose_line(voice, dose), WORDS[voice]) == dose
