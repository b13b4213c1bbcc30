"""An exercise, from the library or as it is planned: picture, movements, dose, guidance."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from desktop.model.dose import Dose
from desktop.model.exercise import Equipment, Exercise, is_own
from desktop.model.finding import find_entry, find_exercise
from desktop.model.kept import Change
from desktop.model.picture import Photo
from desktop.model.plan import PlannedExercise, items
from desktop.model.refs import ExerciseRef, NewExercise, Thing
from desktop.model.refusal import Gone, Refusal
from desktop.ui.controls.glyph import Glyph
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Rule, Text
from desktop.ui.details.dose_editor import DoseEditor
from desktop.ui.details.guidance import Guidance
from desktop.ui.details.page import Page
from desktop.ui.figures.player import FigurePlayer
from desktop.ui.figures.preference import wants_less_motion
from desktop.ui.supplies import Supplies
from desktop.wording import details as words
from desktop.wording import names
from desktop.wording.instructions import instructed

if TYPE_CHECKING:
    from desktop.ui.own.photo_view import PhotoView

BESIDE = 500  # pixels of page, from where the dose stands beside the figure


class ExercisePage(Page):
    """A planned exercise's dose is edited for its entry, a library exercise's is its default."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        themes = tools.themes
        self.figure = FigurePlayer(tools.figures, themes, tools.voice)
        tools.figures.repainted.connect(self.figure.look_changed)
        self._glyph = Glyph(themes)
        self._movements = Text("", themes, weight=600)
        self._terms = Text("", themes, size=12, ink="ink3")
        self._regions = Text("", themes, size=12, ink="ink3")
        self._needs = Text("", themes, size=12, ink="ink3")
        self.dose = DoseEditor(themes, tools.voice)
        self._source = Text("", themes, size=12, ink="ink3", inset=RING)
        self.guidance = Guidance(themes, tools.voice)
        self._exercise: Exercise | None = None
        self._item: PlannedExercise | None = None
        self.add_field("count", self.dose.count)
        self.add_control(self.dose)
        self._lay_out()
        self.dose.changed.connect(self._take_dose)
        self.dose.default.clicked.connect(self._take_default)
        self.dose.everywhere.clicked.connect(self._take_everywhere)
        self.guidance.wanted.connect(lambda other: tools.state.select(NewExercise(other)))

    def refresh(self, *, anew: bool = False) -> None:
        """Show exercise and dose as they are now."""
        document = self.tools.document
        self._item = None
        match self.selected:
            case ExerciseRef(item_id):
                ref, _, self._item = find_exercise(document.plan, item_id)
                exercise_id = self._item.exercise
                when, _, entry = find_entry(document.plan, ref.entry)
                self.where = words.where_exercise(self.voice, when, entry, ref.part)
                if self._item.felt is not None:
                    from desktop.wording.felt import with_felt  # with the first answer there is

                    self.where = with_felt(self.voice, self.where, self._item.felt)
            case NewExercise(exercise_id):
                self.where = self.voice(words.FROM_LIBRARY)
            case _:
                raise Gone(Refusal.NOTHING_MEANT)
        if exercise_id not in document.library:
            raise Gone(Refusal.NOT_IN_LIBRARY)
        self._exercise = exercise = document.library[exercise_id]
        self.title = exercise.name
        if is_own(exercise_id) and isinstance(self.selected, NewExercise):
            self.where = self._where_from(exercise_id)
        self.figure.set_reduced_motion(wants_less_motion(document.settings.motion))
        self.figure.setVisible(exercise.figure is not None)
        self._show_photo(exercise)
        dose = self._item.dose if self._item else exercise.dose
        self.figure.show_exercise(exercise, dose)
        self._show_what_it_works(exercise)
        self._needs.setText(names.needs(self.voice, exercise.equipment))
        told = instructed(self.voice, exercise, [dose])
        self.guidance.show_exercise(told, document.library, document.runner)
        self._show_dose(exercise, anew)

    def concerns(self, change: Change) -> bool:
        """Whether a day (doses elsewhere count), a default dose, the runner or the motion has changed."""
        return bool(change.dates or change.exercises or change.runner or change.settings & {"motion"})

    def keep_typed(self) -> None:
        """Keep what is typed and not yet finished."""
        self.dose.finish()
        super().keep_typed()

    @property
    def planned(self) -> Thing | None:
        """The planned exercise; None for one of the library."""
        return self.selected if isinstance(self.selected, ExerciseRef) else None

    # ---- how it is done ----------------------------------------------------------------

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._movements, self._terms, self._regions, self._needs):
            words.addWidget(label)
        about = QHBoxLayout()
        about.setContentsMargins(2, 4, 0, 4)
        about.setSpacing(8)
        about.addWidget(self._glyph)
        about.addLayout(words, 1)
        seen, told = QVBoxLayout(), QVBoxLayout()
        self._seen = seen
        self._rule = Rule(self.themes)
        seen.addWidget(self.figure)
        seen.addLayout(about)
        for part in (self._rule, self.dose, self._source, Rule(self.themes), self.guidance):
            told.addWidget(part)
        self._both = both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for half, share in ((seen, 2), (told, 3)):
            half.setSpacing(8)
            half.addStretch(1)
            both.addLayout(half, share)
        both.setSpacing(8)
        self.column.addLayout(both)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """From below, where the panel is wide and low, the dose stands beside the figure."""
        super().resizeEvent(event)
        directions, wide = QBoxLayout.Direction, self.width() >= BESIDE
        self._both.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._both.setSpacing(16 if wide else 8)
        self._rule.setVisible(not wide)

    def _show_what_it_works(self, exercise: Exercise) -> None:
        """The ankle's movements before the parts of the body; these alone of an exercise for other parts."""
        voice, moves = self.voice, names.for_the_ankle(exercise)
        self._glyph.show_movements(exercise.movements)
        self._movements.setText(names.what_it_works(voice, exercise))
        self._terms.setText(names.movement_terms(voice, exercise.movements))
        self._regions.setText(names.regions(voice, exercise.regions))
        for part in (self._glyph, self._terms, self._regions):
            part.setVisible(moves)

    def _where_from(self, exercise: str) -> str:
        """That it is the runner's own, and of what it is a copy."""
        from desktop.wording.own import YOURS, YOURS_FROM

        document = self.tools.document
        origin = document.ours.get(document.diary.own[exercise].made_from)
        return self.voice(YOURS_FROM, exercise=origin.name) if origin else self.voice(YOURS)

    def _show_photo(self, exercise: Exercise) -> None:
        if isinstance(exercise.picture, Photo):
            self.photo.show_photo(exercise.picture, exercise.name)
        if "photo" in vars(self):
            self.photo.setVisible(isinstance(exercise.picture, Photo))

    @cached_property
    def photo(self) -> "PhotoView":
        """The runner's own picture, in the place of the figure; made with the first."""
        from desktop.ui.own.photo_view import PhotoView

        made = PhotoView(self.tools.figures.read_photo, self.themes, self.voice)
        self._seen.insertWidget(0, made)
        return made

    def _show_dose(self, exercise: Exercise, anew: bool) -> None:
        dose = self._item.dose if self._item else exercise.dose
        weighted = Equipment.WEIGHT in exercise.equipment
        self.dose.show_dose(dose, weighted=weighted, anew=anew)
        self._source.setText(words.dose_source(self.voice, exercise))
        if self._item:
            self.dose.default.setText(self.voice(words.MAKE_DEFAULT))
            self.dose.default.setEnabled(dose != exercise.dose)
        else:
            self.dose.default.setText(self.voice(words.OUR_DOSE))
            self.dose.default.setEnabled(self.tools.document.has_own_dose(exercise.id))
        mine = self._item is None and is_own(exercise.id)
        self.dose.default.setVisible(not mine or self.tools.document.has_own_dose(exercise.id))
        self.dose.everywhere.setVisible(self._item is not None and self._differs(self._item))

    def _differs(self, item: PlannedExercise) -> bool:
        """Whether the same exercise stands in this week with another dose."""
        plan = self.tools.document.plan
        return any(
            other.exercise == item.exercise and other.dose != item.dose
            for when in self.tools.state.week
            for entry in plan.day(when)
            for other in items(entry)
        )

    def _take_dose(self, dose: Dose, gesture: str) -> None:
        if self._item is not None:
            self.tools.commands.set_dose(self._item.id, dose, gesture)
        elif self._exercise is not None:
            self.tools.document.set_default_dose(self._exercise.id, dose, gesture)

    def _take_default(self) -> None:
        self.keep_typed()
        if self._exercise is not None:
            self.tools.document.set_default_dose(self._exercise.id, self._item.dose if self._item else None)

    def _take_everywhere(self) -> None:
        self.keep_typed()
        if self._item is not None:
            self.tools.commands.set_dose_this_week(self._item.exercise, self._item.dose)
