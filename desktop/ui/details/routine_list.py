"""The exercises of a warm-up, a cool-down or a session, with a way to add one."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.exercise import Library, Part
from desktop.model.plan import PlannedExercise, Routine, Status
from desktop.model.refs import EntryRef, ExerciseRef, InRoutine, NewExercise, RoutineRef
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.reading import beginning, left_of, placed
from desktop.ui.controls.ring import FADED, RING, body_of, paint_body, paint_ring
from desktop.ui.controls.text import Text
from desktop.ui.controls.tile import paint_exercise_tile
from desktop.ui.details.page import clear_layout
from desktop.ui.icons import icon, icon_pixmap
from desktop.ui.supplies import Supplies
from desktop.ui.theme import font
from desktop.wording import details as words
from desktop.wording import doses, names
from desktop.wording.board import with_unusual

_INKS = {Part.WARM_UP: "warm-up", Part.COOL_DOWN: "cool-down", Part.STRENGTH: "ink"}


class RoutineList(QWidget):
    """A head with minutes, a row an exercise, "Add exercise"."""

    def __init__(self, part: Part, tools: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._tools = part, tools
        self._ref = RoutineRef("", part)
        self._shown: tuple[object, ...] = ()
        voice = tools.voice
        self._head = Text(words.list_head(voice, part), tools.themes, weight=600, ink=_INKS[part])
        self._time = Text("", tools.themes, size=12, ink="ink3")
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add = Link(voice(words.ADD_EXERCISE), tools.themes)
        self.add.setAccessibleName(words.add_to_list(voice, part))
        self.add.clicked.connect(self._offer)
        if tools.document.looking is not None:
            self.add.hide()
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 2, 0)
        head.addWidget(self._head, 1)
        head.addWidget(self._time)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self.rows)
        column.addLayout(foot)

    def show_routine(self, entry: str, routine: Routine) -> None:
        """Show a routine as it is now."""
        self._ref = RoutineRef(entry, self._part)
        library = self._tools.document.library
        shown = (self._ref, routine)
        if shown == self._shown:
            return
        self._shown = shown
        self._time.setText(words.list_time(self._tools.voice, routine))
        clear_layout(self.rows)
        for item in routine:
            row = ItemRow(item, _name(item.exercise, library), self._tools)
            self.rows.addWidget(row)
        if not routine:
            self.rows.addWidget(
                Text(self._tools.voice(words.NONE_YET), self._tools.themes, size=12, ink="ink3", inset=RING)
            )

    def menu(self) -> QMenu:
        """What the routine can take; a flagged exercise says what speaks against it."""
        menu = QMenu(self)
        for thing, verdict in self._tools.commands.takers(self._ref):
            text = with_unusual(self._tools.voice, self._tools.document.library[thing.exercise].name, verdict)
            if verdict.flags:
                text = words.flagged(self._tools.voice, text, verdict.flags)
            action = menu.addAction(text.replace("&", "&&"))
            if verdict.flags:
                action.setIcon(icon("triangle-alert", self._tools.themes.current, 16))
            action.triggered.connect(lambda _=False, thing=thing: self._add(thing))
        if not menu.actions():
            menu.addAction(self._tools.voice(words.NO_OTHER_FITS)).setEnabled(False)
        return menu

    def _offer(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _add(self, thing: NewExercise) -> None:
        # Stay with the entry: more than one exercise may be added in a row.
        stay = (EntryRef(self._ref.entry),)
        self._tools.commands.drop((thing,), InRoutine(self._ref), select=stay)


class ItemRow(QPushButton):
    """Picture, name, dose; a click shows the exercise."""

    PICTURE = 32

    def __init__(self, item: PlannedExercise, name: str, tools: Supplies) -> None:
        super().__init__()
        self._item, self._name, self._tools = item, name, tools
        self._dose = doses.dose(tools.voice, item.dose)
        self.setAccessibleName(self._spoken())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: tools.state.select(ExerciseRef(item.id)))
        tools.themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines beside the picture."""
        return QSize(200, self.PICTURE + 12)

    def minimumSizeHint(self) -> QSize:
        """The same height, whatever the width."""
        return QSize(120, self.PICTURE + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Quiet once it is done, as on the board."""
        theme, painter = self._tools.themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = body_of(QRectF(self.rect()))
        if self.underMouse():
            paint_body(painter, body, 6, theme["hover"], theme["line"])
        plain = QRectF(body.left() + 4, body.top() + 4, self.PICTURE, self.PICTURE)
        tile = placed(self, plain)
        done = self._item.status is not Status.PLANNED
        painter.setOpacity(FADED + 0.2 if done else 1.0)
        if self._item.exercise in self._tools.document.library:
            paint_exercise_tile(painter, tile, self._item.exercise, self._tools.figures, theme)
        painter.setOpacity(1.0)
        left = plain.right() + 8
        self._line(painter, left, tile.top(), 500, 13, "ink3" if done else "ink", self._name)
        self._line(painter, left, tile.top() + 17, 400, 12, "ink3", self._dose)
        if self._item.status is Status.DONE:
            drawn = icon_pixmap("check", theme["accent"], 14, self.devicePixelRatioF())
            painter.drawPixmap(
                round(left_of(self, body.right() - 20, 14)), round(body.center().y() - 7), drawn
            )
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()

    def _spoken(self) -> str:
        voice, item = self._tools.voice, self._item
        if item.status is Status.PLANNED:
            return voice(words.ROW, exercise=self._name, dose=self._dose)
        state = names.state(voice, item.status)
        return voice(words.ROW_STANDING, exercise=self._name, dose=self._dose, state=state)

    def _line(
        self, painter: QPainter, left: float, top: float, weight: int, size: int, ink: str, text: str
    ) -> None:
        painter.setFont(font(size, weight))
        painter.setPen(self._tools.themes.current[ink])
        room = placed(self, QRectF(left, top, self.width() - left - 24, 17))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, beginning(self) | Qt.AlignmentFlag.AlignVCenter, shown)


def _name(exercise: str, library: Library) -> str:
    """An exercise's short name; its id when the library has lost it."""
    return library[exercise].short_name if exercise in library else exercise
