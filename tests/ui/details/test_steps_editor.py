"""The steps of a run in the details: every value by keys, rows that move, a menu, and sums that follow."""

import pytest
from PySide6.QtCore import Qt

from desktop.model.finding import find_entry
from desktop.model.plan import Run
from desktop.model.refs import EntryRef
from desktop.model.steps import totals
from desktop.ui.details.entry_pages import RunPage
from desktop.ui.details.steps_editor import StepsEditor
from desktop.wording import details, steps
from desktop.wording.voice import Voice
from tests.ui.controls.panels import Room

VOICE = Voice.of("en")
SESSION = "2 km warm-up @ 6:00; 6 x 800 m @ 4:30, 2 min jog @ 6:30; 1.5 km easy @ 6:00"


class Desk:
    """The page of a run with steps."""

    def __init__(self, room: Room) -> None:
        self.room = room
        room.state.select(EntryRef("easy"))
        self.panel = room.details()
        page = self.panel.page
        assert isinstance(page, RunPage)
        self.page = page
        page.add_steps.click()
        self.add(SESSION)

    @property
    def editor(self) -> StepsEditor:
        return self.page.steps

    @property
    def run(self) -> Run:
        run = find_entry(self.room.plan, "easy")[2]
        assert isinstance(run, Run)
        return run

    @property
    def written(self) -> list[str]:
        return [steps.block(VOICE, block, "km") for block in self.run.steps]

    def add(self, text: str) -> None:
        self.editor.new.edit.setFocus()
        self.editor.new.edit.insertPlainText(text)
        self.press(self.editor.new.edit, Qt.Key.Key_Return)

    def press(self, widget: object, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.room.qtbot.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)

    def enter(self, row: int) -> object:
        edit = self.editor.rows[row].field.edit
        self.panel.activateWindow()
        self.room.qtbot.waitUntil(self.panel.isActiveWindow)
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.room.qtbot.waitUntil(edit.hasFocus)
        return edit

    def choose(self, row: int, text: str) -> None:
        menu = self.editor.menu(row)
        next(action for action in menu.actions() if action.text() == text).trigger()


@pytest.fixture
def desk(room: Room) -> Desk:
    return Desk(room)


def test_a_session_that_is_typed_becomes_rows_and_the_sums_follow(desk: Desk) -> None:
    assert [row.field.text() for row in desk.editor.rows] == desk.written
    assert desk.written[1] == "6 × 800 m @ 4:30 /km, 2 min jog @ 6:30 /km"
    assert (desk.run.distance, desk.run.duration) == (10_150, 54 * 60 + 36)
    assert desk.editor.sum.text() == "Sum 10.15 km, 54:36 min"
    assert desk.editor.use.isHidden()
    assert desk.editor.new.text() == ""


def test_a_run_without_steps_offers_them_in_one_line(room: Room) -> None:
    room.state.select(EntryRef("easy"))
    page = room.details().page
    assert isinstance(page, RunPage)
    assert not page.add_steps.isHidden()
    assert "steps" not in vars(page)
    page.add_steps.click()
    assert page.add_steps.isHidden()
    assert page.steps.isVisible()
    room.state.select(EntryRef("ankles"))
    room.state.select(EntryRef("easy"))
    assert page.steps.isHidden(), "as nothing was added"


