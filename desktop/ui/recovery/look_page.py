"""A look inside a version: the ordinary week board, on which nothing can be changed."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.storage.errors import StoreError
from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.controls.buttons import Action, IconButton
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.sign import Sign
from desktop.ui.controls.text import Text
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.recovery.facts import Card, Teller
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes, fill
from desktop.wording import actions as action_words
from desktop.wording import dates
from desktop.wording import versions as words
from desktop.wording.built_in import exercises_in, templates_in
from resources.figures.palette import palette_for
from resources.figures.source import BakedFigures


class LookPage(QWidget):
    """``opened`` and ``days_wanted`` carry the Card; ``back`` leads to the other versions."""

    opened = Signal(object)
    days_wanted = Signal(object)
    back = Signal()

    def __init__(self, card: Card, teller: Teller, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self._teller, self._themes, self._voice = card, teller, themes, teller.voice
        self._differing = card.compared.dates if card.compared else frozenset[date]()
        kept, code = card.inside.within.kept, teller.voice.language.code
        library = exercises_in(code)
        self.document = Document(
            card.inside.within,
            library,
            lambda: templates_in(library, code),
            StoreError,
            self,
            kept=kept,
            looking=words.A_VERSION,
        )
        self.state = ViewState(teller.today, kept.settings.week_starts_on, self)
        figures = FigureStore(BakedFigures(), palette_for(kept.diary.runner.look.names()))
        figures.setParent(self)
        commands = Commands(self.document, self.state, lambda *_: None, self._voice, self)
        self.board = WeekBoard(self.document, self.state, commands, themes, figures, self._voice, self)
        self._lay_out()
        self._frames = DayFrames(self.board, self.state, self._differing, themes)
        self.state.week_changed.connect(self._show_week)
        self._show_week()

    def focus_first(self) -> None:
        """Put the keyboard on the board."""
        self.board.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._week_row())
        column.addWidget(self.board, 1)

    def _bar(self) -> QWidget:
        voice, themes, open_now = self._voice, self._themes, self._teller.open_now
        bar = Bar(themes)
        self.open_button = Action(
            voice(words.TAKE_THIS if open_now else words.OPEN_THIS), "", themes, primary=True
        )
        self.open_button.setVisible(not (open_now and self.card.compared is None))
        self.days_button = Action(voice(words.TAKE_DAYS), "", themes)
        self.days_button.setVisible(bool(self._differing))
        self.back_button = Action(voice(words.BACK), "arrow-left", themes)
        self.open_button.clicked.connect(lambda: self.opened.emit(self.card))
        self.days_button.clicked.connect(lambda: self.days_wanted.emit(self.card))
        self.back_button.clicked.connect(self.back)
        said = QWidget()
        row = QHBoxLayout(said)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        row.addWidget(Sign("eye", themes, ink="warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(voice(words.LOOKING_AT, version=self.card.title), themes, weight=500), 1)
        buttons = QWidget()
        three = QHBoxLayout(buttons)
        three.setContentsMargins(0, 0, 0, 0)
        three.setSpacing(4)
        three.addStretch(1)
        for button in (self.open_button, self.days_button, self.back_button):
            three.addWidget(button)
        folding = FoldingLayout(bar)
        folding.setContentsMargins(16, 4, 12, 4)
        folding.setSpacing(8)
        folding.addWidget(said)
        folding.addWidget(buttons)
        return bar

    def _week_row(self) -> QWidget:
        voice, themes, state = self._voice, self._themes, self.state
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        before = IconButton("chevron-left", voice(action_words.PREVIOUS_WEEK), themes)
        after = IconButton("chevron-right", voice(action_words.NEXT_WEEK), themes)
        today = Action(voice(action_words.TODAY), "", themes)
        before.clicked.connect(lambda: state.turn(-1))
        after.clicked.connect(lambda: state.turn(1))
        today.clicked.connect(state.show_today)
        self._title = Text("", themes, size=15, weight=600)
        self._told = Text("", themes, size=12, ink="ink2")
        self.next_button = Action(voice(words.NEXT_DIFFERENCE), "", themes)
        self.next_button.clicked.connect(self._show_next)
        self.next_button.setVisible(bool(self._differing))
        for widget in (before, today, after):
            row.addWidget(widget)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._told)
        row.addSpacing(8)
        row.addLayout(names, 1)
        row.addWidget(self.next_button)
        return line

    def _show_week(self) -> None:
        voice, week = self._voice, self.state.week
        self._title.setText(dates.week_title(voice, week))
        differing = [when for when in week if when in self._differing]
        listed = dates.days_listed(voice, differing)
        self._told.setText(voice(words.DAYS_DIFFER, count=len(differing), days=listed) if differing else "")
        self._told.setVisible(bool(differing))

    def _show_next(self) -> None:
        """The next week in which a day differs; behind the last, the first."""
        last = self.state.week.dates[-1]
        later = min((when for when in self._differing if when > last), default=min(self._differing))
        self.state.show_day(later)


class Bar(QWidget):
    """An amber line across the window: this is not the plan as it goes on."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and edge."""
        theme, box = self._themes.current, QRectF(self.rect())
        painter = QPainter(self)
        fill(painter, box, theme["warning-ground"])
        fill(painter, QRectF(0, box.bottom() - 1, box.width(), 1), theme["warning-edge"])
        painter.end()


class DayFrames(QWidget):
    """Amber frames around the days of the board that differ; lets everything through to it."""

    def __init__(
        self, board: WeekBoard, state: ViewState, differing: frozenset[date], themes: Themes
    ) -> None:
        super().__init__(board.parentWidget())
        self._board, self._state, self._differing, self._themes = board, state, differing, themes
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        board.installEventFilter(self)
        state.week_changed.connect(self.update)
        themes.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie over the board wherever it goes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self.setGeometry(self._board.geometry())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame from a day's name to the foot of the board."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._themes.current["warning-edge"], 2))
        viewport = self._board.viewport()
        week = self._board.week
        for column in week.shown:
            left, width = week.lanes[column]
            left -= week.offset
            if self._state.week.dates[column] in self._differing:
                frame = QRectF(viewport.x() + left + 1, 2, width - 2, self.height() - 4)
                painter.drawRoundedRect(frame, 8, 8)
        painter.end()
