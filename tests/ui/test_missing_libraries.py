"""A system without the libraries that Qt needs: the program says which package brings them.

The loader of the process under test is told that a library is not there, as it is on a bare system; a plugin
of Qt that does not load is one in whose place lies an empty file.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from desktop.wording.language import ENGLISH
from desktop.wording.libraries import PACKAGES, lacking, missing, refused_display
from desktop.wording.voice import Voice
from installer import system
from tests.counting import ROOT
from tests.patience import PATIENCE

WITHOUT = """
import ctypes, sys
from importlib.abc import MetaPathFinder

plain = ctypes.CDLL
def load(name, *others, **more):
    if name == {library!r}:
        raise OSError(name)
    return plain(name, *others, **more)
ctypes.CDLL = load

class Bare(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise ImportError({library!r} + ": cannot open shared object file: No such file or directory")

sys.meta_path.insert(0, Bare())
sys.argv = ["footwork", *{arguments!r}]
from desktop.__main__ import main
sys.exit(main())
"""


def run(
    folder: Path, library: str, module: str = "", arguments: tuple[str, ...] = (), **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the program on a system that lacks a library."""
    planted = WITHOUT.format(library=library, module=module, arguments=("--data", str(folder), *arguments))
    return subprocess.run(
        [sys.executable, "-c", planted],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C", "QT_QPA_PLATFORM": "offscreen", **variables},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.mark.parametrize("module", ["PySide6.QtCore", "PySide6.QtGui"])
def test_a_library_that_is_not_found_is_named_with_its_package(tmp_path: Path, module: str) -> None:
    ended = run(tmp_path / "data", "libEGL.so.1", module)
    assert ended.returncode == 2
    assert ended.stderr == (
        "footwork: A library that the window needs is not on this system: libEGL.so.1. Install what brings "
        "it, on Debian and Ubuntu with “sudo apt install libegl1”, and start Footwork again.\n"
    )
    assert not (tmp_path / "data").exists()


def test_a_picture_that_cannot_be_painted_says_so_too(tmp_path: Path) -> None:
    paper = tmp_path / "week.png"
    ended = run(tmp_path / "data", "libEGL.so.1", "PySide6.QtGui", ("print", "fridge", "-o", str(paper)))
    assert ended.returncode == 2
    assert "libEGL.so.1 is missing, which “sudo apt install libegl1” brings" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert not paper.exists()


def test_where_qt_would_end_the_process_the_missing_library_is_named(tmp_path: Path) -> None:
    """What Qt's plugin for the display needs is loaded late, and Qt aborts without it."""
    plugins = tmp_path / "platforms"
    plugins.mkdir()
    installed = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    shutil.copy(installed, plugins / "libqxcb.so")
    (plugins / "libqxcb.so").write_bytes((plugins / "libqxcb.so").read_bytes()[:4096])
    ended = run(
        tmp_path / "data",
        "libxcb-cursor.so.0",
        QT_QPA_PLATFORM="xcb",
        DISPLAY=":7777",
        QT_QPA_PLATFORM_PLUGIN_PATH=str(plugins),
    )
    assert ended.returncode == 2
    assert "not on this system: libxcb-cursor.so.0. " in ended.stderr
    assert "“sudo apt install libxcb-cursor0”" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_display_that_cannot_be_opened_is_no_crash_either(tmp_path: Path) -> None:
    ended = run(tmp_path / "data", "", QT_QPA_PLATFORM="xcb", DISPLAY=":7777")
    assert ended.returncode == 2
    assert ended.stderr.startswith("footwork: There is no display to open a window on;")
    assert ended.stderr.count("\n") == 1


def test_all_that_is_missing_is_said_at_once() -> None:
    gone = {"libEGL.so.1", "libxcb-cursor.so.0"}
    sentence = Voice.of(ENGLISH).say(refused_display(lambda name: name not in gone))
    assert "libEGL.so.1, libxcb-cursor.so.0" in sentence
    assert "“sudo apt install libegl1 libxcb-cursor0”" in sentence


def test_a_library_that_nobody_knows_is_said_in_the_loaders_words() -> None:
    problem = "libodd.so.3: cannot open shared object file"
    sentence = lacking(problem, lambda name: True)
    assert sentence is not None
    assert problem in Voice.of(ENGLISH).say(sentence)


def test_a_module_of_ours_that_fails_is_no_missing_library() -> None:
    assert lacking("cannot import name 'x' from 'desktop.ui.start'", lambda name: True) is None


@pytest.mark.parametrize("name", PACKAGES)
def test_each_of_them_is_noticed(name: str) -> None:
    assert missing("", lambda each: each != name) == {name: PACKAGES[name]}


def test_a_checkout_is_set_up_with_the_same_packages() -> None:
    assert set(PACKAGES.values()) <= {need.package for need in system.QT}
