"""The keys that a drag listens to, in a bar at the board's foot while it lasts."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Part
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.theme import Themes
from desktop.wording import board as words
from desktop.wording import routines as routine_words
from desktop.wording.voice import Voice

HEIGHT = 36
PAD = 14
FOOT = 12  # below the bar, or above it
AIR = 8  # around it


class KeyHint(QWidget):
    """``Esc Cancel  Ctrl Copy``; the pointer goes through it."""

    def __init__(self, themes: Themes, type_: FontTypesetter, voice: Voice) -> None:
        super().__init__()
        self._themes, self._type, self._voice = themes, type_, voice
        self._keys: tuple[tuple[str, str], ...] = ()
        self._over = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(
        self,
        over: QRect,
        *,
        can_copy: bool,
        by_keys: bool,
        can_gather: bool = False,
        routine: Part | None = None,
    ) -> None:
        """Stand at the foot of what the parent shows there; ``by_keys``: the drag has no pointer.

        ``routine``: it is a saved routine that comes there, as the keys that are held have it.
        """
        drop = ((words.ENTER, words.DROP),) if by_keys else ()
        copy = ((words.CONTROL, words.COPY),) if can_copy and not by_keys else ()
        gather = ((words.SHIFT, words.GATHER),) if can_gather and not by_keys else ()
        if routine is not None:
            copy = ((words.CONTROL, routine_words.ON_EVERY_RUN[routine]),)
            gather = ((words.SHIFT, routine_words.ADD_AFTER),)
        pairs = (*drop, (words.ESCAPE, words.CANCEL), *copy, *gather)
        self._keys = tuple((self._voice(key), self._voice(deed)) for key, deed in pairs)
        width = sum(self._key_width(key) + self._type.width(text, Style.NAME) + 8 for key, text in self._keys)
        self.resize(width + 2 * PAD + 16 * (len(self._keys) - 1), HEIGHT)
        self._over = over
        self.keep_off(QRect())
        self.raise_()
        self.show()

    def keep_off(self, mark: QRect) -> None:
        """Stand at the foot, or at the top while ``mark`` is where it would stand."""
        over = self._over
        foot, top = over.bottom() + 1 - HEIGHT - FOOT, over.top() + FOOT
        place = QRect(QPoint(over.center().x() - self.width() // 2, foot), self.size())
        if place.adjusted(-AIR, -AIR, AIR, AIR).intersects(mark.adjusted(0, 0, 1, 1)):
            place.moveTop(top)
        self.move(place.topLeft())

    @property
    def text(self) -> str:
        """What it says."""
        return ", ".join(f"{key} {text}" for key, text in self._keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dark on light and light on dark, so that it stands off from the board."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["ink"])
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setFont(self._type.fonts[Style.NAME])
        left, baseline = PAD, Style.NAME.baseline((HEIGHT - Style.NAME.height) // 2)
        for key, text in reversed(self._keys) if self.isRightToLeft() else self._keys:
            cap = QRect(left, 8, self._key_width(key), HEIGHT - 16)
            painter.setPen(theme["card"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.drawText(cap.left() + 7, baseline, key)
            left = cap.right() + 8
            painter.drawText(left, baseline, text)
            left += self._type.width(text, Style.NAME) + 16
        painter.end()

    def _key_width(self, key: str) -> int:
        return self._type.width(key, Style.NAME) + 14
