"""Whatever is dropped anywhere: no exception, the drag is over, and what was lit is what happens."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop.model import together
from desktop.model.exercise import Complaint, Library
from desktop.model.plan import CrossTraining, Day, Note, Plan, Rest, Run, RunKind, StrengthSession, items
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewEntryKind, NewExercise, Things
from desktop.model.runner import Runner
from tests.ui.board.bench import FRI, MON, SAT, SUN, THU, TUE, WED, Bench, routine, sample_plan
from tests.ui.board.conftest import BenchOf

SIZES = [(652, 470), (834, 560), (908, 721), (1440, 900), (320, 240)]  # boards of narrow and wide windows
THINGS: list[Things] = [
    (NewEntry(RunKind.LONG),),
    (NewEntry(NewEntryKind.NOTE),),
    (NewExercise("calf-raise"),),
    (NewExercise("band-eversion"),),
    (EntryRef("tempo"),),
    (EntryRef("ankles"),),
    (EntryRef("rest"),),
    (ExerciseRef("h1-calf-raise"),),
    (ExerciseRef("w2-lateral-hops"),),
    (EntryRef("gone"),),
    (ExerciseRef("gone"),),
    (NewExercise("gone"),),
    (EntryRef("bike"), EntryRef("note")),
    (ExerciseRef("h1-calf-raise"), ExerciseRef("w1-band-inversion")),
    (EntryRef("bike"), ExerciseRef("h1-calf-raise")),
]


def crowded(library: Library) -> Plan:
    """The sample week with every kind of card, full and empty, one below the other."""
    more: dict[date, Day] = {
        MON: (Rest("rest2", "slept badly"), Run("bare", RunKind.RACE)),
        WED: (
            StrengthSession("empty"),
            Run("half", RunKind.HILLS, cool_down=routine(library, "c", "duck-walk")),
        ),
        FRI: (
            CrossTraining("swim", "Swimming"),
            StrengthSession("last", "", routine(library, "f", "calf-raise")),
        ),
        SAT: (Note("long", "A note of several lines, with a good many words in it"),),
    }
    plan = sample_plan(library)
    return plan.with_days({when: plan.day(when) + day for when, day in more.items()})


@pytest.fixture
def crowded_bench(bench_of: BenchOf, library: Library) -> Bench:
    return bench_of(crowded(library), Runner(complaints=frozenset({Complaint.WEAK_ANKLE})))


def points(bench: Bench) -> Iterator[QPoint]:
    """Every height, in the middle of each lane and in the gutters beside its cards."""
    week = bench.board.week
    for left, width in week.lanes:
        for x in (left, left + 2, left + width // 2, left + width - 2):
            for y in range(-2, max(week.height, bench.board.viewport().height()) + 3):
                yield QPoint(x, y)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_pixel_of_the_board_is_without_an_answer(crowded_bench: Bench, size: tuple[int, int]) -> None:
    bench = crowded_bench
    bench.board.resize(*size)
    QApplication.processEvents()
    turn = SIZES.index(size) % 2  # half of what may be carried over one size, the others over the next
    for things in THINGS[2:9:2][turn::2]:
        bench.board.dragging.enter(things, copy=False)
        carried = bench.board.dragging.carried
        assert carried is not None
        judged = {found.place._replace(place=None): found.verdict for found in carried.places}
        aims = bench.board.dragging.aims(bench.board.week)
        for point in points(bench):
            aim = aims.at(point)
            assert aim.verdict == judged[aim.target._replace(place=None)], (things, point)
            assert aim.place, "it says where, or why not"
        bench.board.dragging.end()


@settings(max_examples=80, deadline=None)
@given(
    things=st.sampled_from(THINGS),
    size=st.sampled_from(SIZES),
    across=st.floats(0, 1),
    down=st.floats(0, 1),
    ctrl=st.booleans(),
)
def test_what_was_lit_is_what_happens(
    bench_of: BenchOf,
    library: Library,
    things: Things,
    size: tuple[int, int],
    across: float,
    down: float,
    ctrl: bool,
) -> None:
    bench = shared(bench_of, library)
    bench.board.resize(*size)
    QApplication.processEvents()
    before, viewport = bench.document.plan, bench.board.viewport()
    point = QPoint(round(across * (viewport.width() - 1)), round(down * (viewport.height() - 1)))
    bench.hover_all(things, point, ctrl=ctrl)
    aim = bench.board.dragging.aim
    bench.release_all(things, point, ctrl=ctrl)
    assert bench.board.dragging.carried is None, "the drag is over"
    QApplication.processEvents()
    after = bench.document.plan
    if aim is None or not aim.verdict.allowed:
        assert after is before
    else:
        expected = together.place(before, library, things, aim.target, copy=ctrl).plan
        assert without_ids(after) == without_ids(expected)
    bench.document.undo_stack.setIndex(0)


def shared(bench_of: BenchOf, library: Library) -> Bench:
    """One board for all examples of a test; each takes back what it did."""
    if not BENCHES or BENCHES[0][0] is not bench_of:
        BENCHES[:] = [(bench_of, bench_of(crowded(library), Runner(frozenset({Complaint.WEAK_ANKLE}))))]
    return BENCHES[0][1]


BENCHES: list[tuple[BenchOf, Bench]] = []


def without_ids(plan: Plan) -> object:
    """A plan's days with the kinds and exercises alone: new things have ids of their own."""
    return {
        when: [(type(entry).__name__, [item.exercise for item in items(entry)]) for entry in plan.day(when)]
        for when in (MON, TUE, WED, THU, FRI, SAT, SUN)
    }
