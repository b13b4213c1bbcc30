"""The program with its own Python and Qt in one folder, made by PyInstaller: what .deb and AppImage hold."""

from pathlib import Path

from installer.packages.workshop import Workshop

HERE = Path("installer/packages")


def freeze(workshop: Workshop, bundles: str) -> Path:
    """The folder that holds the program; ``bundles`` says whose libraries are in it: "own" or "all"."""
    folder = workshop.cache / f"frozen-{bundles}"
    with workshop.whole(folder) as fresh:
        workshop.run(
            [
                *(workshop.tools.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
                *("--distpath", fresh / "made", "--workpath", fresh / "work"),
                workshop.source / HERE / "footwork.spec",
            ],
            FOOTWORK_SOURCE=str(workshop.source),
            FOOTWORK_BUNDLES=bundles,
            PYINSTALLER_CONFIG_DIR=str(fresh / "settings"),
        )
        _drop_notes(fresh / "made" / "footwork")
    return folder / "made" / "footwork"


def _drop_notes(program: Path) -> None:
    """Without what pip noted about this machine, and with the rights that files of a system have."""
    for name in ("RECORD", "INSTALLER", "direct_url.json", "REQUESTED"):
        for note in program.rglob(name):
            note.unlink()
    for path in program.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program / "footwork" else 0o644)
