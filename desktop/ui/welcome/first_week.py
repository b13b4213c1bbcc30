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

from desktop.model.plan import CrossTraining, Day, Rest, Run, StrengthSession
from desktop.model.template import Template
from desktop.ui.theme import Themes, fill, font
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
        width, gap = (box.width() - 28 - 6 * 6) / 7, 6
        for number, day in enumerate(self.template.days):
            self._paint_day(
                painter, QRectF(box.left() + 14 + number * (width + gap), 66, width, box.bottom() - 80), day
            )
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

    def _paint_day(self, painter: QPainter, lane: QRectF, day: Day) -> None:
        theme = self._themes.current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["tint" if self.isChecked() else "hover"])
        painter.drawRoundedRect(lane, 3, 3)
        bottom = lane.bottom()
        for entry in reversed(day):
            height = _height(entry, lane.height())
            if not height:
                continue
            block = QRectF(lane.left(), bottom - height, lane.width(), height)
            bottom -= height + 3
            painter.setPen(QPen(theme["button-edge"], 1))
            match entry:
                case Run(kind=kind):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(theme[kind.value])
                    painter.drawRoundedRect(block, 2, 2)
                case StrengthSession() | CrossTraining():
                    painter.setBrush(theme["card"])
                    painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
                    fill(painter, QRectF(block.left(), block.top(), block.width(), 4), theme["session-bar"])
                case _:
                    painter.setPen(QPen(theme["control"], 1, Qt.PenStyle.DashLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _height(entry: object, lane: float) -> float:
    """How tall an entry stands in the small picture: a run by its distance, the rest as blocks."""
    match entry:
        case Run(distance=distance):
            return min(lane, max(14.0, lane * (distance or 3000) / 16000))
        case StrengthSession() | CrossTraining():
            return 20.0
        case Rest():
            return 14.0
        case _:
            return 0.0


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
