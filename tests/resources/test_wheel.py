"""The wheel: all that shows figures, and nothing that draws them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]

MAKERS = {"bake.py", "build.py", "SOURCES.md"}
"""Whatever room they are in."""

IMPORT_ALL = """
import pkgutil, sys
sys.modules["numpy"] = sys.modules["shapely"] = None  # as on a machine that has neither
sys.path.insert(0, ".")
import resources.figures
names = [found.name for found in pkgutil.walk_packages(resources.figures.__path__, "resources.figures.")]
for name in names:
    __import__(name)
from resources.figures.drawing import available, load
from resources.figures.film import load as film
assert resources.figures.__file__.startswith(sys.argv[1]), resources.figures.__file__
for exercise in available():
    load(exercise), film(exercise)
print(len(names), len(available()))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")))
    return Path(built)


@pytest.fixture(scope="module")
def names(wheel: Path) -> Iterator[set[str]]:
    with ZipFile(wheel) as packed:
        yield set(packed.namelist())


def test_no_rig_no_pose_and_no_timeline_is_in_the_wheel(names: set[str]) -> None:
    assert [name for name in names if "bake" in name.split("/")] == []
    assert [name for name in names if name.endswith(".toml")] == []


def test_nothing_for_translators_and_no_maker_of_data_is_in_the_wheel(names: set[str]) -> None:
    assert [name for name in names if makes_data(Path(name))] == []


def makes_data(path: Path) -> bool:
    """Whether a file is read by those who work on Footwork alone."""
    source = "exercises" in path.parts and path.suffix == ".json"  # the program reads the prepared files
    return source or path.suffix == ".po" or path.name in MAKERS


def test_everything_the_program_reads_is_in_the_wheel(names: set[str]) -> None:
    missing = [
        path.relative_to(ROOT).as_posix()
        for package in ("desktop", "printouts", "resources")
        for path in (ROOT / package).rglob("*.*")
        if path.is_file() and not {"bake", "__pycache__"} & set(path.parts) and not makes_data(path)
        if path.relative_to(ROOT).as_posix() not in names
    ]
    assert missing == []


def test_the_figures_of_the_wheel_are_read_without_numpy_and_shapely(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as packed:
        packed.extractall(tmp_path)
    command = [sys.executable, "-c", IMPORT_ALL, str(tmp_path)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert run.stderr == ""
    modules, drawings = map(int, run.stdout.split())
    assert modules > 5
    assert drawings >= 18
