"""How much of an exercise: steppers for what its dose has."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.model import dose as limits
from desktop.model.dose import Dose
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.field import Field
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.ring import RING
from desktop.ui.controls.stepper import Stepper
from desktop.ui.controls.switch import Switch
from desktop.ui.controls.text import Text
from desktop.ui.controls.textfield import Wrong
from desktop.ui.details.page import clear_layout
from desktop.ui.theme import Themes
from desktop.wording import details as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


@dataclass(frozen=True, slots=True)
class _Part:
    """One number of a dose, named as its field; ``optional`` where nothing need be said."""

    field: str
    label: Phrase
    min_amount: float
    max_amount: float
    step: float = 1
    unit: str = ""
    optional: bool = False
    decimals: int = 0


_SETS = _Part("sets", words.SETS, 1, limits.MAX_SETS)
_REPS = _Part("reps", words.REPS, 1, limits.MAX_REPS)
_HOLD = _Part("hold", words.HOLD, 1, limits.MAX_HOLD, 5, "s")
_DISTANCE = _Part("distance", words.CARRY, 1, limits.MAX_CARRY, 5, "m")
_REST = _Part("rest", words.REST, 0, limits.MAX_REST, 5, "s", optional=True)
_LOAD = _Part("load", words.LOAD, 0, limits.MAX_LOAD, 0.5, "kg", optional=True, decimals=1)
_COUNT = _Part("count", words.COUNT, 0, 0)  # a word, not a number: it has a field in place of a stepper
_COUNT_WIDTH = 76
_WIDTH = 255  # pixels for the steppers of one row
_GAP = 4


def parts_of(dose: Dose, *, weighted: bool) -> tuple[_Part, ...]:
    """The numbers that a dose has; a rest always may be said, a load where there is a weight."""
    parts = [_SETS]
    if dose.count is not None:
        parts.append(_COUNT)
    if dose.reps is not None:
        parts.append(_REPS)
    if dose.hold is not None:
        parts.append(_HOLD)
    if dose.distance is not None:
        parts.append(_DISTANCE)
    if weighted or dose.load is not None:
        parts.append(_LOAD)
    parts.append(_REST)
    return tuple(parts)


class DoseEditor(QWidget):
    """``changed`` carries the new dose and the gesture it is part of (see Stepper)."""

    changed = Signal(object, str)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._dose = Dose(reps=1)
        self._shape: tuple[object, ...] = ()
        self.steppers: dict[str, Stepper] = {}
        self.count = Field(voice(words.COUNT), self._read_count, themes)
        self.count.setParent(self)
        self.count.setContentsMargins(RING, 0, RING, RING)
        self.count.changed.connect(lambda text, _: self._take(replace(self._dose, count=text), ""))
        self.each_side = Switch(voice(words.EACH_SIDE), themes)
        self.each_side.clicked.connect(self._turn_side)
        self.default = Link(voice(words.MAKE_DEFAULT), themes)
        self.everywhere = Link(voice(words.EVERYWHERE), themes)
        self._numbers = QVBoxLayout()
        self._numbers.setSpacing(6)
        row = FoldingLayout()
        row.addWidget(self.each_side)
        row.addWidget(self.default)
        row.setAlignment(self.default, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._numbers)
        column.addLayout(row)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.everywhere)
        column.addLayout(last)

    def show_dose(self, dose: Dose, *, weighted: bool, anew: bool) -> None:
        """Show a dose. Unless ``anew`` (another thing is shown), typing is left alone."""
        parts = parts_of(dose, weighted=weighted)
        if anew:
            for stepper in self.steppers.values():
                stepper.end_gesture()
        self._dose = dose
        if parts != self._shape:
            self._shape = parts
            self._build(parts)
        for field, stepper in self.steppers.items():
            stepper.show_amount(getattr(dose, field))
        self.count.setVisible(dose.count is not None)
        self.count.show_text(dose.count or "", anew=anew)
        self.each_side.setChecked(dose.each_side)

    def finish(self) -> None:
        """Take the numbers that are typed and not yet finished."""
        for stepper in self.steppers.values():
            stepper.interpretText()

    # ---- how it is done ----------------------------------------------------------------

    def _build(self, parts: tuple[_Part, ...]) -> None:
        self._clear_rows()
        self.steppers = {}
        widgets = [self._widget(part) for part in parts]
        for in_row in _rows(widgets):
            row = self._new_row()
            for widget, need in in_row:
                row.addWidget(widget, need)

    def _widget(self, part: _Part) -> tuple[QWidget, int]:
        """What edits a part, and the pixels it needs."""
        if part is _COUNT:
            return self.count, _COUNT_WIDTH
        stepper = self.steppers[part.field] = self._stepper(part)
        return _labelled(self._voice(part.label), stepper, self._themes), stepper.sizeHint().width()

    def _clear_rows(self) -> None:
        while (item := self._numbers.takeAt(0)) is not None:
            row = item.layout()
            if row is not None:
                row.removeWidget(self.count)  # the one that is used again
                clear_layout(row)
                row.deleteLater()

    def _new_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        self._numbers.addLayout(row)
        return row

    def _stepper(self, part: _Part) -> Stepper:
        stepper = Stepper(
            self._voice(part.label),
            self._themes,
            self._voice,
            part.min_amount,
            part.max_amount,
            step=part.step,
            unit=part.unit,
            optional=part.optional,
            decimals=part.decimals,
        )
        stepper.changed.connect(lambda amount, gesture: self._take_number(part, amount, gesture))
        return stepper

    def _take_number(self, part: _Part, amount: float | None, gesture: str) -> None:
        whole = amount if amount is None or part.decimals else round(amount)
        self._take(replace(self._dose, **{part.field: whole}), gesture)  # type: ignore[arg-type]

    def _read_count(self, text: str) -> str:
        count = " ".join(text.split())
        if not 0 < len(count) <= limits.MAX_COUNT:
            raise Wrong(self._voice(words.COUNT_WRONG))
        return count

    def _turn_side(self, each_side: bool) -> None:
        self._take(replace(self._dose, each_side=each_side), "")

    def _take(self, dose: Dose, gesture: str) -> None:
        if dose != self._dose:
            self._dose = dose
            self.changed.emit(dose, gesture)


def _rows(widgets: list[tuple[QWidget, int]]) -> list[list[tuple[QWidget, int]]]:
    """As few rows as hold them all, filled evenly."""
    for in_a_row in range(len(widgets), 0, -1):
        count = -(-len(widgets) // in_a_row)
        size = -(-len(widgets) // count)
        rows = [widgets[start : start + size] for start in range(0, len(widgets), size)]
        if all(sum(need for _, need in row) + _GAP * (len(row) - 1) <= _WIDTH for row in rows):
            return rows
    return [[widget] for widget in widgets]


def _labelled(label: str, stepper: Stepper, themes: Themes) -> QWidget:
    """A stepper under its label."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    text = Text(label, themes, size=12, ink="ink3", inset=RING)
    text.setBuddy(stepper)
    column.addWidget(text)
    column.addWidget(stepper)
    return both
