"""Drawings of a details tile's size: read and painted for the first time, and painted again.

The figure is that of the slowest drawing.
"""

import json
from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

import resources
from desktop.ui.figures.painter import FigurePainter, Stroke
from resources.figures.drawing import available, load
from resources.figures.palette import COLOUR
from tests.benchmarks.benchmark import Benchmark, in_turn, ratio_of_the_quickest, rounds, seconds
from tests.benchmarks.yardsticks import paint_work

ROUNDS: Final = 25
WIDTH, HEIGHT = 252, 190
ROOM: Final = QRectF(0, 0, WIDTH, HEIGHT)
View = tuple[float, float, float, float]


def painted(figure: FigurePainter) -> None:
    """One picture."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    figure.paint(painter, ROOM)
    painter.end()


def bare(strokes: Iterable[Stroke], view: View, room: QRectF = ROOM) -> Callable[[], None]:
    """The floor: ready paths filled and stroked by Qt with nothing around it."""
    left, top, width, height = view
    scale = min(room.width() / width, room.height() / height)
    ready = list(strokes)

    def paint() -> None:
        image = QImage(room.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-left, -top)
        for stroke in ready:
            if stroke.brush is not None:
                painter.fillPath(stroke.path, stroke.brush)
            if stroke.pen is not None:
                painter.strokePath(stroke.path, stroke.pen)
        painter.end()

    return paint


def floor_of(figure: FigurePainter) -> Callable[[], None]:
    """The paths of a drawing's first key frame, built beforehand."""
    shapes = figure.drawing.keys[0].shapes
    return bare([figure.stroke(shape) for shape in shapes if figure.shows(shape)], figure.drawing.view)


def parsed(exercise: str) -> None:
    """The file of a drawing, parsed and nothing more."""
    text = (files(resources) / "figures" / "drawings" / f"{exercise}.json").read_text("ascii")
    json.loads(text)


def first_picture(exercise: str) -> float:
    """Read and painted once, against what no way can do without: parsing the file, painting ready paths."""
    floor = floor_of(FigurePainter(load(exercise, COLOUR.hair)))
    ours, parsing = in_turn(
        lambda: painted(FigurePainter(load(exercise, COLOUR.hair))), lambda: parsed(exercise), rounds(ROUNDS)
    )
    return min(ours) / (min(parsing) + min(seconds(floor) for _ in range(rounds(ROUNDS))))


def again(exercise: str, over_the_floor: bool) -> float:
    """Painted again, against the painter's floor or against a millisecond of painting."""
    figure = FigurePainter(load(exercise))
    painted(figure)
    yardstick = floor_of(figure) if over_the_floor else paint_work
    return ratio_of_the_quickest(lambda: painted(figure), yardstick, rounds(ROUNDS))


def worst(measure: Callable[[str], float]) -> float:
    """The slowest drawing's figure."""
    return max(measure(exercise) for exercise in available())


BENCHMARKS: Final = (
    Benchmark("drawing: read and painted", "parsing and ready paths", 5, lambda: worst(first_picture)),
    Benchmark("drawing: painted again", "ready paths", 2, lambda: worst(lambda name: again(name, True))),
    Benchmark(
        "drawing: painted again", "1 ms of painting", 3, lambda: worst(lambda name: again(name, False))
    ),
)
