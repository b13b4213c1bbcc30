"""A list of the library: drag a row, or press Enter for the places where it may go."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.model.refs import NewExercise, NewRoutine
from desktop.ui.board.painting.ghost import start_drag
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.library.row_delegate import CHEVRON, RowDelegate
from desktop.ui.library.shelf import Heading, ShelfRow, Shelved
from desktop.ui.library.shelf_model import ShelfModel
from desktop.ui.state import Selected
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice

_FOLDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that open and close a section."""
_OWN = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
"""Keys for what the runner has saved."""
MANY = 100  # rows: of more than these, the ones out of sight are laid out when there is nothing else to do


class ShelfView(QListView):
    """``taken`` says what the runner selected, ``fold`` which base to open or close, ``add`` what
    Enter or a double click wants in the week, with the global place for a menu; ``menu`` the same where a
    menu is asked for, ``to_entry`` what Ctrl+Enter wants in the entry that is selected. ``rename`` and
    ``delete`` are wanted for what the runner has saved."""

    taken = Signal(object)
    fold = Signal(object)
    add = Signal(object, QPoint)
    menu = Signal(object, QPoint)
    to_entry = Signal(object)
    rename = Signal(object)
    delete = Signal(object)
    drag_begins = Signal()

    def __init__(
        self,
        name: str,
        document: Document,
        themes: Themes,
        figures: FigureStore,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Qt's own viewport is none of Python's: finding its type would load every widget type there is. This
        # one fills nothing: the panel's ground is seen through it.
        self.setViewport(QWidget())
        self._document, self._themes, self._figures, self._voice = document, themes, figures, voice
        self._showing = False
        self.setBatchSize(MANY)
        self.shelf, self._delegate = self._made()
        self.setModel(self.shelf)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(22)
        self.doubleClicked.connect(self._offer)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)
        for painted in (figures.ready, figures.repainted):
            painted.connect(self.viewport().update)
        themes.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[ShelfRow, ...], selected: Selected) -> None:
        """Show other rows and mark the selected thing, if it is among them."""
        self._change(lambda: self.shelf.show_rows(rows), len(rows), selected)

    def exercise_of(self, index: QModelIndex) -> str | None:
        """The exercise of a row; None for a run or another entry."""
        dragged = self.shelf.dragged(index)
        return dragged.exercise if isinstance(dragged, NewExercise) else None

    def picture_of(self, index: QModelIndex) -> QRect:
        """Where in the viewport a row has its picture."""
        return self._delegate.picture(index).translated(self.visualRect(index).topLeft())

    def mark(self, selected: Selected) -> None:
        """Mark the selected thing, whoever selected it; nothing when it is not in this list."""
        index = self.shelf.find(selected)
        if not index.isValid():
            self._showing = True
            self.clearSelection()
            self._showing = False
        elif not self.selectionModel().isSelected(index):
            self._lay_out_all()
            self._showing = True
            self.setCurrentIndex(index)
            self._showing = False
            self.scrollTo(index)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what the runner selected by mouse or keys."""
        super().selectionChanged(selected, deselected)
        indexes = selected.indexes()
        if indexes and not self._showing:
            self.taken.emit(self.shelf.dragged(indexes[0]))

    # ---- mouse -------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the chevron or on a heading folds; anywhere else it selects."""
        self._delegate.ring = False
        if not self._fold_at(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on the chevron fold twice; on a row they offer places."""
        if not self._fold_at(event):
            super().mouseDoubleClickEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """A real drag: the row stays, faded, and its ghost goes with the pointer."""
        index = self.currentIndex()
        dragged = self.shelf.dragged(index) if index.isValid() else Heading("")
        if isinstance(dragged, Heading) or not self._document.may_change():
            return
        self._delegate.faded = QPersistentModelIndex(index)
        self.viewport().update()
        self.drag_begins.emit()
        start_drag(self, (dragged,), self._document, self._figures, self._themes, self._voice)
        self._delegate.faded = QPersistentModelIndex()
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of places, also from the keyboard's menu key."""
        from_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if from_mouse else self.currentIndex()
        if index.isValid() and not isinstance(self.shelf.dragged(index), Heading):
            self.setCurrentIndex(index)
            place = event.globalPos() if from_mouse else self._below(index)
            self.menu.emit(self.shelf.dragged(index), place)

    # ---- keyboard ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter offers places, Right and Left open and close a family."""
        self._lay_out_all()
        self._delegate.ring = True
        index = self.currentIndex()
        if index.isValid():
            row = self.shelf.row(index)
            onwards, back = Qt.Key.Key_Right, Qt.Key.Key_Left
            opens = {back: False, onwards: True} if self.isRightToLeft() else {onwards: False, back: True}
            if isinstance(row.dragged, Heading) and event.key() in _FOLDS:
                self.fold.emit(row.dragged)
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if held and isinstance(row.dragged, NewExercise):
                    self.to_entry.emit(row.dragged)
                else:
                    self._offer(index)
                return
            if isinstance(row.dragged, NewRoutine) and event.key() in _OWN:
                (self.rename if event.key() == Qt.Key.Key_F2 else self.delete).emit(row.dragged)
                return
            if event.key() in opens:
                if row.fold is opens[Qt.Key(event.key())]:
                    self.fold.emit(row.dragged)
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus.

        It starts at the first thing to plan, to which Enter offers places, and not at the head of a section.
        """
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._delegate.ring = True
            if not self.currentIndex().isValid() and self.shelf.rowCount():
                rows = map(self.shelf.index, range(self.shelf.rowCount()))
                things = (row for row in rows if not isinstance(self.shelf.dragged(row), Heading))
                first = next(things, self.shelf.index(0))
                self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    # ---- how it is done ----------------------------------------------------------------

    def _change(self, show: Callable[[], bool], count: int, selected: Selected) -> None:
        """Have so many other rows shown, which says whether anything is another; the place stays."""
        top, index = self.verticalScrollBar().value(), self.currentIndex()
        before = self.shelf.dragged(index) if index.isValid() else None
        self._showing = True
        changed = show()
        self._showing = False
        if not changed:
            return
        many = count > MANY
        self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)
        self.doItemsLayout()  # now: a scroll bar that comes while they are painted has them painted twice
        self.verticalScrollBar().setValue(top)
        self.mark(selected)
        if before is not None and self._keeps_keys(before):
            again = self.shelf.find(before)
            self.selectionModel().setCurrentIndex(again, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _keeps_keys(self, before: Shelved | Heading) -> bool:
        """Whether the keys go back to what had them: to a heading, which opened or closed."""
        return isinstance(before, Heading)

    def _made(self) -> tuple[ShelfModel, RowDelegate]:
        """What it shows, and what paints that."""
        return ShelfModel(self), RowDelegate(self, self._themes, self._figures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew when the width changes."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def viewportEvent(self, event: QEvent) -> bool:
        """Leaving with the pointer takes the hover away."""
        if event.type() == QEvent.Type.Leave:
            self._hover()
            self.viewport().update()
        return super().viewportEvent(event)

    def _lay_out_all(self) -> None:
        """Lay out what is out of sight as well: Qt goes nowhere where it has laid out nothing."""
        if self.layoutMode() is QListView.LayoutMode.Batched:
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()

    def _fold_at(self, event: QMouseEvent) -> bool:
        """Fold when a click hits a chevron, or a section's heading anywhere."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        end = place.x() if self.isRightToLeft() else self.viewport().width() - place.x()
        hit = (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and self.shelf.row(index).fold is not None
            and (end <= CHEVRON or isinstance(self.shelf.dragged(index), Heading))
        )
        if hit:
            self.fold.emit(self.shelf.dragged(index))
        return hit

    def _hover(self, index: QModelIndex = QModelIndex()) -> None:  # noqa: B008 (an empty value, as in Qt)
        # Qt itself repaints the rows that the pointer leaves and enters.
        self._delegate.hovered = QPersistentModelIndex(index)

    def _offer(self, index: QModelIndex) -> None:
        if isinstance(self.shelf.dragged(index), Heading):
            return
        self.add.emit(self.shelf.dragged(index), self._below(index))

    def _below(self, index: QModelIndex) -> QPoint:
        rect = self.visualRect(index)
        return self.viewport().mapToGlobal(QPoint(rect.left() + 34, rect.bottom() - 6))
