"""The left panel: exercises and runs to plan with."""

from collections.abc import Iterable
from enum import Enum, auto
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.model.exercise import Equipment
from desktop.model.kept import Change
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, NewRoutine
from desktop.ui.commands import Commands
from desktop.ui.controls.buttons import IconButton, Link
from desktop.ui.controls.ring import RING
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.text import Rule
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.library.filter import Filter
from desktop.ui.library.filter_bar import FilterBar, inset
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes, fill
from desktop.wording import library as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.figures.hover import HoverPlayer
    from desktop.ui.library.add_here import AddHere
    from desktop.ui.library.nothing import Nothing
    from desktop.ui.library.planning import Planning
    from desktop.ui.library.shelf import Heading, Shelf, Shelved
    from desktop.ui.library.shelf_view import ShelfView
    from desktop.ui.library.take_out import TakeOut
    from desktop.ui.library.wide.face import WideFace

WIDTH = 248
MOVING_AFTER = 200  # milliseconds after all pictures are there; films need none of the start


class Page(Enum):
    """What the library shows."""

    EXERCISES = auto()
    ROUTINES = auto()
    RUNS = auto()


TITLES = {Page.EXERCISES: words.EXERCISES, Page.ROUTINES: words.ROUTINES, Page.RUNS: words.RUNS}
SEARCHES = {Page.ROUTINES: words.SEARCH_ROUTINES, Page.RUNS: words.SEARCH_RUNS}
ROWS_DEPEND_ON = ("complaints", "equipment")  # of what is known about the runner


