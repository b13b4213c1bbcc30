"""The values of a written step: each is found, and the next one is what a coach would take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.stepvalues import nudged, value_at, values
from desktop.wording import steps
from desktop.wording.voice import Voice
from tests.model.drawn_steps import blocks

VOICE = Voice.of("en")
WORDS = steps.step_words(VOICE, "km")
SENTENCE = "6 × 800 m @ 4:30 /km, 2 min jog"


def test_the_values_of_a_sentence() -> None:
    assert [SENTENCE[one.start : one.end] for one in values(SENTENCE)] == ["6", "800", "4:30", "2"]


@pytest.mark.parametrize(
    ("text", "place", "up", "down"),
    [
        (SENTENCE, 0, "7", "5"),
        (SENTENCE, 5, "900", "700"),
        (SENTENCE, 12, "4:35", "4:25"),
        (SENTENCE, 24, "3", "1"),
        ("2 km easy", 0, "2.5", "1.5"),
        ("1,5 km locker", 0, "2", "1"),
        ("100 m hard", 0, "150", "50"),
        ("60 m hard", 0, "70", "50"),
        ("90 s jog", 0, "105", "75"),
        ("20 s hard", 0, "25", "15"),
        ("30 min easy", 0, "35", "25"),
        ("7:30 min", 0, "7:45", "7:15"),
        ("1:50 h", 0, "1:51", "1:49"),
        ("1 × 800 m", 0, "2", None),
    ],
)
def test_up_and_down(text: str, place: int, up: str, down: str | None) -> None:
    value = value_at(text, place)
    assert value is not None
    assert nudged(text, value, 1, WORDS) == up
    assert nudged(text, value, -1, WORDS) == down


@given(blocks, st.sampled_from([1, -1]))
def test_every_value_of_any_step_has_a_next_one_that_can_be_read(drawn: tuple[object, ...], by: int) -> None:
    for block in drawn:
        text = steps.block(VOICE, block, "km")  # type: ignore[arg-type]
        for value in values(text):
            new = nudged(text, value, by, WORDS)
            if new is not None:
                assert text[value.start : value.end] != new
                assert [one.start for one in values(new)] == [0]
