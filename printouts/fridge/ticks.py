"""Boxes to tick."""

from printouts.inks import Inks
from printouts.marks import Box, Marks, Outline, Panel


def tick_box(box: Box, inks: Inks, *, mark: str = "", edge: float = 1.1) -> Marks:
    """A box to tick with an edge so wide; ``done`` shows a tick in it already, ``skipped`` a dash."""
    panel = Panel(box, box.width / 7, fill="#FFFFFF", stroke=inks.text, line=edge)
    across, down = box.centre
    half = box.width / 2
    if mark == "done":
        points = ((across - 0.5 * half, down), (across - 0.12 * half, down + 0.4 * half),
                  (across + 0.55 * half, down - 0.45 * half))  # fmt: skip
        return (panel, Outline(points, stroke=inks.text, line=2 * edge, closed=False))
    if mark == "skipped":
        dash = ((across - 0.5 * half, down), (across + 0.5 * half, down))
        return (panel, Outline(dash, stroke=inks.text, line=2 * edge, closed=False))
    return (panel,)
