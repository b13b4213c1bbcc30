"""Why these exercises?: opened, read and printed in the real window by keys and with a screen reader."""

import re
from pathlib import Path

from desktop.wording.voice import Voice
from desktop.wording.why import why
from tests.e2e.program import footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for


def test_it_is_read_by_a_screen_reader_and_printed_by_keys(screen: Screen, tmp_path: Path) -> None:
    page = why(Voice.of())
    program = footwork(screen, tmp_path / "plans", tmp_path / "footwork.log")
    program.find("Before you start", "dialog")
    screen.keys("Return")
    program.wait_until_gone("Before you start", "dialog")
    screen.keys("alt+h", "Return")
    program.find("Why these exercises", "dialog")
    groups = [page.reading.title, *(section.title for section in page.sections)]
    there = [thing.name for thing in program.things("", "panel") if thing.name in groups]
    assert there == groups
    heads = [thing.name for thing in program.things("", "table column header")]
    assert set(page.heads) <= set(heads)
    cells = [thing.name for thing in program.things("", "table cell")]
    first = next(at for at, name in enumerate(cells) if name.startswith(page.rows[0].tried))
    assert cells[first + 1].startswith(page.rows[0].number)
    assert page.rows[0].source in cells[first + 2]
    screen.keys("Tab", "Tab", "Tab")
    wait_for("the keys on the table", lambda: program.focused(page.trials))
    screen.keys("Right")
    wait_for("the keys on what was found", lambda: program.focused(re.escape(page.rows[0].number)))
    program.click("Print…", "push button")
    program.find("Print", "dialog")
    kind = program.find("Why these exercises", "check box")
    assert "checked" in kind.states
    screen.keys("Escape")
    program.wait_until_gone("Print", "dialog")
    program.close()
