"""A figure is read and built once: what is painted again is painted from ready paths."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.painter import FigurePainter
from resources.figures.drawing import load
from resources.figures.film import load as load_film
from tests.counting import Calls, calls_of

ROOM = QRectF(0, 0, 252, 190)
CALLS_A_REPAINT = 3
"""Apart from a look at each line's width."""


def painting(paint: Callable[[QPainter], None]) -> Calls:
    """What one picture calls."""
    image = QImage(252, 190, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    calls = calls_of(lambda: paint(painter))
    painter.end()
    return calls


@pytest.mark.parametrize("exercise", ["ankle-alphabet", "calf-raise"])
def test_a_drawing_is_built_once(qapp: QApplication, exercise: str) -> None:
    figure = FigurePainter(load(exercise))
    first = painting(lambda painter: figure.paint(painter, ROOM))
    assert first.of("path_of") > 0
    again = painting(lambda painter: figure.paint(painter, ROOM))
    assert again.of("path_of") == 0
    assert again.total() - again.of("_widened") <= CALLS_A_REPAINT


def test_a_frame_is_decoded_once(qapp: QApplication) -> None:
    films = FilmPainter(load_film("duck-walk"), FigurePainter(load("duck-walk")))
    first = painting(lambda painter: films.paint(painter, ROOM, 3))
    assert first.of("contours") > 0
    again = painting(lambda painter: films.paint(painter, ROOM, 3))
    assert again.of("contours") == again.of("path_of") == 0
    assert again.total() - again.of("_widened") <= CALLS_A_REPAINT + 1


def test_a_film_that_is_loaded_has_decoded_no_frame(qapp: QApplication) -> None:
    calls = calls_of(lambda: load_film("duck-walk"))
    assert calls.of("contours") == 0
