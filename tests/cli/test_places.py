"""Plans work wherever they lie, and where they cannot lie it is one sentence."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.counting import ROOT
from tests.patience import PATIENCE

NOTHING_IS_MADE_HERE = Path("/sys/kernel")
"""A home in which even root makes no folder."""
ANOTHER_DISK = Path("/dev/shm")


def footwork(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, for a user whose home it is."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "HOME": str(folder), **variables},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.fixture(params=["with a blank", "Läufe für März", "走る 計画", "-o", "another disk"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    if request.param == "another disk":
        with TemporaryDirectory(dir=ANOTHER_DISK) as folder:
            yield Path(folder)
    else:
        (tmp_path / request.param).mkdir()
        yield tmp_path / request.param


def test_a_week_is_planned_printed_and_carried_over_from_any_place(home: Path, tmp_path: Path) -> None:
    carried = tmp_path / "all of it 全部.footwork"
    for words in (
        ("apply", "four-runs", "2026-W48"),
        ("print", "fridge", "2026-W48", "-o", "Kühlschrank 冷蔵庫.pdf"),
        ("backup", str(carried)),
        ("--data", str(tmp_path / "nebenan ö"), "restore", str(carried)),
    ):
        ran = footwork(home, *words)
        assert (ran.returncode, ran.stderr) == (0, ""), words
    assert (home / "Kühlschrank 冷蔵庫.pdf").read_bytes().startswith(b"%PDF")
    assert (home / ".local/share/Footwork").is_dir()
    there = footwork(home, "--data", str(tmp_path / "nebenan ö"), "show", "2026-W48", "--json")
    assert there.stdout == footwork(home, "show", "2026-W48", "--json").stdout


def test_a_home_that_cannot_be_written_is_looked_at_and_never_planned_in(tmp_path: Path) -> None:
    home = str(NOTHING_IS_MADE_HERE)
    assert footwork(tmp_path, "show", HOME=home).returncode == 0
    refused = footwork(tmp_path, "add", "2026-11-24", "run", "easy", HOME=home)
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (2, "", 1)
    assert home in refused.stderr
    planned = footwork(tmp_path, "--data", "here", "add", "2026-11-24", "run", "easy", HOME=home)
    assert (planned.returncode, planned.stderr) == (0, "")
