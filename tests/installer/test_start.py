"""What a person sees who runs `python3 installer/start.py` in a checkout.

The checkout here is a small one: our own installer, a lock that lists nothing, and a program that prints
what it was called with. Its virtual environment is a real one, and pip really runs, without a network.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.lock import ROOT
from tests.patience import PATIENCE

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
BACKEND = """
import zipfile
from pathlib import Path

def build_editable(folder, *_):
    with zipfile.ZipFile(Path(folder) / "footwork-0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("footwork.pth", str(Path.cwd()))
        metadata = "Metadata-Version: 2.1\\nName: footwork\\nVersion: 0\\n"
        wheel.writestr("footwork-0.dist-info/METADATA", metadata)
        wheel.writestr("footwork-0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n")
        wheel.writestr("footwork-0.dist-info/RECORD", "")
    return "footwork-0-py3-none-any.whl"
"""
PROGRAM = """
import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "qt": os.environ.get("QT_QPA_PLATFORM")}))
"""


def make_checkout(root: Path) -> Path:
    shutil.copytree(ROOT / "installer", root / "installer")
    (root / "desktop").mkdir()
    (root / "desktop" / "__main__.py").write_text(PROGRAM)
    (root / "pyproject.toml").write_text(PYPROJECT)
    (root / "backend.py").write_text(BACKEND)
    (root / "requirements.lock").write_text("")
    return root


def start(checkout: Path, *arguments: str, display: str = ":0") -> subprocess.CompletedProcess[str]:
    """Run the installer of `checkout` from another folder, as its reader may."""
    return subprocess.run(
        [sys.executable, str(checkout / "installer" / "start.py"), *arguments],
        cwd=checkout.parent,
        env={"PATH": os.environ["PATH"], "HOME": str(checkout), "DISPLAY": display, "PIP_NO_INDEX": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that was started once."""
    root = make_checkout(tmp_path_factory.mktemp("fresh") / "a folder with spaces")
    first = start(root, "show")
    assert first.returncode == 0, first.stderr
    return root


def test_arguments_reach_the_program_in_the_readers_own_folder(checkout: Path) -> None:
    run = start(checkout, "--data", "my week", "show", "--json")
    assert json.loads(run.stdout)["arguments"] == ["--data", "my week", "show", "--json"]
    assert json.loads(run.stdout)["folder"] == str(checkout.parent)


def test_a_second_start_sets_nothing_up_and_says_nothing(checkout: Path) -> None:
    assert start(checkout, "show").stderr == ""


def test_without_a_display_the_demo_is_made_where_it_says(checkout: Path) -> None:
    sentence, answer = start(checkout, display="").stdout.splitlines()
    folder = str(checkout / "demo")
    assert "no display" in sentence
    assert folder in sentence
    assert json.loads(answer)["arguments"] == ["demo", folder]
    assert json.loads(answer)["qt"] == "offscreen"


def test_with_a_display_the_window_opens(checkout: Path) -> None:
    assert json.loads(start(checkout).stdout)["arguments"] == []


def test_a_moved_checkout_gets_a_new_environment(checkout: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(checkout, tmp_path / "moved", symlinks=True)
    run = start(moved, "show")
    assert str(moved / ".venv") in run.stderr
    assert json.loads(run.stdout)["arguments"] == ["show"]


def test_a_changed_lock_is_installed_and_what_pip_cannot_find_is_said(checkout: Path, tmp_path: Path) -> None:
    changed = shutil.copytree(checkout, tmp_path / "changed", symlinks=True)
    lock = changed / "requirements.lock"
    lock.write_text(f"no-such-thing==1.0 --hash=sha256:{'0' * 64}\n")
    failed = start(changed, "show")
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "Without a network it cannot" in failed.stderr
    assert "Traceback" not in failed.stderr
    lock.write_text("")
    assert start(changed, "show").returncode == 0


@pytest.mark.parametrize("version", ["(2, 7, 18)", "(3, 10, 13)", "(3, 14, 0)"])
def test_another_python_gets_one_sentence(version: str) -> None:
    claim = (
        f"import sys, runpy; sys.version_info = {version}; runpy.run_path(sys.argv[1], run_name='__main__')"
    )
    command = [sys.executable, "-c", claim, str(ROOT / "installer" / "start.py")]
    run = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    number = ".".join(version.strip("()").split(", ")[:2])
    assert run.returncode == 1
    assert run.stderr == f"Footwork needs Python 3.11, 3.12 or 3.13; this is Python {number}.\n"
