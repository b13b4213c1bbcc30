"""Make ``lines.json`` of the signs, so that a window paints them without reading any SVG.

For maintainers, not needed at run time. After a sign was added or changed (it needs fontTools)::

    python -m resources.icons.bake
"""

import json
from collections.abc import Iterable

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

from resources import icons

LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z"}
DIGITS = 3  # behind the point; nobody sees a thousandth of a 24th of an icon


def lines(svg: bytes) -> list[icons.Line]:
    """All shapes of a sign, one behind the other; arcs become curves."""
    pen = RecordingPen()
    SVGPath.fromstring(svg).draw(pen)
    return [
        [LETTERS[verb], *(_short(number) for point in points for number in point)]
        for verb, points in pen.value
        if verb != "endPath"
    ]


def _short(number: float) -> float:
    rounded = round(number, DIGITS)
    return int(rounded) if rounded == int(rounded) else rounded


def baked(names: Iterable[str]) -> str:
    """The text of the file: a line for each sign."""
    signs = (f"{json.dumps(name)}: {json.dumps(lines(icons.svg(name)))}" for name in sorted(names))
    return "{\n" + ",\n".join(signs) + "\n}\n"


def main() -> None:
    names = {file.stem for file in icons.BAKED.parent.glob("*.svg")} - {icons.COLOURED}
    icons.BAKED.write_text(baked(names), encoding="utf-8")


if __name__ == "__main__":
    main()
