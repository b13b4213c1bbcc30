"""The page after a session: how long it took, how each exercise went, and what is offered then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGroupBox, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.answers import Offer
from desktop.model.exercise import Library
from desktop.model.following import Following
from desktop.model.plan import Felt
from desktop.ui.controls.buttons import Action, PaintedButton
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.controls.text import Rule, Text
from desktop.ui.controls.tile import paint_exercise_tile
from desktop.ui.figures.store import FigureStore
from desktop.ui.follow.buttons import KeyButton
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording import felt as words
from desktop.wording import follow
from desktop.wording.keys import key
from desktop.wording.voice import Voice

Offering = Callable[[str, Felt | None], Offer | None]
"""What an answer about an exercise, by its id, leads to."""

WIDTH, WIDE, PICTURE = 1120, 1000, 56
SIGNS = {
    Felt.TOO_EASY: "chevron-up",
    Felt.RIGHT: "check",
    Felt.TOO_HARD: "chevron-down",
    Felt.HURT: "triangle-alert",
}


class _Answer(PaintedButton):
    """One of the four; a second press takes it back."""

    ICON, GAP, HEIGHT = 16, 6, 44

    def __init__(self, text: str, felt: Felt, themes: Themes, exercise: str) -> None:
        super().__init__(text, themes)
        self.felt = felt
        self.setCheckable(True)
        self.setAccessibleDescription(exercise)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Sign and words."""
        return QSize(self.text_width(15, 600) + self.ICON + self.GAP + 24, self.HEIGHT + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted with a strong edge when it is given; what hurt is red as well as a sign."""
        theme, painter, body = self.themes.current, self.begin(), body_of(QRectF(self.rect()))
        on, hurt = self.isChecked(), self.felt is Felt.HURT
        ground = theme["hover" if self.underMouse() else "card"]
        edge, ink = theme["control"], theme["ink"]
        if on:
            ground = theme["refused-ground" if hurt else "tint"]
            edge, ink = (
                theme["refused-edge" if hurt else "accent"],
                theme["refused" if hurt else "accent-text"],
            )
        paint_body(painter, body, 8, ground, edge)
        if on:
            paint_body(painter, body.adjusted(1, 1, -1, -1), 7, ground, edge)
        words_wide = self.text_width(15, 600 if on else 500)
        at = body.center().x() - (words_wide + self.ICON + self.GAP) / 2
        mirrored = self.isRightToLeft()
        sign = icon_pixmap(SIGNS[self.felt], ink, self.ICON, self.devicePixelRatioF())
        beside = at + words_wide + self.GAP if mirrored else at
        painter.drawPixmap(QPointF(beside, body.center().y() - self.ICON / 2), sign)
        painter.setFont(font(15, 600 if on else 500))
        painter.setPen(ink)
        left = at if mirrored else at + self.ICON + self.GAP
        painter.drawText(
            QRectF(left, body.top(), words_wide + 2, body.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )
        if self.hasFocus():
            paint_ring(painter, body, 8, theme)
        painter.end()


class _Picture(QWidget):
    def __init__(self, exercise: str, figures: FigureStore, themes: Themes) -> None:
        super().__init__()
        self._exercise, self._figures, self._themes = exercise, figures, themes
        self.setFixedSize(PICTURE, PICTURE)
        figures.ready.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pictogram."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_exercise_tile(painter, QRectF(self.rect()), self._exercise, self._figures, self._themes.current)
        painter.end()


class _Take(Action):
    """Takes an offer; a tick says that it is taken."""

    def show_taken(self, *, taken: bool) -> None:
        """Whether it is."""
        self._icon = "check" if taken else ""
        self.setChecked(taken)
        self.updateGeometry()
        self.update()


class Row(QGroupBox):
    """An exercise, its four answers, and what follows from the one that is given. Keys 1 to 4 answer."""

    def __init__(
        self,
        now: Following,
        item: int,
        offering: Offering,
        library: Library,
        figures: FigureStore,
        themes: Themes,
        voice: Voice,
    ) -> None:
        super().__init__()
        self._now, self._item, self._offering = now, item, offering
        self._library, self._voice = library, voice
        one = now.items[item]
        name = follow.exercise_name(voice, one.exercise, library)
        self.offer: Offer | None = None
        self.taken = False
        self.setAccessibleName(name)
        self.setStyleSheet("QGroupBox { border: none; margin: 0; padding: 0; }")
        self.answers = [_Answer(voice(words.FELT[felt]), felt, themes, name) for felt in Felt]
        for button in self.answers:
            button.toggled.connect(lambda on, button=button: self._answer(button, on))
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(Text(name, themes, size=18, weight=600))
        titles.addWidget(Text(words.below_name(voice, now, item), themes, ink="ink2"))
        titles.addStretch(1)
        self.four = four = FoldingLayout(max_columns=4)
        four.setSpacing(6)
        for button in self.answers:
            four.addWidget(button)
        head = QHBoxLayout()
        head.setSpacing(16)
        if one.exercise in library:
            head.addWidget(_Picture(one.exercise, figures, themes))
        head.addLayout(titles, 2)
        head.addLayout(four, 3)
        self.line = Text("", themes, inset=4)
        self.keep = Action("", "", themes)
        self.take = _Take("", "", themes)
        self.take.setCheckable(True)
        self.keep.clicked.connect(lambda: self._take(taken=False))
        self.take.clicked.connect(lambda: self._take(taken=True))
        below = QHBoxLayout()
        below.addWidget(self.line, 1)
        below.addWidget(self.keep)
        below.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(Rule(themes))
        self._show()

    @property
    def felt(self) -> Felt | None:
        """The answer that is given."""
        return next((button.felt for button in self.answers if button.isChecked()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4, in the order of the answers."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.answers):
            self.answers[place].toggle()
        else:
            super().keyPressEvent(event)

    def _answer(self, button: _Answer, on: bool) -> None:
        if on:
            for other in self.answers:
                if other is not button:
                    other.setChecked(False)
        self.taken = False
        self._show()

    def _take(self, *, taken: bool) -> None:
        self.taken = taken
        self._show()

    def _show(self) -> None:
        self.offer = self._offering(self._now.items[self._item].item, self.felt)
        self.line.setText(words.line(self._voice, self.felt, self.offer, self._library))
        self.line.setVisible(bool(self.line.text()))
        for button in (self.keep, self.take):
            button.setVisible(self.offer is not None)
        if self.offer is not None:
            keep, take = words.buttons(self._voice, self._now, self._item, self.offer, self._library)
            self.keep.setText(keep)
            self.take.setText(take)
            self.take.show_taken(taken=self.taken)


class _Ground(QWidget):
    """The card below the rows, as high as they are."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        themes.changed.connect(self.update)

    def event(self, event: QEvent) -> bool:
        """It goes along when a row becomes higher."""
        done: bool = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """Round at its corners."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = max((child.geometry().bottom() for child in self.findChildren(Row)), default=self.height())
        paint_body(painter, QRectF(0, 0, self.width(), high + 6), 12, theme["card"], theme["line"])
        painter.end()


class Summary(QWidget):
    """The whole page. ``left`` is "Tick what was done", ``back`` leads to the player again."""

    left = Signal()
    back = Signal()

    def __init__(
        self,
        title: str,
        now: Following,
        offering: Offering,
        library: Library,
        figures: FigureStore,
        themes: Themes,
        voice: Voice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.now = now
        self.rows = [
            Row(now, item, offering, library, figures, themes, voice) for item in range(len(now.items))
        ]
        self.go_back = KeyButton(voice(words.GO_BACK), "chevron-left", "", themes, self)
        self.tick = KeyButton(
            voice(words.TICK_DONE), "check", key(voice, "Enter"), themes, self, primary=True
        )
        self.go_back.clicked.connect(self.back)
        self.tick.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(Text(voice(words.FINISHED, session=title), themes, size=24, weight=600), 1)
        for number, said in words.figures(voice, now):
            one = QVBoxLayout()
            one.setSpacing(0)
            one.addWidget(Text(number, themes, size=24, weight=600))
            one.addWidget(Text(said, themes, ink="ink2"))
            head.addSpacing(24)
            head.addLayout(one)
        asked = QHBoxLayout()
        asked.setSpacing(6)
        asked.addWidget(Text(voice(words.HOW), themes, size=15, weight=600))
        asked.addWidget(Text(voice(words.LEAVE_OPEN), themes, size=15, ink="ink2"), 1)
        asked.addWidget(Text(voice(words.KEYS), themes, ink="ink2"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go_back)
        foot.addSpacing(8)
        foot.addWidget(self.tick)
        column = QVBoxLayout()
        column.setContentsMargins(24, 32, 24, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(asked)
        column.addWidget(self._scrolled())
        column.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = QWidget()
        page.setMaximumWidth(WIDTH + 2 * 24)
        page.setLayout(column)
        whole.addStretch(1)
        whole.addWidget(page, 1000)
        whole.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four answers side by side, or two and two."""
        for row in self.rows:
            row.four.allow(4 if self.width() >= WIDE else 2)
        super().resizeEvent(event)

    def _scrolled(self) -> QScrollArea:
        """The rows, which scroll where the screen is too low for them."""
        ground = _Ground(self._themes)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        area.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)
        return area

    @property
    def answers(self) -> dict[str, Felt | None]:
        """The answer about each exercise, by its id; those alone that were given."""
        given = {one.item: row.felt for one, row in zip(self.now.items, self.rows, strict=True)}
        return {item: felt for item, felt in given.items() if felt is not None}

    @property
    def taken(self) -> tuple[Offer, ...]:
        """The offers that were taken."""
        return tuple(row.offer for row in self.rows if row.taken and row.offer is not None)
