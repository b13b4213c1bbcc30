"""Continuous integration runs the lines that the README gives a contributor."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installer.lock import ROOT
from tests.patience import PATIENCE

CI = ROOT / ".ci" / "run"
COMMAND = re.compile(r"^python3 installer/start\.py \w+", re.MULTILINE)


def test_ci_runs_the_readmes_own_lines() -> None:
    commands = COMMAND.findall(CI.read_text(encoding="utf-8"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert commands == ["python3 installer/start.py test", "python3 installer/start.py bench"]
    for command in commands:
        assert f"```\n{command}\n```" in readme


@pytest.mark.parametrize(("failing", "status"), [("nothing", 0), ("bench", 0), ("test", 1)])
def test_ci_fails_by_the_tests_and_never_by_a_benchmark(tmp_path: Path, failing: str, status: int) -> None:
    checkout = tmp_path / "checkout"
    (checkout / ".ci").mkdir(parents=True)
    (checkout / "installer").mkdir()
    shutil.copy(CI, checkout / ".ci")
    (checkout / "installer" / "start.py").write_text(
        f"import sys; print(sys.argv[1]); sys.exit(sys.argv[1] == {failing!r})"
    )
    run = subprocess.run(
        [checkout / ".ci" / "run"],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert run.returncode == status
    assert run.stdout.split()[:2] == (["test"] if status else ["test", "bench"])
