"""Contact sheets: every key frame and thumbnail of every exercise on one SVG page a palette, for looking
at."""

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from resources.figures.drawing import Drawing, available, load
from resources.figures.looks import SKINS
from resources.figures.palette import COLOUR, INK_SAVING, Palette, palette_for
from resources.figures.svg import frame_group

_HEIGHT = 220.0
_GAP = 14.0
_TITLE = 34.0
_SMALL = (30.0, 56.0, 110.0)
"""Sides of the thumbnails, px."""


def write_sheets(folder: Path) -> list[Path]:
    """Write one sheet in colour, one for each other skin tone, one that saves ink; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    palettes = {"colour": COLOUR, "ink-saving": INK_SAVING}
    palettes |= {f"skin-{name}": palette_for({"skin": name}) for name in list(SKINS)[1:]}
    drawings = [load(exercise) for exercise in available()]
    paths = []
    for name, palette in palettes.items():
        path = folder / f"figures-{name}.svg"
        path.write_text(sheet(drawings, palette), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def sheet(drawings: Sequence[Drawing], palette: Palette) -> str:
    """The text of one sheet: a row for each drawing."""
    rows, width, y = [], 0.0, _GAP
    for drawing in drawings:
        row, right = _row(drawing, palette, y)
        rows.append(row)
        width = max(width, right)
        y += _TITLE + _HEIGHT + _GAP
    size = f'width="{width:.0f}" height="{y:.0f}" viewBox="0 0 {width:.0f} {y:.0f}"'
    ground = f'<rect width="{width:.0f}" height="{y:.0f}" fill="#FFFFFF"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{ground}\n{"".join(rows)}</svg>\n'


def _row(drawing: Drawing, palette: Palette, y: float) -> tuple[str, float]:
    x, top = _GAP, y + _TITLE
    parts = [_text(x, y + 12, drawing.exercise, 14)]
    for key in drawing.keys:
        wide = min(drawing.view[2] / drawing.view[3] * _HEIGHT, 2 * _HEIGHT)
        parts.append(_text(x, y + 28, key.caption, 11))
        parts.append(frame_group(key, drawing.view, (x, top, wide, _HEIGHT), palette))
        x += wide + _GAP
    for side in _SMALL:
        name = f"{drawing.exercise}-{side:.0f}"
        clip = f'<clipPath id="{name}"><rect x="{x}" y="{top}" width="{side}" height="{side}"/></clipPath>'
        frame = drawing.keys[drawing.thumbnail_key]
        crop = frame_group(frame, drawing.thumbnail, (x, top, side, side), palette)
        parts.append(f'{clip}<g clip-path="url(#{name})">{crop}</g>')
        x += side + _GAP
    return "\n".join(parts) + "\n", x


def _text(x: float, y: float, words: str, size: int) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-family="sans-serif" font-size="{size}">{escape(words)}</text>'
