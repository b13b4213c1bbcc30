"""What Footwork rests on, as what is installed here says it."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Final

LICENCES: Final = {
    "PySide6_Essentials": ("Qt for Python", "LGPL 3"),
    "reportlab": ("ReportLab", "BSD"),
    "uharfbuzz": ("uHarfBuzz", "Apache 2.0"),
    "pyphen": ("Pyphen", "LGPL 2.1"),
    "tinydb": ("TinyDB", "MIT"),
    "platformdirs": ("platformdirs", "MIT"),
}
"""Each package that the program needs: how its people call it, and its licence in short."""


def shipped() -> Iterator[str]:
    """Each with its version and its licence: ``TinyDB 4.9.0 (MIT)``."""
    yield f"Python {platform.python_version()} (PSF)"
    for package, (name, licence) in LICENCES.items():
        yield f"{name} {_version(package)} ({licence})".replace("  ", " ")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # packed by somebody who left the notes out
        return ""