class LibraryPanel(QWidget):
    """Selecting here shows the thing in the details; dragging or Enter plans it.

    ``left`` follows Escape; ``drag_begins`` says that something is carried away from here,
    ``page_shown`` which page there is now, ``widened`` that it is wanted wide or narrow.
    ``sought_everywhere`` has what is typed looked for in the weeks too; it says where, on the screen.
    """

    left = Signal()
    drag_begins = Signal()
    page_shown = Signal(object)
    widened = Signal(bool)
    sought_everywhere = Signal(str, QRect)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: FigureStore,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._commands, self._themes = document, state, commands, themes
        self._voice = voice
        self._figures = figures
        self._moving: HoverPlayer | None = None
        self.is_wide = self._ready = self._turned = False
        self._entry: EntryRef | ExerciseRef | None = None
        self.setAccessibleName(voice(words.LIBRARY))
        self.setAcceptDrops(True)
        titles = {page: voice(title) for page, title in TITLES.items()}
        self.pages = Segmented(titles, voice(words.LIBRARY), themes)
        self.filters = FilterBar(themes, voice, self._things)
        self._lists: list[ShelfView] = []
        self._stack = QStackedWidget()
        self.everywhere = Link(voice(words.FIND_EVERYWHERE), themes)
        self.make = Link(voice(words.NEW_EXERCISE), themes)
        self.make.clicked.connect(lambda: self._make())
        self._lay_out()
        self._connect()
        self.pages.choose(Page.EXERCISES)
        self.filters.show_chips(True, self._search_of(Page.EXERCISES))
        figures.ready.connect(self._let_pictures_move_soon)
        if not figures.waits:
            self.refresh()

    def sizeHint(self) -> QSize:
        """The width of the drawing; any height."""
        return QSize(WIDTH, 600)

    def minimumSizeHint(self) -> QSize:
        """Not so narrow that the chips are cut; low screens scroll the list."""
        return QSize(WIDTH, 220)

    def seek_everywhere(self) -> None:
        """Find what is typed in the search field in the weeks too."""
        field = self.filters.search
        here = QRect(field.mapToGlobal(QPoint(0, 0)), field.size())
        self.sought_everywhere.emit(self.filters.filter.text, here)

    def focus_search(self) -> None:
        """Go to the search field, with what is in it selected to be overwritten."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def show_page(self, page: Page) -> None:
        """Show exercises, saved routines or runs."""
        self.pages.choose(page)
        self.filters.show_chips(page is Page.EXERCISES, self._search_of(page))
        self.refresh()
        self.page_shown.emit(page)

    def show_wide(self, wide: bool) -> None:
        """Show the exercises in columns beside each other, or below each other; the keys stay in the list."""
        if wide == self.is_wide:
            return
        had_keys = self._lists and self.view.hasFocus()
        self.is_wide, self._turned = wide, True
        self.filters.show_wide(wide)
        self.fold_up.setVisible(wide)
        if self._ready:
            self.refresh()
            if had_keys:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_keys(self) -> None:
        """Tab goes through a shelf that has just become wide, or narrow again, as one reads it."""
        if not self._turned or self.page is not Page.EXERCISES:
            return
        self._turned = False
        self.pages.lead_to(self.fold_up)
        stops: list[QWidget] = [self.fold_up, self.filters.search]
        if self.is_wide:
            stops += [*self.filters.rows.stops, *self.face.tabs.tabs.values(), self.face.view]
        else:
            stops += [*self.filters.stops, self.exercises]
        for before, after in pairwise((*stops, self.make, self.everywhere)):
            self.setTabOrder(before, after)

    def show_runs(self) -> None:
        """Show the runs."""
        self.show_page(Page.RUNS)

    @property
    def page(self) -> Page:
        """What is shown."""
        return self.pages.choice or Page.EXERCISES

    @cached_property
    def _shelf(self) -> "Shelf":
        from desktop.ui.library.shelf import Shelf

        return Shelf(self._voice)

    @cached_property
    def exercises(self) -> "ShelfView":
        """The list of exercises."""
        return self._list(Page.EXERCISES)

    @cached_property
    def face(self) -> "WideFace":
        """The exercises of a wide shelf; made, with its types, when one is first opened."""
        from desktop.ui.library.wide.face import WideFace
        from desktop.ui.library.wide.means import Means

        means = Means(self._document, self._themes, self._figures, self._voice)
        made = WideFace(means, self._shelf, lambda: self._state.the_one)
        self._stack.addWidget(made)
        self._take_up(made.view)
        made.view.fold.connect(made.fold)
        return made

    @cached_property
    def fold_up(self) -> IconButton:
        """Makes a wide shelf narrow again."""
        from desktop.wording.wide_library import NARROW

        inwards = "chevrons-right" if self.isRightToLeft() else "chevrons-left"
        made = IconButton(inwards, self._voice(NARROW), self._themes, size=32)
        made.clicked.connect(lambda: self.widened.emit(False))
        self._heads.addWidget(made)
        return made

    @cached_property
    def runs(self) -> "ShelfView":
        """The list of runs and other entries."""
        return self._list(Page.RUNS)

    @cached_property
    def routines(self) -> "ShelfView":
        """The list of saved routines."""
        view = self._list(Page.ROUTINES)
        view.rename.connect(lambda dragged: self._commands.routines.rename(dragged.routine))
        view.delete.connect(lambda dragged: self._commands.routines.delete(dragged.routine))
        return view

    @cached_property
    def nothing(self) -> "Nothing":
        """What stands there when nothing was found."""
        from desktop.ui.library.nothing import Nothing

        made = Nothing(self._themes, self._voice)
        made.clear.clicked.connect(self.filters.clear)
        self._stack.addWidget(made)
        self.setTabOrder(self.filters.widen, made.clear)
        return made

    @cached_property
    def take_out(self) -> "TakeOut":
        """What takes what is dragged back here out of the week; loaded with the first such drag."""
        from desktop.ui.library.take_out import TakeOut

        return TakeOut(self, self._commands, self._themes, self._voice)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Something planned may be taken out here."""
        self.take_out.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the library."""
        self.take_out.accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It has gone elsewhere."""
        self.take_out.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Out of the week."""
        self.take_out.drop(event)

    @property
    def view(self) -> "ShelfView":
        """The list that is shown."""
        match self.page:
            case Page.EXERCISES:
                return self.face.view if self.is_wide else self.exercises
            case Page.ROUTINES:
                return self.routines
            case _:
                return self.runs

    def refresh(self) -> None:
        """Work out the rows again, from library, runner and filter."""
        # Loaded, like the lists that show them, when they are first filled.
        from desktop.ui.library.shelf import run_rows

        self._ready = True
        document, wanted = self._document, self.filters.filter
        if self.page is Page.EXERCISES and self.is_wide:
            self._show_found(wanted, self.face, found=self.face.refresh(wanted))
            self._order_keys()
            return
        if self.page is Page.EXERCISES:
            rows = self._shelf.rows(document.library, document.runner, wanted)
        elif self.page is Page.ROUTINES:
            from desktop.ui.library.routine_rows import routine_rows

            rows = routine_rows(self._voice, document.diary.routines, document.library, wanted)
        else:
            rows = run_rows(self._voice, wanted)
        self.view.show_rows(rows, self._state.the_one)
        self._show_found(wanted, self.view, found=bool(rows))
        self._order_keys()

    def _show_found(self, wanted: Filter, page: QWidget, *, found: bool) -> None:
        """What was found, or why that is nothing and what to let go of."""
        if not found:
            self._explain(wanted)
            page = self.nothing
        self._stack.setCurrentWidget(page)

    def _explain(self, wanted: Filter) -> None:
        from desktop.ui.library import without_hits

        document, nothing, voice = self._document, self.nothing, self._voice
        if self.page is Page.EXERCISES:

            def count(less: Filter) -> int:
                return len(self._shelf.left(document.library, document.runner, less))

            without_hits.explain_exercises(nothing, voice, wanted, count, self.filters.look_for, self._make)
        elif self.page is Page.ROUTINES:
            without_hits.explain_routines(nothing, voice, wanted)
        else:
            without_hits.explain_runs(nothing, voice, wanted)

    def _make(self, name: str = "") -> None:
        """An exercise of the runner's own, from nothing."""
        self._commands.own.new(name)

    def _search_of(self, page: Page) -> str:
        """What is looked through on a page."""
        if page is Page.EXERCISES:
            return self._voice(words.SEARCH_EXERCISES, count=len(self._document.library))
        return self._voice(SEARCHES[page])

    def _let_pictures_move_soon(self) -> None:
        QTimer.singleShot(MOVING_AFTER, self, self._let_pictures_move)

    def _let_pictures_move(self) -> None:
        """The picture under the pointer plays; films are loaded when all else is there."""
        from desktop.ui.figures.hover import HoverPlayer
        from desktop.ui.figures.preference import wants_less_motion

        if self._moving is None:
            view = self.exercises
            self._moving = HoverPlayer(view, self._themes, self._figures, view.exercise_of, view.picture_of)
        self._moving.set_reduced_motion(wants_less_motion(self._document.settings.motion))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else has a use for it, goes back to the board."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chips stand as there is room for them."""
        super().resizeEvent(event)
        self.filters.fit(self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._themes.current["panel"])
        painter.end()

    # ---- how it is done ----------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(12 - RING, 12, 12 - RING, 8)
        top.setSpacing(8)
        self._heads = inset(self.pages)
        self._heads.setSpacing(6)
        top.addLayout(self._heads)
        top.addWidget(self.filters)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Rule(self._themes))
        column.addSpacing(4)
        column.addWidget(self._stack, 1)
        column.addWidget(Rule(self._themes))
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.everywhere, 0, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        self.pages.chosen.connect(self.show_page)
        self.filters.changed.connect(self.refresh)
        self.everywhere.clicked.connect(self.seek_everywhere)
        self.filters.search.entered.connect(self._get_ready_to_search)
        self.filters.search.down.connect(self._go_down)
        self._document.changed.connect(self._follow_change)
        self._state.selection_changed.connect(self._follow)
        self._themes.changed.connect(self.update)
        self.filters.suits_me.clicked.connect(self._hint)
        self.filters.widen.clicked.connect(lambda: self.widened.emit(True))

    def _list(self, page: Page) -> "ShelfView":
        # Made, like its types, when it is first filled: the window's first paint need not wait for it.
        from desktop.ui.library.shelf_view import ShelfView

        view = ShelfView(self._voice(TITLES[page]), self._document, self._themes, self._figures, self._voice)
        self._stack.addWidget(view)
        self.setTabOrder(self.filters.widen, view)  # behind what stands above it, though it came later
        view.fold.connect(self._fold)
        self._take_up(view)
        return view

    def _take_up(self, view: "ShelfView") -> None:
        """Do what a list asks for."""
        view.taken.connect(self._state.select)
        view.add.connect(lambda *wanted: self._planning.plan(*wanted))
        view.to_entry.connect(self._into_entry)
        view.menu.connect(lambda *wanted: self._planning.offer(*wanted))
        view.drag_begins.connect(self.drag_begins)
        self._lists.append(view)

    def _get_ready_to_search(self) -> None:
        """Before the first letter, when there is nothing else to do: the key after it need not wait."""
        QTimer.singleShot(0, self, lambda: self._shelf.look_through(self._document.library))

    def _follow(self) -> None:
        """Show where the selected thing stands, whoever selected it."""
        selected = self._state.the_one
        if isinstance(selected, EntryRef | ExerciseRef):
            self._entry = selected
        exercises = self._document.library
        if isinstance(selected, NewExercise) and selected.exercise in exercises:
            if self.page is not Page.EXERCISES:
                self.show_page(Page.EXERCISES)
            hidden = not self.view.shelf.find(selected).isValid()
            if hidden and self.is_wide:
                self.face.reveal(exercises[selected.exercise])
            elif hidden and self._shelf.unfold(exercises[selected.exercise]):
                self.refresh()
        elif isinstance(selected, NewEntry) and self.page is not Page.RUNS:
            self.show_page(Page.RUNS)
        elif isinstance(selected, NewRoutine) and self.page is not Page.ROUTINES:
            self.show_page(Page.ROUTINES)
        for view in self._lists:
            view.mark(selected)

    def _things(self) -> Iterable[Equipment]:
        """What the exercises that there are need."""
        return {thing for exercise in self._document.library.values() for thing in exercise.equipment}

    def _follow_change(self, change: Change) -> None:
        """Rows depend on what is ticked and owned and on what is saved, never on the plan."""
        saved = change.routines and self.page is Page.ROUTINES
        if change.own:
            self.filters.show_chips(self.page is Page.EXERCISES, self._search_of(self.page))
        if saved or change.own or not change.runner.isdisjoint(ROWS_DEPEND_ON):
            self.refresh()
        if self._moving is not None and "motion" in change.settings:
            self._let_pictures_move()

    def _fold(self, dragged: "NewExercise | Heading") -> None:
        self._shelf.fold(dragged)
        self.refresh()

    def put_below(self, bar: "AddHere") -> None:
        """A bar below the list, where the library is a page of its own: what Enter wants goes to its day."""
        self._planning.bar = bar
        self._column.addWidget(bar)

    @cached_property
    def _planning(self) -> "Planning":
        from desktop.ui.library.planning import Planning

        return Planning(self._document, self._state, self._commands, self._themes, self._voice, self)

    def _into_entry(self, dragged: "Shelved") -> None:
        """Ctrl+Enter: into the entry that was selected last, and the keys stay here for the next one."""
        below = self.view.visualRect(self.view.currentIndex()).center()
        self._planning.into(self._entry, dragged, self.view.viewport().mapToGlobal(below))

    def _go_down(self) -> None:
        """To what was found; where that is nothing, it may be on the other page or in the weeks."""
        if "nothing" not in vars(self) or self._stack.currentWidget() is not self.nothing:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.filters.filter.text:
            self.seek_everywhere()

    def _hint(self, on: bool) -> None:
        runner = self._document.runner
        if on and not runner.complaints and not runner.equipment:
            # Nothing is ticked yet: go where it can be.
            self._commands.about_you.emit()
            self._commands.said.emit(self._voice(words.TICK_FIRST))
