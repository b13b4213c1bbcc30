"""What pip, pipx and uv are told: the wheel's metadata, and what it starts."""

from email import message_from_string
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from desktop import __version__
from installer.lock import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")))
    return ZipFile(built)


def metadata(wheel: ZipFile) -> Message:
    return message_from_string(wheel.read(f"footwork-{__version__}.dist-info/METADATA").decode())


def test_it_says_who_it_is_and_what_it_takes(wheel: ZipFile) -> None:
    told = metadata(wheel)
    assert (told["Name"], told["Version"], told["License-Expression"]) == ("footwork", __version__, "MIT")
    assert told["Requires-Python"] == "<3.14,>=3.11"
    assert told["Description-Content-Type"] == "text/markdown"
    needed = {line.split("<")[0] for line in told.get_all("Requires-Dist", []) if "extra ==" not in line}
    assert needed == {"platformdirs", "pyphen", "pyside6-essentials", "reportlab", "tinydb", "uharfbuzz"}


def test_its_description_is_the_readme(wheel: ZipFile) -> None:
    assert metadata(wheel).get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")


def test_all_licences_travel_with_it(wheel: ZipFile) -> None:
    licences = metadata(wheel).get_all("License-File", [])
    assert "LICENSE" in licences
    for place in ("fonts", "icons"):
        shipped = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources" / place).glob("*.txt")}
        assert shipped <= set(licences)
    for licence in licences:
        assert wheel.read(f"footwork-{__version__}.dist-info/licenses/{licence}")


def test_its_one_program_is_there(wheel: ZipFile) -> None:
    told = wheel.read(f"footwork-{__version__}.dist-info/entry_points.txt").decode()
    assert told.split() == ["[console_scripts]", "footwork", "=", "desktop.__main__:main"]
    assert "desktop/__main__.py" in wheel.namelist()


def test_two_builds_are_alike(wheel: ZipFile, tmp_path: Path) -> None:
    (again,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    assert wheel.filename is not None
    assert Path(again).read_bytes() == Path(wheel.filename).read_bytes()


def test_the_source_archive_is_all_that_a_build_needs(tmp_path: Path) -> None:
    import tarfile

    (source,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(source) as files:
        names = {name.partition("/")[2] for name in files.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "desktop/__main__.py"} <= names
    assert not {name for name in names if name.startswith((".venv", "dist/", "demo/"))}
