"""Thumbnails as files of their own: of a baked drawing what its thumbnail shows, a fifth of the whole.

A window full of thumbnails is there sooner for it. They are cut out of the drawings and never drawn:
`python -m resources.figures.bake.crops` makes them anew at any time, and so does baking drawings.
Standard library only.
"""

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

from resources.figures.looks import BUILDS, place_of

FIGURES = Path(__file__).parent.parent
REACH = 3.0
"""Centimetres that a line may reach beyond its points, thickened for a small picture and all."""


def cropped(text: str) -> str:
    """Of the text of a drawing file the one key frame of its thumbnail, without what lies outside of it."""
    drawing: dict[str, Any] = json.loads(text)
    left, top, width, height = drawing["thumbnail"]
    scale = drawing["scale"]
    room = [scale * edge for edge in (left - REACH, top - REACH, left + width + REACH, top + height + REACH)]
    frame = drawing["keys"][drawing["thumbnail_key"]]
    shapes = [row for row in frame["shapes"] if _touches(row[1:], room)]
    drawing["keys"] = [{"bounds": frame["bounds"], "shapes": shapes}]
    drawing["thumbnail_key"] = 0
    return json.dumps(drawing, separators=(",", ":"), ensure_ascii=True) + "\n"


def write_crops(figures: Path = FIGURES) -> list[Path]:
    """Cut the thumbnails of all baked drawings out, for each build."""
    written = []
    for drawing in sorted((figures / "drawings").glob("*.json")):
        for build in BUILDS:
            place = place_of(drawing.name, build)
            path = figures / "crops" / place
            path.parent.mkdir(parents=True, exist_ok=True)
            text = (figures / "drawings" / place).read_text("ascii")
            path.write_text(cropped(text), encoding="ascii", newline="\n")
            written.append(path)
    return written


def _touches(outlines: list[list[int]], room: list[float]) -> bool:
    """Whether some of a shape may lie in the room; it goes by the box around its points."""
    across = [x for steps in outlines for x in accumulate(steps[1::2])]
    down = [y for steps in outlines for y in accumulate(steps[2::2])]
    left, top, right, bottom = room
    return max(across) >= left and min(across) <= right and max(down) >= top and min(down) <= bottom


if __name__ == "__main__":
    write_crops()
