"""What Footwork writes for the runner: whole or not at all, and never over what somebody else made."""

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.plan import Plan
from desktop.storage.errors import NotWritten, OfAnotherKind
from desktop.storage.made_here import Kind, kind_of
from desktop.storage.output import Outputs, numbered
from printouts import PrintJob, Sheet, lay_out, pdf
from tests.cli.conftest import PNG
from tests.printouts.sample import DRAWINGS, WEEK
from tests.storage.conftest import FailingDisk, MortalDisk, PowerCut

posix = pytest.mark.skipif(os.name == "nt", reason="files of Windows have neither")


def test_a_file_is_there_and_nothing_else(tmp_path: Path) -> None:
    Outputs(replace=True).write(tmp_path / "läufer 🏃.pdf", b"new")
    Outputs(replace=True).write(tmp_path / "läufer 🏃.pdf", b"newer")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"läufer 🏃.pdf": b"newer"}


@pytest.mark.parametrize("broken", ["append", "sync", "replace"])
def test_what_fails_leaves_the_old_file_and_no_other(
    tmp_path: Path, failing_disk: FailingDisk, broken: str
) -> None:
    path = tmp_path / "week.pdf"
    path.write_bytes(b"old")
    failing_disk.broken = {broken}
    with pytest.raises(NotWritten) as caught:
        Outputs(replace=True, disk=failing_disk).write(path, b"new")
    assert str(caught.value) == f"{path} cannot be written: the disk is full."
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"week.pdf": b"old"}


@given(st.integers(0, 4), st.sampled_from(["append", "sync"]))
def test_of_several_files_a_disk_that_fills_up_leaves_none(
    tmp_path_factory: pytest.TempPathFactory, whole: int, broken: str
) -> None:
    """The names of those before stay with what they held."""
    folder = tmp_path_factory.mktemp("several")
    (folder / "week-2.png").write_bytes(b"old")

    class FullSoon(FailingDisk):
        def write_new(self, new: Path, data: bytes, mode: int) -> None:
            if len(list(folder.glob("*.part"))) == whole:
                self.broken = {broken}
            super().write_new(new, data, mode)

    files = {folder / f"week-{number}.png": b"new" for number in range(1, 6)}
    with pytest.raises(NotWritten) as caught:
        Outputs(replace=True, disk=FullSoon()).write_all(files)
    assert caught.value.path == folder / f"week-{whole + 1}.png"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"week-2.png": b"old"}
    Outputs(replace=True).write_all(files)
    assert {path: path.read_bytes() for path in folder.iterdir()} == files


def test_a_power_cut_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, mortal_disk: type[MortalDisk], power_cut: type[PowerCut]
) -> None:
    path = tmp_path / "week.pdf"
    for steps in range(1, 10):
        path.write_bytes(b"old")
        try:
            Outputs(replace=True, disk=mortal_disk(steps)).write(path, b"new")
        except power_cut:
            assert path.read_bytes() in (b"old", b"new")
        else:
            assert path.read_bytes() == b"new"
            return
    pytest.fail("ten steps were not enough")


@posix
def test_permissions_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    held, link = tmp_path / "held.pdf", tmp_path / "link.pdf"
    held.write_bytes(b"old")
    held.chmod(0o640)
    link.symlink_to(held)
    Outputs(replace=True).write(link, b"new")
    assert link.is_symlink()
    assert (held.read_bytes(), stat.S_IMODE(held.stat().st_mode)) == (b"new", 0o640)


@posix
def test_a_device_is_written_to_and_stays_one() -> None:
    Outputs(replace=True).write(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_folder_a_missing_folder_and_a_name_too_long_are_each_one_sentence(tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path, "is a folder; name a file in it."),
        (tmp_path / "missing" / "week.pdf", "cannot be written: the folder is gone."),
        (tmp_path / ("x" * 300), "cannot be written: the name is too long."),
    ):
        with pytest.raises(NotWritten) as caught:
            Outputs(replace=True).write(path, b"new")
        assert str(caught.value) == f"{path} {sentence}"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritten, match=r"cannot be made: a file with that name is in the way\."):
        Outputs().make_folder(tmp_path / "file")


# ---- files that are there already ------------------------------------------------------------

PAPER = pdf(lay_out(PrintJob((Sheet.FRIDGE,), (WEEK,), plan=Plan({}), library={}, drawings=DRAWINGS)))


def test_a_page_makes_room_for_a_newer_one_and_so_does_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "week.pdf"
    path.touch()
    for content in (PAPER, PAPER.replace(b"endobj", b"endobj ")):
        Outputs().write(path, content)
        assert path.read_bytes() == content


@pytest.mark.parametrize(
    "held",
    [
        b"my thesis",
        b"%PDF-1.4 a page of another program's",
        PAPER.replace(b"/Producer (Footwork)", b"/Producer (Footloose)"),
        PAPER + b"a note in the margin\nstartxref\n9\n%%EOF\n",
        PAPER[: len(PAPER) // 2],
        PNG,
        b"\n" + PAPER,
    ],
)
def test_any_other_file_stays_unless_it_was_said_that_it_may_go(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "week.pdf"
    path.write_bytes(held)
    with pytest.raises(OfAnotherKind):
        Outputs().check(path, Kind.PAPER)
    with pytest.raises(OfAnotherKind) as caught:
        Outputs().write(path, PAPER)
    assert str(caught.value) == f"{path} is there already and was not made by Footwork; choose another name."
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"week.pdf": held}
    Outputs(replace=True).write(path, PAPER)
    assert path.read_bytes() == PAPER


@given(st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda more: PNG[:8] + more)))
def test_no_bytes_are_taken_for_a_file_of_ours_but_those_that_we_made(content: bytes) -> None:
    assert kind_of(content) is None
    assert (kind_of(PAPER), kind_of(PNG)) == (Kind.PAPER, Kind.PICTURE)


def test_what_is_in_place_is_written_even_if_its_folder_cannot_be_synced(
    tmp_path: Path, failing_disk: FailingDisk
) -> None:
    failing_disk.broken = {"sync_folder"}
    Outputs(disk=failing_disk).write(tmp_path / "week.pdf", b"new")
    assert (tmp_path / "week.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_what_can_be_no_name_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotWritten, match=r"cannot be written: no file can have such a name\."):
        Outputs().write(tmp_path / name, b"new")


@pytest.mark.parametrize("name", ["a/b/" + "x" * 300, "file/a/b", "a/b\0"])
def test_a_folder_is_made_wholly_or_not_at_all(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritten, match="cannot be made"):
        Outputs().make_folder(tmp_path / name)
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_the_systems_own_words_where_we_have_none(tmp_path: Path, failing_disk: FailingDisk) -> None:
    failing_disk.broken, failing_disk.error = {"append"}, errno.EXDEV
    with pytest.raises(NotWritten, match="made to fail"):
        Outputs(disk=failing_disk).write(tmp_path / "week.pdf", b"new")


def test_several_files_of_one_name_are_numbered() -> None:
    assert numbered(Path("a/week.png"), 1) == [Path("a/week.png")]
    assert numbered(Path("a/my.week.png"), 2) == [Path("a/my.week-1.png"), Path("a/my.week-2.png")]
