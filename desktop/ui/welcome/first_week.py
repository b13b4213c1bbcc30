"""The panel in an empty plan: three ready-made weeks to begin with."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.template import Template
from desktop.ui.theme import Themes, font
from desktop.ui.welcome.choice_card import ChoiceCard
from desktop.ui.welcome.small_week import paint_week
from desktop.wording import welcome as words
from desktop.wording.ready_weeks import contents_line, name_and_contents
from desktop.wording.voice import Voice

SHOWN = 3
MARGIN = 32
NARROW = 620  # pixels of panel; in a narrower one the cards stand below each other
LOW, LOWEST = 340, 150  # pixels high; under that there is neither the sentence nor, at last, the title
MIN_PICTURE = 20  # pixels of height below which a week cannot be told


class TemplateCard(ChoiceCard):
    """One ready-made week with a small picture of it."""

    def __init__(
        self, template: Template, themes: Themes, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(template.name, themes, parent)
        self.template = template
        self._line = contents_line(voice, template)
        self.setAccessibleName(name_and_contents(voice, template))

    def sizeHint(self) -> QSize:
        """As in a row of three."""
        return QSize(222, 190)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, line, mark and the seven days."""
        painter = QPainter(self)
        inner = self.paint_card(painter)
        painter.setPen(self.theme["ink2"])
        painter.setFont(font(12))
        inner.setTop(self.paint_words(painter, inner, self._line) + 10)
        if inner.height() > MIN_PICTURE:
            ground = "tint" if self.isChecked() else "board" if self.underMouse() else "hover"
            mirrored = self.isRightToLeft()
            paint_week(painter, inner, self.template.days, self.theme, ground=ground, mirrored=mirrored)
        painter.end()


class FirstWeek(QFrame):
    """Offers the first three templates; ``used`` carries the chosen one."""

    used = Signal(object)
    more = Signal()
    dismissed = Signal()

    def __init__(
        self,
        templates: tuple[Template, ...],
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self.setAccessibleName(voice(words.FIRST_WEEK))
        self.setAcceptDrops(True)
        self._title = QLabel(voice(words.FIRST_WEEK), self)
        self._intro = QLabel(voice(words.FIRST_WEEK_INTRO), self)
        self._intro.setWordWrap(True)
        self._intro.setFont(font(15))
        self._cards = [TemplateCard(template, themes, voice, self) for template in templates[:SHOWN]]
        group = QButtonGroup(self)
        self._row = cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        cards.setSpacing(10)
        for card in self._cards:
            group.addButton(card)
            cards.addWidget(card)
            card.toggled.connect(self._name_button)
        self._use = QPushButton(self)
        self._use.setProperty("primary", True)
        self._use.clicked.connect(self._emit_chosen)
        more = QPushButton(voice(words.MORE_TEMPLATES), self)
        more.setObjectName("quiet")
        more.clicked.connect(self.more)
        dismiss = QPushButton(voice(words.EMPTY_WEEK), self)
        dismiss.setObjectName("quiet")
        dismiss.clicked.connect(self.dismissed)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(18)
        self._links = QHBoxLayout()
        self._links.setSpacing(18)
        for link in (more, dismiss):
            self._links.addWidget(link)
        self._links.addStretch()
        self._buttons.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeading)
        self._buttons.addLayout(self._links)
        self._buttons.addStretch()
        self._column = column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._intro)
        column.addLayout(cards, 1)
        column.addLayout(self._buttons)
        if self._cards:
            self._cards[0].setChecked(True)

    def sizeHint(self) -> QSize:
        """As in the design: three cards in a row; as high as the board lets it where they stand below."""
        return QSize(760, 386 if self.width() >= NARROW else 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the cards stand below each other, the links below the button, and words go."""
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Make way for a drag: it means the board below. Comes back should the drag be called off."""
        event.ignore()
        source = event.source()
        drag = source.findChild(QDrag) if source is not None else None
        if drag is not None:
            self.hide()
            drag.destroyed.connect(self.show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses the chosen week, Escape begins with an empty one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit_chosen()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a flat shadow."""
        theme, box = self._themes.current, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -3.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["shadow"])
        painter.drawRoundedRect(box.translated(0, 3), 12, 12)
        painter.setPen(QPen(theme["button-edge"], 1))
        painter.setBrush(theme["card"])
        painter.drawRoundedRect(box, 12, 12)
        painter.end()

    def _chosen(self) -> Template | None:
        return next((card.template for card in self._cards if card.isChecked()), None)

    def _name_button(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._use.setText(self._voice(words.USE_TEMPLATE, name=chosen.name))
            self._arrange()

    def _arrange(self) -> None:
        low, narrow = self.height() < LOW, self.width() < NARROW
        margin = 16 if low or narrow else MARGIN
        self._column.setContentsMargins(margin, 8 if low else 26, margin, 10 if low else 26)
        self._column.setSpacing(6 if low else 16)
        self._title.setFont(font(18 if low else 26, 700))
        self._title.setVisible(self.height() >= LOWEST)
        self._intro.setVisible(not low)
        down = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow and not low else QBoxLayout.Direction.LeftToRight)
        room = self.width() - 2 * margin
        needed = self._use.sizeHint().width() + self._buttons.spacing() + self._links.sizeHint().width()
        beside = QBoxLayout.Direction.LeftToRight  # in Qt's words also where one reads the other way
        self._buttons.setDirection(beside if needed <= room else QBoxLayout.Direction.TopToBottom)

    def _emit_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.used.emit(chosen)