def test_tab_goes_from_value_to_value_and_up_changes_it(desk: Desk) -> None:
    edit = desk.enter(1)
    assert edit.textCursor().selectedText() == "6"  # type: ignore[attr-defined]
    desk.press(edit, Qt.Key.Key_Tab)
    assert edit.textCursor().selectedText() == "800"  # type: ignore[attr-defined]
    desk.press(edit, Qt.Key.Key_Tab)
    desk.press(edit, Qt.Key.Key_Up)
    assert desk.written[1] == "6 × 800 m @ 4:35 /km, 2 min jog @ 6:30 /km"
    assert edit.textCursor().selectedText() == "4:35"  # type: ignore[attr-defined]
    assert desk.run.duration == totals(desk.run.steps).duration
    desk.press(edit, Qt.Key.Key_Backtab)
    desk.press(edit, Qt.Key.Key_Down)
    assert desk.written[1] == "6 × 700 m @ 4:35 /km, 2 min jog @ 6:30 /km"
    for value in ("4:35", "2", "6:30"):
        desk.press(edit, Qt.Key.Key_Tab)
        assert edit.textCursor().selectedText() == value  # type: ignore[attr-defined]
    desk.press(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus(), "behind the last value comes the next control"  # type: ignore[attr-defined]


def test_changes_of_one_value_in_one_go_are_one_step_to_undo(desk: Desk) -> None:
    before = desk.run
    edit = desk.enter(1)
    for _ in range(3):
        desk.press(edit, Qt.Key.Key_Up)
    assert desk.written[1].startswith("9 × 800 m")
    desk.room.document.undo_stack.undo()
    assert desk.run == before


def test_alt_with_arrows_moves_a_step_and_the_focus_with_it(desk: Desk) -> None:
    edit = desk.enter(0)
    desk.press(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one[:5] for one in desk.written] == ["6 × 8", "2 km ", "1.5 k"]
    assert desk.editor.rows[1].field.edit.hasFocus()
    desk.press(desk.editor.rows[1].field.edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.written[0] == "2 km warm-up @ 6:00 /km"


def test_a_sentence_that_lists_more_becomes_more_rows_and_an_empty_one_goes(desk: Desk) -> None:
    edit = desk.enter(2)
    edit.selectAll()  # type: ignore[attr-defined]
    edit.insertPlainText("1 km easy; 4 x 100 m hard")  # type: ignore[attr-defined]
    desk.press(edit, Qt.Key.Key_Return)
    assert desk.written[2:] == ["1 km easy", "4 × 100 m hard"]
    edit = desk.enter(0)
    edit.selectAll()  # type: ignore[attr-defined]
    desk.press(edit, Qt.Key.Key_Delete)
    desk.press(edit, Qt.Key.Key_Return)
    assert len(desk.editor.rows) == len(desk.written) == 3
    assert desk.editor.rows[0].field.text() == desk.written[0]


def test_the_menu_repeats_leaves_out_and_removes(desk: Desk) -> None:
    desk.choose(1, "Leave out the last rest")
    assert desk.written[1] == "6 × 800 m @ 4:30 /km, 2 min jog @ 6:30 /km between"
    desk.choose(1, "Do once")
    assert desk.written[1:3] == ["800 m @ 4:30 /km", "2 min jog @ 6:30 /km"]
    desk.choose(1, "Repeat")
    assert desk.written[1] == "2 × 800 m @ 4:30 /km, 2 min jog @ 6:30 /km"
    desk.choose(0, "Remove step")
    assert len(desk.written) == 2


def test_where_the_run_says_otherwise_the_sums_are_offered(desk: Desk) -> None:
    desk.page.take(details.USE_SUMS, distance=12_000)
    assert desk.editor.sum.text() == "Steps give 10.15 km, 54:36 min."
    desk.choose(2, "Remove step")
    assert desk.run.distance == 12_000, "what the runner set apart stays"
    desk.editor.use.click()
    assert (desk.run.distance, desk.run.duration) == totals(desk.run.steps)[:2]
    assert desk.editor.use.isHidden()


def test_the_head_says_what_is_repeated_unless_the_run_has_a_name(desk: Desk) -> None:
    assert desk.panel.title.text() == "6 × 800 m"
    desk.page.take(details.CHANGE_NAME, name="Yasso")
    assert desk.panel.title.text() == "Yasso"


def test_a_screen_reader_hears_each_step_by_its_number(desk: Desk) -> None:
    assert [row.field.edit.accessibleName() for row in desk.editor.rows] == ["Step 1", "Step 2", "Step 3"]
    assert desk.editor.rows[0].menu.accessibleName() == "Step 1: more"
    assert desk.editor.picture.accessibleName() == steps.written(VOICE, desk.run.steps, "km")


def test_a_bar_marks_its_row_and_a_row_its_bars(desk: Desk) -> None:
    desk.editor.picture.pointed.emit(1)
    assert [row.marked for row in desk.editor.rows] == [False, True, False]
    desk.editor.rows[2].hovered.emit(True)
    assert desk.editor.picture.block == 2
    desk.editor.rows[2].hovered.emit(False)
    assert desk.editor.picture.block is None
