"""The panel in an empty plan: three ready-made weeks to begin with."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
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
from desktop.ui.welcome.small_week import paint_week
from desktop.wording import welcome as words
from desktop.wording.ready_weeks import contents_line, name_and_contents
from desktop.wording.voice import Voice

SHOWN = 3


class TemplateCard(QAbstractButton):
    """One ready-made week with a small picture of it."""

    def __init__(
        self, template: Template, themes: Themes, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.template, self._themes = template, themes
        self.setCheckable(True)
        self.setText(template.name)
        self._line = contents_line(voice, template)
        self.setAccessibleName(name_and_contents(voice, template))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As in a row of three."""
        return QSize(222, 168)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, line, radio mark and the seven days."""
        theme, box = self._themes.current, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(theme["accent" if chosen else "button-edge"], 2 if chosen else 1))
        painter.setBrush(theme["faint-tint" if chosen else "hover" if self.underMouse() else "card"])
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.setPen(theme["ink"])
        painter.setFont(font(15, 600))
        painter.drawText(
            QRectF(16, 14, box.width() - 56, 22), Qt.AlignmentFlag.AlignVCenter, self.template.name
        )
        painter.setPen(theme["ink2"])
        painter.setFont(font(12))
        line = painter.fontMetrics().elidedText(
            self._line, Qt.TextElideMode.ElideRight, round(box.width() - 24)
        )
        painter.drawText(QRectF(16, 36, box.width() - 24, 18), Qt.AlignmentFlag.AlignVCenter, line)
        self._paint_radio(painter, QRectF(box.right() - 30, 16, 18, 18), chosen)
        ground = "tint" if chosen else "hover"
        week = QRectF(box.left() + 14, 66, box.width() - 28, box.bottom() - 80)
        paint_week(painter, week, self.template.days, theme, ground=ground)
        painter.end()

    def _paint_radio(self, painter: QPainter, circle: QRectF, chosen: bool) -> None:
        theme = self._themes.current
        painter.setPen(QPen(theme["accent" if chosen else "control"], 1.5))
        painter.setBrush(theme["card"])
        painter.drawEllipse(circle)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawEllipse(circle.adjusted(4.5, 4.5, -4.5, -4.5))


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
        title = QLabel(voice(words.FIRST_WEEK), self)
        title.setFont(font(26, 700))
        intro = QLabel(voice(words.FIRST_WEEK_INTRO), self)
        intro.setWordWrap(True)
        intro.setFont(font(15))
        self._cards = [TemplateCard(template, themes, voice, self) for template in templates[:SHOWN]]
        group = QButtonGroup(self)
        cards = QHBoxLayout()
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
        buttons = QHBoxLayout()
        buttons.setSpacing(18)
        for button in (self._use, more, dismiss):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(intro)
        column.addSpacing(6)
        column.addLayout(cards)
        column.addSpacing(10)
        column.addLayout(buttons)
        if self._cards:
            self._cards[0].setChecked(True)

    def sizeHint(self) -> QSize:
        """As in the design: three cards in a row."""
        return QSize(760, 386)

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

    def _emit_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.used.emit(chosen)
