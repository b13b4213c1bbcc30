"""A board that is too low for its days: strips fold to one line, open by hand, by key and under a drag."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Library, Part
from desktop.model.plan import Run
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, RoutineRef
from desktop.ui.board.geometry.folding import Strip, folded
from desktop.ui.board.geometry.slots import ItemSlot, StripSlot, day_slots
from desktop.ui.board.view import WeekBoard
from tests.ui.board.bench import THU, Bench, sample_plan
from tests.ui.board.conftest import BenchOf

WARM_UP = RoutineRef("tempo", Part.WARM_UP)
LEFT = Qt.MouseButton.LeftButton


# ---- which fold: laws --------------------------------------------------------------------------

strips = st.lists(st.integers(0, 300), max_size=6).map(
    lambda saved: [Strip(RoutineRef(str(number), Part.WARM_UP), px) for number, px in enumerate(saved)]
)


class Drawn(NamedTuple):
    strips: list[Strip]
    height: int
    room: int

    def left(self, found: tuple[RoutineRef, ...]) -> int:
        return self.height - sum(strip.saves for strip in self.strips if strip.ref in found)


drawn = st.builds(
    lambda found, rest, room: Drawn(found, rest + sum(one.saves for one in found), room),
    strips,
    st.integers(0, 600),
    st.integers(100, 900),
)


@given(drawn)
def test_a_day_that_fits_folds_nothing_and_one_that_does_not_as_little_as_it_must(case: Drawn) -> None:
    found = folded(*case)
    if case.height <= case.room:
        assert found == ()
    elif case.left(found) <= case.room:
        assert all(case.left(tuple(set(found) - {one})) > case.room for one in found[-1:])
    else:
        assert set(found) == {one.ref for one in case.strips if one.saves}, "all of them, and it scrolls"


@given(drawn, st.integers(0, 400))
def test_more_room_folds_no_other(case: Drawn, more: int) -> None:
    assert set(folded(case.strips, case.height, case.room + more)) <= set(folded(*case))


@given(drawn)
def test_the_tallest_fold_first(case: Drawn) -> None:
    saved = {one.ref: one.saves for one in case.strips}
    found = folded(*case)
    assert list(found) == sorted(found, key=lambda ref: -saved[ref])
    assert all(saved[ref] >= saved[other] for ref in found for other in saved.keys() - set(found))


# ---- the board -------------------------------------------------------------------------------


@pytest.fixture
def bench(bench_of: BenchOf, library: Library) -> Bench:
    made = bench_of(sample_plan(library))
    made.board.resize(908, 300)
    QApplication.processEvents()
    return made


def strip(bench: Bench) -> StripSlot:
    slot = bench.board.slot_at(bench.index("warm-up", "tempo"))
    assert isinstance(slot, StripSlot)
    return slot


def rows(bench: Bench) -> list[str]:
    return [cell.slot.item.id for cell in bench.board.week.days[3].cells if isinstance(cell.slot, ItemSlot)]


def test_a_day_that_is_too_tall_shows_its_strips_in_one_line(bench: Bench, bench_of: BenchOf) -> None:
    assert strip(bench).folded is True
    assert rows(bench) == []
    index = bench.index("warm-up", "tempo")
    assert index.data() == "Warm-up 3"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Warm-up of Tempo, 3 exercises, 5 minutes, Thursday 26, not done, collapsed"
    )
    cell = bench.board.week.cell(index.row(), index.column())
    assert cell is not None
    assert cell.rect.height() == 26
    assert cell.lines[0].text == "Warm-up 3"
    assert bench.board.week.days[3].cards[-1].rect.bottom() < bench.board.viewport().height()
    bench.board.resize(908, 721)
    QApplication.processEvents()
    assert strip(bench).folded is None, "with room nothing can fold"
    assert len(rows(bench)) == 3


def test_rows_of_table_and_board_are_the_same(bench: Bench) -> None:
    board = bench.board
    for column, day in enumerate(board.week.cells):
        for row, cell in enumerate(day):
            assert board.rows.slot(row, column) == cell.slot
    when = bench.state.week.dates[3]
    slots = day_slots(when, bench.document.plan.day(when), dict(board.week.folds))
    assert [cell.slot for cell in board.week.cells[3]] == list(slots)


def test_a_click_opens_it_and_another_folds_it_again(bench: Bench) -> None:
    QTest.mouseClick(bench.board.viewport(), LEFT, pos=bench.rect_centre("warm-up", "tempo"))
    assert strip(bench).folded is False
    assert len(rows(bench)) == 3
    text = bench.index("warm-up", "tempo").data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.endswith(", expanded")
    QTest.mouseClick(bench.board.viewport(), LEFT, pos=bench.rect_centre("warm-up", "tempo"))
    assert rows(bench) == []


def test_keys_skip_what_is_folded_and_enter_opens_it(bench: Bench) -> None:
    board = bench.board
    board.setFocus()
    board.move_focus(board.spot_of(strip(bench)))
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert bench.state.the_one == EntryRef("tempo"), "the run comes next"
    QTest.keyClick(board, Qt.Key.Key_Up)
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert len(rows(bench)) == 3
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert bench.state.the_one == ExerciseRef("h1-ankle-alphabet")
    board.resize(908, 301)
    QApplication.processEvents()
    assert bench.state.the_one == ExerciseRef("h1-ankle-alphabet"), "what was opened stays open"
    assert isinstance(board.slot(board.focus.spot), ItemSlot)
    bench.board.fold(strip(bench))
    assert board.focus.spot == board.spot_of(strip(bench)), "the focus goes to what stands for it"


def test_what_is_selected_elsewhere_opens_its_strip(bench: Bench) -> None:
    bench.state.select(ExerciseRef("h1-calf-raise"))
    assert len(rows(bench)) == 3
    assert bench.board.focus.spot == bench.board.rows.spot_of(ExerciseRef("h1-calf-raise"))


def test_a_folded_strip_takes_what_is_let_go_on_it_at_its_end(bench: Bench) -> None:
    point = bench.rect_centre("warm-up", "tempo")
    bench.hover(NewExercise("single-leg-balance"), point)
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Thu warm-up, place 4 of 4"
    assert aim.line is None
    bench.release(NewExercise("single-leg-balance"), point)
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert tempo.warm_up[-1].exercise == "single-leg-balance"
    assert len(rows(bench)) == 4, "it shows what has landed"


def test_a_drag_that_rests_on_it_opens_it_until_the_drag_is_over(bench: Bench, qtbot: QtBot) -> None:
    bench.hover(NewExercise("single-leg-balance"), bench.rect_centre("warm-up", "tempo"))
    assert rows(bench) == []
    qtbot.waitUntil(lambda: len(rows(bench)) == 3)
    upper = bench.board.visualRect(bench.index("item", "h1-ankle-alphabet"))
    bench.move(NewExercise("single-leg-balance"), QPoint(upper.center().x(), upper.bottom() - 3))
    assert bench.board.dragging.aim is not None
    assert bench.board.dragging.aim.place == "Thu warm-up, place 2 of 4"
    bench.board.dragging.end()
    assert rows(bench) == []


def test_a_drag_without_a_pointer_visits_it_once(bench: Bench) -> None:
    board = bench.board
    carried = bench.commands.places((NewExercise("single-leg-balance"),), bench.state.week)
    board.dragging.enter((NewExercise("single-leg-balance"),), copy=False)
    aims = [aim for _, aim in board.dragging.aims(board.week).every()]
    assert carried
    assert [aim.place for aim in aims if aim.place.startswith("Thu warm-up")] == ["Thu warm-up, place 4 of 4"]


def test_ticking_its_circle_ticks_all_that_is_folded_away(bench: Bench) -> None:
    slot = strip(bench)
    bench.board.tick(slot)
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert all(item.status.value == "done" for item in tempo.warm_up)
    assert strip(bench).folded is True


def test_as_the_board_gets_lower_what_is_selected_stays_selected_and_in_sight(bench: Bench) -> None:
    board = bench.board
    board.resize(908, 721)
    QApplication.processEvents()
    bench.state.select(ExerciseRef("h1-heel-to-toe-walk"))
    board.resize(908, 300)
    QApplication.processEvents()
    assert bench.state.the_one == ExerciseRef("h1-heel-to-toe-walk")
    assert len(rows(bench)) == 3, "its strip does not fold away with it"
    assert strip(bench).folded is False
    board.resize(908, 721)
    QApplication.processEvents()
    bench.state.select(EntryRef("bike"), EntryRef("tempo"))
    board.opened = frozenset()
    board.resize(908, 300)
    QApplication.processEvents()
    assert rows(bench) == []
    assert set(bench.state.selection) == {EntryRef("bike"), EntryRef("tempo")}, "rows have gone above them"


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_board_settles_whatever_its_size(
    bench_of: BenchOf, library: Library, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its scroll bar more strips may fold, so that it needs none, and without it again it does."""
    board = bench_of(sample_plan(library), language=language).board
    sizes: list[tuple[int, int]] = []
    arrange = WeekBoard._arrange

    def counted(board: WeekBoard, size: tuple[int, int]) -> None:
        sizes.append(size)
        assert len(sizes) <= 9, f"it does not settle: {sizes}"
        arrange(board, size)

    monkeypatch.setattr(WeekBoard, "_arrange", counted)
    torn = 0
    for width in range(800, 1150, 25):
        for height in range(320, 520, 10):
            sizes.clear()
            board.resize(width, height)
            torn += len(sizes) > len(set(sizes))
            assert board.week.width <= board.viewport().width()
            shown = [board.week.day_rect(column) for column in board.week.shown]
            assert all(rect.left() >= 0 and rect.right() < board.viewport().width() for rect in shown)
    assert torn, "some of these sizes are between the two"
