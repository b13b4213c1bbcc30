"""Several selected things: what they are, what can be done with all of them, and what they add up to."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.finding import find_entry, find_exercise
from desktop.model.gestures import planned
from desktop.model.plan import Entry, PlannedExercise, Run
from desktop.model.refs import EntryRef, ExerciseRef, Planned, kind_of
from desktop.model.refusal import Gone, Refusal
from desktop.model.summary import entry_seconds
from desktop.ui.actions.declared import enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.controls.buttons import Action
from desktop.ui.controls.ring import body_of, paint_body, paint_ring
from desktop.ui.controls.text import Rule, Text
from desktop.ui.controls.tile import paint_entry_tile, paint_exercise_tile
from desktop.ui.details.page import Page, clear_layout
from desktop.ui.state import Several
from desktop.ui.supplies import Supplies
from desktop.ui.theme import font
from desktop.wording import quantities
from desktop.wording import several as words

PICTURE = 30
ROW = PICTURE + 12


class SeveralPage(Page):
    """A row each; tick, copy, move and remove for all; distance and time."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        voice, themes, commands = self.voice, self.themes, tools.commands
        self.rows: list[_Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.tick = Action(voice(words.TICK), "check", themes)
        self.copy = Action(voice(words.COPY), "copy", themes)
        self.move_ = Action(voice(words.MOVE_TO), "corner-down-right", themes)
        self.remove = Action(voice(words.REMOVE), "trash-2", themes)
        self.tick.clicked.connect(lambda: commands.tick(self._things))
        self.copy.clicked.connect(lambda: commands.duplicate(self._things))
        self.move_.clicked.connect(self._offer_places)
        self.remove.clicked.connect(lambda: commands.delete(self._things))
        grid = QGridLayout()
        grid.setSpacing(2)
        for number, button in enumerate((self.tick, self.copy, self.move_, self.remove)):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, number // 2, number % 2)
        self.distance, self.time = _Sum(voice(words.DISTANCE), tools), _Sum(voice(words.TIME), tools)
        self.column.addLayout(self._list)
        self.column.addWidget(Rule(themes))
        self.column.addLayout(grid)
        self.column.addWidget(Rule(themes))
        self.column.addWidget(self.distance)
        self.column.addWidget(self.time)
        self.column.addStretch(1)

    @property
    def _things(self) -> tuple[Planned, ...]:
        return planned(self.selected.things) if isinstance(self.selected, Several) else ()

    def refresh(self, *, anew: bool = False) -> None:
        """Show the things as they are now."""
        if not isinstance(self.selected, Several):
            raise Gone(Refusal.NOTHING_MEANT)
        document, voice, plan = self.tools.document, self.voice, self.tools.document.plan
        lines = [
            words.line(voice, plan, document.library, one, document.settings.unit) for one in self._things
        ]
        self.title = voice(words.SELECTED, count=len(self._things))
        self.where = words.days(voice, plan, self._things)
        clear_layout(self._list)
        self.rows = [_Row(one, line, self.tools) for one, line in zip(self._things, lines, strict=True)]
        for row in self.rows:
            self._list.addWidget(row)
        entries = [
            find_entry(plan, thing.entry).entry for thing in self._things if isinstance(thing, EntryRef)
        ]
        metres = sum(entry.distance or 0 for entry in entries if isinstance(entry, Run))
        seconds = sum(map(entry_seconds, entries))
        self.distance.show_sum(quantities.distance(voice, metres, document.settings.unit) if metres else "")
        self.time.show_sum(quantities.duration(voice, seconds) if seconds else "")
        looking = document.looking is not None
        able = enabled_now(situation(plan, self.tools.state.week, self._things, looking=looking))
        self.tick.setEnabled(able["tick"])
        self.copy.setEnabled(able["duplicate"])
        self.move_.setEnabled(able["take-up"])
        self.remove.setEnabled(able["delete"])

    def _offer_places(self) -> None:
        from desktop.ui.library.add_menu import place_menu

        tools = self.tools
        menu = place_menu(tools.state, tools.commands, tools.themes, self.voice, self._things, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.move_.mapToGlobal(QPoint(0, self.move_.height())))


class _Row(QPushButton):
    """Picture, name, day and measure; a click selects this one alone."""

    def __init__(self, thing: EntryRef | ExerciseRef, line: tuple[str, str], tools: Supplies) -> None:
        super().__init__()
        self._tools, self._line = tools, line
        self._meant: Entry | PlannedExercise
        if isinstance(thing, EntryRef):
            self._meant = find_entry(tools.document.plan, thing.entry).entry
        else:
            self._meant = find_exercise(tools.document.plan, thing.item).exercise
        self.setAccessibleName(tools.voice(words.ROW, name=line[0], line=line[1]))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: tools.state.select(thing))
        tools.themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines beside the picture."""
        return QSize(200, ROW)

    def minimumSizeHint(self) -> QSize:
        """The same height, whatever the width."""
        return QSize(120, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As a row of the library, only smaller."""
        theme, painter = self._tools.themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = body_of(QRectF(self.rect()))
        if self.underMouse():
            paint_body(painter, body, 6, theme["hover"], theme["line"])
        tile = QRectF(body.left() + 2, body.center().y() - PICTURE / 2, PICTURE, PICTURE)
        if not isinstance(self._meant, PlannedExercise):
            paint_entry_tile(painter, tile, kind_of(self._meant), theme)
        elif self._meant.exercise in self._tools.document.library:
            paint_exercise_tile(painter, tile, self._meant.exercise, self._tools.figures, theme)
        for text, top, size, weight, ink in (
            (self._line[0], tile.top() - 2, 13, 500, "ink"),
            (self._line[1], tile.top() + 15, 12, 400, "ink3"),
        ):
            painter.setFont(font(size, weight))
            painter.setPen(theme[ink])
            room = QRectF(tile.right() + 8, top, body.right() - tile.right() - 10, 17)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()


class _Sum(QWidget):
    """What it is on the left, how much on the right; hidden when there is nothing of it."""

    def __init__(self, name: str, tools: Supplies) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        self.sum = Text("", tools.themes, weight=600)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(Text(name, tools.themes), 1)
        row.addWidget(self.sum)

    def show_sum(self, text: str) -> None:
        """``10 km``; empty for nothing."""
        self.sum.setText(text)
        self.setVisible(bool(text))
