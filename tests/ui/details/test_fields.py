"""Every field of text: what is typed is kept, undone, given back or set aside, and never dropped."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Plan, Run, RunKind, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise
from desktop.model.settings import Settings
from desktop.model.steps import Block, Manner, Step
from desktop.ui.controls.field import Field, Notes
from desktop.ui.controls.textfield import TextField
from desktop.ui.details.entry_pages import RunPage
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.details.step_field import StepField
from desktop.wording import deeds
from tests.ui.controls.panels import FRI, MON, SAT, TUE, WED, Room, room_with

TOO_LONG = "x" * 10_001


@dataclass(frozen=True)
class Case:
    """A field of a thing, a text that is right there with its value, and one that is wrong."""

    thing: EntryRef | ExerciseRef | NewExercise
    name: str
    right: str
    value: object
    wrong: str

    def __str__(self) -> str:
        return f"{self.thing} {self.name}"


def _entry(entry: str, **fields: tuple[str, object, str]) -> list[Case]:
    return [Case(EntryRef(entry), name, *texts) for name, texts in fields.items()]


DISTANCE = ("9,5 km", 9500, "5 parsecs")
DURATION = ("50:30", 3030, "5 parsecs")
PACE = ("5:30", 330, "5 parsecs")
WORDS = ("Anders 🏃 نص", "Anders 🏃 نص", TOO_LONG)
KEPT_TOGETHER = ("8\N{NO-BREAK SPACE}km", "8\N{NO-BREAK SPACE}km", TOO_LONG)
STARTS = "18:30", 1110, "25 o'clock"
STEPS = "6 x 800 m, 2 min jog", (Block(6, (Step(800), Step(duration=120, manner=Manner.JOG))),), "6 x parsecs"
EFFORT = "7", 7, "very hard"
CAME = {"effort": EFFORT, "word": WORDS}
CAME_OF_A_RUN = {"actual_distance": DISTANCE, "actual_duration": DURATION, **CAME}
CASES = [
    *_entry("easy", **CAME_OF_A_RUN),
    *_entry("ankles", **CAME),
    *_entry("easy", distance=DISTANCE, duration=DURATION, pace=PACE, name=WORDS, starts=STARTS),
    *_entry("easy", notes=WORDS, reason=WORDS, steps=STEPS),
    *_entry("ankles", name=WORDS, notes=WORDS, reason=WORDS),
    *_entry("bike", activity=WORDS, distance=DISTANCE, duration=DURATION, notes=WORDS, reason=WORDS),
    *_entry("rest", notes=WORDS),
    *_entry("rest", notes=KEPT_TOGETHER),
    *_entry("note", text=WORDS),
    Case(ExerciseRef("abc"), "count", "A-M", "A-M", "x" * 21),
    Case(NewExercise("ankle-alphabet"), "count", "A-M", "A-M", "x" * 21),
]
OTHER = ExerciseRef("calf")
every_field = pytest.mark.parametrize("case", CASES, ids=str)
planned = pytest.mark.parametrize(
    "case", [case for case in CASES if not isinstance(case.thing, NewExercise)], ids=str
)
words_alone = pytest.mark.parametrize("case", [case for case in CASES if case.wrong == TOO_LONG], ids=str)


@dataclass
class Desk:
    """A panel that shows a case's field in a window whose Ctrl+Z is the plan's."""

    room: Room
    panel: DetailsPanel
    case: Case

    @property
    def field(self) -> TextField:
        return self.panel.page.fields[self.case.name]

    @property
    def editor(self) -> QWidget:
        assert isinstance(self.field, Field | Notes | StepField)
        return self.field.line if isinstance(self.field, Field) else self.field.edit

    @property
    def value(self) -> object:
        """What the plan holds."""
        match self.case.thing:
            case EntryRef(entry) if self.case.name == "pace":
                run = find_entry(self.room.plan, entry)[2]
                assert isinstance(run, Run)
                assert run.distance
                assert run.duration
                return run.duration * 1000 / run.distance
            case EntryRef(entry) if self.case.name in CAME_OF_A_RUN:
                trained = find_entry(self.room.plan, entry)[2]
                assert isinstance(trained, Run | StrengthSession)
                return getattr(trained.actual, self.case.name.removeprefix("actual_"))
            case EntryRef(entry):
                return getattr(find_entry(self.room.plan, entry)[2], self.case.name)
            case ExerciseRef(item):
                return getattr(find_exercise(self.room.plan, item)[2].dose, self.case.name)
            case NewExercise(exercise):
                return getattr(self.room.document.library[exercise].dose, self.case.name)

    def enter(self) -> None:
        """Put the focus into the field and take hold of its text."""
        self.panel.activateWindow()
        self.editor.setFocus()
        self.room.qtbot.waitUntil(self.editor.hasFocus)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        """Replace the field's text, as typing or pasting does."""
        self.enter()
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.room.qtbot.keyClick(self.editor, key, modifier)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def open_steps(panel: DetailsPanel) -> None:
    """A run without steps has no field for them until it is asked for."""
    if isinstance(panel.page, RunPage):
        panel.page.add_steps.click()


