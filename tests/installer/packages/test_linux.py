"""Packages for Linux are made on two kinds of machine by the same script, and say for which they are."""

from pathlib import Path

import pytest

from installer.packages import appimage, deb
from installer.packages.linux import copyrights
from installer.packages.linux.architecture import ARCHITECTURES, here
from installer.system import CannotContinueError

NEW = "2.41"


@pytest.mark.parametrize(("machine", "debian"), [("x86_64", "amd64"), ("aarch64", "arm64")])
def test_names_and_fields_are_of_the_machine(machine: str, debian: str) -> None:
    found = here(machine, NEW)
    assert appimage.name("1.2.0", found) == f"Footwork-1.2.0-{machine}.AppImage"
    told = deb.control("1.2.0.dev0", found.debian, "libc6 (>= 2.34)", 117_000)
    fields = dict(line.split(": ", 1) for line in told.splitlines() if not line.startswith(" "))
    assert (fields["Architecture"], fields["Depends"]) == (debian, "libc6 (>= 2.34)")
    assert (fields["Version"], fields["Installed-Size"]) == ("1.2.0~dev0", "117000")
    asked = " ".join(found.wheels)
    assert asked.startswith(f"manylinux_2_{found.c_library}_{machine} ")
    assert asked.endswith(f" manylinux_2_17_{machine} manylinux2014_{machine}")


def test_an_appimage_is_linked_with_the_libraries_of_its_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    there: set[str] = set()
    monkeypatch.setattr(Path, "exists", lambda path: str(path) in there)
    for machine, found in ARCHITECTURES.items():
        there.add(f"/usr/lib/{machine}-linux-gnu/libzstd.a")
        missing = {need.package for need in appimage.tools(found) if not need.present()}
        assert "libzstd-dev" not in missing
        assert {"libsquashfuse-dev", "zlib1g-dev"} <= missing


@pytest.mark.parametrize(
    ("machine", "c_library", "sentence"),
    [
        ("riscv64", NEW, "made on x86_64 and aarch64; this machine is riscv64"),
        ("aarch64", "2.36", r"2\.39 or newer on aarch64; it is 2\.36"),
        ("x86_64", "2.31", r"2\.34 or newer on x86_64"),
    ],
)
def test_where_the_window_would_not_run_nothing_is_made(machine: str, c_library: str, sentence: str) -> None:
    with pytest.raises(CannotContinueError, match=sentence):
        here(machine, c_library)


def test_a_copyright_brings_the_licences_that_it_points_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copyrights, "DOCUMENTS", tmp_path / "doc")
    (tmp_path / "doc" / "libshoe1").mkdir(parents=True)
    common = tmp_path / "common-licenses"
    common.mkdir()
    (common / "LGPL-2.1").write_text("the text")
    monkeypatch.setattr(copyrights, "COMMON", common)
    (tmp_path / "doc" / "libshoe1" / "copyright").write_text(f"see `{common}/LGPL-2.1'; and {common}/Lost.\n")
    copyrights.bring(["libshoe1"], tmp_path / "share")
    brought = {path.relative_to(tmp_path / "share").as_posix() for path in (tmp_path / "share").rglob("*.*")}
    assert brought == {"common-licenses/LGPL-2.1"}
    assert (tmp_path / "share/doc/libshoe1/copyright").read_text().startswith("see")
