"""Two builds do not mix, and one that was cut short goes on: with what came whole."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest

from installer.lock import ROOT
from installer.packages import commands
from installer.packages import workshop as workshops
from installer.packages.alone import LOCK, alone
from installer.packages.parts import fetch, sha256
from installer.packages.workshop import Workshop
from installer.system import CannotContinueError
from tests.patience import PATIENCE, line_of

HOLD = """
import sys
from pathlib import Path
from installer.packages.alone import alone
with alone(*map(Path, sys.argv[1:])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_build(*folders: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that makes packages in the folders."""
    command = [sys.executable, "-c", HOLD, *map(str, folders)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as other:  # type: ignore[call-overload]
        try:
            assert line_of(other) == "held\n"
            yield other
        finally:
            other.kill()
            other.wait(PATIENCE)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    made = Workshop(tmp_path / "checkout", tmp_path / "cache", "0" * 40, 0)
    made.cache.mkdir()
    (made.root / "dist").mkdir(parents=True)
    return made


@pytest.mark.parametrize("shared", ["cache", "checkout/dist"])
def test_a_second_build_says_one_sentence_and_makes_nothing(
    workshop: Workshop,
    tmp_path: Path,
    shared: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(workshops.Workshop, "open", lambda root, home: workshop)
    monkeypatch.setattr(commands, "KINDS", {"wheel": lambda workshop: pytest.fail("it builds")})
    with another_build(tmp_path / shared):
        assert commands.main(["wheel"]) == 1
    assert capsys.readouterr().err == (
        f"Packages are being made in {tmp_path / shared} already; run this again when that is done.\n"
    )


def test_what_a_killed_build_has_left_goes_and_the_next_builds(workshop: Workshop) -> None:
    with another_build(workshop.cache, workshop.root / "dist") as other:
        (workshop.cache / ".deb-k3x1").mkdir()
        (workshop.cache / ".deb-k3x1" / "half").touch()
        (workshop.root / "dist" / ".footwork.deb-part").touch()
        (workshop.cache / "deb").mkdir()
        other.send_signal(signal.SIGKILL)
        other.wait(PATIENCE)
        with workshop.alone():
            assert {path.name for path in workshop.cache.iterdir()} == {LOCK, "deb"}
            assert {path.name for path in (workshop.root / "dist").iterdir()} == {LOCK}


def test_a_build_lets_go_of_its_folders_when_it_ends(tmp_path: Path) -> None:
    for _ in range(2):
        with (
            alone(tmp_path / "one", tmp_path / "two"),
            pytest.raises(CannotContinueError),
            alone(tmp_path / "two"),
        ):
            pytest.fail("it was let in")


@pytest.fixture
def shelf(workshop: Workshop, tmp_path: Path) -> Path:
    """A folder in the place of a package index, with one wheel; the tools are this environment's."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    with ZipFile(folder / "shoe-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("shoe.py", "laces = 2\n" * 1000)
        about = {"METADATA": "Metadata-Version: 2.1\nName: shoe\nVersion: 1.0\n", "RECORD": ""}
        about["WHEEL"] = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        for name, text in about.items():
            wheel.writestr(f"shoe-1.0.dist-info/{name}", text)
    workshop.__dict__["tools"] = SimpleNamespace(python=sys.executable)
    workshop.__dict__["source"] = tmp_path
    here = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder)}
    workshop.__dict__["variables"] = {**workshop.variables, **here, "PIP_CONFIG_FILE": "/dev/null"}
    return folder / "shoe-1.0-py3-none-any.whl"


def pinned(wheel: Path) -> str:
    return f"shoe==1.0 \\\n    --hash=sha256:{sha256(wheel)}\n"


def test_a_part_that_came_half_is_found_by_its_hash_and_fetched_again(
    workshop: Workshop, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half = workshop.cache / "parts" / shelf.name
    half.parent.mkdir()
    half.write_bytes(shelf.read_bytes()[:200])
    assert fetch(workshop, "parts", pinned(shelf)) == [half]
    assert half.read_bytes() == shelf.read_bytes()
    assert capsys.readouterr().err == f"{shelf.name} is not the one that is pinned, or came half; it goes.\n"


def test_a_part_that_is_there_whole_is_not_fetched_again(workshop: Workshop, shelf: Path) -> None:
    lock = pinned(shelf)
    (there,) = fetch(workshop, "parts", lock)
    before = there.stat()
    shelf.unlink()
    shelf.with_name("empty").touch()
    workshop.__dict__["variables"]["PIP_FIND_LINKS"] = str(there.parent)
    assert fetch(workshop, "parts", lock) == [there]
    assert there.stat().st_ino == before.st_ino


def test_a_part_that_is_another_than_the_pinned_one_stops_the_build(workshop: Workshop, shelf: Path) -> None:
    with pytest.raises(CannotContinueError, match="THESE PACKAGES DO NOT MATCH THE HASHES"):
        fetch(workshop, "parts", f"shoe==1.0 --hash=sha256:{'0' * 64}\n")
    assert list((workshop.cache / "parts").iterdir()) == []
