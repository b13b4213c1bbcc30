"""What Qt needs of the system and does not bring, and what is said where it is not there.

Qt itself says that it "could not load the platform plugin", and ends the process.
"""

import ctypes
from collections.abc import Callable, Mapping
from typing import Final

from desktop.wording.command_line import NO_DISPLAY
from desktop.wording.phrase import Phrase, Plural, Said, said

PACKAGES: Final[Mapping[str, str]] = {
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Each library, as the system's loader calls it, and the package that brings it on Debian."""

LACKING = Plural(
    "A library that the window needs is not on this system: {libraries}. Install what brings it, on Debian "
    "and Ubuntu with “sudo apt install {packages}”, and start Footwork again.",
    "Libraries that the window needs are not on this system: {libraries}. Install what brings them, on "
    "Debian and Ubuntu with “sudo apt install {packages}”, and start Footwork again.",
)
LACKING_HERE = Plural(
    "{libraries} is missing, which “sudo apt install {packages}” brings on Debian and Ubuntu",
    "{libraries} are missing, which “sudo apt install {packages}” brings on Debian and Ubuntu",
)
OF_A_LIBRARY: Final = ".so"
"""Stands in the loader's sentences, and in none that Python says about a module."""
UNKNOWN_LACKING = Phrase(
    "The window could not be loaded: {problem}. Install what is missing and start Footwork again."
)


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(problem: str, is_there: Callable[[str], bool] = loads) -> dict[str, str]:
    """The libraries that are not there, with their packages; ``problem`` is the loader's own sentence.

    All that is missing is named at once: a runner who installs one would only hear of the next.
    """
    return {name: package for name, package in PACKAGES.items() if name in problem or not is_there(name)}


def lacking(problem: str, is_there: Callable[[str], bool] = loads) -> Said | None:
    """The sentence for an import that failed for want of a library; None where it failed otherwise."""
    found = missing(problem, is_there)
    if found:
        return _said_of(LACKING, found)
    return said(UNKNOWN_LACKING, problem=problem) if OF_A_LIBRARY in problem else None


def lacking_here(problem: str, is_there: Callable[[str], bool] = loads) -> Said | str:
    """The reason that goes into another sentence, for a library that was not found."""
    found = missing(problem, is_there)
    return _said_of(LACKING_HERE, found) if found else problem


def refused_display(is_there: Callable[[str], bool] = loads) -> Said:
    """The sentence where Qt cannot open a display: a library is missing, or there is no display."""
    found = missing("", is_there)
    return _said_of(LACKING, found) if found else said(NO_DISPLAY)


def _said_of(sentence: Plural, found: Mapping[str, str]) -> Said:
    libraries, packages = ", ".join(found), " ".join(found.values())
    return said(sentence, count=len(found), libraries=libraries, packages=packages)
