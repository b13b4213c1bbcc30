"""Lines of text as shapes: the outlines of their letters, kerned and spaced as they are printed."""

import threading
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTransform

from printouts.faces import face
from printouts.marks import Text
from resources import fonts

_EM = 1000.0
"""The size at which outlines are taken: so large that they are not rounded to pixels."""


def letters(text: Text) -> QPainterPath:
    """The letters of a line, in points."""
    line = QPainterPath()
    pen = text.left
    for run in text.runs:
        metrics = face(run.face)
        for character, closer in zip(run.text, metrics.kerns(run.text), strict=True):
            outline = _outline(run.face, metrics.glyphs[ord(character)])
            size = text.size / _EM
            line.addPath(QTransform(size, 0, 0, size, pen, text.baseline).map(outline))
            pen += (metrics.advances[ord(character)] + closer) * text.size + text.tracking
    line.setFillRule(Qt.FillRule.WindingFill)  # parts of a letter overlap
    return line


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
