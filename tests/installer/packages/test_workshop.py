"""Where packages are made: from one commit, whole or not at all, with a sentence where it cannot be."""

import os
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from installer.packages import commands, workshop
from installer.packages.workshop import Workshop, default_cache
from installer.system import CannotContinueError
from tests.patience import PATIENCE


def git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=A Runner", "-c", "user.email=runner@example.org"]
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True, timeout=PATIENCE)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "a checkout"
    (root / "desktop").mkdir(parents=True)
    (root / "desktop" / "__init__.py").write_text('__version__ = "1.2.0"\n')
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "First")
    return root


def opened(checkout: Path) -> Workshop:
    return Workshop.open(checkout, checkout.parent / "cache")


def test_a_package_holds_the_commit_and_nothing_else(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / "desktop" / "__init__.py").write_text('__version__ = "9"\n')
    (checkout / "notes.txt").write_text("not committed")
    workshop = opened(checkout)
    assert workshop.version == "1.2.0"
    assert [path.name for path in workshop.source.iterdir()] == ["desktop"]
    assert "What is not committed is left out" in capsys.readouterr().err


def test_what_a_step_is_told_depends_on_the_commit_alone(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("PIP_INDEX_URL", "x")
    told = opened(checkout).variables
    assert told["LC_ALL"] == "C.UTF-8"
    assert "PIP_INDEX_URL" not in told
    assert told["SOURCE_DATE_EPOCH"] == str(opened(checkout).epoch)


def test_what_is_made_is_for_everybody_however_private_the_builder_is(checkout: Path) -> None:
    made = opened(checkout)
    before = os.umask(0o077)
    try:
        with made.alone(), made.whole(made.cache / "root") as fresh:
            (fresh / "DEBIAN").mkdir()
            (fresh / "DEBIAN/control").touch()
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    rights = [stat.S_IMODE(path.stat().st_mode) for path in sorted((made.cache / "root").rglob("*"))]
    assert rights == [0o755, 0o644]


def test_the_source_is_what_was_committed_whatever_git_does_for_its_user(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, (key, value) in enumerate({"core.autocrlf": "true", "tar.umask": "0077"}.items()):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{number}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{number}", value)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "2")
    source = opened(checkout).source
    files = [path for path in source.rglob("*") if path.is_file()]
    assert files
    assert not any(b"\r\n" in path.read_bytes() for path in files)
    assert {stat.S_IMODE(path.stat().st_mode) & 0o044 for path in files} == {0o044}


def cut_short(made: Workshop, folder: Path) -> None:
    with made.whole(folder) as fresh:
        (fresh / "half").touch()
        raise KeyboardInterrupt


def test_what_is_cut_short_leaves_the_earlier_build_as_it_was(checkout: Path) -> None:
    made = opened(checkout)
    folder = made.cache / "thing"
    with made.whole(folder) as fresh:
        (fresh / "good").touch()
    with pytest.raises(KeyboardInterrupt):
        cut_short(made, folder)
    assert [path.name for path in made.cache.rglob("*")] == ["thing", "good"]
    with made.whole(folder) as fresh:
        (fresh / "better").touch()
    assert [path.name for path in folder.iterdir()] == ["better"]


def test_a_disk_that_fills_up_leaves_the_earlier_package_there(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, package = opened(checkout), tmp_path / "footwork.deb"
    package.write_text("first")
    there = made.deliver(package)
    package.write_text("second")

    def full(source: Path, target: Path) -> None:
        Path(target).write_text("sec")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(CannotContinueError, match=r"No space left on device.*is there room"):
        made.deliver(package)
    assert there.read_text() == "first"
    assert [path.name for path in there.parent.iterdir()] == ["footwork.deb"]


def test_a_step_that_fails_is_told_with_its_last_words(checkout: Path) -> None:
    with pytest.raises(CannotContinueError, match="the reason\nsh did not work"):
        opened(checkout).run(["sh", "-c", "echo the reason; exit 3"])


def test_a_copy_of_the_files_is_no_clone(tmp_path: Path) -> None:
    with pytest.raises(CannotContinueError, match="needs git, and a clone"):
        Workshop.open(tmp_path, tmp_path / "cache")


def test_too_little_room_is_said_before_anything_is_made(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=1024**3))
    with pytest.raises(CannotContinueError, match=r"1\.0 of the 3 gigabytes"):
        opened(checkout)
    assert list((checkout.parent / "cache").iterdir()) == []


def test_a_cache_that_cannot_be_written_is_said(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotContinueError, match="name a folder that can in XDG_CACHE_HOME"):
        Workshop.open(checkout, tmp_path / "file" / "cache")


def test_a_relative_cache_folder_means_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert default_cache() == tmp_path / ".cache" / "footwork-packages"


def stopped(problem: BaseException) -> Callable[[Workshop], list[Path]]:
    def build(workshop: Workshop) -> list[Path]:
        raise problem

    return build


@pytest.mark.parametrize(
    ("problem", "status", "sentence"),
    [
        (CannotContinueError("Half a wheel came."), 1, "Half a wheel came.\n"),
        (
            KeyboardInterrupt(),
            130,
            "\nStopped. Nothing half made is left in dist; run the same command again.\n",
        ),
    ],
)
def test_what_stops_a_build_is_one_sentence(
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    problem: BaseException,
    status: int,
    sentence: str,
) -> None:
    monkeypatch.setattr(workshop, "default_cache", lambda: checkout.parent / "cache")
    monkeypatch.setattr(commands, "ROOT", checkout)
    monkeypatch.setattr(commands, "KINDS", {"wheel": stopped(problem)})
    assert commands.main(["wheel"]) == status
    assert capsys.readouterr().err == sentence


@pytest.mark.parametrize("words", [[], ["weel"], ["wheel", "rpm"]])
def test_an_unknown_kind_is_refused_with_the_kinds_there_are(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words) == 2
    assert capsys.readouterr().err.startswith("Say what to make: wheel")
