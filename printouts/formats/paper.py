"""The papers that a printer holds."""

from typing import Final

from printouts.marks import MM

INCH: Final = 72.0

PAPERS: Final = {
    "a4": (210 * MM, 297 * MM),
    "letter": (8.5 * INCH, 11 * INCH),
    "a3": (297 * MM, 420 * MM),
    "a5": (148 * MM, 210 * MM),
    "tabloid": (11 * INCH, 17 * INCH),
    "legal": (8.5 * INCH, 14 * INCH),
}
"""Width and height of the papers, upright, in points."""

RIM: Final = 6.4 * MM
"""What a printer may leave white along the edges of a paper: a quarter of an inch."""
