"""Where plans are kept: in the folder beside a program that is carried about, else where the system says."""

import sys
from pathlib import Path

import pytest

from desktop.storage.home import default_folder
from desktop.wording.storage import PORTABLE

NAMES = ["plain", "with a blank", "Läufe", "計画", "a+b %20 'quoted'"]


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps data."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    for name in ("APPIMAGE", "APPDIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "share" / "Footwork"


def frozen(monkeypatch: pytest.MonkeyPatch, executable: Path) -> None:
    """Run as the program of a package does."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))


def image(monkeypatch: pytest.MonkeyPatch, stick: Path) -> None:
    """Run as an AppImage on that stick does, unpacked somewhere else."""
    frozen(monkeypatch, stick.parent / "unpacked" / "usr" / "footwork")
    monkeypatch.setenv("APPIMAGE", str(stick / "Footwork.AppImage"))
    monkeypatch.setenv("APPDIR", str(stick.parent / "unpacked"))


@pytest.mark.parametrize("name", NAMES)
def test_plans_travel_with_an_image_that_has_a_folder_for_them(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    stick = tmp_path / name
    stick.mkdir()
    image(monkeypatch, stick)
    assert default_folder() == share
    (stick / PORTABLE).mkdir()
    assert default_folder() == stick / PORTABLE


@pytest.mark.parametrize("name", NAMES)
def test_plans_travel_with_a_program_that_has_a_folder_for_them(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    stick = tmp_path / name
    (stick / PORTABLE).mkdir(parents=True)
    frozen(monkeypatch, stick / "footwork.exe")
    assert default_folder() == stick / PORTABLE


def test_a_file_of_that_name_is_no_folder(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / PORTABLE).touch()
    frozen(monkeypatch, tmp_path / "footwork")
    assert default_folder() == share


def test_what_another_image_started_is_not_beside_it(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick" / PORTABLE).mkdir(parents=True)
    image(monkeypatch, tmp_path / "stick")
    frozen(monkeypatch, Path("/usr/lib/footwork/footwork"))
    assert default_folder() == share


def test_a_checkout_keeps_them_where_the_system_says(share: Path, tmp_path: Path) -> None:
    assert default_folder() == share


def test_a_relative_place_for_data_means_nothing(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "share")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder() == tmp_path / ".local" / "share" / "Footwork"
