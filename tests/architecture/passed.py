"""How many of the product's modules one everyday piece of work passes: the fewer, the easier to follow."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.model.kept import Kept
from desktop.model.plan import RunKind
from desktop.model.refs import NewEntry
from desktop.storage.plans import PlanStore
from desktop.ui.figures.hover import HoverPlayer
from desktop.ui.figures.painter import FigurePainter
from desktop.ui.footwork import Footwork
from printouts import Sheet, lay_out, pdf
from resources.figures.drawing import load
from tests.architecture.rooms import ROOMS
from tests.counting import Calls, calls_of
from tests.e2e.waiting import wait_for
from tests.printouts import jobs
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import SUN, Bench, sample_plan

WEDNESDAY: Final = date(2026, 11, 25)


@contextmanager
def window() -> Iterator[Footwork]:
    """The whole window on a planned week, filled in."""
    with TemporaryDirectory() as folder, PlanStore.open(Path(folder, "data")) as store:
        store.save(Kept(), Kept().with_plan(sample_plan(LIBRARY)))
        footwork = Footwork(store, WEDNESDAY)
        footwork.window.show()
        footwork.begin(at_once=True)
        wait_for("pictures that move", lambda: _filled_in(footwork))
        yield footwork
        footwork.window.close()
        footwork.window.deleteLater()


def _filled_in(footwork: Footwork) -> bool:
    """Whether a start is over; the last that it brings is no part of the work after it."""
    QApplication.processEvents()
    return bool(footwork.window.findChildren(HoverPlayer))


def one_drop() -> Calls:
    """A run of the library is let go over Sunday: judged, planned, kept on the disk, shown everywhere."""
    with window() as footwork:
        board = footwork.window.board
        bench = Bench(board, footwork.document, footwork.state, footwork.commands, [], footwork.themes)
        sunday = bench.board.visualRect(bench.index("add", SUN.isoformat())).center()
        run = NewEntry(RunKind.EASY)
        bench.hover(run, sunday)
        calls = calls_of(lambda: (bench.release(run, sunday), QApplication.processEvents()))
        assert footwork.document.plan.day(SUN), "it has landed"
    return calls


def one_page() -> Calls:
    """The fridge sheet of a week, from the plan to the bytes of a PDF file."""
    job = jobs.job(Sheet.FRIDGE)
    for loaded in ("printouts.layout", "printouts.render.pdf"):  # other kinds of paper are not passed
        import_module(loaded)
    return calls_of(lambda: pdf(lay_out(job)))


def one_figure() -> Calls:
    """A drawing, read and painted."""
    image = QImage(252, 190, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    calls = calls_of(lambda: FigurePainter(load("calf-raise")).paint(painter, QRectF(0, 0, 252, 190)))
    painter.end()
    return calls


def told(name: str, calls: Calls) -> str:
    """One line: how many modules, and in which rooms."""
    modules = calls.modules
    rooms = {room: sum(f"{module}.".startswith(f"{room}.") for module in modules) for room in ROOMS}
    shares = ", ".join(
        f"{room.removeprefix('desktop.')} {number}" for room, number in rooms.items() if number
    )
    return f"{name} passes {len(modules)} modules: {shares}"
