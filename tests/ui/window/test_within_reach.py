"""What takes the keyboard is within reach of a screen reader, too."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.plan import Plan, Run, RunKind
from desktop.ui.footwork import Footwork
from desktop.wording import deeds

TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)


def found(interface: QAccessibleInterface) -> Iterator[object]:
    """The objects that a screen reader comes to from one: it finds nothing but cells in a table."""
    yield interface.object()
    if interface.role() not in (QAccessible.Role.Table, QAccessible.Role.List):
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child is not None:
                yield from found(child)


def test_whatever_takes_the_keyboard_is_found_from_the_window(footwork: Footwork) -> None:
    window = footwork.window
    window.resize(1600, 900)
    loose = Run("loose", RunKind.EASY, 8000, some_day=True)
    footwork.document.edit(Plan({TUESDAY: (Run("run", RunKind.EASY),), THURSDAY: (loose,)}), deeds.ADD)
    window.commands["week-strip"].trigger()
    QApplication.processEvents()
    stops = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.focusProxy() is None
    }
    assert window.board.tray in stops
    assert len(stops) > 20
    reached = set(found(QAccessible.queryAccessibleInterface(window)))
    assert {(type(one).__name__, one.accessibleName()) for one in stops - reached} == set()
