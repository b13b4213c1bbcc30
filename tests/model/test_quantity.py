"""Distances and durations as runners write them, and back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.quantity import (
    MAX_DISTANCE,
    MAX_DURATION,
    QuantityError,
    clock_text,
    distance_text,
    duration_text,
    parse_distance,
    parse_duration,
)


@pytest.mark.parametrize(
    ("text", "unit", "metres"),
    [
        ("8km", "km", 8000),
        (" 8 km ", "km", 8000),
        ("8,5 km", "km", 8500),
        ("8.125", "km", 8125),
        ("10K", "km", 10_000),
        ("800 m", "mi", 800),
        ("5mi", "km", 8047),
        ("5", "mi", 8047),
        ("26.2", "mi", 42165),
    ],
)
def test_a_distance(text, unit, metres):
    assert parse_distance(text, unit) == metres


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("48", 2880),
        ("48min", 2880),
        ("48 m", 2880),
        ("1:50", 6600),
        ("1:02:30", 3750),
        ("1 h 50", 6600),
        ("1h50min", 6600),
        ("1,5 h", 5400),
        ("90 s", 90),
        ("1 min 30 s", 90),
        ("1 h 5 s", 3605),
        ("2 hours", 7200),
    ],
)
def test_a_duration(text, seconds):
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    "text",
    ["8 kmm", "-3", "-3 km", "", " ", "km", "8 9", "0", "0.0001 km", "1e3", "٨ ٩", "1001 km", "9" * 500],
)
def test_no_distance_is_one_sentence(text):
    with pytest.raises(QuantityError) as refused:
        parse_distance(text)
    assert str(refused.value).endswith(".")
    assert len(str(refused.value)) < 140


@pytest.mark.parametrize(
    "text", ["", "-5", "1:75", "8 days", "0", "0:00", "x" * 500, "1:2:3:4", "200 h", "5 6"]
)
def test_no_duration_is_one_sentence(text):
    with pytest.raises(QuantityError) as refused:
        parse_duration(text)
    assert str(refused.value).endswith(".")
    assert len(str(refused.value)) < 140


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_a_quantity_or_a_sentence(text):
    for parse, most in ((parse_distance, MAX_DISTANCE), (parse_duration, MAX_DURATION)):
        with suppress(QuantityError):
            assert 0 < parse(text) <= most


@given(st.integers(1, 100_000).map(lambda tens: tens * 10))
def test_what_is_shown_can_be_typed_again(metres):
    assert parse_distance(distance_text(metres)) == metres


@given(st.integers(1, MAX_DURATION // 60).map(lambda minutes: minutes * 60))
def test_a_shown_duration_can_be_typed_again(seconds):
    assert parse_duration(duration_text(seconds)) == seconds


@pytest.mark.parametrize(
    ("metres", "unit", "text"),
    [
        (8000, "km", "8 km"),
        (12500, "km", "12.5 km"),
        (800, "km", "800 m"),
        (8047, "mi", "5 mi"),
        (20, "km", "20 m"),
    ],
)
def test_a_distance_is_shown_without_needless_digits(metres, unit, text):
    assert distance_text(metres, unit) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(45, "45 s"), (2880, "48 min"), (6600, "1:50 h"), (3600, "1:00 h"), (3599, "1:00 h")],
)
def test_a_duration_is_shown_in_the_words_of_runners(seconds, text):
    assert duration_text(seconds) == text


def test_a_clock_has_two_digits_of_minutes():
    assert (clock_text(0), clock_text(20640), clock_text(36000)) == ("0:00", "5:44", "10:00")
