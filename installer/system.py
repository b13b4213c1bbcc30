"""What a bare system lacks for Qt, for building the environment and for the tests, and how to add it.

Debian and its relatives name the packages; on another system the missing libraries are only named.
"""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final


class CannotContinueError(Exception):
    """Setting up stops here; the message is a sentence for the person who ran it."""


def announce(progress: str) -> None:
    """Say what is going on; not on standard output, which belongs to the program's own answer."""
    print(progress, file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Need:
    """One thing the system has to hold: the Debian package that brings it, and a look whether it is there."""

    package: str
    present: Callable[[], bool]


def library(soname: str, package: str) -> Need:
    """A shared library that Qt loads; asked of the loader itself, so it holds on every distribution."""

    def loads() -> bool:
        try:
            ctypes.CDLL(soname)
        except OSError:
            return False
        return True

    return Need(package, loads)


def program(name: str, package: str) -> Need:
    """A program on the search path."""
    return Need(package, lambda: shutil.which(name) is not None)


def file(path: str, package: str) -> Need:
    """A file that a package brings to a fixed place."""
    return Need(package, Path(path).exists)


VENV: Final = Need("python3-venv", lambda: find_spec("ensurepip") is not None)

QT: Final = (
    library("libgthread-2.0.so.0", "libglib2.0-0"),
    library("libGL.so.1", "libgl1"),
    library("libEGL.so.1", "libegl1"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libfontconfig.so.1", "libfontconfig1"),
    library("libdbus-1.so.3", "libdbus-1-3"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    library("libxcb-cursor.so.0", "libxcb-cursor0"),
    library("libxcb-icccm.so.4", "libxcb-icccm4"),
    library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    library("libxcb-shape.so.0", "libxcb-shape0"),
    library("libwayland-cursor.so.0", "libwayland-cursor0"),
    library("libcups.so.2", "libcups2"),  # without it no printer shows
)

TEST: Final = (
    program("Xvfb", "xvfb"),
    program("openbox", "openbox"),
    program("xdotool", "xdotool"),
    program("dbus-run-session", "dbus-daemon"),
    file("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    file("/usr/lib/python3/dist-packages/gi/__init__.py", "python3-gi"),
    Need("gir1.2-atspi-2.0", lambda: any(Path("/usr/lib").glob("*/girepository-1.0/Atspi-2.0.typelib"))),
    program("qpdf", "qpdf"),
    program("pdffonts", "poppler-utils"),
    program("gs", "ghostscript"),
    program("mutool", "mupdf-tools"),
    file("/usr/sbin/cupsd", "cups"),
    file("/usr/lib/cups/filter/pdftopdf", "cups-filters"),
    program("lp", "cups-client"),
    program("strace", "strace"),
    program("zsh", "zsh"),
    program("fish", "fish"),
    program("appstreamcli", "appstream"),
    program("desktop-file-validate", "desktop-file-utils"),
    file("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
    file("/usr/share/fonts/truetype/tlwg/Loma.ttf", "fonts-tlwg-loma-ttf"),
    file("/usr/share/fonts/truetype/lohit-devanagari/Lohit-Devanagari.ttf", "fonts-lohit-deva"),
)
"""A window under a virtual screen, a hand on its mouse, a screen reader's view, readers of PDF files; a print
system, and a witness of what a program asks of the system; shells that complete what is typed, and the
desktop's own checkers of what it is told; fonts for scripts that Footwork's own do not have:
with outlines of both kinds, several in a file, bold."""


def missing_packages(needs: Iterable[Need]) -> list[str]:
    """The packages of all needs that are not met, in the order given."""
    return [need.package for need in needs if not need.present()]


class Machine:
    """What this process may do to the system it runs on."""

    @property
    def has_apt(self) -> bool:
        """Whether Debian's package names mean anything here."""
        return shutil.which("apt-get") is not None

    @property
    def is_root(self) -> bool:
        """Whether packages can be added without asking for a password."""
        return os.geteuid() == 0

    @property
    def has_sudo(self) -> bool:
        """Whether a person who is not root may run a command as root."""
        return shutil.which("sudo") is not None

    def agrees(self, statement: str) -> bool:
        """Ask the person at the keyboard; nobody there means no."""
        if not sys.stdin.isatty():
            return False
        announce(statement)
        try:
            return input("Install them now with sudo? [Y/n] ").strip().lower() in ("", "y", "yes")
        except EOFError:
            return False

    def run(self, command: list[str]) -> bool:
        """Run an apt-get call that asks nothing; whether it worked."""
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode == 0


def add(needs: Iterable[Need], purpose: str, machine: Machine) -> None:
    """See that `needs` are met: as root at once, otherwise after asking.

    `purpose` completes "... needs". Raises CannotContinueError when something stays missing.
    """
    packages = missing_packages(needs)
    if not packages:
        return
    names = " ".join(packages)
    if not machine.has_apt:
        raise CannotContinueError(
            f"{purpose} needs system packages that are not here; on Debian they are called {names}. "
            "Install what your system calls them and run this again."
        )
    apt = ["sudo", "apt-get"] if machine.has_sudo and not machine.is_root else ["apt-get"]
    commands = [[*apt, "update"], [*apt, "install", "--yes", "--no-install-recommends", *packages]]
    question = f"{purpose} needs these system packages: {names}."
    if not machine.is_root and not (machine.has_sudo and machine.agrees(question)):
        raise CannotContinueError(
            f"{purpose} needs system packages that are missing. "
            f"Run this line{'' if machine.has_sudo else ' as root'}, then start again:\n"
            f"    {' && '.join(shlex.join(command) for command in commands)}"
        )
    announce(f"Adding system packages: {names} ...")
    for command in commands:
        if not machine.run(command):
            raise CannotContinueError(
                f"The packages could not be added; apt's own words stand above. Tried: {shlex.join(command)}"
            )
