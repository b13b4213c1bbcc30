"""The first window of a small laptop."""

from pathlib import Path

from tests.e2e.planning import begin
from tests.e2e.program import footwork
from tests.e2e.screen import Screen

WIDTH, HEIGHT = 1366, 768


def test_the_first_window_stands_on_the_screen_with_all_of_its_frame(tmp_path: Path) -> None:
    with Screen(tmp_path, f"{WIDTH}x{HEIGHT}") as screen:
        program = footwork(screen, tmp_path / "plans", tmp_path / "small.log")
        begin(program)
        left, top, width, height = program.find("Footwork", "frame").box
        assert 0 <= left <= left + width <= WIDTH
        assert 0 < top < top + height <= HEIGHT, "its title bar is above it"
        assert (width, height) > (1300, 700), "it takes the room there is"
        program.close()
