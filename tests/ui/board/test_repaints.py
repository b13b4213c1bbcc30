"""A change paints the days that changed and nothing else; counted, not timed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from desktop.model.plan import RunKind
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, OnDay
from desktop.ui.board.placed import REACH
from desktop.wording import deeds
from tests.ui.board.bench import SAT, SUN, Bench, Paints


def painted_by(bench: Bench, change: Callable[[], object]) -> Paints:
    QApplication.processEvents()
    paints = Paints(bench.board.viewport())
    change()
    QApplication.processEvents()
    return paints


def lane(bench: Bench, column: int) -> QRect:
    rect = bench.board.week.lane_rect(column)
    return rect.adjusted(-REACH, 0, REACH, 0)


def test_a_tick_paints_its_day_alone(bench: Bench) -> None:
    painted = painted_by(bench, lambda: bench.commands.tick((EntryRef("tempo"),)))
    assert painted.regions
    assert lane(bench, 3).contains(painted.bounds)


def test_moving_an_entry_paints_the_two_days(bench: Bench) -> None:
    bench.state.select(EntryRef("recovery"))
    painted = painted_by(bench, lambda: bench.commands.drop((EntryRef("recovery"),), OnDay(SUN)))
    both = lane(bench, 5).united(lane(bench, 6))
    assert both.contains(painted.bounds)


def test_a_change_in_another_week_paints_nothing(bench: Bench) -> None:
    later = bench.state.week.shifted(3).dates[2]
    painted = painted_by(
        bench, lambda: bench.document.edit(bench.document.plan.with_days({later: ()}), deeds.CHANGE)
    )
    assert not painted.regions
    run = bench.document.plan.day(SAT)
    painted = painted_by(
        bench, lambda: bench.document.edit(bench.document.plan.with_days({later: run}), deeds.CHANGE)
    )
    assert not painted.regions


@pytest.mark.parametrize("thing", [EntryRef("tempo"), ExerciseRef("h1-calf-raise"), EntryRef("rest")])
def test_selecting_paints_the_cells_that_are_and_were_selected(
    bench: Bench, thing: EntryRef | ExerciseRef
) -> None:
    bench.state.select(EntryRef("bike"))
    painted = painted_by(bench, lambda: bench.state.select(thing))
    whole = bench.board.viewport().width() * bench.board.viewport().height()
    assert 0 < painted.area < whole / 8


def test_another_default_dose_paints_nothing(bench: Bench) -> None:
    dose = bench.document.library["duck-walk"].dose
    painted = painted_by(bench, lambda: bench.document.set_default_dose("calf-raise", dose))
    assert not painted.regions


def test_a_new_entry_is_laid_out_once(bench: Bench) -> None:
    """The six other days keep the very layouts that they had."""
    before = bench.board.week.days
    bench.commands.drop((NewEntry(RunKind.EASY),), OnDay(SUN))
    after = bench.board.week.days
    assert [now is then for now, then in zip(after, before, strict=True)] == [True] * 6 + [False]


@pytest.mark.parametrize(("name", "column"), [("ankles", 2), ("tempo", 3), ("bike", 4)])
def test_what_is_selected_has_its_edge_all_round(bench: Bench, name: str, column: int) -> None:
    """The edge goes round the whole card, whose head or block alone is what was clicked."""
    painted = painted_by(bench, lambda: bench.state.select(EntryRef(name)))
    week = bench.board.week
    card = (
        week.days[column].cards[0].rect.translated(week.origin(column) - bench.board.contents(QPoint(0, 0)))
    )
    assert painted.bounds.contains(card)
