"""The week's seven days above a board that shows fewer: each with marks of what is planned on it."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)

from desktop.model.kept import Change
from desktop.model.plan import CrossTraining, Day, Rest, Run, StrengthSession
from desktop.ui import drag
from desktop.ui.board.handling.overdays import OverDays
from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.controls.even_tabs import EvenTabs
from desktop.ui.controls.ring import paint_ring
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Theme, Themes, fill, font
from desktop.wording import board as words
from desktop.wording import dates
from desktop.wording.voice import Voice

HEIGHT = 50
TOP, PILL = 5, 22  # where a tab's ground begins; the height of today's pill
UNDERLINE = 3
MARK = QSize(11, 7)
MARK_GAP, MOST_MARKS = 3, 3


class DayTabs(EvenTabs):
    """Click or arrow keys show a day, and a drag that stays over one does; let go there, it lands on that
    day. The days in view have one ground and one underline together."""

    def __init__(
        self,
        board: WeekBoard,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        voice: Voice,
    ) -> None:
        super().__init__(HEIGHT, board.parentWidget())
        self._board, self._document, self._state = board, document, state
        self._themes, self._voice = themes, voice
        self._days = OverDays(self, document, state, commands, board.dragging.line, voice, self._land_on)
        self._foreign = False
        self.setAccessibleName(voice(words.DAYS))
        self.setFont(font(13, 600))
        for _ in range(7):
            self.addTab("")
        self._name_days()
        self._follow_board()
        self.currentChanged.connect(board.show_day)
        self.tabBarClicked.connect(self._show_clicked)  # also the one that is chosen, if it has gone aside
        board.days_moved.connect(self._follow_board)
        state.week_changed.connect(self._name_days)
        document.changed.connect(self._follow)
        themes.changed.connect(self.update)

    # ---- following -------------------------------------------------------------------------

    def _name_days(self) -> None:
        for column, when in enumerate(self._state.week.dates):
            self.setTabText(column, dates.day_label(self._voice, when))
            self.setAccessibleTabName(column, dates.long_day(self._voice, when))
        self.update()

    def _show_clicked(self, column: int) -> None:
        if column >= 0:
            self._board.show_day(column)

    def _follow(self, change: Change) -> None:
        if not change.dates.isdisjoint(self._state.week.dates):
            self.update()

    def _follow_board(self) -> None:
        """The chosen day is one of those in view."""
        shown = self._board.shown
        if self.currentIndex() not in shown:
            blocked = self.blockSignals(True)
            focus = self._board.currentIndex().column()
            self.setCurrentIndex(focus if focus in shown else shown[len(shown) // 2])
            self.blockSignals(blocked)
        self.update()

    def turn_to(self, number: int) -> None:
        """Show a day, also the one that is chosen, if it has gone aside."""
        self.setCurrentIndex(number)
        self._board.show_day(number)

    # ---- a drag above ----------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Things of the plan and the library, and what other programs bring."""
        self._foreign = not event.mimeData().hasFormat(drag.MIME_TYPE)
        if self._foreign:
            self._board.from_elsewhere.enter(event)
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Name the day under the pointer; it is shown when the drag stays there."""
        self._be_over(event.position().toPoint())
        if self._foreign:
            self._board.from_elsewhere.over(event, self, self._day_over)
        else:
            self._days.over(event, self._day_over)

    def dropEvent(self, event: QDropEvent) -> None:
        """It lands on the day under the pointer."""
        self._be_over(event.position().toPoint())
        when = self._day_over
        self.end_drag()
        if self._foreign:
            if when is not None:
                self._land_on(when)
            self._board.from_elsewhere.drop_on(event, when)
        else:
            self._days.drop(event, when)

    def end_drag(self) -> None:
        """Nothing is over a tab any more."""
        super().end_drag()
        self._days.leave()

    @property
    def _day_over(self) -> date | None:
        return self._state.week.dates[self.over] if self.over >= 0 else None

    def _land_on(self, when: date) -> None:
        """The keys go to what lands on a day, and that is seen."""
        dates = self._state.week.dates
        if when in dates:
            self._board.show_day(dates.index(when))
        self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names and marks, the ground of the days in view, and the line below."""
        theme, painter = self._themes.current, QPainter(self)
        fill(painter, self.rect(), theme["panel"])
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme["line"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._board.shown
        ground = QRect(self.tabRect(shown[0])).united(self.tabRect(shown[-1])).adjusted(0, TOP, 0, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["tint"])
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(QRectF(ground), 6, 6)
        path.addRect(QRectF(ground.adjusted(0, 10, 0, 0)))
        painter.drawPath(path)
        fill(
            painter,
            QRect(ground.left(), self.height() - UNDERLINE, ground.width(), UNDERLINE),
            theme["accent"],
        )
        for column, when in enumerate(self._state.week.dates):
            rect = self.tabRect(column)
            if column == self.over:
                painter.setPen(QPen(theme["accent"], 2))
                painter.setBrush(theme["faint-tint"])
                painter.drawRoundedRect(QRectF(rect).adjusted(2, TOP, -2, -UNDERLINE - 2), 6, 6)
            self._paint_name(painter, rect, column, theme)
            day = self._document.plan.bound(when)
            paint_marks(
                painter, QPoint(rect.center().x(), TOP + 32), day, theme, mirrored=self.isRightToLeft()
            )
        if self.hasFocus():
            paint_ring(painter, QRectF(self.tabRect(self.currentIndex())).adjusted(3, 4, -3, -5), 6, theme)
        painter.end()

    def _paint_name(self, painter: QPainter, rect: QRect, column: int, theme: Theme) -> None:
        when = self._state.week.dates[column]
        today, shown = when == self._state.today, column in self._board.shown
        day, number = dates.weekday(self._voice, when), self._voice.number(when.day)
        painter.setFont(font(13, 500))
        metrics = painter.fontMetrics()
        day_width, number_width = metrics.horizontalAdvance(day), metrics.horizontalAdvance(number) + 2
        gap = 5 if day_width + number_width + 20 <= rect.width() else 3
        pill = max(26, number_width + 12) if today and gap == 5 else number_width
        left = rect.center().x() - (day_width + gap + pill) / 2
        day_left, pill_left = left, left + day_width + gap
        if self.isRightToLeft():
            day_left, pill_left = left + pill + gap, left
        middle = TOP + 14
        baseline = round(middle + metrics.capHeight() / 2)
        painter.setPen(theme["accent-text" if today else "ink" if shown else "ink2"])
        painter.drawText(round(day_left), baseline, day)
        place = QRectF(pill_left, middle - PILL / 2, pill, PILL)
        if today and gap == 5:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawRoundedRect(place, PILL / 2, PILL / 2)
            painter.setPen(theme["on-accent"])
        painter.setFont(font(13, 600))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)


