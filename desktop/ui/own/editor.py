"""The dialog in which an exercise of the runner's own is made and changed; the preview follows each key."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.diary import MAX_OWN_SENTENCE, MAX_OWN_SHORT
from desktop.model.dose import Dose
from desktop.model.exercise import Equipment, Movement, Part, Region
from desktop.model.own import NotMade
from desktop.storage.pictures import Pictures
from desktop.ui.controls.box import Box
from desktop.ui.controls.buttons import Chip
from desktop.ui.controls.folding import FlowingLayout
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.standing import room_over, scrolled
from desktop.ui.controls.text import Rule, Text
from desktop.ui.details.dose_editor import DoseEditor
from desktop.ui.own.commands import Draft, OwnExercises
from desktop.ui.own.line import Line
from desktop.ui.own.picture_choice import PictureChoice
from desktop.ui.own.preview import Preview
from desktop.ui.own.steps import StepLines
from desktop.ui.supplies import Supplies
from desktop.wording import names
from desktop.wording import own as words
from desktop.wording.phrase import Phrase
from desktop.wording.question import Answer, Question, Sign, Tone
from desktop.wording.storage import SaidError
from desktop.wording.voice import sentence_case
from desktop.wording.weekbar import region
from printouts.drawings import Drawings

SIZE = QSize(1176, 800)
SIDE = 24
PREVIEW = 330  # pixels of the right part
NARROW = 860  # pixels of dialog below which it has no room
MEASURES = {"reps": Dose(reps=10), "hold": Dose(hold=30), "distance": Dose(distance=20)}
NO_LIMIT = 10_000


class OwnEditor(QDialog):
    """Keeps nothing before the runner says so; closing with changes asks. ``draft`` is what stands there."""

    def __init__(
        self, draft: Draft, supplies: Supplies, mine: OwnExercises, pictures: Pictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._supplies, self._mine, self._pictures = supplies, mine, pictures
        self._begun, self._new = draft.exercise, draft.is_new
        self._dose, self._sure = draft.exercise.dose, False
        voice, ours = supplies.voice, supplies.document.ours
        title = words.NEW_TITLE if draft.is_new else words.EDIT_TITLE
        self.setWindowTitle(voice(title, name=draft.exercise.name) if not draft.is_new else voice(title))
        own = draft.exercise
        self.name = self._line(words.NAME, own.name, NO_LIMIT)
        self.short_name = self._line(words.SHORT_NAME, own.short_name, MAX_OWN_SHORT)
        self.picture = PictureChoice(own, supplies, ours, pictures.read)
        self.steps = StepLines(own.steps, supplies.themes, voice)
        self.caution = self._line(words.CAUTION, own.caution)
        self.feel = self._line(words.FEEL, own.feel)
        self.mistake = self._line(words.MISTAKE, own.mistake)
        self.easier = self._line(words.EASIER, own.easier)
        self.harder = self._line(words.HARDER, own.harder)
        self.dose = DoseEditor(supplies.themes, voice)
        self.measure = Segmented(
            {name: voice(phrase) for name, phrase in words.MEASURES.items()},
            voice(words.MEASURE),
            supplies.themes,
        )
        self.regions = self._chips({one: region(voice, one) for one in Region}, own.regions)
        moves: dict[StrEnum, str] = {}
        moves |= {one: sentence_case(voice(names.MOVEMENTS[one])) for one in Movement}
        self.movements = self._chips(moves, own.movements)
        self.fits = self._chips({one: names.part(voice, one) for one in Part}, own.fits)
        self.equipment = self._chips(
            {one: sentence_case(voice(names.EQUIPMENT[one])) for one in Equipment}, own.equipment
        )
        self.wrong = Text("", supplies.themes, size=12, ink="refused")
        self.keep = QPushButton(voice(words.ADD if draft.is_new else words.KEEP), self)
        self.keep.setProperty("primary", True)
        self.another = QPushButton(voice(words.ADD_ANOTHER), self)
        self.another.setVisible(draft.is_new)
        self.cancel = QPushButton(voice(words.CANCEL), self)
        drawings = Drawings(supplies.figures.source, self.picture.picture)
        self.preview = Preview(supplies, ours, drawings)
        self._lay_out()
        self._connect()
        self._show_dose(anew=True)
        self._follow()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> Draft:
        """The exercise as it stands in the fields."""
        chosen = self.picture.exercise
        exercise = replace(
            self._begun,
            name=self.name.text(),
            dose=self._dose,
            short_name=self.short_name.text(),
            steps=self.steps.steps,
            feel=self.feel.text(),
            mistake=self.mistake.text(),
            caution=self.caution.text(),
            easier=self.easier.text(),
            harder=self.harder.text(),
            equipment=_ticked(self.equipment),
            fits=_ticked(self.fits),
            regions=_ticked(self.regions),
            movements=_ticked(self.movements),
            figure=chosen.figure,
            photo=chosen.photo,
            photo_end=chosen.photo_end,
        )
        return Draft(exercise, self._new)

    def accept(self) -> None:
        """Keep it, its pictures first; or say why not and stay."""
        self.dose.finish()
        draft = self.draft
        try:
            for photo in draft.exercise.photos:
                if photo in self.picture.new:
                    self._pictures.put(self.picture.new[photo])
        except SaidError as error:
            self._complain(self._supplies.voice.say(error.said))
            return
        why = self._mine.keep(draft)
        if why is not None:
            self._complain(self._supplies.voice.say(words.PROBLEMS[why]))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._sure = True
        super().accept()

    def reject(self) -> None:
        """Leave; where something was changed that is asked first."""
        if self._sure or not self._is_changed():
            super().reject()
            return
        voice = self._supplies.voice
        answers = (
            Answer(voice(words.STAY), safe=True),
            Answer(voice(words.LEAVE), self._leave, tone=Tone.GRAVE),
        )
        question = Question(voice(words.LEAVE_TITLE), (voice(words.LEAVE_ABOUT),), answers, Sign.CAUTION)
        Box(question, self._supplies.themes, self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own button asks as Escape does."""
        if self._sure or not self._is_changed():
            event.accept()
        else:
            event.ignore()
            self.reject()

    # ---- how it is done --------------------------------------------------------------------

    def _keep_and_begin_another(self) -> None:
        self.accept()
        if self._sure:
            self._mine.new()

    def _leave(self) -> None:
        self._sure = True
        super().reject()

    def _is_changed(self) -> bool:
        now = self.draft.exercise
        return replace(now, steps=tuple(filter(None, now.steps))) != self._begun

    def _complain(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)
        self.name.mark(wrong=bool(sentence))

    def _line(self, name: Phrase, text: str, most: int = MAX_OWN_SENTENCE) -> Line:
        return Line(self._supplies.voice(name), self._supplies.themes, most, text)

    def _chips(self, choices: Mapping[StrEnum, str], chosen: Iterable[StrEnum]) -> dict[StrEnum, Chip]:
        chips = {}
        for one, name in choices.items():
            chip = chips[one] = Chip(name, "check", self._supplies.themes)
            chip.setChecked(one in chosen)
            chip.toggled.connect(lambda _: self._follow())
        return chips

    def _connect(self) -> None:
        for line in (self.short_name, self.caution, self.feel, self.mistake, self.easier, self.harder):
            line.textChanged.connect(lambda _: self._follow())
        self.name.textChanged.connect(self._rename)
        self.steps.changed.connect(self._follow)
        self.picture.changed.connect(self._follow)
        self.dose.changed.connect(self._take_dose)
        self.measure.chosen.connect(self._take_measure)
        self.keep.clicked.connect(self.accept)
        self.another.clicked.connect(self._keep_and_begin_another)
        self.cancel.clicked.connect(self.reject)
        for button in (self.keep, self.another, self.cancel):
            button.setAutoDefault(False)

    def _rename(self, name: str) -> None:
        self._complain("")
        self.picture.show_name(name)
        self._follow()

    def _follow(self) -> None:
        """The button is live with a name alone, and the preview shows what stands there."""
        exercise = self.draft.exercise
        named = bool(exercise.name.strip())
        self.keep.setEnabled(named)
        self.another.setEnabled(named)
        self.keep.setToolTip("" if named else self._supplies.voice.say(words.PROBLEMS[NotMade.NO_NAME]))
        shown = replace(exercise, steps=tuple(filter(str.strip, exercise.steps)))
        self.preview.show_exercise(shown)

    def _take_dose(self, dose: Dose, gesture: str) -> None:
        self._dose = dose
        self._show_dose(anew=False)
        self._follow()

    def _take_measure(self, measure: str) -> None:
        usual = MEASURES[measure]
        dose = self._dose
        self._dose = replace(usual, sets=dose.sets, rest=dose.rest, each_side=dose.each_side)
        self._show_dose(anew=True)
        self._follow()

    def _show_dose(self, *, anew: bool) -> None:
        dose = self._dose
        measure = "reps" if dose.reps is not None else "distance" if dose.distance is not None else "hold"
        self.measure.choose(measure)
        self.measure.setVisible(dose.count is None)
        self.dose.show_dose(dose, weighted=Equipment.WEIGHT in _ticked(self.equipment), anew=anew)
        self.dose.default.hide()
        self.dose.everywhere.hide()

    # ---- layout ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(SIDE, 18, SIDE, 18)
        column.setSpacing(14)
        column.addLayout(
            _beside(
                self._field(words.NAME, self.name, self.wrong),
                self._field(words.SHORT_NAME, self.short_name, beside=words.FOR_CARDS),
            )
        )
        column.addWidget(self._field(words.PICTURE, self.picture))
        column.addLayout(
            _beside(
                self._field(words.STEPS, self.steps, beside=words.ONE_ACTION),
                self._field(words.DOSE, self.dose, self.measure),
            )
        )
        voice, themes = self._supplies.voice, self._supplies.themes
        ankle = Text(voice(words.ANKLE), themes, size=12, ink="ink2")
        works = self._field(words.WORKS, _folded(self.regions), ankle, _folded(self.movements))
        fits = self._field(words.FITS, _folded(self.fits))
        column.addLayout(_beside(works, fits))
        column.addWidget(self._field(words.EQUIPMENT, _folded(self.equipment)))
        more = ((words.CAUTION, self.caution), (words.FEEL, self.feel), (words.MISTAKE, self.mistake))
        for label, line in (*more, (words.EASIER, self.easier), (words.HARDER, self.harder)):
            column.addWidget(self._field(label, line, beside=words.OPTIONAL))
        column.addStretch(1)
        self.wrong.hide()
        scroll = scrolled(form)
        self._right = scrolled(self.preview)
        self._right.setFixedWidth(PREVIEW)
        parts = QHBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(scroll, 1)
        parts.addWidget(Rule(themes, upright=True))
        parts.addWidget(self._right)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 12, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(Text(voice(words.KEPT_IN), themes, size=12, ink="ink2"), 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.another)
        foot.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(parts, 1)
        whole.addWidget(Rule(themes))
        whole.addLayout(foot)
        size = SIZE.boundedTo(room_over(self))
        self._right.setVisible(size.width() >= NARROW)
        self.resize(size)

    def _field(self, label: Phrase, *parts: QWidget, beside: Phrase | None = None) -> QWidget:
        voice, themes = self._supplies.voice, self._supplies.themes
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = Text(voice(label), themes, weight=600)
        name.setBuddy(parts[0])
        head.addWidget(name)
        if beside is not None:
            head.addWidget(Text(voice(beside), themes, size=12, ink="ink3"))
        head.addStretch(1)
        column.addLayout(head)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return field


def _ticked(chips: Mapping[StrEnum, Chip]) -> frozenset:  # type: ignore[type-arg]  # of the kind of its chips
    return frozenset(one for one, chip in chips.items() if chip.isChecked())


def _folded(chips: Mapping[StrEnum, Chip]) -> QWidget:
    box = QWidget()
    layout = FlowingLayout(box, below=6, give=0)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for chip in chips.values():
        layout.addWidget(chip)
    return box


def _beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(24)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return row
