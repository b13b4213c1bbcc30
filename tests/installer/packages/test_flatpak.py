"""The Flatpak's manifest: everything beside it, pinned by hash, and nothing allowed that goes on line."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from installer.lock import ROOT
from installer.packages.flatpak import ALLOWED, NAME, _together, check, manifest, source
from installer.packages.linux.architecture import ARCHITECTURES
from installer.packages.parts import sha256
from installer.system import CannotContinueError
from tests.patience import PATIENCE


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with a wheel for each kind of machine, one for all, our own, and what a desktop is told."""
    for name in ("qt-1-x86_64.whl", "qt-1-aarch64.whl", "pure-1-any.whl", "footwork-1-any.whl"):
        (tmp_path / name).write_text(name)
    (tmp_path / "share/applications").mkdir(parents=True)
    (tmp_path / "share/applications/footwork.desktop").write_text("[Desktop Entry]")
    return tmp_path


def made(folder: Path) -> dict[str, Any]:
    parts = []
    for machine in ARCHITECTURES:
        parts += [source(folder / f"{name}.whl", machine) for name in (f"qt-1-{machine}", "pure-1-any")]
    entry = folder / "share/applications/footwork.desktop"
    told = [source(entry, "", entry.parent.relative_to(folder))]
    return manifest(_together(parts), source(folder / "footwork-1-any.whl"), told)


def locked(folder: Path) -> str:
    return "".join(f"--hash=sha256:{sha256(path)}\n" for path in folder.glob("*-1-*.whl"))


def test_each_source_lies_beside_it_under_its_hash_and_is_locked(sources: Path) -> None:
    whole = made(sources)
    check(whole, sources, locked(sources))
    for module in whole["modules"]:
        for each in module["sources"]:
            assert each["type"] == "file"
            assert "url" not in each
            assert each["sha256"] == sha256(sources / each["path"])


def test_each_kind_of_machine_takes_its_own_and_what_is_for_all(sources: Path) -> None:
    parts = {each["path"]: each.get("only-arches") for each in made(sources)["modules"][0]["sources"]}
    assert parts == {"pure-1-any.whl": None, "qt-1-x86_64.whl": ["x86_64"], "qt-1-aarch64.whl": ["aarch64"]}


@pytest.mark.parametrize(
    "name", ["qt-1-aarch64.whl", "footwork-1-any.whl", "share/applications/footwork.desktop"]
)
def test_a_source_that_is_another_file_is_refused(sources: Path, name: str) -> None:
    whole, pinned = made(sources), locked(sources)
    (sources / name).write_text("another")
    with pytest.raises(CannotContinueError, match="is not the file that its manifest means"):
        check(whole, sources, pinned)


def test_a_wheel_that_is_not_locked_is_refused(sources: Path) -> None:
    whole = made(sources)
    pinned = locked(sources).replace(sha256(sources / "pure-1-any.whl"), "0" * 64)
    with pytest.raises(CannotContinueError, match=r"pure-1-any\.whl of the Flatpak is none that"):
        check(whole, sources, pinned)


def test_it_builds_and_runs_off_line(sources: Path) -> None:
    whole = made(sources)
    assert not [
        each for each in ALLOWED if "network" in each or each.startswith(("--filesystem", "--device=all"))
    ]
    assert whole["finish-args"] == list(ALLOWED)
    assert "build-options" not in whole
    for module in whole["modules"]:
        (install, *others) = module["build-commands"]
        assert "--no-index --no-deps" in install
        assert not [each for each in others if "pip" in each]
    assert (whole["id"], whole["command"]) == (NAME, "footwork")


def test_flatpak_builder_knows_every_word_of_it(sources: Path) -> None:
    whole = made(sources)
    assert set(whole) <= {
        *("id", "runtime", "runtime-version", "sdk", "command", "finish-args", "modules"),
        *("rename-desktop-file", "rename-appdata-file", "rename-icon"),
    }
    for module in whole["modules"]:
        assert set(module) == {"name", "buildsystem", "build-commands", "sources"}
        for each in module["sources"]:
            assert set(each) <= {"type", "path", "sha256", "dest", "dest-filename", "only-arches"}


def test_a_system_hears_of_the_kind_of_file_under_the_programs_id(sources: Path) -> None:
    (sources / "share/mime/packages").mkdir(parents=True)
    kind = (ROOT / "installer/packages/linux/footwork.xml").read_bytes()
    (sources / "share/mime/packages/footwork.xml").write_bytes(kind)
    told = {"PATH": "/usr/bin:/bin", "FLATPAK_DEST": str(sources)}
    command = made(sources)["modules"][1]["build-commands"][-1]
    subprocess.run(command, shell=True, check=True, env=told, timeout=PATIENCE)
    (file,) = (sources / "share/mime/packages").iterdir()
    assert file.name == f"{NAME}.xml"
    assert f'<icon name="{NAME}"/>' in file.read_text(encoding="utf-8")


def test_files_keep_their_folders(sources: Path) -> None:
    (_, entry) = made(sources)["modules"][1]["sources"]
    assert (entry["dest"], entry["dest-filename"]) == ("share/applications", "footwork.desktop")
