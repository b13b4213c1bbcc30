"""The program with its own Python and Qt in one folder, made by PyInstaller: what .deb and AppImage hold."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from installer.packages import icu
from installer.packages.workshop import Workshop
from installer.system import CannotContinueError

HERE = Path("installer/packages")


def freeze(workshop: Workshop, bundles: str, told: Mapping[str, str] = MappingProxyType({})) -> Path:
    """The folder that holds the program; ``bundles`` says whose libraries are in it: "own" or "all".

    On macOS it is "app", and the folder is what one calls an app there; the plan is ``told`` more.
    """
    made = "Footwork.app" if bundles == "app" else "footwork"
    folder = workshop.cache / f"frozen-{bundles}"
    with workshop.whole(folder) as fresh:
        plan = {"FOOTWORK_SOURCE": str(workshop.source), "FOOTWORK_BUNDLES": bundles, **told}
        plan["PYINSTALLER_CONFIG_DIR"] = str(fresh / "settings")
        workshop.run(
            [
                *(workshop.tools.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
                *("--distpath", fresh / "made", "--workpath", fresh / "work"),
                workshop.source / HERE / "footwork.spec",
            ],
            cwd=workshop.source,
            **plan,
        )
        if bundles != "app":  # Qt for macOS sorts with what the system has
            icu.cut(_data_of_icu(fresh / "made" / made))
        _drop_notes(fresh / "made" / made)
    return folder / "made" / made


def _data_of_icu(program: Path) -> Path:
    """The one library that holds ICU's data; other folders have links to it."""
    libraries = (program / "_internal/PySide6/Qt/lib").glob("libicudata.so*")
    found = [path for path in libraries if not path.is_symlink()]
    if len(found) != 1:
        raise CannotContinueError(
            f"Qt brings {len(found)} libraries of ICU's data, not one: installer/packages/icu.py cuts one."
        )
    return found[0]


def _drop_notes(program: Path) -> None:
    """Without what pip noted about this machine, and with the rights that files of a system have."""
    for name in ("RECORD", "INSTALLER", "direct_url.json", "REQUESTED"):
        for note in program.rglob(name):
            note.unlink()
    starters = {program / "footwork", program / "Contents" / "MacOS" / "footwork"}
    for path in program.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in starters else 0o644)
