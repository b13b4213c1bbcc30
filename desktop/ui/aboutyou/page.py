"""About you: what the runner may tick, and how they like to see things."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Complaint, Equipment
from desktop.model.kept import Change
from desktop.model.settings import Hint
from desktop.ui.aboutyou.laid_on import LaidOnEditor
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.switch import CheckBox
from desktop.ui.controls.text import Rule, Text
from desktop.ui.details.page import Page
from desktop.ui.supplies import Supplies
from desktop.wording import about_you as words
from desktop.wording import dates, names, quantities
from desktop.wording.phrase import Phrase
from desktop.wording.voice import sentence_case

if TYPE_CHECKING:
    from desktop.ui.aboutyou.look_editor import LookEditor

_TO_OWN = (
    Equipment.BAND,
    Equipment.LOOP,
    Equipment.WEIGHT,
    Equipment.STEP,
    Equipment.CUSHIONED_SHOES,
)
_WEEK_STARTS = (0, 6, 5)
BELOW_THE_FOLD = 300  # milliseconds after which a starting window has room for what nobody sees yet


class AboutPage(Page):
    """Every answer takes effect and is kept at once."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        voice = tools.voice
        self.title, self.where = voice(words.ABOUT_YOU), voice(words.STAYS_HERE)
        self.column.setSpacing(2)
        self._head(words.WHAT_APPLIES)
        self.complaints = {
            complaint: self._box(sentence_case(voice(name))) for complaint, name in names.COMPLAINTS.items()
        }
        self._add(Text(voice(words.NOT_SUITED), tools.themes, size=12, ink="ink3"))
        self.column.addSpacing(6)
        self.first_year = self._box(voice(words.FIRST_YEAR), under=voice(words.FIRST_YEAR_MEANS))
        self._head(words.I_HAVE)
        self.equipment = {thing: self._box(words.owned(voice, thing)) for thing in _TO_OWN}
        self.column.addSpacing(10)
        self.column.addWidget(Rule(tools.themes))
        units = {unit: voice(quantities.UNITS[unit]) for unit in ("km", "mi")}
        self.units = self._choice(words.DISTANCES, units, "unit")
        days = {day: dates.weekday_name(voice, day) for day in _WEEK_STARTS}
        self.week_start = self._choice(words.WEEK_STARTS, days, "week_starts_on")
        self.new_run = self._choice(words.NEW_RUN, self._said(words.NEW_RUNS), "new_run")
        self.laid_on = LaidOnEditor(tools)
        self.laid_on.preferred.connect(tools.document.set_settings)
        self.add_control(self.laid_on)
        self.column.addWidget(self.laid_on)
        self.theme = self._choice(words.COLOURS, self._said(words.THEMES), "theme")
        self.hints = CheckBox(voice(words.HINTS), tools.themes, under=voice(words.HINTS_HUSHED))
        self.hints.clicked.connect(self._take_hints)
        self.add_control(self.hints)
        self.column.addSpacing(8)
        self.column.addWidget(self.hints)
        self.column.addSpacing(10)
        self.column.addWidget(Rule(tools.themes))
        self._head(words.FIGURES)
        self.motion = self._choice(words.MOVEMENT, self._said(words.MOTIONS), "motion")
        self.column.addStretch(1)
        if tools.figures.waits:  # the program starts: what is below the fold comes when the rest is there
            QTimer.singleShot(BELOW_THE_FOLD, self, lambda: self.look)
        else:
            _ = self.look

    @cached_property
    def look(self) -> "LookEditor":
        """How the figures look, at the end of the page."""
        from desktop.ui.aboutyou.look_editor import LookEditor

        made = LookEditor(self.tools.themes, self.tools.figures, self.voice)
        made.show_look(self.tools.document.runner.look)
        self.add_control(made)
        made.chosen.connect(lambda look: self._answer(words.CHANGE_FIGURE, look=look))
        self.column.insertWidget(self.column.count() - 1, made)
        return made

    def refresh(self, *, anew: bool = False) -> None:
        """Show the answers as they are kept."""
        runner, settings = self.tools.document.runner, self.tools.document.settings
        for complaint, box in self.complaints.items():
            box.setChecked(complaint in runner.complaints)
        self.first_year.setChecked(runner.first_year)
        for thing, box in self.equipment.items():
            box.setChecked(thing in runner.equipment)
        self.units.choose(settings.unit)
        self.week_start.choose(settings.week_starts_on)
        self.new_run.choose(settings.new_run)
        self.laid_on.refresh()
        self.theme.choose(settings.theme)
        self.motion.choose(settings.motion)
        self.hints.setChecked(not settings.hushed)
        if "look" in vars(self):
            self.look.show_look(runner.look)

    def concerns(self, change: Change) -> bool:
        """Whether an answer has changed."""
        return bool(change.runner or change.settings or change.routines)

    # ---- how it is done ----------------------------------------------------------------

    def _add(self, widget: QWidget) -> None:
        margins = widget.contentsMargins()
        widget.setContentsMargins(2, margins.top(), 2, margins.bottom())
        self.column.addWidget(widget)

    def _said(self, choices: Mapping[Any, Phrase]) -> dict[Any, str]:
        return {value: self.voice(phrase) for value, phrase in choices.items()}

    def _head(self, head: Phrase) -> None:
        self.column.addSpacing(10)
        self._add(Text(self.voice(head), self.themes, weight=600))

    def _box(self, text: str, under: str = "") -> CheckBox:
        box = CheckBox(text, self.themes, under=under)
        box.clicked.connect(self._take_ticks)
        self.add_control(box)
        self.column.addWidget(box)
        return box

    def _choice(self, label: Phrase, choices: Mapping[Any, str], field: str) -> Segmented[Any]:
        name = self.voice(label)
        self.column.addSpacing(8)
        self._add(Text(name, self.themes, size=12, ink="ink3"))
        segmented: Segmented[Any] = Segmented(choices, name, self.themes)
        segmented.chosen.connect(lambda value: self._prefer(**{field: value}))
        self.column.addWidget(segmented)
        return segmented

    def _take_ticks(self) -> None:
        before = self.tools.document.runner
        complaints = frozenset(_ticked(self.complaints))
        equipment = frozenset(_ticked(self.equipment))
        first_year = self.first_year.isChecked()
        if complaints != before.complaints:
            label = words.CHANGE_COMPLAINTS
        else:
            label = words.CHANGE_FIRST_YEAR if first_year != before.first_year else words.CHANGE_EQUIPMENT
        self._answer(label, complaints=complaints, equipment=equipment, first_year=first_year)

    def _take_hints(self) -> None:
        self._prefer(hushed=frozenset() if self.hints.isChecked() else frozenset(Hint))

    def _answer(self, label: Phrase, **answers: Any) -> None:
        document = self.tools.document
        document.edit(replace(document.runner, **answers), label)

    def _prefer(self, **choices: Any) -> None:
        document = self.tools.document
        document.set_settings(replace(document.settings, **choices))


def _ticked(boxes: Mapping[Complaint, CheckBox] | Mapping[Equipment, CheckBox]) -> list[Any]:
    return [answer for answer, box in boxes.items() if box.isChecked()]
