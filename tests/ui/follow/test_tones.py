"""What plays the tones, and what keeps the screen awake, on each system."""

from pathlib import Path

import pytest

from desktop.model.following import Cue
from desktop.ui.follow import tones
from desktop.ui.follow.awake import keep_awake
from desktop.ui.follow.tones import Tones, player


@pytest.mark.parametrize(
    ("platform", "there", "expected"),
    [
        ("linux", {"pw-play", "paplay", "aplay"}, ["pw-play"]),
        ("linux", {"paplay", "aplay"}, ["paplay"]),
        ("linux", {"aplay"}, ["aplay", "-q"]),
        ("darwin", {"afplay"}, ["afplay"]),
    ],
)
def test_the_best_program_that_is_there_plays_a_file(
    monkeypatch: pytest.MonkeyPatch, platform: str, there: set[str], expected: list[str]
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(tones, "_start", lambda program, options: started.append([program, *options]))
    play = player(platform, lambda name: name if name in there else None)
    assert play is not None
    play(Path("begin.wav"))
    assert started == [[*expected, "begin.wav"]]


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_where_nothing_plays_it_is_silent(platform: str) -> None:
    silent = Tones(player(platform, lambda name: None))
    silent.sound(Cue.BEGIN)
    assert not silent.heard


def test_a_system_that_knows_no_way_lets_the_screen_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    for platform in ("linux", "freebsd14"):
        keep_awake("Ankle strength", platform)()
