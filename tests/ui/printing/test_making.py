"""Work away from the window: the newest request wins, what nobody wants is dropped. Counted, not timed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.figures import painter
from desktop.ui.figures.painter import path_of
from desktop.ui.printing.making import Making
from desktop.ui.printing.workshop import Workshop
from printouts import Pages, PrintJob, Sheet, Watch, lay_out, writing
from printouts.breaking import Stop
from printouts.cards import deck, exercise_deck, routine_deck
from printouts.cards.deck import Back, Backing, Leaf
from printouts.cards.parts import Card
from printouts.endings import first_line
from printouts.pieces import Piece
from resources.figures.drawing import Contour
from tests.patience import PATIENCE
from tests.printouts.jobs import job
from tests.ui.printing.conftest import Desk


class Gate:
    """Lays out, but only once it is opened; counts what is begun and what is finished."""

    def __init__(self) -> None:
        self.opened = Event()
        self.begun: list[PrintJob] = []
        self.finished: list[PrintJob] = []
        self.in_window = False

    def __call__(self, job: PrintJob, watch: Watch) -> Pages:
        self.begun.append(job)
        self.in_window |= current_thread() is main_thread()
        self.opened.wait(PATIENCE)
        watch()
        pages = lay_out(job, watch)
        self.finished.append(job)
        return pages


def test_of_many_changes_the_newest_alone_is_laid_out(desk: Desk) -> None:
    gate = Gate()
    dialog = desk.open(making=Making(lay_out=gate), settle=False)
    desk.qtbot.waitUntil(lambda: len(gate.begun) == 1)
    for paper in ("letter", "a3", "a5", "legal"):
        control = dialog.choices.control("paper")
        control.chosen.emit(paper)  # type: ignore[attr-defined]
    assert not dialog.foot.pdf.isEnabled()
    gate.opened.set()
    desk.settle(dialog)
    assert [job.options.paper for job in gate.begun] == ["a4", "legal"]
    assert [job.options.paper for job in gate.finished] == ["legal"]
    assert not gate.in_window
    assert dialog.making.pages is not None
    assert dialog.making.pages.pages[0].width == 14 * 72


def test_one_change_is_laid_out_once_and_each_side_painted_once(desk: Desk, qtbot: QtBot) -> None:
    gate = Gate()
    gate.opened.set()
    dialog = desk.open(Sheet.ROUTINES, making=Making(lay_out=gate))
    painted: list[object] = []
    dialog.making.painted.connect(lambda shot, image: painted.append(shot))
    desk.change(dialog, "ink_saving", True)
    assert len(gate.begun) == 2
    assert len(painted) == 2
    dialog.preview.turn(1)
    desk.settle(dialog)
    assert len(gate.begun) == 2, "turning a sheet lays nothing out"
    assert len(painted) == 4


def test_another_look_of_the_figures_is_painted_along_the_same_paths(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[object] = []

    def build(contours: Iterable[Contour]) -> QPainterPath:
        built.append(contours)
        return path_of(contours)

    monkeypatch.setattr(painter, "path_of", build)
    dialog = desk.open(Sheet.ROUTINES)
    first = len(built)
    assert first > 100
    desk.change(dialog, "ink_saving", True)
    assert len(built) < 1.2 * first
    desk.change(dialog, "ink_saving", False)
    assert len(built) < 1.2 * first


@pytest.mark.parametrize("sheet", [Sheet.ROUTINES, Sheet.CARDS])
def test_a_deck_lays_each_back_out_once_in_each_size(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change is seen in a blink: what sizing a deck has laid out is not laid out again."""
    asked: list[tuple[object, ...]] = []

    def counted(leaves: Sequence[Leaf], *rest: Any) -> list[Card]:
        def back(leaf: Leaf, at: int) -> Backing:
            def made(size: float, preface: Piece | None = None, *, must: bool = False) -> Back | None:
                asked.append((at, size, preface is not None, must))
                return leaf.back(size, preface, must=must)

            return made

        return deck.deck_of([replace(leaf, back=back(leaf, at)) for at, leaf in enumerate(leaves)], *rest)

    monkeypatch.setattr(routine_deck, "deck_of", counted)
    monkeypatch.setattr(exercise_deck, "deck_of", counted)
    lay_out(job(sheet))
    assert asked
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("sheet", [Sheet.ROUTINES, Sheet.CARDS])
def test_a_change_that_moves_no_line_ends_no_line_anew(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[str] = []

    def count(text: str, *rest: Any) -> Stop:
        ended.append(text)
        return first_line(text, *rest)

    monkeypatch.setattr(writing, "first_line", count)
    lay_out(job(sheet, card="3x5"))
    anew = len(ended)
    assert anew > 100
    ended.clear()
    for change in ({"ink_saving": True}, {"gap": 3}, {"sides": "long"}, {"marks": "lines"}):
        lay_out(job(sheet, card="3x5", **change))
    assert len(ended) < anew / 2


@pytest.fixture
def workshop(qapp: QApplication) -> Workshop:
    return Workshop()


def test_work_of_one_kind_does_not_drop_that_of_another(workshop: Workshop, qtbot: QtBot) -> None:
    made: list[str] = []

    def work(kind: str) -> Callable[[Watch], str]:
        return lambda watch: kind

    for kind in ("a", "b", "a", "c"):
        workshop.ask(kind, work(kind), made.append)
    qtbot.waitUntil(lambda: not any(map(workshop.wants, "abc")))
    assert sorted(made) == ["a", "b", "c"]


def test_dropped_work_ends_where_it_is_watched(workshop: Workshop, qtbot: QtBot) -> None:
    steps: list[int] = []
    begun, go_on = Event(), Event()

    def work(watch: Watch) -> None:
        for step in range(1000):
            watch()
            steps.append(step)
            begun.set()
            go_on.wait(PATIENCE)

    workshop.ask("a", work, lambda made: steps.append(-1))
    begun.wait(PATIENCE)
    workshop.drop("a")
    go_on.set()
    done: list[str] = []
    workshop.ask("b", lambda watch: "b", done.append)
    qtbot.waitUntil(lambda: done == ["b"])
    assert steps == [0]


def test_what_goes_wrong_is_raised_in_the_window(workshop: Workshop, qtbot: QtBot) -> None:
    def fail(watch: Watch) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        workshop.ask("a", fail, lambda made: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_watch_counts_pages_of_a_file(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.ROUTINES)
    counted: list[int] = []
    dialog.making.counted.connect(counted.append)
    made: list[bytes] = []
    dialog.making.pdf(made.append)
    qtbot.waitUntil(lambda: bool(made))
    pages = dialog.making.pages
    assert pages is not None
    assert counted == list(range(1, len(pages.pages) + 1))
