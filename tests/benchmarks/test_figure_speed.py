"""One drawing: loaded and painted for the first time, and painted again, against the painter's own floor.

Processor time, and the quickest of several rounds: what else the machine does is not the drawing's cost.
"""

import gc
import json
from importlib.resources import files
from time import process_time

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

import resources
from desktop.ui.figures.painter import FigurePainter
from resources.figures.drawing import available, load
from resources.figures.palette import COLOUR

AGAIN = 0.003
"""Seconds that the design allows for a repaint."""

MAX_OVER_THE_YARDSTICK = 5.0
"""Times reading the file's JSON and painting ready paths, which no way of loading can do without. Where
this was set that took 2 ms and a drawing 5 to 7, so that five times is the 10 ms of the design there.
"""

MAX_OVER_THE_FLOOR = 2.0
ROUNDS = 25
ROOM = QRectF(0, 0, 252, 190)


def painted(figure: FigurePainter) -> float:
    """Seconds for one picture, a details tile in size."""
    image = QImage(252, 190, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    began = process_time()
    figure.paint(painter, ROOM)
    used = process_time() - began
    painter.end()
    return used


def floor(figure: FigurePainter) -> float:
    """The same paths, built beforehand, filled and stroked by Qt with nothing around it."""
    shapes = [figure.stroke(shape) for shape in figure.drawing.keys[0].shapes if figure.shows(shape)]
    left, top, width, height = figure.drawing.view
    image = QImage(252, 190, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(252 / width, 190 / height)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    began = process_time()
    for shape in shapes:
        if shape.brush is not None:
            painter.fillPath(shape.path, shape.brush)
        if shape.pen is not None:
            painter.strokePath(shape.path, shape.pen)
    used = process_time() - began
    painter.end()
    return used


def first(exercise: str) -> float:
    """Seconds to read a drawing and paint it once."""
    gc.disable()  # a search for garbage is the cost of all that the process holds
    try:
        began = process_time()
        figure = FigurePainter(load(exercise, COLOUR.hair))
        return process_time() - began + painted(figure)
    finally:
        gc.enable()


def parsed(exercise: str) -> float:
    """Seconds to parse the file of a drawing, nothing more."""
    text = (files(resources) / "figures" / "drawings" / f"{exercise}.json").read_text("ascii")
    began = process_time()
    json.loads(text)
    return process_time() - began


@pytest.mark.parametrize("exercise", available())
def test_a_drawing_is_there_at_once(benchmark: BenchmarkFixture, qapp: QApplication, exercise: str) -> None:
    figure = FigurePainter(load(exercise, COLOUR.hair))
    ours, parsing, painting = [], [], []
    for _ in range(ROUNDS):  # in turn, so that all meet the machine in the same mood
        ours.append(first(exercise))
        parsing.append(parsed(exercise))
        painting.append(floor(figure))
    yardstick = min(parsing) + min(painting)
    benchmark.extra_info["milliseconds"] = round(min(ours) * 1000, 2)
    benchmark.extra_info["ratio to the yardstick"] = round(min(ours) / yardstick, 2)
    benchmark.pedantic(first, args=(exercise,), rounds=1)
    assert min(ours) <= MAX_OVER_THE_YARDSTICK * yardstick


@pytest.mark.parametrize("exercise", available())
def test_a_repaint_stays_near_the_floor(
    benchmark: BenchmarkFixture, qapp: QApplication, exercise: str
) -> None:
    figure = FigurePainter(load(exercise))
    painted(figure)
    ours = min(painted(figure) for _ in range(ROUNDS))
    least = min(floor(figure) for _ in range(ROUNDS))
    benchmark.extra_info["ratio to the floor"] = round(ours / least, 2)
    benchmark.pedantic(painted, args=(figure,), rounds=1)
    assert ours <= AGAIN
    assert ours <= MAX_OVER_THE_FLOOR * least
