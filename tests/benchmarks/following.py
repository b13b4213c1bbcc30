"""Following along: one frame of the whole screen, and the share of one core while a set is done."""

from statistics import median
from time import perf_counter, process_time
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.model.dose import Dose
from desktop.model.following import Followed, begun
from desktop.ui.figures.store import FigureStore
from desktop.ui.follow.stage import Moves
from desktop.ui.follow.window import FollowWindow
from desktop.ui.theme import Themes
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from resources.figures.source import BakedFigures
from tests.benchmarks.benchmark import Benchmark, rounds, seconds
from tests.benchmarks.films import PLAYED, SECONDS, let_pass
from tests.benchmarks.yardsticks import paint_work

SIZE: Final = (1440, 900)
DOSE: Final = Dose(reps=50)
FRAMES: Final = 150


class Watch:
    """A clock that is turned."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def opened(exercise: str, watch: Watch | None = None) -> FollowWindow:
    """The screen in the middle of a set."""
    figures = FigureStore(BakedFigures())
    moves = Moves(figures, exercise, DOSE)
    items = [Followed("item", exercise, DOSE, moves.seconds)]
    clock = watch or perf_counter
    library = exercises_in()
    window = FollowWindow(
        begun(items), [moves], "Session", library, figures, Themes(), Voice.of(), clock=clock
    )
    window.resize(*SIZE)
    window.show()
    if watch is not None:
        while not window.now.phase.works:  # as the window does, ten times a second
            watch.time += 0.1
            window.look()
    if not window.now.phase.works:
        window.finish()
    QApplication.processEvents()
    return window


def a_frame(exercise: str) -> float:
    """Looking at the clock and painting what it says, frame after frame, after the time to get ready."""
    watch = Watch()
    window = opened(exercise, watch)

    def frame() -> None:
        watch.time += 1 / 30
        window.look()
        window.face.stage.repaint()

    ours = median(seconds(frame) for _ in range(rounds(FRAMES)))
    window.close()
    return ours / min(seconds(paint_work) for _ in range(25))


def share_of_a_core(exercise: str) -> float:
    """Processor time of a set by the time that passes."""
    window = opened(exercise)
    began, used = perf_counter(), process_time()
    let_pass(SECONDS)
    share = (process_time() - used) / (perf_counter() - began)
    window.close()
    return share


BENCHMARKS: Final = (
    Benchmark(
        "follow: a frame of the whole screen", "1 ms of painting", 4, lambda: max(map(a_frame, PLAYED))
    ),
    Benchmark("follow: a set", "one core", 0.25, lambda: max(map(share_of_a_core, PLAYED))),
)
