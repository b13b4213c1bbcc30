"""Time in the player: real tempo, speeds, key frames, and no work while nobody looks."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.figures.playback import AT_REST, FRAME, Playback
from resources.figures.timing import Cycle, Phase, Stop, Tempo

PHASES = (
    Phase(path="up", seconds=1, stops=(Stop(0),)),
    Phase(hold=2, stops=(Stop(1),)),
    Phase(path="up", back=True, seconds=2, stops=(Stop(0, 1.0),)),
)


class Clock:
    """A clock that the test turns."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def playback(qapp: QApplication, clock: Clock) -> Playback:
    made = Playback(clock=clock)
    made.start(Cycle(PHASES, Tempo()))
    return made


def let_go_by(playback: Playback, clock: Clock, seconds: float) -> None:
    """Time goes by in steps, as the timer would take them."""
    for _ in range(round(seconds * 20)):
        clock.now += 0.05
        playback.advance()


def test_it_starts_paused_at_the_first_key_frame(playback: Playback) -> None:
    assert (playback.playing, playback.tick, playback.seconds) == (False, 0, 0)
    assert not playback.timer.isActive()


def test_it_plays_at_the_real_tempo_and_goes_round(playback: Playback, clock: Clock) -> None:
    playback.play()
    let_go_by(playback, clock, 1.5)
    assert playback.seconds == pytest.approx(1.5)
    let_go_by(playback, clock, 4)
    assert playback.seconds == pytest.approx(0.5)


@pytest.mark.parametrize("speed", [0.5, 1.5])
def test_the_speed_scales_time(playback: Playback, clock: Clock, speed: float) -> None:
    playback.set_speed(speed)
    playback.play()
    let_go_by(playback, clock, 2)
    assert playback.seconds == pytest.approx(2 * speed)


def test_thirty_frames_a_second_while_it_moves_and_few_while_it_holds(
    playback: Playback, clock: Clock
) -> None:
    playback.play()
    assert playback.timer.interval() == FRAME
    let_go_by(playback, clock, 1.5)
    assert playback.timer.interval() == AT_REST
    let_go_by(playback, clock, 1.45)
    assert playback.timer.interval() <= 50, "the hold ends on time"


def test_a_machine_that_slept_does_not_jump(playback: Playback, clock: Clock) -> None:
    playback.play()
    clock.now += 3600
    playback.advance()
    assert playback.seconds < 0.5


def test_nothing_runs_while_nobody_looks(playback: Playback) -> None:
    playback.play()
    playback.set_awake(False)
    assert not playback.timer.isActive()
    assert playback.playing
    playback.set_awake(True)
    assert playback.timer.isActive()


def test_a_hand_on_the_time_line_stops_the_clock(playback: Playback) -> None:
    playback.play()
    playback.hold(True)
    playback.seek(2.5)
    assert not playback.timer.isActive()
    playback.hold(False)
    assert playback.timer.isActive()
    assert playback.seconds == 2.5


def test_steps_go_from_key_frame_to_key_frame_and_round(playback: Playback) -> None:
    ticks = []
    for _ in range(4):
        playback.step(1)
        ticks.append((playback.tick, playback.seconds))
    assert ticks == [(1, 1), (2, 5), (0, 0), (1, 1)]
    playback.step(-1)
    playback.step(-1)
    assert playback.tick == 2


def test_a_step_from_between_goes_to_the_neighbour_and_pauses(playback: Playback) -> None:
    playback.play()
    playback.seek(2)
    playback.step(1)
    assert (playback.tick, playback.playing) == (2, False)
    playback.seek(2)
    playback.step(-1)
    assert playback.tick == 1
    playback.seek(0)
    playback.step(-1)
    assert playback.tick == 2


def test_playing_from_the_end_starts_again(playback: Playback) -> None:
    playback.go_to(-1)
    playback.play()
    assert playback.seconds == 0


def test_another_tempo_keeps_the_place(playback: Playback) -> None:
    playback.seek(1)
    playback.retime(Cycle(PHASES, Tempo(hold=7)))
    assert playback.seconds == pytest.approx(2)
    playback.go_to(1)
    playback.retime(Cycle(PHASES, Tempo(hold=2)))
    assert (playback.tick, playback.seconds) == (1, 1)


def test_seeking_stays_within_the_round(playback: Playback, qtbot: QtBot) -> None:
    with qtbot.waitSignal(playback.moved):
        playback.seek(99)
    assert playback.seconds == 5
    playback.seek(-1)
    assert playback.seconds == 0
