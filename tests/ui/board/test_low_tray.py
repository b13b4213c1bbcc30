"""The tray below a board that is low: cards of one line, so that the days keep the room."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Library
from desktop.model.plan import CrossTraining, Note, Plan, Rest, Run, RunKind, StrengthSession
from desktop.ui.board.geometry.arrangement import TOP
from desktop.ui.board.geometry.boxes import Setting
from desktop.ui.board.geometry.layout import LOW
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.painting.header import HEIGHT
from desktop.ui.board.tray import low
from desktop.ui.board.tray.layout import arrange_tray
from tests.ui.board.bench import ENGLISH, THU, TUE
from tests.ui.board.conftest import BenchOf

NAMES = st.sampled_from(["", "Feet", "Lunch run with everybody", "x" * 300, "🏔️" * 40, "a\nb"])
AMOUNTS = st.none() | st.integers(1, 90_000)


def run(name: str, metres: int | None, kind: RunKind) -> Run:
    return Run("", kind, metres, None, name, name=name)


ENTRIES = st.lists(
    st.one_of(
        st.builds(
            lambda name, far, kind: Run("", kind, far, None, name, name=name),
            NAMES,
            AMOUNTS,
            st.sampled_from(RunKind),
        ),
        NAMES.map(lambda name: StrengthSession("", name, notes=name)),
        st.builds(lambda name, far: CrossTraining("", name, 2400, far), NAMES, AMOUNTS),
        NAMES.map(lambda name: Rest("", name)),
        NAMES.map(lambda name: Note("", name)),
    ),
    max_size=20,
).map(tuple)


@settings(max_examples=40, deadline=None)
@given(ENTRIES, st.integers(250, 1600), st.integers(150, LOW - 1), st.booleans())
def test_the_days_keep_three_quarters_and_every_card_is_whole_and_can_be_scrolled_to(
    library: Library, entries: tuple[Run, ...], width: int, room: int, mirrored: bool
) -> None:
    across = low.across(width, len(entries) + 1)
    setting = Setting((width - 8) // across, "km", library, FontTypesetter(), ENGLISH)
    tray = arrange_tray(THU, entries, (width, 40), across, setting, mirrored=mirrored, low=True)
    height = low.height(len(entries) // across + 1, room)
    assert height <= room // 4
    assert tray.height == TOP + (len(entries) // across + 1) * (low.CARD + low.GAP)
    if room >= 156:
        above = low.LINE if low.title_beside(room) else low.TITLE
        assert height - above >= TOP + low.CARD + low.GAP, "one row is seen whole, and needs no scroll bar"
    assert tray.offset == 0
    assert [card.entry for _, card in tray.cards] == list(entries)
    rects = [tray.card_rect(place) for place in range(len(entries))]
    rects += [day.add.rect.translated(tray.origin(at)) for at, day in enumerate(tray.days) if day.add.rect]
    assert len(rects) == len(entries) + 1
    assert all(QRect(0, 0, width, tray.height).contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    for _, card in tray.cards:
        assert card.rect.height() == low.CARD
        cell = card.own
        ends = [line.left + setting.type.width(line.text, line.style) for line in cell.lines]
        beside = min(box.left() for box in (cell.tick, cell.sign, QRect(card.rect.right(), 0, 1, 1)) if box)
        assert mirrored or max(ends) <= beside + 1
        assert all(box is None or card.rect.contains(box) for box in (cell.tick, cell.target, cell.sign))


PLAN = Plan(
    {
        TUE: (Run("tempo", RunKind.TEMPO, 8000, 2500),),
        THU: tuple(Run(f"trot{number}", RunKind.EASY, 6000, some_day=True) for number in range(15)),
    }
)


@pytest.mark.parametrize("days", [7, 3, 1])
def test_the_keys_reach_every_card_of_a_low_tray(bench_of: BenchOf, days: int) -> None:
    bench = bench_of(PLAN)
    board = bench.board
    board.show_days(days, 0)
    board.resize(600, 420)
    tray, seen = board.tray, set[int]()
    assert tray.low
    assert tray.height() <= (board.height() - HEIGHT) // 4
    assert board.viewport().height() >= (board.height() - HEIGHT) * 3 // 4
    tray.take_focus(0)
    for place, (column, card) in enumerate(tray.week.cards):  # type: ignore[attr-defined]
        tray.move_focus((place // tray.rows.across, column))
        rect = tray.visualRect(tray.currentIndex())
        assert tray.viewport().rect().contains(rect), card
        seen.add(place)
    assert len(seen) == 15
    for _ in range(15):
        QTest.keyClick(tray, Qt.Key.Key_Up)
    assert not tray.hasFocus(), "and back to the lanes"


def test_a_notch_of_the_wheel_shows_the_next_row_and_nothing_of_the_one_before(bench_of: BenchOf) -> None:
    bench = bench_of(PLAN)
    bench.board.resize(600, 420)
    tray = bench.board.tray
    bar, middle = tray.verticalScrollBar(), QPointF(tray.viewport().rect().center())
    for row in (1, 2):
        event = QWheelEvent(
            middle, tray.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(tray.viewport(), event)
        seen = QRect(0, bar.value(), tray.viewport().width(), tray.viewport().height())
        rows = {
            place // tray.rows.across
            for place in range(15)
            if tray.week.card_rect(place).intersects(seen)  # type: ignore[attr-defined]
        }
        assert rows == {row}


def test_a_board_that_grows_has_whole_cards_again(bench_of: BenchOf) -> None:
    bench = bench_of(PLAN)
    board = bench.board
    board.resize(908, LOW + HEIGHT + 100)
    assert board.viewport().height() >= LOW, "for the tray alone no strip of the days folds"
    assert {cell.rect.height() for day in board.tray.week.cells for cell in day[:1]} == {low.CARD}
    board.resize(908, 900)
    assert not board.tray.low
    assert all(card.rect.height() > low.CARD for day in board.tray.week.days for card in day.cards)
    assert board.tray.rows.across == 7
