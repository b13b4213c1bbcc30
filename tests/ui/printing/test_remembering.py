"""How was printed last: the paper for good, the rest for each printer; odd values count as none."""

import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.disk import Disk
from desktop.storage.layout import Layout
from desktop.ui.printing.remembering import MAX_BYTES, MOST_PRINTERS, Choices
from printouts import Options, Sheet
from printouts.options import GAPS, MARKS, SIDES
from tests.ui.printing.conftest import Desk

USUAL = Options(paper="letter", sides="long", unit="mi", language="de")
ODD = Options(
    paper="a5", orientation="upright", card="a7", gap=3, marks="lines", sides="fold", offset=(-1.5, 2.0),
    large=True, ink_saving=True, every_exercise=True, rule=True, figures=False, notes=False,
)  # fmt: skip

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def test_choices_come_back_but_what_belongs_to_the_window_does_not(tmp_path: Path) -> None:
    Choices(tmp_path).keep(ODD)
    kept = Choices(tmp_path).options(USUAL)
    assert kept == replace(ODD, unit="mi", language="de")


def test_each_printer_has_its_own_and_the_paper_is_for_all(tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    choices.keep(ODD, "Kitchen")
    choices.keep(replace(ODD, sides="short", paper="a3"), "Office")
    assert choices.printer == "Office"
    assert choices.options(USUAL, "Kitchen") == replace(ODD, paper="a3", unit="mi", language="de")
    assert choices.options(USUAL, "Office").sides == "short"
    assert choices.options(USUAL) == replace(USUAL, paper="a3")


def test_printers_that_were_not_used_for_long_are_forgotten(tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    for number in range(MOST_PRINTERS + 5):
        choices.keep(ODD, f"printer {number}")
    assert choices.options(USUAL, "printer 0").sides == "long"
    assert choices.options(USUAL, f"printer {MOST_PRINTERS}").sides == "fold"


def test_nothing_kept_is_as_usual(tmp_path: Path) -> None:
    assert Choices(tmp_path).options(USUAL) == USUAL
    for nowhere in (Choices(None), Choices(tmp_path / "gone")):
        nowhere.keep(ODD)
        assert nowhere.options(USUAL) == USUAL
    assert not (tmp_path / "gone").exists()


@given(kept=st.dictionaries(st.sampled_from([*Options.__slots__, "x"]), JSON, max_size=8), paper=JSON)
def test_odd_values_fall_back_one_by_one(kept: dict[str, object], paper: object) -> None:
    class Memory(Disk):
        def read(self, path: Path) -> bytes | None:
            return json.dumps({"paper": paper, "printers": {"": {**kept, "rule": True}}}).encode()

    options = Choices(Path("anywhere"), Memory()).options(USUAL)
    assert options.rule
    assert options.gap in GAPS
    assert options.marks in MARKS
    assert options.sides in SIDES
    assert (options.unit, options.language, options.look) == (USUAL.unit, USUAL.language, USUAL.look)


def test_damaged_files_are_as_if_they_were_not_there(tmp_path: Path) -> None:
    path = Layout(tmp_path).print_choices
    for damaged in (b"", b"{", b"[]", b"\xff\xfe", b"[" * 50_000, b'{"printers": 3}', b" " * (MAX_BYTES + 1)):
        path.write_bytes(damaged)
        assert Choices(tmp_path).options(USUAL) == USUAL
        assert Choices(tmp_path).printer == ""
    Choices(tmp_path).keep(ODD)
    assert Choices(tmp_path).options(USUAL).paper == "a5"


def test_the_file_is_read_once_and_once_more_before_it_is_written(tmp_path: Path) -> None:
    class Counted(Disk):
        reads = 0

        def read(self, path: Path) -> bytes | None:
            Counted.reads += 1
            return super().read(path)

    choices = Choices(tmp_path, Counted())
    for _ in range(3):
        assert choices.options(USUAL, choices.printer) == USUAL
    assert Counted.reads == 1
    Choices(tmp_path).keep(ODD, "Office")  # another window
    choices.keep(ODD, "Home")
    assert Counted.reads == 2
    assert choices.printer == "Home"
    assert Choices(tmp_path).options(USUAL, "Office").card == ODD.card


def test_a_disk_that_is_full_is_no_trouble(tmp_path: Path) -> None:
    class Full(Disk):
        def write_whole(self, path: Path, data: bytes) -> None:
            raise OSError("full")

    Choices(tmp_path, Full()).keep(ODD)
    assert list(tmp_path.iterdir()) == []


def test_a_save_is_remembered_and_a_look_is_not(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "choices"
    folder.mkdir()
    dialog = desk.open(Sheet.CARDS, folder=folder, chosen=tmp_path / "a.pdf")
    desk.change(dialog, "paper", "a3")
    dialog.reject()
    dialog = desk.open(Sheet.CARDS, folder=folder, chosen=tmp_path / "a.pdf")
    assert dialog.chosen.options.paper != "a3"
    desk.change(dialog, "paper", "a3")
    desk.change(dialog, "sides", "short")
    desk.press(dialog, dialog.foot.pdf)
    again = desk.open(folder=folder)
    assert (again.chosen.options.paper, again.chosen.options.sides) == ("a3", "short")
