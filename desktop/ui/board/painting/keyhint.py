"""The keys that a drag listens to, in a bar at the board's foot while it lasts."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Part
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.board.painting.ghost import OFFSET, SIZE
from desktop.ui.theme import Themes
from desktop.wording import board as words
from desktop.wording import routines as routine_words
from desktop.wording.voice import Voice

HEIGHT = 36
PAD = 14
FOOT = 12  # below the bar, or above it
AIR = 8  # around it
GHOST = SIZE + QSize(OFFSET.x(), OFFSET.y() + 46)  # from the pointer; with two lines that name the place


def place_beside(size: QSize, over: QRect, target: QRect, line: QRect) -> QPoint:
    """Where the bar stands in ``over``: at the foot in the middle, else at a side of it, else at the top.

    The first place that leaves the target in sight and is not under the ghost beside the pointer; where there
    is none, that leaves the target in sight, or the insertion line alone.
    """
    middle, right = over.center().x() - size.width() // 2, over.right() + 1 - size.width() - FOOT
    lefts = [middle, *(left for left in (over.left() + FOOT, right) if over.left() <= left)]
    tops = over.bottom() + 1 - HEIGHT - FOOT, over.top() + FOOT
    places = [QRect(QPoint(left, top), size) for top in tops for left in lefts]
    with_ghost = target.adjusted(0, 0, GHOST.width(), GHOST.height()) if target.isValid() else target
    for kept_off, air in ((with_ghost, AIR), (target, 0), (line.adjusted(0, 0, 1, 1), AIR)):
        for place in places:
            if not place.adjusted(-air, -air, air, air).intersects(kept_off):
                return place.topLeft()
    return places[0].topLeft()


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
        self.keep_off(QRect(), QRect())
        self.raise_()
        self.show()

    def keep_off(self, target: QRect, line: QRect) -> None:
        """Stand where neither the target of the drag is nor its ghost, or at least not the insertion line."""
        self.move(place_beside(self.size(), self._over, target, line))

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
