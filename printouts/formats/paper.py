"""The papers that a printer holds."""

from typing import Final

from printouts.marks import MM

PAPERS: Final = {"a4": (210 * MM, 297 * MM), "letter": (8.5 * 72, 11 * 72)}
"""Width and height, upright, in points, of the papers that everything is printed on."""

SHEETS: Final = PAPERS | {
    "a3": (297 * MM, 420 * MM),
    "tabloid": (11 * 72, 17 * 72),
    "legal": (8.5 * 72, 14 * 72),
    "a5": (148 * MM, 210 * MM),
}
"""Those that take a fridge sheet."""
