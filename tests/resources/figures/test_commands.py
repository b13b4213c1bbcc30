"""The commands: `bake`, `check` and `sheet` say what is wrong and write what they promise."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from resources.figures.__main__ import main
from resources.figures.drawing import available, load

SVG = "{http://www.w3.org/2000/svg}"


def test_check_is_silent_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_baking_an_unknown_exercise_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bake", "somersault"]) == 2
    assert capsys.readouterr().err.startswith(
        "There is no pose file for 'somersault'; known are ankle-alphabet,"
    )


def test_the_sheets_show_every_key_frame_in_colour_and_in_ink_saving(tmp_path: Path) -> None:
    assert main(["sheet", str(tmp_path / "sheets")]) == 0
    for name in ("figures-colour.svg", "figures-ink-saving.svg"):
        words = [
            text.text for text in ElementTree.parse(tmp_path / "sheets" / name).getroot().iter(f"{SVG}text")
        ]
        for exercise in available():
            assert exercise in words
            assert all(key.caption in words for key in load(exercise).keys)


def test_a_folder_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["sheet", str(tmp_path / "file")]) == 2
    assert "file" in capsys.readouterr().err
