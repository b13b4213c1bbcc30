"""The papers that a printer holds."""

from typing import Final

from printouts.marks import MM

PAPERS: Final = {"a4": (210 * MM, 297 * MM), "letter": (8.5 * 72, 11 * 72)}
"""Width and height of the papers, upright, in points."""
