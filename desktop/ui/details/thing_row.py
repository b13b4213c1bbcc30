"""A row for one planned thing: its picture, its name, and a line about it; a click selects it."""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Entry, PlannedExercise, Status
from desktop.model.refs import EntryRef, ExerciseRef, kind_of
from desktop.model.summary import Progress, entry_progress, progress
from desktop.ui.controls.reading import beginning, left_of, placed
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.controls.tile import paint_entry_tile, paint_exercise_tile
from desktop.ui.controls.wrap import wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.supplies import Supplies
from desktop.ui.theme import font
from desktop.wording import week_page as words
from desktop.wording.board import skipped

PICTURE = 30
ROW = PICTURE + 12
NAME = 13  # pixels: the size of its name
LINE = 17  # pixels from line to line
MAX_NAME_LINES = 2
SIGN = 16  # of what is done
_SIGNS = {Progress.DONE: "check", Progress.PARTLY: "minus", Progress.SKIPPED: "skip-forward"}


class ThingRow(QPushButton):
    """``line`` is its name and what is said of it. Raises Gone when it is not planned any more."""

    def __init__(self, thing: EntryRef | ExerciseRef, line: tuple[str, str], tools: Supplies) -> None:
        super().__init__()
        self._tools = tools
        self._meant: Entry | PlannedExercise
        if isinstance(thing, EntryRef):
            self._meant = find_entry(tools.document.plan, thing.entry).entry
        else:
            self._meant = find_exercise(tools.document.plan, thing.item).exercise
        if not isinstance(self._meant, PlannedExercise) and _standing(self._meant) is Progress.SKIPPED:
            line = line[0], skipped(tools.voice, self._meant)
        self._line = line
        self.setAccessibleName(tools.voice(words.ROW, name=line[0], line=line[1]) if line[1] else line[0])
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: tools.state.select(thing))
        tools.themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines beside the picture."""
        return QSize(200, ROW)

    def minimumSizeHint(self) -> QSize:
        """The same height while the name takes one line."""
        return QSize(120, ROW)

    def hasHeightForWidth(self) -> bool:
        """A long name takes two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """A line more where name and what is said of it need three."""
        lines = len(self.names(width)) + bool(self._line[1])
        return ROW + LINE * max(0, lines - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As a row of the library, only smaller."""
        theme, painter = self._tools.themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = body_of(QRectF(self.rect()))
        if self.underMouse():
            paint_body(painter, body, 6, theme["hover"], theme["line"])
        names = self.names(self.width())
        plain = QRectF(body.left() + 2, body.top() + (ROW - PICTURE) / 2 - RING, PICTURE, PICTURE)
        tile = placed(self, plain)
        if not isinstance(self._meant, PlannedExercise):
            paint_entry_tile(painter, tile, kind_of(self._meant), theme)
        elif self._meant.exercise in self._tools.document.library:
            paint_exercise_tile(painter, tile, self._meant.exercise, self._tools.figures, theme)
        standing = _standing(self._meant)
        sign, back = _SIGNS.get(standing), standing in (Progress.DONE, Progress.SKIPPED)
        right = body.right() - 10 - (SIGN + 4 if sign else 0)
        line = self._line[1]
        lines = [(name, NAME, 500, "ink3" if back else "ink") for name in names]
        lines += [(line, 12, 400, "ink3")] if line else []
        top = plain.top() - 2 if len(lines) > 1 else plain.center().y() - 8
        for place, (text, size, weight, ink) in enumerate(lines):
            painter.setFont(_struck(size, weight) if standing is Progress.SKIPPED else font(size, weight))
            painter.setPen(theme[ink])
            room = placed(
                self, QRectF(plain.right() + 8, top + LINE * place, right - plain.right() - 8, LINE)
            )
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, beginning(self) | Qt.AlignmentFlag.AlignVCenter, shown)
        if sign:
            drawn = icon_pixmap(sign, theme["accent"], SIGN, self.devicePixelRatioF())
            left = left_of(self, body.right() - SIGN - 4, SIGN)
            painter.drawPixmap(round(left), round(body.center().y() - SIGN / 2), drawn)
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()

    def names(self, width: int) -> tuple[str, ...]:
        """Its name, in a second line what has no room in the first."""
        sign = SIGN + 4 if _standing(self._meant) in _SIGNS else 0
        room = width - 2 * RING - 2 - PICTURE - 8 - 10 - sign
        return wrapped(self._line[0], NAME, 500, max(1, room), MAX_NAME_LINES)


@cache
def _struck(size: int, weight: int) -> QFont:
    """A font that strikes through what it writes; a line that says why something is skipped is not struck."""
    made = QFont(font(size, weight))
    made.setStrikeOut(size == NAME)
    return made


def _standing(meant: Entry | PlannedExercise) -> Progress:
    if isinstance(meant, PlannedExercise):
        return progress([meant.status]) if meant.status is not Status.PLANNED else Progress.PLANNED
    return entry_progress(meant)
