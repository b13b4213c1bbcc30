"""About you: what the runner may tick, and how they like to see things."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Complaint, Equipment
from desktop.model.settings import Motion, Theme
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.switch import CheckBox
from desktop.ui.controls.text import Rule, Text
from desktop.ui.controls.words import COMPLAINT_WORDS, sentence_case
from desktop.ui.details.look_editor import LookEditor
from desktop.ui.details.page import Page, Tools

_OWNED = {
    Equipment.BAND: "Exercise band",
    Equipment.WEIGHT: "Weights",
    Equipment.STEP: "A step",
    Equipment.CUSHIONED_SHOES: "Cushioned shoes",
}
_THEMES = {Theme.SYSTEM: "System", Theme.LIGHT: "Light", Theme.DARK: "Dark"}
_MOTIONS = {Motion.SYSTEM: "System", Motion.FULL: "Moving", Motion.REDUCED: "Still"}
_WEEK_STARTS = (0, 6, 5)


class AboutPage(Page):
    """Every answer takes effect and is kept at once."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.title, self.where = "About you", "Optional. Stays on this computer."
        self.column.setSpacing(2)
        self._head("Tick what applies")
        self.complaints = {
            complaint: self._box(sentence_case(words)) for complaint, words in COMPLAINT_WORDS.items()
        }
        self._add(
            Text(
                "Exercises that do not suit are flagged, and left out of templates.",
                tools.themes,
                size=12,
                ink="ink3",
            )
        )
        self._head("I have")
        self.equipment = {thing: self._box(words) for thing, words in _OWNED.items()}
        self.column.addSpacing(10)
        self.column.addWidget(Rule(tools.themes))
        self.units = self._choice("Distances", {"km": "km", "mi": "mi"}, "unit")
        days = {day: QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in _WEEK_STARTS}
        self.week_start = self._choice("The week starts on", days, "week_starts_on")
        self.theme = self._choice("Colours", _THEMES, "theme")
        self.column.addSpacing(10)
        self.column.addWidget(Rule(tools.themes))
        self._head("Figures")
        self.motion = self._choice("Movement", _MOTIONS, "motion")
        self.look = LookEditor(tools.themes, tools.figures)
        self.look.chosen.connect(lambda look: self._answer("Change figure", look=look))
        self.column.addWidget(self.look)
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the answers as they are kept."""
        runner, settings = self.tools.document.runner, self.tools.document.settings
        for complaint, box in self.complaints.items():
            box.setChecked(complaint in runner.complaints)
        for thing, box in self.equipment.items():
            box.setChecked(thing in runner.equipment)
        self.units.choose(settings.unit)
        self.week_start.choose(settings.week_starts_on)
        self.theme.choose(settings.theme)
        self.motion.choose(settings.motion)
        self.look.show_look(runner.look)

    # ---- how it is done ----------------------------------------------------------------

    def _add(self, widget: QWidget) -> None:
        margins = widget.contentsMargins()
        widget.setContentsMargins(2, margins.top(), 2, margins.bottom())
        self.column.addWidget(widget)

    def _head(self, text: str) -> None:
        self.column.addSpacing(10)
        self._add(Text(text, self.themes, weight=600))

    def _box(self, text: str) -> CheckBox:
        box = CheckBox(text, self.themes)
        box.clicked.connect(self._take_ticks)
        self.column.addWidget(box)
        return box

    def _choice(self, name: str, choices: Mapping[Any, str], field: str) -> Segmented[Any]:
        self.column.addSpacing(8)
        self._add(Text(name, self.themes, size=12, ink="ink3"))
        segmented: Segmented[Any] = Segmented(choices, name, self.themes)
        segmented.chosen.connect(lambda value: self._prefer(**{field: value}))
        self.column.addWidget(segmented)
        return segmented

    def _take_ticks(self) -> None:
        complaints = frozenset(_ticked(self.complaints))
        equipment = frozenset(_ticked(self.equipment))
        same = complaints == self.tools.document.runner.complaints
        label = "Change equipment" if same else "Change complaints"
        self._answer(label, complaints=complaints, equipment=equipment)

    def _answer(self, label: str, **answers: Any) -> None:
        document = self.tools.document
        document.edit(replace(document.runner, **answers), label)

    def _prefer(self, **choices: Any) -> None:
        document = self.tools.document
        document.set_settings(replace(document.settings, **choices))


def _ticked(boxes: Mapping[Complaint, CheckBox] | Mapping[Equipment, CheckBox]) -> list[Any]:
    return [answer for answer, box in boxes.items() if box.isChecked()]
