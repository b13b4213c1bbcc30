"""The pages of run, strength session, cross-training, rest and note."""

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.model.edits import with_steps
from desktop.model.exercise import Part
from desktop.model.pace import Amounts
from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, RunKind, StrengthSession
from desktop.model.quantity import Amount
from desktop.model.refusal import Gone
from desktop.model.steps import Blocks, totals
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Rule
from desktop.ui.details.entry_page import EntryPage
from desktop.ui.details.kind_picker import KindPicker
from desktop.ui.details.routine_list import RoutineList
from desktop.ui.details.run_amounts import RunAmounts
from desktop.ui.supplies import Supplies
from desktop.wording import details as words
from desktop.wording import names, quantities

if TYPE_CHECKING:
    from desktop.ui.details.steps_editor import StepsEditor

STEP_FIELDS = "step"  # what the names of fields for steps begin with
_MAX_TITLE = 80  # characters of a name in the panel's head; all of it stands in the field


class RunPage(EntryPage):
    """Kind, distance, duration, pace, name, time of day, steps, warm-up and cool-down, notes."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self.reason = self.add_reason()
        self.kinds = KindPicker(tools.themes, tools.voice)
        self.kinds.picked.connect(self._take_kind)
        self.add_control(self.kinds)
        self.column.addWidget(self.kinds)
        self.amounts = RunAmounts(tools, self._amounts)
        self.amounts.changed.connect(self._take_amounts)
        for amount, field in self.amounts.fields.items():
            self.add_field(amount, field)
        self.amounts.setContentsMargins(RING, 0, RING, 0)
        self.column.addWidget(self.amounts)
        self.name = self.add_name("name", words.NAME, words.CHANGE_NAME, names.RUN_KINDS[RunKind.EASY])
        self.starts = self.add_time_of_day()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.name, 2)
        row.addWidget(self.starts, 1)
        self.column.addLayout(row)
        self.add_steps = Link(self.voice(words.ADD_STEPS), tools.themes)
        self.add_steps.clicked.connect(self.open_steps)
        self.add_control(self.add_steps)
        self._steps_row = QHBoxLayout()
        self._steps_row.addWidget(self.add_steps)
        self._steps_row.addStretch(1)
        self.column.addLayout(self._steps_row)
        self.column.addWidget(Rule(tools.themes))
        self.warm_up = RoutineList(Part.WARM_UP, tools)
        self.cool_down = RoutineList(Part.COOL_DOWN, tools)
        self.column.addWidget(self.warm_up)
        self.column.addWidget(self.cool_down)
        self.column.addWidget(Rule(tools.themes))
        self.add_what_came(Run)
        self.notes = self.add_notes()
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the run as it is now."""
        run = self.entry(Run)
        self.title = words.clipped(
            run.name or self._repeats(run) or names.run(self.voice, run.kind), _MAX_TITLE
        )
        racing = run.kind is RunKind.RACE
        self.name.show_label(self.voice(words.RACE_NAME if racing else words.NAME))
        self.name.line.setPlaceholderText(names.run(self.voice, run.kind))
        self.name.show_text(run.name, anew=anew)
        starts = "" if run.starts is None else quantities.time_of_day(self.voice, run.starts)
        self.starts.show_text(starts, anew=anew)
        self.show_reason(self.reason, run, anew=anew)
        self.kinds.show_kind(run.kind)
        self.amounts.show_amounts(Amounts(run.distance, run.duration), anew=anew)
        self._show_steps(run, anew=anew)
        self.warm_up.show_routine(run.id, run.warm_up)
        self.cool_down.show_routine(run.id, run.cool_down)
        self.show_what_came(run, anew=anew)
        self.show_notes(self.notes, run.notes, anew=anew)

    def _take_kind(self, kind: RunKind) -> None:
        self.take(words.CHANGE_KIND, kind=kind)

    @cached_property
    def steps(self) -> "StepsEditor":
        """The steps; made for the first run that has any."""
        from desktop.ui.details.steps_editor import StepsEditor

        made = StepsEditor(self.tools, self.add_field, self.drop_field)
        made.changed.connect(self._take_steps)
        made.wanted.connect(self._take_sums)
        self.column.insertWidget(self.column.indexOf(self._steps_row), made)
        return made

    def open_steps(self) -> None:
        """Let the runner list the steps of this run."""
        self.steps.show_run(self.entry(Run), anew=False)
        self._open_steps(opened=True)
        self.steps.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _repeats(self, run: Run) -> str:
        """``6 × 800 m``; nothing for most runs."""
        if not run.steps:
            return ""
        from desktop.wording import steps

        return steps.title(self.voice, run.steps, self.tools.document.settings.unit)

    def _show_steps(self, run: Run, *, anew: bool) -> None:
        """The steps where there are any, or where text for them waits; else the way to them."""
        waits = any(name.startswith(STEP_FIELDS) for name in self.tools.drafts.of(self.selected))
        opened = (
            bool(run.steps) or waits or (not anew and "steps" in vars(self) and not self.steps.isHidden())
        )
        if opened or "steps" in vars(self):
            self.steps.show_run(run, anew=anew)
        self._open_steps(opened=opened)

    def _open_steps(self, *, opened: bool) -> None:
        if "steps" in vars(self):
            self.steps.setVisible(opened)
        self.add_steps.setVisible(not opened)

    def _take_steps(self, steps: Blocks, gesture: str) -> None:
        with suppress(Gone):
            run = with_steps(self.entry(Run), steps)
            far, long = run.distance, run.duration
            self.take(words.CHANGE_STEPS, gesture, steps=steps, distance=far, duration=long)

    def _take_sums(self) -> None:
        with suppress(Gone):
            sums = totals(self.entry(Run).steps)
            self.take(words.USE_SUMS, distance=sums.distance or None, duration=sums.duration or None)

    def _amounts(self) -> Amounts:
        try:
            run = self.entry(Run)
        except Gone:
            return Amounts()
        return Amounts(run.distance, run.duration)

    def _take_amounts(self, amounts: Amounts, typed: Amount, gesture: str) -> None:
        distance, duration = amounts
        self.take(words.CHANGE_AMOUNT[typed], gesture, distance=distance, duration=duration)


