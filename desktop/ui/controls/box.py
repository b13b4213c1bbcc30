"""The box of the house: it asks or tells something over a window, and holds nothing up meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.standing import room_over, scrolled
from desktop.ui.controls.text import Text
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes
from desktop.wording.question import Answer, Question, Sign, Tone

WIDTH = 540  # pixels
SIDE, TOP, FOOT, GAP = 24, 20, 18, 8
SIGNS = {Sign.CAUTION: ("triangle-alert", "warning"), Sign.HEALTH: ("heart-pulse", "accent")}
SIGN = 24
LEAST = 40  # pixels of words that are always in sight


PAGES = {
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}


class Box(QDialog):
    """Shows a Question; gone once it is answered, or closed: then nothing follows. The focus goes back.

    ``body`` stands below the sentences, ``bleed`` pixels further out on both sides; what is too high for the
    screen is scrolled, the answers stay in sight. Answers that have no room beside each other stand below
    each other.
    """

    def __init__(
        self,
        question: Question,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        body: QWidget | None = None,
        width: int = WIDTH,
        bleed: int = 0,
    ) -> None:
        super().__init__(parent)
        self.question, self._themes, self._wanted = question, themes, width
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question.title)
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.said)
        self._inner = self._words(body, bleed)
        self._scroll = scrolled(self._inner, self)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(GAP)
        self.buttons = {answer.text: self._button(answer) for answer in question.in_a_row}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TOP, 0, FOOT)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(GAP)
        column.addWidget(self._scroll, 1)
        column.addSpacing(TOP)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 0, SIDE, 0)
        foot.addLayout(self._buttons)
        column.addLayout(foot)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window that it stands over, which may be another size by now."""
        self._fit()
        super().showEvent(event)
        self.buttons[self.question.entered.text].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that copy take all that it says: an error is asked about elsewhere. Page keys scroll."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.question.copied)
            return
        if event.key() in PAGES:
            self._scroll.verticalScrollBar().triggerAction(PAGES[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    @property
    def scrolls(self) -> bool:
        """Whether some of it is out of sight."""
        return self._scroll.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff

    # ---- what stands in it ---------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(10)
        if self.question.sign in SIGNS:
            name, meaning = SIGNS[self.question.sign]
            sign = QLabel(self)
            colour = self._themes.current[meaning]
            sign.setPixmap(icon_pixmap(name, colour, SIGN, self.devicePixelRatioF()))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self._title = Text(self.question.title, self._themes, self, size=18, weight=600)
        row.addWidget(self._title, 1)
        return row

    def _words(self, body: QWidget | None, bleed: int) -> QWidget:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(SIDE - bleed, 0, SIDE - bleed, 0)
        column.setSpacing(GAP)
        for sentence in self.question.sentences:
            column.addWidget(Text(sentence, self._themes, inner, inset=bleed))
        if body is not None:
            column.addWidget(body)
        column.addStretch(1)
        return inner

    def _button(self, answer: Answer) -> QPushButton:
        button = QPushButton(answer.text.replace("&", "&&"), self)
        button.setAccessibleName(answer.text)
        button.setProperty("primary", answer.tone is Tone.MAIN)
        button.setProperty("refused", answer.tone is Tone.GRAVE)
        button.setDefault(answer == self.question.entered)
        button.clicked.connect(self.reject if answer.safe else self.accept)
        button.clicked.connect(lambda: answer.then())
        return button

    # ---- its size ------------------------------------------------------------------------

    def _fit(self) -> None:
        """As wide as it likes and as high as it needs, where there is room for that."""
        room = room_over(self)
        width = min(self._wanted, room.width())
        self._stand(width - 2 * SIDE)
        sign = (SIGN + 10) if self.question.sign in SIGNS else 0
        head = self._title.heightForWidth(width - 2 * SIDE - sign)
        words = max(self._inner.heightForWidth(width), 1)
        around = TOP + GAP + TOP + FOOT + max(head, SIGN if sign else 0) + self._buttons.sizeHint().height()
        self.setMinimumSize(width, min(room.height(), around + min(words, LEAST)))
        self.resize(width, min(room.height(), around + words))
        # Said outright: a bar that came for a moment would take its width from the words, and so stay.
        scrolled = around + words > room.height()
        bar, focus = Qt.ScrollBarPolicy, Qt.FocusPolicy
        self._scroll.setVerticalScrollBarPolicy(bar.ScrollBarAsNeeded if scrolled else bar.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(focus.TabFocus if scrolled else focus.NoFocus)

    def _stand(self, room: int) -> None:
        """Put the answers beside each other at the end, or below each other where there is no room."""
        while (item := self._buttons.takeAt(0)) is not None:
            del item
        row, stack = self.question.in_a_row, self.question.stacked
        buttons = [self.buttons[answer.text] for answer in row]
        wanted = sum(button.sizeHint().width() for button in buttons) + GAP * (len(buttons) - 1)
        if wanted <= room:
            self._buttons.setDirection(QBoxLayout.Direction.LeftToRight)
            self._buttons.addStretch(1)
        else:
            self._buttons.setDirection(QBoxLayout.Direction.TopToBottom)
            buttons = [self.buttons[answer.text] for answer in stack]
        for button in buttons:
            self._buttons.addWidget(button)
