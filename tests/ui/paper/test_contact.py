"""The contact sheet as pictures: pages like the printed ones, strips of films that move."""

from itertools import pairwise
from math import ceil

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from desktop.storage.made_here import Kind, kind_of
from desktop.ui.paper.contact import FRAMES, RESOLUTION, contact_pictures, film_strip, strip_times
from desktop.wording.built_in import exercises_in
from printouts.contact import contact_pages
from printouts.marks import Picture, Text
from printouts.options import Options
from printouts.press import press_for
from resources.figures.film import load
from resources.figures.palette import palette_for
from resources.figures.source import BakedFigures
from resources.figures.timing import Tempo
from tests.printouts.sample import DRAWINGS

LIBRARY = exercises_in()
SHOWN = {name: LIBRARY[name] for name in ("calf-raise", "duck-walk")}
PRESS = press_for(SHOWN, DRAWINGS, Options())


@pytest.fixture(scope="module")
def painted(qapp: object) -> dict[str, QImage]:
    files = contact_pictures(SHOWN, BakedFigures(), {"skin": "dark"}, "en")
    assert all(kind_of(content) is Kind.PICTURE for content in files.values())
    return {name: QImage.fromData(content) for name, content in files.items()}


def colours(image: QImage, left: float, top: float, wide: float, high: float) -> set[str]:
    """The colours in a rectangle given in points."""
    scale = RESOLUTION / 72
    start, end = (
        (round(left * scale), round(top * scale)),
        (round((left + wide) * scale), round((top + high) * scale)),
    )
    plain = image.copy(*start, end[0] - start[0], end[1] - start[1]).convertToFormat(
        QImage.Format.Format_RGB32
    )
    values = np.frombuffer(plain.constBits(), np.uint32)
    return {QColor.fromRgb(int(value)).name() for value in np.unique(values)}


def test_pages_and_strips_are_written(painted: dict[str, QImage]) -> None:
    assert set(painted) == {
        "figures-colour-1.png",
        "figures-ink-saving-1.png",
        "film-calf-raise.png",
        "film-duck-walk.png",
    }
    assert painted["figures-colour-1.png"].width() == ceil(210 / 25.4 * RESOLUTION)


def test_the_page_shows_what_the_printed_one_shows_where_it_shows_it(painted: dict[str, QImage]) -> None:
    (page,) = contact_pages(PRESS, "All figures, colour")
    image = painted["figures-colour-1.png"]
    marks = [mark for placed in page.placed for mark in placed.marks]
    for mark in marks:
        if isinstance(mark, Picture | Text):
            box = mark.box
            assert len(colours(image, box.left, box.top, box.width, box.height)) > 2
    assert colours(image, 0, 0, page.width, 25) == {"#ffffff"}


def test_the_look_is_in_the_colours_and_ink_saving_is_grey(painted: dict[str, QImage]) -> None:
    skin = QColor(palette_for({"skin": "dark"}).colour("skin") or "").name()
    for name, wanted in (("figures-colour-1.png", True), ("figures-ink-saving-1.png", False)):
        assert (skin in colours(painted[name], 0, 0, 300, 300)) is wanted
    grey = colours(painted["figures-ink-saving-1.png"], 0, 0, 300, 300)
    assert all(
        max(colour.red(), colour.green(), colour.blue()) - min(colour.red(), colour.green(), colour.blue())
        < 40
        for colour in map(QColor, grey)
    )


@pytest.mark.parametrize("exercise", ["single-leg-balance", "heel-to-toe-walk", "lateral-hops"])
def test_a_strip_shows_six_moments_at_which_the_figure_moves(exercise: str) -> None:
    film = load(exercise)
    cycle = film.cycle(Tempo())
    times = strip_times(cycle)
    assert len(times) == FRAMES
    assert times == sorted(times)
    assert all(cycle.moving(seconds) for seconds in times)
    assert len({film.frame_at(cycle.moment(seconds)) for seconds in times}) >= FRAMES - 2


def test_the_frames_of_a_strip_differ(qapp: object) -> None:
    strip = film_strip(load("lateral-hops"), "Lateral hops", palette_for(), PRESS)
    wide = strip.width() // FRAMES
    frames = [strip.copy(at * wide, 0, wide, strip.height()) for at in range(FRAMES)]
    assert all(one != other for one, other in pairwise(frames))
