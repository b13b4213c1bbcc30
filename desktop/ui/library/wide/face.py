"""The exercises of a wide shelf: tabs of families above, cells in columns below, one large beside it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model.exercise import Exercise
from desktop.model.refs import NewExercise
from desktop.ui.library.filter import Filter
from desktop.ui.library.shelf import Heading, Shelf, ShelfRow, in_sections
from desktop.ui.library.wide.arranging import Cell, arranged
from desktop.ui.library.wide.cells_view import CellsView
from desktop.ui.library.wide.means import Means
from desktop.ui.library.wide.tabs import FamilyTabs
from desktop.ui.state import Selected
from desktop.wording import library as words

if TYPE_CHECKING:
    from desktop.ui.library.wide.closer import Closer


class WideFace(QWidget):
    """``view`` is the list of cells; ``selected`` tells what is selected."""

    def __init__(self, means: Means, shelf: Shelf, selected: Callable[[], Selected]) -> None:
        super().__init__()
        self._means, self._document, self._shelf = means, means.document, shelf
        self._selected, self._wanted = selected, Filter()
        self.folded: frozenset[str] = frozenset()
        self.tray = ""
        voice, themes = means.voice, means.themes
        self.tabs = FamilyTabs(themes, voice)
        self.view = CellsView(
            voice(words.EXERCISES), self._document, themes, means.figures, voice, self._read
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.view, 1)
        self._jumping = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self.tabs.wanted.connect(self.jump)
        self.view.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.view.columns_changed.connect(self._soon.start)
        self.view.tray.connect(self._turn_tray)
        self.view.call_off = self._call_off
        self.view.look.connect(lambda index: self.closer.turn(index))
        self.view.entered.connect(lambda index: self.closer.point_at(index))
        self.view.viewportEntered.connect(self._leave)
        self.view.drag_begins.connect(self._leave)

    def refresh(self, wanted: Filter) -> bool:
        """Show what a filter leaves; False where that is nothing."""
        self._wanted = wanted
        return self._show()

    def fold(self, heading: Heading) -> None:
        """Open or close a family."""
        self.folded ^= {heading.section}
        self._show()

    def reveal(self, exercise: Exercise) -> None:
        """Open what a cell is folded into."""
        self.folded -= {exercise.section}
        if exercise.base and not self._wanted.narrows:
            self.tray = exercise.base
        self._show()

    def jump(self, section: str) -> None:
        """Scroll to a family, and mark its tab though it may stand too low to be the first in sight."""
        if section in self.folded:
            self.fold(Heading(section))
        self._jumping = True
        self.view.jump(section)
        self._jumping = False
        self.tabs.mark(section)

    @cached_property
    def closer(self) -> "Closer":
        """One exercise large and moving, beside the shelf; made when it is first asked for."""
        from desktop.ui.library.wide.closer import Closer

        return Closer(self.view, self._means)

    # ---- how it is done ----------------------------------------------------------------

    def _show(self) -> bool:
        document = self._document
        left = self._shelf.left(document.library, document.runner, self._wanted)
        sections = in_sections(left)
        narrows = self._wanted.narrows
        columns = self.view.columns
        folded = frozenset() if narrows else self.folded
        cells = arranged(sections, columns, folded, self.tray, grouped=not narrows)
        self.view.show_cells(cells, columns, self._selected())
        every = in_sections(document.library.listed)
        self.tabs.show_families(every, {name: len(members) for name, members in sections.items()})
        self._follow_scrolling()
        return bool(cells)

    def _read(self, cell: Cell) -> ShelfRow:
        if isinstance(cell.dragged, Heading):
            return self._shelf.head(cell.dragged, cell.counts, open_=bool(cell.open))
        exercise = self._document.library[cell.dragged.exercise]
        return self._shelf.cell(exercise, cell.ways, cell.open, way=cell.tray)

    def _turn_tray(self, dragged: NewExercise, open_: bool) -> None:
        self.tray = dragged.exercise if open_ else ""
        self._show()
        index = self.view.currentIndex()
        if open_ and index.isValid():
            ways = [place for place, cell in enumerate(self.view.cells.cells) if cell.tray]
            if ways:
                self.view.scrollTo(self.view.cells.index(ways[-1]))
                self.view.scrollTo(index)

    def _call_off(self) -> bool:
        """Escape closes the large picture, then the tray; whether there was any."""
        if "closer" in vars(self) and self.closer.isVisible():
            self.closer.leave()
            return True
        if not self.tray or self._wanted.narrows:
            return False
        base, self.tray = self.tray, ""
        self._show()
        index = self.view.cells.find(NewExercise(base))
        if index.isValid():
            self.view.setCurrentIndex(index)
        return True

    def _follow_scrolling(self) -> None:
        if not self._jumping:
            self.tabs.mark(self.view.family_at_top())
        self._leave()

    def _leave(self, _index: QModelIndex | None = None) -> None:
        if "closer" in vars(self):
            self.closer.leave_soon()
