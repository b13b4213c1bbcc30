"""A plan on a disk that can only be read: shown, with the reason in the title, and not changed."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.model import edits
from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Plan, Run, RunKind
from desktop.storage.errors import FolderUnusable
from desktop.storage.plans import PlanStore
from desktop.ui.opening import Opening
from desktop.wording.looking import title
from desktop.wording.voice import Voice
from tests.patience import PATIENCE

TUESDAY = date(2026, 11, 24)
PLAN = edits.add_entry(Plan(), TUESDAY, Run("a", RunKind.EASY, 8000))


def run(*command: str) -> None:
    """Run a command of the system; skips the test where it is not to be had."""
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        pytest.skip(f"no disk can be mounted here: {said.strip()}")


@pytest.fixture
def written_once(tmp_path: Path) -> Iterator[Path]:
    """A plan on a disk of its own, which nobody can write to any more, not even root."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a disk in memory is mounted on Linux alone")
    disk = tmp_path / "disk"
    disk.mkdir()
    run("mount", "-t", "tmpfs", "-o", "size=8m", "footwork-test", str(disk))
    try:
        with PlanStore.open(disk / "plans") as store:
            store.save(Kept(), Kept(Diary(PLAN)))
        run("mount", "-o", "remount,ro", str(disk))
        yield disk / "plans"
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False, capture_output=True, timeout=PATIENCE)


def test_a_plan_on_a_disk_that_can_only_be_read_is_shown(
    written_once: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(FolderUnusable, match="the disk can only be read"):
        PlanStore.open(written_once)
    with Opening(qapp, written_once, Voice.of(), TUESDAY).plans() as store:
        assert store.read().diary.plan == PLAN
        assert title(Voice.of(), store.looking) == "Footwork (read only: the disk can only be read)"
    assert "the disk can only be read" in capsys.readouterr().err