def desk_for(room: Room, case: Case) -> Desk:
    if case.name == "reason":
        room.commands.skip((case.thing,))
        room.document.undo_stack.clear()
    room.state.select(case.thing)
    panel = room.details()
    if case.name == "steps":
        open_steps(panel)
    undo = QAction("Undo", panel, shortcut=QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(lambda: room.document.undo_stack.undo())
    panel.addAction(undo)
    return Desk(room, panel, case)


def test_these_are_all_fields_of_all_pages(room: Room) -> None:
    panel = room.details()
    things = {case.thing for case in CASES}
    for thing in things:
        room.state.select(thing)
        open_steps(panel)
        names = {case.name for case in CASES if case.thing == thing}
        assert set(panel.page.fields) == names


@every_field
def test_what_is_typed_and_entered_is_one_edit_that_undo_takes_back(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    value, text = desk.value, desk.field.text()
    desk.type(case.right)
    if isinstance(desk.field, Field | StepField):
        desk.press(Qt.Key.Key_Return)
        assert desk.value == case.value
    desk.undo()
    assert (desk.value, desk.field.text()) == (value, text)
    assert not room.document.undo_stack.canUndo()
    room.document.undo_stack.redo()
    assert desk.value == case.value
    back = desk.panel.page.fields["step-1" if case.name == "steps" else case.name]
    assert back.text() != text, "the field shows what came back"


@every_field
def test_escape_gives_the_old_text_back_and_leaves_no_edit(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    value, text = desk.value, desk.field.text()
    desk.type(case.wrong)
    desk.press(Qt.Key.Key_Escape)
    assert (desk.value, desk.field.text(), desk.field.complaint) == (value, text, "")
    desk.panel.keep_typed()
    assert room.undo_steps == 0


@words_alone
def test_escape_after_a_pause_is_an_edit_so_that_no_word_is_lost(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    value = desk.value
    desk.type(case.right)
    desk.field.keep()  # what the pause does
    assert desk.value == case.value
    desk.press(Qt.Key.Key_Escape)
    assert desk.value == value
    desk.undo()
    assert desk.value == case.value


@every_field
def test_leaving_a_field_as_it_is_changes_nothing(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    before, text = room.plan, desk.field.text()
    desk.enter()
    desk.press(Qt.Key.Key_Tab)
    desk.type(text)
    desk.press(Qt.Key.Key_Tab)
    room.state.select(OTHER)
    assert room.plan == before
    assert room.undo_steps == 0


@given(
    unit=st.sampled_from(["km", "mi"]), metres=st.integers(1, 10**6), seconds=st.integers(1, 7 * 24 * 3600)
)
@effort(max_examples=25)
def test_a_quantity_typed_as_it_is_shown_is_the_same(
    qtbot: QtBot, unit: str, metres: int, seconds: int
) -> None:
    run = Run("long", RunKind.LONG, metres, seconds)
    room = room_with(qtbot, Plan({MON: (run,)}), settings=Settings(unit=unit))
    room.state.select(EntryRef("long"))
    fields = room.details().page.fields
    for name in ("distance", "duration"):
        shown = fields[name].text()
        fields[name].write(f" {shown}")
        fields[name].finish()
        assert (fields[name].text(), fields[name].complaint) == (shown, "")
    assert room.entry("long", Run) == run
    assert room.undo_steps == 0


@every_field
def test_wrong_text_waits_for_its_thing_with_its_sentence(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    value = desk.value
    desk.type(case.wrong)
    room.state.select(OTHER)
    assert desk.value == value
    assert room.undo_steps == 0
    assert desk.panel.unkept.isVisibleTo(desk.panel), "a line says where the text waits"
    desk.panel.unkept.show_it.click()
    assert room.state.the_one == case.thing
    assert desk.field.text() == case.wrong
    assert desk.field.complaint
    assert desk.panel.focusWidget() is desk.editor
    assert desk.editor.accessibleDescription() == desk.field.complaint
    assert not desk.panel.unkept.isVisibleTo(desk.panel)
    desk.type(case.right)
    room.state.select(OTHER)
    assert desk.value == case.value
    assert not desk.panel.drafts
    assert not desk.panel.unkept.isVisibleTo(desk.panel)


@planned
def test_text_for_something_that_is_deleted_comes_back_with_it(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    desk.type(case.wrong)
    room.commands.delete((case.thing,))
    assert not desk.panel.unkept.isVisibleTo(desk.panel), "it is nowhere to be shown"
    room.document.undo_stack.undo()
    room.state.select(case.thing)
    assert desk.field.text() == case.wrong


@words_alone
def test_words_are_kept_after_a_pause_and_one_go_is_one_step(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    desk.type("Anders")
    desk.field.keep()
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.keyClicks(desk.editor, " und ")
    desk.field.keep()
    assert desk.field.text() == "Anders und ", "keeping takes no space from under the caret"
    room.qtbot.keyClicks(desk.editor, "mehr")
    desk.field.keep()
    assert desk.value == "Anders und mehr"
    assert room.undo_steps == 1
    room.state.select(OTHER)
    room.state.select(case.thing)
    desk.type("Neu")
    desk.panel.keep_typed()
    assert room.undo_steps == 2


def test_the_pause_comes_by_itself(room: Room) -> None:
    desk = desk_for(room, next(case for case in CASES if case.name == "text"))
    desk.type("Physio at six")
    assert desk.value == "Physio at five"
    room.qtbot.waitUntil(lambda: desk.value == "Physio at six")


@every_field
def test_keep_typed_keeps_what_is_right_at_once(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    desk.type(case.right)
    desk.panel.keep_typed()
    assert desk.value == case.value


@every_field
def test_another_change_does_not_touch_what_is_being_typed(room: Room, case: Case) -> None:
    desk = desk_for(room, case)
    desk.type(case.right)
    for day in (MON, TUE, WED, FRI, SAT):
        another = Run(f"another-{day}", RunKind.EASY)
        room.document.edit(edits.add_entry(room.plan, day, another), deeds.ADD)
    assert desk.field.text() == case.right


_DEEDS = st.sampled_from(["keep", "other", "back", "enter", "tick elsewhere", "delete and undo"])


@given(
    case=st.sampled_from(CASES),
    typed=st.lists(
        st.tuples(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12), _DEEDS), max_size=6
    ),
)
@effort(max_examples=25)
def test_whatever_is_typed_is_in_the_plan_or_waits(
    qtbot: QtBot, case: Case, typed: list[tuple[str, str]]
) -> None:
    room = room_with(qtbot)
    desk = desk_for(room, case)
    for text, deed in typed:
        desk.field.write(text)
        match deed:
            case "keep":
                desk.field.keep()
            case "other" | "back":
                room.state.select(OTHER)
            case "enter":
                desk.field.finish()
            case "tick elsewhere":
                room.commands.tick((OTHER,))
            case "delete and undo":
                desk.panel.keep_typed()
                room.commands.delete((case.thing,))
                room.document.undo_stack.undo()
        room.state.select(case.thing)
        desk.panel.keep_typed()
        waits = desk.panel.drafts.of(case.thing).get(case.name)
        if waits is None:
            assert not desk.field.complaint
            desk.field.write(text)
            before = room.plan
            desk.field.finish()
            assert room.plan == before, "the plan says what was typed"
        else:
            assert waits == text == desk.field.text()
    desk.panel.close()
