"""Several selected things: what they are, what can be done with all of them, and what they add up to."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout

from desktop.model.finding import find_entry
from desktop.model.gestures import planned
from desktop.model.plan import Run
from desktop.model.refs import EntryRef, Planned
from desktop.model.refusal import Gone, Refusal
from desktop.model.summary import entry_seconds
from desktop.ui.actions.declared import enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.controls.buttons import Action
from desktop.ui.controls.text import Rule, SumRow
from desktop.ui.details.page import MARGIN, Page, clear_layout
from desktop.ui.details.thing_row import ThingRow
from desktop.ui.state import Several
from desktop.ui.supplies import Supplies
from desktop.wording import quantities
from desktop.wording import several as words


class SeveralPage(Page):
    """A row each; tick, copy, move and remove for all; distance and time."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        voice, themes, commands = self.voice, self.themes, tools.commands
        self.rows: list[ThingRow] = []
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
        self._buttons = (self.tick, self.copy, self.move_, self.remove)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        for button in self._buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._columns = 0
        self.distance, self.time = (SumRow(voice(what), themes) for what in (words.DISTANCE, words.TIME))
        self.column.addLayout(self._list)
        self.column.addWidget(Rule(themes))
        self.column.addLayout(self._grid)
        self.column.addWidget(Rule(themes))
        self.column.addWidget(self.distance)
        self.column.addWidget(self.time)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two buttons stand beside each other where the words of each have room for that."""
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * MARGIN - self._grid.spacing()
        columns = 2 if max(button.sizeHint().width() for button in self._buttons) <= room // 2 else 1
        if columns != self._columns:
            self._columns = columns
            for number, button in enumerate(self._buttons):
                self._grid.addWidget(button, number // columns, number % columns)

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
        self.rows = [ThingRow(one, line, self.tools) for one, line in zip(self._things, lines, strict=True)]
        for row in self.rows:
            self._list.addWidget(row)
        entries = [
            find_entry(plan, thing.entry).entry for thing in self._things if isinstance(thing, EntryRef)
        ]
        metres = sum(entry.distance or 0 for entry in entries if isinstance(entry, Run))
        seconds = sum(map(entry_seconds, entries))
        self.distance.show_sum(quantities.total(voice, metres, document.settings.unit) if metres else "")
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
