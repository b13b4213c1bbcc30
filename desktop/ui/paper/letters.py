"""Lines of text as shapes: the outlines of their letters, kerned and spaced as they are printed."""

import threading
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainterPath, QPainterPathStroker, QRawFont, QTransform

from printouts.faces import face
from printouts.marks import Glyphs, Run, Text
from resources import fonts

Runs = tuple[Run | Glyphs, ...]

_EM = 1000.0
"""The size at which outlines are taken: so large that they are not rounded to pixels."""


def letters(text: Text) -> QPainterPath:
    """The letters of a line, in points."""
    return _line(text.runs, text.size, text.tracking).translated(text.left, text.baseline)


@lru_cache(maxsize=2048)
def _line(runs: Runs, size: float, tracking: float) -> QPainterPath:
    """A line that begins where the axes meet: most of them recur when a page is laid out again."""
    line = QPainterPath()
    pen = 0.0
    for run in runs:
        if isinstance(run, Run):
            pen = _add_letters(line, run, size, tracking, pen)
        else:
            pen = _add_glyphs(line, run, size, pen)
    line.setFillRule(Qt.FillRule.WindingFill)  # parts of a letter overlap
    return line


def _add_letters(line: QPainterPath, run: Run, size: float, tracking: float, pen: float) -> float:
    """Add letters of Inter to a line; where the pen stands behind them."""
    metrics, scale = face(run.face), size / _EM
    for character, closer in zip(run.text, metrics.kerns(run.text), strict=True):
        outline = _outline(run.face, metrics.glyphs[ord(character)])
        line.addPath(QTransform(scale, 0, 0, scale, pen, 0).map(outline))
        pen += (metrics.advances[ord(character)] + closer) * size + tracking
    return pen


def _add_glyphs(line: QPainterPath, run: Glyphs, size: float, pen: float) -> float:
    """Add shaped glyphs to a line; where the pen stands behind them."""
    size *= run.scale
    for glyph in run.glyphs:
        left, base = pen + glyph.across * size, -glyph.up * size
        line.addPath(
            QTransform(size, 0, 0, -size, left, base).map(_shape(run.face, glyph.number, run.stroke))
        )
        pen += glyph.advance * size
    return pen


@lru_cache(maxsize=1024)
def _shape(name: str, glyph: int, stroke: float) -> QPainterPath:
    """The outline of a shaped glyph, which may be in a font that Qt does not know, y up and 1 in size.

    ``stroke`` is the width of a line around it.
    """
    from printouts.shaping.fontfile import opened

    shape = QPainterPath()
    for what, points in opened(name).outline(glyph):
        match what:
            case "M":
                shape.moveTo(*points)
            case "L":
                shape.lineTo(*points)
            case "C":
                shape.cubicTo(*points)
            case _:
                shape.closeSubpath()
    if not stroke:
        return shape
    shape.setFillRule(Qt.FillRule.WindingFill)
    line = QPainterPathStroker()
    line.setWidth(stroke)
    return shape.united(line.createStroke(shape))


@lru_cache(maxsize=1024)
def _outline(name: str, glyph: int) -> QPainterPath:
    return _font(name).pathForGlyph(glyph)


class _Fonts(threading.local):
    """The font files that a thread has opened: Qt lets only that one use them."""

    def __init__(self) -> None:
        self.opened: dict[str, QRawFont] = {}


_fonts = _Fonts()


def _font(name: str) -> QRawFont:
    if name not in _fonts.opened:
        found = QRawFont(str(fonts.path(name)), _EM, QFont.HintingPreference.PreferNoHinting)
        _fonts.opened[name] = found
    return _fonts.opened[name]
