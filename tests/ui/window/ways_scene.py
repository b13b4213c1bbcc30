"""A running window with a planned week, in which each way to do something is tried."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from desktop.model.diary import SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import Note, Plan, PlannedExercise, Run, RunKind, Status, StrengthSession
from desktop.model.refs import EntryRef
from desktop.storage.plans import PlanStore
from desktop.ui.board.geometry.slots import identity
from desktop.ui.footwork import Footwork
from desktop.ui.library.panel import Page
from desktop.ui.start import dress
from desktop.ui.window.ways import WAYS
from desktop.wording import deeds
from desktop.wording.voice import Voice

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)
ENGLISH = Voice.of()
EVERY = [way for part in WAYS for way in part.ways]
PLAN = Plan(
    {
        TUESDAY: (
            Run(
                "run",
                RunKind.EASY,
                warm_up=(PlannedExercise("raise", "calf-raise", Dose(sets=2, reps=12)),),
                cool_down=(PlannedExercise("walk", "heel-to-toe-walk", Dose(distance=20)),),
            ),
            Note("note", "dentist"),
        ),
        WEDNESDAY: (
            StrengthSession("session", exercises=(PlannedExercise("duck", "duck-walk", Dose(distance=10)),)),
        ),
    }
)

SAVED = SavedRoutine("saved", "Before", Part.WARM_UP, (SavedExercise("calf-raise", Dose(sets=3, reps=9)),))

QUIET = (
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support (raise|propagateSizeHints)",
)
"""What the platform without a screen says of menus."""


class Scene:
    """A window with a planned week, the focus on Tuesday's run, something to undo and to do again.

    ``wait`` is for what comes about in a while.
    """

    wait: Callable[[Callable[[], bool | None]], None]

    def __init__(self, footwork: Footwork) -> None:
        self.window, self.document, self.state = footwork.window, footwork.document, footwork.state
        self.board = self.window.board
        self.state.show_today()
        self.document.edit(replace(self.document.diary, plan=PLAN, routines={"saved": SAVED}), deeds.ADD)
        self.window.library.show_page(Page.EXERCISES)
        for when in (THURSDAY, date(2026, 11, 27)):
            self.document.edit(Plan({**self.plan.days, when: (Note(f"{when}", "note"),)}), deeds.ADD)
        self.document.undo_stack.undo()
        QApplication.processEvents()
        self.focus("entry", "run")

    @property
    def plan(self) -> Plan:
        return self.document.plan

    def focus(self, kind: str, name: str) -> None:
        """Put the keyboard's focus on a row, named as ``identity`` names it."""
        self.board.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.board.focus_from(keyboard=True)
        spot = next(spot for spot, found in self.rows() if found == (kind, name))
        self.board.move_focus(spot)
        self.board.picking.only((EntryRef(name),) if kind == "entry" else ())

    def point(self, kind: str, name: str) -> QPoint:
        """The middle of a row, in the board's pixels."""
        spot = next(spot for spot, found in self.rows() if found == (kind, name))
        return self.board.visualRect(self.board.model().index(*spot)).center()

    def rows(self) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
        """Each cell of the board and what stands in it."""
        for column, day in enumerate(self.board.week.cells):
            for row, cell in enumerate(day):
                yield (row, column), identity(cell.slot)

    def press(self, keys: str) -> None:
        """Press keys where the keyboard is: in an open menu, else in the window."""
        widget = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keySequence(widget, QKeySequence(keys))
        QApplication.processEvents()

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.board.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def right_click(self, widget: QWidget, point: QPoint) -> QMenu:
        """The menu that a right click opens."""
        close_menus()
        by_mouse = QContextMenuEvent.Reason.Mouse
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=point)
        QApplication.sendEvent(widget, QContextMenuEvent(by_mouse, point, widget.mapToGlobal(point)))
        return popup()


def shelved(view: QAbstractItemView, row: int = 0) -> QModelIndex:
    """Of what stands in a list of the library, headings left out."""
    model = view.model()
    rows = (model.index(at, 0) for at in range(model.rowCount()))
    return [index for index in rows if model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled][row]


@contextmanager
def low(scene: Scene) -> Iterator[None]:
    """A window so low that strips fold."""
    before = scene.window.size()
    scene.window.resize(before.width(), 380)
    QApplication.processEvents()
    yield
    scene.window.resize(before)
    QApplication.processEvents()


def popup() -> QMenu:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def close_menus() -> None:
    """Close what is open, the last one first."""
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def texts(menu: QMenu) -> list[str]:
    """The entries of a menu as they read."""
    found = (action.text().replace("&&", "&") for action in menu.actions() if not action.isSeparator())
    return [text for text in found if text]


Happened = Callable[[Scene], bool]
"""Whether what a way should do has come about."""


def opened(scene: Scene) -> bool:
    """Whether a menu is open."""
    return isinstance(QApplication.activePopupWidget(), QMenu)


def ticked(scene: Scene) -> bool:
    """Whether Tuesday's run is done."""
    run = scene.plan.day(TUESDAY)[0]
    return isinstance(run, Run) and run.status is Status.DONE


def in_details(scene: Scene) -> bool:
    """Whether the keyboard is in the details."""
    focus = QApplication.focusWidget()
    return focus is not None and scene.window.details.isAncestorOf(focus)


def opened_window(folder: Path) -> Iterator[Footwork]:
    """A window for all tests of a module: each begins with the same week in it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    dress(application)
    with PlanStore.open(folder) as store:
        made = Footwork(store, WEDNESDAY)
        made.window.resize(1600, 900)
        made.window.show()
        assert QTest.qWaitForWindowActive(made.window)
        made.begin(at_once=True)
        yield made
        made.window.close()
        made.window.deleteLater()


def begun(running: Footwork) -> Iterator[Scene]:
    """The scene of one test, and afterwards nothing of it stays open."""
    running.window.activateWindow()
    assert QTest.qWaitForWindowActive(running.window)
    yield Scene(running)
    close_menus()
    running.window.activateWindow()
    assert QTest.qWaitForWindowActive(running.window)
    for _ in range(2):  # what floats over the board, and what is carried by keys
        QTest.keyClick(QApplication.focusWidget() or running.window, Qt.Key.Key_Escape)
