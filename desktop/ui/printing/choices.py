"""The choices at the left of the print dialog. What makes no difference for what is chosen is not shown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Link, PaintedButton
from desktop.ui.controls.label import Label
from desktop.ui.controls.picker import Picker
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.stepper import Stepper
from desktop.ui.controls.switch import Switch
from desktop.ui.controls.text import Text
from desktop.ui.printing.chosen import Chosen
from desktop.ui.printing.fields import Labelled, in_pairs
from desktop.ui.printing.kind_card import KindCard
from desktop.ui.printing.kinds import KINDS, USUAL
from desktop.ui.printing.second import SecondRunner
from desktop.ui.printing.week_range import WeekRange
from desktop.ui.theme import Themes
from desktop.wording import printing as words
from desktop.wording.cards import CARD_SIZES, PAPER_NAMES
from desktop.wording.language import language, offered
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice
from printouts import ORIENTATIONS, Sheet
from printouts.options import GAPS, MARKS, MAX_OFFSET

MARGIN, WIDTH = 20, 404
OFFSET_STEP = 0.5

_SIDES: Final[Mapping[str, Phrase]] = {
    "one": words.ONE_SIDE,
    "long": words.LONG_EDGE,
    "short": words.SHORT_EDGE,
    "fronts-backs": words.FRONTS_BACKS,
    "fold": words.FOLD_OVER,
}
_SHOWN: Final[Mapping[str, tuple[Phrase, Phrase]]] = {
    "figures": (words.FIGURES, words.FIGURES_LINE),
    "notes": (words.NOTES, words.NOTES_LINE),
}
_SWITCHES: Final[Mapping[str, tuple[Phrase, Phrase]]] = {
    "ink_saving": (words.INK_SAVING, words.INK_SAVING_LINE),
    "large": (words.LARGE, words.LARGE_LINE),
    "every_exercise": (words.EVERY_EXERCISE, words.EVERY_EXERCISE_LINE),
    "rule": (words.RULE, words.RULE_LINE),
}


class _Ground(QWidget):
    """What is scrolled: as tall as the choices are at its width, not as tall as at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        """How narrow it may be; how tall it must be then, its layout is asked."""
        return QSize(super().minimumSizeHint().width(), 0)


