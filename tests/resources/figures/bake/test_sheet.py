"""The contact sheet: every key frame and thumbnail of what was asked for, and nothing baked."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from resources.figures.bake.__main__ import main


def test_a_sheet_shows_an_exercise_in_colour_and_saving_ink(tmp_path: Path) -> None:
    inks = []
    for name, options in (("colour", []), ("ink", ["--ink-saving"])):
        path = tmp_path / f"{name}.png"
        assert main(["single-leg-balance", "--sheet", str(path), "--zoom", "1", *options]) == 0
        with Image.open(path) as sheet:
            assert sheet.width > 300
            pixels = np.asarray(sheet.convert("RGB")).astype(int)
        inks.append(int((np.ptp(pixels, axis=2) > 40).sum()))
    assert inks[0] > 1000
    assert inks[1] == 0


def test_a_look_that_is_not_offered_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--sheet", str(tmp_path / "x.png"), "--look", "skin=green"]) == 2
    assert capsys.readouterr().err.startswith("skin is one of light,")
