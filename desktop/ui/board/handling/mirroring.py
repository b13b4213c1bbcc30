"""Qt's own selection and what is selected are one: screen readers see it there, and set it there."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from desktop.model.refs import ids_of
from desktop.ui.board.geometry.slots import things_of
from desktop.ui.board.handling.picking import Picking
from desktop.ui.board.model import BoardModel
from desktop.ui.state import ViewState


class SelectionMirror:
    """Shows the selection in Qt's own, and selects what a screen reader has selected in that."""

    def __init__(
        self, shown: QItemSelectionModel, rows: BoardModel, state: ViewState, picking: Picking
    ) -> None:
        self._shown, self._rows, self._state, self._picking = shown, rows, state, picking
        self._showing = False

    def show(self) -> None:
        """Have Qt's selection be ours: the selection has changed, or rows have come or gone."""
        selected, mirrored = ids_of(self._state.selection), QItemSelection()
        for row, column in self._rows.spots_of(selected):
            index = self._rows.index(row, column)
            mirrored.select(index, index)
        self._showing = True
        self._shown.select(mirrored, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._showing = False

    def keep(self, change_rows: Callable[[], object]) -> None:
        """Rows come or go, as strips fold: Qt lets go of them, and what is selected stays so."""
        self._showing = True
        change_rows()
        self._showing = False
        self.show()

    def selected_there(self) -> None:
        """Qt's selection has changed: take what a screen reader has selected by itself."""
        if not self._showing:
            slots = (self._rows.slot(index.row(), index.column()) for index in self._shown.selectedIndexes())
            self._picking.these(thing for slot in slots for thing in things_of(slot))
