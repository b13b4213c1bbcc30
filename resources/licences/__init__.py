"""Under which licences everything is that Footwork is made of and was made by others: all texts, in full.

``shipped.txt`` is written by ``python -m installer.packages.shipped``; the texts beside it are of what brings
none: Qt for Python leaves its own out of its wheels, and what it holds by others; Python keeps its own
elsewhere on each system.
"""

from pathlib import Path


def texts() -> str:
    """A chapter for each part: what it is called, its licence in short, the texts."""
    return (Path(__file__).parent / "shipped.txt").read_text(encoding="utf-8")
