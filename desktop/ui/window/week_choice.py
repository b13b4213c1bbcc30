"""One answer to "week taken": what it does, a small picture of the week it would make, and its sums."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.model.plan import Day
from desktop.ui.theme import Themes, font
from desktop.ui.welcome.choice_card import ChoiceCard
from desktop.ui.welcome.small_week import NAMES, Numbers, paint_week

FOOT = 18  # pixels for the sums
TEXT_HEIGHT = 54  # pixels for the sentence, so that the weeks of all answers stand at one height


class WeekChoice(ChoiceCard):
    """``show_outcome`` says what the answer would make of the week; ``key`` is the letter that chooses it.
    ``names`` are those of the week's days, ``numbers`` what is written in a run.
    """

    def __init__(
        self,
        text: str,
        themes: Themes,
        names: Sequence[str],
        numbers: Numbers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", ""), themes, parent)
        self._names, self._numbers = names, numbers
        self.key = text.partition("&")[2][:1].casefold()
        self._explained = self._held = self._sums = ""
        self._days: tuple[Day, ...] = ((),) * 7
        self._coming: frozenset[str] = frozenset()

    def show_outcome(
        self, explained: str, days: tuple[Day, ...], coming: frozenset[str], held: str, sums: str
    ) -> None:
        """What it does, in a sentence and as a picture; ``coming`` are ids of what comes in."""
        self._explained, self._days, self._coming = explained, days, coming
        self._held, self._sums = held, sums
        self.setAccessibleDescription(f"{explained} {held}")
        self.update()

    def sizeHint(self) -> QSize:
        """As one of three beside each other."""
        return QSize(300, 250 + NAMES)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and mark, sentence, week, sums."""
        painter = QPainter(self)
        inner = self.paint_card(painter)
        painter.setFont(font(12))
        painter.setPen(self.theme["ink2"])
        self.paint_words(painter, inner, self._explained)
        self._paint_sums(painter, QRectF(inner.left(), inner.bottom() - FOOT, inner.width(), FOOT))
        week = inner.adjusted(0, TEXT_HEIGHT, 0, -FOOT - 10)
        ground = "tint" if self.isChecked() else "board"
        paint_week(
            painter,
            week,
            self._days,
            self.theme,
            ground=ground,
            coming=self._coming,
            numbers=self._numbers,
            names=self._names,
            mirrored=self.isRightToLeft(),
        )
        painter.end()

    def _paint_sums(self, painter: QPainter, foot: QRectF) -> None:
        align = Qt.AlignmentFlag
        painter.drawText(foot, align.AlignTrailing | align.AlignVCenter, self._sums)
        painter.setFont(font(13, 600))
        painter.setPen(self.theme["ink"])
        painter.drawText(foot, align.AlignLeading | align.AlignVCenter, self._held)