class ChoicesPanel(QScrollArea):
    """``chosen`` is what stands there now; ``changed`` follows each change that the runner makes.

    ``lettered`` are labels and buttons that Alt and a letter are to reach, ``routines`` the names of saved
    ones by their ids.
    """

    changed = Signal()

    def __init__(
        self,
        chosen: Chosen,
        today: date,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
        routines: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.chosen, self._routines = chosen, routines
        self._today, self._themes, self._voice = today, themes, voice
        self._fields: dict[str, QWidget] = {}
        self.lettered: list[Label | PaintedButton] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setViewport(QWidget())
        ground = _Ground()
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(MARGIN, 10, MARGIN, 12)
        self._column.setSpacing(9)
        self._build()
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self._show_what_applies()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn sheets, which the dialog does; what has the focus is scrolled to."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    # ---- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        column, options = self._column, self.chosen.options
        column.addLayout(self._kinds())
        self._fields["weeks"] = self._weeks()
        column.addWidget(self._fields["weeks"])
        if self._routines:
            column.addWidget(self._routine())
        column.addWidget(self._second_runner())
        column.addLayout(
            in_pairs(
                self._picker("paper", words.PAPER, self._said(PAPER_NAMES)),
                self._few("orientation", words.ORIENTATION, self._orientations()),
                self._picker("card", words.CARD, self._said(CARD_SIZES)),
            )
        )
        column.addWidget(self._picker("sides", words.SIDES, self._said(_SIDES)))
        self._show = Text(self._voice(words.SHOW), self._themes, size=13, weight=600, inset=2)
        column.addWidget(self._show)
        switches = QVBoxLayout()
        switches.setSpacing(2)
        for name, (text, line) in {**_SHOWN, **_SWITCHES}.items():
            switches.addWidget(self._switch(name, text, line))
        column.addLayout(switches)
        marks = {value: self._voice(words.CUT_MARKS[value]) for value in sorted(MARKS, key=_marks_order)}
        column.addLayout(
            in_pairs(self._few("gap", words.GAP, self._gaps()), self._few("marks", words.MARKS, marks))
        )
        column.addWidget(self._offset(options.offset))
        column.addWidget(self._picker("language", words.LANGUAGE, self._languages()))
        column.addStretch(1)

    def _kinds(self) -> QVBoxLayout:
        cards = QVBoxLayout()
        cards.setSpacing(4)
        self.kinds = {sheet: KindCard(kind, self._themes, self._voice) for sheet, kind in KINDS.items()}
        what = Label(self._voice(words.WHAT), self.kinds[Sheet.FRIDGE], self._themes)
        self.lettered.append(what)
        cards.addWidget(what)
        for sheet, card in self.kinds.items():
            card.setChecked(sheet in self.chosen.what)
            card.toggled.connect(self._take_kinds)
            cards.addWidget(card)
        self.more = Link(self._voice(words.MORE_KINDS), self._themes)
        self.more.clicked.connect(self._show_all_kinds)
        cards.addWidget(self.more)
        others = [card for sheet, card in self.kinds.items() if sheet not in USUAL]
        if any(card.isChecked() for card in others):
            self.more.hide()
        else:
            for card in others:
                card.hide()
        return cards

    def _show_all_kinds(self) -> None:
        """Offer what is printed more seldom too, and let the keyboard go on there."""
        self.more.hide()
        others = [card for sheet, card in self.kinds.items() if sheet not in USUAL]
        for card in others:
            card.show()
        others[0].setFocus()

    def _weeks(self) -> WeekRange:
        chosen = self.chosen
        weeks = WeekRange(chosen.first, chosen.last, self._today, self._themes, self._voice)
        self.first, self.last = weeks.first, weeks.last
        weeks.changed.connect(lambda first, last: self._take(replace(self.chosen, first=first, last=last)))
        self.lettered += weeks.lettered
        return weeks

    def _second_runner(self) -> SecondRunner:
        self.second = SecondRunner(self._themes, self._voice)
        self.second.changed.connect(lambda second: self._take(replace(self.chosen, second=second)))
        self._fields["second"] = self.second
        self.lettered += self.second.lettered
        return self.second

    def _routine(self) -> Labelled:
        """Of which routines cards are made: of what the weeks hold, or of a saved one."""
        choices = {"": self._voice(words.OF_THE_WEEKS), **self._routines}
        self.routine: Picker[str] = Picker(choices, self._voice(words.WHICH_ROUTINES), self._themes)
        self.routine.chosen.connect(lambda routine: self._take(replace(self.chosen, routine=routine)))
        # Without a letter of its own: there are no more letters than there are other fields.
        labelled = Labelled(self._voice(words.WHICH_ROUTINES), self.routine, self._themes)
        self._fields["routine"] = labelled
        return labelled

    def _picker(self, name: str, label: Phrase, choices: Mapping[Any, str]) -> Labelled:
        picker: Picker[Any] = Picker(choices, self._voice(label), self._themes)
        picker.choose(getattr(self.chosen.options, name))
        picker.chosen.connect(lambda value: self._choose(name, value))
        return self._field(name, Labelled(self._voice(label), picker, self._themes))

    def _few(self, name: str, label: Phrase, choices: Mapping[Any, str]) -> Labelled:
        few: Segmented[Any] = Segmented(choices, self._voice(label), self._themes)
        few.choose(getattr(self.chosen.options, name))
        few.chosen.connect(lambda value: self._choose(name, value))
        return self._field(name, Labelled(self._voice(label), few, self._themes))

    def _switch(self, name: str, text: Phrase, line: Phrase) -> Switch:
        switch = Switch(self._voice(text), self._themes, under=self._voice(line))
        switch.setChecked(getattr(self.chosen.options, name))
        switch.toggled.connect(lambda on: self._choose(name, on))
        switch.toggled.connect(lambda: self.ensureWidgetVisible(switch))  # it may be switched by its letter
        self.lettered.append(switch)
        self._fields[name] = switch
        return switch

    def _offset(self, offset: tuple[float, float]) -> QWidget:
        """How far the backs are moved, in millimetres to the right and down."""
        self.offset = (
            self._stepper(words.OFFSET_ACROSS, offset[0]),
            self._stepper(words.OFFSET_DOWN, offset[1]),
        )
        both = QWidget()
        names = self._voice(words.OFFSET_ACROSS), self._voice(words.OFFSET_DOWN)
        labelled = [
            Labelled(name, stepper, self._themes) for name, stepper in zip(names, self.offset, strict=True)
        ]
        self.lettered += [one.head for one in labelled]
        pairs = in_pairs(*labelled)
        pairs.setContentsMargins(0, 0, 0, 0)
        both.setLayout(pairs)
        self._fields["offset"] = both
        return both

    def _stepper(self, name: Phrase, amount: float) -> Stepper:
        unit = self._voice(words.MM)
        stepper = Stepper(
            self._voice(name),
            self._themes,
            self._voice,
            -MAX_OFFSET,
            MAX_OFFSET,
            step=OFFSET_STEP,
            unit=unit,
            decimals=1,
        )
        stepper.show_amount(amount)
        stepper.changed.connect(lambda *_: self._choose("offset", tuple(one.value() for one in self.offset)))
        return stepper

    def _field(self, name: str, labelled: Labelled) -> Labelled:
        self._fields[name] = labelled
        self.lettered.append(labelled.head)
        return labelled

    def _said(self, phrases: Mapping[str, Phrase]) -> dict[str, str]:
        return {value: self._voice(phrase) for value, phrase in phrases.items()}

    def _orientations(self) -> dict[str, str]:
        return {value: self._voice(words.ORIENTATIONS[value]) for value in ORIENTATIONS}

    def _gaps(self) -> dict[int, str]:
        return {gap: self._voice(words.MILLIMETRES, number=gap) for gap in GAPS}

    def _languages(self) -> dict[str, str]:
        """All languages by their own names, and the window's."""
        return {code: language(code).name for code in (*offered(), self._voice.language.code)}

    # ---- what the runner chooses -----------------------------------------------------------

    def control(self, name: str) -> QWidget:
        """The control of an option."""
        field = self._fields[name]
        return field.control if isinstance(field, Labelled) else field

    def shows(self, name: str) -> bool:
        """Whether an option can be chosen as things are."""
        return not self._fields[name].isHidden() and self.control(name).isEnabled()

    def _choose(self, name: str, value: object) -> None:
        changed: Any = {name: value}
        self._take(replace(self.chosen, options=replace(self.chosen.options, **changed)))

    def _take_kinds(self) -> None:
        what = tuple(sheet for sheet, card in self.kinds.items() if card.isChecked())
        self._take(replace(self.chosen, what=what))

    def _take(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self._show_what_applies()
            self.changed.emit()

    def _show_what_applies(self) -> None:
        used, refused = self.chosen.used, self.chosen.refused
        self._show.setVisible(not used.isdisjoint(_SHOWN))
        for card in self.kinds.values():
            card.tell(large=self.chosen.options.large)
        for name, field in self._fields.items():
            field.setVisible(name in used)
            if isinstance(field, Labelled):
                why = refused.get(name)
                field.refuse(self._voice(why) if why else "")


def _marks_order(value: str) -> int:
    return tuple(words.CUT_MARKS).index(value)
