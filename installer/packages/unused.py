"""What lies in Footwork's rooms, in Python and in its packages, and is never opened once it is packed."""

from fnmatch import fnmatch
from pathlib import PurePath
from typing import Final

ROOMS: Final = ("desktop", "printouts", "resources")
"""The packages that are Footwork itself."""
MAKERS: Final = (
    "*/__pycache__/*",
    "resources/figures/bake/*",
    "resources/exercises/bake.py",
    "resources/exercises/*.json",
    "resources/exercises/SOURCES.md",
    "resources/languages/bake.py",
    "*.po",
    "resources/fonts/build.py",
    "resources/icons/bake.py",
    "resources/sounds/bake.py",
)
"""How figures, languages, fonts and tones were made, and from what; the wheel leaves out the same."""
OF_PYTHON: Final = (
    *("curses", "distutils", "doctest", "lib2to3", "msilib", "pip", "pydoc", "pydoc_data", "readline"),
    *("setuptools", "sqlite3", "ssl", "test", "tkinter", "unittest", "wsgiref"),
)
"""Modules of its library."""
OF_PACKAGES: Final = (
    "*.dist-info/sboms/*",
    "reportlab/fonts/*",
    "reportlab/graphics/*/README",
    "reportlab/graphics/*/TODO",
    "shiboken6/include/*",
    "shiboken6/lib/cmake/*",
    "pyphen/dictionaries/*",
)
"""Their own bills of materials, fonts that we do not print with, headers for builders, and most hyphens."""
HYPHENS: Final = (
    *("pyphen/dictionaries/hyph_de_DE.dic", "pyphen/dictionaries/README_hyph_de.txt"),
    *("pyphen/dictionaries/hyph_en_GB.dic", "pyphen/dictionaries/README_hyph_en_GB.txt"),
    *("pyphen/dictionaries/hyph_th_TH.dic", "pyphen/dictionaries/README_hyph_th_TH.txt"),
)
"""Those that stay: of our languages, and of Thai, which has no blanks to end a line of a runner's words at;
each with who made them and what one may do with them."""


def is_used(place: PurePath) -> bool:
    """Whether a file is opened, or tells of rights; ``place`` begins at Footwork's rooms or at a package."""
    name = place.as_posix()
    return name in HYPHENS or not any(fnmatch(name, pattern) for pattern in (*MAKERS, *OF_PACKAGES))
