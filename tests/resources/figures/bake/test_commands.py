"""The command that bakes and checks says what is wrong."""

import pytest

from resources.figures.bake import check
from resources.figures.bake.__main__ import main
from resources.figures.bake.fingerprint import of_film
from resources.figures.bake.motion import check as motion_check
from resources.figures.bake.motion.plan import timelines
from resources.figures.bake.poses.posefile import exercises_with_poses


def test_check_is_silent_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--only", "drawings"]) == 0
    assert capsys.readouterr() == ("", "")


def test_what_is_not_there_or_of_another_pose_is_stale_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sound = [*exercises_with_poses()]
    assert check.stale(sound) == []
    assert check.stale([*sound, "somersault"]) == ["somersault"]
    monkeypatch.setattr(check, "of_drawing", dict.fromkeys(sound[1:], "").get)
    assert check.stale(sound) == sound
    assert motion_check.stale(timelines()) == []
    assert motion_check.stale(["somersault", "squat"]) == ["somersault"]
    assert motion_check.stale(["calf-raise", "squat"], lambda _: of_film("squat")) == ["calf-raise"]


def test_baking_what_is_stale_draws_nothing_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--stale", "squat", "calf-raise"]) == 0
    assert capsys.readouterr() == ("0 exercises: 0 kB\n", "")


def test_baking_an_unknown_exercise_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["somersault"]) == 2
    assert capsys.readouterr().err.startswith(
        "There is no pose file for 'somersault'; known are a-skip, ankle-alphabet,"
    )
