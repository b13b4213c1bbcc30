"""What a screen reader finds on the board: a table, its days, every row by name and place."""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from desktop.model.exercise import Complaint, Library
from desktop.model.plan import MAX_NAME, Note, Plan, StrengthSession
from desktop.model.runner import Runner
from desktop.wording import deeds, doses
from tests.ui.board.bench import ENGLISH, MON, WED, Bench, sample_plan
from tests.ui.board.conftest import BenchOf


def cells(bench: Bench) -> dict[str, QAccessibleInterface]:
    table = QAccessible.queryAccessibleInterface(bench.board)
    children = (table.child(number) for number in range(table.childCount()))
    return {
        child.text(QAccessible.Text.Name): child
        for child in children
        if child is not None and child.role() is QAccessible.Role.Cell
    }


def test_the_board_is_a_table_with_a_column_a_day(bench: Bench) -> None:
    table = QAccessible.queryAccessibleInterface(bench.board)
    assert table.role() is QAccessible.Role.Table
    heads = [
        child.text(QAccessible.Text.Name)
        for child in (table.child(number) for number in range(table.childCount()))
        if child is not None and child.role() is QAccessible.Role.ColumnHeader
    ]
    assert heads == ["Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27", "Sat 28", "Sun 29"]


def test_every_row_has_its_name(bench: Bench) -> None:
    names = set(cells(bench))
    assert "Tempo, 10 kilometres, 52 minutes, Thursday 26, not done, warm-up 3 exercises" in names
    assert (
        "Easy, 8 kilometres, 48 minutes, Tuesday 24, done, warm-up 2 exercises, cool-down 1 exercise" in names
    )
    dose = doses.dose(ENGLISH, bench.document.library["calf-raise"].dose)
    assert f"Calf raise, {dose}, warm-up of Tempo, Thursday 26, not done" in names
    assert "Cycling, 40 minutes, Friday 27, not done" in names
    assert "Rest, Monday 23" in names
    assert "Add to Sunday 29" in names
    assert any(
        name.startswith("Ankle strength, strength session") and "partly done" in name for name in names
    )


def test_every_row_stands_where_it_is_painted(bench: Bench) -> None:
    found = cells(bench)
    tempo = found["Tempo, 10 kilometres, 52 minutes, Thursday 26, not done, warm-up 3 exercises"]
    rect = bench.board.visualRect(bench.index("entry", "tempo"))
    corner = bench.board.viewport().mapToGlobal(rect.topLeft())
    assert tempo.rect() == QRect(corner, rect.size())


def test_miles_are_spoken_as_miles(bench: Bench) -> None:
    bench.document.set_settings(replace(bench.document.settings, unit="mi"))
    assert any(name.startswith("Tempo, 6.21 miles") for name in cells(bench))


def test_names_follow_a_change(bench: Bench) -> None:
    bench.document.edit(Plan({MON: (Note("n", "Early night"),)}), deeds.CHANGE)
    names = set(cells(bench))
    assert "Early night, Monday 23" in names
    assert not any("Tempo" in name for name in names)


def test_a_long_name_is_not_read_out_for_ever(bench: Bench) -> None:
    bench.document.edit(Plan({WED: (StrengthSession("s", "n" * MAX_NAME),)}), deeds.CHANGE)
    longest = max(len(name) for name in cells(bench))
    assert longest < 300


def test_flags_are_spoken(bench_of: BenchOf, library: Library) -> None:
    bench = bench_of(sample_plan(library), Runner(complaints=frozenset({Complaint.WEAK_ANKLE})))
    assert any("Lateral hops" in name and "flagged: ankle weakness" in name for name in cells(bench))


def test_a_board_in_another_language_says_its_days_in_it(bench_of: BenchOf, library: Library) -> None:
    """A window is built anew when its language changes: the new board has the new voice."""
    bench = bench_of(sample_plan(library), language="de")
    days = [bench.board.model().headerData(column, Qt.Orientation.Horizontal) for column in range(7)]
    assert days == ["Mo 23.", "Di 24.", "Mi 25.", "Do 26.", "Fr 27.", "Sa 28.", "So 29."]
    assert "Tempo, 10 Kilometer, 52 Minuten, Donnerstag 26., offen, Aufwärmen 3 Übungen" in cells(bench)


def test_what_a_card_has_no_room_for_is_in_its_hint(bench: Bench) -> None:
    note = Note("n", "Shoes <b>not</b> the old ones, and the long way round the lake")
    bench.document.edit(Plan({MON: (note,)}), deeds.CHANGE)
    hint = bench.board.model().data(bench.index("entry", "n"), Qt.ItemDataRole.ToolTipRole)
    assert "the long way round the lake" in hint
    assert "<b>" not in hint, "a note is never taken for mark-up"
