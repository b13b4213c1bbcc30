"""A cycle keeps the dose's tempo and says which frame and which caption are due."""

import pytest

from resources.figures.timing import Cycle, Phase, Stop, Tempo

CALF_RAISE = (
    Phase(path="up", rep=1 / 3, stops=(Stop(0),)),
    Phase(hold=1, stops=(Stop(1),)),
    Phase(path="up", back=True, rep=2 / 3, stops=(Stop(0, 1.0),)),
)


def test_the_doses_hold_and_rep_set_the_length() -> None:
    assert Cycle(CALF_RAISE, Tempo(rep=3)).seconds == pytest.approx(4)
    assert Cycle(CALF_RAISE, Tempo(rep=3, hold=15)).seconds == pytest.approx(18)
    assert Cycle(CALF_RAISE, Tempo(rep=6)).seconds == pytest.approx(7)


def test_the_way_back_shows_the_same_frames_backwards() -> None:
    cycle = Cycle(CALF_RAISE, Tempo(rep=3))
    assert cycle.moment(0).along == pytest.approx(0)
    assert cycle.moment(0.5).along == pytest.approx(0.5)
    assert cycle.moment(3).along == pytest.approx(0.5)
    assert cycle.moment(4).along == pytest.approx(0)


def test_a_hold_shows_what_the_movement_ended_with() -> None:
    cycle = Cycle(CALF_RAISE, Tempo(rep=3, hold=10))
    assert {cycle.moment(seconds).along for seconds in (1, 4, 10.9)} == {1.0}
    assert not cycle.moving(5)
    assert cycle.next_change(5) == pytest.approx(11)


def test_a_cycle_that_begins_at_rest_shows_its_own_end() -> None:
    cycle = Cycle((Phase(seconds=1, stops=(Stop(0),)), Phase(path="round", seconds=2)), Tempo())
    assert (cycle.moment(0.5).path, cycle.moment(0.5).along) == ("round", 1.0)


def test_a_movement_starts_and_ends_at_rest() -> None:
    cycle = Cycle(CALF_RAISE, Tempo(rep=3))
    assert cycle.moment(0.1).along < 0.05
    assert cycle.moment(0.9).along > 0.95


def test_an_even_movement_keeps_one_speed() -> None:
    cycle = Cycle((Phase(path="step", ease="even", seconds=2, stops=(Stop(0),)),), Tempo())
    assert [cycle.moment(seconds).along for seconds in (0.5, 1, 1.5)] == pytest.approx([0.25, 0.5, 0.75])


def test_the_caption_says_where_a_movement_goes_and_what_is_held() -> None:
    cycle = Cycle(CALF_RAISE, Tempo(rep=3, hold=2))
    assert [cycle.key_at(seconds) for seconds in (0.0, 0.5, 2.0, 3.5)] == [0, 1, 1, 0]


def test_what_comes_after_the_last_key_frame_of_a_movement_keeps_its_caption() -> None:
    write = (Phase(path="write", seconds=3, stops=(Stop(0), Stop(1, 0.3), Stop(2, 0.6))), Phase(seconds=1))
    assert Cycle(write, Tempo()).key_at(2.5) == 2


def test_a_movement_that_ends_the_round_goes_to_its_first_key_frame() -> None:
    walk = (Phase(path="step", seconds=1, stops=(Stop(0), Stop(1, 0.5))),)
    assert [Cycle(walk, Tempo()).key_at(seconds) for seconds in (0.2, 0.8)] == [1, 0]


def test_times_before_and_after_are_the_ends() -> None:
    cycle = Cycle(CALF_RAISE, Tempo())
    assert cycle.moment(-1).along == pytest.approx(0)
    assert cycle.moment(99).along == pytest.approx(0)
