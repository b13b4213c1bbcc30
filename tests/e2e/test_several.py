"""Several runs and a real mouse: selected with Ctrl and by a frame, dragged on, into another week, away."""

from pathlib import Path
from typing import Any

from tests.e2e.planning import begin, drag_run, planned
from tests.e2e.program import Program, Thing, footwork
from tests.e2e.screen import Point, Screen
from tests.e2e.waiting import wait_for


def entries(data: Path) -> list[list[Any]]:
    """What is planned this week, day by day."""
    return [day["entries"] for day in planned(data)["days"]]


def runs(program: Program) -> list[Thing]:
    """The runs in view, from left to right."""
    return program.things("Easy, ", "table cell")


def click_too(program: Program, point: Point) -> None:
    """Click with Ctrl held."""
    program.screen.xdotool("keydown", "ctrl")
    program.screen.click(point)
    program.screen.xdotool("keyup", "ctrl")


def carry(program: Program, start: Point, end: Point) -> None:
    """Take something up and carry it to a point, without letting go."""
    program.screen.press(start)
    program.screen.travel(start, end)


def go_back_to(program: Program, title: str) -> None:
    """Turn back to a week by the title of it."""

    def there() -> bool:
        if program.found(title.partition(",")[0] + ","):
            return True
        program.screen.keys("Prior")
        return False

    wait_for(f"{title} to come back", there)


def test_several_are_selected_dragged_and_taken_out(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "log")
    begin(program)
    drag_run(program)
    screen.keys("ctrl+d", "alt+Right")
    program.find("Easy, .*Wednesday", "table cell")

    program.click("Easy, .*Tuesday", "table cell")
    click_too(program, program.find("Easy, .*Wednesday", "table cell").middle)
    program.find("2 selected")
    tuesday = program.find("Easy, .*Tuesday", "table cell").middle
    thursday = program.find("Thu ", "table column header").middle[0]
    program.drag(tuesday, (thursday, tuesday[1] + 200), "2 days later: Thu .* and Fri ")
    program.find("Easy, .*Friday", "table cell")
    assert [len(day) for day in entries(data)][1:5] == [0, 0, 1, 1]
    screen.keys("ctrl+z")
    program.find("Easy, .*Wednesday", "table cell")
    assert [len(day) for day in entries(data)][1:5] == [1, 1, 0, 0], "one step takes both back"

    saturday = program.find("Sat ", "table column header").middle[0]
    screen.click((saturday, tuesday[1] + 250))
    program.wait_until_gone("2 selected")
    carry(program, (saturday, tuesday[1] + 250), tuesday)
    screen.release()
    program.find("2 selected")

    carry(program, tuesday, program.find("Next week", "push button").middle)
    wait_for("the week to turn under the drag", lambda: not runs(program))
    monday = program.find("Mon ", "table column header").middle[0]
    screen.travel(program.find("Next week", "push button").middle, (monday, tuesday[1] + 100))
    for _ in range(2):  # what was said first may be of the week before: one more may have turned on the way
        screen.rest((monday, tuesday[1] + 100))
        program.find(r"\d+ days later: Mon .* and Tue ")  # a week each second, as long as it rests there
    screen.release()
    program.find("Easy, .*Monday", "table cell")
    assert [len(day) for day in entries(data)] == [0] * 7, "they are in a later week"

    monday_run = program.find("Easy, .*Monday", "table cell").middle
    week = program.find("Week .*, choose another week", "push button")
    title = week.middle
    carry(program, monday_run, title)
    screen.rest(title)
    left, top, width, height = program.find("Weeks").box
    day = (left + width * 6 // 7, top + height // 2)
    screen.travel(title, day)
    screen.rest(day)
    program.find(r"\d+ days? (later|earlier): .*")
    screen.keys("Escape")
    program.wait_until_gone("Weeks")
    screen.release()
    go_back_to(program, week.name)  # a row that was rested on for long enough has turned to its week
    program.find("Easy, .*Monday", "table cell")

    library = program.find("Search", "text").middle
    carry(program, program.find("Easy, .*Monday", "table cell").middle, library)
    screen.rest(library)
    screen.release()
    program.find("2 things removed|.* removed")
    wait_for("both to be gone", lambda: not runs(program))
    program.close()
