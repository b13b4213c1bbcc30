"""What a Linux desktop is told about a program: entry, kind of file, icon, page of the manual, completion."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from installer.packages.linux.metainfo import metainfo
from installer.packages.workshop import Workshop

HERE = "installer/packages/linux"
ICON = "resources/icons/footwork.svg"


def fill(workshop: Workshop, share: Path) -> None:
    """Put it below a folder like ``/usr/share``, and have it looked at by the desktop's own checkers."""
    here = workshop.source / HERE
    places = {
        here / "footwork.desktop": "applications/footwork.desktop",
        here / "footwork.xml": "mime/packages/footwork.xml",
        workshop.source / ICON: "icons/hicolor/scalable/apps/footwork.svg",
    }
    for source, name in places.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        copyfile(source, share / name)
    date = f"{datetime.fromtimestamp(workshop.epoch, UTC):%Y-%m-%d}"
    template = (here / "footwork.metainfo.xml").read_text(encoding="utf-8")
    version = debian_version(workshop.version)
    about = metainfo(template, version, date, workshop.home, workshop.source)
    (share / "metainfo").mkdir()
    (share / "metainfo" / "org.footwork.Footwork.metainfo.xml").write_text(about, encoding="utf-8")
    workshop.run([workshop.tools.python, "-m", "installer.packages.handbook", share])


def check(workshop: Workshop, share: Path) -> None:
    """Raises CannotContinueError where a checker of the desktop finds an error."""
    workshop.run(["desktop-file-validate", share / "applications" / "footwork.desktop"])
    about = share / "metainfo" / "org.footwork.Footwork.metainfo.xml"
    workshop.run([*validating(), "--explain", about])


def validating() -> list[str]:
    """The command that looks for errors in what software centres are told.

    AppStream 1.0 warns where there is no home page, and there is none before ``--home`` names it.
    """
    command = ["appstreamcli", "validate", "--no-net"]
    english = {**os.environ, "LC_ALL": "C"}  # in German it says "AppStream-Version"
    said = subprocess.run([command[0], "--version"], capture_output=True, text=True, env=english).stdout
    is_old = "version: 0." in said
    return [*command, *([] if is_old else ["--override=url-homepage-missing=info"])]


def debian_version(version: str) -> str:
    """As Debian orders versions: what is being made comes before what it becomes."""
    return version.replace(".dev", "~dev")