class StrengthPage(EntryPage):
    """Name, exercises, notes."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self.reason = self.add_reason()
        self.name = self.add_name("name", words.NAME, words.CHANGE_NAME, names.UNNAMED_SESSION)
        self.column.addWidget(Rule(tools.themes))
        self.exercises = RoutineList(Part.STRENGTH, tools)
        self.column.addWidget(self.exercises)
        self.column.addWidget(Rule(tools.themes))
        self.add_what_came(StrengthSession)
        self.notes = self.add_notes()
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the session as it is now."""
        session = self.entry(StrengthSession)
        self.title = words.clipped(names.entry_title(self.voice, session), _MAX_TITLE)
        self.show_reason(self.reason, session, anew=anew)
        self.name.show_text(session.name, anew=anew)
        self.exercises.show_routine(session.id, session.exercises)
        self.show_what_came(session, anew=anew)
        self.show_notes(self.notes, session.notes, anew=anew)


class CrossTrainingPage(EntryPage):
    """Activity, duration, distance, notes."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self.reason = self.add_reason()
        self.activity = self.add_name(
            "activity", words.ACTIVITY, words.CHANGE_ACTIVITY, names.UNNAMED_TRAINING
        )
        self.quantities = self.add_quantities()
        self.add_what_came(CrossTraining)
        self.notes = self.add_notes()
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the training as it is now."""
        training = self.entry(CrossTraining)
        self.title = words.clipped(names.entry_title(self.voice, training), _MAX_TITLE)
        self.show_reason(self.reason, training, anew=anew)
        self.activity.show_text(training.activity, anew=anew)
        self.show_quantities(self.quantities, training.distance, training.duration, anew=anew)
        self.show_what_came(training, anew=anew)
        self.show_notes(self.notes, training.notes, anew=anew)

    def metres(self) -> int | None:
        """How far the training goes."""
        try:
            return self.entry(CrossTraining).distance
        except Gone:
            return None


class RestPage(EntryPage):
    """A rest, and why."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self.notes = self.add_notes(folds=False)
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the rest as it is now."""
        rest = self.entry(Rest)
        self.title = names.entry_title(self.voice, rest)
        self.notes.show_text(rest.notes, anew=anew)


class NotePage(EntryPage):
    """The runner's own words on a day."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self.notes = self.add_notes("text", words.TEXT, words.CHANGE_TEXT, folds=False)
        self.notes.edit.setFixedHeight(200)
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the note as it is now."""
        note = self.entry(Note)
        self.title = self.voice(names.NOTE)
        self.notes.show_text(note.text, anew=anew)


PAGES: dict[type[Entry], type[EntryPage]] = {
    Run: RunPage,
    StrengthSession: StrengthPage,
    CrossTraining: CrossTrainingPage,
    Rest: RestPage,
    Note: NotePage,
}
"""The page of each kind of entry."""
