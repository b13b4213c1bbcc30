"""The steps of a run in the details: a picture, a row for each block, and what they add up to."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.model.plan import Run
from desktop.model.steps import MAX_BLOCKS, RESTS, Block, Blocks, blocks_of, totals
from desktop.model.steptext import MAX_LETTERS, StepError, StepFault, StepWords
from desktop.ui.controls.buttons import IconButton, Link
from desktop.ui.controls.ring import RING
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.text import Text
from desktop.ui.controls.textfield import TextField, Wrong
from desktop.ui.details.step_field import StepField
from desktop.ui.details.steps_picture import StepsPicture
from desktop.ui.supplies import Supplies
from desktop.wording import quantities
from desktop.wording import steps as words
from desktop.wording.details import TOO_LONG_TO_PUT_IN

NEW = "steps"
"""The name of the field in which a block is added."""


def field_name(place: int) -> str:
    """The name of a block's field; places count from 0."""
    return f"step-{place + 1}"


class _Row(QWidget):
    """A block: its sentence, and a button for what can be done with it; ``hovered`` by the pointer."""

    hovered = Signal(bool)

    def __init__(self, field: StepField, menu: IconButton) -> None:
        super().__init__()
        self.field, self.menu, self.marked = field, menu, False
        row = QHBoxLayout(self)
        row.setContentsMargins(RING, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(field, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 3, 0, 0)
        beside.addWidget(menu)
        beside.addStretch(1)
        row.addLayout(beside)

    def mark(self, marked: bool) -> None:
        """Show that its bars are pointed at."""
        self.marked = marked
        self.field.light(marked)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer comes."""
        self.hovered.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer goes."""
        self.hovered.emit(False)
        super().leaveEvent(event)


class StepsEditor(QWidget):
    """``changed`` carries the steps that the run has now, and the gesture; ``wanted`` asks for their sums to
    become the run's.

    ``have`` and ``forget`` tell whoever keeps drafts which fields there are.
    """

    changed = Signal(object, str)
    wanted = Signal()

    def __init__(
        self, tools: Supplies, have: Callable[[str, TextField], None], forget: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._tools, self._have, self._forget = tools, have, forget
        self._steps: Blocks = ()
        self._run: Run | None = None
        themes, voice = tools.themes, tools.voice
        widths = {True: voice(words.BY_TIME), False: voice(quantities.UNITS[self._unit])}
        self.widths = Segmented(widths, voice(words.WIDTHS), themes, height=20)
        self.widths.choose(True)
        self.widths.chosen.connect(self._draw)
        self.picture = StepsPicture(themes)
        self.picture.pointed.connect(self._mark)
        self.rows: list[_Row] = []
        self.new = self._field(voice(words.NEW_STEP), lambda text: self._read(text, len(self._steps)))
        self.new.edit.setPlaceholderText(voice(words.EXAMPLE))
        self.new.changed.connect(lambda value, gesture: self._put(len(self._steps), 0, value, gesture))
        have(NEW, self.new)
        self.sum = Text("", themes, size=12, ink="ink3")
        self.use = Link(voice(words.USE_THESE), themes)
        self.use.clicked.connect(self.wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 0, 0)
        head.addWidget(Text(self._tools.voice(words.STEPS), self._tools.themes, weight=600), 1)
        head.addWidget(self.widths)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        around = QHBoxLayout()
        around.setContentsMargins(RING, 0, RING, 0)
        around.addWidget(self.new)
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 0, 0, 0)
        foot.addWidget(self.sum, 1)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (head, self.picture, self._list, around, foot):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)

    # ---- what is shown -------------------------------------------------------------------------

    def show_run(self, run: Run, *, anew: bool) -> None:
        """Show the steps of a run as they are now."""
        voice, unit = self._tools.voice, self._unit
        self._run, self._steps = run, run.steps
        while len(self.rows) > len(run.steps):
            self._drop_row()
        while len(self.rows) < len(run.steps):
            self._add_row()
        for row, block in zip(self.rows, run.steps, strict=True):
            row.field.show_text(words.block(voice, block, unit), anew=anew)
        self.new.show_text("", anew=anew)
        self.widths.segment(False).setText(voice(quantities.UNITS[unit]))
        self.widths.setVisible(bool(run.steps))
        self.picture.setVisible(bool(run.steps))
        self._draw()
        self._show_sum(run)

    def _draw(self) -> None:
        if self._run is None:
            return
        steps = [step for block in self._steps for step in block.steps if step.pace is not None]
        fastest = min(steps, key=lambda step: step.seconds_a_kilometre, default=None)
        pace = words.pace(self._tools.voice, fastest) if fastest else ""
        self.picture.show_steps(self._steps, self._run.kind, pace, by_time=self.widths.choice is not False)
        self.picture.setAccessibleName(words.written(self._tools.voice, self._steps, self._unit))

    def _show_sum(self, run: Run) -> None:
        sums = totals(run.steps)
        agree = (run.distance, run.duration) == (sums.distance or None, sums.duration or None)
        self.sum.setText(words.sums(self._tools.voice, sums, self._unit, agree=agree) if run.steps else "")
        self.sum.setVisible(bool(run.steps))
        self.use.setVisible(bool(run.steps) and not agree and self._tools.document.looking is None)

    def _mark(self, block: int | None) -> None:
        for place, row in enumerate(self.rows):
            row.mark(place == block)

    @property
    def _unit(self) -> str:
        return self._tools.document.settings.unit

    # ---- rows ------------------------------------------------------------------------------------

    def _add_row(self) -> None:
        voice, place = self._tools.voice, len(self.rows)
        field = self._field(voice(words.STEP_NUMBER, number=place + 1), lambda text: self._read(text, place))
        field.changed.connect(lambda value, gesture: self._put(place, 1, value, gesture))
        field.moved.connect(lambda by: self._move(place, by))
        field.entered.connect(lambda: self._go_to(place + 1))
        menu = IconButton(
            "ellipsis", voice(words.MORE_OF_STEP, number=place + 1), self._tools.themes, size=26
        )
        menu.clicked.connect(lambda: self._offer(place))
        menu.setVisible(self._tools.document.looking is None)
        row = _Row(field, menu)
        row.hovered.connect(lambda here: self.picture.point(place if here else None))
        self.rows.append(row)
        self._list.addWidget(row)
        self._have(field_name(place), field)

    def _drop_row(self) -> None:
        row = self.rows.pop()
        self._forget(field_name(len(self.rows)))
        if row.isAncestorOf(self.focusWidget() or self):
            self._go_to(len(self.rows) - 1 if self.rows else 0)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _field(self, name: str, read: Callable[[str], object]) -> StepField:
        def too_long(letters: int) -> str:
            return self._tools.voice(TOO_LONG_TO_PUT_IN, letters=letters, limit=MAX_LETTERS)

        return StepField(name, read, self._words, self._tools.themes, too_long)

    def _words(self) -> StepWords:
        return words.step_words(self._tools.voice, self._unit)

    def _go_to(self, place: int) -> None:
        """Give the focus to a block, or to the field for another one behind the last."""
        field = self.rows[place].field if place < len(self.rows) else self.new
        field.edit.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- changes ---------------------------------------------------------------------------------

    def _read(self, text: str, place: int) -> object:
        """The blocks of a sentence. Raises Wrong."""
        voice = self._tools.voice
        try:
            blocks = words.read(voice, text, self._unit)
            others = len(self._steps) - (place < len(self._steps))
            if others + len(blocks) > MAX_BLOCKS:
                raise StepError(StepFault.TOO_MANY, text)
        except StepError as error:
            raise Wrong(words.fault(voice, error)) from None
        return blocks

    def _put(self, place: int, old: int, blocks: object, gesture: str = "") -> None:
        """Have these blocks in the place of so many old ones."""
        assert isinstance(blocks, tuple)
        self.changed.emit((*self._steps[:place], *blocks, *self._steps[place + old :]), gesture)

    def _move(self, place: int, by: int) -> None:
        there = place + by
        if not 0 <= there < len(self._steps) or place >= len(self._steps):
            return
        steps = list(self._steps)
        steps[place], steps[there] = steps[there], steps[place]
        self.changed.emit(tuple(steps), "")
        self._go_to(there)

    def menu(self, place: int) -> QMenu:
        """What can be done with a block."""
        voice, block, menu = self._tools.voice, self._steps[place], QMenu(self)

        def offer(text: str, do: Callable[[], None], *, able: bool = True) -> None:
            action = menu.addAction(text)
            action.setEnabled(able)
            action.triggered.connect(lambda _=False: do())

        if block.repeat == 1:
            offer(voice(words.REPEAT), lambda: self._repeat(place))
        else:
            offer(voice(words.DO_ONCE), lambda: self._put(place, 1, blocks_of(1, block.steps)))
        if block.may_leave_out:
            text = voice(words.KEEP_LAST if block.between else words.LEAVE_OUT_LAST)
            turned = Block(block.repeat, block.steps, not block.between)
            offer(text, lambda: self._put(place, 1, (turned,)))
        offer(voice(words.MOVE_UP), lambda: self._move(place, -1), able=place > 0)
        offer(voice(words.MOVE_DOWN), lambda: self._move(place, 1), able=place + 1 < len(self._steps))
        offer(voice(words.REMOVE), lambda: self._put(place, 1, ()))
        return menu

    def _repeat(self, place: int) -> None:
        """Do a step twice, with the rest behind it if there is one."""
        (work,) = self._steps[place].steps
        rest = self._steps[place + 1 : place + 2]
        if rest and rest[0].repeat == 1 and rest[0].steps[0].manner in RESTS and work.manner not in RESTS:
            self._put(place, 2, (Block(2, (work, *rest[0].steps)),))
        else:
            self._put(place, 1, (Block(2, (work,)),))

    def _offer(self, place: int) -> None:
        self.rows[place].field.finish()
        if place >= len(self._steps):
            return
        menu, button = self.menu(place), self.rows[place].menu
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
