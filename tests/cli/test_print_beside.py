"""``footwork print fridge --with``: a second runner on the sheet."""

from io import StringIO
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from desktop.cli.program import run
from tests.cli.conftest import TODAY, Footwork
from tests.storage.tree import tree

WEEK = "2026-W48"


def ask(folder: Path, *arguments: str) -> None:
    """A command on another data folder."""
    errors = StringIO()
    assert run(["--data", str(folder), *arguments], today=TODAY, output=StringIO(), errors=errors) == 0, (
        errors
    )


@pytest.fixture
def ben(tmp_path: Path) -> Path:
    """The data folder of a second runner."""
    folder = tmp_path / "ben"
    ask(folder, "add", "2026-11-24", "run", "hills", "--distance", "6km")
    return folder


@pytest.fixture
def ann(footwork: Footwork) -> Footwork:
    """The command line of the first runner, who has a run on the same day."""
    assert footwork("add", "2026-11-24", "run", "easy", "--distance", "8km").code == 0
    return footwork


def said(path: Path) -> list[str]:
    """The text of each page."""
    document = PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_two_runners_are_on_one_sheet_and_the_second_ones_folder_stays_as_it_is(
    ann: Footwork, ben: Path, tmp_path: Path
) -> None:
    before, target = tree(ben), tmp_path / "week.pdf"
    done = ann("print", "fridge", WEEK, "--with", str(ben), "--names", "Ann, Ben", "-o", str(target))
    assert (done.code, done.err) == (0, "")
    (page,) = said(target)
    assert page.count("Tue") == 1
    for word in ("Ann", "Ben", "Easy", "Hills", "8", "6"):
        assert word in page
    assert tree(ben) == before


def test_a_file_with_everything_serves_as_well_and_names_may_be_left_out(
    ann: Footwork, ben: Path, tmp_path: Path
) -> None:
    everything, target = tmp_path / "ben.footwork", tmp_path / "week.pdf"
    ask(ben, "backup", str(everything))
    assert ann("print", "fridge", WEEK, "--with", str(everything), "-o", str(target)).code == 0
    (page,) = said(target)
    assert "Runner 1" in page
    assert "Runner 2" in page
    assert "Hills" in page


def test_one_name_alone_is_the_first_runners(ann: Footwork, ben: Path, tmp_path: Path) -> None:
    target = tmp_path / "week.pdf"
    assert ann("print", "fridge", WEEK, "--with", str(ben), "--names", "Ann", "-o", str(target)).code == 0
    (page,) = said(target)
    assert "Ann" in page
    assert "Runner 2" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["fridge", "--names", "Ann,Ben"], "--names is for a sheet for two"),
        (["fridge", "--with", "{ben}", "--names", "a,b,c"], "two names parted by a comma"),
        (["cards", "--with", "{ben}"], "“cards” has none"),
        (["fridge", "--with", "{ben}/nowhere"], "it is missing"),
        (["fridge", "--with", "{ben}/.."], "no plan is in it"),
        (["fridge", "--with", __file__], "it does not begin like a plan"),
        (["fridge", "--with", "\\0"], ""),
        (["fridge", "--with"], "--with needs a value"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence_and_nothing_is_written(
    typed: list[str], sentence: str, ann: Footwork, ben: Path, tmp_path: Path
) -> None:
    target = tmp_path / "week.pdf"
    done = ann("print", "-o", str(target), *(word.format(ben=ben) for word in typed))
    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert not target.exists()


def test_what_there_is_to_tell_of_the_second_plan_is_told(ann: Footwork, ben: Path, tmp_path: Path) -> None:
    (ben / "plan.journal").write_bytes(b"")
    done = ann("print", "fridge", WEEK, "--with", str(ben), "-o", str(tmp_path / "week.pdf"))
    assert done.code == 0
    assert f"{ben}: The journal was emptied" in done.err
