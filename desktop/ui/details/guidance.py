"""How an exercise is done: steps, where to feel it, what goes wrong, what to mind."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.exercise import Exercise, Library
from desktop.model.runner import Runner, complaints_against
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.reading import left_of, placed
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Text
from desktop.ui.details.page import clear_layout
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font, paint_caution
from desktop.wording import details as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


class Guidance(QWidget):
    """``wanted`` carries the id of the easier or harder exercise that the runner asks for."""

    wanted = Signal(str)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_exercise(self, exercise: Exercise, library: Library, runner: Runner) -> None:
        """Show another exercise, the same for another runner, or with another dose in its words."""
        shown = (exercise, runner.complaints)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._column)
        self._head(words.STEPS)
        for number, step in enumerate(exercise.steps, 1):
            self._column.addWidget(Step(number, step, self._themes, self._voice))
        self._column.addSpacing(4)
        self._column.addWidget(CautionBox(self._caution(exercise, runner), self._themes, self._voice))
        self._paragraph(words.FEEL, exercise.feel)
        self._paragraph(words.MISTAKE, exercise.mistake)
        self._ladder(words.EASIER, words.EASIER_ONE, exercise.easier_tip, exercise.easier, library)
        self._ladder(words.HARDER, words.HARDER_ONE, exercise.harder_tip, exercise.harder, library)

    def _caution(self, exercise: Exercise, runner: Runner) -> str:
        against = complaints_against(exercise, runner)
        reason, always = exercise.contraindication.reason, exercise.caution
        return words.caution(self._voice, against, reason_against=reason, always=always)

    def _head(self, head: Phrase) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(Text(self._voice(head), self._themes, weight=600, inset=RING))

    def _paragraph(self, head: Phrase, text: str) -> None:
        if text:
            self._head(head)
            self._column.addWidget(Text(text, self._themes, ink="ink2", inset=RING))

    def _ladder(self, head: Phrase, spoken: Phrase, tip: str, other: str | None, library: Library) -> None:
        if not tip and other is None:
            return
        self._paragraph(head, tip)
        if other is not None and other in library:
            link = Link(library[other].name, self._themes)
            link.setAccessibleName(self._voice(spoken, exercise=library[other].name))
            link.clicked.connect(lambda: self.wanted.emit(other))
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(link)
            line.addStretch(1)
            self._column.addWidget(row)


class Step(QWidget):
    """A number in a disc and what to do."""

    DISC = 20

    def __init__(self, number: int, text: str, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._number, self._themes = voice.number(number), themes
        row = QHBoxLayout(self)
        row.setContentsMargins(RING, 1, RING, 1)
        row.addSpacing(self.DISC + 8)
        label = Text(text, themes)
        label.setAccessibleName(voice(words.STEP, number=number, text=text))
        row.addWidget(label)
        themes.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["tint"])
        disc = placed(self, QRectF(RING, 0, self.DISC, self.DISC))
        painter.drawEllipse(disc)
        painter.setFont(font(11, 600))
        painter.setPen(theme["accent-text"])
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()


class CautionBox(QWidget):
    """A warning: amber ground, a bar at its beginning, an icon, and the words."""

    def __init__(self, text: str, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = Text(text, themes)
        self._text.setAccessibleName(voice(words.CAUTION, text=text))
        row = QHBoxLayout(self)
        row.setContentsMargins(RING + 10, 8, RING + 10, 8)
        row.addSpacing(30)
        row.addWidget(self._text)
        themes.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, bar and icon."""
        theme, painter = self._themes.current, QPainter(self)
        box = QRectF(self.rect()).adjusted(RING, 0, -RING, 0)
        paint_caution(painter, box, theme, 8, mirrored=self.isRightToLeft())
        icon = icon_pixmap("triangle-alert", theme["warning"], 18, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left_of(self, box.left() + 13, 18), 9), icon)
        painter.end()
