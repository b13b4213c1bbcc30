"""The tones that ship are those that the script makes."""

import wave

import pytest

from desktop.model.following import Cue
from resources import sounds
from resources.sounds.bake import TONES, baked


def test_there_is_a_tone_for_each_cue_and_no_other() -> None:
    assert set(sounds.NAMES) == {cue.value for cue in Cue} == set(TONES)


@pytest.mark.parametrize("name", sounds.NAMES)
def test_a_tone_is_short_and_as_it_is_made(name: str) -> None:
    path = sounds.path(name)
    assert path.read_bytes() == baked(TONES[name])
    with wave.open(str(path)) as file:
        assert file.getnframes() / file.getframerate() < 0.6


def test_another_name_is_no_tone() -> None:
    with pytest.raises(KeyError):
        sounds.path("horn")
