"""Quantities, dates, doses and names: one text for each, in every language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Movement, Part
from desktop.model.plan import CrossTraining, Note, Rest, Run, RunKind, StrengthSession
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION, QuantityError
from desktop.model.summary import Progress
from desktop.model.week import week_of
from desktop.wording import dates, doses, names, quantities
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice

ENGLISH = Voice.of("en")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (45, "45 s"),
        (60, "1 min"),
        (90, "1:30 min"),
        (48 * 60, "48 min"),
        (48 * 60 + 7, "48:07 min"),
        (3600, "1:00 h"),
        (6600, "1:50 h"),
        (3930, "1:05:30 h"),
    ],
)
def test_a_duration_is_never_rounded(seconds: int, text: str) -> None:
    assert quantities.duration(ENGLISH, seconds) == text


def test_ninety_seconds_are_the_same_wherever_they_are_read() -> None:
    assert quantities.duration(ENGLISH, 90) == "1:30 min"
    assert quantities.clock(ENGLISH, 90) == "0:01:30"


@pytest.mark.parametrize(
    ("metres", "unit", "text"),
    [
        (800, "km", "800 m"),
        (20, "km", "20 m"),
        (8000, "km", "8 km"),
        (12500, "km", "12.5 km"),
        (42195, "km", "42.195 km"),
        (8047, "mi", "5 mi"),
        (42195, "mi", "26.22 mi"),
    ],
)
def test_a_distance_in_words(metres: int, unit: str, text: str) -> None:
    assert quantities.distance(ENGLISH, metres, unit) == text


def test_german_numbers_have_a_comma() -> None:
    assert quantities.distance(Voice.of("de"), 12500) == "12,5 km"


def test_a_week_names_months_and_years_once_unless_it_crosses() -> None:
    week = week_of(date(2026, 11, 25))
    assert dates.week_title(ENGLISH, week) == "Week 48, 23–29 November 2026"
    assert dates.span(ENGLISH, week_of(date(2026, 12, 1))) == "30 November – 6 December 2026"
    assert dates.span(ENGLISH, week_of(date(2026, 12, 31))) == "28 December 2026 – 3 January 2027"


@pytest.mark.parametrize(
    ("dose", "line", "parts"),
    [
        (Dose(2, reps=12), "2 × 12 reps", ("2 × 12", "reps", "")),
        (Dose(1, reps=1), "1 × 1 rep", ("1 × 1", "rep", "")),
        (Dose(3, hold=15, each_side=True, rest=30), "3 × 15 s each", ("3 × 15 s", "each side", "Rest 30 s")),
        (Dose(2, reps=10, each_side=True, load=5), "2 × 10 each, 5 kg", ("2 × 10", "each side", "5 kg")),
        (Dose(1, count="A–Z"), "1 × A–Z", ("1 × A–Z", "", "")),
        (Dose(2, reps=8, hold=3), "2 × 8 reps", ("2 × 8", "reps", "Hold 3 s")),
    ],
)
def test_a_dose_in_words(dose: Dose, line: str, parts: tuple[str, str, str]) -> None:
    assert doses.dose(ENGLISH, dose) == line
    assert tuple(doses.dose_parts(ENGLISH, dose)) == parts


def test_everything_there_is_has_a_name_of_its_own() -> None:
    for kind, table in (
        (RunKind, names.RUN_KINDS),
        (RunKind, names.RUNS),
        (Part, names.PARTS),
        (Movement, names.MOVEMENTS),
        (Movement, names.MOVEMENT_TERMS),
        (Equipment, names.EQUIPMENT),
        (Complaint, names.COMPLAINTS),
        (Progress, names.STATES),
    ):
        assert set(table) == set(kind)
        assert len(set(table.values())) == len(table)


def test_an_entry_is_called_by_its_own_name_or_by_its_kind() -> None:
    title = names.entry_title
    assert title(ENGLISH, Run("r", RunKind.HILLS)) == "Hills"
    assert title(ENGLISH, StrengthSession("s", name="  Balance\nand hops ")) == "Balance and hops"
    assert title(ENGLISH, StrengthSession("s", name="")) == "Ankle strength"
    assert title(ENGLISH, CrossTraining("c", activity="")) == "Cycling"
    assert title(ENGLISH, Rest("x")) == "Rest"
    assert title(ENGLISH, Note("n", text="Stretch\nafter work")) == "Stretch after work"


def test_movements_and_equipment_are_listed_in_one_order() -> None:
    assert names.movements(ENGLISH, [Movement.INVERSION, Movement.PLANTAR_FLEXION]) == "Toes down, sole in"
    assert names.equipment(ENGLISH, [Equipment.BAND, Equipment.ANCHOR, Equipment.BAND]) == "Band, anchor"
    assert names.equipment(ENGLISH, []) == "No equipment"


EVERY_LANGUAGE = [*offered(), PSEUDO]


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
@given(st.integers(1, MAX_DISTANCE), st.sampled_from(["km", "mi"]))
def test_a_distance_reads_back_as_it_is_written(code: str, metres: int, unit: str) -> None:
    voice = Voice.of(code)
    text = quantities.distance(voice, metres, unit)
    assert quantities.read_distance(voice, text, unit, now=metres) == metres
    again = quantities.read_distance(voice, text, unit)
    assert quantities.distance(voice, again, unit) == text
    if unit == "km":
        assert again == metres, "to the metre"


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
@given(st.integers(1, MAX_DURATION), st.none() | st.integers(1, MAX_DISTANCE))
def test_a_duration_reads_back_to_the_second_whatever_the_distance(
    code: str, seconds: int, metres: int | None
) -> None:
    voice = Voice.of(code)
    assert quantities.read_duration(voice, quantities.duration(voice, seconds), metres) == seconds


@given(st.integers(1, 62_000))
def test_miles_to_two_decimals_stay_as_they_were_typed(hundredths: int) -> None:
    typed = ENGLISH.number(hundredths / 100, 2)
    metres = quantities.read_distance(ENGLISH, f"{typed} mi")
    shown = quantities.distance(ENGLISH, metres, "mi")
    assert shown == (f"{typed} mi" if metres > 160 else f"{metres} m")


def test_a_wrong_quantity_is_quoted_and_told_in_one_sentence() -> None:
    with pytest.raises(QuantityError) as refused:
        quantities.read_distance(ENGLISH, "5 parsecs\n" * 20)
    sentence = quantities.fault(ENGLISH, refused.value)
    assert sentence.startswith("“5 parsecs 5 parsecs")
    assert sentence.endswith("is not a distance; write it like 8 km, 800 m or 5 mi.")
    assert len(sentence) < 140


@pytest.mark.parametrize(
    ("dose", "text"),
    [
        (Dose(sets=2, reps=12), "2 × 12 reps"),
        (Dose(sets=1, reps=1), "1 × 1 rep"),
        (Dose(sets=3, hold=15, rest=0, each_side=True), "3 × 15 s each"),
        (Dose(sets=2, reps=10, each_side=True, rest=30), "2 × 10 each"),
        (Dose(sets=2, distance=20), "2 × 20 m"),
        (Dose(count="A–Z", each_side=True), "1 × A–Z each"),
        (Dose(sets=2, reps=10, load=5.0), "2 × 10 reps, 5 kg"),
        (Dose(sets=2, reps=10, load=7.5, each_side=True), "2 × 10 each, 7.5 kg"),
        (Dose(reps=10, hold=2), "1 × 10 reps"),
        (Dose(distance=1500), "1 × 1.5 km"),
    ],
)
def test_a_dose_says_how_much(dose: Dose, text: str) -> None:
    assert doses.dose(ENGLISH, dose) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(45, "45 s"), (2880, "48 min"), (6600, "1:50 h"), (3600, "1:00 h"), (3599, "59:59 min")],
)
def test_a_duration_is_shown_in_the_words_of_runners(seconds: int, text: str) -> None:
    assert quantities.duration(ENGLISH, seconds) == text


def test_a_clock_has_two_digits_of_minutes() -> None:
    clocks = [quantities.clock(ENGLISH, seconds) for seconds in (0, 20640, 36000)]
    assert clocks == ["0:00", "5:44", "10:00"]


@pytest.mark.parametrize(
    "text",
    ["8 kmm", "-3", "-3 km", "", " ", "km", "8 9", "0", "0.0001 km", "1e3", "٨ ٩", "1001 km", "9" * 500],
)
def test_no_distance_is_one_sentence(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        quantities.read_distance(ENGLISH, text)
    sentence = quantities.fault(ENGLISH, refused.value)
    assert sentence.endswith(".")
    assert len(sentence) < 140


@pytest.mark.parametrize(
    "text", ["", "-5", "1:75", "8 days", "0", "0:00", "x" * 500, "1:2:3:4", "200 h", "5 6"]
)
def test_no_duration_is_one_sentence(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        quantities.read_duration(ENGLISH, text)
    sentence = quantities.fault(ENGLISH, refused.value)
    assert sentence.endswith(".")
    assert len(sentence) < 140


def test_cycling_is_known_in_any_language_and_when_it_is_not_named() -> None:
    assert all(map(names.is_cycling, ("", " ", "Cycling", "Mountain biking", "Rennrad mit Anna")))
    assert not any(map(names.is_cycling, ("Swimming", "Rudern")))
