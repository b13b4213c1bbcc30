"""Letters that Alt reaches a field or a button by: chosen for a whole dialog, no letter twice, underlined.

They are chosen from the words as they are spoken, so that each language has its own and no translator has to
look after them. On macOS there are none, as everywhere there.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QShortcutEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.controls.wrap import text_width
from desktop.ui.theme import font

_KEYS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
"""Letters that every keyboard of the languages that are spoken has."""


class Lettered(Protocol):
    """A label or a button whose text has a letter for Alt."""

    def text(self) -> str: ...

    def set_letter(self, at: int | None, key: QKeySequence) -> None:
        """Underline the letter at a place of the text, and answer to its key; None for no letter."""


def chosen_letters(texts: Sequence[str]) -> list[int | None]:
    """For each text the place of its letter: where a word begins if it can be, no letter twice.

    As many texts as possible have one; None is left where all letters of a text are needed elsewhere.
    """
    owners: dict[str, int] = {}

    def find(text: int, tried: set[str]) -> bool:
        """Give a text a letter; another text that has it already moves on to the next of its own."""
        letters = [texts[text][at].lower() for at in _places(texts[text])]
        for letter in sorted(letters, key=owners.__contains__):  # a free one first, else as they are ranked
            if letter in tried:
                continue
            tried.add(letter)
            if letter not in owners or find(owners[letter], tried):
                owners[letter] = text
                return True
        return False

    for text in range(len(texts)):
        find(text, set())
    found = {text: letter for letter, text in owners.items()}
    return [_place(text, found[at]) if at in found else None for at, text in enumerate(texts)]


def give_letters(shown: Sequence[Lettered]) -> None:
    """Let Alt reach what these name; earlier ones are served first."""
    for one, at in zip(shown, chosen_letters([one.text() for one in shown]), strict=True):
        key = QKeySequence() if at is None else QKeySequence.mnemonic("&" + one.text()[at])
        one.set_letter(None if key.isEmpty() else at, key)


def paint_letter(
    painter: QPainter, room: QRectF, lines: Sequence[str], at: int | None, size: int, weight: int
) -> None:
    """Underline the letter at a place of a text that is set in these lines; ``room`` is the first line's."""
    if at is None:
        return
    for number, line in enumerate(lines):
        if at < len(line):
            letters = QFontMetricsF(font(size, weight))
            left = room.left() + text_width(line[:at], size, weight)
            base = room.center().y() + (letters.ascent() - letters.descent()) / 2 + number * room.height()
            wide = text_width(line[at], size, weight)
            painter.fillRect(QRectF(left, round(base) + 2, wide, 1), painter.pen().color())
            return
        at -= len(line) + 1


def reach(field: QWidget) -> None:
    """Bring the focus to a field, and the field to where it is seen."""
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    above = field.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(field)
        above = above.parentWidget()


def is_letter(event: QEvent) -> bool:
    """Whether a widget's own letter was typed, and it is the only one that has it."""
    return isinstance(event, QShortcutEvent) and not event.isAmbiguous()


def _places(text: str) -> Iterator[int]:
    """Where its letters are: the beginnings of words, then the others, each letter once."""
    places = [at for at, sign in enumerate(text) if sign.lower() in _KEYS]
    begins = [at for at in places if not at or text[at - 1].isspace()]
    seen: set[str] = set()
    for at in [*begins, *(at for at in places if at not in begins)]:
        if text[at].lower() not in seen:
            seen.add(text[at].lower())
            yield at


def _place(text: str, letter: str) -> int:
    return next(at for at in _places(text) if text[at].lower() == letter)
