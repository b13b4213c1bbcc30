"""The command that bakes and checks says what is wrong."""

import pytest

from resources.figures.bake.__main__ import main


def test_check_is_silent_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--only", "drawings"]) == 0
    assert capsys.readouterr() == ("", "")


def test_baking_an_unknown_exercise_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["somersault"]) == 2
    assert capsys.readouterr().err.startswith(
        "There is no pose file for 'somersault'; known are ankle-alphabet,"
    )
