"""Breaking a text into lines that fit a width, tips whose lines Qt breaks, and shorter forms that fit."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from desktop.ui.theme import font

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
"""As in html.escape(); that module brings the names of 2,200 signs, which is 2 ms of a start."""


@lru_cache(maxsize=512)
def text_width(text: str, size: int, weight: int = 400) -> float:
    """Pixels that a text set in Inter takes in one line."""
    return QFontMetricsF(font(size, weight)).horizontalAdvance(text)


@lru_cache(maxsize=512)
def wrapped(text: str, size: int, weight: int, width: int, max_lines: int = 20) -> tuple[str, ...]:
    """The lines of a text set in Inter ``size``/``weight``, each at most ``width`` pixels.

    Breaks between words, within a word only where it alone is too long. With more than ``max_lines``
    lines the last one ends in an ellipsis.
    """
    flat = " ".join(text.split())
    if not flat:
        return ("",)
    # Qt counts UTF-16 units, Python characters: an emoji is two of the former.
    units = flat.encode("utf-16-le", "surrogatepass")
    layout = QTextLayout(flat, font(size, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(lines) == max_lines - 1:
            rest = _text(units[2 * start :])
            lines.append(
                QFontMetricsF(font(size, weight)).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            )
            break
        lines.append(_text(units[2 * start : 2 * end]).strip())
    layout.endLayout()
    return tuple(lines)


def _text(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")


def tip(text: str) -> str:
    """A text as a tip; a "<b>" in it stays what it is. Nothing for no text.

    Qt breaks the lines of rich text alone, and what is said in a tip may be a runner's words.
    """
    return f"<p>{text.translate(_MARKUP)}</p>" if text else ""


def fitting(wants: Sequence[Sequence[int]], room: int) -> list[int]:
    """For each text the place of the form to show: the longest of all that fit together.

    ``wants`` are the pixels of each text's forms, from the longest to the shortest. While they are too wide
    together, the widest that has a shorter form takes it; where nothing is left to shorten, all are shortest.
    """
    places = [0] * len(wants)
    while sum(forms[place] for forms, place in zip(wants, places, strict=True)) > room:
        longer = [at for at, place in enumerate(places) if place + 1 < len(wants[at])]
        if not longer:
            break
        places[max(longer, key=lambda at: wants[at][places[at]])] += 1
    return places
