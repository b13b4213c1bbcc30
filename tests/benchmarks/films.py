"""Moving figures: the share of one core while one plays, its frames, and how long a film takes to load.

The figure of frames is that of the slowest film, of each film its middle frame.
"""

from collections.abc import Callable
from statistics import median
from time import perf_counter, process_time
from typing import Final

from PySide6.QtCore import QEventLoop, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter

from desktop.model.dose import Dose
from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.painter import FigurePainter
from desktop.ui.figures.player import FigurePlayer
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from resources.figures.drawing import load as load_drawing
from resources.figures.film import available, load
from resources.figures.source import BakedFigures
from tests.benchmarks.benchmark import Benchmark, seconds
from tests.benchmarks.drawings import bare
from tests.benchmarks.yardsticks import paint_work, python_work

PLAYED: Final = ("heel-to-toe-walk", "duck-walk-sideways", "single-leg-balance-leg-sweep")
SECONDS: Final = 3.0
ROUNDS: Final = 25
ROOM: Final = QRectF(0, 0, 240, 178)


def share_of_a_core(exercise: str) -> float:
    """Processor time of a playing figure by the time that passes; nothing is decoded yet when it begins."""
    player = FigurePlayer(FigureStore(BakedFigures()), Themes(), Voice.of(), reduced_motion=False)
    player.show_exercise(exercises_in()[exercise], Dose(reps=10))
    player.show()
    player.activateWindow()
    ticks: list[None] = []
    player.playback.timer.timeout.connect(lambda: ticks.append(None))
    began, used = perf_counter(), process_time()
    player.playback.play()
    let_pass(SECONDS)
    player.playback.pause()
    share = (process_time() - used) / (perf_counter() - began)
    player.close()
    player.deleteLater()
    assert len(ticks) > SECONDS, "it did play"
    return share


def let_pass(long: float) -> None:
    """The event loop runs as it does in the app."""
    loop = QEventLoop()
    QTimer.singleShot(round(long * 1000), loop.quit)
    loop.exec()


def painted(films: FilmPainter, frame: int) -> Callable[[], None]:
    """One frame."""

    def paint() -> None:
        image = QImage(240, 178, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        films.paint(painter, ROOM, frame)
        painter.end()

    return paint


def films_of(exercise: str) -> FilmPainter:
    """A film of which nothing is decoded yet."""
    return FilmPainter(load(exercise), FigurePainter(load_drawing(exercise)))


def first_frame(exercise: str) -> float:
    """Decoded and painted for the first time."""
    films = films_of(exercise)
    first = median(seconds(painted(films, frame)) for frame in range(films.film.frames))
    return first / min(seconds(paint_work) for _ in range(ROUNDS))


def frame_again(exercise: str) -> float:
    """Painted again, against the painter's floor."""
    films = films_of(exercise)
    ours, floor = [], []
    for frame in range(films.film.frames):
        paint = painted(films, frame)
        paint()
        ours.append(seconds(paint))
        floor.append(seconds(bare(films.strokes(frame), films.film.view, ROOM)))
    return median(ours) / median(floor)


def loading() -> float:
    """One film of all, loaded."""
    names = available()
    took = seconds(lambda: [load(exercise) for exercise in names]) / len(names)
    return took / min(seconds(python_work) for _ in range(ROUNDS))


def worst(measure: Callable[[str], float], exercises: tuple[str, ...] = available()) -> float:
    """The slowest film's figure."""
    return max(measure(exercise) for exercise in exercises)


BENCHMARKS: Final = (
    Benchmark("film: playing", "one core", 0.25, lambda: worst(share_of_a_core, PLAYED)),
    Benchmark("film: a frame decoded and painted", "1 ms of painting", 10, lambda: worst(first_frame)),
    Benchmark("film: a frame painted again", "ready paths", 1.5, lambda: worst(frame_again)),
    Benchmark("film: loaded", "1 ms of work", 10, loading),
)
