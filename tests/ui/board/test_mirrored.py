"""The board where one reads from right to left: the mirror of the plain one, and keys go where one looks."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLine, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Library
from desktop.model.plan import Plan
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, Things
from desktop.ui.board.geometry.aims import Aims, room_for
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import Cell
from desktop.ui.board.geometry.carried import Carried
from desktop.ui.board.geometry.layout import NO_ROOM, Arranger
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.handling.edges import Zone, zone_at
from desktop.wording.voice import Voice
from tests.model.strategies import MONDAY, plans
from tests.ui.board.bench import FRI, SUN, THU, TUE, WED, Bench, sample_plan
from tests.ui.board.conftest import BenchOf

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
DATES = tuple(MONDAY.fromordinal(MONDAY.toordinal() + number) for number in range(7))


@pytest.fixture
def bench(bench_of: BenchOf, library: Library) -> Bench:
    made = bench_of(sample_plan(library))
    made.board.setLayoutDirection(RIGHT_TO_LEFT)
    QApplication.processEvents()
    return made


def boxes(cell: Cell) -> Iterator[QRect]:
    for rect in (cell.rect, cell.picture, cell.tick, cell.target, cell.sign):
        if rect is not None:
            yield rect


def reflected(rect: QRect, width: int) -> QRect:
    return QRect(width - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())


@settings(max_examples=15)
@given(plans(), st.integers(560, 1800), st.sampled_from([(0, 7), (0, 3), (2, 3), (4, 3), (3, 1)]))
def test_it_is_the_mirror_of_the_plain_one(
    library: Library, plan: Plan, width: int, shown: tuple[int, int]
) -> None:
    type_ = FontTypesetter()
    arranger = Arranger(type_, Voice.of())

    def arranged(mirrored: bool) -> Arrangement:
        return arranger.arrange(plan, DATES, (width, 700), library, "km", NO_ROOM, shown, mirrored=mirrored)

    plain, other = arranged(False), arranged(True)
    assert (plain.width, plain.height, plain.before) == (other.width, other.height, other.before)
    across = plain.width
    for column in range(7):
        assert other.day_rect(column) == reflected(plain.day_rect(column), across)
        pairs = zip(plain.cells[column], other.cells[column], strict=True)
        for row, (one, two) in enumerate(pairs):
            assert one.slot == two.slot
            assert other.rect(row, column) == reflected(plain.rect(row, column), across)
            origin, there = plain.origin(column), other.origin(column)
            for before, after in zip(boxes(one), boxes(two), strict=True):
                assert after.translated(there) == reflected(before.translated(origin), across)
            for line, turned in zip(one.lines, two.lines, strict=True):
                end = line.left + origin.x() + type_.width(line.text, line.style)
                assert turned.left + there.x() == across - end
                assert (turned.text, turned.baseline, turned.style) == (line.text, line.baseline, line.style)
        if column in plain.shown:
            middle = plain.day_rect(column).center()
            assert other.at(QPoint(across - 1 - middle.x(), middle.y())) == plain.at(middle)
    first, last = plain.day_rect(plain.shown[0]), plain.day_rect(plain.shown[-1])
    whole = reflected(first, across).united(reflected(last, across))
    assert other.offset < whole.left() <= other.offset + 8, "the shown days fill the viewport"


@pytest.mark.parametrize(
    "things",
    [(NewExercise("calf-raise"),), (EntryRef("tempo"),), (ExerciseRef("h1-calf-raise"),)],
    ids=["new", "entry", "exercise"],
)
def test_a_drag_aims_at_the_mirrored_place(bench_of: BenchOf, library: Library, things: Things) -> None:
    bench = bench_of(sample_plan(library))
    plan, arranger = bench.document.plan, Arranger(FontTypesetter(), Voice.of())
    carried = Carried(things, copy=False, places=bench.commands.places(things, bench.state.week))
    one, two = (
        Aims(
            carried,
            plan,
            arranger.arrange(plan, DATES, (908, 700), library, "km", room_for(carried), mirrored=mirrored),
            Voice.of(),
        )
        for mirrored in (False, True)
    )
    across = one.week.width
    for (column, plain), (there, turned) in zip(one.every(), two.every(), strict=True):
        assert (column, plain.target, plain.place) == (there, turned.target, turned.place)
        if plain.apart:
            continue  # some day of the week is in none of the lanes
        assert turned.rect == reflected(plain.rect, across)
        assert (plain.line is None) == (turned.line is None)
        if plain.line is not None and turned.line is not None:
            ends = QLine(turned.line.p2(), turned.line.p1())
            assert across - 1 - ends.x1() == pytest.approx(plain.line.x1(), abs=1)
            assert across - 1 - ends.x2() == pytest.approx(plain.line.x2(), abs=1)


def test_the_first_day_is_at_the_right_and_the_head_stands_above_it(bench: Bench) -> None:
    board = bench.board
    lefts = [left for left, _ in board.week.lanes]
    assert lefts == sorted(lefts, reverse=True)
    for column in range(7):
        left, width = board.week.lanes[column]
        assert abs(board.head.sectionViewportPosition(column) - left) <= 4
        assert abs(board.head.sectionSize(column) - width) <= 4


def test_left_and_right_go_where_one_looks(bench: Bench) -> None:
    board = bench.board
    board.move_focus(bench.board.spot_of(board.week.days[3].cards[0].own.slot))
    bench.state.select(EntryRef("tempo"))
    before = board.visualRect(board.currentIndex()).center().x()
    QTest.keyClick(board, Qt.Key.Key_Left)
    assert board.visualRect(board.currentIndex()).center().x() < before
    assert board.currentIndex().column() == 4, "a later day"
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Right)
    assert board.currentIndex().column() == 2


def test_alt_and_an_arrow_carries_where_one_looks(bench: Bench) -> None:
    board = bench.board
    bench.state.select(EntryRef("bike"))
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [entry.id for entry in bench.document.plan.day(THU)] == ["tempo", "bike"]


def test_a_drag_lands_on_the_day_under_the_pointer(bench: Bench) -> None:
    left, width = bench.board.week.lanes[6]
    assert left < 20, "Sunday is at the left"
    bench.drag_to(EntryRef("bike"), QPoint(left + width // 2, 300))
    assert [entry.id for entry in bench.document.plan.day(SUN)] == ["bike"]


def test_the_left_side_turns_to_later_days() -> None:
    size = QSize(900, 700)
    assert zone_at(size, QPoint(2, 300), mirrored=True) == Zone(1, 0)
    assert zone_at(size, QPoint(898, 300), mirrored=True) == Zone(-1, 0)


def test_three_days_stand_in_the_same_order_and_turn_the_same_way(bench: Bench, qtbot: QtBot) -> None:
    board = bench.board
    board.show_days(3, 1)
    assert list(board.shown) == [0, 1, 2]
    visible = [board.week.day_rect(column).translated(-board.week.offset, 0) for column in board.shown]
    assert all(board.viewport().rect().contains(rect.center()) for rect in visible)
    assert visible[0].left() > visible[1].left() > visible[2].left()
    board.show_rect(board.week.day_rect(5))
    assert 5 in board.shown
    assert bench.state.week.dates[5] > FRI > WED > TUE
