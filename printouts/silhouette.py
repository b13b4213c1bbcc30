"""The pace of a run as a shape, so that colour never carries the kind of run alone."""

from desktop.model.plan import RunKind
from printouts.inks import RunInk
from printouts.marks import Marks, Outline, Panel
from resources.pace import SILHOUETTES


def silhouette(block: Panel, kind: RunKind, ink: RunInk, height: float, *, hatch: bool) -> Marks:
    """The pace of a kind of run along the foot of its block, ``height`` points at the most."""
    box = block.box
    marks = []
    for shape in SILHOUETTES[kind.value]:
        points = tuple((box.left + x * box.width, box.bottom - y * height) for x, y in shape)
        if hatch:
            marks.append(Outline(points, stroke=ink.pace, line=0.5, hatch=True, within=block))
        else:
            marks.append(Outline(points, fill=ink.pace, within=block))
    return tuple(marks)
