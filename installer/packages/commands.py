"""What is to be made, by its name on the command line."""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from installer.commands import prepare_tests
from installer.lock import ROOT
from installer.packages import appimage, deb, flatpak, papers, wheel, windows
from installer.packages.mac import app
from installer.packages.workshop import Workshop, size
from installer.system import CannotContinueError, Machine, add, file, program

PROOF: Final = (
    program("debootstrap", "debootstrap"),
    program("lintian", "lintian"),
    file("/usr/share/keyrings/debian-archive-keyring.gpg", "debian-archive-keyring"),
    program("wine", "wine"),
    file("/usr/lib/wine/wine64", "wine64"),
    program("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-win32"),
)
"""What bare systems are made with, what looks at a .deb, and what stands in for Windows."""
KINDS: Final[Mapping[str, Callable[[Workshop], list[Path]]]] = {
    "wheel": wheel.build,
    "deb": deb.build,
    "appimage": appimage.build,
    "windows": windows.build,
    "macos": app.build,
    "flatpak": flatpak.build,
    "papers": papers.build,
}
"""Each makes files in ``dist`` and answers where they are."""
ALL: Final = ("wheel", "deb", "appimage", "windows", "papers")
"""What one machine makes for runners, the papers last, for they are of the others; a Mac makes its own."""
HOME: Final = "--home"


def main(words: Sequence[str]) -> int:
    """Make what is asked for, in that order; returns the exit status."""
    home, words = _home(words)
    if words == ["all"]:
        words = ALL
    if words == ["prove"]:
        return prove()
    if not words or any(word not in KINDS for word in words):
        print(f"Say what to make: {', '.join(KINDS)}, all, prove.", file=sys.stderr)
        return 2
    try:
        workshop = Workshop.open(ROOT, home=home)
        with workshop.alone():
            for word in words:
                for made in KINDS[word](workshop):
                    print(f"{made.relative_to(ROOT)}  {size(made)}", flush=True)
    except CannotContinueError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing half made is left in dist; run the same command again.", file=sys.stderr)
        return 130
    return 0


def _home(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The address behind ``--home``, and the words without it."""
    if HOME not in words[:-1]:
        return "", words
    at = words.index(HOME)
    return words[at + 1], [*words[:at], *words[at + 2 :]]


def prove() -> int:
    """Install, use, upgrade and remove what is in ``dist`` on bare systems; 1 where something fails."""
    try:
        python = prepare_tests().python
        add(PROOF, "Proving the packages", Machine())
    except CannotContinueError as problem:
        print(problem, file=sys.stderr)
        return 1
    return subprocess.run([str(python), "-m", "tests.packages"], cwd=ROOT).returncode
