"""What is for some day of the week, with a real mouse: on to the tray below the days, and out of it."""

from pathlib import Path

from tests.e2e.planning import begin, drag_run, planned
from tests.e2e.program import footwork
from tests.e2e.screen import Screen


def test_a_run_is_dragged_on_to_the_tray_and_out_of_it_on_to_another_day(
    screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "log")
    begin(program)
    drag_run(program)

    run = program.find("Easy, .*Tuesday", "table cell").middle
    foot = program.find("Ankle balance").box[1]
    program.drag(run, (run[0], foot - 40), "Some day this week, place 1 of 1")
    loose = program.find("Easy, .*some day this week", "table cell").middle
    week = planned(data)
    assert [len(day["entries"]) for day in week["days"]] == [0] * 7
    assert [entry["kind"] for entry in week["some_day"]] == ["easy"]

    friday, header = program.find("Fri ", "table column header").middle
    program.drag(loose, (friday, header + 200), "Fri .*, place 1 of 1")
    program.find("Easy, .*Friday", "table cell")
    program.wait_until_gone("Some day this week", "table")
    screen.keys("ctrl+z")
    program.find("Easy, .*some day this week", "table cell")
    screen.keys("ctrl+z")
    program.find("Easy, .*Tuesday", "table cell")
    program.close()