def paint_marks(painter: QPainter, middle: QPoint, day: Day, theme: Theme, *, mirrored: bool = False) -> None:
    """A small sign for each entry of a day: runs filled, sessions with a bar on top, rest dashed."""
    marked = [entry for entry in day if isinstance(entry, Run | StrengthSession | CrossTraining | Rest)]
    marked = marked[:MOST_MARKS][::-1] if mirrored else marked[:MOST_MARKS]
    width = len(marked) * (MARK.width() + MARK_GAP) - MARK_GAP
    left = middle.x() - width / 2
    for entry in marked:
        rect = QRectF(left + 0.5, middle.y() - MARK.height() / 2 + 0.5, MARK.width() - 1, MARK.height() - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match entry:
            case Run():
                painter.setPen(QPen(theme["control"], 1))
                painter.setBrush(theme[entry.kind.value])
            case Rest():
                painter.setPen(QPen(theme["control"], 1, Qt.PenStyle.DashLine))
            case _:
                painter.setPen(QPen(theme["control"], 1))
        painter.drawRoundedRect(rect, 1.5, 1.5)
        if isinstance(entry, StrengthSession | CrossTraining):
            painter.fillRect(QRectF(rect.left() - 0.5, rect.top() - 0.5, rect.width() + 1, 3), theme["ink2"])
        left += MARK.width() + MARK_GAP
