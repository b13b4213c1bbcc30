"""``footwork figures FOLDER``: sheets with all figures, and one sentence for whatever is wrong."""

import re
from pathlib import Path

import pytest

from desktop.model.exercise import Library
from tests.cli.conftest import PNG, Footwork

SHEETS = ("figures-colour.pdf", "figures-ink-saving.pdf")


def test_the_sheets_are_written_without_a_painter(footwork: Footwork, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "sheets"
    answer = footwork("figures", str(folder))
    assert answer.code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(SHEETS)
    assert all((folder / name).read_bytes().startswith(b"%PDF") for name in SHEETS)
    assert all(str(folder / name) in answer.out for name in SHEETS)


def test_the_painter_is_given_the_exercises_and_the_look(footwork: Footwork, tmp_path: Path) -> None:
    asked = []

    def paint(library: Library, look: dict[str, str], language: str) -> dict[str, bytes]:
        asked.append((library["calf-raise"].name, look))
        return {"one.png": PNG, "two.png": PNG}

    answer = footwork("figures", str(tmp_path), "--skin", "dark", "--build=curved", figures=paint)
    assert (answer.code, answer.err) == (0, "")
    assert asked == [("Calf raise", {"skin": "dark", "build": "curved"})]
    assert "2 pictures" in answer.out
    assert (tmp_path / "two.png").read_bytes() == PNG


def test_a_chosen_skin_changes_the_sheet_in_colour_alone(footwork: Footwork, tmp_path: Path) -> None:
    footwork("figures", str(tmp_path / "light"))
    footwork("figures", str(tmp_path / "dark"), "--skin", "dark")
    colour, saving = (
        (tmp_path / "light" / name).read_bytes() == (tmp_path / "dark" / name).read_bytes() for name in SHEETS
    )
    assert (colour, saving) == (False, True)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "FOLDER is missing"),
        ([""], "figures needs the name of a folder."),
        (["FOLDER", "--skin"], "--skin needs a value after it."),
        (["FOLDER", "--skin", "teal"], "--skin is one of light, beige, tan, brown, dark, not “teal”."),
        (["FOLDER", "--hair", "mohawk"], "--hair is one of short, long, tied, covered"),
        (["FOLDER", "--build", "x" * 500], "--build is one of straight, curved"),
        (["FILE"], "cannot be made"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(
    footwork: Footwork, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    file = tmp_path / "file"
    file.write_text("kept")
    places = {"FOLDER": str(tmp_path / "sheets"), "FILE": str(file)}
    answer = footwork("figures", *(places.get(word, word) for word in arguments))
    assert answer.code == 2
    assert sentence in answer.err
    assert re.fullmatch(r"footwork: [^\n]{1,300}\n", answer.err)
    assert file.read_text() == "kept"
    assert not (tmp_path / "sheets").exists()


def test_pictures_that_cannot_be_painted_leave_the_sheets(footwork: Footwork, tmp_path: Path) -> None:
    def paint(library: object, look: object, language: object) -> dict[str, bytes]:
        raise OSError(28, "No space left on device")

    answer = footwork("figures", str(tmp_path), figures=paint)
    assert answer.code == 1
    expected = f"footwork: All but the pictures is in {tmp_path}; those failed: No space left on device.\n"
    assert answer.err == expected
    assert (tmp_path / SHEETS[0]).exists()
