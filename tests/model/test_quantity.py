"""Distances and durations as runners write them, and back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.quantity import (
    MAX_DISTANCE,
    MAX_DURATION,
    Fault,
    QuantityError,
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
        ("5 miles", "km", 8047),
        ("5miles", "km", 8047),
        ("42.195", "km", 42195),
        ("42,195 km", "km", 42195),
        ("8.5k", "km", 8500),
        ("1 000 m", "km", 1000),
        ("1\u202f000 m", "km", 1000),
        ("1.000 m", "km", 1000),
        ("1,000 m", "km", 1000),
        ("1'000 m", "km", 1000),
        ("1.000,4 m", "km", 1000),
        ("1,000.4 m", "km", 1000),
        ("1 000 km", "km", 1_000_000),
        ("1,000 km", "km", 1000),
    ],
)
def test_a_distance(text: str, unit: str, metres: int) -> None:
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
        ("48:00", 2880),
        ("48'", 2880),
        ("48′30″", 2910),
        ("48'30\"", 2910),
        ("48'30''", 2910),
        ("48 min", 2880),
        ("48min30", 2910),
        ("7:30", 450),
        ("6:00", 360),
        ("5:59", 5 * 3600 + 59 * 60),
        ("0:45", 2700),
        ("2:30 min", 150),
        ("7:30 h", 27_000),
        ("1:05:30", 3930),
        ("1:05:30 h", 3930),
        ("1h5", 3900),
        ("1 h 05'30\"", 3930),
        ("200:00", 12_000),
        ("1.5", 90),
    ],
)
def test_a_duration(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "metres", "seconds"),
    [
        ("1:50", 20_000, 6600),
        ("1:50", 500, 110),
        ("7:30", 1000, 450),
        ("7:30", 60_000, 27_000),
        ("48:00", 8000, 2880),
        ("5:30", 1000, 330),
        ("5:30", 42_195, 19_800),
        ("0:15", 100, 15),
        ("1:00", 8000, 3600),
        ("1:40", 40_000, 6000),  # a bicycle: no runner's pace, but nearer to one than 100 s
        ("1:00", 2000, 3600),  # in the water
        ("45:00", 2000, 2700),
    ],
)
def test_the_distance_tells_what_a_clock_of_two_numbers_means(text: str, metres: int, seconds: int) -> None:
    assert parse_duration(text, metres) == seconds


@given(st.integers(150, 1200), st.integers(1000, 100_000))
def test_any_pace_a_runner_can_keep_is_read_right_in_hours_and_in_minutes(pace: int, metres: int) -> None:
    seconds = pace * metres // 1000
    minutes, rest = divmod(seconds, 60)
    if minutes < 1000:
        assert parse_duration(f"{minutes}:{rest:02d}", metres) == seconds
    if seconds >= 3600:
        assert parse_duration(f"{minutes // 60}:{minutes % 60:02d}", metres) == minutes * 60


@pytest.mark.parametrize("zero", ["٠", "۰", "०", "０", "০"])
@given(st.integers(1, 999), st.integers(6, 99), st.integers(0, 59))
def test_digits_of_any_script_count_alike(zero: str, whole: int, minutes: int, seconds: int) -> None:
    script = str.maketrans({str(digit): chr(ord(zero) + digit) for digit in range(10)})
    assert parse_distance(f"{whole}.5 km".translate(script)) == whole * 1000 + 500
    assert parse_duration(f"{minutes}:{seconds:02d}".translate(script)) == minutes * 60 + seconds


def test_signs_of_other_keyboards_count_as_ours() -> None:
    assert parse_distance("٨٫٥ km") == 8500
    assert parse_distance("８．５ ｋｍ") == 8500
    assert parse_duration("\u200f48：30\u200f") == 2910


@pytest.mark.parametrize("text", ["8² km", "½ km", "1.000.5", "1.00.000", "12 34 km", "1,2,3"])
def test_what_is_no_number_is_not_guessed(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_distance(text)
    assert (refused.value.fault, refused.value.typed) == (Fault.NO_DISTANCE, text)


@pytest.mark.parametrize("text", ["30 s 5", "5 min 1 h", "1 h 1 h", "7:30 s", "1:05:30 min", "h"])
def test_units_in_no_order_are_not_guessed(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_duration(text)
    assert (refused.value.fault, refused.value.typed) == (Fault.NO_DURATION, text)


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_a_quantity_or_a_sentence(text: str) -> None:
    for parse, most in ((parse_distance, MAX_DISTANCE), (parse_duration, MAX_DURATION)):
        with suppress(QuantityError):
            assert 0 < parse(text) <= most
