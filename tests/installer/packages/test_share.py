"""What a Linux desktop is told, held against the desktop's own checkers."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer.lock import ROOT
from installer.packages.linux.metainfo import PICTURES, metainfo, size
from installer.packages.linux.share import validating
from installer.system import CannotContinueError
from tests.patience import PATIENCE

HERE = ROOT / "installer/packages/linux"
HOME = "https://footwork.example.org/files"


def about(home: str = "") -> str:
    template = (HERE / "footwork.metainfo.xml").read_text(encoding="utf-8")
    return metainfo(template, "1.2.0", "2026-11-27", home, ROOT)


@pytest.mark.parametrize("home", ["", HOME])
def test_software_centres_find_nothing_wrong(tmp_path: Path, home: str) -> None:
    file = tmp_path / "org.footwork.Footwork.metainfo.xml"
    file.write_text(about(home), encoding="utf-8")
    command = [*validating(), str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert ran.returncode == 0, ran.stdout


def test_an_old_checker_is_known_in_every_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It knows no override, and says its version in the language of who builds."""
    checker = tmp_path / "appstreamcli"
    checker.write_text(
        '#!/bin/sh\n[ "$LC_ALL" = C ] && echo AppStream version: 0.16 || echo AppStream-Version: 0.16\n'
    )
    checker.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert validating() == ["appstreamcli", "validate", "--no-net"]


def test_menus_find_nothing_wrong() -> None:
    command = ["desktop-file-validate", "--warn-kde", str(HERE / "footwork.desktop")]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert (ran.returncode, ran.stdout) == (0, "")


def test_pictures_are_named_once_there_is_a_home_and_are_the_repositorys_own() -> None:
    assert "screenshots" not in about()
    for home in (HOME, f"{HOME}/"):
        found = ElementTree.fromstring(about(home)).findall("screenshots/screenshot/image")
        assert [each.text for each in found] == [f"{HOME}/{place}" for place, _, _ in PICTURES]
        for each, (place, _, _) in zip(found, PICTURES, strict=True):
            assert (int(each.attrib["width"]), int(each.attrib["height"])) == size(ROOT / place)


@pytest.mark.parametrize(
    "home", ["footwork", "http://a.example", "https://", "https://a.example/?x=1", "file:///a"]
)
def test_what_is_no_home_page_is_refused(home: str) -> None:
    with pytest.raises(CannotContinueError, match="is no home page"):
        about(home)


def test_a_home_can_hold_signs_of_xml() -> None:
    assert ElementTree.fromstring(about("https://a.example/a&b")).findtext("url") == "https://a.example/a&b/"
