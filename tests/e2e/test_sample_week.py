"""The sample week, planned by mouse and by keys alone, with mistakes that are taken back."""

from pathlib import Path

from desktop.model.plan import Run, Status
from tests.e2e.hand import Hand
from tests.e2e.planning import begin
from tests.e2e.program import Program, footwork
from tests.e2e.sample_week import WEEK, Board, brief, by_dragging, by_keys, whole
from tests.e2e.screen import Screen
from tests.e2e.waiting import PATIENCE, wait_for


def opened(screen: Screen, folder: Path) -> tuple[Program, Hand]:
    """The program on an empty week, and a hand for it."""
    data = folder / "plans"
    program = footwork(screen, data, folder / "log")
    begin(program)
    return program, Hand(program, data)


def comes_to_be(hand: Hand, week: object) -> None:
    """Wait until that is planned, on the disk."""
    wait_for("the week to be planned", lambda: brief(hand.plan()) == week)


def test_the_mouse_plans_the_sample_week(screen: Screen, tmp_path: Path) -> None:
    program, hand = opened(screen, tmp_path)
    by_dragging(hand)
    comes_to_be(hand, WEEK)
    planned = whole(hand.plan())

    run = Board(hand).run("Tue ", "Easy").middle
    screen.press(run)
    search = program.find("Search", "text").middle
    screen.travel(run, search)
    screen.rest(search)
    hand.kept(screen.release)
    comes_to_be(hand, ([("rest",)], [], *WEEK[2:]))
    hand.kept(lambda: program.click("Undo  Ctrl", "push button"))
    assert whole(hand.plan()) == planned
    program.close()
    assert whole(hand.plan()) == planned


def test_keys_alone_plan_the_sample_week(screen: Screen, tmp_path: Path) -> None:
    program, hand = opened(screen, tmp_path)
    by_keys(hand)
    comes_to_be(hand, WEEK)
    planned = whole(hand.plan())

    for mistake in (("ctrl+a", "Delete"), ("ctrl+d",), ("alt+Left",), ("space",)):
        hand.press("Home", "Down", "Down")  # past the warm-up to the run itself
        hand.press_and_keep(*mistake)
        assert whole(hand.plan()) != planned
        hand.press_and_keep("ctrl+z")
        assert whole(hand.plan()) == planned
    hand.press_and_keep("ctrl+shift+z")
    hand.press_and_keep("ctrl+z")
    screen.keys("ctrl+q")
    assert program.process.wait(timeout=PATIENCE) == 0
    assert program.complaints() == []
    assert whole(hand.plan()) == planned


def test_what_was_done_is_told_and_the_week_is_copied(screen: Screen, tmp_path: Path) -> None:
    program, hand = opened(screen, tmp_path)
    hand.press("Left")  # to today, which is where it begins
    hand.line("easy")
    hand.press_and_keep("space")
    hand.press("Return")
    program.click("Distance run", "text")
    screen.write("8.2")
    hand.kept(lambda: screen.keys("Tab"))
    screen.write("49:10")
    hand.kept(lambda: screen.keys("Tab"))
    program.click("Effort, 1", "text")
    screen.write("6")
    hand.kept(lambda: screen.keys("Tab"))
    screen.write("windy")
    hand.kept(lambda: screen.keys("Tab"))
    (run,) = (entry for _, entry in hand.plan().entries())
    assert isinstance(run, Run)
    assert run.status is Status.DONE
    told = run.actual
    assert (told.distance, told.duration, told.effort, told.word) == (8200, 2950, 6, "windy")
    program.find("Distance: 8.2 of 8 km")

    screen.keys("ctrl+shift+g", "alt+w")
    program.click("Copy week to several", "menu item")
    first, second, third = program.found("Week .*", "check box")[:3]
    for week in (first, third):
        screen.click((week.box[0] + 12, week.middle[1]))
    hand.kept(lambda: program.click("Copy to 2 weeks", "push button"))
    weeks = [when for when, _ in hand.plan().entries()]
    assert [(when - weeks[0]).days for when in weeks] == [0, 7, 21]
    (strip,) = program.found(f"{third.name}.*1 session, 0 done", "page tab")
    screen.click(strip.middle)
    program.find("Easy, .*not done", "table cell")
    assert second.name not in strip.name
    hand.press_and_keep("ctrl+z")
    assert len(list(hand.plan().entries())) == 1, "all of it is one step"
    program.close()
