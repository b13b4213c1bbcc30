"""Prove that the packages in ``dist`` work on bare systems: ``python -m tests.packages [CACHE]``, as root.

Prints a table, and keeps pictures of the windows in ``dist/proof``. Ends with 1 where something failed.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from installer.packages.workshop import default_cache
from tests.counting import ROOT
from tests.e2e.screen import Screen
from tests.packages.chroot import SUITES, NotToBeHad, Suite, bare, base, fetch_what_it_depends_on
from tests.packages.proof import Debian, Image, Shown, show
from tests.packages.wine import Windows

DIST = ROOT / "dist"
PICTURES = DIST / "proof"


def main() -> int:
    """Prove it in mounts of its own, so that nothing of them is left however this ends."""
    if os.geteuid() != 0:
        sys.exit("A bare system in a folder takes the rights of root; run this with sudo.")
    if "FOOTWORK_OWN_MOUNTS" not in os.environ:
        os.environ["FOOTWORK_OWN_MOUNTS"] = "1"
        unshared = ["unshare", "--mount", "--propagation", "private"]
        os.execvp("unshare", [*unshared, sys.executable, "-m", "tests.packages", *sys.argv[1:]])
    PICTURES.mkdir(parents=True, exist_ok=True)
    table = []
    for line in proven():
        print(f"{line.where:14}{line.what:52}{line.result}", flush=True)
        table.append(line)
    return 0 if all(line.is_well for line in table) else 1


def proven() -> Iterator[Shown]:
    """All lines of the table."""
    package = newest("footwork_*.deb")
    yield show("here", "lintian finds no error", lambda: lintian(package))
    for suite in SUITES:
        try:
            folder = base(suite, default_cache() / "chroots")
        except NotToBeHad as why:
            yield Shown(suite.name, "not to be had here", str(why))
            continue
        fetch_what_it_depends_on(folder, package)
        yield from on(suite, folder, package, newest("*.AppImage"))
    yield from on_wine(newest("*-setup.exe"))


def on(suite: Suite, system: Path, package: Path, image: Path) -> Iterator[Shown]:
    """What is shown on one system."""
    with TemporaryDirectory(prefix="footwork-proof-") as name, bare(system) as copy:
        folder = Path(name)
        with Screen(folder) as screen:
            yield from Debian(suite.name, copy, screen, package, folder, PICTURES).all()
            yield from Image(suite.name, copy, screen, image, folder, PICTURES).all()


def on_wine(setup: Path) -> Iterator[Shown]:
    """What is shown of the setup for Windows, where there is no Windows."""
    with TemporaryDirectory(prefix="footwork-proof-") as name:
        folder = Path(name)
        with Screen(folder) as screen:
            windows = Windows(screen, setup, folder, PICTURES)
            try:
                yield from windows.all()
            finally:
                windows.end()


def newest(pattern: str) -> Path:
    """The newest package of a kind."""
    found = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        sys.exit(f"There is no {pattern} in dist; make it first with installer/build.py.")
    return found[-1]


def lintian(package: Path) -> str:
    """Debian's own checker of packages."""
    command = ["lintian", "--fail-on", "error", "--allow-root", str(package)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=3600)
    return f"{ran.stdout.count('W: ')} warnings"


if __name__ == "__main__":
    sys.exit(main())
