"""A field over a card: Enter keeps what was typed, Escape leaves the card as it was."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.model.finding import find_entry, find_exercise
from desktop.model.gestures import first_words
from desktop.model.plan import MAX_NAME, MAX_TEXT, Entry, Note, PlannedExercise, Rest, StrengthSession
from desktop.model.quickadd.rewriting import NotUnderstood, dose_from, entry_from
from desktop.model.refs import EntryRef, Planned
from desktop.model.refusal import Gone
from desktop.ui.controls.field import Words, all_text
from desktop.ui.controls.floating import Floating
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.supplies import Supplies
from desktop.wording import deeds
from desktop.wording import in_place as words
from desktop.wording.details import TOO_LONG_TO_PUT_IN
from desktop.wording.quick_add import vocabulary
from desktop.wording.refusals import refusal

WIDTH = 260
LINES, LEAST_LINES = 5, 2  # that a note's field shows at once, and where there is little height


class Editor(Floating):
    """Opens over a planned thing. Going elsewhere keeps what was typed, unless it is not understood."""

    def __init__(self, supplies: Supplies, host: QWidget) -> None:
        super().__init__(host, supplies.themes, WIDTH)
        self._supplies, self._voice = supplies, supplies.voice
        self._thing: Planned | None = None
        self._meant: Entry | PlannedExercise | None = None
        self._before = ""
        self.line = QLineEdit()
        self.text = Words()
        self.text.too_long.connect(self._refuse)
        self.line.setObjectName("inplace-line")
        self.text.setObjectName("inplace-words")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(LEAST_LINES * 20)
        self.text.setMaximumHeight(LINES * 20)
        self.complaint = Text("", supplies.themes, size=12, ink="refused")
        self.hint = Text("", supplies.themes, size=12, ink="ink3")
        for widget in (self.line, self.text, self.complaint, self.hint):
            self.column.addWidget(widget)
        for field in (self.line, self.text):
            field.installEventFilter(self)
            field.textChanged.connect(lambda *_: self._complain(""))
        supplies.themes.changed.connect(self._dress)
        self._dress()
        self.leave_with_week(supplies.state)
        supplies.document.changed.connect(lambda _: self._look_again())

    def open_for(self, thing: Planned, beside: QRect) -> None:
        """Open over a thing; ``beside`` is where its card stands, in pixels of the screen."""
        self.leave()
        self._thing = thing
        if not self._find():
            return
        meant, voice, document = self._meant, self._voice, self._supplies.document
        entry = meant if not isinstance(meant, PlannedExercise) else None
        if isinstance(meant, PlannedExercise):
            exercise = document.library.get(meant.exercise)
            self._before, name = words.dose_line(voice, meant.dose), words.field(voice, None, exercise)
        else:
            assert meant is not None
            self._before, name = (
                words.line(voice, meant, document.settings.unit),
                words.field(voice, meant, None),
            )
        several_lines = isinstance(meant, Note | Rest)
        self.line.setVisible(not several_lines)
        self.text.setVisible(several_lines)
        self.hint.setText(words.hint(voice, entry))
        for widget in (self, self.line, self.text):
            widget.setAccessibleName(name)
        if several_lines:
            self.text.setPlainText(self._before)
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.line.setText(self._before)
            self.line.selectAll()
        self._complain("")
        self.open_beside(beside, self._field)

    def leave(self) -> None:
        """Close; what was typed is kept where it is understood."""
        if self.isVisible() and self._thing is not None:
            self._keep()
        self._thing = None
        super().leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps, Escape gives up; with Shift a note begins a new line."""
        if watched in (self.line, self.text) and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            ours = event.key() == Qt.Key.Key_Escape or (
                enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            if ours and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if ours and event.type() == QEvent.Type.KeyPress:
                self._enter() if enter else self._escape()
                return True
        return super().eventFilter(watched, event)

    # ---- how it is done ----------------------------------------------------------------

    @property
    def _field(self) -> QLineEdit | QPlainTextEdit:
        return self.text if isinstance(self._meant, Note | Rest) else self.line

    @property
    def _typed(self) -> str:
        return all_text(self.text) if self._field is self.text else self.line.text()

    def _find(self) -> bool:
        """Look the thing up; False when it is gone."""
        plan = self._supplies.document.plan
        assert self._thing is not None
        try:
            if isinstance(self._thing, EntryRef):
                self._meant = find_entry(plan, self._thing.entry).entry
            else:
                self._meant = find_exercise(plan, self._thing.item).exercise
        except Gone as gone:
            self._supplies.commands.said.emit(refusal(self._voice, gone.refusal))
            return False
        return True

    def _enter(self) -> None:
        if self._keep():
            self._give_up()

    def _escape(self) -> None:
        """Leave the card as it was; a note that was only just added, and has no words, is taken back."""
        note, document = self._meant, self._supplies.document
        just_added = isinstance(note, Note) and not note.text and document.goes_on(first_words(note.id))
        self._give_up()
        if just_added:
            document.undo_stack.undo()

    def _give_up(self) -> None:
        self._thing = None
        self.leave()

    def _keep(self) -> bool:
        """Take what was typed; False when it is not understood, and why is said beside it."""
        if self._typed == self._before:
            return True
        too_many = len(self._typed) - self._most
        if too_many > 0:
            self._complain(self._voice(words.TOO_LONG, count=too_many, limit=self._most))
            return False
        try:
            self._change()
        except NotUnderstood as wrong:
            self._complain(self._voice(words.NOT_UNDERSTOOD, words=wrong.words[:60]))
            return False
        return True

    @property
    def _most(self) -> int:
        return MAX_NAME if isinstance(self._meant, StrengthSession) else MAX_TEXT

    def _change(self) -> None:
        supplies, meant = self._supplies, self._meant
        document = supplies.document
        known = vocabulary(self._voice, document.settings.unit, document.library)
        typed, self._before = self._typed, self._typed
        try:
            if isinstance(meant, PlannedExercise):
                supplies.commands.set_dose(meant.id, dose_from(meant, typed, known))
            elif meant is not None:
                supplies.commands.replace_entry(entry_from(meant, typed, known), deeds.CHANGE)
        except NotUnderstood:
            self._before = ""  # nothing of it is kept yet
            raise

    def _look_again(self) -> None:
        """The plan is another: what is edited may be gone, or have other values that are not to be undone."""
        if self.isVisible() and self._thing is not None and not self._find():
            self._give_up()

    def _refuse(self, letters: int) -> None:
        self._complain(self._voice(TOO_LONG_TO_PUT_IN, letters=letters, limit=MAX_TEXT))

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        self.hint.setVisible(not sentence)  # in its place: the field stays where it is
        self._field.setAccessibleDescription(sentence or self.hint.text())
        if self.isVisible():
            self.place()

    def _dress(self) -> None:
        theme = self._supplies.themes.current
        self.line.setStyleSheet(field_sheet("QLineEdit", theme))
        self.text.setStyleSheet(field_sheet("QPlainTextEdit", theme))
