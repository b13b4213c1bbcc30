"""What a start loads and opens, counted: the benchmark times it, this holds on any machine."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple, Self

import pytest

from tests.benchmarks.starting import keep_a_week
from tests.counting import PRODUCT, ROOT
from tests.patience import PATIENCE

LARGE_SCREEN = Path(__file__).with_name("large_screen.json")
"""Room for the whole window; Qt's own screen in memory is 800 pixels wide, and the details wait there."""

NOT_FOR_A_WINDOW = {
    "reportlab",
    "pypdfium2",
    "numpy",
    "shapely",
    "PIL",
    "printouts",
    "desktop.ui.printer",
    "desktop.cli.program",
}
"""For paper, for drawing figures anew, for the command line: loaded when they are used."""

NOT_FOR_THE_FIRST_PAINT = {
    "html",
    "decimal",
    "hashlib",
    "string",
    "logging",
    "PySide6.QtSvg",
    "desktop.model.advice",
    "desktop.wording.landing",
    "desktop.storage.found",
    "desktop.storage.steps",
    "desktop.storage.writing",
    "desktop.ui.figures.painter",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
}


class Started(NamedTuple):
    """What the program had loaded and opened when it came to a moment of its start."""

    modules: frozenset[str]
    opened: Counter[str]
    painted: Counter[str]

    @classmethod
    def up_to(cls, moment: str, folder: Path) -> Self:
        """Start the program in memory and let it come to ``painted``, ``filled`` or ``kept``."""
        if not folder.exists():
            keep_a_week(folder)
        run = subprocess.run(
            [sys.executable, "-m", "tests.ui.started", moment, str(folder), "report"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={LARGE_SCREEN}"},
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        report = json.loads(run.stdout)
        ours = (name for name in report["opened"] if name.startswith((*PRODUCT, str(folder))))
        return cls(
            frozenset(report["modules"]),
            Counter(name for name in ours if not name.endswith((".py", ".pyc"))),
            Counter(report["painted"]),
        )

    @property
    def product(self) -> list[str]:
        """The program's own modules."""
        return [
            name for name in self.modules if name.partition(".")[0] in ("desktop", "printouts", "resources")
        ]

    def loaded(self, unwanted: set[str]) -> set[str]:
        """Which of these are there though they need not be."""
        return unwanted & self.modules


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Started:
    """The first paint of the window."""
    return Started.up_to("painted", tmp_path_factory.mktemp("painted") / "data")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Started:
    """Lists, details, advice and thumbnails are there."""
    return Started.up_to("filled", tmp_path_factory.mktemp("filled") / "data")


def test_the_first_paint_loads_nothing_that_can_wait(painted: Started) -> None:
    assert painted.loaded(NOT_FOR_A_WINDOW | NOT_FOR_THE_FIRST_PAINT) == set()
    assert len(painted.product) <= 196


def test_the_first_paint_opens_few_files(painted: Started) -> None:
    assert painted.opened.total() <= 110
    assert not [name for name in painted.opened if "/figures/" in name], "the figures follow"


def test_a_window_filled_in_still_has_nothing_that_it_does_not_show(filled: Started) -> None:
    assert filled.loaded(NOT_FOR_A_WINDOW) == set()
    assert len(filled.product) <= 231


def test_each_figure_is_read_once(filled: Started) -> None:
    figures = {name: count for name, count in filled.opened.items() if "/figures/" in name}
    assert figures
    assert set(figures.values()) == {1}


def test_what_a_start_fills_in_is_painted_once(tmp_path: Path) -> None:
    Started.up_to("kept", tmp_path / "data")  # from now on there are thumbnails
    assert Started.up_to("filled", tmp_path / "data").painted == {"list": 1, "page": 1}


def test_a_start_imports_with_pythons_own_import() -> None:
    """PySide's asks of each import whether it means a feature of PySide's; two thousand times at a start."""
    told = "import builtins; from desktop.ui.pyside import load; plain = builtins.__import__; "
    told += "load(); print(builtins.__import__ is plain)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT, timeout=PATIENCE
    )
    assert done.stdout.split() == ["True"]
