"""The window's start reads as many exercises as it shows, whatever the library holds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.storage.plans import PlanStore
from resources import exercises
from tests.benchmarks.starting import keep_a_week
from tests.counting import Calls, calls_of
from tests.resources.made_up import prepare
from tests.ui.library.filled import open_and_fill

READ = "desktop.model.catalogue:_exercise"
ROWS = "library.shelf:_exercise_row"
CELLS = "library.shelf:_cell_row"
LINE = 3  # cells beside each other


Start = Callable[[int, bool], Calls]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """What the start of a window calls that comes to a library of so many, until everything is filled in."""
    keep_a_week(tmp_path / "data")

    def started(count: int, wide: bool) -> Calls:
        prepare(tmp_path / str(count), count)
        monkeypatch.setattr(exercises, "FOLDER", tmp_path / str(count))
        with PlanStore.open(tmp_path / "data") as store:
            return calls_of(lambda: open_and_fill(store, date.today(), wide=wide))

    return started


def test_a_start_with_five_hundred_reads_and_shows_what_one_with_sixty_six_does(
    start: Start,
) -> None:
    few, many = start(66, False), start(500, False)
    assert few.of("resources.exercises:prepared") == many.of("resources.exercises:prepared") == 1
    assert few.of(READ) == many.of(READ) <= 18, "those of the open section, and those of the week"
    assert 0 < few.of(ROWS) == many.of(ROWS) <= 18
    assert many.of("library_search") == 0, "what is found by which words waits for the search"


def test_nor_does_it_read_more_where_the_library_was_left_wide(start: Start) -> None:
    few, many = start(66, True), start(500, True)
    for work in (READ, CELLS):
        assert 0 < few.of(work) < 66, "those in sight"
        assert many.of(work) <= few.of(work) + LINE, "of which the last line may be fuller"
    assert many.of("library_search") == 0
