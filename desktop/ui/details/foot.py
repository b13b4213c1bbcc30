"""The foot of the details: tick, skip and delete for what is planned, "Add to..." for the library."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.model.exercise import is_own
from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, NewRoutine, Things
from desktop.model.summary import Progress, entry_progress, progress
from desktop.ui.actions.declared import enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.controls.buttons import Action, IconButton
from desktop.ui.controls.switch import Tick
from desktop.ui.controls.text import Rule
from desktop.ui.state import Selected, Several
from desktop.ui.supplies import Supplies
from desktop.wording import details as words
from desktop.wording import names
from desktop.wording.actions import FOLLOW


class Foot(QWidget):
    """Follows what is selected; hidden where there is nothing to do."""

    def __init__(self, tools: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._selected: Selected = None
        voice = tools.voice
        self.tick = Tick(voice(words.DONE), tools.themes)
        self.follow = IconButton("play", voice(FOLLOW), tools.themes, size=32)
        self.skip = Action(voice(words.SKIP), "", tools.themes)
        self.delete = IconButton("trash-2", voice(words.DELETE), tools.themes, size=32)
        self.add = Action(voice(words.ADD_TO), "plus", tools.themes, primary=True)
        self.add.setEnabled(tools.document.looking is None)
        self.tick.clicked.connect(lambda: tools.commands.tick(self._things))
        self.skip.clicked.connect(lambda: tools.commands.skip(self._things))
        self.follow.clicked.connect(lambda: tools.commands.follow.emit(self._things))
        self.delete.clicked.connect(lambda: tools.commands.delete(self._things))
        self.add.clicked.connect(self._offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(tools.themes))
        self._kinds = QStackedLayout()
        # In its place first: a stack that stands nowhere shows its first widget in a window of its own.
        column.addLayout(self._kinds)
        self._kinds.addWidget(_row(self.tick, None, self.follow, self.skip, self.delete))
        self.copy = IconButton("copy", voice(words.COPY_EXERCISE), tools.themes, size=32)
        self.copy.clicked.connect(lambda: self._with_own("copy"))
        self.edit = IconButton("pencil", voice(words.EDIT_EXERCISE), tools.themes, size=32)
        self.edit.clicked.connect(lambda: self._with_own("edit"))
        self.remove = IconButton("trash-2", voice(words.DELETE), tools.themes, size=32)
        self.remove.clicked.connect(lambda: self._with_own("remove"))
        self._kinds.addWidget(_row(self.add, self.copy, self.edit, self.remove))

    @property
    def _things(self) -> Things:
        return () if isinstance(self._selected, Several | None) else (self._selected,)

    def refresh(self, selected: Selected) -> None:
        """Show what can be done with the selected thing. Raises Gone."""
        self._selected = selected
        self.setVisible(not isinstance(selected, Several | None))
        plan = self._tools.document.plan
        match selected:
            case EntryRef(entry_id):
                entry = find_entry(plan, entry_id)[2]
                self._show_planned(entry_progress(entry))
                if isinstance(entry, StrengthSession):
                    self.tick.setAccessibleName(self._tools.voice(words.ALL_DONE))
            case ExerciseRef(item_id):
                self._show_planned(progress([find_exercise(plan, item_id)[2].status]))
            case NewExercise() | NewEntry() | NewRoutine():
                self._kinds.setCurrentIndex(1)
                self._show_own(selected)

    def _show_own(self, selected: NewExercise | NewEntry | NewRoutine) -> None:
        """One of the runner's own is edited and removed; of one of ours they can have a copy."""
        library, looking = self._tools.document.library, self._tools.document.looking is not None
        exercise = selected.exercise if isinstance(selected, NewExercise) else ""
        mine = exercise in library and is_own(exercise)
        for button, shown in ((self.copy, exercise in library), (self.edit, mine), (self.remove, mine)):
            button.setVisible(shown)
            button.setEnabled(not looking)

    def _with_own(self, deed: str) -> None:
        if isinstance(self._selected, NewExercise):
            getattr(self._tools.commands.own, deed)(self._selected.exercise)

    def _show_planned(self, standing: Progress) -> None:
        self._kinds.setCurrentIndex(0)
        document, looking = self._tools.document, self._tools.document.looking is not None
        stands = situation(document.plan, self._tools.state.week, self._things, looking=looking)
        able = enabled_now(stands)
        for button in (self.tick, self.skip):
            button.setVisible(stands.tickable)
            button.setEnabled(able["tick"])
        self.follow.setVisible(stands.followable)
        voice, partly = self._tools.voice, standing is Progress.PARTLY
        self.tick.setText(words.tick(voice, standing))
        self.tick.setAccessibleName(voice(words.DONE))
        self.tick.show_standing(standing is Progress.DONE, partly)
        self.tick.setAccessibleDescription(names.state(voice, standing) if partly else "")
        self.skip.setEnabled(able["skip"])
        self.delete.setEnabled(able["delete"])

    def _offer(self) -> None:
        from desktop.ui.library.add_menu import add_menu

        tools, selected = self._tools, self._selected
        if isinstance(selected, NewExercise | NewEntry | NewRoutine):
            menu = add_menu(tools.state, tools.commands, tools.themes, tools.voice, selected, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            height = menu.sizeHint().height()
            menu.popup(self.add.mapToGlobal(QPoint(0, -height)))


def _row(*widgets: QWidget | None) -> QWidget:
    """Widgets side by side; None is room that grows."""
    ground = QWidget()
    row = QHBoxLayout(ground)
    row.setContentsMargins(14, 6, 12, 6)
    row.setSpacing(4)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if widget is widgets[0] and None not in widgets else 0)
    return ground
