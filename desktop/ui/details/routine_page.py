"""A saved routine: what is in it, in its order; the foot offers places, its menu another name."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from desktop.model.diary import SavedExercise
from desktop.model.kept import Change
from desktop.model.refs import NewExercise, NewRoutine
from desktop.model.refusal import Gone, Refusal
from desktop.model.routines import find
from desktop.ui.controls.buttons import Action
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.controls.text import Rule, Text
from desktop.ui.controls.tile import paint_exercise_tile
from desktop.ui.details.page import Page, clear_layout
from desktop.ui.supplies import Supplies
from desktop.ui.theme import font
from desktop.wording import doses, names
from desktop.wording import routines as words
from desktop.wording.board import short_name
from desktop.wording.details import ROW

PICTURE = 32


class RoutinePage(Page):
    """The exercises with their doses; each is shown by a click."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.rename = Action(self.voice(words.RENAME_IT), "", tools.themes)
        self.delete = Action(self.voice(words.DELETE_IT), "trash-2", tools.themes)
        self.rename.clicked.connect(lambda: self._do(tools.commands.routines.rename))
        self.delete.clicked.connect(lambda: self._do(tools.commands.routines.delete))
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (self.rename, self.delete):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.add_control(button)
            buttons.addWidget(button, 1)
        self.column.addLayout(self.rows)
        self.column.addWidget(Rule(tools.themes))
        self.column.addLayout(buttons)
        self.column.addWidget(Text(self.voice(words.COPIED), tools.themes, size=12, ink="ink3", inset=RING))
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the routine as it is now."""
        if not isinstance(self.selected, NewRoutine):
            raise Gone(Refusal.NOTHING_MEANT)
        saved = find(self.tools.document.diary.routines, self.selected.routine)
        self.title = names.flat(saved.name)
        self.where = self.voice(words.YOURS, line=words.line(self.voice, saved))
        clear_layout(self.rows)
        for one in saved.exercises:
            self.rows.addWidget(_Row(one, self.tools))

    def concerns(self, change: Change) -> bool:
        """Whether it may hold something else, or be called otherwise."""
        return bool(change.routines)

    def _do(self, act: Callable[[str], object]) -> None:
        if isinstance(self.selected, NewRoutine):
            act(self.selected.routine)


class _Row(QPushButton):
    """Picture, name, dose; a click shows the exercise."""

    def __init__(self, one: SavedExercise, tools: Supplies) -> None:
        super().__init__()
        self._one, self._tools = one, tools
        self._known = one.exercise in tools.document.library
        library, dose = tools.document.library, doses.dose(tools.voice, one.dose)
        self._lines = short_name(one.exercise, library), dose
        name = words.exercise_name(one.exercise, library)
        self.setAccessibleName(tools.voice(ROW, exercise=name, dose=dose))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if self._known:
            self.clicked.connect(lambda: tools.state.select(NewExercise(one.exercise)))
        tools.themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines beside the picture."""
        return QSize(200, PICTURE + 12)

    def minimumSizeHint(self) -> QSize:
        """The same height, whatever the width."""
        return QSize(120, PICTURE + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As a row of a planned routine."""
        theme, painter = self._tools.themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, mirrored = body_of(QRectF(self.rect())), self.isRightToLeft()
        if self.underMouse():
            paint_body(painter, body, 6, theme["hover"], theme["line"])
        left = body.right() - 4 - PICTURE if mirrored else body.left() + 4
        tile = QRectF(left, body.top() + 4, PICTURE, PICTURE)
        if self._known:
            paint_exercise_tile(painter, tile, self._one.exercise, self._tools.figures, theme)
        room = QRectF(body.left() + PICTURE + 12, tile.top(), body.width() - PICTURE - 20, 17)
        if mirrored:
            room.moveLeft(body.left() + 8)
        for text, size, weight, ink in zip(self._lines, (13, 12), (500, 400), ("ink", "ink3"), strict=True):
            painter.setFont(font(size, weight))
            painter.setPen(theme[ink])
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
            room.translate(0, 17)
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()
