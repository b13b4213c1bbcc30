"""A line in the details that says where text waits that could not be kept."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.model.finding import find_entry, find_exercise
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise
from desktop.model.refusal import Gone
from desktop.model.week import week_of
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.text import Text
from desktop.ui.details.page import MARGIN, Tools
from desktop.ui.state import Selected
from desktop.wording import dates, names
from desktop.wording import details as words


class UnkeptLine(QWidget):
    """Hidden while no other thing than the one shown has a draft; "Show" goes to the first that has."""

    gone_there = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._thing: Selected = None
        self._when: date | None = None
        self.text = Text("", tools.themes, size=12, ink="refused")
        self.show_it = Link(tools.voice(words.SHOW_UNKEPT), tools.themes)
        self.show_it.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def refresh(self, shown: Selected) -> None:
        """Look for a draft of another thing than the one that is shown."""
        self._thing = self._when = None
        for thing in self._tools.drafts.things:
            sentence = "" if thing == shown else self._sentence(thing)
            if sentence:
                self._thing = thing
                self.text.setText(sentence)
                self.show_it.setAccessibleDescription(sentence)
                break
        self.setVisible(self._thing is not None)

    def _go(self) -> None:
        state = self._tools.state
        if self._when is not None:
            state.show_week(week_of(self._when, self._tools.document.settings.week_starts_on))
        if self._thing is not None:
            state.select(self._thing)
            self.gone_there.emit()

    def _sentence(self, thing: Selected) -> str:
        """Where the text waits; nothing while that is not in the plan (an undo may bring it back)."""
        document, voice = self._tools.document, self._tools.voice
        self._when = None
        try:
            match thing:
                case EntryRef(entry_id):
                    when, _, entry = find_entry(document.plan, entry_id)
                    title = names.entry_title(voice, entry)
                case ExerciseRef(item_id):
                    routine, _, planned = find_exercise(document.plan, item_id)
                    when = find_entry(document.plan, routine.entry)[0]
                    title = document.library[planned.exercise].name
                case NewExercise(exercise):
                    return voice(words.UNKEPT, title=document.library[exercise].name)
                case _:
                    return ""
        except (Gone, KeyError):
            return ""
        self._when = when
        title = words.clipped(title, words.MAX_NAME_SHOWN)
        return voice(words.UNKEPT_ON, title=title, day=dates.day_label(voice, when))
