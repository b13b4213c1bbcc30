"""The board's styles of type, and the breaking of texts into lines that fit."""

from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from desktop.ui.theme import font

MAX_MEASURED = 600  # characters; no card shows more
MAX_KEPT = 10_000  # measures; every width of a window that is resized has its own
# Not to be seen in any font; Qt takes one of them (0x9C) for the end of a text and drops what follows.
SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # seen at the end of a line alone
CONTROL = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))


class Style(Enum):
    """Size in pixels, weight, and height of a line."""

    NAME = (12, 500, 14)
    NAME_SMALL = (11, 500, 14)
    DOSE = (11, 400, 14)
    STRIP = (11, 600, 14)
    NUMBER = (28, 700, 32)
    NUMBER_NARROW = (20, 700, 32)
    UNIT = (14, 600, 18)
    TITLE = (13, 600, 18)
    TITLE_NARROW = (12, 600, 18)
    LINE = (12, 400, 16)
    PLAIN = (13, 400, 18)
    DAY = (13, 500, 18)
    HINT = (14, 400, 18)

    def __init__(self, size: int, weight: int, height: int) -> None:
        self.size, self.weight, self.height = size, weight, height

    # By identity, at C speed: fonts are looked up by style for every text that is painted.
    __hash__ = object.__hash__

    def baseline(self, top: int) -> int:
        """Where letters stand in a line that starts at ``top``: capitals are centred in it."""
        # Inter's capitals are 0.727 em high.
        return top + round((self.height + 0.727 * self.size) / 2)


class Typesetter(Protocol):
    """What layout needs to know of fonts."""

    def width(self, text: str, style: Style) -> int:
        """Pixels that a text takes in one line, rounded up."""
        ...

    def lines(self, text: str, style: Style, width: int, max_: int) -> tuple[str, ...]:
        """The text in at most so many lines of a width; the last ends in an ellipsis if cut."""
        ...


class FontTypesetter:
    """Measures with Qt's fonts, and remembers: names and doses come again and again."""

    def __init__(self) -> None:
        self.fonts: dict[Style, QFont] = {style: font(style.size, style.weight) for style in Style}
        self._metrics = {style: QFontMetricsF(made) for style, made in self.fonts.items()}
        self._widths: dict[tuple[str, Style], int] = {}
        self._lines: dict[tuple[str, Style, int, int], tuple[str, ...]] = {}

    def width(self, text: str, style: Style) -> int:
        """Pixels that a text takes in one line, rounded up."""
        key = text, style
        known = self._widths.get(key)
        if known is None:
            _make_room(self._widths)
            shown = text.translate(CONTROL)
            known = self._widths[key] = int(self._metrics[style].horizontalAdvance(shown)) + 1
        return known

    def lines(self, text: str, style: Style, width: int, max_: int) -> tuple[str, ...]:
        """The text in at most so many lines of a width; the last ends in an ellipsis if cut.

        Control characters are left out, one by one: they have no shape.
        """
        key = text, style, width, max_
        known = self._lines.get(key)
        if known is None:
            _make_room(self._lines)
            known = self._lines[key] = self._broken(
                text.translate(CONTROL)[:MAX_MEASURED], style, width, max_
            )
        return known

    def _broken(self, text: str, style: Style, width: int, max_: int) -> tuple[str, ...]:
        text = text.rstrip(SOFT_HYPHEN)  # a text is not broken where it ends
        if self._metrics[style].horizontalAdvance(text) <= width:
            return (_hyphenated(text),)
        lines: list[str] = []
        rest = text
        while len(lines) < max_ - 1 and rest:
            taken = self._first_line(rest, style, width)
            lines.append(_hyphenated(taken.strip()))
            rest = rest[len(taken) :]
        if rest:
            last = self._metrics[style].elidedText(rest.strip(), Qt.TextElideMode.ElideRight, width)
            lines.append(_hyphenated(last))
        return tuple(lines)

    def _first_line(self, text: str, style: Style, width: int) -> str:
        layout = QTextLayout(text, self.fonts[style])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        # Qt counts UTF-16 units, Python characters: an emoji is two of the former.
        units = line.textLength()
        for place, character in enumerate(text):
            units -= 2 if character > "\uffff" else 1
            if units < 0:
                return text[: max(1, place)]
        return text


def _hyphenated(line: str) -> str:
    """A line without the places at which it did not end."""
    return line.replace(SOFT_HYPHEN, "", line.count(SOFT_HYPHEN) - line.endswith(SOFT_HYPHEN)).replace(
        SOFT_HYPHEN, "-"
    )


def _make_room(kept: dict[Any, Any]) -> None:
    if len(kept) >= MAX_KEPT:
        kept.clear()
